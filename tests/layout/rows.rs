//! What the rows say, and in which order.

use fulcrum::layout::{Outline, Role};
use fulcrum::model::Debate;

use crate::sketch::{check_rows, debate, drawn, place};

/// Everything open.
#[track_caller]
fn check(debate: &Debate, expected: &[&str]) {
    let mut outline = Outline::new(debate);
    outline.open_to_level(debate, None);
    check_rows(debate, &outline.rows(None), expected);
}

#[test]
fn pros_stand_before_cons_before_undercuts_each_in_the_files_order() {
    let debate =
        debate("p", "p a b c d e u v w", &["b - p", "a + p", "v / r1", "e - a", "d + p", "c - p", "u / r1", "w + a"]);
    check(&debate, &["p", "  + a", "    + w", "    - e", "    / v", "    / u", "  + d", "  - b", "  - c"]);
}

#[test]
fn every_position_stands_at_the_top_in_the_positions_order() {
    check(&debate("q p", "p q a", &["a + p"]), &["q", "p", "  + a"]);
}

#[test]
fn a_position_that_speaks_against_another_stands_there_too() {
    check(&debate("p q", "p q a", &["q - p", "a + q"]), &["p", "  - q [1]", "q", "  + a"]);
}

#[test]
fn linked_premises_stand_side_by_side_and_an_undercut_of_their_step_under_the_first() {
    let debate = debate("p", "p a b u x", &["b a + p", "u / r0", "x + a"]);
    check(&debate, &["p", "  + b", "    / u", "  + a", "    + x"]);
}

#[test]
fn an_undercut_of_an_undercut_stands_under_it() {
    let debate = debate("p", "p a u v w", &["a + p", "u / r0", "v / r1", "w - v"]);
    check(&debate, &["p", "  + a", "    / u", "      / v", "        - w"]);
}

#[test]
fn an_undercut_stands_where_the_step_is_not_where_the_claim_is_at_home() {
    // u disputes the step from a to q, though a is at home under p.
    let debate = debate("p q", "p q a u b", &["a + p", "a - q", "u / r1", "b + a"]);
    check(&debate, &["p", "  + a", "    + b", "q", "  - a", "    + b", "    / u"]);
}

#[test]
fn what_reaches_no_position_stands_at_the_top_after_the_positions() {
    let debate = debate("p", "x y p a z", &["a + p", "y + x"]);
    check(&debate, &["p", "  + a", "~ x", "  + y", "~ z"]);
}

#[test]
fn a_debate_without_positions_is_all_loose() {
    check(&debate("", "a b", &["b - a"]), &["~ a", "  - b"]);
}

#[test]
fn a_debate_without_claims_has_no_rows() {
    let debate = debate("", "", &[]);
    let mut outline = Outline::new(&debate);
    outline.open_to_level(&debate, None);
    assert_eq!((outline.rows(None).len(), outline.first(), outline.opened().len()), (0, None, 0));
}

#[test]
fn a_branch_ends_where_a_claim_stands_above_itself() {
    check(&debate("p", "p a b", &["a + p", "b - a", "a + b"]), &["p", "  + a", "    - b", "      + a ^"]);
    check(&debate("p", "p a", &["a + p", "p - a"]), &["p", "  + a", "    - p ^"]);
}

#[test]
fn a_circle_off_the_positions_is_cut_too() {
    check(&debate("p", "p a b", &["a + b", "b + a"]), &["p", "~ a", "  + b", "    + a ^"]);
}

#[test]
fn what_disputes_a_step_that_closes_a_circle_is_still_shown() {
    let debate = debate("p", "p a b u x v", &["a + p", "b + a", "a + b", "u / r2", "x - u", "v / r3"]);
    check(&debate, &["p", "  + a", "    + b", "      + a ^", "        / u", "          - x", "          / v"]);
}

#[test]
fn two_steps_that_undercut_each_other_stand_nowhere_but_their_claims_do() {
    check(&debate("p", "p a b", &["a / r1", "b / r0"]), &["p", "~ a", "~ b"]);
}

#[test]
fn a_first_look_shows_the_positions_and_their_main_reasons() {
    let debate = debate("p q", "p q a b c x y", &["a + p", "b + a", "c - q", "x + y"]);
    let outline = Outline::new(&debate);
    check_rows(&debate, &outline.rows(None), &["p", "  + a [1]", "q", "  - c", "~ y", "  + x"]);
}

#[test]
fn rows_carry_level_place_in_their_set_and_counts() {
    let debate = debate("p q", "p q a b c u", &["a b + p", "c - p", "u / r0", "c + a"]);
    let mut outline = Outline::new(&debate);
    outline.open_to_level(&debate, None);
    let found: Vec<_> = outline
        .rows(None)
        .iter()
        .map(|row| (row.level, row.position_in_set, row.set_size, row.children, row.relation.map(|step| step.0)))
        .collect();
    assert_eq!(
        found,
        [
            (1, 1, 2, 3, None),
            (2, 1, 3, 2, Some(0)),
            (3, 1, 2, 0, Some(3)),
            (3, 2, 2, 0, Some(2)),
            (2, 2, 3, 0, Some(0)),
            (2, 3, 3, 0, Some(1)),
            (1, 2, 2, 0, None),
        ]
    );
}

#[test]
fn a_branch_alone_counts_its_levels_from_one() {
    let debate = debate("p", "p a b c d", &["a + p", "b + a", "c - b", "d + p"]);
    let mut outline = Outline::new(&debate);
    outline.open_to_level(&debate, None);
    let a = place(&debate, &outline, "p a");
    let rows = outline.rows(Some(a));
    check_rows(&debate, &rows, &["+ a", "  + b", "    - c"]);
    assert_eq!((rows[0].position_in_set, rows[0].set_size), (1, 1));
    assert_eq!(outline.row(a).map(|row| (row.level, row.position_in_set, row.set_size)), Some((2, 1, 2)));
    outline.close(a);
    check_rows(&debate, &outline.rows(Some(a)), &["+ a [1]"]);
}

#[test]
fn a_place_that_is_not_there_has_no_row() {
    let debate = debate("p", "p a", &["a + p"]);
    let mut outline = Outline::new(&debate);
    let nowhere = fulcrum::layout::PlaceIndex(99);
    outline.open(&debate, nowhere);
    outline.close(nowhere);
    assert_eq!((outline.row(nowhere), outline.parent(nowhere)), (None, None));
    assert!(outline.rows(Some(nowhere)).is_empty());
    check_rows(&debate, &outline.rows(None), &["p", "  + a"]);
}

#[test]
fn only_positions_are_positions() {
    let debate = debate("p", "p a", &[]);
    let roles: Vec<Role> = Outline::new(&debate).rows(None).iter().map(|row| row.role).collect();
    assert_eq!(roles, [Role::Position, Role::Loose]);
}

#[test]
fn a_ladder_with_two_ways_down_every_rung_opens_in_proportion_to_its_relations() {
    // From the top 2^60 ways lead to the last claim.
    let claims: Vec<String> = (0..=120).map(|at| format!("c{at}")).collect();
    let mut relations = Vec::new();
    for rung in 0..60 {
        let (top, left, foot) = (2 * rung, 2 * rung + 1, 2 * rung + 2);
        relations.extend([format!("c{left} + c{top}"), format!("c{foot} + c{left}"), format!("c{foot} - c{top}")]);
    }
    let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
    let debate = debate("c0", &claims.join(" "), &relations);
    let mut outline = Outline::new(&debate);
    outline.open_to_level(&debate, None);
    assert_eq!(outline.rows(None).len(), 1 + 180);
    assert!(drawn(&debate, &outline.rows(None)).ends_with("- c120\n"));
}
