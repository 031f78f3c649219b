//! The close: what the sides share, what nobody answers, what the answer hinges on, and where the scale stands.

use super::material::Material;
use super::prose::{Origin, Part};
use super::teller::Teller;
use super::utterance::ours;
use super::{Length, Margin, Outcome, text};
use crate::analysis::clash::{Shared, SharedBasis};
use crate::model::{ClaimIndex, Degree};

/// How much of each the close holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    agreements: usize,
    with_notes: bool,
    unanswered: usize,
    cruxes: usize,
}

/// An essay that tells fewer claims is remembered whole, and needs no list of those that matter.
const ENOUGH: usize = 6;

impl Extent {
    pub(super) fn of(length: Length) -> Self {
        match length {
            Length::One => Self { agreements: 1, with_notes: false, unanswered: 0, cruxes: 1 },
            Length::Five => Self { agreements: 3, with_notes: true, unanswered: 1, cruxes: 3 },
            Length::Fifteen => Self { agreements: 6, with_notes: true, unanswered: 2, cruxes: 4 },
        }
    }

    /// Nothing but the last word.
    pub(super) const NONE: Self = Self { agreements: 0, with_notes: false, unanswered: 0, cruxes: 0 };
}

/// How many words it takes, about.
pub(super) fn cost(material: &Material, extent: Extent) -> usize {
    const CONNECTION: usize = 6;
    const A_HEADLINE: usize = 9;
    let one = |shared: &Shared| match &shared.basis {
        SharedBasis::Editor { text, note, .. } => {
            let note = note.as_deref().filter(|_| extent.with_notes).map_or(0, text::words);
            text::words(text) + note + CONNECTION
        }
        _ => A_HEADLINE + CONNECTION,
    };
    let shared: usize = material.confrontation.shared.iter().take(extent.agreements).map(one).sum();
    let listed = material.request.cruxes.len().min(extent.cruxes) + extent.unanswered * material.camps().count().min(4);
    let outcome = if material.request.outcome.is_some() { 20 } else { 0 };
    shared + listed * A_HEADLINE + 3 * CONNECTION + outcome
}

/// Closes an essay on all positions.
pub(super) fn all(teller: &mut Teller, extent: Extent) {
    if !teller.material.english {
        return agreements(teller, extent, None);
    }
    agreements(teller, extent, None);
    if teller.paragraph_size().1 > 60 {
        teller.paragraph();
    }
    unanswered(teller, extent);
    cruxes(teller, extent, None);
    outcome(teller);
}

/// Closes the best case for one camp.
pub(super) fn one(teller: &mut Teller, extent: Extent, camp: usize) {
    agreements(teller, extent, Some(camp));
    if !teller.material.english {
        return;
    }
    if teller.paragraph_size().1 > 60 {
        teller.paragraph();
    }
    cruxes(teller, extent, Some(camp));
    let about = teller.material.tops.get(camp).copied().flatten().into_iter().collect();
    let case = teller.material.case(camp);
    teller.say(vec![ours(format!("That is the case {case}, as far as this debate makes it."))], about, None);
}

/// Before a claim that sides share, as far as the links tell.
const DRAWN: [&str; 2] = ["More than one side draws on the point ", "Common to several sides is the point "];

/// What the sides share. For one camp, only what a claim of its own shows.
fn agreements(teller: &mut Teller, extent: Extent, camp: Option<usize>) {
    let material = teller.material;
    let concerns = |shared: &&Shared| {
        camp.is_none_or(|camp| shared.claims.iter().any(|claim| material.camp(*claim) == Some(camp)))
    };
    let shared: Vec<&Shared> = material.confrontation.shared.iter().filter(concerns).take(extent.agreements).collect();
    let mut said: [usize; 3] = [0; 3];
    for shared in shared {
        match &shared.basis {
            SharedBasis::Editor { text, degree, note } => {
                let count = match degree {
                    Degree::BothAssert => &mut said[0],
                    Degree::OneConcedes => &mut said[1],
                    Degree::Partial => &mut said[2],
                };
                let nth = *count;
                *count += 1;
                let spelt = |nth| agreed(material, text, *degree, nth);
                let mut parts = spelt(nth);
                if parts.first().is_some_and(|part| teller.memory.opens_alike(&part.text)) {
                    parts = spelt(nth + 1);
                }
                teller.say(parts, shared.claims.clone(), None);
                if let Some(note) = note.as_deref().filter(|_| extent.with_notes) {
                    teller.quote(note, shared.claims.clone(), None);
                }
            }
            _ if material.english => {
                let Some(claim) = shared.claims.first().copied() else { continue };
                let headline = Part { text: material.headline(claim), origin: Origin::Headline(claim) };
                let words = teller.memory.turn(&DRAWN);
                teller.say(vec![ours(words.to_owned()), headline, ours(".".to_owned())], vec![claim], None);
            }
            _ => {}
        }
    }
}

/// An agreement in words that say how far it goes.
fn agreed(material: &Material, stated: &str, degree: Degree, nth: usize) -> Vec<Part> {
    let stated = text::sentence(stated);
    if !material.english {
        return vec![Part { text: stated, origin: Origin::Debate }];
    }
    let goes_on = text::is_one_statement(&stated) && material.casing.of(&stated) != super::casing::First::Unknown;
    let (inline, apart) = match (degree, nth % 4) {
        (Degree::BothAssert, 0) => ("The sides agree that ", "The sides agree on this: "),
        (Degree::BothAssert, 1) => ("Nor is it in dispute that ", "Nor is this in dispute: "),
        (Degree::BothAssert, 2) => ("It is common ground that ", "This much is common ground: "),
        (Degree::BothAssert, _) => ("On all sides it is held that ", "On all sides this is held: "),
        (Degree::OneConcedes, 0 | 2) => ("One side grants the other that ", "One side grants this to the other: "),
        (Degree::OneConcedes, _) => ("It is conceded by one side that ", "This is conceded by one side: "),
        (Degree::Partial, 0 | 2) => ("Up to a point it is agreed that ", "Up to a point this is agreed: "),
        (Degree::Partial, _) => ("They agree in part that ", "They agree in part: "),
    };
    let lowered = material.casing.of(&stated) == super::casing::First::Lower;
    let stated = if lowered { text::lowered(&stated) } else { stated };
    vec![ours((if goes_on { inline } else { apart }).to_owned()), Part { text: stated, origin: Origin::Debate }]
}

/// What no other side answers.
fn unanswered(teller: &mut Teller, extent: Extent) {
    let material = teller.material;
    if teller.told_count() < ENOUGH {
        return;
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut claims: Vec<ClaimIndex> = Vec::new();
    let mut sides = 0;
    for (camp, list) in material.confrontation.unanswered.iter().enumerate() {
        let told = list.iter().copied().filter(|claim| teller.is_told(*claim) && !material.is_top(*claim));
        let found: Vec<ClaimIndex> = told.take(extent.unanswered).collect();
        if found.is_empty() {
            continue;
        }
        let case = material.case(camp);
        parts.push(ours(match sides {
            0 => format!("In the case {case} the debate leaves "),
            1 => format!(" without an answer; in the case {case}, "),
            _ => format!("; in the case {case}, "),
        }));
        headlines(material, &found, &mut parts);
        claims.extend(found);
        sides += 1;
    }
    if sides > 0 {
        parts.push(ours((if sides == 1 { " without an answer." } else { "." }).to_owned()));
        teller.say(parts, claims, None);
    }
}

/// What the answer hinges on, as the reckoning found it.
fn cruxes(teller: &mut Teller, extent: Extent, camp: Option<usize>) {
    let material = teller.material;
    let counts =
        |claim: &ClaimIndex| !material.is_top(*claim) && camp.is_none_or(|camp| material.camp(*claim) == Some(camp));
    if teller.told_count() < ENOUGH {
        return;
    }
    let claims: Vec<ClaimIndex> = material.request.cruxes.iter().copied().filter(counts).take(extent.cruxes).collect();
    let before = match claims.len() {
        0 => return,
        1 => "Much hinges on one point: ".to_owned(),
        count => format!("Much hinges on {} points: ", text::number(count)),
    };
    let mut parts = vec![ours(before)];
    headlines(material, &claims, &mut parts);
    parts.push(ours(".".to_owned()));
    teller.say(parts, claims, None);
}

/// Headlines as a list.
fn headlines(material: &Material, claims: &[ClaimIndex], parts: &mut Vec<Part>) {
    for (nth, claim) in claims.iter().enumerate() {
        if nth > 0 {
            parts.push(ours((if nth + 1 == claims.len() { " and " } else { ", " }).to_owned()));
        }
        parts.push(Part { text: material.headline(*claim), origin: Origin::Headline(*claim) });
    }
}

/// Where the scale stands.
fn outcome(teller: &mut Teller) {
    let material = teller.material;
    let Some(outcome) = material.request.outcome else { return };
    let tops: Vec<ClaimIndex> = material.tops.iter().flatten().copied().collect();
    let grounds = if material.request.weighed {
        "With the claims weighed as they are"
    } else {
        "As the arguments stand, before anybody weighs them"
    };
    let words = match outcome {
        Outcome::Open => format!("{grounds}, they do not settle the question."),
        Outcome::Ahead { position, margin } => {
            let how = match margin {
                Margin::Narrow => "slightly",
                Margin::Clear => "clearly",
                Margin::Wide => "far",
            };
            format!("{grounds}, {} is {how} ahead.", material.label(position))
        }
    };
    teller.say(vec![ours(words)], tops, None);
}
