//! What the reader sees and does: actions and what comes of them, addresses, keys, words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod actions;
mod addresses;
mod finding;
mod keys;
mod properties;
mod routes;
#[path = "../layout/sketch.rs"]
mod sketch;
mod support;
mod weights;
mod wording;
