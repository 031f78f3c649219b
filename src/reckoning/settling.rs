//! How a circle comes to rest: its strengths move from the base scores until they agree with one another.
//!
//! dσ/dt = f(σ) − σ (Potyka, KR 2018), followed with the embedded pair of Bogacki and Shampine (Appl. Math. Lett.
//! 1989) under a step control relative to the present speed. It takes about a tenth of the evaluations of RK4
//! with δ = 0.1 and reaches the same point; plain synchronous iteration diverges on some published circles.

use super::cells::Cells;
use super::circle::Circle;
use super::network::{Network, Node, Part};
use super::semantics::Model;
use super::weigh::{Scores, weigh};

/// The speed, in strength per unit of time, below which a circle is at rest.
pub const REST: f64 = 1e-13;
/// The speed below which it is at rest if rounding keeps it from slowing down further.
pub const NEARLY_AT_REST: f64 = 1e-10;
/// How many steps are tried before a circle is said not to settle.
pub const MOST_STEPS: u32 = 20_000;

/// How many steps without getting slower count as held up by rounding.
const PATIENCE: u32 = 40;
/// The error of a step that is let pass, relative to the speed.
const TOLERANCE: f64 = 0.01;
const FIRST_STEP: f64 = 0.1;
const SHORTEST_STEP: f64 = 1e-3;
const LONGEST_STEP: f64 = 2.0;

/// How a circle's settling ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Settled {
    pub(super) converged: bool,
    pub(super) steps: u32,
}

/// A circle on its way to rest. Between steps the free nodes' values stand in the scores as well.
#[derive(Clone, Debug)]
pub(super) struct Settling {
    strengths: Vec<f64>,
    speeds: Vec<f64>,
    step: f64,
    steps: u32,
    slowest: f64,
    waited: u32,
}

impl Settling {
    /// Sets a circle's claims to their base scores, and relations in a ring to what they carry unless undercut.
    pub(super) fn start(network: &Network, model: Model, scores: &mut Scores, circle: &Circle) -> Self {
        for node in &circle.free {
            let start = match network.part(*node) {
                Part::Claim(claim) => scores.base.read(claim.at()),
                Part::Relation(relation) => scores.weights.read(relation.at()),
            };
            scores.values.write(node.at(), start);
        }
        for node in &circle.free {
            if let Part::Relation(relation) = network.part(*node) {
                let premises = network.premises(relation).iter().map(|premise| scores.values.read(premise.at()));
                let start = premises.fold(scores.weights.read(relation.at()), |product, premise| product * premise);
                scores.values.write(node.at(), start);
            }
        }
        let strengths: Vec<f64> = circle.free.iter().map(|node| scores.values.read(node.at())).collect();
        let speeds = speeds(network, model, scores, circle, &strengths);
        Self { strengths, speeds, step: FIRST_STEP, steps: 0, slowest: f64::INFINITY, waited: 0 }
    }

    /// Takes one step; says how it ended once it has.
    pub(super) fn step(
        &mut self,
        network: &Network,
        model: Model,
        scores: &mut Scores,
        circle: &Circle,
    ) -> Option<Settled> {
        let speed = largest(self.speeds.iter().copied());
        if speed < self.slowest * 0.5 {
            self.slowest = speed;
            self.waited = 0;
        } else {
            self.waited += 1;
        }
        let at_rest = speed < REST || (speed < NEARLY_AT_REST && self.waited > PATIENCE);
        if at_rest || self.steps >= MOST_STEPS {
            // The last speeds may have been taken elsewhere: leave the circle's values as they are at its end.
            place(network, model, scores, circle, &self.strengths);
            return Some(Settled { converged: at_rest, steps: self.steps });
        }
        self.steps += 1;
        self.advance(network, model, scores, circle, speed);
        None
    }

    fn advance(&mut self, network: &Network, model: Model, scores: &mut Scores, circle: &Circle, speed: f64) {
        loop {
            let step = self.step;
            let first = &self.speeds;
            let second = speeds(network, model, scores, circle, &moved(&self.strengths, &[(first, step * 0.5)]));
            let third = speeds(network, model, scores, circle, &moved(&self.strengths, &[(&second, step * 0.75)]));
            let parts = [(first, step * 2.0 / 9.0), (&second, step / 3.0), (&third, step * 4.0 / 9.0)];
            let end = moved(&self.strengths, &parts);
            let fourth = speeds(network, model, scores, circle, &end);
            let error = step
                * largest(
                    first
                        .iter()
                        .zip(&second)
                        .zip(third.iter().zip(&fourth))
                        .map(|((a, b), (c, d))| (a * -5.0 / 72.0) + (b / 12.0) + (c / 9.0) - (d / 8.0)),
                );
            let allowed = TOLERANCE * speed;
            let factor = if error > 0.0 { (0.9 * (allowed / error).cbrt()).clamp(0.2, 4.0) } else { 4.0 };
            self.step = (step * factor).clamp(SHORTEST_STEP, LONGEST_STEP);
            if error <= allowed || step <= SHORTEST_STEP {
                self.strengths = end;
                self.speeds = fourth;
                return;
            }
        }
    }
}

/// Labels a circle: everything contested at first, then decided as far as it must be (the least fixed point).
/// Gives the reads it took.
pub(super) fn label(network: &Network, scores: &mut Scores, circle: &Circle) -> u64 {
    for node in &circle.members {
        scores.values.write(node.at(), 0.5);
    }
    let mut reads = 0;
    let mut open: Vec<Node> = circle.members.iter().rev().copied().collect();
    while let Some(node) = open.pop() {
        reads += network.cost(node);
        let value = weigh(network, Model::Labelling, scores, node);
        if value.to_bits() != scores.values.read(node.at()).to_bits() {
            scores.values.write(node.at(), value);
            let rank = network.order().rank(node);
            network.each_successor(node, |next| {
                if network.order().rank(next) == rank {
                    open.push(next);
                }
            });
        }
    }
    reads
}

/// Puts the free nodes where they are said to be, and the bound ones where that puts them.
fn place(network: &Network, model: Model, scores: &mut Scores, circle: &Circle, strengths: &[f64]) {
    for (node, strength) in circle.free.iter().zip(strengths) {
        scores.values.write(node.at(), *strength);
    }
    for node in &circle.bound {
        let value = weigh(network, model, scores, *node);
        scores.values.write(node.at(), value);
    }
}

/// f(σ) − σ for every free node.
fn speeds(network: &Network, model: Model, scores: &mut Scores, circle: &Circle, strengths: &[f64]) -> Vec<f64> {
    place(network, model, scores, circle, strengths);
    circle.free.iter().zip(strengths).map(|(node, strength)| weigh(network, model, scores, *node) - strength).collect()
}

/// Strengths moved along some speeds, kept within [0, 1] as the true path is.
fn moved(strengths: &[f64], along: &[(&Vec<f64>, f64)]) -> Vec<f64> {
    let mut moved = strengths.to_vec();
    for (speeds, time) in along {
        for (strength, speed) in moved.iter_mut().zip(speeds.iter()) {
            *strength += time * speed;
        }
    }
    for strength in &mut moved {
        *strength = strength.clamp(0.0, 1.0);
    }
    moved
}

fn largest(values: impl Iterator<Item = f64>) -> f64 {
    values.map(f64::abs).fold(0.0, f64::max)
}
