//! Where things stand: the rows of the pro/con tree, the map, the overview.
//!
//! Layouts are pure functions of a debate and of what is open. How they are drawn is left to the views.

mod geometry;
mod icicle;
mod map;
mod outline;
mod tidy;

pub use geometry::{Cubic, Point, Rect, Size};
pub use icicle::{IcicleCell, IcicleLimits, icicle};
pub use map::{
    Camera, LARGEST_SCALE, Label, LabelStyle, MapEdge, MapLayout, MapLeg, MapNode, MapTarget, SMALLEST_SCALE, Seen,
    fit, text_width,
};
pub use outline::{Excerpt, Limits, Outline, Piece, PlaceIndex, Role, Row, elsewhere, shown_under};
pub use tidy::{Arrangement, Gaps, Orientation, Tidy, tidy};
