//! What a reader wants to know about a debate beyond its text.

pub mod clash;
pub mod essay;
mod naming;
pub mod sources;
mod unanswered;

pub use naming::{
    apart, authors, citation_place, fragment_address, is_right_to_left, is_web_address, quoted, source_name,
    web_address,
};
pub use unanswered::is_unanswered;
