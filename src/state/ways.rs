//! The ways into a debate that a reader is offered at first.

use super::View;
use crate::model::Content;

/// Where a way leads, what it is called, and what is there.
pub type Way = (View, &'static str, &'static str);

/// The ways, in the order in which they are offered.
pub fn ways(content: &Content) -> Vec<Way> {
    let sides = match content.positions.len() {
        1 => "Read for and against",
        2 => "Read both sides",
        _ => "Read all sides",
    };
    let mut ways = vec![
        (View::Tree, sides, "Pros and cons, claim by claim"),
        (View::Cruxes, "What it hinges on", "What would turn the answer"),
    ];
    if !content.sources.is_empty() {
        ways.push((View::Sources, "Where it comes from", "The texts, paragraph by paragraph"));
    }
    ways
}
