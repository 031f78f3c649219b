//! The short words of a row, a link, a screen reader.

use fulcrum::layout::Role;
use fulcrum::model::{ClaimKind, RelationKind, Side, Word};
use fulcrum::state::{
    Action, Levels, State, announce, counts, document_title, kind_name, relation_verb, side_name, spoken_role,
};

use crate::sketch::debate;
use crate::support::{act, at, fresh, opened};

#[track_caller]
fn check(state: &State, trail: &str, expected: &str) {
    let row = state.outline.row(at(state, trail)).unwrap();
    let counted = counts(&state.debate, &row);
    let join = if counted.is_empty() { "" } else { ", " };
    assert_eq!(counted, expected);
    let said = announce(&state.debate, &row);
    assert!(said.ends_with(&format!("Level {}{join}{counted}.", row.level)), "{said}");
}

#[test]
fn pros_cons_and_undercuts_are_counted_where_they_stand() {
    let relations = ["a b + p", "c + p", "d - p", "u v / r0", "w / r3", "d - a", "a + q", "q / r2"];
    let state = fresh(&std::rc::Rc::new(debate("p q", "p q a b c d u v w", &relations)));
    let state = act(&state, Action::OpenTo(Levels::All));
    check(&state, "p", "3 pros · 1 con");
    check(&state, "q", "1 pro");
    check(&state, "p a", "1 con · 2 undercuts");
    check(&state, "p b", "");
    check(&state, "p a u", "1 undercut");
    check(&state, "p d", "1 undercut");
    check(&state, "q a", "1 con");
}

#[test]
fn what_stands_above_already_is_not_counted_again() {
    let ring = debate("p", "p a b u", &["a + p", "b - a", "a + b", "u / r2"]);
    let state = act(&fresh(&std::rc::Rc::new(ring)), Action::OpenTo(Levels::All));
    check(&state, "p a", "1 con");
    check(&state, "p a b a", "1 undercut");
}

#[test]
fn a_row_is_said_with_its_role_level_and_counts() {
    let state = opened();
    let said = |trail| announce(&state.debate, &state.outline.row(at(&state, trail)).unwrap());
    assert_eq!(said("p"), "Position: p. Level 1, 1 pro · 1 con.");
    assert_eq!(said("p a e"), "Con: e. Level 3, 1 undercut.");
    assert_eq!(said("p a e u"), "Undercut: u. Level 4.");
}

#[test]
fn the_title_names_the_claim_then_the_debate() {
    let state = opened();
    assert_eq!(document_title(&state.debate, None), "A debate");
    let row = state.outline.row(at(&state, "p a"));
    assert_eq!(document_title(&state.debate, row.as_ref()), "a · A debate");
}

#[test]
fn roles_relations_kinds_and_sides_have_words() {
    let roles = [Role::Position, Role::Loose, Role::Pro, Role::Con, Role::Undercut].map(spoken_role);
    assert_eq!(roles, ["Position", "Not linked to a position", "Pro", "Con", "Undercut"]);
    let verbs: Vec<&str> = RelationKind::ALL.iter().map(|kind| relation_verb(*kind)).collect();
    assert_eq!(verbs, ["Speaks for", "Speaks against", "Undercuts the step"]);
    assert!(ClaimKind::ALL.iter().all(|kind| kind_name(*kind) == kind.word()));
    let debate = opened().debate;
    let sides =
        [Side::Position(1), Side::Position(9), Side::Both, Side::None].map(|side| side_name(&debate, side).to_owned());
    assert_eq!(sides, ["For q", "", "Both sides", "Neither side"]);
}
