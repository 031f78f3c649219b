//! Euler-based with only the strongest argument of each side.

use super::euler::{influence, slopes};
use super::{Aggregate, Entry, Gradual, Model};

pub(super) const ENTRY: Entry = Entry {
    id: "euler-top",
    name: "Euler-based, strongest only",
    explanation: "Only the strongest argument for a claim and the strongest against it are heard; the claim moves by \
                  their difference along the same curve as in the Euler-based semantics. A second argument adds \
                  nothing however good it is, and the claim never falls below the square of its base score.",
    citation: "Mossakowski, Neuhaus: Modular Semantics and Characteristics for Bipolar Weighted Argumentation Graphs, \
               2018; Amgoud, Ben-Naim, ECSQARU 2017",
    model: Model::Gradual(Gradual { aggregate: Aggregate::Top, influence, slopes }),
};
