//! Where things stand: the rows of the pro/con tree.
//!
//! Layouts are pure functions of a debate and of what is open. How they are drawn is left to the views.

mod outline;

pub use outline::{Excerpt, Limits, Outline, Piece, PlaceIndex, Role, Row, elsewhere, shown_under};
