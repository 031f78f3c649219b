//! The debate as prose, as it is weighed now: what the essay needs to know beyond the debate itself.

use crate::analysis::essay::{Essay, Length, Margin, Outcome, Request, Stance, write};
use crate::model::{ClaimIndex, Debate};
use crate::reckoning::{Evaluation, Lead, Question, Sensitivity, Verdict};

/// How many claims an essay may say the answer hinges on.
const MOST_CRUXES: usize = 12;

/// The essay. `weighed` tells whether the reader has weighed claims.
pub fn essay(debate: &Debate, evaluation: &Evaluation, weighed: bool, stance: Stance, length: Length) -> Essay {
    let question = Question::of(debate);
    let cruxes = question.map(|question| cruxes(debate, evaluation, question)).unwrap_or_default();
    let request = Request {
        stance,
        length,
        strength: &|claim| evaluation.strength(claim),
        cruxes: &cruxes,
        outcome: question.and_then(|question| outcome(debate, Verdict::of(evaluation, question))),
        weighed,
    };
    write(debate, &request)
}

/// The claims on whose weight the answer depends most, most first.
fn cruxes(debate: &Debate, evaluation: &Evaluation, question: Question) -> Vec<ClaimIndex> {
    let Some(sensitivity) = Sensitivity::of(evaluation, question) else { return Vec::new() };
    let slope = |claim: &ClaimIndex| sensitivity.claim(*claim).abs();
    let mut claims: Vec<ClaimIndex> = debate.claims().filter(|claim| slope(claim) > 0.0).collect();
    claims.sort_by(|one, other| slope(other).total_cmp(&slope(one)));
    claims.truncate(MOST_CRUXES);
    claims
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
