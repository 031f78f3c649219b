//! What is on the screen.
//!
//! Views get plain values and send actions; none holds the state. Where a view needs the browser itself it
//! asks [`crate::web`].

mod app;
#[cfg(feature = "confront")]
mod clash;
#[cfg(feature = "confront")]
mod cruxes;
mod footer;
mod header;
mod lead;
mod notice;
mod opener;
mod panel;
mod parts;
mod printout;
mod tree;
mod verdict;

pub use app::{App, Opening};
