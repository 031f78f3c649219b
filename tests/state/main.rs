//! What the reader sees and does: actions and what comes of them, addresses, keys, words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod actions;
mod addresses;
mod commands;
mod decimals;
mod finding;
mod keys;
mod ledger;
mod partings;
mod properties;
mod routes;
mod settings;
#[path = "../layout/sketch.rs"]
mod sketch;
mod snippets;
mod support;
mod weights;
mod wording;
