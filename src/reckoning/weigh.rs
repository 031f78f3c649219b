//! One claim or relation weighed from the values it depends on.

use super::cells::Cells;
use super::network::{Network, Node, Part};
use super::semantics::{Gradual, Model, Pull, Sides};
use crate::model::{ClaimIndex, RelationIndex};

/// The numbers of a reckoning: what goes in and, by node, what comes out.
#[derive(Clone, Debug, Default)]
pub(super) struct Scores {
    /// By claim.
    pub(super) base: Vec<f64>,
    /// By relation.
    pub(super) weights: Vec<f64>,
    /// By node.
    pub(super) values: Vec<f64>,
}

/// What a node amounts to, given the present values of what it depends on: in [0, 1].
pub(super) fn weigh(network: &Network, model: Model, scores: &Scores, node: Node) -> f64 {
    let value = match (model, network.part(node)) {
        (Model::Gradual(gradual), Part::Claim(claim)) => {
            let sides = sides(network, gradual, scores, claim);
            (gradual.influence)(scores.base.read(claim.at()), sides.difference())
        }
        (Model::Gradual(_), Part::Relation(relation)) => carried(network, scores, relation),
        (Model::Labelling, Part::Claim(claim)) => label_claim(network, scores, claim),
        (Model::Labelling, Part::Relation(relation)) => label_relation(network, scores, relation),
    };
    // Rounding must not leave the range, nor tell zero from negative zero.
    value.clamp(0.0, 1.0) + 0.0
}

/// What each side of a claim amounts to.
pub(super) fn sides(network: &Network, gradual: Gradual, scores: &Scores, claim: ClaimIndex) -> Sides {
    gradual.aggregate.of(network
        .arriving(claim)
        .iter()
        .map(|&relation| (network.pull(relation), scores.values.read(network.relation_node(relation).at()))))
}

/// Weight · Π premises · Π (1 − undercutters).
fn carried(network: &Network, scores: &Scores, relation: RelationIndex) -> f64 {
    let mut strength = scores.weights.read(relation.at());
    for premise in network.premises(relation) {
        strength *= scores.values.read(premise.at());
    }
    for &undercutter in network.undercutting(relation) {
        strength *= 1.0 - scores.values.read(network.relation_node(undercutter).at());
    }
    strength
}

/// Kleene's "and" over "not attacked".
fn label_claim(network: &Network, scores: &Scores, claim: ClaimIndex) -> f64 {
    if scores.base.read(claim.at()) <= 0.0 {
        return 0.0;
    }
    network
        .arriving(claim)
        .iter()
        .filter(|relation| network.pull(**relation) == Pull::Attack)
        .map(|&attack| 1.0 - scores.values.read(network.relation_node(attack).at()))
        .fold(1.0, f64::min)
}

/// Kleene's "and" over the premises and "not undercut".
fn label_relation(network: &Network, scores: &Scores, relation: RelationIndex) -> f64 {
    if scores.weights.read(relation.at()) <= 0.0 {
        return 0.0;
    }
    let premises = network.premises(relation).iter().map(|premise| scores.values.read(premise.at()));
    let undercutters = network
        .undercutting(relation)
        .iter()
        .map(|&undercutter| 1.0 - scores.values.read(network.relation_node(undercutter).at()));
    premises.chain(undercutters).fold(1.0, f64::min)
}
