//! What stands against one side's case, and how it is answered: the weaker objections first, the strongest last. One that
//! nothing answers is granted.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::case::is_own;
use super::leads::Slot;
use super::material::Material;
use super::prose::{Origin, Part};
use super::selection::{Choice, points_back};
use super::teller::{Place, Teller};
use super::text;
use super::tree::{Node, Tree};
use super::utterance::ours;
use crate::analysis::clash::answers_to;
use crate::analysis::is_unanswered;
use crate::model::{ClaimIndex, Debate, RelationIndex, RelationKind, Target};

/// A claim that speaks against the case, and what speaks against it in turn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Objection {
    claim: ClaimIndex,
    relation: RelationIndex,
    answer: Option<(ClaimIndex, RelationIndex)>,
    /// Whether nothing in the debate answers it.
    unanswered: bool,
}

/// Whether a node stands against the case in a way that is told among the objections, not where it stands.
pub(super) fn is_objection(material: &Material, tree: &Tree, camp: usize, node: &Node) -> bool {
    if node.speaks_for || node.relation.is_none_or(|step| material.kind(step) == RelationKind::Supports) {
        return false;
    }
    let own = node.claims.first().is_some_and(|claim| material.camp(*claim).is_none_or(|side| side == camp));
    node.depth == 1 || !own || !is_own(material, tree, node)
}

/// The objections to what is told of a case, the strongest as far as they fit, in the order they are told.
pub(super) fn find(
    material: &Material,
    tree: &Tree,
    choice: &Choice,
    camp: usize,
    most: usize,
    words: usize,
) -> Vec<Objection> {
    /// So many of the strongest are looked at.
    const FINALISTS: usize = 100;
    let mut steps = candidates(material, tree, choice, camp);
    steps.sort_unstable_by_key(|(claim, step)| (Reverse(material.strength(*claim).to_bits()), *step));
    let mut seen = HashSet::new();
    steps.retain(|(claim, _)| seen.insert(*claim));
    steps.truncate(FINALISTS);
    let mut left = words;
    let mut found = Vec::new();
    for (claim, relation) in steps {
        let answer = answer(material, relation, claim, camp);
        let unanswered = is_unanswered(material.debate, relation, claim) && !is_met(material, claim);
        let objection = Objection { claim, relation, answer, unanswered };
        let cost = cost(material, &objection);
        if found.len() < most && cost <= left {
            left -= cost;
            found.push(objection);
        }
    }
    found.reverse();
    found
}

fn cost(material: &Material, objection: &Objection) -> usize {
    const CONNECTION: usize = 14;
    let answer = objection.answer.map_or(5, |(claim, _)| material.cost(claim));
    let why = if material.is_inferred(objection.relation) { material.why(objection.relation) } else { None };
    material.cost(objection.claim) + answer + CONNECTION + why.as_deref().map_or(0, text::words)
}

/// The claims that attack what is told of a case or dispute its steps, each with the step by which it does.
fn candidates(material: &Material, tree: &Tree, choice: &Choice, camp: usize) -> Vec<(ClaimIndex, RelationIndex)> {
    let graph = material.debate.graph();
    let mut told: Vec<ClaimIndex> = material.tops.get(camp).copied().flatten().into_iter().collect();
    let mut steps: Vec<RelationIndex> = Vec::new();
    for (_, node) in tree.nodes.iter().enumerate().filter(|(at, node)| choice.has(*at) && node.speaks_for) {
        told.extend(&node.claims);
        steps.extend(node.relation);
    }
    let in_case: HashSet<ClaimIndex> = told.iter().copied().collect();
    let reaching = told.iter().flat_map(|claim| graph.arriving(*claim));
    let attacks = reaching.filter(|step| material.kind(**step) == RelationKind::Attacks);
    let disputes = steps.iter().flat_map(|step| graph.undercutting(*step));
    let objects = |step: &RelationIndex| {
        let [claim] = graph.premises(*step) else { return None };
        // What the case itself tells, as a reason or a difficulty, is not told again; and what points back would point
        // to nothing here.
        let is_here = in_case.contains(claim) || tree.place(*step).is_some_and(|at| choice.has(at));
        (!is_here && !points_back(material, *claim)).then_some((*claim, *step))
    };
    attacks.chain(disputes).filter_map(objects).collect()
}

/// Whether another camp meets a claim in any way, on its grounds too.
fn is_met(material: &Material, claim: ClaimIndex) -> bool {
    material.camp(claim).is_some_and(|camp| !answers_to(material.debate, material.camps(), claim, camp).is_empty())
}

/// The strongest claim of the camp, or of none, that disputes an objection's step or attacks its claim; one whose source
/// says so before one that a reader finds.
fn answer(
    material: &Material,
    relation: RelationIndex,
    claim: ClaimIndex,
    camp: usize,
) -> Option<(ClaimIndex, RelationIndex)> {
    let graph = material.debate.graph();
    let attacks = graph.arriving(claim).iter().filter(|step| material.kind(**step) == RelationKind::Attacks);
    let steps = graph.undercutting(relation).iter().chain(attacks);
    let answers = steps.filter_map(|step| Some((*graph.premises(*step).first()?, *step)));
    let counts = |answer: ClaimIndex| answer != claim && material.camp(answer).is_none_or(|side| side == camp);
    answers.filter(|(answer, _)| counts(*answer)).max_by_key(|(answer, step)| {
        let strength = material.strength(*answer).to_bits();
        (material.camp(*answer).is_some(), !material.is_inferred(*step), strength, Reverse(*step))
    })
}

/// Tells them, two or three to a paragraph.
pub(super) fn tell(teller: &mut Teller, objections: &[Objection]) {
    const ENOUGH: usize = 70;
    for (nth, objection) in objections.iter().enumerate() {
        if nth == 0 || teller.paragraph_size().1 > ENOUGH {
            teller.paragraph();
        }
        tell_one(teller, objection);
    }
}

fn tell_one(teller: &mut Teller, objection: &Objection) {
    let material = teller.material;
    if teller.is_told(objection.claim) {
        return;
    }
    let target = target(material.debate, objection.relation);
    let inferred = material.is_inferred(objection.relation);
    let undercuts = material.kind(objection.relation) == RelationKind::Undercuts;
    let against_position = target.is_some_and(|claim| material.is_top(claim));
    let own = target.is_some_and(|target| material.camp(target) == material.camp(objection.claim));
    let slot = match (undercuts, inferred) {
        (true, true) => Slot::DisputeFar,
        (false, true) => Slot::ReaderFar,
        (_, false) if own && against_position => Slot::Difficulty,
        (_, false) if own => Slot::DifficultyFar,
        (_, false) => Slot::CounterFar,
    };
    teller.tell(objection.claim, Place { slot, relation: Some(objection.relation), spoken_to: target });
    if !material.english {
        if let Some((claim, relation)) = objection.answer {
            teller.tell(claim, Place::new(Slot::Answer, Some(relation)));
        }
        return;
    }
    if inferred && let Some(why) = material.why(objection.relation) {
        teller.quote(&why, vec![objection.claim], Some(objection.relation));
    }
    match objection.answer {
        Some((claim, relation)) if teller.is_told(claim) || points_back(material, claim) => {
            refer(teller, claim, relation);
        }
        Some((claim, relation)) => {
            let slot = if material.is_inferred(relation) { Slot::ReaderAnswer } else { Slot::Answer };
            teller.tell(claim, Place::new(slot, Some(relation)));
        }
        None if objection.unanswered => {
            const GRANTED: [&str; 3] =
                ["To this the debate has no answer.", "This goes unanswered.", "Nothing in the debate answers this."];
            let words = teller.memory.turn(&GRANTED);
            teller.say(vec![ours(words.to_owned())], vec![objection.claim], Some(objection.relation));
        }
        None => {}
    }
}

/// An answer that was told before.
fn refer(teller: &mut Teller, claim: ClaimIndex, relation: RelationIndex) {
    const STATED: [&str; 2] = ["The answer lies in a point already made: ", "This is met by a point made above: "];
    const READ: [&str; 2] =
        ["A reader may find an answer in a point already made: ", "One may reply with a point made above: "];
    const NEW: [&str; 2] = ["It is answered with the point ", "The answer given is the point "];
    let ways = match (teller.is_told(claim), teller.material.is_inferred(relation)) {
        (false, false) => &NEW,
        (true, false) => &STATED,
        (_, true) => &READ,
    };
    let words = teller.memory.turn(ways);
    let headline = Part { text: teller.material.headline(claim), origin: Origin::Headline(claim) };
    teller.say(vec![ours(words.to_owned()), headline, ours(".".to_owned())], vec![claim], Some(relation));
}

/// The claim a step is aimed at, or from which the step starts that it disputes.
fn target(debate: &Debate, relation: RelationIndex) -> Option<ClaimIndex> {
    match debate.graph().target(relation)? {
        Target::Claim(claim) => Some(claim),
        Target::Relation(step) => debate.graph().premises(step).first().copied(),
    }
}
