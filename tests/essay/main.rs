//! The essay: what it tells, in whose voice, in what grammar, and within how many words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod built_in;
mod properties;
mod prose;
#[path = "../layout/sketch.rs"]
#[allow(dead_code)]
mod sketch;
mod small;
#[path = "../formats/strategy.rs"]
#[allow(dead_code)]
mod strategy;
mod support;
mod wording;
