//! The fewest claims whose stances would have to change to turn the answer.

use super::direction::{Direction, Directions};
use super::job::{Budget, Job, Progress};
use super::verdict::Way;
use super::{Evaluation, Question};
use crate::model::ClaimIndex;

/// One claim rejected (0) or accepted (1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// The claim.
    pub claim: ClaimIndex,
    /// Its base score as it is.
    pub base: f64,
    /// The base score it is moved to: 0 or 1.
    pub to: f64,
}

/// How sure it is that no smaller set would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// No smaller set does: every one was tried.
    Exhaustive,
    /// Found by always taking the move that helps most, then leaving out what was not needed: a smaller set may exist.
    Greedy,
}

/// What came of the search.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum FlipSet {
    /// Not known yet.
    #[default]
    Searching,
    /// There is nothing to turn: the margin is zero, or not known because a circle does not come to rest.
    NothingToTurn,
    /// These moves together turn the answer.
    Found {
        /// In the order in which they were found to help.
        moves: Vec<Move>,
        /// The margin with all of them made.
        margin: f64,
        /// How sure it is that there is no smaller set.
        search: Search,
    },
    /// No set was found; none of one or two claims exists if `exhaustive_pairs`.
    NotFound {
        /// Whether every pair was tried.
        exhaustive_pairs: bool,
    },
}

/// With more moves than this, only the pairs among so many of the most helpful ones are tried.
pub const MOST_PAIRED: usize = 1_000;
/// How many moves the greedy search makes at most.
pub const MOST_MOVES: usize = 50;

/// Looks for the smallest set of claims which, rejected or accepted, send the margin to the other side of zero. The
/// claims asked about themselves are not moved. Among single claims it takes the one that turns the answer furthest;
/// among pairs the first in the order of what each does alone.
#[derive(Clone, Debug)]
pub struct FlipSetJob {
    evaluation: Evaluation,
    question: Question,
    /// The sign of the margin as it is.
    sign: f64,
    /// What could help, and after the first phase how far each gets alone, most helpful first.
    moves: Vec<(Move, f64)>,
    paired: usize,
    phase: Phase,
    /// The most helpful move of a greedy round so far, with the margin it leads to.
    best: Option<(usize, f64)>,
    chosen: Vec<usize>,
    /// The margin with the chosen moves made.
    reached: f64,
    output: FlipSet,
}

/// Each phase stages one combination at a time; the places are those of moves.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Phase {
    Single(usize),
    Pair(usize, usize),
    Greedy(usize),
    /// Trying to do without the chosen move at this place.
    Trim(usize),
    Done,
}

impl FlipSetJob {
    /// Prepares the search.
    pub fn new(evaluation: Evaluation, question: Question) -> Self {
        let margin = question.margin(&evaluation).unwrap_or(0.0);
        let directions = Directions::towards(evaluation.network(), question);
        let mut moves = Vec::new();
        for claim in evaluation.network().claims().filter(|claim| !question.is_about(*claim)) {
            let base = evaluation.base_score(claim);
            for to in helpful_ends(directions.claim(claim), margin) {
                if (base - to).abs() > 0.0 {
                    moves.push((Move { claim, base, to: *to }, 0.0));
                }
            }
        }
        let turns = Way::of(margin).is_some();
        let phase = if turns { Phase::Single(0) } else { Phase::Done };
        let output = if turns { FlipSet::Searching } else { FlipSet::NothingToTurn };
        let sign = if margin > 0.0 { 1.0 } else { -1.0 };
        let mut job = Self {
            evaluation,
            question,
            sign,
            moves,
            paired: 0,
            phase,
            best: None,
            chosen: Vec::new(),
            reached: margin.abs(),
            output,
        };
        job.skip_finished_phases();
        job
    }

    /// The moves to make at present.
    fn staged(&self) -> Vec<usize> {
        let mut staged = match self.phase {
            Phase::Single(at) => vec![at],
            Phase::Pair(first, second) => vec![first, second],
            Phase::Greedy(at) => [self.chosen.as_slice(), &[at]].concat(),
            Phase::Trim(_) => self.chosen.clone(),
            Phase::Done => Vec::new(),
        };
        if let Phase::Trim(at) = self.phase
            && at < staged.len()
        {
            staged.remove(at);
        }
        staged
    }

    fn stage(&mut self, moved: bool) {
        for at in self.staged() {
            if let Some(&(step, _)) = self.moves.get(at) {
                self.evaluation.stage_base_score(step.claim, if moved { step.to } else { step.base });
            }
        }
    }

    /// Takes in the margin of what was staged, counted so that below zero means turned, and goes on.
    fn advance(&mut self, margin: f64) {
        match self.phase {
            Phase::Single(at) => {
                if let Some((_, alone)) = self.moves.get_mut(at) {
                    *alone = margin;
                }
                self.phase = Phase::Single(at + 1);
            }
            Phase::Pair(first, second) if margin < 0.0 => self.finish(&[first, second], margin),
            Phase::Pair(first, second) => self.phase = Phase::Pair(first, second + 1),
            Phase::Greedy(at) => {
                if self.best.is_none_or(|(_, best)| margin < best) {
                    self.best = Some((at, margin));
                }
                self.phase = Phase::Greedy(at + 1);
            }
            Phase::Trim(at) => {
                if margin < 0.0 {
                    self.chosen.remove(at);
                    self.reached = margin;
                } else {
                    self.phase = Phase::Trim(at + 1);
                }
            }
            Phase::Done => {}
        }
        self.skip_finished_phases();
    }

    /// Moves on from phases that have nothing left to try.
    fn skip_finished_phases(&mut self) {
        loop {
            let before = self.phase;
            match self.phase {
                Phase::Single(at) if at >= self.moves.len() => self.end_singles(),
                Phase::Pair(first, _) if first + 1 >= self.paired => self.end_pairs(),
                Phase::Pair(first, second) if second >= self.paired => self.phase = Phase::Pair(first + 1, first + 2),
                Phase::Pair(first, second) if self.same_claim(first, second) => {
                    self.phase = Phase::Pair(first, second + 1);
                }
                Phase::Greedy(at) if at >= self.moves.len() => self.end_round(),
                Phase::Greedy(at) if self.chosen.iter().any(|chosen| self.same_claim(*chosen, at)) => {
                    self.phase = Phase::Greedy(at + 1);
                }
                Phase::Trim(at) if at >= self.chosen.len() => self.finish(&self.chosen.clone(), self.reached),
                _ => return,
            }
            if self.phase == before {
                return;
            }
        }
    }

    fn end_singles(&mut self) {
        self.moves.sort_by(|left, right| left.1.total_cmp(&right.1));
        self.paired = self.moves.len().min(MOST_PAIRED);
        match self.moves.first() {
            Some(&(_, margin)) if margin < 0.0 => self.finish(&[0], margin),
            _ => self.phase = Phase::Pair(0, 1),
        }
    }

    /// The first greedy round has been run already: it is the single moves.
    fn end_pairs(&mut self) {
        self.best = self.moves.first().map(|(_, margin)| (0, *margin));
        self.end_round();
    }

    fn end_round(&mut self) {
        match self.best.take() {
            Some((at, margin)) if self.chosen.len() < MOST_MOVES && margin < self.reached => {
                self.chosen.push(at);
                self.reached = margin;
                self.phase = if margin < 0.0 { Phase::Trim(0) } else { Phase::Greedy(0) };
            }
            _ => {
                self.output = FlipSet::NotFound { exhaustive_pairs: self.tried_every_pair() };
                self.phase = Phase::Done;
            }
        }
    }

    fn same_claim(&self, left: usize, right: usize) -> bool {
        let claim = |at: usize| self.moves.get(at).map(|(step, _)| step.claim);
        claim(left) == claim(right)
    }

    fn tried_every_pair(&self) -> bool {
        self.paired == self.moves.len()
    }

    fn finish(&mut self, chosen: &[usize], margin: f64) {
        let smallest = chosen.len() < 3 || (chosen.len() == 3 && self.tried_every_pair());
        let search = if smallest { Search::Exhaustive } else { Search::Greedy };
        let moves = chosen.iter().filter_map(|at| self.moves.get(*at)).map(|(step, _)| *step).collect();
        self.output = FlipSet::Found { moves, margin: self.sign * margin, search };
        self.phase = Phase::Done;
    }

    fn progress(&self) -> Progress {
        let (moves, paired) = (self.moves.len(), self.paired);
        let pairs = paired * paired.saturating_sub(1) / 2;
        let (done, total) = match self.phase {
            Phase::Single(at) => (at, moves + 1),
            Phase::Pair(first, second) => {
                let before = first * paired - first * (first + 1) / 2;
                (moves + before + (second - first - 1), moves + pairs + 1)
            }
            Phase::Greedy(at) => {
                let rounds = (self.chosen.len() + 1) * moves;
                (pairs + rounds + at, pairs + rounds + moves + 1)
            }
            Phase::Trim(at) => (at, self.chosen.len() + 1),
            Phase::Done => (1, 1),
        };
        Progress { done, total }
    }
}

impl Job for FlipSetJob {
    type Output = FlipSet;

    fn step(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        while self.phase != Phase::Done {
            self.stage(true);
            if self.evaluation.settle_within(&mut budget) {
                budget.spend(1);
                let margin = self.question.margin(&self.evaluation).map_or(f64::INFINITY, |margin| self.sign * margin);
                self.stage(false);
                self.advance(margin);
            }
            if budget.is_spent() {
                break;
            }
        }
        self.progress()
    }

    fn output(&self) -> &FlipSet {
        &self.output
    }
}

/// The ends of a claim's range that can move a margin towards the other side of zero.
fn helpful_ends(direction: Direction, margin: f64) -> &'static [f64] {
    match (direction, margin > 0.0) {
        (Direction::Nowhere, _) => &[],
        (Direction::Raises, true) | (Direction::Lowers, false) => &[0.0],
        (Direction::Raises, false) | (Direction::Lowers, true) => &[1.0],
        (Direction::Mixed, _) => &[0.0, 1.0],
    }
}
