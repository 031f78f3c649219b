//! What must hold of every reckoning, on debates made for the purpose and on random ones from fixed seeds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answers;
mod incremental;
mod jobs;
mod large;
mod reference;
mod settling;
mod sketch;
mod slopes;
mod strengths;
