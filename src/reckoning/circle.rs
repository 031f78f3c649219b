//! Claims and relations that depend on one another, and which of them move freely.

use super::cells::Cells;
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
        let list = members.iter().filter_map(|node| as_relation(graph, *node)).collect();
        let relations = Relations { graph, list };
        let ringed = relations.ringed();
        let free = |node: &Node| {
            let place = as_relation(graph, *node).and_then(|relation| relations.place(relation));
            place.is_none_or(|at| ringed.read(at))
        };
        let reads =
            |relation: &RelationIndex| graph.premises(*relation).len() + graph.undercutting(*relation).len() + 1;
        let claims = members.iter().filter_map(|node| match part(graph, *node) {
            Part::Claim(claim) => Some(graph.arriving(claim).len() + 1),
            Part::Relation(_) => None,
        });
        let cost = relations.list.iter().map(reads).chain(claims).sum::<usize>() as u64;
        let bound = relations.in_order(&ringed);
        Self {
            free: members.iter().copied().filter(free).collect(),
            bound: bound.into_iter().map(|relation| relation_node(graph, relation)).collect(),
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

/// The relations of a circle, by their places in a list: marks for them take a flat table.
struct Relations<'a> {
    graph: &'a Graph,
    /// In the debate's order.
    list: Vec<RelationIndex>,
}

impl Relations<'_> {
    fn place(&self, relation: RelationIndex) -> Option<usize> {
        self.list.binary_search(&relation).ok()
    }

    /// The place of the relation that the one at a place undercuts, where that is on the circle, too.
    fn undercut_by(&self, at: usize) -> Option<usize> {
        match self.graph.target(*self.list.get(at)?)? {
            Target::Relation(target) => self.place(target),
            Target::Claim(_) => None,
        }
    }

    /// The relations that undercut themselves by way of undercuts alone: for each place, whether it is one. Each
    /// relation has one target, so a walk from any of them either ends or runs into one ring.
    fn ringed(&self) -> Vec<bool> {
        let mut ringed = vec![false; self.list.len()];
        // Which walk came by first, counted from 1.
        let mut walked = vec![0_usize; self.list.len()];
        for start in 0..self.list.len() {
            let walk = start + 1;
            let mut next = Some(start);
            while let Some(at) = next.filter(|at| walked.read(*at) == 0) {
                walked.write(at, walk);
                next = self.undercut_by(at);
            }
            let mut member = next.filter(|at| walked.read(*at) == walk);
            while let Some(at) = member.filter(|at| !ringed.read(*at)) {
                ringed.write(at, true);
                member = self.undercut_by(at);
            }
        }
        ringed
    }

    /// Those that are not ringed, each after those of them that undercut it.
    fn in_order(&self, ringed: &[bool]) -> Vec<RelationIndex> {
        let follows = |at: &usize| !ringed.read(*at);
        let undercutters = |relation: &RelationIndex| {
            let by = self.graph.undercutting(*relation).iter();
            by.filter_map(|by| self.place(*by)).filter(follows).count()
        };
        let mut waiting: Vec<usize> = self.list.iter().map(undercutters).collect();
        let mut ready: Vec<usize> =
            (0..self.list.len()).rev().filter(follows).filter(|at| waiting.read(*at) == 0).collect();
        let mut ordered = Vec::new();
        while let Some(at) = ready.pop() {
            ordered.extend(self.list.get(at));
            let Some(target) = self.undercut_by(at).filter(follows) else { continue };
            let left = waiting.read(target).saturating_sub(1);
            waiting.write(target, left);
            if left == 0 {
                ready.push(target);
            }
        }
        ordered
    }
}
