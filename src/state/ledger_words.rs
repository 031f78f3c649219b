//! The ledger in sentences.

use super::verdict_words::label;
use super::{LedgerEntry, Parting, stance_word};
use crate::model::{ClaimIndex, Debate, RelationIndex, Target};
use crate::reckoning::Question;

/// What a stance stands in for.
pub fn weighed_words(entry: &LedgerEntry) -> String {
    let (verb, rest) = verb(entry.score);
    format!("You {verb} it{rest} ({:.2}); without you it counts {:.2}.", entry.score, entry.prior)
}

/// What taking a stance back would change.
pub fn effect_words(debate: &Debate, question: Option<Question>, entry: &LedgerEntry) -> String {
    let (Some(question), Some(effect)) = (question, entry.effect) else {
        return "What taking it back would change has not been worked out.".to_owned();
    };
    // In a large debate one stance seldom moves the answer by a hundredth.
    let by = if effect.abs() < 0.01 { format!("{:.4}", effect.abs()) } else { format!("{:.2}", effect.abs()) };
    match question {
        _ if effect.abs() < f64::EPSILON => "Taking it back would change nothing.".to_owned(),
        _ if effect.abs() < 0.000_05 => "Taking it back would change next to nothing.".to_owned(),
        Question::Balance { first, second } => {
            let towards = label(debate, if effect > 0.0 { second } else { first });
            format!("Taking it back would move the balance by {by} towards {towards}.")
        }
        Question::Topic { claim, .. } => {
            let how = if effect > 0.0 { "lower" } else { "raise" };
            format!("Taking it back would {how} {} by {by}.", label(debate, claim))
        }
    }
}

/// Where the reader parts ways with a position, by its place.
pub fn parting_words(debate: &Debate, position: usize, parting: &Parting) -> String {
    let position = debate.content().positions.get(position);
    let name = position.map_or("", |position| position.label.as_str());
    let top = position.and_then(|position| debate.find_claim(&position.claim));
    match parting {
        Parting::Rejects { claim, score, .. } => {
            let place = place(debate, top, *claim);
            format!("You part ways with {name} at {place}, which {}.", stance(*score))
        }
        Parting::Counters { claim, score, relation, .. } => {
            let (claim, against) = (quoted(debate, *claim), against(debate, top, *relation));
            format!("You part ways with {name} over {claim}, which {}: it {against}.", stance(*score))
        }
        Parting::Nowhere { weighed, unsure: 0 } => {
            format!("You follow {name} as far as you have weighed it: {}.", claims(*weighed))
        }
        Parting::Nowhere { unsure, .. } => {
            format!("You have not parted ways with {name} so far, but are unsure of {}.", claims(*unsure))
        }
        Parting::NotWeighed => format!("You have weighed nothing of {name} yet."),
    }
}

fn stance(score: f64) -> String {
    let (verb, rest) = verb(score);
    format!("you {verb}{rest} ({score:.2})")
}

/// What a reader does with a claim by giving it this score, in two parts: the claim goes between them.
fn verb(score: f64) -> (&'static str, &'static str) {
    match stance_word(score) {
        "rejected" => ("reject", ""),
        "doubtful" => ("doubt", ""),
        "unsure" => ("are unsure of", ""),
        "likely" => ("find", " likely"),
        _ => ("accept", ""),
    }
}

/// What an attack or undercut does.
fn against(debate: &Debate, top: Option<ClaimIndex>, relation: RelationIndex) -> String {
    match debate.graph().target(relation) {
        Some(Target::Claim(claim)) => format!("speaks against {}", place(debate, top, claim)),
        Some(Target::Relation(step)) => {
            let from = match debate.graph().premises(step) {
                [] => String::new(),
                [one] => quoted(debate, *one),
                [first, ..] => quoted(debate, *first) + " and others",
            };
            match debate.graph().target(step) {
                Some(Target::Claim(claim)) => format!("disputes the step from {from} to {}", place(debate, top, claim)),
                _ => format!("disputes {from} as a reply"),
            }
        }
        None => String::new(),
    }
}

fn place(debate: &Debate, top: Option<ClaimIndex>, claim: ClaimIndex) -> String {
    if top == Some(claim) { "the answer itself".to_owned() } else { quoted(debate, claim) }
}

fn quoted(debate: &Debate, claim: ClaimIndex) -> String {
    format!("“{}”", debate.claim(claim).map_or("", |claim| &claim.headline))
}

fn claims(count: usize) -> String {
    if count == 1 { "one claim".to_owned() } else { format!("{count} claims") }
}
