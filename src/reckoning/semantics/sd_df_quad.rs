//! DF-QuAD's products with an influence that never reaches the ends ("1-max").

use super::df_quad::room;
use super::{Aggregate, Entry, Gradual, Model, Slopes};

pub(super) const ENTRY: Entry = Entry {
    id: "sd-df-quad",
    name: "Strictly monotone DF-QuAD",
    explanation: "Arguments of a side are put together as in DF-QuAD, but even a full side moves the claim only half \
                  of the way from its base score to one or zero. It therefore never calls a doubtful claim certain, \
                  and like DF-QuAD it falls back to the base score where both sides are full.",
    citation: "Potyka: Extending Modular Semantics for Bipolar Weighted Argumentation, AAMAS 2019",
    model: Model::Gradual(Gradual { aggregate: Aggregate::Product, influence, slopes }),
};

fn influence(base: f64, aggregate: f64) -> f64 {
    let pull = aggregate.abs() / (1.0 + aggregate.abs());
    if aggregate >= 0.0 { base + (1.0 - base) * pull } else { base - base * pull }
}

fn slopes(base: f64, aggregate: f64) -> Slopes {
    let flat = 1.0 + aggregate.abs();
    Slopes { by_base_score: 1.0 / flat, by_aggregate: room(base, aggregate) / (flat * flat) }
}
