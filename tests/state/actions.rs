//! Each action, and whether the back button undoes it.

use std::rc::Rc;

use fulcrum::state::{Action, Dialog, Levels, Notice, Origin, Rest, Route, State, Trouble, View};

use crate::sketch::{check_rows, debate, drawn};
use crate::support::{act, arrive, at, family, fresh, opened, relation, trail};

/// Where the reader is after an action: cursor, named claim, branch shown alone; and the steps and arrivals it made.
#[track_caller]
fn check(
    before: &State,
    action: Action,
    cursor: &str,
    claim: &str,
    focus: &str,
    (steps, arrivals): (u32, u32),
) -> State {
    let after = act(before, action);
    let found = [after.cursor, after.address.claim, after.focus].map(|place| trail(&after, place));
    assert_eq!(found, [cursor, claim, focus]);
    let made = (after.address.steps - before.address.steps, after.arrivals - before.arrivals);
    assert_eq!(made, (steps, arrivals));
    after
}

#[test]
fn at_first_the_cursor_is_on_the_first_position_and_nothing_is_chosen() {
    let state = fresh(&family());
    assert_eq!(trail(&state, state.cursor), "p");
    assert_eq!((state.focus, state.chosen, state.levels), (None, false, Some(Levels::To(2))));
    assert_eq!(state.route(), Route::default());
    check_rows(&state.debate, &state.visible_rows(), &["p", "  + a [2]", "  - b", "q", "  - c [1]"]);
}

#[test]
fn moving_takes_the_cursor_alone() {
    let state = opened();
    let after = check(&state, Action::Move(at(&state, "p a c")), "p a c", "", "", (0, 0));
    assert_eq!((after.chosen, after.spoken.nth), (false, state.spoken.nth));
    assert_eq!(after.route(), state.route());
}

#[test]
fn selecting_names_the_claim_and_is_a_step_once() {
    let state = opened();
    let action = Action::Select(at(&state, "p a c"));
    let after = check(&state, action.clone(), "p a c", "p a c", "", (1, 0));
    assert!(after.chosen);
    assert_eq!(after.route().fragment(), "#/tree?claim=c&under=a.p&open=all");
    check(&after, action, "p a c", "p a c", "", (0, 0));
    check(&after, Action::Select(at(&state, "q c")), "q c", "q c", "", (1, 0));
}

#[test]
fn putting_a_claim_away_leaves_it_named() {
    let state = opened();
    let state = act(&state, Action::Select(at(&state, "p a")));
    let after = check(&state, Action::Leave, "p a", "p a", "", (0, 0));
    assert!(!after.chosen);
}

#[test]
fn showing_a_branch_alone_opens_it_names_it_and_is_a_step() {
    let state = fresh(&family());
    let after = check(&state, Action::Focus(Some(at(&state, "p a"))), "p a", "p a", "p a", (1, 0));
    assert!(after.chosen);
    assert_eq!(after.spoken.text, "This branch alone: Pro: a. Level 2, 1 pro · 1 con.");
    check_rows(&after.debate, &after.visible_rows(), &["+ a", "  + c [1]", "  - e [1]"]);
    check(&after, Action::Focus(Some(at(&after, "p a"))), "p a", "p a", "p a", (0, 0));
}

#[test]
fn going_back_to_the_branchs_top_from_a_claim_in_it_is_a_step() {
    let state = fresh(&family());
    let top = Action::Focus(Some(at(&state, "p a")));
    let state = act(&state, top.clone());
    let state = act(&state, Action::Select(at(&state, "p a c")));
    check(&state, top, "p a", "p a", "p a", (1, 0));
}

#[test]
fn the_whole_tree_comes_back_in_a_step_and_the_cursor_stays() {
    let state = fresh(&family());
    let state = act(&state, Action::Focus(Some(at(&state, "p a"))));
    let state = act(&state, Action::Move(at(&state, "p a e")));
    let after = check(&state, Action::Focus(None), "p a e", "p a", "", (1, 0));
    assert_eq!(after.spoken.text, "The whole tree.");
    check(&after, Action::Focus(None), "p a e", "p a", "", (0, 0));
}

#[test]
fn opening_and_closing_replace_the_address() {
    let state = fresh(&family());
    let after = check(&state, Action::Open(at(&state, "p a")), "p", "", "", (0, 0));
    check_rows(&after.debate, &after.visible_rows()[..4], &["p", "  + a", "    + c [1]", "    - e [1]"]);
    assert_eq!((after.levels, after.spoken.nth), (None, 0));
    assert_eq!(after.route().fragment(), "#/tree?open=xT");
    let after = check(&after, Action::Close(at(&after, "q")), "p", "", "", (0, 0));
    assert_eq!(after.route().fragment(), "#/tree?open=xD");
    let after = check(&after, Action::OpenSiblings(at(&after, "p a c")), "p", "", "", (0, 0));
    check_rows(
        &after.debate,
        &after.visible_rows(),
        &["p", "  + a", "    + c", "      + d", "    - e", "      / u", "  - b", "q [1]"],
    );
}

#[test]
fn the_state_before_an_action_stays_as_it_was() {
    let state = fresh(&family());
    let rows = drawn(&state.debate, &state.visible_rows());
    let after = act(&state, Action::Open(at(&state, "p a")));
    assert_ne!(drawn(&after.debate, &after.visible_rows()), rows);
    assert_eq!(drawn(&state.debate, &state.visible_rows()), rows);
}

#[test]
fn closing_a_branch_takes_the_cursor_to_its_top() {
    let state = opened();
    let state = act(&state, Action::Select(at(&state, "p a e u")));
    check(&state, Action::Close(at(&state, "p a")), "p a", "p a e u", "", (0, 0));
    check(&state, Action::OpenTo(Levels::To(1)), "p", "p a e u", "", (0, 0));
    check(&state, Action::Close(at(&state, "q")), "p a e u", "p a e u", "", (0, 0));
}

#[test]
fn levels_are_said_and_kept_until_a_row_is_opened() {
    let state = fresh(&family());
    for (levels, text, open) in [
        (Levels::To(1), "Open to level 1: 2 rows.", "?open=1"),
        (Levels::To(2), "Open to level 2: 5 rows.", ""),
        (Levels::To(3), "Open to level 3: 7 rows.", "?open=3"),
        (Levels::All, "All open: 9 rows.", "?open=all"),
    ] {
        let after = check(&state, Action::OpenTo(levels), "p", "", "", (0, 0));
        assert_eq!((after.spoken.text.as_str(), after.levels), (text, Some(levels)));
        assert_eq!(after.route().fragment(), format!("#/tree{open}"));
        assert_eq!(act(&after, Action::Close(at(&after, "p"))).levels, None);
    }
}

#[test]
fn levels_count_from_the_branch_that_is_shown_alone() {
    let state = opened();
    let state = act(&state, Action::Focus(Some(at(&state, "p a"))));
    let one = check(&state, Action::OpenTo(Levels::To(1)), "p a", "p a", "p a", (0, 0));
    check_rows(&one.debate, &one.visible_rows(), &["+ a [2]"]);
    assert_eq!(one.spoken.text, "Open to level 1: 1 row.");
    let two = check(&one, Action::OpenTo(Levels::To(2)), "p a", "p a", "p a", (0, 0));
    check_rows(&two.debate, &two.visible_rows(), &["+ a", "  + c [1]", "  - e [1]"]);
    let whole = act(&two, Action::Focus(None));
    check_rows(
        &whole.debate,
        &whole.visible_rows(),
        &["p", "  + a", "    + c [1]", "    - e [1]", "  - b", "q", "  - c [1]"],
    );
    let back = arrive(&fresh(&family()), &whole.route().fragment());
    assert_eq!(drawn(&back.debate, &back.visible_rows()), drawn(&whole.debate, &whole.visible_rows()));
    let back = arrive(&fresh(&family()), &two.route().fragment());
    check_rows(&back.debate, &back.visible_rows(), &["+ a", "  + c [1]", "  - e [1]"]);
}

#[test]
fn a_claim_is_shown_where_it_stands_and_said() {
    let state = fresh(&family());
    let c = state.debate.find_claim("c").unwrap();
    let after = check(&state, Action::Show(None, c), "p a c", "p a c", "", (1, 1));
    assert_eq!((after.spoken.text.as_str(), after.chosen), ("Pro: c. Level 3, 1 pro.", true));
    let after = check(&after, Action::Show(Some(relation(6)), c), "q c", "q c", "", (1, 1));
    assert_eq!(after.spoken.text, "Con: c. Level 2, 1 pro.");
    check(&after, Action::Show(Some(relation(6)), c), "q c", "q c", "", (0, 1));
}

#[test]
fn showing_a_claim_keeps_the_branch_alone_only_if_it_stands_in_it() {
    let state = fresh(&family());
    let state = act(&state, Action::Focus(Some(at(&state, "p a"))));
    let claim = |id| state.debate.find_claim(id).unwrap();
    check(&state, Action::Show(None, claim("u")), "p a e u", "p a e u", "p a", (1, 1));
    check(&state, Action::Show(None, claim("b")), "p b", "p b", "", (1, 1));
    check(&state, Action::Show(Some(relation(6)), claim("c")), "q c", "q c", "", (1, 1));
}

#[test]
fn showing_what_does_not_stand_there_does_nothing() {
    let state = fresh(&family());
    let before = drawn(&state.debate, &state.visible_rows());
    let after =
        check(&state, Action::Show(Some(relation(2)), state.debate.find_claim("u").unwrap()), "p", "", "", (0, 0));
    assert_eq!(drawn(&after.debate, &after.visible_rows()), before);
    assert_eq!(after.route(), state.route());
}

fn notice() -> Notice {
    Notice { title: "It is lost.".to_owned(), advice: "Look again.".to_owned(), trouble: Trouble::Plain }
}

#[test]
fn what_fails_is_shown_and_said_until_it_is_dismissed() {
    let state = opened();
    let failed = check(&state, Action::Fail(Rc::new(notice())), "p", "", "", (0, 0));
    assert_eq!((failed.notice.as_deref(), failed.spoken.text.as_str()), (Some(&notice()), "It is lost. Look again."));
    assert_eq!(failed.spoken.nth, state.spoken.nth + 1);
    let again = act(&failed, Action::Fail(Rc::new(notice())));
    assert_eq!(again.spoken.nth, state.spoken.nth + 2);
    let dismissed = act(&again, Action::Dismiss);
    assert_eq!((dismissed.notice, dismissed.spoken), (None, again.spoken));
}

#[test]
fn another_debate_starts_afresh_but_the_steps_and_messages_count_on() {
    let state = opened();
    let state = act(&state, Action::Focus(Some(at(&state, "p a"))));
    let state = act(&state, Action::Fail(Rc::new(notice())));
    let other = Rc::new(debate("x", "x y", &["y - x"]));
    let load =
        |fragment| Action::Load(Rc::clone(&other), Origin::File("other.json".to_owned()), Route::parse(fragment));
    let after = check(&state, load(""), "x", "", "", (0, 0));
    assert_eq!(after.origin, Origin::File("other.json".to_owned()));
    assert_eq!((after.notice.as_ref(), after.chosen), (None, false));
    assert_eq!((after.spoken.text.as_str(), after.spoken.nth), ("A debate is open.", state.spoken.nth + 1));
    let after = act(&state, load("#/tree?claim=y"));
    assert_eq!((trail(&after, after.cursor).as_str(), after.chosen), ("x y", true));
}

#[test]
fn a_debate_without_claims_bears_every_action() {
    let empty = Rc::new(debate("", "", &[]));
    let state = fresh(&empty);
    assert_eq!((state.cursor, state.cursor_row().is_none(), state.visible_rows().len()), (None, true, 0));
    let actions = [
        Action::OpenTo(Levels::All),
        Action::Focus(None),
        Action::Leave,
        Action::Dismiss,
        Action::Arrive(Route::parse("#/tree?claim=p&under=q&focus=p&open=xA")),
        Action::Load(Rc::clone(&empty), Origin::BuiltIn, Route::default()),
    ];
    for action in actions {
        let after = check(&state, action, "", "", "", (0, 0));
        assert_eq!(after.visible_rows().len(), 0);
    }
}

#[test]
fn a_branch_deep_down_is_left_at_once() {
    // Every claim above the branch is closed when the levels are set.
    let walk = || {
        let claims: Vec<String> = (0..100_000).map(|at| format!("c{at}")).collect();
        let relations: Vec<String> = (1..100_000).map(|at| format!("c{at} + c{}", at - 1)).collect();
        let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
        let state = fresh(&Rc::new(debate("c0", &claims.join(" "), &relations)));
        let state = arrive(&state, "#/tree?claim=c99998&focus=c99998");
        assert_eq!(state.visible_rows().len(), 2);
        let state = act(&state, Action::OpenTo(Levels::To(1)));
        assert_eq!((state.visible_rows().len(), state.cursor_row().map(|row| row.level)), (1, Some(99_999)));
        let state = act(&state, Action::Close(state.outline.first().unwrap()));
        let state = act(&state, Action::Focus(None));
        assert_eq!(state.cursor, state.outline.first());
    };
    let small = std::thread::Builder::new().stack_size(256 * 1024);
    small.spawn(walk).expect("a thread starts").join().expect("it ends well");
}

#[test]
fn where_one_is_is_said_and_brought_into_sight() {
    let state = opened();
    let state = act(&state, Action::Move(at(&state, "p a c")));
    let after = check(&state, Action::Locate, "p a c", "", "", (0, 1));
    assert_eq!(after.spoken.text, "Tree view, level 3: c, under a, under p.");
    assert_eq!(after.route(), state.route());
}

#[test]
fn what_could_not_be_fetched_is_tried_again_when_it_is_asked_for() {
    let away = act(&fresh(&family()), Action::Rest(Rest::Unreachable));
    for asking in [Action::Ask(Some(Dialog::Settings)), Action::GoTo(View::Map)] {
        assert_eq!(act(&away, asking).rest, Rest::Away);
    }
    assert_eq!(act(&away, Action::GoTo(View::Tree)).rest, Rest::Unreachable);
}
