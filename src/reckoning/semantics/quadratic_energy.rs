//! Quadratic energy: sums, moved along a curve that is flat at the start and saturates late.

use super::{Aggregate, Entry, Gradual, Model, Slopes};

pub(super) const ENTRY: Entry = Entry {
    id: "quadratic-energy",
    name: "Quadratic energy",
    explanation: "The strengths of the arguments for a claim are added up, those against it taken off, and the rest \
                  moves the claim from its base score, little by little at first and never quite to the end. Where \
                  the two sides balance it hardly moves, so a single weak argument changes next to nothing.",
    citation: "Potyka: Continuous Dynamical Systems for Weighted Bipolar Argumentation, KR 2018",
    model: Model::Gradual(Gradual { aggregate: Aggregate::Sum, influence, slopes }),
};

fn influence(base: f64, energy: f64) -> f64 {
    let pull = pull(energy);
    if energy >= 0.0 { base + (1.0 - base) * pull } else { base - base * pull }
}

fn slopes(base: f64, energy: f64) -> Slopes {
    let room = if energy >= 0.0 { 1.0 - base } else { base };
    let flat = 1.0 + energy * energy;
    Slopes { by_base_score: 1.0 - pull(energy), by_aggregate: room * 2.0 * energy.abs() / (flat * flat) }
}

/// h(|E|) = E² / (1 + E²).
fn pull(energy: f64) -> f64 {
    let square = energy * energy;
    square / (1.0 + square)
}
