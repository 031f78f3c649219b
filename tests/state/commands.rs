//! What can be done, by name and by key.

use std::collections::BTreeSet;
use std::rc::Rc;

use fulcrum::debates::PACT_OR_LAYERS;
use fulcrum::formats;
use fulcrum::model::{Debate, Scenario};
use fulcrum::state::{
    Action, Command, Deed, Dialog, Settings, State, TREE_KEYS, View, commands, find_commands, is_shortcut, shortcut,
    tree_key, tree_key_words,
};
use proptest::prelude::*;

use crate::sketch::{any_debate, content};
use crate::support::{act, at, family, fresh, opened};

fn built_in() -> State {
    fresh(&Rc::new(formats::read(PACT_OR_LAYERS).debate.unwrap()))
}

fn said(deed: &Deed) -> String {
    format!("{deed:?}")
}

/// The commands that a query finds, best first; those that can't be done in brackets.
fn found(state: &State, query: &str) -> Vec<String> {
    let all = commands(state);
    let name = |at: &usize| match &all[*at] {
        Command { name, hindered: None, .. } => name.to_string(),
        Command { name, .. } => format!("({name})"),
    };
    find_commands(&all, query).iter().map(name).collect()
}

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    assert_eq!(found(&built_in(), query), expected, "{query}");
}

#[test]
fn words_may_be_begun_and_stand_in_any_order() {
    check("text 12", &["Text size: 125 %"]);
    check("siz TEX 1", &["Text size: 112 %", "Text size: 125 %", "Text size: 150 %", "(Text size: 100 %)"]);
    check("unsure claim", &["Be unsure of the claim you are on"]);
}

#[test]
fn whole_words_and_those_that_come_first_are_better() {
    check(
        "open",
        &[
            "Open to level 1",
            "Open to level 3",
            "Open all",
            "Open a debate file",
            "Show this branch alone",
            "Show the tree as an outline",
            "(Leave the claim you are on open)",
            "(Open to level 2)",
            "(Show the whole tree)",
        ],
    );
}

#[test]
fn other_words_find_a_command_too_after_those_called_so() {
    check("dark", &["Colours: dark"]);
    check("help", &["All keys"]);
    check("expand all", &["Open all"]);
    check("theme light", &["Colours: light"]);
    check("claim find", &["Find a claim", "Find the claim you are on likely"]);
    check("share", &["My weights", "Copy the address"]);
}

#[test]
fn nothing_asked_for_is_everything_in_order() {
    let state = built_in();
    let all: Vec<String> = commands(&state).iter().map(|command| command.name.to_string()).collect();
    for query in ["", "  "] {
        let bare = |name: &String| name.trim_matches(['(', ')']).to_owned();
        assert_eq!(found(&state, query).iter().map(bare).collect::<Vec<_>>(), all);
    }
}

#[test]
fn accents_and_typing_errors_are_forgiven_and_other_alphabets_do_no_harm() {
    check("\u{dc}nsure", &["Be unsure of the claim you are on"]);
    check("tect size 150", &["Text size: 150 %"]);
    check("日本", &[]);
    assert_eq!(found(&built_in(), "%"), found(&built_in(), ""));
}

#[test]
fn no_two_commands_are_called_the_same() {
    let all = commands(&built_in());
    let names: BTreeSet<&str> = all.iter().map(|command| command.name.as_ref()).collect();
    assert_eq!(names.len(), all.len());
}

#[test]
fn a_command_does_what_its_key_does_and_every_key_has_its_command() {
    let all = commands(&built_in());
    for command in &all {
        if let Some(key) = command.key {
            assert_eq!(said(&command.deed), said(&shortcut(key, false, true).unwrap()), "{key}");
        }
    }
    let with_keys: BTreeSet<&str> = all.iter().filter_map(|command| command.key).collect();
    let single = (' '..='~').map(String::from).filter(|key| is_shortcut(key)).collect::<BTreeSet<_>>();
    assert_eq!(single.iter().map(String::as_str).collect::<BTreeSet<_>>(), with_keys);
}

#[test]
fn without_single_keys_only_the_commands_are_left() {
    for key in ["/", "?", "[", "]", "r", "a", "1", "6", "k"] {
        assert!(shortcut(key, false, false).is_none(), "{key}");
    }
    for key in ["k", "K"] {
        let deed = shortcut(key, true, false).unwrap();
        assert_eq!(said(&deed), said(&Deed::Act(Action::Ask(Some(Dialog::Commands)))));
    }
    for key in ["/", "?", "r", "a", "1", "p"] {
        assert!(shortcut(key, true, true).is_none(), "{key} with Ctrl is the browser's");
    }
}

#[test]
fn every_key_that_is_listed_for_the_tree_does_something_in_it() {
    let state = opened();
    let rows = state.visible_rows();
    for key in TREE_KEYS {
        assert!(tree_key_words(key).is_some(), "{key}");
        assert!(rows.iter().any(|row| tree_key(&rows, row.place, key, false).is_some()), "{key}");
    }
}

/// Why a command can't be done, after these actions; nothing where it can.
#[track_caller]
fn check_hindered(actions: &[Action], name: &str, expected: Option<&str>) {
    let state = actions.iter().fold(built_in(), |state, action| act(&state, action.clone()));
    let all = commands(&state);
    let command = all.iter().find(|command| command.name == name).expect("there is such a command");
    assert_eq!(command.hindered, expected, "{name}");
}

#[test]
fn what_can_not_be_done_says_why() {
    let judged = Action::JudgeHere(0.0);
    check_hindered(&[], "Undo", Some("nothing to undo"));
    check_hindered(std::slice::from_ref(&judged), "Undo", None);
    check_hindered(std::slice::from_ref(&judged), "Redo", Some("nothing to redo"));
    check_hindered(&[judged.clone(), Action::Undo], "Redo", None);
    check_hindered(&[], "Forget my weights", Some("you have weighed nothing"));
    check_hindered(std::slice::from_ref(&judged), "Forget my weights", None);
    check_hindered(&[], "Reject the claim you are on", None);
    check_hindered(std::slice::from_ref(&judged), "Reject the claim you are on", Some("so already"));
    check_hindered(&[], "Leave the claim you are on open", Some("you have not weighed it"));
    check_hindered(&[judged], "Leave the claim you are on open", None);
    check_hindered(&[], "Tree view", Some("shown now"));
    check_hindered(&[Action::GoTo(View::Clash)], "Tree view", None);
    check_hindered(&[], "Show the whole tree", Some("so already"));
    check_hindered(&[Action::Try(Some(0))], "Leave the scenario", None);
}

#[test]
fn a_level_that_more_is_open_than_can_be_asked_for_again() {
    let state = fresh(&family());
    let stretched = crate::support::arrive(&state, "#/tree?claim=d&under=c.a.p");
    let level = |state: &State| commands(state).into_iter().find(|command| command.name == "Open to level 2").unwrap();
    assert_eq!((level(&state).hindered, level(&stretched).hindered), (Some("so already"), None));
}

#[test]
fn the_outline_is_switched_by_the_command_that_names_the_other() {
    let (tree, outline) = ("Show the tree as an outline", "Show the outline as a tree");
    let state = built_in();
    let switched = act(&state, Action::Set(Settings { outline: true, ..Settings::default() }));
    assert_eq!(found(&state, "show outline"), [tree]);
    assert_eq!(found(&switched, "show outline"), [outline]);
}

#[test]
fn the_claim_commands_are_about_the_keyboards_row() {
    let state = opened();
    let state = act(&state, Action::Move(at(&state, "p a c")));
    let run = |name: &str, state: &State| {
        let command = commands(state).into_iter().find(|command| command.name == name).unwrap();
        let Deed::Act(action) = command.deed else { panic!("{name} changes the state") };
        act(state, action)
    };
    let claim = state.debate.find_claim("c").unwrap();
    for (name, score) in [("Doubt the claim you are on", 0.25), ("Accept the claim you are on", 1.0)] {
        assert_eq!(run(name, &state).weighed.stances.of(claim), Some(score), "{name}");
    }
    let judged = run("Reject the claim you are on", &state);
    assert!(run("Leave the claim you are on open", &judged).weighed.stances.is_empty());
    assert_eq!(run("Show this branch alone", &state).focus, state.cursor);
}

/// What a reader would notice a change of.
fn gist(state: &State) -> String {
    let open: Vec<_> = state.visible_rows().iter().map(|row| (row.place, row.open)).collect();
    format!("{:?} {:?} {:?} {:?} {open:?}", state.view, state.settings, state.weighed, state.focus)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_commands_in_any_order_do_no_harm_and_hindered_ones_nothing(
        (debate, turns) in (any_debate(), proptest::collection::vec((0..90_usize, "[a-z ]{0,4}"), 0..12))
    ) {
        let mut state = fresh(&with_scenarios(&debate));
        for (number, query) in turns {
            let all = commands(&state);
            prop_assert!(find_commands(&all, &query).iter().all(|at| *at < all.len()));
            let command = &all[number % all.len()];
            let Deed::Act(action) = &command.deed else { continue };
            let next = act(&state, action.clone());
            if command.hindered.is_some() {
                prop_assert_eq!(gist(&next), gist(&state), "{}", &command.name);
            }
            state = next;
        }
    }
}

/// A debate with two scenarios of the same name.
fn with_scenarios(debate: &Debate) -> Rc<Debate> {
    let scenario = |id: &str| Scenario { id: id.to_owned(), label: "Storm".to_owned(), ..Scenario::default() };
    let mut content = debate.content().clone();
    content.scenarios = vec![scenario("s1"), scenario("s2")];
    Rc::new(Debate::new(content).unwrap())
}

#[test]
fn a_debate_without_a_single_claim_has_no_commands_for_one() {
    let state = fresh(&Rc::new(Debate::new(content("", "", &[])).unwrap()));
    assert_eq!(found(&state, "claim you"), [] as [&str; 0]);
    for command in commands(&state) {
        if let Deed::Act(action) = command.deed {
            act(&state, action);
        }
    }
}
