//! How a claim's number comes about, step by step, in the very numbers used.

use super::semantics::{Model, Pull, Sides};
use super::weigh::sides;
use super::{Evaluation, Network};
use crate::model::{ClaimIndex, RelationIndex};

/// The sum behind one claim's strength.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The claim.
    pub claim: ClaimIndex,
    /// What it is worth before any argument, in [0, 1].
    pub base: f64,
    /// Each support and attack that reaches it, in the debate's order.
    pub arriving: Vec<Step>,
    /// What each side amounts to; `None` under a labelling.
    pub sides: Option<Sides>,
    /// What speaks for the claim beyond what speaks against it, the number that moves it from its base score; `None`
    /// under a labelling.
    pub aggregate: Option<f64>,
    /// What comes out, in [0, 1]. For a claim in a circle it agrees with the sum to 1e-10.
    pub strength: f64,
    /// Whether it leads back to itself, so that its strength was found by settling.
    pub in_circle: bool,
    /// Whether the strength means anything: false where a circle behind it does not come to rest.
    pub settled: bool,
}

/// How much one relation carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The relation.
    pub relation: RelationIndex,
    /// What it does to the claim.
    pub pull: Pull,
    /// How much the step itself carries, in [0, 1].
    pub weight: f64,
    /// The claims it starts from, with their strengths.
    pub premises: Vec<(ClaimIndex, f64)>,
    /// What undercuts it, with how much each carries.
    pub undercutters: Vec<(RelationIndex, f64)>,
    /// Weight · Π premises · Π (1 − undercutters); under a labelling the smallest of these.
    pub strength: f64,
}

impl Evaluation {
    /// Takes a claim's strength apart.
    pub fn explain(&self, claim: ClaimIndex) -> Explanation {
        let network = self.network();
        let found = match self.semantics().entry().model {
            Model::Gradual(gradual) => Some(sides(network, gradual, self.scores(), claim)),
            Model::Labelling => None,
        };
        Explanation {
            claim,
            base: self.base_score(claim),
            arriving: network.arriving(claim).iter().map(|relation| self.explain_step(*relation)).collect(),
            sides: found,
            aggregate: found.map(Sides::difference),
            strength: self.strength(claim),
            in_circle: network.is_in_circle(claim),
            settled: self.is_settled(claim),
        }
    }

    /// Takes a relation's strength apart. For an undercut, `pull` means nothing.
    pub fn explain_step(&self, relation: RelationIndex) -> Step {
        let network: &Network = self.network();
        let carried = |by: &RelationIndex| (*by, self.relation_strength(*by));
        Step {
            relation,
            pull: network.pull(relation),
            weight: self.weight(relation),
            premises: network.premises(relation).iter().map(|claim| (*claim, self.strength(*claim))).collect(),
            undercutters: network.undercutting(relation).iter().map(carried).collect(),
            strength: self.relation_strength(relation),
        }
    }
}
