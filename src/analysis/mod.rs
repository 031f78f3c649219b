//! What a reader wants to know about a debate beyond its text.

pub mod clash;
pub mod essay;
mod naming;
pub mod sources;
mod unanswered;

pub use naming::{citation_place, fragment_address, source_name};
pub use unanswered::is_unanswered;
