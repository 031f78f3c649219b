//! How one claim's or relation's strength answers to what it is weighed from.

use super::cells::Cells;
use super::network::{Network, Node, Part};
use super::semantics::{Aggregate, Gradual, Pull, products_of_others};
use super::weigh::{Scores, sides};
use crate::model::{ClaimIndex, RelationIndex};

/// The partial derivatives of one node's strength.
#[derive(Clone, Debug, Default)]
pub(super) struct Partials {
    /// By its own base score or weight.
    pub(super) own: f64,
    /// By the strength of each node it depends on; a premise named twice appears twice.
    pub(super) inputs: Vec<(Node, f64)>,
}

/// The derivatives at the present strengths. Where a semantics has a kink they are the mean of its two sides.
pub(super) fn partials(network: &Network, gradual: Gradual, scores: &Scores, node: Node) -> Partials {
    match network.part(node) {
        Part::Claim(claim) => of_claim(network, gradual, scores, claim),
        Part::Relation(relation) => of_relation(network, scores, relation),
    }
}

fn of_claim(network: &Network, gradual: Gradual, scores: &Scores, claim: ClaimIndex) -> Partials {
    let aggregate = sides(network, gradual, scores, claim).difference();
    let slopes = (gradual.slopes)(scores.base.read(claim.at()), aggregate);
    let mut inputs = side(network, gradual.aggregate, scores, claim, Pull::Support);
    let attacks = side(network, gradual.aggregate, scores, claim, Pull::Attack);
    inputs.extend(attacks.into_iter().map(|(node, slope)| (node, -slope)));
    for (_, slope) in &mut inputs {
        *slope *= slopes.by_aggregate;
    }
    Partials { own: slopes.by_base_score, inputs }
}

/// The relations of one side with the slope of that side's aggregate by each.
fn side(network: &Network, aggregate: Aggregate, scores: &Scores, claim: ClaimIndex, pull: Pull) -> Vec<(Node, f64)> {
    let nodes: Vec<Node> = network
        .arriving(claim)
        .iter()
        .filter(|relation| network.pull(**relation) == pull)
        .map(|relation| network.relation_node(*relation))
        .collect();
    let strengths: Vec<f64> = nodes.iter().map(|node| scores.values.read(node.at())).collect();
    nodes.into_iter().zip(aggregate.slopes(&strengths)).collect()
}

fn of_relation(network: &Network, scores: &Scores, relation: RelationIndex) -> Partials {
    let premises = network.premises(relation);
    let mut nodes: Vec<Node> = premises.iter().map(|premise| Network::claim_node(*premise)).collect();
    nodes.extend(network.undercutting(relation).iter().map(|undercutter| network.relation_node(*undercutter)));
    let factors: Vec<f64> = nodes
        .iter()
        .enumerate()
        .map(|(at, node)| {
            let value = scores.values.read(node.at());
            if at < premises.len() { value } else { 1.0 - value }
        })
        .collect();
    let weight = scores.weights.read(relation.at());
    let others = products_of_others(factors.iter().copied());
    let inputs = nodes.into_iter().zip(others).enumerate();
    Partials {
        own: factors.iter().product(),
        inputs: inputs
            .map(|(at, (node, product))| (node, if at < premises.len() { weight * product } else { -weight * product }))
            .collect(),
    }
}
