//! Which claims and relations are on the map.

use fulcrum::layout::{MapLayout, MapTarget, Outline};
use fulcrum::model::Debate;

use super::support::{claims, crossed, map_of, opened, relations, same, whole_map};
use crate::sketch::{debate, place};

#[track_caller]
fn check(debate: &Debate, map: &MapLayout, expected_claims: &[&str], expected_relations: &[&str]) {
    assert_eq!(claims(debate, map), expected_claims);
    assert_eq!(relations(debate, map), expected_relations);
}

#[test]
fn a_shared_claim_is_drawn_once_in_its_home_with_a_link_across() {
    let debate = debate("p q", "p q a b", &["a + p?", "a - q", "b + a"]);
    check(&debate, &whole_map(&debate), &["p v", "q v", "  - a v", "    + b"], &["a~ + p", "a - q", "b + a"]);
}

#[test]
fn it_stands_elsewhere_while_its_home_cannot_be_seen() {
    let debate = debate("p q", "p q a b", &["a + p?", "a - q", "b + a"]);
    let outline = opened(&debate, &["p"]);
    check(&debate, &map_of(&debate, &outline.rows(None)), &["p v", "  + a [1]", "q"], &["a + p", "a~ - q"]);
}

#[test]
fn what_is_open_under_any_of_its_places_hangs_under_the_one() {
    let debate = debate("p q", "p q a b", &["a + p?", "a - q", "b + a"]);
    let outline = opened(&debate, &["p", "p a", "q"]);
    let map = map_of(&debate, &outline.rows(None));
    check(&debate, &map, &["p v", "q v", "  - a v", "    + b"], &["a~ + p", "a - q", "b + a"]);
    let (there, home) = (place(&debate, &outline, "p a"), place(&debate, &outline, "q a"));
    assert_eq!((map.nodes[2].place, map.places_of(2)), (home, vec![there, home]));
    assert_eq!((map.node_at(there), map.node_at(home)), (Some(2), Some(2)));
    // What is open in both places stands for the one under the home.
    let both = opened(&debate, &["p", "p a", "q", "q a"]);
    assert_eq!(map_of(&debate, &both.rows(None)).nodes[3].place, place(&debate, &both, "q a b"));
}

#[test]
fn a_home_that_hangs_by_what_has_none_in_sight_does_not_go_in_circles() {
    // u's home is where a stands under q, b's is under u; a is at home under p, which is closed, and is first seen
    // under b, opened by hand under r.
    let debate = debate("r q p", "r q p a b u", &["b + r?", "a - b?", "a + q?", "u / r2", "b + u", "a + p"]);
    let outline = opened(&debate, &["r", "r b", "q", "q a", "q a u"]);
    check(
        &debate,
        &map_of(&debate, &outline.rows(None)),
        &["r v", "  + b v", "    - a v", "      / u v", "q v", "p"],
        &["b + r", "a - b", "a~ + q", "u / r2", "b~ + u", "a~ + p"],
    );
}

#[test]
fn a_circle_is_closed_by_a_link() {
    let debate = debate("p", "p a b", &["a + p", "b + a", "a - b"]);
    check(&debate, &whole_map(&debate), &["p v", "  + a v", "    + b v"], &["a + p", "b + a", "a~ - b"]);
}

#[test]
fn positions_against_each_other_are_linked() {
    let debate = debate("p q", "p q", &["q - p", "p - q"]);
    check(&debate, &whole_map(&debate), &["p v", "q v"], &["q~ - p", "p~ - q"]);
}

#[test]
fn closed_claims_say_how_many_are_hidden_and_are_linked_to_those_that_are_not() {
    // Under a: b, which is drawn under q, c twice as a premise, d, and u, which disputes the step from a.
    let debate = debate("p q", "p q a b c d u", &["a + p", "b + a?", "b + q", "c + a", "c d - a", "u / r0"]);
    let outline = opened(&debate, &["p", "q"]);
    check(
        &debate,
        &map_of(&debate, &outline.rows(None)),
        &["p v", "  + a [4]", "q v", "  + b"],
        &["a + p", "b~ + a", "b + q"],
    );
}

#[test]
fn linked_premises_are_joined_and_those_out_of_sight_are_counted() {
    let debate = debate("p q", "p q a b c", &["a b + p", "b + q?", "c b - q?"]);
    let map = whole_map(&debate);
    check(&debate, &map, &["p v", "  + a", "  + b", "q v", "  - c"], &["a b + p", "b~ + q", "c b~ - q"]);
    let (joined, trunk) = (&map.edges[0], map.edges[0].trunk.expect("it has a trunk"));
    assert!(joined.legs.iter().all(|leg| same(leg.curve.end, trunk.start)));
    assert!(same(joined.last().end, trunk.end) && same(joined.middle, trunk.at(0.5)));
    let closed = opened(&debate, &["q"]);
    check(
        &debate,
        &map_of(&debate, &closed.rows(None)),
        &["p [1]", "q v", "  + b", "  - c"],
        &["b~ ? + p", "b + q", "c b~ - q"],
    );
}

#[test]
fn an_undercut_ends_in_the_middle_of_the_line_it_disputes_and_stands_beside_its_premise() {
    let debate = debate("p", "p a b c u v x", &["a b + p", "c + p", "u / r0", "v / r2", "x + a"]);
    let map = whole_map(&debate);
    check(
        &debate,
        &map,
        &["p v", "  + a v", "    + x", "  + b", "    / u v", "      / v", "  + c"],
        &["a b + p", "c + p", "u / r0", "v / r2", "x + a"],
    );
    let frame = |claim: &str| {
        map.nodes[map.nodes.iter().position(|node| crate::sketch::id(&debate, node.claim) == claim).unwrap()].frame
    };
    let row: Vec<f64> = ["a", "b", "u", "v", "c"].map(|claim| frame(claim).x).to_vec();
    assert!(
        row.is_sorted() && ["b", "u", "v", "c"].iter().all(|claim| (frame(claim).y - frame("a").y).abs() < 1e-6),
        "{row:?}"
    );
    for (undercut, disputed) in [(2, 0), (3, 2)] {
        assert_eq!(map.edges[undercut].target, MapTarget::Edge(disputed));
        assert!(same(map.edges[undercut].last().end, map.edges[disputed].middle));
        assert_eq!(crossed(&debate, &map, undercut), [""; 0]);
    }
}

#[test]
fn an_undercut_of_a_link_across_stands_under_the_premise() {
    let debate = debate("p q", "p q a u", &["a + p", "a - q?", "u / r1"]);
    let map = whole_map(&debate);
    check(&debate, &map, &["p v", "  + a v", "    / u", "q v"], &["a + p", "a~ - q", "u / r1"]);
    assert!(same(map.edges[2].last().end, map.edges[1].middle));
    assert!(map.nodes[2].frame.y > map.nodes[1].frame.bottom());
}

#[test]
fn a_branch_alone_leads_on_to_what_is_above_it() {
    let debate = debate("p", "p a b u c", &["a b + p", "u / r0", "c + a"]);
    let mut outline = Outline::new(&debate);
    outline.open_to_level(&debate, None);
    let branch = outline.rows(Some(place(&debate, &outline, "p a")));
    let map = map_of(&debate, &branch);
    check(&debate, &map, &["+ a v", "  + c", "  / u"], &["a ? + …", "u / r0", "c + a"]);
    let stub = map.edges[0].last();
    assert!(stub.end.y < map.nodes[0].frame.y && same(map.edges[1].last().end, map.edges[0].middle));
}

#[test]
fn undercuts_in_a_ring_meet_halfway() {
    let debate = debate("p", "p a b c d", &["a / r1", "b / r0", "c + p", "d / r0"]);
    let map = whole_map(&debate);
    check(&debate, &map, &["p v", "  + c", "~ a", "~ b", "~ d"], &["a~ / r1", "b~ / r0", "c + p", "d~ / r0"]);
    // One is drawn between the boxes of the ring, and the others meet it.
    let middle = map.nodes[2].frame.centre().towards(map.nodes[3].frame.centre(), 0.5);
    assert!(same(map.edges[0].last().end, middle) && same(map.edges[1].last().end, map.edges[0].middle));
    assert!(same(map.edges[3].last().end, map.edges[0].middle));
}

#[test]
fn an_empty_map_is_empty() {
    let debate = debate("p", "p", &[]);
    assert_eq!(map_of(&debate, &[]), MapLayout::default());
}
