//! Which rows are drawn. Up to a few hundred all of them are, so that the browser's own find sees
//! everything; beyond that only those in sight and some around them.

use std::ops::Range;

/// Up to this many rows all are drawn.
const ALL_DRAWN: usize = 250;
/// How many rows are drawn beyond each end of what is in sight.
const MARGIN: usize = 20;
/// The most rows drawn at once in a window, however small they are.
const MOST: usize = 200;

/// A run of rows, or the room that rows not drawn would take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// These rows.
    Rows(Range<usize>),
    /// Room for this many rows.
    Gap(usize),
}

/// Whether only some of the rows are drawn.
pub(super) fn is_windowed(rows: usize) -> bool {
    rows > ALL_DRAWN
}

/// The rows to draw where the list starts `above` pixels above the top of a view `height` pixels high.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // pixels of a page, clamped to the rows
pub(super) fn in_sight(rows: usize, above: f64, height: f64, row_height: f64) -> Range<usize> {
    let row_height = row_height.max(1.0);
    let first = ((above / row_height).floor().max(0.0) as usize).min(rows).saturating_sub(MARGIN);
    let count = ((height.max(0.0) / row_height).ceil() as usize + 2 * MARGIN + 1).min(MOST);
    let first = first.min(rows.saturating_sub(count));
    first..(first + count).min(rows)
}

/// The pieces a list is drawn in: the window, and the row of the cursor wherever it is, so that the focus is
/// never lost by scrolling.
pub(super) fn pieces(rows: usize, window: &Range<usize>, cursor: Option<usize>) -> Vec<Piece> {
    if !is_windowed(rows) {
        return vec![Piece::Rows(0..rows)];
    }
    let window = window.start.min(rows)..window.end.min(rows);
    let mut runs = vec![window.clone()];
    match cursor.filter(|cursor| *cursor < rows && !window.contains(cursor)) {
        Some(cursor) if cursor < window.start => runs.insert(0, cursor..cursor + 1),
        Some(cursor) => runs.push(cursor..cursor + 1),
        None => {}
    }
    let mut pieces = Vec::new();
    let mut drawn = 0;
    for run in runs {
        if run.start > drawn {
            pieces.push(Piece::Gap(run.start - drawn));
        }
        drawn = run.end;
        pieces.push(Piece::Rows(run));
    }
    if drawn < rows {
        pieces.push(Piece::Gap(rows - drawn));
    }
    pieces
}
