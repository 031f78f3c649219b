//! Whether a verdict depends on how one weighs: under every semantics, and with every base score a little off.

use super::job::{Budget, Job, Progress};
use super::verdict::Way;
use super::{BaseScores, Evaluation, Question, Random, Semantics, Verdict};

/// By how much a sampled base score may differ from its own, as a part of it.
pub const SPREAD: f64 = 0.2;

/// How firmly a verdict stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Robustness {
    /// The verdict under each semantics, in the order of [`Semantics::ALL`].
    pub verdicts: Vec<(Semantics, Verdict)>,
    /// How many sets of base scores were drawn.
    pub samples: u32,
    /// In how many of them the verdict went the same way as without any change.
    pub held: u32,
}

impl Robustness {
    /// The share of samples in which the verdict held, in [0, 1]; 0 where none were drawn.
    pub fn share(&self) -> f64 {
        if self.samples == 0 { 0.0 } else { f64::from(self.held) / f64::from(self.samples) }
    }

    /// The standard error of that share.
    pub fn standard_error(&self) -> f64 {
        if self.samples == 0 { 0.0 } else { (self.share() * (1.0 - self.share()) / f64::from(self.samples)).sqrt() }
    }

    /// How many semantics send the verdict each way: to the first, to the second, nowhere.
    pub fn ways(&self, question: Question) -> (usize, usize, usize) {
        let count = |way: Option<Way>| self.verdicts.iter().filter(|(_, found)| found.way(question) == way).count();
        (count(Some(Way::First)), count(Some(Way::Second)), count(None))
    }

    /// Whether some semantics give the answer to one side and some to the other.
    pub fn is_contested(&self, question: Question) -> bool {
        let (first, second, _) = self.ways(question);
        first > 0 && second > 0
    }
}

/// Tries every semantics, then samples in which each base score is multiplied by its own factor, drawn evenly from
/// 1 ± [`SPREAD`], and kept within [0, 1]. Relation weights stay.
#[derive(Clone, Debug)]
pub struct RobustnessJob {
    question: Question,
    base: BaseScores,
    way: Option<Way>,
    random: Random,
    total: u32,
    /// The evaluation under way, unsettled.
    trial: Option<Evaluation>,
    /// Serves every sample.
    sampler: Evaluation,
    /// Whether the sampler holds a sample that is not weighed yet.
    drawn: bool,
    output: Robustness,
}

impl RobustnessJob {
    /// Tests the verdict an evaluation gives, with so many samples drawn from the seed.
    pub fn new(evaluation: &Evaluation, question: Question, samples: u32, seed: u64) -> Self {
        let base = BaseScores::of_evaluation(evaluation);
        Self {
            question,
            base,
            way: Verdict::of(evaluation, question).way(question),
            random: Random::new(seed),
            total: samples,
            trial: None,
            sampler: evaluation.clone(),
            drawn: false,
            output: Robustness::default(),
        }
    }

    fn progress(&self) -> Progress {
        let done = self.output.verdicts.len() + self.output.samples as usize;
        Progress { done, total: Semantics::ALL.len() + self.total as usize }
    }

    /// Weighs under the next semantics, with the evaluation's own weights; says whether it is done.
    fn try_semantics(&mut self, semantics: Semantics, budget: &mut Budget) -> bool {
        let (sampler, base) = (&self.sampler, &self.base);
        let trial = self.trial.get_or_insert_with(|| {
            let mut trial = Evaluation::unsettled(sampler.network(), semantics, base);
            for relation in sampler.network().relations() {
                trial.stage_weight(relation, sampler.weight(relation));
            }
            trial
        });
        let done = trial.settle_within(budget);
        if done {
            self.output.verdicts.push((semantics, Verdict::of(trial, self.question)));
            self.trial = None;
        }
        done
    }

    /// Weighs the next sample; says whether it is done.
    fn try_sample(&mut self, budget: &mut Budget) -> bool {
        if !std::mem::replace(&mut self.drawn, true) {
            let (base, random) = (&self.base, &mut self.random);
            self.sampler.stage_all_base_scores(|claim| base.of(claim) * (1.0 + SPREAD * (2.0 * random.unit() - 1.0)));
        }
        let done = self.sampler.settle_within(budget);
        if done {
            self.drawn = false;
            self.output.samples += 1;
            if Verdict::of(&self.sampler, self.question).way(self.question) == self.way {
                self.output.held += 1;
            }
        }
        done
    }
}

impl Job for RobustnessJob {
    type Output = Robustness;

    fn step(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        while !self.progress().is_finished() {
            let next = Semantics::ALL.get(self.output.verdicts.len());
            match next {
                Some(semantics) => self.try_semantics(*semantics, &mut budget),
                None => self.try_sample(&mut budget),
            };
            if budget.is_spent() {
                break;
            }
        }
        self.progress()
    }

    fn output(&self) -> &Robustness {
        &self.output
    }
}
