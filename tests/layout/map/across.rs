//! How lines run that are not between a claim and the one above it.

use fulcrum::layout::{Arrangement, MapLayout, Orientation, Outline, Size};
use fulcrum::model::Debate;

use super::support::{crossed, same};
use crate::sketch::debate;

fn even_map(debate: &Debate, orientation: Orientation) -> MapLayout {
    let mut outline = Outline::new(debate);
    outline.open_to_level(debate, None);
    let arrangement = Arrangement { orientation, ..Arrangement::default() };
    MapLayout::new(debate, &outline.rows(None), &|_| Size { width: 200.0, height: 60.0 }, &arrangement)
}

/// The claims that a relation's lines run through.
#[track_caller]
fn check(debate: &Debate, relation: usize, expected: &[&str]) {
    for orientation in [Orientation::TopDown, Orientation::Sideways] {
        let map = even_map(debate, orientation);
        assert!(map.edges[relation].legs.iter().any(|leg| leg.extra));
        assert_eq!(crossed(debate, &map, relation), expected, "{orientation:?}");
    }
}

#[test]
fn a_link_between_siblings_goes_round_those_between() {
    check(&debate("p", "p a b c d", &["a + p", "b + p", "c + p", "d + p", "d - a"]), 4, &[]);
    check(&debate("p", "p a b c d", &["a + p", "b + p", "c + p", "d + p", "a - d"]), 4, &[]);
    check(&debate("p", "p a b", &["a + p", "b + p", "b - a"]), 2, &[]);
}

#[test]
fn a_link_back_down_goes_round_the_claims_it_leads_by() {
    check(&debate("p", "p a b", &["a + p", "b + a", "a - b"]), 2, &[]);
    check(&debate("p", "p a b c", &["a + p", "b + a", "c + b", "a - c"]), 3, &[]);
    check(&debate("p", "p a b", &["a + p", "b + a", "p - b"]), 2, &[]);
}

#[test]
fn a_link_past_the_claim_above_goes_round_it() {
    check(&debate("p", "p a b", &["a + p", "b + a", "b - p?"]), 2, &[]);
    check(&debate("p", "p a b x y", &["a + p", "b + a", "b - p?", "x + a", "y + p"]), 2, &[]);
}

#[test]
fn a_link_between_cases_goes_round_their_claims() {
    let relations = ["a + p", "b + p", "c + q", "d + q", "e + a", "f + d", "f - e", "c - e?"];
    let debate = debate("p q", "p q a b c d e f", &relations);
    check(&debate, 6, &[]);
    check(&debate, 7, &[]);
}

#[test]
fn positions_against_each_other_are_linked_by_the_short_way() {
    check(&debate("p q", "p q a b", &["q - p", "p - q", "a + p", "b + q"]), 0, &[]);
    check(&debate("p q", "p q a b", &["q - p", "p - q", "a + p", "b + q"]), 1, &[]);
}

#[test]
fn lines_at_one_side_of_a_box_have_ports_of_their_own_in_the_order_they_come_from() {
    let debate = debate("p q", "p q a b c", &["a + p", "b + p", "c + p", "b + q?", "c + q?", "a + q?"]);
    let map = even_map(&debate, Orientation::TopDown);
    let ends: Vec<f64> = map.edges[..3].iter().map(|edge| edge.last().end.x).collect();
    assert!(ends.is_sorted_by(|a, b| a + 1.0 < *b), "{ends:?}");
    let points: Vec<_> = map.edges.iter().flat_map(|edge| [edge.legs[0].curve.start, edge.last().end]).collect();
    let apart = |at: usize| points[at + 1..].iter().all(|other| !same(points[at], *other));
    assert!((0..points.len()).all(apart), "{points:?}");
}

#[test]
fn many_links_across_are_drawn_without_looking_what_they_cross() {
    // More than are weighed: every one of 500 claims under p speaks against q, too.
    let names: Vec<String> = (0..500).map(|at| format!("c{at}")).collect();
    let relations: Vec<String> =
        names.iter().flat_map(|name| [format!("{name} + p"), format!("{name} - q?")]).collect();
    let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
    let debate = debate("p q", &format!("p q {}", names.join(" ")), &relations);
    let map = even_map(&debate, Orientation::Sideways);
    assert_eq!((map.nodes.len(), map.edges.len()), (502, 1_000));
    assert!(map.edges.iter().all(|edge| edge.last().end.x.is_finite() && edge.last().end.y.is_finite()));
}
