//! The strength of every claim and relation, kept up to date as base scores and weights change.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::rc::Rc;

use super::BaseScores;
use super::base_scores::within;
use super::cells::Cells;
use super::job::Budget;
use super::network::{Network, Node};
use super::order::Component;
use super::semantics::{Label, Model, Semantics};
use super::settling::{Settled, Settling, label};
use super::weigh::{Scores, weigh};
use crate::model::{ClaimIndex, RelationIndex};

/// A debate weighed under one semantics. After every change only what depends on it is weighed again, in the
/// same order of operations, so the values are those of a full evaluation to the bit.
#[derive(Clone, Debug)]
pub struct Evaluation {
    network: Rc<Network>,
    semantics: Semantics,
    scores: Scores,
    /// The first component a full pass has still to weigh.
    next: u32,
    /// Components to weigh again, nearest first.
    queue: BinaryHeap<Reverse<u32>>,
    queued: Vec<bool>,
    settling: Option<(u32, Settling)>,
    /// How each circle's settling ended.
    settled: Vec<Settled>,
    /// How many of them did not come to rest.
    restless: usize,
}

/// Whether every circle of a debate came to rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Convergence {
    /// False if any circle goes on moving: then some strengths mean nothing.
    pub converged: bool,
    /// The most steps a circle took; 0 for an acyclic debate.
    pub steps: u32,
}

impl Evaluation {
    /// Weighs everything, with the weights the debate gives its relations.
    pub fn new(network: &Rc<Network>, semantics: Semantics, base: &BaseScores) -> Self {
        let mut evaluation = Self::unsettled(network, semantics, base);
        evaluation.settle();
        evaluation
    }

    /// The same, with the weighing left to [`Self::settle_within`].
    pub fn unsettled(network: &Rc<Network>, semantics: Semantics, base: &BaseScores) -> Self {
        let mut all = base.as_slice().to_vec();
        all.resize(network.claim_count(), crate::model::DEFAULT_PRIOR);
        Self {
            semantics,
            scores: Scores { base: all, weights: network.weights().to_vec(), values: vec![0.0; network.node_count()] },
            next: 0,
            queue: BinaryHeap::new(),
            queued: vec![false; network.order().len()],
            settling: None,
            settled: vec![Settled { converged: true, steps: 0 }; network.order().circles().len()],
            restless: 0,
            network: Rc::clone(network),
        }
    }

    /// The network it weighs.
    pub fn network(&self) -> &Rc<Network> {
        &self.network
    }

    /// How it weighs.
    pub fn semantics(&self) -> Semantics {
        self.semantics
    }

    /// A claim's strength in [0, 1]. Under a labelling: 1 standing, 0 defeated, 0.5 contested.
    pub fn strength(&self, claim: ClaimIndex) -> f64 {
        self.value(Network::claim_node(claim))
    }

    /// How much a relation carries to its target, in [0, 1].
    pub fn relation_strength(&self, relation: RelationIndex) -> f64 {
        self.value(self.network.relation_node(relation))
    }

    /// The base score a claim was weighed with.
    pub fn base_score(&self, claim: ClaimIndex) -> f64 {
        self.scores.base.read(claim.at())
    }

    /// The weight a relation was weighed with.
    pub fn weight(&self, relation: RelationIndex) -> f64 {
        self.scores.weights.read(relation.at())
    }

    /// What a labelling says of a claim; `None` under a gradual semantics.
    pub fn label(&self, claim: ClaimIndex) -> Option<Label> {
        (!self.semantics.is_gradual()).then(|| Label::of_strength(self.strength(claim)))
    }

    /// Changes one claim's base score and what depends on it.
    pub fn set_base_score(&mut self, claim: ClaimIndex, score: f64) {
        self.stage_base_score(claim, score);
        self.settle();
    }

    /// Changes one relation's weight and what depends on it. A weight of 0 is as good as no relation.
    pub fn set_weight(&mut self, relation: RelationIndex, weight: f64) {
        self.stage_weight(relation, weight);
        self.settle();
    }

    /// Notes a base score without weighing yet, so that several changes can be weighed at once.
    pub fn stage_base_score(&mut self, claim: ClaimIndex, score: f64) {
        let score = within(score);
        if score.to_bits() != self.scores.base.read(claim.at()).to_bits() && claim.at() < self.network.claim_count() {
            self.scores.base.write(claim.at(), score);
            self.mark(Network::claim_node(claim));
        }
    }

    /// Notes every claim's base score without weighing yet. All is then weighed in one pass, which takes less than
    /// finding out for each change what depends on it.
    pub fn stage_all_base_scores(&mut self, mut score_of: impl FnMut(ClaimIndex) -> f64) {
        for claim in self.network.claims() {
            self.scores.base.write(claim.at(), within(score_of(claim)));
        }
        self.next = 0;
        self.queue.clear();
        self.queued.fill(false);
        self.settling = None;
    }

    /// Notes a weight without weighing yet.
    pub fn stage_weight(&mut self, relation: RelationIndex, weight: f64) {
        let weight = within(weight);
        let known = relation.at() < self.network.relation_count();
        if known && weight.to_bits() != self.scores.weights.read(relation.at()).to_bits() {
            self.scores.weights.write(relation.at(), weight);
            self.mark(self.network.relation_node(relation));
        }
    }

    /// Weighs what has changed.
    pub fn settle(&mut self) {
        self.settle_within(&mut Budget::unlimited());
    }

    /// Weighs what has changed until the budget is spent; says whether all is done. Until then, values downstream
    /// of a change are old ones.
    pub fn settle_within(&mut self, budget: &mut Budget) -> bool {
        loop {
            if let Some((rank, settling)) = self.settling.take() {
                self.advance(rank, settling, budget);
            } else if (self.next as usize) < self.network.order().len() {
                let rank = self.next;
                self.next += 1;
                self.begin(rank, budget);
            } else if let Some(Reverse(rank)) = self.queue.pop() {
                self.queued.write(rank as usize, false);
                self.begin(rank, budget);
            } else {
                return true;
            }
            if budget.is_spent() {
                return self.settling.is_none() && self.queue.is_empty() && self.next as usize >= self.queued.len();
            }
        }
    }

    /// Whether every circle came to rest, and how long that took.
    pub fn convergence(&self) -> Convergence {
        Convergence {
            converged: self.restless == 0,
            steps: self.settled.iter().map(|circle| circle.steps).max().unwrap_or(0),
        }
    }

    /// The claims whose strengths mean nothing, because they depend on a circle that does not come to rest.
    pub fn unsettled_claims(&self) -> Vec<ClaimIndex> {
        let circles = self.network.order().circles().iter().zip(&self.settled);
        let mut open: Vec<Node> =
            circles.filter(|(_, settled)| !settled.converged).flat_map(|(circle, _)| circle.members.clone()).collect();
        let mut reached = vec![false; self.network.node_count()];
        while let Some(node) = open.pop() {
            if !reached.read(node.at()) {
                reached.write(node.at(), true);
                self.network.each_successor(node, |next| open.push(next));
            }
        }
        self.network.claims().filter(|claim| reached.read(claim.at())).collect()
    }

    /// Whether a claim's strength can be relied on.
    pub fn is_settled(&self, claim: ClaimIndex) -> bool {
        self.restless == 0 || !self.unsettled_claims().contains(&claim)
    }

    pub(super) fn scores(&self) -> &Scores {
        &self.scores
    }

    fn value(&self, node: Node) -> f64 {
        self.scores.values.read(node.at())
    }

    fn model(&self) -> Model {
        self.semantics.entry().model
    }

    fn mark(&mut self, node: Node) {
        let rank = self.network.order().rank(node);
        if self.settling.as_ref().is_some_and(|(at, _)| *at == rank) {
            self.settling = None;
        }
        if rank < self.next && !self.queued.read(rank as usize) {
            self.queued.write(rank as usize, true);
            self.queue.push(Reverse(rank));
        }
    }

    fn begin(&mut self, rank: u32, budget: &mut Budget) {
        let network = Rc::clone(&self.network);
        match network.order().component(rank) {
            Some(Component::Single(node)) => {
                budget.spend(network.cost(node));
                let value = weigh(&network, self.model(), &self.scores, node);
                self.replace(&network, rank, node, value);
            }
            Some(Component::Circle(at)) => {
                let Some(circle) = network.order().circles().get(at) else { return };
                let settling = match self.model() {
                    Model::Gradual(_) => Settling::start(&network, self.model(), &mut self.scores, circle),
                    Model::Labelling => {
                        budget.spend(label(&network, &mut self.scores, circle));
                        self.leave(&network, rank, &circle.members);
                        return;
                    }
                };
                budget.spend(circle.cost);
                self.settling = Some((rank, settling));
            }
            None => {}
        }
    }

    fn advance(&mut self, rank: u32, mut settling: Settling, budget: &mut Budget) {
        let network = Rc::clone(&self.network);
        let Some(Component::Circle(at)) = network.order().component(rank) else { return };
        let Some(circle) = network.order().circles().get(at) else { return };
        budget.spend(3 * circle.cost);
        if let Some(settled) = settling.step(&network, self.model(), &mut self.scores, circle) {
            let before = self.settled.read(at);
            self.restless = self.restless + usize::from(!settled.converged) - usize::from(!before.converged);
            self.settled.write(at, settled);
            self.leave(&network, rank, &circle.members);
        } else {
            self.settling = Some((rank, settling));
        }
    }

    /// Marks what depends on a circle that has been weighed again.
    fn leave(&mut self, network: &Network, rank: u32, members: &[Node]) {
        for node in members {
            network.each_successor(*node, |next| {
                if network.order().rank(next) != rank {
                    self.mark(next);
                }
            });
        }
    }

    fn replace(&mut self, network: &Network, rank: u32, node: Node, new: f64) {
        let old = self.value(node);
        if old.to_bits() != new.to_bits() {
            self.scores.values.write(node.at(), new);
            // In a full pass what depends on it is still to come.
            if rank + 1 != self.next {
                network.each_successor(node, |next| self.mark(next));
            }
        }
    }
}
