//! The verdict under each of the debate's scenarios, with the reader's own weights and way of reckoning kept.

use std::rc::Rc;

use crate::model::Debate;
use crate::reckoning::{BaseScores, Budget, Evaluation, Job, Network, Progress, Question, Verdict};
use crate::state::Weighed;

/// Weighs one scenario after the other.
pub(super) struct OutlookJob {
    debate: Rc<Debate>,
    network: Rc<Network>,
    question: Question,
    weighed: Rc<Weighed>,
    trial: Option<Evaluation>,
    verdicts: Vec<Verdict>,
}

impl OutlookJob {
    pub(super) fn new(debate: Rc<Debate>, network: Rc<Network>, question: Question, weighed: Rc<Weighed>) -> Self {
        Self { debate, network, question, weighed, trial: None, verdicts: Vec::new() }
    }

    fn total(&self) -> usize {
        self.debate.content().scenarios.len()
    }
}

impl Job for OutlookJob {
    type Output = Vec<Verdict>;

    fn step(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        while let Some(scenario) = self.debate.content().scenarios.get(self.verdicts.len()) {
            let trial = self.trial.get_or_insert_with(|| {
                let base = BaseScores::from_priors(&self.debate).with_scenario(&self.debate, scenario);
                let base = base.with_stances(self.weighed.stances.iter());
                Evaluation::unsettled(&self.network, self.weighed.semantics, &base)
            });
            if trial.settle_within(&mut budget) {
                self.verdicts.push(Verdict::of(trial, self.question));
                self.trial = None;
            }
            budget.spend(1);
            if budget.is_spent() {
                break;
            }
        }
        Progress { done: self.verdicts.len(), total: self.total() }
    }

    fn output(&self) -> &Vec<Verdict> {
        &self.verdicts
    }
}
