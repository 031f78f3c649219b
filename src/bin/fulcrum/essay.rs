//! `fulcrum essay`: a debate as connected prose.

use fulcrum::analysis::essay::{Essay, Length, Margin, Outcome, Request, Stance, write};
use fulcrum::model::{ClaimIndex, Debate};
use fulcrum::reckoning::{Lead, Question, Sensitivity, Verdict};
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
    let question = Question::of(debate);
    let cruxes = question.map_or_else(Vec::new, |question| cruxes(&weighing, question));
    let essay = write(
        debate,
        &Request {
            stance,
            length,
            strength: &|claim| weighing.evaluation.strength(claim),
            cruxes: &cruxes,
            outcome: question.and_then(|question| outcome(debate, Verdict::of(&weighing.evaluation, question))),
            weighed: !weighed.stances.is_empty(),
        },
    );
    Ok(if weighed.json { as_json(&weighing, &essay) } else { essay.to_markdown() })
}

/// The claims on whose weight the answer depends most.
fn cruxes(weighing: &Weighing, question: Question) -> Vec<ClaimIndex> {
    const MOST: usize = 12;
    let Some(sensitivity) = Sensitivity::of(&weighing.evaluation, question) else { return Vec::new() };
    let slope = |claim: &ClaimIndex| sensitivity.claim(*claim).abs();
    let mut claims: Vec<ClaimIndex> = weighing.debate.claims().filter(|claim| slope(claim) > 0.0).collect();
    claims.sort_by(|one, other| slope(other).total_cmp(&slope(one)));
    claims.truncate(MOST);
    claims
}

fn stance(debate: &Debate, id: &str) -> Result<Stance, String> {
    let positions = &debate.content().positions;
    positions.iter().position(|position| position.id == id).map(Stance::For).ok_or_else(|| {
        let ids: Vec<&str> = positions.iter().map(|position| position.id.as_str()).collect();
        format!("--for {id}: there is no such position. Use one of: {}", ids.join(", "))
    })
}

/// What a verdict on the positions comes to; nothing where they do not come to rest.
fn outcome(debate: &Debate, verdict: Verdict) -> Option<Outcome> {
    match verdict {
        Verdict::Leads { claim, lead, .. } => {
            let margin = match lead {
                Lead::Narrow => Margin::Narrow,
                Lead::Clear => Margin::Clear,
                Lead::Wide => Margin::Wide,
            };
            debate.position_of(claim).map(|(position, _)| Outcome::Ahead { position, margin })
        }
        Verdict::DoesNotSettle { .. } | Verdict::Contested => Some(Outcome::Open),
        Verdict::Holds { .. } | Verdict::Fails { .. } | Verdict::NotConverged => None,
    }
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
