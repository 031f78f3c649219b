//! A claim as a neuron: sums, through a logistic curve.

use super::{Aggregate, Entry, Gradual, Model, Slopes};

pub(super) const ENTRY: Entry = Entry {
    id: "mlp",
    name: "MLP-based",
    explanation: "Each argument shifts the odds of a claim by a factor that depends on its strength, as evidence does \
                  in a neuron of a network (a multi-layer perceptron). A claim that starts at zero or one stays there \
                  whatever is said, and many weak arguments add up to near certainty.",
    citation: "Potyka: Interpreting Neural Networks as Quantitative Argumentation Frameworks, AAAI 2021",
    model: Model::Gradual(Gradual { aggregate: Aggregate::Sum, influence, slopes }),
};

/// Beyond this an exponential would overflow, while the strength has long reached its limit.
const MOST: f64 = 700.0;

/// logistic(ln(w / (1 − w)) + E), written as w / (w + (1 − w)·e⁻ᴱ), so that the ends stay where they are.
fn influence(base: f64, energy: f64) -> f64 {
    base / (base + (1.0 - base) * fading(energy))
}

/// At w = 0 and w = 1 the slopes are the limits eᴱ and e⁻ᴱ.
fn slopes(base: f64, energy: f64) -> Slopes {
    let fading = fading(energy);
    let whole = base + (1.0 - base) * fading;
    let strength = base / whole;
    Slopes { by_base_score: (fading / whole) / whole, by_aggregate: strength * ((1.0 - base) * fading / whole) }
}

/// e⁻ᴱ, always above zero and finite.
fn fading(energy: f64) -> f64 {
    (-energy.clamp(-MOST, MOST)).exp()
}
