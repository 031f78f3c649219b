//! The pro/con tree as rows: what stands where, what opens, and what must hold of every debate.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod excerpt;
mod icicle;
mod large;
mod links;
mod map;
mod opening;
mod properties;
mod rows;
mod sketch;
mod tidy;
