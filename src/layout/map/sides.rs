//! Sides of boxes, and curves from one side to another.

use crate::layout::{Cubic, Point, Rect};

/// A side of a box, or the side from which a line reaches a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Top,
    Bottom,
    Left,
    Right,
}

/// How far a line keeps at right angles to a side before it bends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Reach {
    /// Half the way to the other end.
    Half,
    /// So much of the room between two levels.
    Room(f64),
    /// In proportion to how far the ends are apart, but no farther than so many pixels.
    UpTo(f64),
}

impl Side {
    pub(super) const ALL: [Self; 4] = [Self::Top, Self::Bottom, Self::Left, Self::Right];

    /// The way out of a box here, of length 1.
    pub(super) fn outwards(self) -> Point {
        match self {
            Self::Top => Point { x: 0.0, y: -1.0 },
            Self::Bottom => Point { x: 0.0, y: 1.0 },
            Self::Left => Point { x: -1.0, y: 0.0 },
            Self::Right => Point { x: 1.0, y: 0.0 },
        }
    }

    pub(super) fn opposite(self) -> Self {
        match self {
            Self::Top => Self::Bottom,
            Self::Bottom => Self::Top,
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// The side of `to` that faces `from`.
    pub(super) fn facing(from: Point, to: Point) -> Self {
        let (x, y) = (from.x - to.x, from.y - to.y);
        match (x.abs() > y.abs(), x > 0.0, y > 0.0) {
            (true, true, _) => Self::Right,
            (true, false, _) => Self::Left,
            (false, _, true) => Self::Bottom,
            (false, _, false) => Self::Top,
        }
    }

    pub(super) fn is_level(self) -> bool {
        matches!(self, Self::Top | Self::Bottom)
    }

    /// The point of a box's side that is so far from the side's middle: to the right, or downwards.
    pub(super) fn port(self, rect: &Rect, shift: f64) -> Point {
        let middle = rect.centre();
        match self {
            Self::Top => Point { x: middle.x + shift, y: rect.y },
            Self::Bottom => Point { x: middle.x + shift, y: rect.bottom() },
            Self::Left => Point { x: rect.x, y: middle.y + shift },
            Self::Right => Point { x: rect.right(), y: middle.y + shift },
        }
    }
}

/// A curve that leaves and reaches its ends at right angles to their sides. `levels` is the room between two levels.
pub(super) fn curve(from: (Point, Side), to: (Point, Side), reach: Reach, levels: f64) -> Cubic {
    let ((start, leaving), (end, arriving)) = (from, to);
    let far = match reach {
        Reach::Half if arriving.is_level() => (end.y - start.y).abs() / 2.0,
        Reach::Half => (end.x - start.x).abs() / 2.0,
        Reach::Room(share) => share * levels,
        Reach::UpTo(most) => (0.4 * start.distance(end)).min(most),
    };
    let out = |point: Point, side: Side| {
        let way = side.outwards();
        Point { x: point.x + way.x * far, y: point.y + way.y * far }
    };
    Cubic { start, leaving: out(start, leaving), arriving: out(end, arriving), end }
}
