//! From a tree that grows downwards to one that grows as it is wanted: axes swapped, left and right swapped.

use super::{Arrangement, Orientation};
use crate::layout::{Cubic, Point, Rect};

/// Turns points of a tree that grows downwards, with its corner at 0, 0, into points of the page.
#[derive(Clone, Copy)]
pub(in crate::layout) struct Frame {
    swapped: bool,
    /// Where the page's left side comes to be, if it is mirrored.
    mirror: Option<f64>,
}

impl Frame {
    /// For a tree that is so large, across and downwards.
    pub(in crate::layout) fn new(arrangement: &Arrangement, breadth: f64, depth: f64) -> Self {
        let swapped = arrangement.orientation == Orientation::Sideways;
        Self { swapped, mirror: arrangement.mirrored.then_some(if swapped { depth } else { breadth }) }
    }

    pub(in crate::layout) fn point(self, point: Point) -> Point {
        let Point { x, y } = if self.swapped { Point { x: point.y, y: point.x } } else { point };
        Point { x: self.mirror.map_or(x, |width| width - x), y }
    }

    pub(in crate::layout) fn rect(self, rect: Rect) -> Rect {
        let (width, height) = if self.swapped { (rect.height, rect.width) } else { (rect.width, rect.height) };
        let corner = self.point(Point { x: rect.x, y: rect.y });
        Rect { x: if self.mirror.is_some() { corner.x - width } else { corner.x }, y: corner.y, width, height }
    }

    pub(in crate::layout) fn cubic(self, curve: Cubic) -> Cubic {
        Cubic {
            start: self.point(curve.start),
            leaving: self.point(curve.leaving),
            arriving: self.point(curve.arriving),
            end: self.point(curve.end),
        }
    }
}
