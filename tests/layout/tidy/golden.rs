//! Small trees whose coordinates can be checked by hand.

use fulcrum::layout::{Arrangement, Orientation, Size, tidy};

use super::support::{Tree, close, gaps};

/// Left sides and tops of the boxes, then the width and height of the whole.
#[track_caller]
fn check(arrangement: &Arrangement, tree: &[&str], expected: &[(f64, f64)], whole: (f64, f64)) {
    let found = Tree::sketched(tree).laid_out(arrangement);
    let corners: Vec<(f64, f64)> = found.boxes.iter().map(|node| (node.x, node.y)).collect();
    let same = corners.len() == expected.len()
        && corners.iter().zip(expected).all(|(found, wanted)| close(found.0, wanted.0) && close(found.1, wanted.1));
    assert!(same, "found {corners:?}\nnot   {expected:?}");
    assert_eq!((found.bounds.x, found.bounds.y), (0.0, 0.0));
    assert!(close(found.bounds.width, whole.0) && close(found.bounds.height, whole.1), "{:?}", found.bounds);
}

#[test]
fn nothing_takes_no_room() {
    check(&gaps(2.0, 2.0, 5.0), &[], &[], (0.0, 0.0));
}

#[test]
fn one_box_stands_in_the_corner() {
    check(&gaps(2.0, 2.0, 5.0), &["30 20"], &[(0.0, 0.0)], (30.0, 20.0));
}

#[test]
fn a_parent_stands_in_the_middle_of_its_children() {
    // Centres at 5, 17 and 29.
    check(
        &gaps(2.0, 2.0, 5.0),
        &["10 10", "  10 10", "  10 10", "  10 10"],
        &[(12.0, 0.0), (0.0, 15.0), (12.0, 15.0), (24.0, 15.0)],
        (34.0, 25.0),
    );
}

#[test]
fn the_middle_is_that_of_the_first_and_last_childs_centres() {
    // Centres at 5 and 5 + 5 + 2 + 20 = 32: the middle is 18.5.
    check(
        &gaps(2.0, 2.0, 5.0),
        &["10 10", "  10 10", "  40 10"],
        &[(13.5, 0.0), (0.0, 15.0), (12.0, 15.0)],
        (52.0, 25.0),
    );
}

#[test]
fn a_wide_parent_reaches_beyond_its_children() {
    check(
        &gaps(2.0, 2.0, 5.0),
        &["100 10", "  10 10", "  10 10"],
        &[(0.0, 0.0), (39.0, 15.0), (51.0, 15.0)],
        (100.0, 25.0),
    );
}

#[test]
fn depth_follows_the_parents_height_and_not_a_row() {
    // The short sibling's child starts at 15 + 10 + 5, beside the tall one.
    check(
        &gaps(2.0, 4.0, 5.0),
        &["10 10", "  10 50", "  10 10", "    10 10"],
        &[(7.0, 0.0), (0.0, 15.0), (14.0, 15.0), (14.0, 30.0)],
        (24.0, 65.0),
    );
}

#[test]
fn a_wide_child_of_a_narrow_parent_slides_under_a_short_sibling() {
    // The first sibling and the room below it end at 30, where the wide child starts, so the siblings stand side by side
    // and the child reaches under the first.
    check(
        &gaps(2.0, 4.0, 5.0),
        &["10 10", "  10 10", "  10 10", "    40 10"],
        &[(9.0, 0.0), (3.0, 15.0), (15.0, 15.0), (0.0, 30.0)],
        (40.0, 40.0),
    );
}

#[test]
fn branches_that_meet_further_down_keep_the_wider_gap() {
    check(
        &gaps(2.0, 8.0, 5.0),
        &["10 10", "  10 10", "    10 10", "  10 10", "    10 10"],
        &[(9.0, 0.0), (0.0, 15.0), (0.0, 30.0), (18.0, 15.0), (18.0, 30.0)],
        (28.0, 40.0),
    );
}

#[test]
fn the_room_between_two_large_branches_is_shared_out_evenly() {
    // The outer branches have to stand with centres 104 apart; the two between take a third each.
    check(
        &gaps(2.0, 4.0, 5.0),
        &["10 10", "  10 10", "    100 10", "  10 10", "  10 10", "  10 10", "    100 10"],
        &[
            (97.0, 0.0),
            (45.0, 15.0),
            (0.0, 30.0),
            (45.0 + 104.0 / 3.0, 15.0),
            (45.0 + 208.0 / 3.0, 15.0),
            (149.0, 15.0),
            (104.0, 30.0),
        ],
        (204.0, 40.0),
    );
}

#[test]
fn room_shared_out_within_room_shared_out_comes_out_even() {
    // The first pushes the fourth to 74 (its child's half, 4, the fourth's child's half), and the two between get a third
    // each. The fifth's child stands 40 + 4 + 5 from the fourth's.
    check(
        &gaps(2.0, 4.0, 5.0),
        &["10 10", "  10 10", "    60 10", "  10 10", "  10 10", "  10 10", "    80 10", "  10 10", "    10 10"],
        &[
            (86.5, 0.0),
            (25.0, 15.0),
            (0.0, 30.0),
            (25.0 + 74.0 / 3.0, 15.0),
            (25.0 + 148.0 / 3.0, 15.0),
            (99.0, 15.0),
            (64.0, 30.0),
            (148.0, 15.0),
            (148.0, 30.0),
        ],
        (158.0, 40.0),
    );
}

#[test]
fn a_branch_whose_top_stands_far_to_the_right_is_drawn_to_its_sibling() {
    // The siblings' centres are 12 apart; the second's children stand 21 to its left and right.
    check(
        &gaps(2.0, 4.0, 5.0),
        &["10 10", "  10 10", "  10 10", "    40 10", "    40 10"],
        &[(30.0, 0.0), (24.0, 15.0), (36.0, 15.0), (0.0, 30.0), (42.0, 30.0)],
        (82.0, 40.0),
    );
}

const PAIR: [&str; 4] = ["10 20", "  30 10", "  10 40", "    10 10"];

#[test]
fn sideways_swaps_the_axes() {
    check(&gaps(2.0, 4.0, 5.0), &PAIR, &[(21.0, 0.0), (0.0, 25.0), (32.0, 25.0), (32.0, 70.0)], (42.0, 80.0));
    let sideways = Arrangement { orientation: Orientation::Sideways, ..gaps(2.0, 4.0, 5.0) };
    // Across, the heights 10 and 40 stand 2 apart: centres at 5 and 32, the parent's at 18.5.
    check(&sideways, &PAIR, &[(0.0, 8.5), (15.0, 0.0), (15.0, 12.0), (30.0, 27.0)], (45.0, 52.0));
}

#[test]
fn mirrored_swaps_left_and_right() {
    let mirrored = Arrangement { mirrored: true, ..gaps(2.0, 4.0, 5.0) };
    check(&mirrored, &PAIR, &[(11.0, 0.0), (12.0, 25.0), (0.0, 25.0), (0.0, 70.0)], (42.0, 80.0));
    let sideways = Arrangement { orientation: Orientation::Sideways, ..mirrored };
    check(&sideways, &PAIR, &[(35.0, 8.5), (0.0, 0.0), (20.0, 12.0), (5.0, 27.0)], (45.0, 52.0));
}

#[test]
fn roots_stand_side_by_side_at_the_top() {
    // The second root stands beside the first one's child, which is not its sibling.
    check(
        &gaps(2.0, 4.0, 5.0),
        &["10 10", "  10 10", "20 30", "10 10"],
        &[(0.0, 0.0), (0.0, 15.0), (14.0, 0.0), (36.0, 0.0)],
        (46.0, 30.0),
    );
}

#[test]
fn input_that_makes_no_sense_is_laid_out_all_the_same() {
    let size = |width, height| Size { width, height };
    let sizes = [size(10.0, f64::NAN), size(-3.0, 10.0), size(f64::INFINITY, 10.0)];
    // The first two name parents that don't come before them; the last has no size.
    let found = tidy(&[Some(0), Some(7), Some(1), None], &sizes, &gaps(2.0, f64::NAN, -1.0));
    let found: Vec<_> = found.boxes.iter().map(|node| (node.x, node.y, node.width, node.height)).collect();
    assert_eq!(found, [(0.0, 0.0, 10.0, 0.0), (12.0, 0.0, 0.0, 10.0), (12.0, 10.0, 0.0, 10.0), (14.0, 0.0, 0.0, 0.0)]);
}
