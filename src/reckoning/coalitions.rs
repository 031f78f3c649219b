//! A debate with some of its arguments left out: what attribution asks about.

use super::direction::{Direction, Directions};
use super::{Evaluation, Network, Question};
use crate::model::{ClaimIndex, RelationIndex};

/// What a share of the verdict can be given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Player {
    /// A claim, left out together with every relation it is a premise of.
    Claim(ClaimIndex),
    /// A relation.
    Relation(RelationIndex),
}

/// An evaluation in which players can be left out and taken back in.
#[derive(Clone, Debug)]
pub(super) struct Coalition {
    pub(super) evaluation: Evaluation,
    weights: Vec<f64>,
    /// By relation: how many absent players it needs.
    missing: Vec<u32>,
}

/// The players that can have a share in a question: the relations from which a path leads to what is asked.
pub fn relation_players(network: &Network, question: Question) -> Vec<Player> {
    let directions = Directions::towards(network, question);
    let reaching = network.relations().filter(|relation| directions.relation(*relation) != Direction::Nowhere);
    reaching.map(Player::Relation).collect()
}

/// The same for claims, without those the question is about.
pub fn claim_players(network: &Network, question: Question) -> Vec<Player> {
    let directions = Directions::towards(network, question);
    let reaching = network.claims().filter(|claim| directions.claim(*claim) != Direction::Nowhere);
    reaching.filter(|claim| !question.is_about(*claim)).map(Player::Claim).collect()
}

impl Coalition {
    /// Everybody present.
    pub(super) fn new(evaluation: Evaluation) -> Self {
        let network = evaluation.network();
        Self {
            weights: network.relations().map(|relation| evaluation.weight(relation)).collect(),
            missing: vec![0; network.relation_count()],
            evaluation,
        }
    }

    /// Lets a player leave or come back; weighing is left to the evaluation.
    pub(super) fn stage(&mut self, player: Player, present: bool) {
        match player {
            Player::Relation(relation) => self.stage_relation(relation, present),
            Player::Claim(claim) => {
                let network = std::rc::Rc::clone(self.evaluation.network());
                for &relation in network.leaving(claim) {
                    self.stage_relation(relation, present);
                }
            }
        }
    }

    fn stage_relation(&mut self, relation: RelationIndex, present: bool) {
        let (Some(missing), Some(weight)) = (self.missing.get_mut(relation.at()), self.weights.get(relation.at()))
        else {
            return;
        };
        *missing = if present { missing.saturating_sub(1) } else { *missing + 1 };
        self.evaluation.stage_weight(relation, if *missing == 0 { *weight } else { 0.0 });
    }
}

/// What the margin loses when a player is left out, everything else staying: positive for what speaks for the first
/// position or the topic. `None` where one of the two does not come to rest.
pub fn removal(evaluation: &Evaluation, question: Question, player: Player) -> Option<f64> {
    let mut coalition = Coalition::new(evaluation.clone());
    coalition.stage(player, false);
    coalition.evaluation.settle();
    Some(question.margin(evaluation)? - question.margin(&coalition.evaluation)?)
}

/// The same for a claim taken by itself, with all that speaks for and against it left out first (Kampik, Potyka, Yin,
/// Čyras, Toni, IJAR 2024: "intrinsic removal").
pub fn intrinsic_removal(evaluation: &Evaluation, question: Question, claim: ClaimIndex) -> Option<f64> {
    let mut alone = Coalition::new(evaluation.clone());
    for &relation in evaluation.network().arriving(claim) {
        alone.stage(Player::Relation(relation), false);
    }
    alone.evaluation.settle();
    let with = question.margin(&alone.evaluation)?;
    let mut without = Coalition::new(evaluation.clone());
    without.stage(Player::Claim(claim), false);
    without.evaluation.settle();
    Some(with - question.margin(&without.evaluation)?)
}
