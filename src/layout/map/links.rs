//! Which relations the map shows, and between what: those whose target and at least one premise can be seen.

use super::standing::{Standing, Standings};
use crate::layout::Row;
use crate::model::{Debate, RelationIndex, RelationKind, Target};

/// A relation to draw. Numbers of claims and links are places in their lists.
pub(super) struct Link {
    pub(super) relation: RelationIndex,
    pub(super) kind: RelationKind,
    pub(super) aim: Aim,
    /// The premises that can be seen.
    pub(super) legs: Vec<Leg>,
    /// How many can't be.
    pub(super) hidden_premises: u32,
}

/// One premise of a relation.
#[derive(Clone, Copy)]
pub(super) struct Leg {
    pub(super) node: usize,
    /// Whether the premise stands elsewhere on the map, through another relation.
    pub(super) extra: bool,
}

/// What a relation is drawn to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    Node(usize),
    /// The middle of another relation, which comes before it in the order of drawing.
    Link(usize),
    /// A claim above the branch that is shown.
    Beyond,
    /// Halfway to another premise: for one of several undercuts that dispute each other in a ring.
    Halfway(usize),
}

/// All relations to draw, in the file's order, and the order to draw them in: undercuts after what they dispute.
pub(super) struct Links {
    pub(super) all: Vec<Link>,
    pub(super) order: Vec<usize>,
}

impl Links {
    pub(super) fn new(debate: &Debate, rows: &[Row], standings: &Standings) -> Self {
        let graph = debate.graph();
        let mut starts_here = vec![false; graph.relation_count()];
        for relation in standings.all.iter().flat_map(|node| graph.leaving(node.claim)) {
            if let Some(slot) = starts_here.get_mut(relation.at()) {
                *slot = true;
            }
        }
        let seen: Vec<RelationIndex> =
            starts_here.iter().zip(0..).filter(|(here, _)| **here).map(|(_, at)| RelationIndex(at)).collect();
        let row_of = |node: &Standing| rows.get(node.row);
        let mut aims: Vec<Option<Aim>> = vec![None; seen.len()];
        let mut order = Vec::new();
        let settle = |aims: &mut Vec<Option<Aim>>, order: &mut Vec<usize>, at: usize, aim: Aim| {
            // Whatever disputes it can be drawn as well.
            let mut open = vec![(at, aim)];
            while let Some((at, aim)) = open.pop() {
                match aims.get_mut(at) {
                    Some(slot) if slot.is_none() => *slot = Some(aim),
                    _ => continue,
                }
                order.push(at);
                let undercuts = seen.get(at).map_or(&[][..], |step| graph.undercutting(*step)).iter().rev();
                open.extend(undercuts.filter_map(|step| Some((seen.binary_search(step).ok()?, Aim::Link(at)))));
            }
        };
        for (at, relation) in seen.iter().enumerate() {
            if let Some(Target::Claim(claim)) = graph.target(*relation)
                && let Some(node) = standings.find(claim)
            {
                settle(&mut aims, &mut order, at, Aim::Node(node));
            }
        }
        // What a branch that is shown alone leads on to.
        for top in standings.all.iter().filter(|node| node.above.is_none()) {
            if let Some(at) = row_of(top).and_then(|row| seen.binary_search(&row.relation?).ok()) {
                settle(&mut aims, &mut order, at, Aim::Beyond);
            }
        }
        for (at, other) in rings(debate, &seen, &aims) {
            let premise = seen.get(other).and_then(|step| visible(debate, standings, *step).next());
            if let Some(premise) = premise {
                settle(&mut aims, &mut order, at, Aim::Halfway(premise));
            }
        }
        let mut now = vec![usize::MAX; seen.len()];
        let mut all = Vec::new();
        for ((at, relation), aim) in seen.iter().enumerate().zip(&aims) {
            let (Some(aim), Some(found)) = (aim, debate.relation(*relation)) else { continue };
            if let Some(slot) = now.get_mut(at) {
                *slot = all.len();
            }
            let legs: Vec<Leg> = visible(debate, standings, *relation)
                .map(|node| {
                    let through = standings.all.get(node).and_then(row_of).and_then(|row| row.relation);
                    Leg { node, extra: through != Some(*relation) }
                })
                .collect();
            let hidden = graph.premises(*relation).len() - legs.len();
            let hidden_premises = u32::try_from(hidden).unwrap_or(u32::MAX);
            all.push(Link { relation: *relation, kind: found.kind, aim: *aim, legs, hidden_premises });
        }
        let renumber = |at: usize| now.get(at).copied().unwrap_or(usize::MAX);
        for link in &mut all {
            if let Aim::Link(at) = &mut link.aim {
                *at = renumber(*at);
            }
        }
        Self { all, order: order.into_iter().map(renumber).collect() }
    }

    /// The place of the relation that a link disputes.
    pub(super) fn disputed(&self, debate: &Debate, link: &Link) -> Option<usize> {
        let Some(Target::Relation(step)) = debate.graph().target(link.relation) else { return None };
        self.all.binary_search_by_key(&step, |other| other.relation).ok()
    }
}

fn visible(debate: &Debate, standings: &Standings, relation: RelationIndex) -> impl Iterator<Item = usize> {
    debate.graph().premises(relation).iter().filter_map(|premise| standings.find(*premise))
}

/// For every ring of undercuts that dispute each other, one of them and the one it disputes.
fn rings(debate: &Debate, seen: &[RelationIndex], aims: &[Option<Aim>]) -> Vec<(usize, usize)> {
    let next = |at: usize| match seen.get(at).and_then(|step| debate.graph().target(*step)) {
        Some(Target::Relation(step)) => seen.binary_search(&step).ok(),
        _ => None,
    };
    // On which walk each was first met, from 1. A walk that meets itself has found a ring.
    let mut met = vec![0; seen.len()];
    let mut found = Vec::new();
    for start in (0..seen.len()).filter(|at| aims.get(*at).is_some_and(Option::is_none)) {
        let mut here = Some(start);
        while let Some(at) = here {
            let Some(slot) = met.get_mut(at) else { break };
            if *slot == start + 1 {
                found.extend(next(at).map(|other| (at, other)));
            }
            if *slot != 0 {
                break;
            }
            *slot = start + 1;
            here = next(at);
        }
    }
    found
}
