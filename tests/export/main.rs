//! A debate as documents: HTML, Markdown, and what pages say about themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod built_in;
mod golden;
mod large;
mod markdown;
mod meta;
mod nasty;
mod pages;
mod places;
#[path = "../sketch/mod.rs"]
mod sketch;
#[path = "../formats/strategy.rs"]
mod strategy;
mod template;
