//! What a view asks of a map.

use fulcrum::layout::{MapLayout, PlaceIndex, Rect, SMALLEST_SCALE, Size, fit};
use fulcrum::model::Debate;
use proptest::prelude::*;

use super::support::{curves, map_of, opened, whole_map};
use crate::properties::{turned, turns};
use crate::sketch::{any_debate, debate, id, place};

/// The claims linked with one.
#[track_caller]
fn check_neighbours(debate: &Debate, map: &MapLayout, claim: &str, expected: &str) {
    let name = |place: PlaceIndex| id(debate, map.nodes[map.node_at(place).unwrap()].claim);
    let node = map.nodes.iter().find(|node| id(debate, node.claim) == claim).unwrap();
    let mut found: Vec<&str> = map.neighbours(node.place).into_iter().map(name).collect();
    found.sort_unstable();
    assert_eq!(found.join(" "), expected, "{claim}");
}

#[test]
fn neighbours_are_what_a_claims_relations_touch() {
    let debate = debate("p q", "p q a b c u x", &["a b + p", "c + a", "u / r0", "a - q?", "x + u"]);
    let map = whole_map(&debate);
    check_neighbours(&debate, &map, "p", "a b u");
    check_neighbours(&debate, &map, "a", "b c p q u");
    check_neighbours(&debate, &map, "b", "a p u");
    check_neighbours(&debate, &map, "c", "a");
    check_neighbours(&debate, &map, "u", "a b p x");
    check_neighbours(&debate, &map, "q", "a");
    assert_eq!(map.neighbours(PlaceIndex(999)), []);
}

#[test]
fn a_claim_is_best_seen_with_what_it_stands_under_and_what_stands_under_it() {
    let debate = debate("p q", "p q a b c d", &["a + p", "b + p", "c + a", "d + c"]);
    let map = whole_map(&debate);
    let node = |claim: &str| map.nodes.iter().find(|node| id(&debate, node.claim) == claim).unwrap();
    let check = |claim: &str, with: &[&str]| {
        let expected = with.iter().map(|part| {
            let frames = part.split(' ').map(|claim| node(claim).frame);
            frames.reduce(|all, frame| all.around(&frame)).unwrap()
        });
        assert_eq!(map.surroundings(node(claim).place), expected.collect::<Vec<Rect>>(), "{claim}");
    };
    check("a", &["p a c", "p a"]);
    check("b", &["p b", "p b"]);
    check("c", &["a c d", "a c"]);
    check("p", &[]);
    assert_eq!(map.surroundings(PlaceIndex(999)), []);
}

#[test]
fn a_place_stays_where_it_was() {
    let debate = debate("p", "p a b c d e", &["a + p", "b + p", "c + a", "d + a", "e + d"]);
    let (before, after) = (opened(&debate, &["p"]), opened(&debate, &["p", "p a", "p a d"]));
    let (old, new) = (map_of(&debate, &before.rows(None)), map_of(&debate, &after.rows(None)));
    let kept = place(&debate, &after, "p a");
    let (dx, dy) = new.moved_from(&old, kept);
    let (was, is) = (old.nodes[1].frame.centre(), new.nodes[1].frame.centre());
    assert!((is.x + dx - was.x).abs() < 1e-9 && (is.y + dy - was.y).abs() < 1e-9 && dx != 0.0);
    // What was not there yet, or is no more, moves with the nearest claim above it that was and is.
    assert_eq!(new.moved_from(&old, place(&debate, &after, "p a d e")), (dx, dy));
    assert_eq!(old.moved_from(&new, place(&debate, &after, "p a d e")), (-dx, -dy));
    assert_eq!(new.moved_from(&old, PlaceIndex(999)), (0.0, 0.0));
    assert_eq!(new.moved_from(&MapLayout::default(), kept), (0.0, 0.0));
}

#[test]
fn opening_a_branch_leaves_the_others_as_they_are_within() {
    let debate = debate("p", "p a b c d e f", &["a + p", "b + p", "c + a", "d + a", "e + b", "f + b"]);
    let (before, after) = (opened(&debate, &["p", "p a"]), opened(&debate, &["p", "p a", "p b"]));
    let (old, new) = (map_of(&debate, &before.rows(None)), map_of(&debate, &after.rows(None)));
    let (dx, dy) = new.moved_from(&old, place(&debate, &after, "p a"));
    for at in 1..4 {
        let (was, is) = (old.nodes[at].frame, new.nodes[at].frame);
        assert!((was.x - is.x - dx).abs() < 1e-9 && (was.y - is.y - dy).abs() < 1e-9);
    }
}

#[track_caller]
fn check_fit(bounds: (f64, f64, f64, f64), window: (f64, f64), expected: (f64, f64, f64)) {
    let (x, y, width, height) = bounds;
    let found = fit(&Rect { x, y, width, height }, Size { width: window.0, height: window.1 });
    let close = |one: f64, other: f64| (one - other).abs() < 1e-9;
    assert!(close(found.0, expected.0) && close(found.1, expected.1) && close(found.2, expected.2), "{found:?}");
}

#[test]
fn a_map_that_fits_stands_in_the_middle_of_the_window() {
    // 16 pixels are kept free at each side.
    check_fit((0.0, 0.0, 1000.0, 100.0), (532.0, 432.0), (0.5, 16.0, 191.0));
    check_fit((-100.0, 50.0, 100.0, 800.0), (532.0, 432.0), (0.5, 291.0, -9.0));
    check_fit((0.0, 0.0, 100.0, 100.0), (500.0, 300.0), (1.0, 200.0, 100.0));
    check_fit((0.0, 0.0, 0.0, 0.0), (500.0, 300.0), (1.0, 250.0, 150.0));
    check_fit((0.0, 0.0, 1e6, 100.0), (500.0, 300.0), (SMALLEST_SCALE, 250.0 - 25_000.0, 147.5));
    check_fit((0.0, 0.0, 100.0, 100.0), (0.0, 0.0), (SMALLEST_SCALE, -2.5, -2.5));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_in_a_window_is_named(
        (debate, turns) in (any_debate(), turns()),
        (left, top, width, height) in (-50.0..600.0, -50.0..600.0, 1.0..400.0, 1.0..400.0),
    ) {
        let map = map_of(&debate, &turned(&debate, &turns).rows(None));
        let window = Rect { x: left, y: top, width, height };
        let seen = map.visible_in(&window);
        let nodes: Vec<usize> = (0..map.nodes.len()).filter(|at| map.nodes[*at].frame.meets(&window)).collect();
        prop_assert_eq!(seen.nodes, nodes);
        for (at, edge) in map.edges.iter().enumerate() {
            let points = curves(edge).into_iter().flat_map(|curve| (0..=50).map(move |t| curve.at(f64::from(t) / 50.0)));
            let is_seen = points.into_iter().any(|point| window.meets(&Rect { x: point.x, y: point.y, width: 0.0, height: 0.0 }));
            prop_assert!(!is_seen || seen.edges.contains(&at));
        }
        let everything = map.visible_in(&map.bounds);
        prop_assert_eq!((everything.nodes.len(), everything.edges.len()), (map.nodes.len(), map.edges.len()));
        let far = Rect { x: map.bounds.right() + 1.0, ..map.bounds };
        prop_assert_eq!(map.visible_in(&far), fulcrum::layout::Seen::default());
    }

    #[test]
    fn neighbours_are_mutual((debate, turns) in (any_debate(), turns())) {
        let map = map_of(&debate, &turned(&debate, &turns).rows(None));
        for node in &map.nodes {
            for other in map.neighbours(node.place) {
                prop_assert!(map.neighbours(other).contains(&node.place) && other != node.place);
            }
        }
    }
}
