//! Debates as short texts.
#![allow(dead_code)] // each test takes from here what it needs

use fulcrum::model::{
    Basis, Claim, ClaimIndex, ClaimKind, Content, Debate, Extra, Position, Relation, RelationKind, Voice,
};

/// A debate from a sketch: the first words are the positions' claims; a relation is `premises + target` where it
/// supports, `-` where it attacks, `/` where it undercuts, with `?` behind it where it is inferred. Relations are
/// called `r0`, `r1`, …
pub(crate) fn debate(positions: &str, claims: &str, relations: &[&str]) -> Debate {
    Debate::new(content(positions, claims, relations)).expect("every id of the sketch is there")
}

pub(crate) fn content(positions: &str, claims: &str, relations: &[&str]) -> Content {
    Content {
        title: "A debate".to_owned(),
        positions: positions.split_whitespace().map(position).collect(),
        claims: claims.split_whitespace().map(claim).collect(),
        relations: relations.iter().enumerate().map(|(at, sketch)| relation(at, sketch)).collect(),
        ..Content::default()
    }
}

/// The same, with positions of one letter that the claims on their side start with; `x…` is on all sides, others are on
/// none.
pub(crate) fn sided(positions: &str, claims: &str, relations: &[&str]) -> Content {
    let mut content = content(positions, claims, relations);
    for claim in &mut content.claims {
        let (letter, _) = claim.id.split_at(1);
        claim.side = match content.positions.iter().find(|position| position.claim == letter) {
            Some(position) => position.id.clone(),
            None if letter == "x" => "both".to_owned(),
            None => "none".to_owned(),
        };
    }
    content
}

pub(crate) fn position(claim: &str) -> Position {
    let label = format!("For {claim}");
    Position { id: format!("for-{claim}"), label, claim: claim.to_owned(), extra: Extra::default() }
}

pub(crate) fn claim(id: &str) -> Claim {
    Claim {
        id: id.to_owned(),
        headline: id.to_owned(),
        text: id.to_owned(),
        kind: ClaimKind::Reason,
        side: "none".to_owned(),
        theme: None,
        voice: Voice::Author,
        speaker: None,
        prior: 0.5,
        citations: Vec::new(),
        tags: Vec::new(),
        note: None,
        extra: Extra::default(),
    }
}

pub(crate) fn relation(at: usize, sketch: &str) -> Relation {
    let (sketch, basis) = match sketch.strip_suffix('?') {
        Some(sketch) => (sketch, Basis::Inferred),
        None => (sketch, Basis::Stated),
    };
    let mut sides = sketch.splitn(2, ['+', '-', '/']);
    let (from, to) = (sides.next().unwrap(), sides.next().expect("a step"));
    let kind = match &sketch[from.len()..=from.len()] {
        "+" => RelationKind::Supports,
        "-" => RelationKind::Attacks,
        _ => RelationKind::Undercuts,
    };
    let from = from.split_whitespace().map(str::to_owned).collect();
    Relation { basis, ..link(at, from, kind, to.trim()) }
}

pub(crate) fn link(at: usize, from: Vec<String>, kind: RelationKind, to: &str) -> Relation {
    Relation {
        id: format!("r{at}"),
        from,
        to: to.to_owned(),
        kind,
        basis: Basis::Stated,
        weight: 1.0,
        note: None,
        extra: Extra::default(),
    }
}

pub(crate) fn id(debate: &Debate, claim: ClaimIndex) -> &str {
    &debate.claim(claim).unwrap().id
}

/// Claims as a sketch lists them.
pub(crate) fn names(debate: &Debate, claims: &[ClaimIndex]) -> String {
    claims.iter().map(|claim| id(debate, *claim)).collect::<Vec<_>>().join(" ")
}
