//! From which base score on, in hundredths as readers set them, a claim sends the verdict a given way. A flip
//! tells where the balance crosses zero; this tells where the verdict, in its words, is another.

use crate::model::ClaimIndex;
use crate::reckoning::{Budget, Evaluation, Job, Progress, Question, Verdict, Way};

/// Readers' scores go in steps of one hundredth.
const STEPS: f64 = 100.0;

/// What to look for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    pub(super) claim: ClaimIndex,
    /// The end towards which the claim is moved: 0 or 1.
    pub(super) towards: f64,
    /// The answer that is looked for.
    pub(super) way: Way,
    /// Whether moving the claim moves the margin one way only, so that halving finds the first score that will do.
    pub(super) straight: bool,
}

/// The score nearest to where the claim stands that gives the wanted answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Turn {
    pub(super) claim: ClaimIndex,
    pub(super) base: f64,
    pub(super) at: f64,
    pub(super) way: Way,
}

impl Turn {
    pub(super) fn distance(&self) -> f64 {
        (self.at - self.base).abs()
    }
}

/// Looks for one after the other.
pub(super) struct TurnJob {
    evaluation: Evaluation,
    question: Question,
    wanted: Vec<Wanted>,
    looked: usize,
    search: Option<Search>,
    turns: Vec<Turn>,
}

/// The places from next to the base score up to the end, by number; the wanted answer begins at one of them.
#[derive(Clone, Copy)]
struct Search {
    base: f64,
    first: f64,
    step: f64,
    /// All places before this one have been ruled out.
    from: u32,
    /// The answer begins here at the latest; one past the last place where it may not begin at all.
    until: u32,
    count: u32,
}

impl Search {
    fn new(base: f64, towards: f64) -> Self {
        let up = towards > base;
        let first = if up { (base * STEPS).floor() + 1.0 } else { (base * STEPS).ceil() - 1.0 };
        let last = towards * STEPS;
        let room = if up { last - first } else { first - last } + 1.0;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 101
        let count = room.clamp(0.0, STEPS + 1.0) as u32;
        Self { base, first, step: if up { 1.0 } else { -1.0 }, from: 0, until: count, count }
    }

    fn place(&self, straight: bool) -> u32 {
        if straight { u32::midpoint(self.from, self.until) } else { self.from }
    }

    fn score(&self, place: u32) -> f64 {
        (self.first + self.step * f64::from(place)) / STEPS
    }

    fn take(&mut self, place: u32, good: bool) {
        if good {
            self.until = place;
        } else {
            self.from = place + 1;
        }
    }

    /// Where the answer begins, once that is known.
    fn found(&self) -> Option<f64> {
        (self.from >= self.until && self.until < self.count).then(|| self.score(self.until))
    }
}

impl TurnJob {
    pub(super) fn new(evaluation: Evaluation, question: Question, wanted: Vec<Wanted>) -> Self {
        Self { evaluation, question, wanted, looked: 0, search: None, turns: Vec::new() }
    }

    /// Tries one score, or takes in what came of the search.
    fn look(&mut self, wanted: Wanted, budget: &mut Budget) {
        let base = self.evaluation.base_score(wanted.claim);
        let search = self.search.get_or_insert_with(|| Search::new(base, wanted.towards));
        if search.from < search.until {
            let place = search.place(wanted.straight);
            self.evaluation.stage_base_score(wanted.claim, search.score(place));
            if self.evaluation.settle_within(budget) {
                let way = Verdict::of(&self.evaluation, self.question).way(self.question);
                search.take(place, way == Some(wanted.way));
            }
            return;
        }
        let (base, found) = (search.base, search.found());
        let turn = found.map(|at| Turn { claim: wanted.claim, base, at, way: wanted.way });
        self.turns.extend(turn);
        self.evaluation.stage_base_score(wanted.claim, base);
        self.search = None;
        self.looked += 1;
    }
}

impl Job for TurnJob {
    type Output = Vec<Turn>;

    fn step(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        while let Some(&wanted) = self.wanted.get(self.looked) {
            self.look(wanted, &mut budget);
            budget.spend(1);
            if budget.is_spent() {
                break;
            }
        }
        Progress { done: self.looked, total: self.wanted.len() }
    }

    fn output(&self) -> &Vec<Turn> {
        &self.turns
    }
}
