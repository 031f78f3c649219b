//! DF-QuAD: products on each side, moved linearly from the base score.

use super::{Aggregate, Entry, Gradual, Model, Slopes};

pub(super) const ENTRY: Entry = Entry {
    id: "df-quad",
    name: "DF-QuAD",
    explanation: "Each further argument on a side closes part of the gap that is left, and the fuller side moves the \
                  claim from its base score towards one or zero. One certain argument already fills its side, so \
                  where both sides are crowded they cancel out and the claim falls back to its base score.",
    citation: "Rago, Toni, Aurisicchio, Baroni: Discontinuity-Free Decision Support with Quantitative Argumentation \
               Debates, KR 2016",
    model: Model::Gradual(Gradual { aggregate: Aggregate::Product, influence, slopes }),
};

fn influence(base: f64, aggregate: f64) -> f64 {
    if aggregate >= 0.0 { base + (1.0 - base) * aggregate } else { base + base * aggregate }
}

fn slopes(base: f64, aggregate: f64) -> Slopes {
    Slopes { by_base_score: 1.0 - aggregate.abs(), by_aggregate: room(base, aggregate) }
}

/// How far the claim can move in the aggregate's direction; at the kink between the two, their mean.
pub(super) fn room(base: f64, aggregate: f64) -> f64 {
    if aggregate > 0.0 {
        1.0 - base
    } else if aggregate < 0.0 {
        base
    } else {
        0.5
    }
}
