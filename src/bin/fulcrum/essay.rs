//! `fulcrum essay`: a debate as connected prose.

use fulcrum::analysis::essay::{Essay, Length, Stance};
use fulcrum::model::Debate;
use fulcrum::state::essay as telling;
use serde_json::{Value, json};

use super::Weighed;
use super::weighing::Weighing;

/// The essay as Markdown or JSON.
pub(super) fn essay(weighed: &Weighed, position: Option<&str>, minutes: &str) -> Result<String, String> {
    let weighing = Weighing::new(weighed)?;
    let debate = &weighing.debate;
    let stance = position.map_or(Ok(Stance::Balanced), |id| stance(debate, id))?;
    let length = match minutes {
        "1" => Length::One,
        "15" => Length::Fifteen,
        _ => Length::Five,
    };
    let essay = telling(debate, &weighing.evaluation, !weighed.stances.is_empty(), stance, length);
    Ok(if weighed.json { as_json(&weighing, &essay) } else { essay.to_markdown() })
}

fn stance(debate: &Debate, id: &str) -> Result<Stance, String> {
    let positions = &debate.content().positions;
    positions.iter().position(|position| position.id == id).map(Stance::For).ok_or_else(|| {
        let ids: Vec<&str> = positions.iter().map(|position| position.id.as_str()).collect();
        format!("--for {id}: there is no such position. Use one of: {}", ids.join(", "))
    })
}

fn as_json(weighing: &Weighing, essay: &Essay) -> String {
    let sentence = |sentence: &fulcrum::analysis::essay::Sentence| {
        let claims: Vec<&str> = sentence.claims.iter().map(|claim| weighing.id(*claim)).collect();
        let relation = sentence.relation.and_then(|step| weighing.debate.relation(step)).map(|step| step.id.as_str());
        json!({"text": sentence.text(), "claims": claims, "relation": relation})
    };
    let sections: Vec<Value> = essay
        .sections
        .iter()
        .map(|section| {
            let paragraphs = section.paragraphs.iter();
            let paragraphs: Vec<Vec<Value>> =
                paragraphs.map(|paragraph| paragraph.sentences.iter().map(sentence).collect()).collect();
            json!({"heading": section.heading, "paragraphs": paragraphs})
        })
        .collect();
    let result =
        json!({"title": essay.title, "words": essay.word_count(), "minutes": essay.minutes(), "sections": sections});
    serde_json::to_string_pretty(&result).unwrap_or_default() + "\n"
}
