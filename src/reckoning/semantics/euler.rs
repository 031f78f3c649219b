//! Euler-based: sums, moved along an exponential.

use super::{Aggregate, Entry, Gradual, Model, Slopes};

pub(super) const ENTRY: Entry = Entry {
    id: "euler",
    name: "Euler-based",
    explanation: "The strengths for a claim are added up, those against it taken off, and the rest moves the claim \
                  along an exponential curve. However much speaks against it, a claim never falls below the square \
                  of its base score, so attacks count for less than supports.",
    citation: "Amgoud, Ben-Naim: Evaluation of Arguments in Weighted Bipolar Graphs, ECSQARU 2017",
    model: Model::Gradual(Gradual { aggregate: Aggregate::Sum, influence, slopes }),
};

/// Beyond this an exponential would overflow, while the strength has long reached its limit.
const MOST: f64 = 700.0;

/// 1 − (1 − w²) / (1 + w·eᴱ).
pub(super) fn influence(base: f64, energy: f64) -> f64 {
    1.0 - (1.0 - base * base) * share(base, energy)
}

pub(super) fn slopes(base: f64, energy: f64) -> Slopes {
    let share = share(base, energy);
    let growth = energy.clamp(-MOST, MOST).exp();
    let room = 1.0 - base * base;
    Slopes {
        by_base_score: 2.0 * base * share + room * (growth * share) * share,
        by_aggregate: room * share * (1.0 - share),
    }
}

/// 1 / (1 + w·eᴱ).
fn share(base: f64, energy: f64) -> f64 {
    1.0 / (1.0 + base * energy.clamp(-MOST, MOST).exp())
}
