//! The strengths that follow from what the reader makes of the claims.

use std::rc::Rc;

use super::Weighed;
use crate::model::Debate;
use crate::reckoning::{BaseScores, Evaluation, Network, Question, Verdict};

/// A debate weighed. Derived from the debate and what the reader made of it; never changed by itself.
#[derive(Clone, Debug)]
pub struct Weighing {
    network: Rc<Network>,
    evaluation: Rc<Evaluation>,
    question: Option<Question>,
}

impl Weighing {
    /// Weighs a debate.
    pub fn new(debate: &Debate, weighed: &Weighed) -> Self {
        let network = Rc::new(Network::new(debate));
        Self::on(network, debate, weighed)
    }

    /// Weighs the same debate anew.
    #[must_use]
    pub fn again(&self, debate: &Debate, weighed: &Weighed) -> Self {
        Self::on(Rc::clone(&self.network), debate, weighed)
    }

    /// Weighs the same debate after one stance has changed: only what depends on it is reckoned again.
    #[must_use]
    pub fn after(&self, debate: &Debate, weighed: &Weighed, claim: crate::model::ClaimIndex) -> Self {
        let mut next = self.clone();
        let score = base_scores(debate, weighed).of(claim);
        Rc::make_mut(&mut next.evaluation).set_base_score(claim, score);
        next
    }

    fn on(network: Rc<Network>, debate: &Debate, weighed: &Weighed) -> Self {
        let base = base_scores(debate, weighed);
        let evaluation = Rc::new(Evaluation::new(&network, weighed.semantics, &base));
        Self { network, evaluation, question: Question::of(debate) }
    }

    /// The strengths.
    pub fn evaluation(&self) -> &Rc<Evaluation> {
        &self.evaluation
    }

    /// What is asked: which position is stronger, or whether the only one holds.
    pub fn question(&self) -> Option<Question> {
        self.question
    }

    /// The answer.
    pub fn verdict(&self) -> Option<Verdict> {
        Some(Verdict::of(&self.evaluation, self.question?))
    }
}

/// The base scores: the reader's stance, else the scenario's, else the file's.
pub(super) fn base_scores(debate: &Debate, weighed: &Weighed) -> BaseScores {
    let priors = BaseScores::from_priors(debate);
    let scenario = weighed.scenario.and_then(|at| debate.content().scenarios.get(at));
    let priors = match scenario {
        Some(scenario) => priors.with_scenario(debate, scenario),
        None => priors,
    };
    priors.with_stances(weighed.stances.iter())
}
