//! What is asked of a reckoning: which of two positions is stronger, or whether one claim is strong enough.

use super::Evaluation;
use super::base_scores::within;
use crate::model::{ClaimIndex, Debate};

/// A question whose answer is a margin: above zero one way, below zero the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Question {
    /// By how much the first claim is stronger than the second: the balance σ(first) − σ(second), in [−1, 1].
    Balance {
        /// The claim a positive balance speaks for.
        first: ClaimIndex,
        /// The claim a negative balance speaks for.
        second: ClaimIndex,
    },
    /// By how much a claim's strength exceeds a threshold.
    Topic {
        /// The claim in question.
        claim: ClaimIndex,
        /// The strength it must exceed, in [0, 1].
        threshold: f64,
    },
}

impl Question {
    /// The threshold where none is given: neither believed nor doubted.
    pub const DEFAULT_THRESHOLD: f64 = 0.5;

    /// The question a debate asks: its first two positions against each other, or its only position against
    /// [`Self::DEFAULT_THRESHOLD`]. `None` where no position's claim is in the debate.
    pub fn of(debate: &Debate) -> Option<Self> {
        let mut claims = debate.content().positions.iter().filter_map(|position| debate.find_claim(&position.claim));
        let first = claims.next()?;
        Some(claims.next().map_or_else(|| Self::topic(first), |second| Self::Balance { first, second }))
    }

    /// Whether a claim is stronger than [`Self::DEFAULT_THRESHOLD`].
    pub const fn topic(claim: ClaimIndex) -> Self {
        Self::Topic { claim, threshold: Self::DEFAULT_THRESHOLD }
    }

    /// Whether a claim is stronger than a threshold, moved into [0, 1].
    pub fn threshold(claim: ClaimIndex, threshold: f64) -> Self {
        Self::Topic { claim, threshold: within(threshold) }
    }

    /// The claims it is about, each with what a rise of its strength does to the margin: +1 or −1.
    pub fn terms(self) -> impl Iterator<Item = (ClaimIndex, f64)> {
        let (first, second) = match self {
            Self::Balance { first, second } => (first, Some(second)),
            Self::Topic { claim, .. } => (claim, None),
        };
        std::iter::once((first, 1.0)).chain(second.map(|claim| (claim, -1.0)))
    }

    /// Whether it is about this claim.
    pub fn is_about(self, claim: ClaimIndex) -> bool {
        self.terms().any(|(term, _)| term == claim)
    }

    /// What is compared: the balance, or the topic's strength.
    pub fn reading(self, evaluation: &Evaluation) -> f64 {
        self.terms().map(|(claim, sign)| sign * evaluation.strength(claim)).sum()
    }

    /// The margin, or `None` where it depends on a circle that does not come to rest.
    pub fn margin(self, evaluation: &Evaluation) -> Option<f64> {
        let settled = self.terms().all(|(claim, _)| evaluation.is_settled(claim));
        let threshold = match self {
            Self::Balance { .. } => 0.0,
            Self::Topic { threshold, .. } => threshold,
        };
        settled.then(|| self.reading(evaluation) - threshold)
    }
}
