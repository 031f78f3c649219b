//! What each claim is worth before any argument is weighed.

use super::Evaluation;
use super::cells::Cells;
use crate::model::{ClaimIndex, DEFAULT_PRIOR, Debate, Scenario};

/// A base score in [0, 1] for every claim: the reader's stance, else the scenario's prior, else the claim's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BaseScores(Vec<f64>);

impl BaseScores {
    /// The priors the debate file gives.
    pub fn from_priors(debate: &Debate) -> Self {
        Self(debate.content().claims.iter().map(|claim| within(claim.prior)).collect())
    }

    /// Those an evaluation was made with.
    pub(super) fn of_evaluation(evaluation: &Evaluation) -> Self {
        Self(evaluation.scores().base.clone())
    }

    /// The same, with a scenario's priors in place of the claims' own. Ids the debate lacks are passed over.
    #[must_use]
    pub fn with_scenario(mut self, debate: &Debate, scenario: &Scenario) -> Self {
        for (id, &prior) in &scenario.priors {
            if let Some(claim) = debate.find_claim(id) {
                self.set(claim, prior);
            }
        }
        self
    }

    /// The same, with a reader's stances, each in [0, 1], in place of what was there.
    #[must_use]
    pub fn with_stances(mut self, stances: impl IntoIterator<Item = (ClaimIndex, f64)>) -> Self {
        for (claim, stance) in stances {
            self.set(claim, stance);
        }
        self
    }

    /// Replaces one. Values outside [0, 1] are moved to its nearer end, and what is no number counts as 0.5.
    pub fn set(&mut self, claim: ClaimIndex, score: f64) {
        self.0.write(claim.at(), within(score));
    }

    /// One claim's base score; 0 for a claim the debate lacks.
    pub fn of(&self, claim: ClaimIndex) -> f64 {
        self.0.read(claim.at())
    }

    /// All of them, by claim.
    pub fn as_slice(&self) -> &[f64] {
        &self.0
    }
}

/// The nearest number in [0, 1]; never negative zero, so that equal scores have equal bits.
pub(super) fn within(score: f64) -> f64 {
    if score.is_nan() { DEFAULT_PRIOR } else { score.clamp(0.0, 1.0) + 0.0 }
}
