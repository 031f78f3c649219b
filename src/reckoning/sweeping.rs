//! One claim's base score moved through its range, in search of the places where the margin crosses zero.

use super::flips::Sweep;
use super::{Evaluation, Question};
use crate::model::ClaimIndex;

/// Into how many intervals a base score's range is divided where it must be looked through.
pub const SCAN: u32 = 400;
/// How many of those are first taken together.
const STRIDE: u32 = 10;
/// A stretch is looked at closely unless the margin would have to change so many times faster in it than anywhere else
/// in the sweep to reach zero and come back.
const CAUTION: f64 = 4.0;
/// How narrow a bisected interval must get.
const EXACT: f64 = 1e-12;

/// A sweep under way: it says which base score to try next and takes in what came of it.
#[derive(Clone, Debug)]
pub(super) struct Sweeping {
    sweep: Sweep,
    straight: bool,
    phase: Phase,
    /// Places still to look at, in 1 / [`SCAN`], the next one last.
    places: Vec<u32>,
    /// What was found there.
    found: Vec<Look>,
    brackets: Vec<Bracket>,
}

/// A place and the margin there, where it comes to rest.
type Look = (u32, Option<f64>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Coarse,
    Fine,
    Bisecting,
    Returning,
}

/// An interval in which the margin crosses zero.
#[derive(Clone, Copy, Debug)]
struct Bracket {
    from: f64,
    to: f64,
    /// Whether the margin is above zero at `from`.
    falling: bool,
    /// Where the margin has been found to be zero: around the crossing rounding may make it so for a while.
    flat: Option<(f64, f64)>,
}

impl Sweeping {
    /// Prepares the sweep of a claim. One that pushes the margin one way only is `straight`: its ends tell all.
    pub(super) fn new(claim: ClaimIndex, base: f64, straight: bool) -> Self {
        let (lowest, highest) = (f64::INFINITY, f64::NEG_INFINITY);
        let places = if straight { vec![SCAN, 0] } else { (0..=SCAN / STRIDE).rev().map(|at| at * STRIDE).collect() };
        Self {
            sweep: Sweep { claim, base, at_rejected: None, at_accepted: None, lowest, highest, crossings: Vec::new() },
            straight,
            phase: Phase::Coarse,
            places,
            found: Vec::new(),
            brackets: Vec::new(),
        }
    }

    /// The base score to try next.
    pub(super) fn at(&self) -> f64 {
        match self.phase {
            Phase::Coarse | Phase::Fine => self.places.last().map(|place| base_at(*place)),
            Phase::Bisecting => self.brackets.last().map(|bracket| bracket.middle()),
            Phase::Returning => None,
        }
        .unwrap_or(self.sweep.base)
    }

    /// Takes in what came of it; gives the sweep once the claim is back where it was.
    pub(super) fn take(&mut self, question: Question, evaluation: &Evaluation) -> Option<Sweep> {
        let at = self.at();
        let margin = question.margin(evaluation);
        match self.phase {
            Phase::Coarse | Phase::Fine => {
                if let Some(place) = self.places.pop() {
                    self.found.push((place, margin));
                }
            }
            Phase::Bisecting => self.bisect(at, margin),
            Phase::Returning => {
                self.sweep.crossings.sort_by(f64::total_cmp);
                return Some(self.sweep.clone());
            }
        }
        self.go_on();
        None
    }

    /// Enters the next phase that has anything to try.
    fn go_on(&mut self) {
        if self.phase == Phase::Coarse && self.places.is_empty() {
            self.phase = Phase::Fine;
            if !self.straight {
                self.places = self.stretches_near_zero();
            }
        }
        if self.phase == Phase::Fine && self.places.is_empty() {
            self.phase = Phase::Bisecting;
            self.sum_up();
        }
        if self.phase == Phase::Bisecting && self.brackets.is_empty() {
            self.phase = Phase::Returning;
        }
    }

    /// The places within the stretches in which the margin might cross zero.
    fn stretches_near_zero(&self) -> Vec<u32> {
        let stretches: Vec<(Look, Look)> = self.found.iter().copied().zip(self.found.iter().copied().skip(1)).collect();
        let change = |(from, to): &(Look, Look)| Some((from.1? - to.1?).abs());
        let fastest = stretches.iter().filter_map(change).fold(0.0, f64::max);
        let near = |(from, to): &&(Look, Look)| match (from.1, to.1) {
            (Some(from), Some(to)) => from.abs() + to.abs() <= CAUTION * fastest,
            _ => true,
        };
        stretches.iter().filter(near).flat_map(|(from, to)| from.0 + 1..to.0).rev().collect()
    }

    /// Records the ends and the range, and marks the intervals in which the sign changes.
    fn sum_up(&mut self) {
        self.found.sort_by_key(|(place, _)| *place);
        self.sweep.at_rejected = self.found.first().and_then(|(_, margin)| *margin);
        self.sweep.at_accepted = self.found.last().and_then(|(_, margin)| *margin);
        let mut last: Option<(f64, f64)> = None;
        for (place, margin) in &self.found {
            let Some(margin) = *margin else {
                last = None;
                continue;
            };
            self.sweep.lowest = self.sweep.lowest.min(margin);
            self.sweep.highest = self.sweep.highest.max(margin);
            if margin.abs() > 0.0 {
                let to = base_at(*place);
                if let Some((from, before)) = last.filter(|(_, before)| before.signum() * margin.signum() < 0.0) {
                    self.brackets.push(Bracket { from, to, falling: before > 0.0, flat: None });
                }
                last = Some((to, margin));
            }
        }
    }

    fn bisect(&mut self, at: f64, margin: Option<f64>) {
        let (Some(bracket), Some(margin)) = (self.brackets.pop(), margin) else { return };
        let narrower = bracket.narrowed(at, margin);
        match narrower.crossing() {
            Some(crossing) => self.sweep.crossings.push(crossing),
            None => self.brackets.push(narrower),
        }
    }
}

fn base_at(place: u32) -> f64 {
    f64::from(place) / f64::from(SCAN)
}

impl Bracket {
    /// Where to look next.
    fn middle(self) -> f64 {
        match self.flat {
            None => f64::midpoint(self.from, self.to),
            Some((first, _)) if first - self.from > EXACT => f64::midpoint(self.from, first),
            Some((_, last)) => f64::midpoint(last, self.to),
        }
    }

    fn narrowed(mut self, at: f64, margin: f64) -> Self {
        if margin.abs() <= 0.0 {
            let (first, last) = self.flat.unwrap_or((at, at));
            self.flat = Some((first.min(at), last.max(at)));
        } else if (margin > 0.0) == self.falling {
            self.from = at;
        } else {
            self.to = at;
        }
        self
    }

    /// The crossing, once it is known to [`EXACT`].
    fn crossing(self) -> Option<f64> {
        let (first, last) = self.flat.unwrap_or((self.to, self.from));
        let known = match self.flat {
            None => self.to - self.from <= EXACT,
            Some(_) => first - self.from <= EXACT && self.to - last <= EXACT,
        };
        known.then(|| f64::midpoint(first, last))
    }
}
