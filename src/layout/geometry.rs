//! Points, boxes and curves as plain numbers. Units are CSS pixels before any zoom; x grows to the right, y downwards.

/// A place in the plane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// How large something is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// From left to right, 0 or more.
    pub width: f64,
    /// From top to bottom, 0 or more.
    pub height: f64,
}

/// A box whose sides are level and upright.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its left side.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// From left to right, 0 or more.
    pub width: f64,
    /// From top to bottom, 0 or more.
    pub height: f64,
}

/// A cubic Bézier curve.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cubic {
    /// Where it starts.
    pub start: Point,
    /// The control point that it leaves its start towards.
    pub leaving: Point,
    /// The control point that it reaches its end from.
    pub arriving: Point,
    /// Where it ends.
    pub end: Point,
}

impl Point {
    /// The point at a share of the way to another: 0 here, 1 there.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }

    /// How far it is to another.
    pub fn distance(self, other: Self) -> f64 {
        let (x, y) = (other.x - self.x, other.y - self.y);
        (x * x + y * y).sqrt()
    }
}

impl Rect {
    /// Its right side.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its foot.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Its middle.
    pub fn centre(&self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }

    /// Whether two boxes have a point in common, be it on their edges.
    pub fn meets(&self, other: &Self) -> bool {
        self.x <= other.right() && other.x <= self.right() && self.y <= other.bottom() && other.y <= self.bottom()
    }

    /// The smallest box around both.
    #[must_use]
    pub fn around(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Self { x, y, width: right - x, height: bottom - y }
    }
}

impl Cubic {
    /// The point at `t`: 0 at the start, 1 at the end (de Casteljau).
    pub fn at(&self, t: f64) -> Point {
        let bend = self.leaving.towards(self.arriving, t);
        let before = self.start.towards(self.leaving, t).towards(bend, t);
        let after = bend.towards(self.arriving.towards(self.end, t), t);
        before.towards(after, t)
    }

    /// The way it runs at its middle, not of any length.
    pub fn run(&self) -> Point {
        let (from, to) = (self.start.towards(self.leaving, 0.5), self.arriving.towards(self.end, 0.5));
        Point { x: to.x - from.x, y: to.y - from.y }
    }

    /// The way its end points, of length 1: for an arrowhead. Straight down where it has no way to go by.
    pub fn heading(&self) -> Point {
        let from = [self.arriving, self.leaving, self.start].into_iter().find(|from| from.distance(self.end) > 1e-6);
        from.map_or(Point { x: 0.0, y: 1.0 }, |from| {
            let length = from.distance(self.end);
            Point { x: (self.end.x - from.x) / length, y: (self.end.y - from.y) / length }
        })
    }

    /// A box that it doesn't leave: the one around its four points.
    pub fn bounds(&self) -> Rect {
        let at = |point: Point| Rect { x: point.x, y: point.y, width: 0.0, height: 0.0 };
        at(self.start).around(&at(self.leaving)).around(&at(self.arriving)).around(&at(self.end))
    }
}
