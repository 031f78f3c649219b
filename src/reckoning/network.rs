//! A debate made ready for reckoning: claims and relations as nodes of one network, in an order in which each
//! comes after what it depends on.

use super::cells::Cells;
use super::order::{Component, Order};
use super::semantics::Pull;
use crate::model::{ClaimIndex, Debate, Graph, RelationIndex, RelationKind, Target};

/// The network of a debate. It depends on the relations alone, not on any score, so one serves every reckoning
/// of the debate; share it in an `Rc`.
#[derive(Clone, Debug)]
pub struct Network {
    graph: Graph,
    attacks: Vec<bool>,
    weights: Vec<f64>,
    order: Order,
}

/// A claim or a relation: claims first, in the debate's order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Node(pub(super) u32);

/// What a node is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Claim(ClaimIndex),
    Relation(RelationIndex),
}

impl Network {
    /// Orders a debate's claims and relations, in time proportional to their number and links.
    pub fn new(debate: &Debate) -> Self {
        let graph = debate.graph().clone();
        let relations = &debate.content().relations;
        let attacks = relations.iter().map(|relation| relation.kind == RelationKind::Attacks).collect();
        let weights = relations.iter().map(|relation| super::base_scores::within(relation.weight)).collect();
        let order = Order::find(&graph);
        Self { graph, attacks, weights, order }
    }

    /// How many claims there are.
    pub fn claim_count(&self) -> usize {
        self.graph.claim_count()
    }

    /// How many relations there are.
    pub fn relation_count(&self) -> usize {
        self.graph.relation_count()
    }

    /// Whether no claim or relation leads back to itself.
    pub fn is_acyclic(&self) -> bool {
        self.order.circles().is_empty()
    }

    /// Whether a claim leads back to itself.
    pub fn is_in_circle(&self, claim: ClaimIndex) -> bool {
        let rank = self.order.rank(Self::claim_node(claim));
        matches!(self.order.component(rank), Some(Component::Circle(_)))
    }

    /// Every claim.
    pub fn claims(&self) -> impl Iterator<Item = ClaimIndex> + use<> {
        (0..narrow(self.claim_count())).map(ClaimIndex)
    }

    /// Every relation.
    pub fn relations(&self) -> impl Iterator<Item = RelationIndex> + use<> {
        (0..narrow(self.relation_count())).map(RelationIndex)
    }

    /// The claims a relation starts from.
    pub fn premises(&self, relation: RelationIndex) -> &[ClaimIndex] {
        self.graph.premises(relation)
    }

    /// The relations a claim is a premise of.
    pub fn leaving(&self, claim: ClaimIndex) -> &[RelationIndex] {
        self.graph.leaving(claim)
    }

    /// The supports and attacks that reach a claim.
    pub fn arriving(&self, claim: ClaimIndex) -> &[RelationIndex] {
        self.graph.arriving(claim)
    }

    /// The relations that undercut a relation.
    pub fn undercutting(&self, relation: RelationIndex) -> &[RelationIndex] {
        self.graph.undercutting(relation)
    }

    /// The weight the debate file gives each relation.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// What a relation does to the claim it reaches; said of an undercut it means nothing.
    pub(super) fn pull(&self, relation: RelationIndex) -> Pull {
        if self.attacks.read(relation.at()) { Pull::Attack } else { Pull::Support }
    }

    pub(super) fn order(&self) -> &Order {
        &self.order
    }

    pub(super) fn node_count(&self) -> usize {
        self.claim_count() + self.relation_count()
    }

    pub(super) fn claim_node(claim: ClaimIndex) -> Node {
        Node(claim.0)
    }

    pub(super) fn relation_node(&self, relation: RelationIndex) -> Node {
        relation_node(&self.graph, relation)
    }

    pub(super) fn part(&self, node: Node) -> Part {
        part(&self.graph, node)
    }

    /// How many values a node's own is reckoned from, and itself.
    pub(super) fn cost(&self, node: Node) -> u64 {
        let inputs = match self.part(node) {
            Part::Claim(claim) => self.arriving(claim).len(),
            Part::Relation(relation) => self.premises(relation).len() + self.undercutting(relation).len(),
        };
        inputs as u64 + 1
    }

    /// Calls for every node whose value depends directly on this one's.
    pub(super) fn each_successor(&self, node: Node, mut call: impl FnMut(Node)) {
        let mut nth = 0;
        while let Some(next) = successor(&self.graph, node, nth) {
            call(next);
            nth += 1;
        }
    }

    /// Calls for every node on whose value this one's directly depends, and whether more of that one makes less
    /// of this one.
    pub(super) fn each_input(&self, node: Node, mut call: impl FnMut(Node, bool)) {
        match self.part(node) {
            Part::Claim(claim) => {
                for &relation in self.arriving(claim) {
                    call(self.relation_node(relation), self.pull(relation) == Pull::Attack);
                }
            }
            Part::Relation(relation) => {
                for &premise in self.premises(relation) {
                    call(Self::claim_node(premise), false);
                }
                for &undercutter in self.undercutting(relation) {
                    call(self.relation_node(undercutter), true);
                }
            }
        }
    }
}

impl Node {
    pub(super) const fn at(self) -> usize {
        self.0 as usize
    }
}

/// A place from a slice index. Debates are limited to 2,000,000 relations, so it always fits.
pub(super) fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

pub(super) fn relation_node(graph: &Graph, relation: RelationIndex) -> Node {
    Node(narrow(graph.claim_count()) + relation.0)
}

pub(super) fn part(graph: &Graph, node: Node) -> Part {
    match node.0.checked_sub(narrow(graph.claim_count())) {
        None => Part::Claim(ClaimIndex(node.0)),
        Some(relation) => Part::Relation(RelationIndex(relation)),
    }
}

/// The nth node a node leads to: a claim to the relations it is a premise of, a relation to its target.
pub(super) fn successor(graph: &Graph, node: Node, nth: usize) -> Option<Node> {
    match part(graph, node) {
        Part::Claim(claim) => graph.leaving(claim).get(nth).map(|relation| relation_node(graph, *relation)),
        Part::Relation(relation) if nth == 0 => match graph.target(relation)? {
            Target::Claim(claim) => Some(Node(claim.0)),
            Target::Relation(target) => Some(relation_node(graph, target)),
        },
        Part::Relation(_) => None,
    }
}
