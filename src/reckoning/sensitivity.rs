//! How a question's margin answers to every base score and every weight, in one backward pass.

use super::cells::Cells;
use super::circle::Circle;
use super::network::{Network, Node, Part};
use super::order::Component;
use super::semantics::{Gradual, Model};
use super::slopes::{Partials, partials};
use super::solve::solve;
use super::{Evaluation, Question};
use crate::model::{ClaimIndex, RelationIndex};

/// The derivatives of a question's margin, all else held: margin per unit of base score or weight.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sensitivity {
    claims: Vec<f64>,
    relations: Vec<f64>,
}

impl Sensitivity {
    /// Goes once through the debate from what is asked back to what it rests on: O(V + E) where it is acyclic.
    /// For a circle it solves (I − J)ᵀλ = e, J being the circle's own derivatives.
    ///
    /// `None` for a labelling, which has no slopes, and where some circle does not come to rest. Where a semantics
    /// has a kink, the slope is the mean of its two sides.
    pub fn of(evaluation: &Evaluation, question: Question) -> Option<Self> {
        let Model::Gradual(gradual) = evaluation.semantics().entry().model else { return None };
        evaluation.convergence().converged.then_some(())?;
        let network = evaluation.network().as_ref();
        let mut pass = Pass {
            network,
            gradual,
            evaluation,
            adjoints: vec![0.0; network.node_count()],
            scratch: vec![0.0; network.node_count()],
            found: Self { claims: vec![0.0; network.claim_count()], relations: vec![0.0; network.relation_count()] },
        };
        for (claim, sign) in question.terms() {
            pass.add(Network::claim_node(claim), sign);
        }
        for rank in (0..super::network::narrow(network.order().len())).rev() {
            match network.order().component(rank)? {
                Component::Single(node) => pass.node(node),
                Component::Circle(at) => pass.circle(network.order().circles().get(at)?)?,
            }
        }
        Some(pass.found)
    }

    /// The slope by a claim's base score.
    pub fn claim(&self, claim: ClaimIndex) -> f64 {
        self.claims.read(claim.at())
    }

    /// The slope by a relation's weight.
    pub fn relation(&self, relation: RelationIndex) -> f64 {
        self.relations.read(relation.at())
    }
}

struct Pass<'a> {
    network: &'a Network,
    gradual: Gradual,
    evaluation: &'a Evaluation,
    /// How the margin answers to each node's strength, as far as the pass has come.
    adjoints: Vec<f64>,
    /// An entry for every node, all zero between uses.
    scratch: Vec<f64>,
    found: Sensitivity,
}

impl Pass<'_> {
    fn add(&mut self, node: Node, by: f64) {
        let sum = self.adjoints.read(node.at()) + by;
        self.adjoints.write(node.at(), sum);
    }

    fn partials(&self, node: Node) -> Partials {
        partials(self.network, self.gradual, self.evaluation.scores(), node)
    }

    fn node(&mut self, node: Node) {
        // A node on which nothing asked about depends passes nothing on.
        if self.adjoints.read(node.at()).abs() > 0.0 {
            let partials = self.partials(node);
            self.pass_on(node, &partials, |_| true);
        }
    }

    /// Records a node's own slope and hands the rest to what it depends on.
    fn pass_on(&mut self, node: Node, partials: &Partials, to: impl Fn(Node) -> bool) {
        let adjoint = self.adjoints.read(node.at());
        match self.network.part(node) {
            Part::Claim(claim) => self.found.claims.write(claim.at(), adjoint * partials.own),
            Part::Relation(relation) => self.found.relations.write(relation.at(), adjoint * partials.own),
        }
        for (input, slope) in &partials.inputs {
            if to(*input) {
                self.add(*input, adjoint * slope);
            }
        }
    }

    fn circle(&mut self, circle: &Circle) -> Option<()> {
        let given: Vec<f64> = circle.free.iter().map(|node| self.adjoints.read(node.at())).collect();
        if given.iter().all(|adjoint| adjoint.abs() <= 0.0) {
            return Some(());
        }
        let free: Vec<Partials> = circle.free.iter().map(|node| self.partials(*node)).collect();
        let bound: Vec<Partials> = circle.bound.iter().map(|node| self.partials(*node)).collect();
        let mut scratch = std::mem::take(&mut self.scratch);
        let solved = solve(&given, |adjoints| {
            let back = push_back(circle, &free, &bound, adjoints, &mut scratch);
            adjoints.iter().zip(back).map(|(adjoint, back)| adjoint - back).collect()
        });
        self.scratch = scratch;
        for (node, adjoint) in circle.free.iter().zip(solved?) {
            self.adjoints.write(node.at(), adjoint);
        }
        // The free nodes' adjoints are whole now: what flows back to them is already in.
        let network = self.network;
        let is_free = |node: Node| circle.free.binary_search(&node).is_ok();
        let circle_rank = circle.members.first().map(|node| network.order().rank(*node));
        let closed = |node: Node| Some(network.order().rank(node)) == circle_rank && is_free(node);
        for (node, partials) in circle.free.iter().zip(&free) {
            self.pass_on(*node, partials, |input| !closed(input));
        }
        for (node, partials) in circle.bound.iter().zip(&bound).rev() {
            self.pass_on(*node, partials, |input| !closed(input));
        }
        Some(())
    }
}

/// Jᵀλ for the free nodes of a circle. `scratch` has an entry for every node of the network, all zero before and after.
fn push_back(
    circle: &Circle,
    free: &[Partials],
    bound: &[Partials],
    adjoints: &[f64],
    scratch: &mut [f64],
) -> Vec<f64> {
    for (partials, adjoint) in free.iter().zip(adjoints) {
        spread(partials, *adjoint, scratch);
    }
    for (node, partials) in circle.bound.iter().zip(bound).rev() {
        let adjoint = scratch.read(node.at());
        spread(partials, adjoint, scratch);
    }
    let back = circle.free.iter().map(|node| scratch.read(node.at())).collect();
    for partials in free.iter().chain(bound) {
        for (input, _) in &partials.inputs {
            scratch.write(input.at(), 0.0);
        }
    }
    back
}

fn spread(partials: &Partials, adjoint: f64, scratch: &mut [f64]) {
    for (input, slope) in &partials.inputs {
        scratch.write(input.at(), scratch.read(input.at()) + adjoint * slope);
    }
}
