//! The verdict in words: what the number says, and how it came to be said.

use std::borrow::Cow;

use super::{State, Weighed, Weighing, two_decimals};
use crate::analysis::apart;
use crate::model::{ClaimIndex, Debate};
use crate::reckoning::{Lead, Question, Verdict};

/// On what grounds the verdict stands: nobody's judgement yet, the reader's, or a scenario's.
pub fn standing(state: &State) -> String {
    let Weighed { stances, scenario, .. } = &*state.weighed;
    let scenario = scenario.and_then(|at| state.debate.content().scenarios.get(at));
    match (scenario, stances.len()) {
        (None, 0) => "As argued, before you weigh in".to_owned(),
        (None, 1) => "With one claim weighed by you".to_owned(),
        (None, count) => format!("With {count} claims weighed by you"),
        (Some(scenario), 0) => format!("If this happens: {}", scenario.label),
        (Some(scenario), count) => format!("If this happens: {}, with {count} of your own weights", scenario.label),
    }
}

/// The answer in a sentence.
pub fn answer(debate: &Debate, weighing: &Weighing) -> String {
    let (Some(question), Some(verdict)) = (weighing.question(), weighing.verdict()) else { return String::new() };
    let strength = |claim| two_decimals(weighing.evaluation().strength(claim));
    match (verdict, question) {
        (Verdict::Leads { claim, lead, .. }, Question::Balance { first, second }) => {
            let (ahead, behind) = if claim == first { (first, second) } else { (second, first) };
            let how = match lead {
                Lead::Narrow => "is slightly ahead",
                Lead::Clear => "is clearly ahead",
                Lead::Wide => "is far ahead",
            };
            format!("{} {how}, {} to {}.", label(debate, ahead), strength(ahead), strength(behind))
        }
        (Verdict::DoesNotSettle { .. }, Question::Balance { first, second }) => {
            format!("The arguments do not settle it: {} to {}.", strength(first), strength(second))
        }
        (Verdict::DoesNotSettle { .. }, Question::Topic { claim, .. }) => {
            format!("The arguments do not settle it: {} is {}.", label(debate, claim), strength(claim))
        }
        (Verdict::Contested, _) => "Contested: attack and counter-attack leave the answer open.".to_owned(),
        (Verdict::NotConverged, _) => {
            "No number can be given: the claims go round in circles that never come to rest.".to_owned()
        }
        (Verdict::Holds { .. }, Question::Topic { claim, threshold }) => {
            format!("{} holds: {}, above {}.", label(debate, claim), strength(claim), two_decimals(threshold))
        }
        (Verdict::Fails { .. }, Question::Topic { claim, threshold }) => {
            format!("{} does not hold: {}, below {}.", label(debate, claim), strength(claim), two_decimals(threshold))
        }
        (Verdict::Leads { claim, .. }, Question::Topic { .. })
        | (Verdict::Holds { .. } | Verdict::Fails { .. }, Question::Balance { first: claim, .. }) => {
            format!("{}: {}.", label(debate, claim), strength(claim))
        }
    }
}

/// A position's name, or another claim's headline, as it stands in a sentence.
pub fn label(debate: &Debate, claim: ClaimIndex) -> Cow<'_, str> {
    let position = debate.position_of(claim).map(|(_, position)| position.label.as_str());
    let words = position.or_else(|| debate.claim(claim).map(|claim| claim.headline.as_str()));
    apart(debate, words.unwrap_or_default())
}

/// A score as a reader's word.
pub fn stance_word(score: f64) -> &'static str {
    match score {
        score if score <= 0.0 => "rejected",
        score if is_doubted(score) => "doubtful",
        score if !is_held(score) => "unsure",
        score if score < 1.0 => "likely",
        _ => "accepted",
    }
}

/// Whether a score is one of those called rejected or doubtful.
pub(super) fn is_doubted(score: f64) -> bool {
    score < 0.45
}

/// Whether a score is one of those called likely or accepted.
pub(super) fn is_held(score: f64) -> bool {
    score > 0.55
}
