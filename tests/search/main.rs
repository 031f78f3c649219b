//! Finding claims: what matches, what comes first, what is marked, and what must hold of every debate and query.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod labels;
mod large;
mod matching;
mod properties;
mod ranking;
mod scripts;
#[path = "../layout/sketch.rs"]
#[allow(dead_code)]
mod sketch;
mod snippets;
mod support;
