//! How a map is looked at: how large, and which part of it.

use super::{LARGEST_SCALE, SMALLEST_SCALE, fit};
use crate::layout::{Point, Rect, Size};

/// A point `x` of the map is seen at `x * scale + dx` in its window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// From map to window; between [`SMALLEST_SCALE`] and [`LARGEST_SCALE`].
    pub scale: f64,
    /// Where the map's origin is seen, from the window's left.
    pub dx: f64,
    /// The same from its top.
    pub dy: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Self { scale: 1.0, dx: 0.0, dy: 0.0 }
    }
}

impl Camera {
    /// All of a map at once.
    pub fn on_all(bounds: &Rect, window: Size) -> Self {
        let (scale, dx, dy) = fit(bounds, window);
        Self { scale, dx, dy }
    }

    /// Moved by so much in the window.
    #[must_use]
    pub fn moved(self, x: f64, y: f64) -> Self {
        Self { dx: self.dx + x, dy: self.dy + y, ..self }
    }

    /// Larger by a factor, as far as that goes; a point of the window stays over the same point of the map.
    #[must_use]
    pub fn zoomed(self, factor: f64, at: Point) -> Self {
        let scale = (self.scale * factor).clamp(SMALLEST_SCALE, LARGEST_SCALE);
        let share = scale / self.scale;
        Self { scale, dx: at.x - (at.x - self.dx) * share, dy: at.y - (at.y - self.dy) * share }
    }

    /// With a point of the map in the middle of the window.
    #[must_use]
    pub fn centred(self, on: Point, window: Size) -> Self {
        Self { dx: window.width / 2.0 - on.x * self.scale, dy: window.height / 2.0 - on.y * self.scale, ..self }
    }

    /// Moved as little as it takes to see a box whole, with some room around it; of one that is too large, its start.
    #[must_use]
    pub fn with_in_sight(self, shown: &Rect, window: Size, room: f64) -> Self {
        let along = |start: f64, length: f64, shift: f64, window: f64| {
            let (from, to) = (start * self.scale + shift, (start + length) * self.scale + shift);
            if from < room || to - from > window - 2.0 * room { room - from } else { (window - room - to).min(0.0) }
        };
        self.moved(
            along(shown.x, shown.width, self.dx, window.width),
            along(shown.y, shown.height, self.dy, window.height),
        )
    }

    /// The part of the map that is seen.
    pub fn seen(self, window: Size) -> Rect {
        let Self { scale, dx, dy } = self;
        Rect { x: -dx / scale, y: -dy / scale, width: window.width / scale, height: window.height / scale }
    }
}

#[cfg(test)]
mod tests {
    use super::Camera;
    use crate::layout::{Point, Rect, Size};

    const WINDOW: Size = Size { width: 800.0, height: 600.0 };

    fn near(left: f64, right: f64) {
        assert!((left - right).abs() < 1e-9, "{left} is not {right}");
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let (before, at) = (Camera { scale: 0.5, dx: 30.0, dy: -20.0 }, Point { x: 200.0, y: 100.0 });
        for factor in [0.01, 0.5, 1.0, 2.0, 100.0] {
            let after = before.zoomed(factor, at);
            let under = |camera: Camera| ((at.x - camera.dx) / camera.scale, (at.y - camera.dy) / camera.scale);
            near(under(before).0, under(after).0);
            near(under(before).1, under(after).1);
            assert!((0.05..=4.0).contains(&after.scale));
        }
    }

    #[test]
    fn a_box_is_brought_into_sight_and_one_in_sight_moves_nothing() {
        let shown = Rect { x: 1000.0, y: 20.0, width: 100.0, height: 40.0 };
        let camera = Camera::default().with_in_sight(&shown, WINDOW, 10.0);
        let seen = camera.seen(WINDOW);
        assert!(seen.x <= shown.x && shown.right() <= seen.right());
        assert_eq!(camera.with_in_sight(&shown, WINDOW, 10.0), camera);
        let large = Rect { x: 50.0, y: 50.0, width: 5000.0, height: 40.0 };
        near(Camera::default().with_in_sight(&large, WINDOW, 10.0).dx, -40.0);
    }

    #[test]
    fn what_is_seen_is_the_window_in_the_map() {
        let seen = Camera { scale: 2.0, dx: 100.0, dy: 0.0 }.seen(WINDOW);
        assert_eq!(seen, Rect { x: -50.0, y: 0.0, width: 400.0, height: 300.0 });
        let centred = Camera { scale: 2.0, dx: 0.0, dy: 0.0 }.centred(Point { x: 10.0, y: 10.0 }, WINDOW);
        near(centred.seen(WINDOW).centre().x, 10.0);
    }
}
