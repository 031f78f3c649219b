//! How far one claim's base score would have to move to turn the answer, and what it can do at most.

use super::direction::{Direction, Directions};
use super::job::{Budget, Job, Progress};
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
    /// The lowest margin met.
    pub lowest: f64,
    /// The highest margin met.
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
/// are tested and a crossing between them bisected; where they don't, or a circle lies on the way, [`SCAN`]
/// intervals are looked through first, and a pair of crossings within one interval is missed.
#[derive(Clone, Debug)]
pub struct FlipJob {
    evaluation: Evaluation,
    question: Question,
    /// The claims to sweep, with whether their effect has one direction.
    claims: Vec<(ClaimIndex, bool)>,
    current: Option<Sweeping>,
    sweeps: Vec<Sweep>,
}

/// Into how many intervals a base score's range is divided where it must be looked through.
pub const SCAN: u32 = 400;
/// How narrow a bisected interval must get.
const EXACT: f64 = 1e-12;

impl FlipJob {
    /// Sweeps every claim from which a path leads to what is asked. Under a labelling, which knows base scores only
    /// at zero, there is nothing to sweep.
    pub fn new(evaluation: Evaluation, question: Question) -> Self {
        let directions = Directions::towards(evaluation.network(), question);
        let reaching = evaluation.network().claims().filter(|claim| directions.claim(*claim) != Direction::Nowhere);
        Self::over(evaluation.clone(), question, reaching)
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
            if self.evaluation.settle_within(&mut budget) {
                if let Some(sweep) = sweeping.take(self.question, &self.evaluation) {
                    self.sweeps.push(sweep);
                    self.current = None;
                }
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

/// One claim being swept.
#[derive(Clone, Debug)]
struct Sweeping {
    sweep: Sweep,
    intervals: u32,
    phase: Phase,
    /// The last margin that was not zero, with where it was.
    last: Option<(f64, f64)>,
    /// Intervals between margins of opposite sign.
    brackets: Vec<Bracket>,
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

#[derive(Clone, Copy, Debug)]
enum Phase {
    Looking(u32),
    Bisecting,
    Returning,
}

impl Sweeping {
    fn new(claim: ClaimIndex, base: f64, straight: bool) -> Self {
        let (lowest, highest) = (f64::INFINITY, f64::NEG_INFINITY);
        Self {
            sweep: Sweep { claim, base, at_rejected: None, at_accepted: None, lowest, highest, crossings: Vec::new() },
            intervals: if straight { 1 } else { SCAN },
            phase: Phase::Looking(0),
            last: None,
            brackets: Vec::new(),
        }
    }

    /// The base score to try next.
    fn at(&self) -> f64 {
        match (self.phase, self.brackets.last()) {
            (Phase::Looking(step), _) => f64::from(step) / f64::from(self.intervals),
            (Phase::Bisecting, Some(bracket)) => bracket.middle(),
            _ => self.sweep.base,
        }
    }

    /// Takes in what came of it; gives the sweep once the claim is back where it was.
    fn take(&mut self, question: Question, evaluation: &Evaluation) -> Option<Sweep> {
        let at = self.at();
        match self.phase {
            Phase::Looking(step) => {
                self.look(step, at, question.margin(evaluation));
                self.phase = if step < self.intervals { Phase::Looking(step + 1) } else { self.next_bracket() };
            }
            Phase::Bisecting => {
                self.bisect(at, question.margin(evaluation));
                self.phase = self.next_bracket();
            }
            Phase::Returning => {
                self.sweep.crossings.sort_by(f64::total_cmp);
                return Some(self.sweep.clone());
            }
        }
        None
    }

    fn look(&mut self, step: u32, at: f64, margin: Option<f64>) {
        if step == 0 {
            self.sweep.at_rejected = margin;
        }
        if step == self.intervals {
            self.sweep.at_accepted = margin;
        }
        let Some(margin) = margin else {
            self.last = None;
            return;
        };
        self.sweep.lowest = self.sweep.lowest.min(margin);
        self.sweep.highest = self.sweep.highest.max(margin);
        if margin.abs() > 0.0 {
            if let Some((from, before)) = self.last.filter(|(_, before)| before.signum() * margin.signum() < 0.0) {
                self.brackets.push(Bracket { from, to: at, falling: before > 0.0, flat: None });
            }
            self.last = Some((at, margin));
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

    fn next_bracket(&self) -> Phase {
        if self.brackets.is_empty() { Phase::Returning } else { Phase::Bisecting }
    }
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
