//! How far one claim's base score would have to move to turn the answer, and what it can do at most.

use super::direction::{Direction, Directions};
use super::job::{Budget, Job, Progress};
use super::sweeping::Sweeping;
use super::{Evaluation, Question};
use crate::model::ClaimIndex;

/// What a question's margin does while one claim's base score goes from 0 to 1 and all else stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweep {
    /// The claim that is moved.
    pub claim: ClaimIndex,
    /// Its base score as it is.
    pub base: f64,
    /// The margin with the claim rejected (0); `None` where that does not come to rest.
    pub at_rejected: Option<f64>,
    /// The margin with the claim accepted (1).
    pub at_accepted: Option<f64>,
    /// The lowest margin among the points looked at.
    pub lowest: f64,
    /// The highest of them.
    pub highest: f64,
    /// The base scores at which the margin crosses zero, in rising order, to 1e-12.
    pub crossings: Vec<f64>,
}

/// The crossing nearest to where a claim stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The claim.
    pub claim: ClaimIndex,
    /// Its base score as it is.
    pub base: f64,
    /// The base score at which the margin crosses zero.
    pub flip: f64,
    /// |base − flip|, in [0, 1].
    pub distance: f64,
}

impl Sweep {
    /// The nearest crossing, if there is one.
    pub fn flip(&self) -> Option<Flip> {
        let (claim, base) = (self.claim, self.base);
        let flips = self.crossings.iter().map(|&flip| Flip { claim, base, flip, distance: (base - flip).abs() });
        flips.min_by(|left, right| left.distance.total_cmp(&right.distance))
    }

    /// How much the claim can move the margin at all.
    pub fn span(&self) -> f64 {
        self.highest - self.lowest
    }
}

/// The flips among some sweeps, nearest first; equal ones in the debate's order.
pub fn ranked_flips(sweeps: &[Sweep]) -> Vec<Flip> {
    let mut flips: Vec<Flip> = sweeps.iter().filter_map(Sweep::flip).collect();
    flips.sort_by(|left, right| left.distance.total_cmp(&right.distance).then(left.claim.cmp(&right.claim)));
    flips
}

/// Sweeps claims one after the other. Where the arrows alone say which way a claim pushes, on trees always, its ends
/// are tested and a crossing between them bisected; where they don't, or a circle lies on the way, the range is looked
/// through first ([`super::SCAN`] intervals near zero, fewer elsewhere), and a pair of crossings within one interval is missed.
#[derive(Clone, Debug)]
pub struct FlipJob {
    evaluation: Evaluation,
    question: Question,
    /// The claims to sweep, with whether their effect has one direction.
    claims: Vec<(ClaimIndex, bool)>,
    current: Option<Sweeping>,
    sweeps: Vec<Sweep>,
}

impl FlipJob {
    /// Sweeps every claim from which a path leads to what is asked. Under a labelling, which knows base scores only
    /// at zero, there is nothing to sweep.
    pub fn new(evaluation: Evaluation, question: Question) -> Self {
        let directions = Directions::towards(evaluation.network(), question);
        let claims = evaluation.network().claims();
        let reaching: Vec<ClaimIndex> = claims.filter(|claim| directions.claim(*claim) != Direction::Nowhere).collect();
        Self::over(evaluation, question, reaching)
    }

    /// Sweeps these claims.
    pub fn over(evaluation: Evaluation, question: Question, claims: impl IntoIterator<Item = ClaimIndex>) -> Self {
        let directions = Directions::towards(evaluation.network(), question);
        let gradual = evaluation.semantics().is_gradual();
        let claims = claims
            .into_iter()
            .filter(|_| gradual)
            .map(|claim| (claim, directions.claim(claim) != Direction::Mixed))
            .collect();
        Self { evaluation, question, claims, current: None, sweeps: Vec::new() }
    }
}

impl Job for FlipJob {
    type Output = Vec<Sweep>;

    fn step(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        while self.sweeps.len() < self.claims.len() {
            let Some(&(claim, straight)) = self.claims.get(self.sweeps.len()) else { break };
            let base = self.evaluation.base_score(claim);
            let sweeping = self.current.get_or_insert_with(|| Sweeping::new(claim, base, straight));
            self.evaluation.stage_base_score(claim, sweeping.at());
            if self.evaluation.settle_within(&mut budget)
                && let Some(sweep) = sweeping.take(self.question, &self.evaluation)
            {
                self.sweeps.push(sweep);
                self.current = None;
            }
            if budget.is_spent() {
                break;
            }
        }
        Progress { done: self.sweeps.len(), total: self.claims.len() }
    }

    fn output(&self) -> &Vec<Sweep> {
        &self.sweeps
    }
}
