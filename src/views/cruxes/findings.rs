//! What has been found out so far about one weighing, as plain values for the page. A snapshot belongs to one
//! weighing as a whole: results of two are never shown together.

use std::rc::Rc;

use super::turning::Turn;
use crate::reckoning::{Evaluation, Flip, FlipSet, Question, Robustness, Semantics, Sweep, Verdict, Way};
use crate::state::Weighed;

/// The chart shows so many claims.
pub(super) const MOST_BARS: usize = 12;
/// So many of the nearest flips, and of the claims that move the most, are kept.
pub(super) const MOST_KEPT: usize = 200;

/// A snapshot.
#[derive(Clone, Debug)]
pub(super) struct Findings {
    pub(super) question: Question,
    pub(super) semantics: Semantics,
    pub(super) weighed: Rc<Weighed>,
    pub(super) verdict: Verdict,
    pub(super) margin: Option<f64>,
    /// The strengths compared, or the topic's and its threshold.
    pub(super) strengths: (f64, f64),
    pub(super) robustness: Robustness,
    pub(super) tally: Tally,
    pub(super) turns: Vec<Turn>,
    pub(super) flip_set: FlipSet,
    /// The verdict under each scenario, as far as known.
    pub(super) outlook: Vec<Verdict>,
    /// Whether the claims have all been moved from 0 to 1.
    pub(super) swept: bool,
    /// Whether all is done.
    pub(super) complete: bool,
}

impl Findings {
    /// What is known before anything is worked out.
    pub(super) fn at_first(evaluation: &Evaluation, question: Question, weighed: &Rc<Weighed>) -> Self {
        let strengths = match question {
            Question::Balance { first, second } => (evaluation.strength(first), evaluation.strength(second)),
            Question::Topic { claim, threshold } => (evaluation.strength(claim), threshold),
        };
        let verdict = Verdict::of(evaluation, question);
        let margin = question.margin(evaluation);
        Self {
            question,
            semantics: evaluation.semantics(),
            weighed: Rc::clone(weighed),
            verdict,
            margin,
            strengths,
            robustness: Robustness::default(),
            tally: Tally::default(),
            turns: Vec::new(),
            flip_set: FlipSet::Searching,
            outlook: Vec::new(),
            swept: false,
            complete: false,
        }
    }

    /// Which way the verdict goes.
    pub(super) fn way(&self) -> Option<Way> {
        self.verdict.way(self.question)
    }

    /// The side to which the balance would tip if it crossed zero.
    pub(super) fn other_way(&self) -> Option<Way> {
        Way::of(self.margin?).map(opposite)
    }

    /// From which score on a flip's claim gives the lead to the other side.
    pub(super) fn turn_of(&self, flip: &Flip) -> Option<&Turn> {
        let up = flip.flip > flip.base;
        self.turns
            .iter()
            .find(|turn| turn.claim == flip.claim && Some(turn.way) == self.other_way() && (turn.at > turn.base) == up)
    }
}

/// The other side.
pub(super) const fn opposite(way: Way) -> Way {
    match way {
        Way::First => Way::Second,
        Way::Second => Way::First,
    }
}

/// The sweeps that matter, kept as they come in.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// How many sweeps have been looked at.
    pub(super) seen: usize,
    /// How many there are to be.
    pub(super) total: usize,
    /// The claims that move the margin most, furthest first.
    pub(super) movers: Vec<Sweep>,
    /// The nearest flips, nearest first.
    pub(super) flips: Vec<Flip>,
    /// How many flips there are in all.
    pub(super) flip_count: usize,
}

impl Tally {
    /// Takes in the sweeps that are new.
    pub(super) fn take(&mut self, sweeps: &[Sweep]) {
        for sweep in sweeps.iter().skip(self.seen) {
            if sweep.span() > 0.0 {
                keep(&mut self.movers, sweep.clone(), |other| other.span() >= sweep.span());
            }
            if let Some(flip) = sweep.flip() {
                self.flip_count += 1;
                keep(&mut self.flips, flip, |other| other.distance <= flip.distance);
            }
        }
        self.seen = sweeps.len();
    }
}

/// Puts an entry in its place in a list of bounded length.
fn keep<T>(list: &mut Vec<T>, entry: T, goes_before: impl FnMut(&T) -> bool) {
    let at = list.partition_point(goes_before);
    if at < MOST_KEPT {
        list.truncate(MOST_KEPT - 1);
        list.insert(at, entry);
    }
}
