//! Finds out how much of a curve runs through boxes, through a grid over them.

use super::groups::Groups;
use crate::layout::{Cubic, Point, Rect};

/// The smallest cell's side, in pixels: about half a box.
const SMALLEST_CELL: f64 = 128.0;
/// How far apart a curve is looked at, in pixels, and how often at the least and at the most.
const STEP: f64 = 16.0;
const STEPS: (u32, u32) = (12, 128);
/// How far into a box counts as beside it.
const EDGE: f64 = 1.0;

/// Boxes that a curve should keep out of.
pub(super) struct Obstacles<'a> {
    boxes: &'a [Rect],
    corner: Point,
    cell: f64,
    columns: usize,
    rows: usize,
    /// The boxes that reach into each cell.
    found: Groups,
}

impl<'a> Obstacles<'a> {
    #[allow(clippy::cast_precision_loss)] // fewer than 2^32 boxes
    pub(super) fn new(boxes: &'a [Rect]) -> Self {
        let all = boxes.iter().copied().reduce(|all, next| all.around(&next)).unwrap_or_default();
        // As many cells as boxes at the most, and a row and a column for what is left over.
        let cell = (all.width * all.height / boxes.len().max(1) as f64).sqrt().max(SMALLEST_CELL);
        let longest = all.width.max(all.height) / boxes.len().max(1) as f64;
        let cell = cell.max(longest);
        let corner = Point { x: all.x, y: all.y };
        let (columns, rows) = (whole(all.width / cell) + 1, whole(all.height / cell) + 1);
        let mut grid = Self { boxes, corner, cell, columns, rows, found: Groups::default() };
        let mut pairs = Vec::new();
        for (number, rect) in boxes.iter().enumerate() {
            let first = grid.cell(Point { x: rect.x, y: rect.y });
            let last = grid.cell(Point { x: rect.right(), y: rect.bottom() });
            for row in first.1..=last.1 {
                pairs.extend((first.0..=last.0).map(|column| (row * columns + column, number)));
            }
        }
        grid.found = Groups::new(pairs.into_iter());
        grid
    }

    /// How long a curve is, and how much of it runs through boxes, in pixels; roughly.
    pub(super) fn along(&self, curve: &Cubic) -> (f64, f64) {
        let straight = curve.start.distance(curve.leaving)
            + curve.leaving.distance(curve.arriving)
            + curve.arriving.distance(curve.end);
        let steps = u32::try_from(whole(straight / STEP)).unwrap_or(u32::MAX).clamp(STEPS.0, STEPS.1);
        let (mut length, mut inside) = (0.0, 0.0);
        let mut before = curve.start;
        for step in 1..=steps {
            let here = curve.at(f64::from(step) / f64::from(steps));
            let long = before.distance(here);
            length += long;
            if self.covers(before.towards(here, 0.5)) {
                inside += long;
            }
            before = here;
        }
        (length, inside)
    }

    /// Whether a point is within a box.
    fn covers(&self, point: Point) -> bool {
        let (column, row) = self.cell(point);
        let here = self.found.of(row * self.columns + column);
        here.filter_map(|number| self.boxes.get(number)).any(|rect| {
            point.x > rect.x + EDGE
                && point.x < rect.right() - EDGE
                && point.y > rect.y + EDGE
                && point.y < rect.bottom() - EDGE
        })
    }

    fn cell(&self, point: Point) -> (usize, usize) {
        let column = whole((point.x - self.corner.x) / self.cell).min(self.columns - 1);
        (column, whole((point.y - self.corner.y) / self.cell).min(self.rows - 1))
    }
}

/// The whole part of a number; 0 for less.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // the cast stops at 0 and at the greatest number
fn whole(number: f64) -> usize {
    number as usize
}
