//! What of an outline is drawn where every row is drawn with all it stands under: lists within lists, cut where they
//! get long or deep, so that a debate of any size takes a page of moderate size.
//!
//! What is nearer to the top comes first, and the row that the keyboard is on is always drawn.

use super::{Outline, PlaceIndex, Row};

/// How much is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many rows of a list at first.
    pub list: usize,
    /// How many rows in all, beyond those at the top.
    pub rows: usize,
    /// How many levels; an even number, at least 2.
    pub levels: u32,
}

/// A part of what is drawn, in reading order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    /// A row, so many lists deep, from 1 on.
    Row(u32, Row),
    /// At the end of a list so many lists deep, under a place or at the top: so many more rows.
    More(u32, Option<PlaceIndex>, usize),
    /// A list so many lists deep, which is not drawn: it would be too deep. It begins with this place.
    Deeper(u32, PlaceIndex),
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    /// In reading order.
    pub pieces: Vec<Piece>,
    /// The place that the rows at the top stand under, where levels are left out above them.
    pub above: Option<PlaceIndex>,
}

/// What is drawn under one place.
struct List {
    depth: u32,
    under: Option<PlaceIndex>,
    /// The rows, each with its own list, as an index.
    rows: Vec<(PlaceIndex, Option<usize>)>,
    left: usize,
}

impl Outline {
    /// What is drawn of the tree, or of the branch at `root`, for a keyboard that is on `cursor`. `asked` tells how
    /// many rows of the list under a place (`None`: at the top) the reader asked for, where they did.
    pub fn excerpt(
        &self,
        root: Option<PlaceIndex>,
        cursor: Option<PlaceIndex>,
        limits: Limits,
        asked: impl Fn(Option<PlaceIndex>) -> Option<usize>,
    ) -> Excerpt {
        let path = self.path_from(root, cursor);
        let start = first_level(path.len(), limits.levels);
        let above = start.checked_sub(1).and_then(|at| path.get(at)).copied();
        let path = path.get(start..).unwrap_or_default();
        let tops: Vec<PlaceIndex> = match (above, root) {
            (None, None) => (0..self.roots).map(PlaceIndex).collect(),
            (None, Some(root)) => vec![root],
            (Some(_), _) => path.first().copied().into_iter().collect(),
        };
        let wanted = asked(None).unwrap_or(limits.list);
        let mut lists = vec![list(1, None, tops.into_iter(), wanted, path.first())];
        let mut room = limits.rows;
        let mut at = 0;
        while let Some((depth, rows)) = lists.get(at).map(|list| (list.depth, list.rows.clone())) {
            for (nth, (place, _)) in rows.into_iter().enumerate() {
                if depth >= limits.levels || !self.row(place).is_some_and(|row| row.open) {
                    continue;
                }
                let wanted = asked(Some(place)).unwrap_or(limits.list.min(room));
                let next = list(depth + 1, Some(place), self.children(place), wanted, path.get(depth as usize));
                room = room.saturating_sub(next.rows.len());
                let index = lists.len();
                lists.push(next);
                if let Some((_, under)) = lists.get_mut(at).and_then(|list| list.rows.get_mut(nth)) {
                    *under = Some(index);
                }
            }
            at += 1;
        }
        Excerpt { pieces: self.in_reading_order(&lists, root), above }
    }

    /// From `root`, or from the top, down to a place; empty where it stands elsewhere.
    fn path_from(&self, root: Option<PlaceIndex>, place: Option<PlaceIndex>) -> Vec<PlaceIndex> {
        let mut path = place.map(|place| self.path(place)).unwrap_or_default();
        if let Some(root) = root {
            let start = path.iter().position(|place| *place == root).unwrap_or(path.len());
            path.drain(..start);
        }
        path
    }

    fn in_reading_order(&self, lists: &[List], root: Option<PlaceIndex>) -> Vec<Piece> {
        let base = root.and_then(|root| self.row(root)).map_or(0, |row| row.level.saturating_sub(1));
        let mut pieces = Vec::new();
        // Lists that are under way, each with how many of its rows are done.
        let mut walk = vec![(0, 0)];
        while let Some((at, nth)) = walk.pop() {
            let Some(list) = lists.get(at) else { continue };
            let Some((place, under)) = list.rows.get(nth).copied() else {
                if list.left > 0 {
                    pieces.push(Piece::More(list.depth, list.under, list.left));
                }
                continue;
            };
            walk.push((at, nth + 1));
            let Some(mut row) = self.row(place) else { continue };
            row.level = row.level.saturating_sub(base);
            pieces.push(Piece::Row(list.depth, row));
            match under {
                Some(under) => walk.push((under, 0)),
                None if row.open => {
                    pieces.extend(self.children(place).next().map(|next| Piece::Deeper(list.depth + 1, next)));
                }
                None => {}
            }
        }
        pieces
    }
}

/// The level of the path that is drawn first. It changes only every few levels, so that a reader who walks on
/// rarely sees all of the page exchanged.
fn first_level(length: usize, levels: u32) -> usize {
    let (levels, step) = (levels as usize, (levels as usize / 2).max(1));
    match length.checked_sub(1) {
        Some(depth) if depth >= levels => (depth / step - 1) * step,
        _ => 0,
    }
}

/// The first rows of a list, and the one that leads on to the cursor, wherever it stands.
fn list(
    depth: u32,
    under: Option<PlaceIndex>,
    places: impl Iterator<Item = PlaceIndex>,
    wanted: usize,
    on_path: Option<&PlaceIndex>,
) -> List {
    let mut left = 0;
    let mut rows = Vec::new();
    for (nth, place) in places.enumerate() {
        if nth < wanted || on_path == Some(&place) {
            rows.push((place, None));
        } else {
            left += 1;
        }
    }
    List { depth, under, rows, left }
}
