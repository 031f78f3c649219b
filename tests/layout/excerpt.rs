//! What is drawn where every row stands with all it stands under: all of a small tree, the nearest of a large one.

use std::collections::HashMap;

use fulcrum::layout::{Excerpt, Limits, Outline, Piece, PlaceIndex};
use fulcrum::model::Debate;
use proptest::prelude::*;

use crate::sketch::{any_debate, debate, id, place};

const AMPLE: Limits = Limits { list: 1_000, rows: 10_000, levels: 1_000 };

/// One line a piece: rows as their claims, `…3` where so many more stand, `> c` where deeper lists begin.
fn drawn(debate: &Debate, outline: &Outline, excerpt: &Excerpt) -> Vec<String> {
    let name = |place: PlaceIndex| id(debate, outline.row(place).unwrap().claim).to_owned();
    let line = |piece: &Piece| {
        let (depth, text) = match piece {
            Piece::Row(depth, row) => (depth, name(row.place)),
            Piece::More(depth, _, left) => (depth, format!("…{left}")),
            Piece::Deeper(depth, next) => (depth, format!("> {}", name(*next))),
        };
        "  ".repeat(*depth as usize - 1) + &text
    };
    let above = excerpt.above.map(|above| format!("under {}", name(above)));
    above.into_iter().chain(excerpt.pieces.iter().map(line)).collect()
}

/// Opens all of a sketch and draws it for a cursor; `asked` are places with the rows asked for under them.
#[track_caller]
fn check(sketch: &[&str], limits: (usize, usize, u32), cursor: &str, asked: &[(&str, usize)], expected: &[&str]) {
    let debate = debate("p q", "p q a b c d e f g h", sketch);
    let mut outline = Outline::new(&debate);
    outline.open_to_level(&debate, None);
    let at = |trail: &str| (!trail.is_empty()).then(|| place(&debate, &outline, trail));
    let asked: HashMap<_, _> = asked.iter().map(|(trail, rows)| (at(trail), *rows)).collect();
    let (list, rows, levels) = limits;
    let excerpt = outline.excerpt(None, at(cursor), Limits { list, rows, levels }, |under| asked.get(&under).copied());
    assert_eq!(drawn(&debate, &outline, &excerpt), expected);
}

const WIDE: &[&str] = &["a + p", "b + p", "c + p", "d + p", "e + a", "f + a", "g + a", "h + q"];

#[test]
fn a_small_tree_is_drawn_whole() {
    let whole = ["p", "  a", "    e", "    f", "    g", "  b", "  c", "  d", "q", "  h"];
    check(WIDE, (9, 9, 10), "p", &[], &whole);
    check(WIDE, (4, 8, 10), "", &[], &whole);
}

#[test]
fn long_lists_are_cut_and_say_how_many_more_there_are() {
    check(WIDE, (2, 9, 10), "p", &[], &["p", "  a", "    e", "    f", "    …1", "  b", "  …2", "q", "  h"]);
}

#[test]
fn where_there_is_no_room_what_is_nearer_to_the_top_comes_first() {
    check(WIDE, (9, 5, 10), "p", &[], &["p", "  a", "    …3", "  b", "  c", "  d", "q", "  h"]);
    check(WIDE, (9, 0, 10), "p", &[], &["p", "  …4", "q", "  …1"]);
}

#[test]
fn what_the_reader_asked_for_is_drawn_in_any_case() {
    let expected = ["p", "  a", "    e", "    f", "    g", "  b", "  c", "  …1", "q", "  …1"];
    check(WIDE, (1, 0, 10), "p", &[("p", 3), ("p a", 3), ("", 2)], &expected);
}

#[test]
fn the_cursors_row_is_drawn_wherever_it_stands() {
    check(WIDE, (1, 0, 10), "p d", &[], &["p", "  d", "  …3", "…1"]);
    check(WIDE, (1, 0, 10), "p a g", &[], &["p", "  a", "    g", "    …2", "  …3", "…1"]);
}

const DEEP: &[&str] = &["a + p", "b + a", "c + b", "d + c", "e + d", "f + e", "g + f"];

#[test]
fn deep_lists_are_cut_and_the_cursor_takes_them_along() {
    let limits = (9, 9, 4);
    check(DEEP, limits, "p", &[], &["p", "  a", "    b", "      c", "        > d", "q", "h"]);
    check(DEEP, limits, "p a b c", &[], &["p", "  a", "    b", "      c", "        > d", "q", "h"]);
    check(DEEP, limits, "p a b c d", &[], &["under a", "b", "  c", "    d", "      e", "        > f"]);
    check(DEEP, limits, "p a b c d e", &[], &["under a", "b", "  c", "    d", "      e", "        > f"]);
    check(DEEP, limits, "p a b c d e f", &[], &["under c", "d", "  e", "    f", "      g"]);
}

#[test]
fn a_branch_alone_counts_from_its_top() {
    let debate = debate("p", "p a b c d e f g", DEEP);
    let mut outline = Outline::new(&debate);
    outline.open_to_level(&debate, None);
    let at = |trail: &str| Some(place(&debate, &outline, trail));
    let check = |cursor, expected: &[&str]| {
        let excerpt = outline.excerpt(at("p a b"), at(cursor), Limits { list: 9, rows: 9, levels: 4 }, |_| None);
        assert_eq!(drawn(&debate, &outline, &excerpt), expected);
        let levels = excerpt.pieces.iter().filter_map(|piece| match piece {
            Piece::Row(_, row) => Some(row.level),
            _ => None,
        });
        assert_eq!(levels.min(), Some(if excerpt.above.is_some() { 3 } else { 1 }));
    };
    check("p a b", &["b", "  c", "    d", "      e", "        > f"]);
    check("p a b c d e f", &["under c", "d", "  e", "    f", "      g"]);
    check("p", &["b", "  c", "    d", "      e", "        > f"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn with_room_for_all_the_rows_are_those_of_the_tree(
        (sketched, focus) in (any_debate(), proptest::option::of(0..20_usize))
    ) {
        let mut outline = Outline::new(&sketched);
        outline.open_to_level(&sketched, None);
        let rows = outline.rows(None);
        let focus = focus.map(|at| rows[at % rows.len()].place);
        let excerpt = outline.excerpt(focus, outline.first(), AMPLE, |_| None);
        let found: Vec<_> = excerpt.pieces.iter().map(|piece| match piece {
            Piece::Row(depth, row) => (*depth, row.place, row.level),
            other => panic!("{other:?}"),
        }).collect();
        let expected: Vec<_> =
            outline.rows(focus).iter().map(|row| (row.level, row.place, row.level)).collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(excerpt.above, None);
    }

    #[test]
    fn whatever_the_limits_all_is_drawn_or_counted_and_the_cursor_is_there(
        (sketched, cursor, list, room, half) in (any_debate(), 0..60_usize, 0..5_usize, 0..20_usize, 1..4_u32)
    ) {
        let mut outline = Outline::new(&sketched);
        outline.open_to_level(&sketched, None);
        let rows = outline.rows(None);
        let cursor = rows[cursor % rows.len()].place;
        let limits = Limits { list, rows: room, levels: 2 * half };
        let excerpt = outline.excerpt(None, Some(cursor), limits, |_| None);
        let mut under: HashMap<Option<PlaceIndex>, usize> = HashMap::new();
        let mut before = 0;
        let mut seen = 0;
        for piece in &excerpt.pieces {
            let depth = match piece {
                Piece::Row(depth, row) => {
                    *under.entry(outline.parent(row.place)).or_default() += 1;
                    seen += usize::from(row.place == cursor);
                    *depth
                }
                Piece::More(depth, place, left) => {
                    *under.entry(*place).or_default() += left;
                    *depth
                }
                Piece::Deeper(depth, next) => {
                    *under.entry(outline.parent(*next)).or_default() += outline.row(*next).unwrap().set_size as usize;
                    *depth
                }
            };
            prop_assert!(depth >= 1 && depth <= before + 1 && depth <= limits.levels + 1);
            before = depth;
        }
        prop_assert_eq!(seen, 1);
        let many = excerpt.pieces.iter().filter(|piece| matches!(piece, Piece::Row(..))).count();
        prop_assert!(many <= list.max(1) + 2 + room + limits.levels as usize, "{}", many);
        for (place, count) in under {
            match place {
                Some(place) if excerpt.above != Some(place) =>
                    prop_assert_eq!(count, outline.row(place).unwrap().children as usize),
                Some(_) => prop_assert_eq!(count, 1),
                None => prop_assert_eq!(count, outline.rows(None).iter().filter(|row| row.level == 1).count()),
            }
        }
    }
}
