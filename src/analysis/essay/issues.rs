//! Where the sides meet: issue by issue, what each brings, one beside the other.

use std::collections::HashSet;

use super::leads::Slot;
use super::material::Material;
use super::prose::{Origin, Part};
use super::selection::points_back;
use super::teller::{Place, Teller};
use super::utterance::ours;
use super::{Length, text};
use crate::analysis::clash::{Issue, Judgement};
use crate::model::{ClaimIndex, Nature, RelationIndex, RelationKind, Target};

/// An issue as it is going to be told.
#[derive(Clone, Debug)]
pub(super) struct Meeting {
    issue: usize,
    /// Two claims that face each other, each of its camp, kept for this place; none where both stand in their own
    /// case, and only the question is told.
    facing: Option<[ClaimIndex; 2]>,
    /// The step by which the second opposes the first, where there is one.
    relation: Option<RelationIndex>,
}

/// Chooses the issues to be told, in their order. Main reasons stay in their own case.
pub(super) fn plan(material: &Material, length: Length, most: usize) -> Vec<Meeting> {
    let issues = &material.confrontation.issues;
    let named = issues.iter().any(|issue| issue.judgement.is_some());
    let mut kept: HashSet<ClaimIndex> = HashSet::new();
    let mut ranked: Vec<(u64, usize)> =
        issues.iter().enumerate().take(1_000).map(|(at, issue)| (weight(material, issue).to_bits(), at)).collect();
    ranked.sort_by_key(|(weight, at)| (std::cmp::Reverse(*weight), *at));
    let mut found: Vec<Meeting> = Vec::new();
    for (_, at) in ranked {
        let Some(issue) = issues.get(at) else { continue };
        if found.len() >= most {
            break;
        }
        if claims(issue).is_empty() {
            continue;
        }
        let facing = if length == Length::One { None } else { facing(material, issue, &kept) };
        // What was worked out from links has no question of its own to tell.
        if facing.is_none() && !named {
            continue;
        }
        kept.extend(facing.iter().flat_map(|(claims, _)| claims));
        found.push(Meeting {
            issue: at,
            facing: facing.map(|(claims, _)| claims),
            relation: facing.and_then(|(_, relation)| relation),
        });
    }
    found.sort_by_key(|meeting| meeting.issue);
    found
}

/// The claims that are kept for this place.
pub(super) fn kept(meetings: &[Meeting]) -> HashSet<ClaimIndex> {
    meetings.iter().filter_map(|meeting| meeting.facing).flatten().collect()
}

/// How many words they take, about.
pub(super) fn cost(material: &Material, meetings: &[Meeting]) -> usize {
    let one = |meeting: &Meeting| {
        let Some(issue) = material.confrontation.issues.get(meeting.issue) else { return 0 };
        let note = issue.judgement.as_ref().and_then(|judged| judged.note.as_deref()).map_or(0, text::words);
        let claims: usize = meeting.facing.iter().flatten().map(|claim| material.cost(*claim) + 3).sum();
        text::words(&issue.title) + note + claims
    };
    meetings.iter().map(one).sum()
}

/// Tells them: those with claims a paragraph each, the others together.
pub(super) fn tell(teller: &mut Teller, meetings: &[Meeting]) {
    let (full, brief): (Vec<&Meeting>, Vec<&Meeting>) = meetings.iter().partition(|meeting| meeting.facing.is_some());
    for (nth, meeting) in full.into_iter().enumerate() {
        teller.paragraph();
        tell_one(teller, meeting, nth);
    }
    for (nth, meeting) in brief.into_iter().enumerate() {
        if nth % 3 == 0 {
            teller.paragraph();
        }
        tell_question(teller, meeting);
        tell_note(teller, meeting);
    }
}

/// How much an issue matters: the strengths of the best claim of each side.
fn weight(material: &Material, issue: &Issue) -> f64 {
    let best = |claims: &mut dyn Iterator<Item = ClaimIndex>| {
        claims
            .map(|claim| material.strength(claim) + if material.request.cruxes.contains(&claim) { 0.3 } else { 0.0 })
            .fold(0.0, f64::max)
    };
    issue.columns.iter().map(|column| best(&mut column.claims.iter().take(50).map(|stand| stand.claim))).sum()
}

/// Two claims of different camps that are free to be told here, those joined by an attack first.
fn facing(
    material: &Material,
    issue: &Issue,
    kept: &HashSet<ClaimIndex>,
) -> Option<([ClaimIndex; 2], Option<RelationIndex>)> {
    const MOST: usize = 12;
    let free = |claim: ClaimIndex| is_free(material, claim) && !kept.contains(&claim);
    let mut columns = issue.columns.iter().map(|column| -> Vec<ClaimIndex> {
        column.claims.iter().map(|stand| stand.claim).filter(|claim| free(*claim)).take(MOST).collect()
    });
    let (first, second) = (columns.next()?, columns.next()?);
    let mut best: Option<(bool, f64, [ClaimIndex; 2], Option<RelationIndex>)> = None;
    for one in &first {
        for other in &second {
            let relation = attack(material, *other, *one).or_else(|| attack(material, *one, *other));
            // What was worked out from links alone is told in its case where it stands there.
            if issue.judgement.is_none() && relation.is_none_or(|step| is_told_in_case(material, step)) {
                continue;
            }
            let pair = if attack(material, *one, *other).is_some() && attack(material, *other, *one).is_none() {
                [*other, *one]
            } else {
                [*one, *other]
            };
            let strength = material.strength(*one) + material.strength(*other);
            if best.as_ref().is_none_or(|(joined, most, ..)| (relation.is_some(), strength) > (*joined, *most)) {
                best = Some((relation.is_some(), strength, pair, relation));
            }
        }
    }
    best.map(|(_, _, pair, relation)| (pair, relation))
}

/// Whether a claim's own case can do without it: it is a ground, not a main reason and no answer, and nothing hangs on it.
fn is_free(material: &Material, claim: ClaimIndex) -> bool {
    let graph = material.debate.graph();
    let homes = material.debate.homes();
    let Some(home) = homes.relation(claim) else { return false };
    let is_ground = match graph.target(home) {
        Some(Target::Claim(target)) => material.kind(home) == RelationKind::Supports && !material.is_top(target),
        _ => false,
    };
    let at_home =
        |step: &&RelationIndex| graph.premises(**step).iter().any(|premise| homes.relation(*premise) == Some(**step));
    let hangs = graph.arriving(claim).iter().chain(graph.undercutting(home)).any(|step| at_home(&step));
    let is_pointed_to = matches!(graph.target(home), Some(Target::Claim(target)) if points_back(material, target));
    is_ground && !hangs && !is_pointed_to && !points_back(material, claim) && graph.premises(home).len() == 1
}

/// Whether a step is the one through which its claim stands in a case.
fn is_told_in_case(material: &Material, step: RelationIndex) -> bool {
    let homes = material.debate.homes();
    material.debate.graph().premises(step).iter().any(|premise| homes.relation(*premise) == Some(step))
}

fn attack(material: &Material, from: ClaimIndex, to: ClaimIndex) -> Option<RelationIndex> {
    let graph = material.debate.graph();
    let attacks = |step: &&RelationIndex| {
        material.kind(**step) == RelationKind::Attacks && graph.target(**step) == Some(Target::Claim(to))
    };
    graph.leaving(from).iter().find(attacks).copied()
}

fn tell_one(teller: &mut Teller, meeting: &Meeting, nth: usize) {
    let Some([one, other]) = meeting.facing else { return };
    let judged = judgement(teller.material, meeting).is_some();
    if !judged {
        teller.tell(one, Place::new(Slot::Holds, None));
        let slot = if meeting.relation.is_some_and(|step| !teller.material.is_inferred(step)) {
            Slot::Counter
        } else {
            Slot::Reader
        };
        teller.tell(other, Place::new(slot, meeting.relation));
        return;
    }
    // Not every paragraph has the same shape: the question may come after what raises it, and either side may begin.
    let (one, other) = if nth % 2 == 1 { (other, one) } else { (one, other) };
    match nth % 3 {
        0 => {
            tell_question(teller, meeting);
            tell_sides(teller, one, other, meeting.relation);
            tell_note(teller, meeting);
        }
        1 => {
            tell_sides(teller, one, other, meeting.relation);
            tell_question(teller, meeting);
            tell_note(teller, meeting);
        }
        _ => {
            tell_question(teller, meeting);
            tell_note(teller, meeting);
            tell_sides(teller, one, other, meeting.relation);
        }
    }
}

fn tell_sides(teller: &mut Teller, one: ClaimIndex, other: ClaimIndex, relation: Option<RelationIndex>) {
    if !teller.tell_pair(one, other, relation) {
        teller.tell(one, Place::new(Slot::Holds, None));
        teller.tell(other, Place::new(Slot::Contrast, relation));
    }
}

fn judgement<'m>(material: &'m Material, meeting: &Meeting) -> Option<&'m Judgement> {
    material.confrontation.issues.get(meeting.issue)?.judgement.as_ref()
}

/// What the issue is, for a reader who has its claims before the eyes.
fn tell_question(teller: &mut Teller, meeting: &Meeting) {
    let material = teller.material;
    let Some(issue) = material.confrontation.issues.get(meeting.issue) else { return };
    let claims = claims(issue);
    if issue.judgement.is_none() || issue.title.trim_end().ends_with(['?', '？', '؟']) || !material.english {
        teller.quote(&issue.title, claims, None);
        return;
    }
    let title = Part { text: text::unended(&text::sentence(&issue.title)).to_owned(), origin: Origin::Debate };
    teller.say(vec![ours("One issue between them: ".to_owned()), title, ours(".".to_owned())], claims, None);
}

/// What they differ on.
fn tell_note(teller: &mut Teller, meeting: &Meeting) {
    let material = teller.material;
    let Some(issue) = material.confrontation.issues.get(meeting.issue) else { return };
    let Some(judged) = &issue.judgement else { return };
    let claims = claims(issue);
    match judged.note.as_deref() {
        Some(note) => teller.quote(note, claims, None),
        None if material.english => {
            let nature = match judged.nature {
                Nature::Factual => "They differ here about how things are.",
                Nature::Predictive => "They differ here about what will happen.",
                Nature::Value => "They differ here about what matters.",
                Nature::Definitional => "They differ here about what a word means.",
            };
            teller.say(vec![ours(nature.to_owned())], claims, None);
        }
        None => {}
    }
}

/// A few claims of each side.
fn claims(issue: &Issue) -> Vec<ClaimIndex> {
    issue.columns.iter().flat_map(|column| column.claims.iter().take(4)).map(|stand| stand.claim).collect()
}
