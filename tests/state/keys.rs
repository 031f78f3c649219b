//! What the keys do in the tree.

use std::rc::Rc;

use fulcrum::model::Debate;
use fulcrum::state::{Action, Levels, State, tree_key, typed_ahead};

use crate::sketch::content;
use crate::support::{act, at, family, fresh, opened, trail};

/// An action on a row in short: what is done, and to which place.
fn said(state: &State, action: Option<&Action>) -> String {
    let (done, place) = match action {
        None => return "nothing".to_owned(),
        Some(Action::Move(place)) => ("move", place),
        Some(Action::Select(place)) => ("select", place),
        Some(Action::Focus(Some(place))) => ("focus", place),
        Some(Action::Open(place)) => ("open", place),
        Some(Action::Close(place)) => ("close", place),
        Some(Action::OpenSiblings(place)) => ("siblings", place),
        Some(other) => return format!("{other:?}"),
    };
    format!("{done} {}", trail(state, Some(*place)))
}

#[track_caller]
fn check(state: &State, cursor: &str, keys: &[(&str, &str)]) {
    let (rows, cursor) = (state.visible_rows(), at(state, cursor));
    for (key, expected) in keys {
        assert_eq!(&said(state, tree_key(&rows, cursor, key, false).as_ref()), expected, "{key}");
        let mirrored = match *key {
            "ArrowLeft" => "ArrowRight",
            "ArrowRight" => "ArrowLeft",
            key => key,
        };
        assert_eq!(&said(state, tree_key(&rows, cursor, mirrored, true).as_ref()), expected, "{key}, right to left");
    }
}

#[test]
fn on_a_closed_row() {
    check(
        &fresh(&family()),
        "p a",
        &[
            ("ArrowRight", "open p a"),
            ("ArrowLeft", "move p"),
            ("ArrowDown", "move p b"),
            ("ArrowUp", "move p"),
            ("Home", "move p"),
            ("End", "move q c"),
            ("*", "siblings p a"),
            ("Enter", "focus p a"),
            (" ", "select p a"),
        ],
    );
}

#[test]
fn on_an_open_row() {
    check(
        &opened(),
        "p a",
        &[("ArrowRight", "move p a c"), ("ArrowLeft", "close p a"), ("ArrowDown", "move p a c"), ("ArrowUp", "move p")],
    );
}

#[test]
fn on_a_row_with_nothing_under_it() {
    check(
        &opened(),
        "p b",
        &[("ArrowRight", "nothing"), ("ArrowLeft", "move p"), ("ArrowDown", "move q"), ("ArrowUp", "move p a e u")],
    );
}

#[test]
fn at_the_trees_ends() {
    let state = opened();
    check(&state, "p", &[("ArrowUp", "nothing"), ("Home", "move p"), ("ArrowLeft", "close p")]);
    check(&state, "q c", &[("ArrowDown", "nothing"), ("End", "move q c"), ("ArrowRight", "open q c")]);
    let state = act(&state, Action::OpenTo(Levels::To(1)));
    check(&state, "p", &[("ArrowLeft", "nothing")]);
}

#[test]
fn other_keys_are_left_to_the_browser() {
    let keys = ["a", "Tab", "Escape", "PageDown", "F5", "Process", "Unidentified", "", "é"];
    check(&opened(), "p a", &keys.map(|key| (key, "nothing")));
}

#[test]
fn in_a_branch_alone_the_keys_stay_in_it() {
    let state = opened();
    let state = act(&state, Action::Focus(Some(at(&state, "p a"))));
    check(&state, "p a", &[("ArrowUp", "nothing"), ("Home", "move p a"), ("End", "move p a e u")]);
    check(&state, "p a e u", &[("ArrowDown", "nothing"), ("ArrowLeft", "move p a e")]);
    let state = act(&state, Action::Close(at(&state, "p a")));
    check(&state, "p a", &[("ArrowLeft", "nothing"), ("ArrowRight", "open p a")]);
}

#[test]
fn on_a_row_that_is_not_on_the_screen_no_key_does_anything() {
    let state = opened();
    let hidden = at(&state, "p a c");
    let closed = act(&state, Action::OpenTo(Levels::To(1)));
    assert!(tree_key(&closed.visible_rows(), hidden, "Home", false).is_none());
    assert!(tree_key(&[], hidden, "Home", false).is_none());
}

/// A position with pros of these headlines.
fn titled(headlines: &[&str]) -> State {
    let ids: Vec<String> = (0..headlines.len()).map(|at| format!("c{at}")).collect();
    let relations: Vec<String> = ids.iter().skip(1).map(|id| format!("{id} + c0")).collect();
    let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
    let mut content = content("c0", &ids.join(" "), &relations);
    for (claim, headline) in content.claims.iter_mut().zip(headlines) {
        (*headline).clone_into(&mut claim.headline);
    }
    fresh(&Rc::new(Debate::new(content).unwrap()))
}

/// Which of the headlines typing leads to from the one at `from`.
#[track_caller]
fn check_typed(headlines: &[&str], from: usize, typed: &str, expected: Option<&str>) {
    let state = titled(headlines);
    let rows = state.visible_rows();
    let found = typed_ahead(&state.debate, &rows, rows[from].place, typed);
    let found = found.map(|place| state.outline.row(place).unwrap().claim.at());
    assert_eq!(found.map(|at| headlines[at]), expected, "{typed}");
}

const HEADLINES: &[&str] = &["Pact", "Layers", "Éclat", "pool", "Panel", "pacts hold", "Ångström", "10 states"];

#[test]
fn a_letter_leads_to_the_next_headline_that_starts_with_it() {
    check_typed(HEADLINES, 0, "p", Some("pool"));
    check_typed(HEADLINES, 3, "P", Some("Panel"));
    check_typed(HEADLINES, 5, "p", Some("Pact"));
    check_typed(HEADLINES, 0, "1", Some("10 states"));
    check_typed(HEADLINES, 0, "z", None);
}

#[test]
fn a_letter_that_starts_this_headline_alone_stays() {
    check_typed(HEADLINES, 1, "l", Some("Layers"));
}

#[test]
fn the_same_letter_again_goes_on() {
    check_typed(HEADLINES, 3, "pp", Some("Panel"));
    check_typed(HEADLINES, 4, "ppp", Some("pacts hold"));
}

#[test]
fn more_letters_may_stay_on_the_row() {
    check_typed(HEADLINES, 0, "pa", Some("Pact"));
    check_typed(HEADLINES, 0, "PACTS", Some("pacts hold"));
    check_typed(HEADLINES, 4, "pact", Some("pacts hold"));
    check_typed(HEADLINES, 6, "pan", Some("Panel"));
    check_typed(HEADLINES, 0, "pacts hold on", None);
    check_typed(HEADLINES, 0, "pacts h", Some("pacts hold"));
}

#[test]
fn letters_with_accents_count_in_either_case() {
    check_typed(HEADLINES, 0, "é", Some("Éclat"));
    check_typed(HEADLINES, 0, "ÅNG", Some("Ångström"));
    check_typed(&["x", "İzmir"], 0, "İz", Some("İzmir"));
    check_typed(&["x", "ΟΔΟΣ ανοιχτή"], 0, "ΟΔΟΣ", Some("ΟΔΟΣ ανοιχτή"));
}

#[test]
fn nothing_typed_leads_nowhere() {
    check_typed(HEADLINES, 0, "", None);
}
