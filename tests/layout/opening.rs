//! Opening, closing, and going to a place.

use fulcrum::layout::Outline;
use fulcrum::model::{Debate, RelationIndex};

use crate::sketch::{check_rows, debate, place, steps};

fn family() -> Debate {
    debate("p q", "p q a b c d e", &["a + p", "b - p", "c + a", "d + c", "e - b", "c + q"])
}

/// What becomes of the first look.
#[track_caller]
fn check(change: impl FnOnce(&Debate, &mut Outline), expected: &[&str]) {
    let debate = family();
    let mut outline = Outline::new(&debate);
    change(&debate, &mut outline);
    check_rows(&debate, &outline.rows(None), expected);
}

#[test]
fn opening_shows_one_level_more() {
    check(
        |debate, outline| outline.open(debate, place(debate, outline, "p a")),
        &["p", "  + a", "    + c [1]", "  - b [1]", "q", "  + c [1]"],
    );
}

#[test]
fn a_leaf_does_not_open() {
    check(
        |debate, outline| {
            outline.open_to_level(debate, None);
            let leaf = place(debate, outline, "p b e");
            outline.open(debate, leaf);
            assert_eq!(outline.row(leaf).map(|row| row.open), Some(false));
        },
        &["p", "  + a", "    + c [1]", "  - b", "    - e", "q", "  + c", "    + d"],
    );
}

#[test]
fn closing_hides_what_is_beneath_and_remembers_what_was_open() {
    let all = &["p", "  + a", "    + c [1]", "  - b", "    - e", "q [1]"];
    check(
        |debate, outline| {
            outline.open_to_level(debate, None);
            let (p, q) = (place(debate, outline, "p"), place(debate, outline, "q"));
            outline.close(p);
            outline.close(q);
            check_rows(debate, &outline.rows(None), &["p [2]", "q [1]"]);
            outline.open(debate, p);
        },
        all,
    );
}

#[test]
fn siblings_open_together_at_any_level() {
    check(
        |debate, outline| outline.open_siblings(debate, place(debate, outline, "p b")),
        &["p", "  + a", "    + c [1]", "  - b", "    - e", "q", "  + c [1]"],
    );
    check(
        |debate, outline| {
            outline.open_to_level(debate, Some(1));
            outline.open_siblings(debate, place(debate, outline, "q"));
        },
        &["p", "  + a [1]", "  - b [1]", "q", "  + c [1]"],
    );
}

#[test]
fn levels_are_shown_exactly_whatever_was_open_before() {
    for before in [None, Some(1), Some(9)] {
        for (levels, expected) in [
            (Some(0), &["p [2]", "q [1]"][..]),
            (Some(1), &["p [2]", "q [1]"][..]),
            (Some(2), &["p", "  + a [1]", "  - b [1]", "q", "  + c [1]"][..]),
            (Some(3), &["p", "  + a", "    + c [1]", "  - b", "    - e", "q", "  + c", "    + d"][..]),
            (Some(u32::MAX), &["p", "  + a", "    + c [1]", "  - b", "    - e", "q", "  + c", "    + d"][..]),
            (None, &["p", "  + a", "    + c [1]", "  - b", "    - e", "q", "  + c", "    + d"][..]),
        ] {
            check(
                |debate, outline| {
                    outline.open_to_level(debate, before);
                    outline.open_to_level(debate, levels);
                },
                expected,
            );
        }
    }
}

#[test]
fn a_place_opened_by_hand_outside_its_claims_home_is_closed_by_levels() {
    check(
        |debate, outline| {
            outline.open_to_level(debate, None);
            outline.open(debate, place(debate, outline, "p a c"));
            check_rows(debate, &outline.rows(None)[..4], &["p", "  + a", "    + c", "      + d"]);
            outline.open_to_level(debate, None);
        },
        &["p", "  + a", "    + c [1]", "  - b", "    - e", "q", "  + c", "    + d"],
    );
}

#[test]
fn a_claim_is_revealed_in_its_home_or_where_it_stands_through_a_relation() {
    check(
        |debate, outline| {
            outline.open_to_level(debate, Some(1));
            let d = debate.find_claim("d").unwrap();
            assert_eq!(outline.reveal(debate, None, d), Some(place(debate, outline, "q c d")));
        },
        &["p [2]", "q", "  + c", "    + d"],
    );
    check(
        |debate, outline| {
            outline.open_to_level(debate, Some(1));
            let c = debate.find_claim("c").unwrap();
            let there = outline.reveal(debate, Some(RelationIndex(2)), c);
            assert_eq!(there, Some(place(debate, outline, "p a c")));
        },
        &["p", "  + a", "    + c [1]", "  - b [1]", "q [1]"],
    );
}

#[test]
fn revealing_a_position_opens_nothing() {
    check(
        |debate, outline| {
            outline.open_to_level(debate, Some(1));
            assert_eq!(
                outline.reveal(debate, None, debate.find_claim("q").unwrap()),
                outline.rows(None).last().map(|row| row.place)
            );
        },
        &["p [2]", "q [1]"],
    );
}

#[test]
fn a_claim_does_not_stand_through_a_relation_that_is_not_its_own() {
    let debate = family();
    let mut outline = Outline::new(&debate);
    let claim = debate.find_claim("e").unwrap();
    assert_eq!(outline.reveal(&debate, Some(RelationIndex(0)), claim), None);
    assert_eq!(outline.reveal(&debate, Some(RelationIndex(99)), claim), None);
    assert_eq!(outline.reveal(&debate, None, fulcrum::model::ClaimIndex(99)), None);
}

#[test]
fn an_undercut_of_a_step_that_closes_a_circle_is_revealed() {
    let debate = debate("p", "p a b u v", &["a + p", "b + a", "a + b", "u / r2", "v / r3"]);
    let mut outline = Outline::new(&debate);
    let found = outline.reveal(&debate, None, debate.find_claim("v").unwrap()).expect("it stands there");
    let trail: Vec<_> = steps(&outline, found).iter().map(|(through, _)| through.map(|step| step.0)).collect();
    assert_eq!(trail, [None, Some(0), Some(1), Some(2), Some(3), Some(4)]);
    assert!(outline.is_visible(found));
}

#[test]
fn what_is_open_can_be_said_and_done_again() {
    let debate = family();
    let mut outline = Outline::new(&debate);
    outline.open(&debate, place(&debate, &outline, "p b"));
    outline.close(place(&debate, &outline, "q"));
    // p, a, b and q have something under them; e has not.
    assert_eq!(outline.opened(), [true, false, true, false]);
    let mut again = Outline::new(&debate);
    again.open_as(&debate, &outline.opened());
    check_rows(&debate, &again.rows(None), &["p", "  + a [1]", "  - b", "    - e", "q [1]"]);
    again.open_as(&debate, &[]);
    check_rows(&debate, &again.rows(None), &["p [2]", "q [1]"]);
    again.open_as(&debate, &[true; 100]);
    check_rows(
        &debate,
        &again.rows(None),
        &["p", "  + a", "    + c", "      + d", "  - b", "    - e", "q", "  + c", "    + d"],
    );
}

#[test]
fn a_place_is_visible_when_all_above_it_is_open() {
    let debate = family();
    let mut outline = Outline::new(&debate);
    let (p, a) = (place(&debate, &outline, "p"), place(&debate, &outline, "p a"));
    assert!(outline.is_visible(p) && outline.is_visible(a));
    outline.close(p);
    assert!(outline.is_visible(p) && !outline.is_visible(a));
}
