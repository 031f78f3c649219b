//! The sentences of the view: numbers as a reader reads them, and what each verdict is called.

use super::findings::Findings;
use crate::model::{ClaimIndex, Debate};
use crate::reckoning::{Lead, Question, SETTLES, Semantics, Verdict, Way};
use crate::state::{Route, View, label};

/// A score or strength.
pub(super) fn score(value: f64) -> String {
    format!("{value:.2}")
}

/// A score that lies beyond another, with enough digits to tell it from that one and from the ends.
pub(super) fn score_beside(value: f64, other: f64) -> String {
    let short = score(value);
    let hides = short == score(other) || (value > 0.0 && short == "0.00") || (value < 1.0 && short == "1.00");
    if hides { format!("{value:.4}") } else { short }
}

/// A margin without its sign; the smaller, the more digits.
pub(super) fn size(value: f64) -> String {
    let value = value.abs();
    match value {
        _ if value < SETTLES => format!("{value:.4}"),
        _ if value < 0.1 => format!("{value:.3}"),
        _ => format!("{value:.2}"),
    }
}

/// A margin, with its sign.
pub(super) fn signed(value: f64) -> String {
    match size(value) {
        zero if zero == "0.0000" => "0".to_owned(),
        digits if value < 0.0 => format!("−{digits}"),
        digits => format!("+{digits}"),
    }
}

/// A share in [0, 1] as a whole percentage.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A count with its thing: `1 claim`, `3 claims`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{} {many}", thousands(count)) }
}

/// `12,000`.
pub(super) fn thousands(count: usize) -> String {
    let digits = count.to_string();
    let length = digits.len();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (length - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A claim's headline.
pub(super) fn headline(debate: &Debate, claim: ClaimIndex) -> &str {
    debate.claim(claim).map(|claim| claim.headline.as_str()).unwrap_or_default()
}

/// A claim's id.
pub(super) fn id_of(debate: &Debate, claim: ClaimIndex) -> String {
    debate.claim(claim).map(|claim| claim.id.clone()).unwrap_or_default()
}

/// Where a claim's link leads.
pub(super) fn address(debate: &Debate, claim: ClaimIndex) -> String {
    Route { view: View::Cruxes, claim: Some(id_of(debate, claim)), ..Route::default() }.fragment()
}

/// What the answer would be, that way.
pub(super) fn outcome(debate: &Debate, question: Question, way: Way) -> String {
    match (question, way) {
        (Question::Balance { first, .. }, Way::First) => format!("{} would lead", label(debate, first)),
        (Question::Balance { second, .. }, Way::Second) => format!("{} would lead", label(debate, second)),
        (Question::Topic { claim, .. }, Way::First) => format!("“{}” would hold", label(debate, claim)),
        (Question::Topic { claim, .. }, Way::Second) => format!("“{}” would not hold", label(debate, claim)),
    }
}

/// To whom the balance would tip, that way.
pub(super) fn tip(debate: &Debate, question: Question, way: Way) -> String {
    match (question, way) {
        (Question::Balance { first, .. }, Way::First) => format!("the balance would tip to {}", label(debate, first)),
        (Question::Balance { second, .. }, Way::Second) => {
            format!("the balance would tip to {}", label(debate, second))
        }
        (Question::Topic { threshold, .. }, Way::First) => {
            format!("its strength would rise above {}", score(threshold))
        }
        (Question::Topic { threshold, .. }, Way::Second) => {
            format!("its strength would fall below {}", score(threshold))
        }
    }
}

/// The short name of a way.
pub(super) fn way_name(debate: &Debate, question: Question, way: Way) -> String {
    match (question, way) {
        (Question::Balance { first, .. }, Way::First) => label(debate, first).into_owned(),
        (Question::Balance { second, .. }, Way::Second) => label(debate, second).into_owned(),
        (Question::Topic { threshold, .. }, Way::First) => format!("above {}", score(threshold)),
        (Question::Topic { threshold, .. }, Way::Second) => format!("below {}", score(threshold)),
    }
}

/// A verdict as a sentence.
pub(super) fn verdict(debate: &Debate, question: Question, semantics: Semantics, verdict: Verdict) -> String {
    let clearly = |lead: Lead| match lead {
        Lead::Narrow => "slightly",
        Lead::Clear => "clearly",
        Lead::Wide => "far",
    };
    let topic = question.terms().next().map(|(claim, _)| label(debate, claim)).unwrap_or_default();
    match verdict {
        Verdict::Leads { claim, .. } if !semantics.is_gradual() => {
            format!("{} stands, the other is defeated.", label(debate, claim))
        }
        Verdict::Leads { claim, by, lead } => {
            format!("{} is {} ahead, by {}.", label(debate, claim), clearly(lead), size(by))
        }
        Verdict::Holds { .. } if !semantics.is_gradual() => format!("“{topic}” stands."),
        Verdict::Fails { .. } if !semantics.is_gradual() => format!("“{topic}” is defeated."),
        Verdict::Holds { by, lead } => format!("“{topic}” holds, {} above the mark, by {}.", clearly(lead), size(by)),
        Verdict::Fails { by, lead } => {
            format!("“{topic}” does not hold, {} below the mark, by {}.", clearly(lead), size(by))
        }
        Verdict::DoesNotSettle { .. } if !semantics.is_gradual() => "Not settled: both have the same label.".to_owned(),
        Verdict::DoesNotSettle { margin } => format!("Not settled: a difference of {}.", signed(margin)),
        Verdict::Contested => "Contested: attack and counter-attack leave it open.".to_owned(),
        Verdict::NotConverged => "No number: the claims go round in circles that never come to rest.".to_owned(),
    }
}

/// The verdict a snapshot is about.
pub(super) fn verdict_of(debate: &Debate, found: &Findings) -> String {
    verdict(debate, found.question, found.semantics, found.verdict)
}

/// What the margin is called.
pub(super) const fn margin_name(question: Question) -> &'static str {
    match question {
        Question::Balance { .. } => "balance",
        Question::Topic { .. } => "distance from the mark",
    }
}

/// How the margin comes about, as a sentence.
pub(super) fn margin_explained(debate: &Debate, found: &Findings) -> String {
    let (one, other) = (score(found.strengths.0), score(found.strengths.1));
    let margin = found.margin.map(signed).unwrap_or_default();
    match found.question {
        Question::Balance { first, second } => format!(
            "The balance is the strength of {} less that of {}: {one} − {other} = {margin} now. Below zero, {} is ahead; \
             closer to zero than 0.01, nothing is settled.",
            label(debate, first),
            label(debate, second),
            label(debate, second),
        ),
        Question::Topic { claim, .. } => format!(
            "The distance is the strength of “{}” less the mark it must pass: {one} − {other} = {margin} now. \
             Closer to zero than 0.01, nothing is settled.",
            label(debate, claim),
        ),
    }
}

/// A side's colour class.
pub(super) const fn way_class(way: Way) -> &'static str {
    match way {
        Way::First => "way-a",
        Way::Second => "way-b",
    }
}
