//! `fulcrum reckon`: every claim's strength, and which side leads.

use std::fmt::Write;

use fulcrum::reckoning::{Evaluation, Label, Question, Semantics, Verdict};
use serde_json::{Map, Value, json};

use super::Weighed;
use super::weighing::Weighing;

/// The strengths as text or JSON.
pub(super) fn reckon(weighed: &Weighed) -> Result<String, String> {
    let weighing = Weighing::new(weighed)?;
    let question = Question::of(&weighing.debate).ok_or("The debate has no position to ask about.")?;
    let evaluation = &weighing.evaluation;
    Ok(if weighed.json { as_json(&weighing, question) } else { as_text(&weighing, evaluation, question) })
}

fn as_json(weighing: &Weighing, question: Question) -> String {
    let evaluation = &weighing.evaluation;
    let convergence = evaluation.convergence();
    let strengths: Map<String, Value> = weighing
        .debate
        .claims()
        .map(|claim| (weighing.id(claim).to_owned(), json!(evaluation.strength(claim))))
        .collect();
    // The labels are those of the grounded labelling, whichever way strengths are reckoned.
    let labelling = Evaluation::new(&weighing.network, Semantics::Grounded, &weighing.base);
    let labels: Map<String, Value> = weighing
        .debate
        .claims()
        .filter_map(|claim| Some((weighing.id(claim).to_owned(), json!(labelling.label(claim).map(Label::word)?))))
        .collect();
    let result = json!({
        "semantics": evaluation.semantics().id(),
        "converged": convergence.converged,
        "steps": convergence.steps,
        "strengths": strengths,
        "labels": labels,
        "balance": question.margin(evaluation),
    });
    serde_json::to_string_pretty(&result).unwrap_or_default() + "\n"
}

fn as_text(weighing: &Weighing, evaluation: &Evaluation, question: Question) -> String {
    let mut text = String::new();
    for claim in weighing.debate.claims() {
        let value =
            if evaluation.is_settled(claim) { format!("{:.4}", evaluation.strength(claim)) } else { "?".to_owned() };
        let _ = writeln!(text, "{value:>6}  {}", weighing.named(claim));
    }
    let verdict = match Verdict::of(evaluation, question) {
        Verdict::Leads { claim, by, lead } => format!("{} leads by {by:.4} ({})", weighing.named(claim), lead.word()),
        Verdict::Holds { by, lead } => format!("holds by {by:.4} ({})", lead.word()),
        Verdict::Fails { by, lead } => format!("fails by {by:.4} ({})", lead.word()),
        other => other.word().to_owned(),
    };
    let _ = writeln!(text, "{}: {verdict}", evaluation.semantics().entry().name);
    text
}
