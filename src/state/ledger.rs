//! Everything the reader has weighed: what each stance stands in for, and what it does to the answer.
//!
//! Where the stances part the reader from a side is worked out in `parting`; sentences are left to `ledger_words`.

use super::verdict_words::stance_word;
use super::weighing::base_scores;
use super::{Stances, Weighed, Weighing};
use crate::model::{ClaimIndex, Debate, Side};
use crate::reckoning::{Budget, Evaluation, Question};

/// The effects of so many stances are reckoned, the first in the debate's order.
pub const MOST_EFFECTS: usize = 200;
/// What reckoning them may cost in all, in units of [`Budget`]: some tens of milliseconds.
const EFFORT: u64 = 4_000_000;

/// The reader's stances on one side's claims.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerGroup {
    /// Whose claims they are.
    pub side: Side,
    /// In the debate's order; at least one.
    pub entries: Vec<LedgerEntry>,
}

/// One stance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LedgerEntry {
    /// The claim.
    pub claim: ClaimIndex,
    /// The reader's base score for it, in [0, 1].
    pub score: f64,
    /// The score as a word.
    pub word: &'static str,
    /// The base score that would count without the reader's: the scenario's, else the file's; in [0, 1].
    pub prior: f64,
    /// The claim's strength, in [0, 1]; `None` where it depends on a circle that does not come to rest.
    pub strength: Option<f64>,
    /// The margin (see [`Question::margin`]) as it is, less the margin without this stance; in [−2, 2].
    /// `None` where either has no meaning, or it was not reckoned: beyond [`MOST_EFFECTS`], or after some tens of
    /// milliseconds, counted in steps and not by the clock.
    pub effect: Option<f64>,
}

/// All stances: by position, then those on claims of both sides, then of neither. Sides without any are left out.
pub fn ledger(debate: &Debate, weighed: &Weighed, weighing: &Weighing) -> Vec<LedgerGroup> {
    let evaluation = weighing.evaluation();
    let unsettled = evaluation.unsettled_claims();
    let priors = base_scores(debate, &Weighed { stances: Stances::default(), ..weighed.clone() });
    let mut effects = Effects::new(evaluation, weighing.question());
    let count = debate.content().positions.len();
    let mut groups: Vec<LedgerGroup> = (0..count)
        .map(Side::Position)
        .chain([Side::Both, Side::None])
        .map(|side| LedgerGroup { side, entries: Vec::new() })
        .collect();
    for (nth, (claim, score)) in weighed.stances.iter().enumerate() {
        let prior = priors.of(claim);
        let group = match debate.side(claim) {
            Side::Position(at) => at,
            Side::Both => count,
            Side::None => count + 1,
        };
        if let Some(group) = groups.get_mut(group) {
            group.entries.push(LedgerEntry {
                claim,
                score,
                word: stance_word(score),
                prior,
                strength: unsettled.binary_search(&claim).is_err().then(|| evaluation.strength(claim)),
                effect: if nth < MOST_EFFECTS { effects.of(claim, score, prior) } else { None },
            });
        }
    }
    groups.retain(|group| !group.entries.is_empty());
    groups
}

/// Takes one stance back after the other, each with all others in place.
struct Effects {
    question: Option<Question>,
    /// The margin with all stances in place.
    margin: Option<f64>,
    trial: Evaluation,
    /// The stance that is out at present.
    out: Option<(ClaimIndex, f64)>,
    budget: Budget,
}

impl Effects {
    fn new(evaluation: &Evaluation, question: Option<Question>) -> Self {
        Self {
            margin: question.and_then(|question| question.margin(evaluation)),
            question,
            trial: evaluation.clone(),
            out: None,
            budget: Budget::new(EFFORT),
        }
    }

    fn of(&mut self, claim: ClaimIndex, score: f64, prior: f64) -> Option<f64> {
        let (question, margin) = (self.question?, self.margin?);
        if self.budget.is_spent() {
            return None;
        }
        if let Some((claim, score)) = self.out.replace((claim, score)) {
            self.trial.stage_base_score(claim, score);
        }
        self.trial.stage_base_score(claim, prior);
        let settled = self.trial.settle_within(&mut self.budget);
        let without = question.margin(&self.trial).filter(|_| settled)?;
        Some(margin - without)
    }
}
