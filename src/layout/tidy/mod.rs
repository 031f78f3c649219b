//! Tidy trees of boxes of any size.
//!
//! A child's depth follows its parent's size, not a row of its own (non-layered), branches stand as close as they can,
//! and a parent stands in the middle of its children. Owns where boxes stand; what is in them and the lines between are
//! left to who asks. Several roots stand side by side, as if under a parent that is not seen.
//!
//! The algorithm is A. van der Ploeg's, "Drawing non-layered tidy trees in linear time", Software: Practice and
//! Experience 44(12), 2014, with one correction that its mirror images need: `contour.rs` says which.
//!
//! Why a mirrored tree then gives the mirror image, though branches are packed from left to right: siblings push each
//! other apart where no branch between them reaches so deep. So of two such pairs one lies within the other or they lie
//! side by side, and a pair within is always settled first, from either side. How far a pair is pushed beyond that, and that
//! the branches between get even shares of it, doesn't depend on the side either.

mod contour;
mod forest;
mod frame;

use super::{Rect, Size};
use contour::packed;
use forest::Forest;
pub(super) use frame::Frame;

/// Which way a tree grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// Parents above their children.
    #[default]
    TopDown,
    /// Parents before their children, in the direction of reading.
    Sideways,
}

/// The least room between boxes, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gaps {
    /// Between children of one parent that stand side by side.
    pub siblings: f64,
    /// Between all others that stand side by side; not less than between siblings.
    pub branches: f64,
    /// Between a parent and its children.
    pub levels: f64,
}

/// How a tree is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Arrangement {
    /// Which way it grows.
    pub orientation: Orientation,
    /// Whether left and right are swapped, for languages that are written from right to left.
    pub mirrored: bool,
    /// The room between boxes.
    pub gaps: Gaps,
}

/// Where every box stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tidy {
    /// The boxes, in the order of the input.
    pub boxes: Vec<Rect>,
    /// The smallest box around all; its corner is at 0, 0.
    pub bounds: Rect,
}

impl Default for Gaps {
    fn default() -> Self {
        Self { siblings: 16.0, branches: 32.0, levels: 64.0 }
    }
}

/// Lays out a tree, or several. `parents` has an entry for each node: its parent's place in the list, which comes before
/// its own, or `None` for a root. What doesn't come before counts as `None`. Children stand in the list's order. A size that
/// is missing, negative or not finite counts as 0. Takes time and memory in proportion to the number of nodes.
pub fn tidy(parents: &[Option<u32>], sizes: &[Size], arrangement: &Arrangement) -> Tidy {
    let forest = Forest::new(parents, sizes, arrangement);
    let placed = packed(&forest).into_iter().zip(&forest.nodes).map(|(centre, node)| node.placed(centre));
    let mut boxes: Vec<Rect> = placed.skip(1).collect();
    let Some(all) = boxes.iter().copied().reduce(|all, next| all.around(&next)) else { return Tidy::default() };
    for node in &mut boxes {
        node.x -= all.x;
    }
    let frame = Frame::new(arrangement, all.width, all.height);
    for node in &mut boxes {
        *node = frame.rect(*node);
    }
    Tidy { boxes, bounds: frame.rect(Rect { x: 0.0, ..all }) }
}
