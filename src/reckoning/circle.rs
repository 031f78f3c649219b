//! Claims and relations that depend on one another, and which of them move freely.

use std::collections::{BTreeMap, BTreeSet};

use super::network::{Node, Part, part, relation_node};
use crate::model::{Graph, RelationIndex, Target};

/// A strongly connected part of a network.
#[derive(Clone, Debug)]
pub(super) struct Circle {
    /// All of it, in the debate's order.
    pub(super) members: Vec<Node>,
    /// What moves freely while the circle settles: its claims, and relations that undercut one another in a ring.
    pub(super) free: Vec<Node>,
    /// The other relations, which follow from the free ones, each after the undercutters it depends on.
    pub(super) bound: Vec<Node>,
    /// What one look at all of it costs, in reads of a strength.
    pub(super) cost: u64,
}

impl Circle {
    pub(super) fn new(graph: &Graph, members: Vec<Node>) -> Self {
        let relations: Vec<RelationIndex> = members.iter().filter_map(|node| as_relation(graph, *node)).collect();
        let ringed = rings_of_undercuts(graph, &relations);
        let free = |node: &Node| as_relation(graph, *node).is_none_or(|relation| ringed.contains(&relation));
        let follow: Vec<RelationIndex> = relations.iter().copied().filter(|found| !ringed.contains(found)).collect();
        let reads =
            |relation: &RelationIndex| graph.premises(*relation).len() + graph.undercutting(*relation).len() + 1;
        let claims = members.iter().filter_map(|node| match part(graph, *node) {
            Part::Claim(claim) => Some(graph.arriving(claim).len() + 1),
            Part::Relation(_) => None,
        });
        let cost = relations.iter().map(reads).chain(claims).sum::<usize>() as u64;
        Self {
            free: members.iter().copied().filter(free).collect(),
            bound: in_order(graph, &follow).into_iter().map(|relation| relation_node(graph, relation)).collect(),
            members,
            cost,
        }
    }
}

fn as_relation(graph: &Graph, node: Node) -> Option<RelationIndex> {
    match part(graph, node) {
        Part::Claim(_) => None,
        Part::Relation(relation) => Some(relation),
    }
}

/// The relation that a relation undercuts.
fn undercut_by(graph: &Graph, relation: RelationIndex) -> Option<RelationIndex> {
    match graph.target(relation)? {
        Target::Relation(target) => Some(target),
        Target::Claim(_) => None,
    }
}

/// The relations that undercut themselves by way of undercuts alone. Each relation has one target, so a walk
/// from any of them either ends or runs into one ring.
fn rings_of_undercuts(graph: &Graph, relations: &[RelationIndex]) -> BTreeSet<RelationIndex> {
    let mut ringed = BTreeSet::new();
    let mut walked: BTreeMap<RelationIndex, usize> = BTreeMap::new();
    for (walk, &start) in relations.iter().enumerate() {
        let mut at = Some(start);
        while let Some(relation) = at {
            match walked.insert(relation, walk) {
                None => at = undercut_by(graph, relation),
                Some(earlier) => {
                    walked.insert(relation, earlier);
                    if earlier == walk {
                        let mut member = Some(relation);
                        while let Some(found) = member.filter(|found| ringed.insert(*found)) {
                            member = undercut_by(graph, found);
                        }
                    }
                    break;
                }
            }
        }
    }
    ringed
}

/// Relations, none of them in a ring, each after those of them that undercut it.
fn in_order(graph: &Graph, relations: &[RelationIndex]) -> Vec<RelationIndex> {
    let known: BTreeSet<RelationIndex> = relations.iter().copied().collect();
    let mut waiting: BTreeMap<RelationIndex, usize> = relations
        .iter()
        .map(|relation| (*relation, graph.undercutting(*relation).iter().filter(|by| known.contains(by)).count()))
        .collect();
    let mut ready: Vec<RelationIndex> =
        relations.iter().rev().copied().filter(|relation| waiting.get(relation) == Some(&0)).collect();
    let mut ordered = Vec::with_capacity(relations.len());
    while let Some(relation) = ready.pop() {
        ordered.push(relation);
        let Some(target) = undercut_by(graph, relation) else { continue };
        if let Some(count) = waiting.get_mut(&target) {
            *count -= 1;
            if *count == 0 {
                ready.push(target);
            }
        }
    }
    ordered
}
