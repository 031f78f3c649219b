//! What is on the screen.
//!
//! Views get plain values and send actions; none holds the state. Where a view needs the browser itself it
//! asks [`crate::web`].

mod app;
mod clash;
mod cruxes;
mod dialogs;
mod element;
mod essay;
mod footer;
mod header;
mod later;
mod lead;
mod map;
mod notice;
mod opener;
mod outline;
mod overview;
mod panel;
mod parts;
mod printout;
mod shortcuts;
mod sources;
mod tree;
mod verdict;

pub use app::{App, Opening};
pub use element::Explorer;
