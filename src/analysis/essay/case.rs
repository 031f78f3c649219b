//! Tells one side's case: each main reason with what backs it, then what stands against it and how that is answered.

use super::leads::Slot;
use super::material::Material;
use super::prose::{Origin, Part};
use super::selection::{Choice, points_back};
use super::teller::{Place, Teller};
use super::tree::{Node, Tree};
use super::utterance::ours;
use crate::model::{ClaimIndex, RelationKind, Target, Voice};

/// A paragraph that has so many words is long enough to be broken.
const LONG: usize = 110;
/// So many main reasons of one sentence stand together in a paragraph.
const MOST_TOGETHER: usize = 5;

/// Tells what is chosen of a case: main reasons that are developed, a paragraph each; then the rest together; then the
/// difficulties.
pub(super) fn tell(teller: &mut Teller, tree: &Tree, openings: &[usize], choice: &Choice, opens_with: Slot) {
    let chosen: Vec<usize> = openings.iter().copied().filter(|at| choice.has(*at)).collect();
    let is_attack = |at: &usize| {
        tree.node(*at).is_some_and(|node| {
            kind(teller.material, node) != RelationKind::Supports && is_own(teller.material, tree, node)
        })
    };
    let (difficulties, reasons): (Vec<usize>, Vec<usize>) = chosen.into_iter().partition(is_attack);
    let size = |at: &usize| walk(teller.material, tree, choice, *at).len();
    let (developed, lone): (Vec<usize>, Vec<usize>) = reasons.into_iter().partition(|at| size(at) > 1);
    let mut first = Some(opens_with);
    // Where the case opens with a reason of one sentence, those stand in front.
    let lone_first = lone.first() < developed.first();
    let lone_count = lone.len();
    if !lone_first || lone_count < 2 {
        tell_developed(teller, tree, choice, &developed, &mut first);
    }
    for (nth, reason) in lone.iter().enumerate() {
        // A single one follows the paragraph before it.
        if nth % MOST_TOGETHER == 0 && first != Some(Slot::Contrast) && (lone_count - nth > 1 || first.is_some()) {
            teller.paragraph();
        }
        tell_branch(teller, tree, choice, *reason, first.take());
    }
    if lone_first && lone_count > 1 {
        tell_developed(teller, tree, choice, &developed, &mut first);
    }
    for difficulty in difficulties {
        let (sentences, words) = teller.paragraph_size();
        if sentences > 1 && words > LONG / 2 || first.is_some() {
            teller.paragraph();
        }
        tell_branch(teller, tree, choice, difficulty, first.take());
    }
}

/// Tells what is chosen of the claims that lead to no position.
pub(super) fn tell_apart(teller: &mut Teller, tree: &Tree, choice: &Choice) {
    for at in tree.loose.iter().filter(|at| choice.has(**at)) {
        if teller.paragraph_size().1 > LONG / 2 {
            teller.paragraph();
        }
        tell_branch(teller, tree, choice, *at, None);
    }
}

fn tell_developed(teller: &mut Teller, tree: &Tree, choice: &Choice, reasons: &[usize], first: &mut Option<Slot>) {
    for reason in reasons {
        if *first != Some(Slot::Contrast) {
            teller.paragraph();
        }
        tell_branch(teller, tree, choice, *reason, first.take());
    }
}

/// Tells a step and all that is chosen below it, without recursion.
pub(super) fn tell_branch(teller: &mut Teller, tree: &Tree, choice: &Choice, at: usize, opens_with: Option<Slot>) {
    let mut pointed_to: Option<Place> = None;
    let nodes = walk(teller.material, tree, choice, at);
    let count = nodes.len();
    for (nth, (node_at, order)) in nodes.into_iter().enumerate() {
        let Some(node) = tree.node(node_at) else { continue };
        // No paragraph is broken off for a single sentence.
        let breaks = nth > 0 && nth + 1 < count && order == Order::Own && goes_back(teller, node);
        if breaks && teller.paragraph_size().1 > LONG {
            teller.paragraph();
        }
        let reason = Place::new(opens_with.unwrap_or_else(|| reason_slot(teller.material, node)), node.relation);
        let own = if node_at == at && is_reason(teller.material, node) { reason } else { place(teller, tree, node) };
        recall(teller, tree, node);
        match order {
            Order::Own => tell_node(teller, node, own),
            // What is pointed to takes the place of what points to it, and that follows.
            Order::Before => {
                let above = node.parent.and_then(|parent| tree.node(parent));
                let stands = above.map_or(own, |above| place(teller, tree, above));
                let slot = if above.is_some_and(|above| above.depth == 1 && above.speaks_for) {
                    reason.slot
                } else {
                    stands.slot
                };
                pointed_to = above.map(|above| Place::new(Slot::Follows, above.relation));
                tell_node(teller, node, Place { slot, relation: node.relation, spoken_to: stands.spoken_to });
            }
            Order::After => {
                let place = pointed_to.take().unwrap_or(own);
                tell_node(teller, node, place);
            }
        }
    }
}

/// Whether a node is one of the reasons that open a case. What is set against another position is not, where it has
/// authors: whom they speak against has to be said.
fn is_reason(material: &Material, node: &Node) -> bool {
    node.depth == 1 && node.speaks_for && !(is_against_position(material, node) && is_named(material, node))
}

/// Whether a node of one case attacks another's position.
fn is_against_position(material: &Material, node: &Node) -> bool {
    node.depth == 1 && node.speaks_for && kind(material, node) != RelationKind::Supports
}

/// Whether a node's claim has an author, who may or may not have drawn the link.
fn is_named(material: &Material, node: &Node) -> bool {
    node.claims.first().is_some_and(|claim| material.name(*claim).is_some())
}

fn reason_slot(material: &Material, node: &Node) -> Slot {
    let inferred = node.relation.is_some_and(|step| material.is_inferred(step));
    if inferred && is_named(material, node) { Slot::ReaderReason } else { Slot::Reason }
}

/// Before a claim that disputes a step from a claim told elsewhere: what that step is.
fn recall(teller: &mut Teller, tree: &Tree, node: &Node) {
    let material = teller.material;
    let graph = material.debate.graph();
    let above = node.parent.and_then(|parent| tree.node(parent)).and_then(|parent| parent.relation);
    let Some(Target::Relation(step)) = node.relation.and_then(|relation| graph.target(relation)) else { return };
    let (Some(Target::Claim(target)), Some(premise)) = (graph.target(step), graph.premises(step).first()) else {
        return;
    };
    if Some(step) == above || !material.english {
        return;
    }
    let (before, between) = match (material.kind(step), material.is_inferred(step)) {
        (RelationKind::Supports, _) => ("The point ", " speaks for the point "),
        (_, true) => ("A reader may set the point ", " against the point "),
        (_, false) => ("The point ", " is set against the point "),
    };
    let headline = |claim: ClaimIndex| Part { text: material.headline(claim), origin: Origin::Headline(claim) };
    let parts = vec![
        ours(before.to_owned()),
        headline(*premise),
        ours(between.to_owned()),
        headline(target),
        ours(".".to_owned()),
    ];
    teller.say(parts, vec![*premise, target], Some(step));
}

/// Whether a node is told in its turn, or trades places with the support that its text points back to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Own,
    Before,
    After,
}

/// Whether a step supports what was not told just before, so that a paragraph may end before it.
fn goes_back(teller: &Teller, node: &Node) -> bool {
    let target = node.relation.and_then(|step| teller.material.debate.graph().target(step));
    let supports = kind(teller.material, node) == RelationKind::Supports;
    node.speaks_for && supports && matches!(target, Some(Target::Claim(target)) if !teller.just_told(target))
}

/// A node's claims, and the premises they are joined with.
fn tell_node(teller: &mut Teller, node: &Node, place: Place) {
    for (nth, claim) in node.claims.iter().enumerate() {
        let place = if nth == 0 { place } else { Place::new(Slot::Joint, node.relation) };
        teller.tell(*claim, place);
    }
    if !teller.material.english {
        return;
    }
    for other in &node.others {
        let when = if teller.is_told(*other) {
            "It counts together with a point already made, "
        } else {
            "It counts only together with another point, "
        };
        refer(teller, when, *other, ".", node);
    }
}

fn refer(teller: &mut Teller, before: &str, claim: ClaimIndex, after: &str, node: &Node) {
    let headline = Part { text: teller.material.headline(claim), origin: Origin::Headline(claim) };
    teller.say(vec![ours(before.to_owned()), headline, ours(after.to_owned())], vec![claim], node.relation);
}

/// The chosen nodes from here down, in the order they are told: a step, its supports, what stands against it, what
/// disputes it. A text that points back stands behind its first support.
fn walk(material: &Material, tree: &Tree, choice: &Choice, at: usize) -> Vec<(usize, Order)> {
    let mut found = Vec::new();
    let mut open = vec![(at, Order::Own)];
    while let Some((at, order)) = open.pop() {
        let Some(node) = tree.node(at) else { continue };
        if order == Order::After {
            found.push((at, order));
            continue;
        }
        let mut children: Vec<usize> = node.children.iter().copied().filter(|child| choice.has(*child)).collect();
        let backs =
            |child: &usize| tree.node(*child).is_some_and(|child| kind(material, child) == RelationKind::Supports);
        let points = order == Order::Own && node.claims.first().is_some_and(|claim| points_back(material, *claim));
        let pointed_to = if points { children.iter().position(backs) } else { None };
        let first = pointed_to.map(|nth| children.remove(nth));
        open.extend(children.into_iter().rev().map(|child| (child, Order::Own)));
        if let Some(first) = first {
            open.push((at, Order::After));
            open.push((first, Order::Before));
        } else {
            found.push((at, order));
        }
    }
    found
}

/// What a node's claim does where it stands.
fn place(teller: &Teller, tree: &Tree, node: &Node) -> Place {
    let material = teller.material;
    let Some(relation) = node.relation else { return Place::new(Slot::Apart, None) };
    let own = is_own(material, tree, node);
    let inferred = material.is_inferred(relation);
    let slot = match (kind(material, node), material.debate.graph().target(relation)) {
        (RelationKind::Supports, Some(Target::Claim(target))) => match (teller.just_told(target), inferred) {
            (true, true) if is_named(material, node) => Slot::ReaderGround,
            (true, _) => Slot::Ground,
            (false, _) => Slot::Further,
        },
        (_, Some(_)) if is_against_position(material, node) => {
            if inferred {
                Slot::ReaderFar
            } else {
                Slot::CounterFar
            }
        }
        (_, Some(_)) if node.speaks_for => {
            if inferred {
                Slot::ReaderAnswer
            } else {
                Slot::Answer
            }
        }
        (RelationKind::Attacks, Some(Target::Claim(target))) => match (own, inferred, teller.just_told(target)) {
            (true, false, _) => Slot::Difficulty,
            (false, false, true) => Slot::Counter,
            (false, false, false) => Slot::CounterFar,
            (_, true, true) => Slot::Reader,
            (_, true, false) => Slot::ReaderFar,
        },
        (_, Some(Target::Relation(step))) => match (own && !inferred, is_step_near(teller, step)) {
            (true, _) => Slot::Limit,
            (false, true) => Slot::Dispute,
            (false, false) => Slot::DisputeFar,
        },
        _ => Slot::Further,
    };
    let spoken_to = match material.debate.graph().target(relation) {
        Some(Target::Claim(target)) => Some(target),
        Some(Target::Relation(step)) => material.debate.graph().premises(step).first().copied(),
        None => None,
    };
    Place { slot, relation: Some(relation), spoken_to }
}

/// Whether both ends of a step were told just before.
fn is_step_near(teller: &Teller, step: crate::model::RelationIndex) -> bool {
    let graph = teller.material.debate.graph();
    let premises = graph.premises(step);
    let Some(Target::Claim(target)) = graph.target(step) else { return false };
    premises.len() == 1 && premises.iter().all(|premise| teller.just_told(*premise)) && teller.lately_told(target)
}

pub(super) fn kind(material: &Material, node: &Node) -> RelationKind {
    node.relation.map(|step| material.kind(step)).unwrap_or_default()
}

/// Whether a step's claim is of the same side as what it speaks to, so that a difficulty is its own.
pub(super) fn is_own(material: &Material, tree: &Tree, node: &Node) -> bool {
    let Some(claim) = node.claims.first() else { return true };
    let above = node.parent.and_then(|parent| tree.node(parent)).and_then(|parent| parent.claims.first());
    let Some(above) = above else { return true };
    let author = |claim: ClaimIndex| material.claim(claim).is_none_or(|claim| claim.voice != Voice::Editor);
    match (material.camp(*claim), material.camp(*above)) {
        (Some(one), Some(other)) => one == other && author(*claim),
        // Without sides the names tell.
        _ => author(*claim) && material.name(*claim).is_some() && material.name(*claim) == material.name(*above),
    }
}
