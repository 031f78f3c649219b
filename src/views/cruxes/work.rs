//! The computations behind the view, advanced in slices of a few milliseconds: scenarios, robustness, sweeps,
//! smallest flip set and turning points take turns, so that each shows something soon.

use std::rc::Rc;

use super::findings::Findings;
use super::outlook::OutlookJob;
use super::turning::{TurnJob, Wanted};
use crate::model::Debate;
use crate::reckoning::{
    Direction, Directions, Evaluation, FlipJob, FlipSet, FlipSetJob, Job, Progress, Question, RobustnessJob, SETTLES,
    Sweep, Way,
};
use crate::state::Weighed;

/// How many sets of base scores are drawn, and from which seed: as on the command line.
pub(super) const SAMPLES: u32 = 1_000;
const SEED: u64 = 1;
/// A slice ends once it has taken so many milliseconds: less than the 16 after which Yew puts off what follows a drawing.
const SLICE: f64 = 12.0;
/// A single step should take no longer than this.
const STEP: f64 = 2.0;
/// The budget a step starts out with, and its bounds.
const FIRST_BUDGET: u64 = 4_096;
const CAREFUL_BUDGET: u64 = 64;
const MOST_BUDGET: u64 = 1 << 20;
/// Debates of more claims start with small steps.
const MANY_CLAIMS: usize = 5_000;

/// One computation and how far it has come.
struct Task<J> {
    job: Option<J>,
    progress: Option<Progress>,
    budget: u64,
}

impl<J: Job> Task<J> {
    const fn new(budget: u64) -> Self {
        Self { job: None, progress: None, budget }
    }

    /// Begins, or advances by one step whose size follows from how long the last one took.
    fn step(&mut self, begin: impl FnOnce() -> J) {
        let Some(job) = &mut self.job else {
            self.job = Some(begin());
            return;
        };
        let start = now();
        self.progress = Some(job.step(self.budget));
        let took = now() - start;
        if took < STEP / 2.0 {
            self.budget = (self.budget * 2).min(MOST_BUDGET);
        } else if took > STEP {
            self.budget = (self.budget / 2).max(1);
        }
    }

    fn skip(&mut self) {
        self.progress = Some(Progress { done: 0, total: 0 });
    }

    fn is_finished(&self) -> bool {
        self.progress.is_some_and(Progress::is_finished)
    }

    #[allow(clippy::cast_precision_loss)] // a share for a progress bar
    fn share(&self) -> f64 {
        match self.progress {
            Some(Progress { total: 0, .. }) => 1.0,
            Some(progress) => (progress.done as f64 / progress.total as f64).min(1.0),
            None => 0.0,
        }
    }

    fn output(&self) -> Option<&J::Output> {
        self.job.as_ref().map(Job::output)
    }
}

/// All that is worked out about one weighing.
pub(super) struct Work {
    debate: Rc<Debate>,
    evaluation: Rc<Evaluation>,
    question: Question,
    weighed: Rc<Weighed>,
    outlook: Task<OutlookJob>,
    robustness: Task<RobustnessJob>,
    sweeps: Task<FlipJob>,
    flip_set: Task<FlipSetJob>,
    turns: Task<TurnJob>,
    turn: usize,
    findings: Findings,
}

impl Work {
    pub(super) fn new(
        debate: &Rc<Debate>,
        evaluation: &Rc<Evaluation>,
        question: Question,
        weighed: &Rc<Weighed>,
    ) -> Self {
        let careful = debate.content().claims.len() > MANY_CLAIMS || !evaluation.convergence().converged;
        let budget = if careful { CAREFUL_BUDGET } else { FIRST_BUDGET };
        let findings = Findings::at_first(evaluation, question, weighed);
        let mut work = Self {
            debate: Rc::clone(debate),
            evaluation: Rc::clone(evaluation),
            question,
            weighed: Rc::clone(weighed),
            outlook: Task::new(budget),
            robustness: Task::new(budget),
            sweeps: Task::new(budget),
            flip_set: Task::new(budget),
            turns: Task::new(budget),
            turn: 0,
            findings,
        };
        if work.findings.margin.is_none() || !evaluation.semantics().is_gradual() {
            work.sweeps.skip();
            work.turns.skip();
        }
        work
    }

    /// Works for a few milliseconds; says whether all is done.
    pub(super) fn slice(&mut self) -> bool {
        let start = now();
        while !self.is_finished() {
            self.step();
            if !(0.0..SLICE).contains(&(now() - start)) {
                break;
            }
        }
        self.is_finished()
    }

    fn step(&mut self) {
        self.turn = (self.turn + 1) % 5;
        match self.turn {
            0 if !self.outlook.is_finished() => {
                let (debate, weighed) = (&self.debate, &self.weighed);
                let network = self.evaluation.network();
                let question = self.question;
                self.outlook
                    .step(|| OutlookJob::new(Rc::clone(debate), Rc::clone(network), question, Rc::clone(weighed)));
            }
            1 if !self.robustness.is_finished() => {
                // A labelling looks at no base scores, so samples would tell nothing.
                let samples = if self.evaluation.semantics().is_gradual() { SAMPLES } else { 0 };
                let (evaluation, question) = (&self.evaluation, self.question);
                self.robustness.step(|| RobustnessJob::new(evaluation, question, samples, SEED));
            }
            2 if !self.sweeps.is_finished() => {
                let (evaluation, question) = (&self.evaluation, self.question);
                self.sweeps.step(|| FlipJob::new((**evaluation).clone(), question));
                if let Some(sweeps) = self.sweeps.output() {
                    self.findings.tally.take(sweeps);
                }
            }
            3 if !self.flip_set.is_finished() => {
                let (evaluation, question) = (&self.evaluation, self.question);
                self.flip_set.step(|| FlipSetJob::new((**evaluation).clone(), question));
            }
            4 if self.sweeps.is_finished() && !self.turns.is_finished() => {
                let (evaluation, question, findings) = (&self.evaluation, self.question, &self.findings);
                self.turns
                    .step(|| TurnJob::new((**evaluation).clone(), question, wanted(evaluation, question, findings)));
            }
            _ => {}
        }
    }

    fn is_finished(&self) -> bool {
        self.outlook.is_finished()
            && self.robustness.is_finished()
            && self.sweeps.is_finished()
            && self.flip_set.is_finished()
            && self.turns.is_finished()
    }

    /// How much of it is done, in [0, 1], weighted by how long each takes.
    pub(super) fn share(&self) -> f64 {
        0.05 * self.outlook.share()
            + 0.2 * self.robustness.share()
            + 0.4 * self.sweeps.share()
            + 0.3 * self.flip_set.share()
            + 0.05 * self.turns.share()
    }

    /// What is known from the start: the verdict and its numbers.
    pub(super) const fn known(&self) -> &Findings {
        &self.findings
    }

    /// What is known so far.
    pub(super) fn findings(&self) -> Findings {
        let mut findings = self.findings.clone();
        findings.robustness = self.robustness.output().cloned().unwrap_or_default();
        findings.tally.total = self.sweeps.progress.map_or(0, |progress| progress.total);
        findings.turns = self.turns.output().cloned().unwrap_or_default();
        findings.flip_set = self.flip_set.output().cloned().unwrap_or(FlipSet::Searching);
        findings.outlook = self.outlook.output().cloned().unwrap_or_default();
        findings.swept = self.sweeps.is_finished();
        findings.complete = self.is_finished();
        findings.turns.sort_by(|left, right| left.distance().total_cmp(&right.distance()));
        findings
    }
}

/// What to look for: where a verdict stands, each flip's claim until the other side leads; where the question is
/// not settled, the claims that can settle it, either way.
fn wanted(evaluation: &Evaluation, question: Question, findings: &Findings) -> Vec<Wanted> {
    let directions = Directions::towards(evaluation.network(), question);
    let straight = |claim| directions.claim(claim) != Direction::Mixed;
    let other = findings.other_way();
    let flips = findings.tally.flips.iter().filter_map(|flip| {
        let towards = if flip.flip > flip.base { 1.0 } else { 0.0 };
        Some(Wanted { claim: flip.claim, towards, way: other?, straight: straight(flip.claim) })
    });
    let mut wanted: Vec<Wanted> = flips.collect();
    if findings.way().is_none() {
        let settling = findings.tally.movers.iter().filter(|sweep| !question.is_about(sweep.claim));
        for sweep in settling {
            for (towards, way) in ends(sweep) {
                let known = wanted.iter().any(|one| {
                    one.claim == sweep.claim && one.way == way && (one.towards - towards).abs() < f64::EPSILON
                });
                if !known {
                    wanted.push(Wanted { claim: sweep.claim, towards, way, straight: straight(sweep.claim) });
                }
            }
        }
    }
    wanted
}

/// The ends of a claim's range at which one side leads.
fn ends(sweep: &Sweep) -> impl Iterator<Item = (f64, Way)> {
    let end = |towards: f64, margin: Option<f64>| {
        let margin = margin.filter(|margin| margin.abs() >= SETTLES)?;
        Some((towards, Way::of(margin)?))
    };
    [end(0.0, sweep.at_rejected), end(1.0, sweep.at_accepted)].into_iter().flatten()
}

/// Milliseconds on the browser's clock.
pub(super) fn now() -> f64 {
    js_sys::Date::now()
}
