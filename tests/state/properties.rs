//! What must hold whatever the reader does.

use std::rc::Rc;

use fulcrum::layout::PlaceIndex;
use fulcrum::model::Debate;
use fulcrum::state::{Action, Levels, Route, State, reduce, tree_key};
use proptest::prelude::*;

use crate::sketch::{any_debate, is_grounded, pairs, steps};
use crate::support::{fresh, gist, trail};

const KEYS: &[&str] = &["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "*", "Enter", " "];
const CLAIMS: usize = 7;

/// An action, with numbers for rows, claims and keys.
#[derive(Clone, Debug)]
enum Turn {
    Row(u8, usize),
    Whole,
    Levels(Levels),
    Show(usize),
    Home(usize),
    Key(usize),
    Leave,
    Arrive { claim: usize, under: Vec<usize>, focus: usize, open: Option<String> },
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let number = || 0..60_usize;
    let levels = prop_oneof![(1..5_u32).prop_map(Levels::To), Just(Levels::All)];
    let open = proptest::option::of("[1-4]|all|x[A-Za-z0-9_-]{0,4}");
    let arrive = (0..20_usize, proptest::collection::vec(0..9_usize, 0..5), 0..20_usize, open);
    let turn = prop_oneof![
        8 => (0..6_u8, number()).prop_map(|(kind, row)| Turn::Row(kind, row)),
        1 => Just(Turn::Whole),
        2 => levels.prop_map(Turn::Levels),
        2 => number().prop_map(Turn::Show),
        1 => number().prop_map(Turn::Home),
        6 => number().prop_map(Turn::Key),
        1 => Just(Turn::Leave),
        2 => arrive.prop_map(|(claim, under, focus, open)| Turn::Arrive { claim, under, focus, open }),
    ];
    proptest::collection::vec(turn, 0..14)
}

fn action(state: &State, turn: &Turn) -> Option<Action> {
    let rows = state.visible_rows();
    let named = |number: &usize| (*number < 9).then(|| format!("c{number}"));
    Some(match turn {
        Turn::Row(kind, number) => {
            let place = rows[number % rows.len()].place;
            match kind {
                0 => Action::Move(place),
                1 => Action::Select(place),
                2 => Action::Focus(Some(place)),
                3 => Action::Open(place),
                4 => Action::Close(place),
                _ => Action::OpenSiblings(place),
            }
        }
        Turn::Whole => Action::Focus(None),
        Turn::Levels(levels) => Action::OpenTo(*levels),
        Turn::Show(number) => {
            let pairs = pairs(&state.debate);
            let (step, claim) = *pairs.get(number % pairs.len().max(1))?;
            Action::Show(Some(step), claim)
        }
        Turn::Home(number) => Action::Show(None, state.debate.claims().nth(number % CLAIMS)?),
        Turn::Key(number) => tree_key(&rows, state.cursor?, KEYS[number % KEYS.len()], number % 2 == 0)?,
        Turn::Leave => Action::Leave,
        Turn::Arrive { claim, under, focus, open } => Action::Arrive(Route {
            claim: named(claim),
            under: under.iter().filter_map(named).collect(),
            focus: named(focus),
            open: open.clone(),
            ..Route::default()
        }),
    })
}

/// The state after each turn.
fn played(debate: &Rc<Debate>, turns: &[Turn]) -> Vec<State> {
    let mut states = vec![fresh(debate)];
    for turn in turns {
        let last = states.last().unwrap();
        if let Some(action) = action(last, turn) {
            states.push(reduce(last, action));
        }
    }
    states
}

fn reloaded(state: &State) -> State {
    reduce(&fresh(&state.debate), Action::Arrive(Route::parse(&state.route().fragment())))
}

/// Whether an address tells a place exactly: it names four claims above it at most, and names them by their ids,
/// so that a claim which stands twice on one way, or twice under one claim, may be mistaken.
fn is_told_exactly(state: &State, place: PlaceIndex) -> bool {
    let path = state.outline.path(place);
    let claim = |place: &PlaceIndex| state.outline.row(*place).unwrap().claim;
    let mut claims: Vec<_> = path.iter().map(claim).collect();
    claims.sort_unstable();
    claims.dedup();
    path.len() <= Route::MOST_UNDER + 1 && claims.len() == path.len()
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn the_cursor_is_on_a_visible_row((debate, turns) in (any_debate(), turns())) {
        for state in played(&debate.debate, &turns) {
            let rows = state.visible_rows();
            prop_assert!(rows.iter().any(|row| Some(row.place) == state.cursor), "{}", trail(&state, state.cursor));
            prop_assert!(state.focus.is_none_or(|focus| rows[0].place == focus));
            prop_assert!(!state.chosen || state.address.claim.is_some());
        }
    }

    #[test]
    fn steps_are_made_by_choosing_alone((debate, turns) in (any_debate(), turns())) {
        let states = played(&debate.debate, &turns);
        for pair in states.windows(2) {
            let names = |state: &State| (state.address.claim, state.focus);
            let made = pair[1].address.steps - pair[0].address.steps;
            prop_assert!(made <= 1);
            prop_assert!(made == 0 || names(&pair[0]) != names(&pair[1]));
        }
    }

    #[test]
    fn the_address_brings_back_what_was_shown((debate, turns) in (any_debate(), turns())) {
        for state in played(&debate.debate, &turns) {
            let again = reloaded(&state);
            prop_assert_eq!(again.route().claim, state.route().claim);
            prop_assert_eq!(&again.notice, &None);
            let named = [state.address.claim, state.focus].into_iter().flatten();
            if !named.clone().all(|place| is_told_exactly(&state, place)) {
                continue;
            }
            let places = |state: &State| [state.address.claim, state.focus].map(|place| trail(state, place));
            prop_assert_eq!(places(&again), places(&state), "{:?}", state.route());
            // A claim that was named and then hidden is shown again, and all above it.
            let shown = |place| state.visible_rows().iter().any(|row| row.place == place);
            if state.address.claim.is_none_or(shown) && twins(&state) == 0 {
                prop_assert_eq!(gist(&again.visible_rows()), gist(&state.visible_rows()), "{:?}", state.route());
                prop_assert_eq!(again.route(), state.route());
            }
        }
    }

    #[test]
    fn an_address_brought_back_stays_the_same((debate, turns) in (any_debate(), turns())) {
        for state in played(&debate.debate, &turns) {
            let once = reloaded(&state);
            let twice = reloaded(&once);
            prop_assert_eq!(twice.route(), once.route());
            prop_assert_eq!(gist(&twice.visible_rows()), gist(&once.visible_rows()));
        }
    }

    #[test]
    fn a_link_leads_to_the_place_it_was_made_for((debate, turns) in (any_debate(), turns())) {
        let states = played(&debate.debate, &turns);
        let state = states.last().unwrap();
        for (step, claim) in pairs(&debate).into_iter().filter(|(step, _)| is_grounded(debate.graph(), *step)) {
            let link = state.link(Some(step), claim);
            let there = reduce(state, Action::Arrive(Route::parse(&link.fragment())));
            let expected: Vec<_> = debate.homes().path_through(debate.graph(), Some(step), claim).iter().map(|(_, claim)| *claim).collect();
            let found: Vec<_> = steps(&there.outline, there.cursor.unwrap()).iter().map(|(_, claim)| *claim).collect();
            // Further down than an address names claims, another of the claim's places may be shown.
            if expected.len() <= Route::MOST_UNDER + 1 {
                prop_assert_eq!(found, expected);
            } else {
                prop_assert_eq!(found.last(), expected.last());
            }
        }
    }

    #[test]
    fn places_that_are_not_there_do_no_harm((debate, kind, at) in (any_debate(), 0..6_u8, any::<u32>())) {
        let place = PlaceIndex(at);
        let action = match kind {
            0 => Action::Move(place),
            1 => Action::Select(place),
            2 => Action::Focus(Some(place)),
            3 => Action::Open(place),
            4 => Action::Close(place),
            _ => Action::OpenSiblings(place),
        };
        let state = reduce(&fresh(&debate.debate), action);
        prop_assert!(state.route().fragment().starts_with("#/tree"));
    }
}

/// How many places stand beside another of the same claim: two steps lead from one claim to another.
fn twins(state: &State) -> usize {
    let rows = state.outline.rows(None);
    let mut places: Vec<_> = rows.iter().map(|row| (state.outline.parent(row.place), row.claim)).collect();
    places.sort_unstable();
    places.dedup();
    rows.len() - places.len()
}
