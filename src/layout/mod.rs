//! Where things stand: the rows of the pro/con tree, the map, the overview.
//!
//! Layouts are pure functions of a debate and of what is open. How they are drawn is left to the views.

mod geometry;
mod outline;
mod tidy;

pub use geometry::{Cubic, Point, Rect, Size};
pub use outline::{Outline, PlaceIndex, Role, Row, elsewhere, shown_under};
pub use tidy::{Arrangement, Gaps, Orientation, Tidy, tidy};
