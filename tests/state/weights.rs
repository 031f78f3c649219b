//! What the reader makes of the claims: judging, taking back, tokens, and the words for it.

use fulcrum::model::ClaimIndex;
use fulcrum::reckoning::{Evaluation, Network, Semantics, Verdict};
use fulcrum::state::{Action, Route, Stances, State, Weighed, answer, standing};
use proptest::prelude::*;
use std::rc::Rc;

use crate::support::{act, family, fresh};

fn claim(id: &str) -> ClaimIndex {
    family().find_claim(id).expect("the family has it")
}

fn strength(state: &fulcrum::state::State, id: &str) -> f64 {
    state.weighing.evaluation().strength(claim(id))
}

#[test]
fn judging_a_claim_changes_what_depends_on_it_and_can_be_taken_back() {
    let before = fresh(&family());
    let judged = act(&before, Action::Judge(claim("a"), Some(1.0)));
    assert_eq!(judged.weighed.stances.of(claim("a")), Some(1.0));
    assert!(strength(&judged, "a") > strength(&before, "a"));
    assert!(strength(&judged, "p") > strength(&before, "p"));
    assert!((strength(&judged, "q") - strength(&before, "q")).abs() < 1e-15);
    assert_eq!(judged.address.steps, before.address.steps, "weighing is no step of the browser's history");
    let undone = act(&judged, Action::Undo);
    assert!(undone.weighed.stances.is_empty());
    assert_eq!(strength(&undone, "p").to_bits(), strength(&before, "p").to_bits());
    assert!(act(&undone, Action::Undo).weighed.stances.is_empty());
}

#[test]
fn a_key_acts_on_the_state_as_it_is() {
    let press = |state: &fulcrum::state::State, key: &str| act(state, Action::Press(key.to_owned(), false));
    let state = ["End", "ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowRight"]
        .iter()
        .fold(fresh(&family()), |state, key| press(&state, key));
    assert_eq!(state.cursor_row().map(|row| row.claim), Some(claim("c")));
    let typed = act(&fresh(&family()), Action::Type("q".to_owned()));
    assert_eq!(typed.cursor_row().map(|row| row.claim), Some(claim("q")));
    assert_eq!(press(&typed, "F5").cursor, typed.cursor);
}

#[test]
fn forgetting_all_weights_is_one_step_to_take_back() {
    let judged =
        act(&act(&fresh(&family()), Action::Judge(claim("a"), Some(0.0))), Action::Judge(claim("b"), Some(1.0)));
    let forgotten = act(&judged, Action::Reset);
    assert!(forgotten.weighed.stances.is_empty());
    assert_eq!(act(&forgotten, Action::Undo).weighed.stances, judged.weighed.stances);
    let open = act(&judged, Action::Judge(claim("a"), None));
    assert_eq!(open.weighed.stances.len(), 1);
}

#[test]
fn judging_step_by_step_equals_weighing_anew() {
    let mut state = fresh(&family());
    for (nth, id) in ["a", "c", "u", "a", "d", "e", "b", "u"].into_iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let score = nth as f64 / 8.0;
        state = act(&state, Action::Judge(claim(id), Some(score)));
        let base =
            fulcrum::reckoning::BaseScores::from_priors(&state.debate).with_stances(state.weighed.stances.iter());
        let anew = Evaluation::new(&Rc::new(Network::new(&state.debate)), Semantics::default(), &base);
        for claim in state.debate.claims() {
            let found = state.weighing.evaluation().strength(claim);
            assert_eq!(found.to_bits(), anew.strength(claim).to_bits());
        }
    }
}

#[test]
fn a_link_brings_its_weights_and_a_damaged_one_changes_nothing() {
    let judged = act(&act(&fresh(&family()), Action::Judge(claim("c"), Some(0.25))), Action::Reckon(Semantics::DfQuad));
    let route = judged.route();
    assert!(route.weighed.is_some());
    let arrived = act(&fresh(&family()), Action::Arrive(route.clone()));
    assert_eq!(arrived.weighed, judged.weighed);
    for token in ["", "1", "2AA", "1AAx", "1zz", "1A\u{e9}", "1AAAAAAAA"] {
        let damaged = Route { weighed: Some(token.to_owned()), ..route.clone() };
        let found = act(&judged, Action::Arrive(damaged));
        assert_eq!(found.weighed.stances, judged.weighed.stances, "{token}");
    }
}

#[test]
fn more_weights_than_fit_an_address_are_kept_all_the_same() {
    let ids: Vec<String> = (0..300).map(|nth| format!("c{nth}")).collect();
    let many = Rc::new(crate::sketch::debate("c0", &ids.join(" "), &[]));
    let weigh = |state: State, claim| act(&state, Action::Judge(claim, Some(0.25)));
    let state = many.claims().take(250).fold(fresh(&many), weigh);
    assert_eq!(state.route().weighed, state.whole_route().weighed);
    let state = many.claims().fold(state, weigh);
    assert_eq!(state.route().weighed, None);
    let kept = Route::parse(&state.whole_route().fragment());
    assert_eq!(act(&fresh(&many), Action::Arrive(kept)).weighed, state.weighed);
}

#[test]
fn the_words_say_on_what_grounds() {
    let state = fresh(&family());
    assert_eq!(standing(&state), "As argued, before you weigh in");
    let (p, q) = (strength(&state, "p"), strength(&state, "q"));
    assert!((0.1..0.3).contains(&(p - q)), "{p} {q}");
    assert_eq!(answer(&state.debate, &state.weighing), format!("For p is clearly ahead, {p:.2} to {q:.2}."));
    let one = act(&state, Action::Judge(claim("p"), Some(0.0)));
    assert_eq!(standing(&one), "With one claim weighed by you");
    let p = strength(&one, "p");
    assert!(q - p > 0.3, "{p} {q}");
    assert_eq!(answer(&one.debate, &one.weighing), format!("For q is far ahead, {q:.2} to {p:.2}."));
    let labelled = act(&state, Action::Reckon(Semantics::Grounded));
    assert!(matches!(
        labelled.weighing.verdict(),
        Some(Verdict::Leads { .. } | Verdict::DoesNotSettle { .. } | Verdict::Contested)
    ));
}

proptest! {
    #[test]
    fn a_token_gives_back_what_it_was_made_of(scores in prop::collection::vec((0_usize..8, 0_u8..=100), 0..8), way in 0..Semantics::ALL.len()) {
        let debate = family();
        let claims: Vec<_> = debate.claims().collect();
        let stances = scores.iter().fold(Stances::default(), |stances, (at, score)| stances.with(claims[*at], Some(f64::from(*score) / 100.0)));
        let weighed = Weighed { stances, semantics: Semantics::ALL[way], scenario: None };
        match weighed.token(&debate) {
            None => prop_assert_eq!(weighed, Weighed::default()),
            Some(token) => prop_assert_eq!(Weighed::from_token(&token, &debate), Some(weighed)),
        }
    }

    /// A token that was cut off, changed, or written by another version gives what of it makes sense, or nothing.
    #[test]
    fn a_damaged_token_gives_nothing_that_was_not_in_it(
        scores in prop::collection::btree_map(0_usize..8, 0_u8..=100, 1..8),
        at in 0_usize..60,
        letter in prop_oneof![prop::char::range(' ', '~'), Just('é'), Just('𝟙'), Just('\0')],
    ) {
        let debate = family();
        let claims: Vec<_> = debate.claims().collect();
        let stances = scores.iter().fold(Stances::default(), |stances, (at, score)| stances.with(claims[*at], Some(f64::from(*score) / 100.0)));
        let weighed = Weighed { stances, ..Weighed::default() };
        let token = weighed.token(&debate).unwrap();
        let at = at % token.len();

        // Cut between two stances, the ones before are whole; cut within one, the token is damaged.
        let cut = Weighed::from_token(&token[..at], &debate);
        prop_assert_eq!(cut.is_some(), at >= 3 && (at - 3).is_multiple_of(7));
        if let Some(cut) = cut {
            prop_assert_eq!(cut.stances.len(), (at - 3) / 7);
            prop_assert!(cut.stances.iter().all(|(claim, score)| weighed.stances.of(claim) == Some(score)));
        }

        let mut changed: Vec<char> = token.chars().collect();
        changed[at] = letter;
        let changed: String = changed.into_iter().collect();
        let found = Weighed::from_token(&changed, &debate);
        let known = letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        match at {
            0 => prop_assert_eq!(found.is_some(), letter == '1', "of another version"),
            _ if !known => prop_assert_eq!(found, None),
            1 => prop_assert!(found.is_none_or(|found| found.stances == weighed.stances)),
            2 => prop_assert_eq!(found, Some(weighed)),
            _ => {
                let found = found.unwrap();
                let others = found.stances.iter().filter(|(claim, score)| weighed.stances.of(*claim) != Some(*score));
                prop_assert!(others.count() <= 1 && found.stances.len() <= weighed.stances.len());
            }
        }
    }

    #[test]
    fn no_token_is_too_strange(token in ".{0,40}") {
        let _ = Weighed::from_token(&token, &family());
        let again = Weighed::from_token(&format!("1{token}"), &family());
        prop_assert!(again.is_none_or(|weighed| weighed.stances.iter().all(|(_, score)| (0.0..=1.0).contains(&score))));
    }
}
