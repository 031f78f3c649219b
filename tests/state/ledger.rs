//! What the reader has weighed, and what each stance does to the answer.

use std::rc::Rc;

use fulcrum::formats::read;
use fulcrum::model::{ClaimIndex, Content, Debate, Scenario, Side};
use fulcrum::reckoning::Semantics;
use fulcrum::state::{
    LedgerEntry, MOST_EFFECTS, Stances, Weighed, Weighing, effect_words, ledger, stance_word, weighed_words,
};
use proptest::prelude::*;

use crate::sketch::{any_debate, content, id};

fn weighed(debate: &Debate, stances: &[(&str, f64)]) -> Weighed {
    let stances = stances
        .iter()
        .fold(Stances::default(), |all, (id, score)| all.with(debate.find_claim(id).unwrap(), Some(*score)));
    Weighed { stances, ..Weighed::default() }
}

fn entries(debate: &Debate, weighed: &Weighed) -> Vec<LedgerEntry> {
    let groups = ledger(debate, weighed, &Weighing::new(debate, weighed));
    groups.into_iter().flat_map(|group| group.entries).collect()
}

/// p and q with reasons a and b, c of both sides and d of none, not in the order of their sides.
fn mixed() -> Content {
    let mut content = content("p q", "d c b a q p", &["a + p", "b + q", "c + p", "d - q"]);
    for claim in &mut content.claims {
        claim.side = match claim.id.as_str() {
            "p" | "a" => "for-p".to_owned(),
            "q" | "b" => "for-q".to_owned(),
            "c" => "both".to_owned(),
            _ => "none".to_owned(),
        };
    }
    content
}

#[test]
fn stances_are_listed_by_side_in_the_debates_order() {
    let debate = Debate::new(mixed()).unwrap();
    let check = |stances: &[(&str, f64)], expected: &[(Side, &str)]| {
        let weighed = weighed(&debate, stances);
        let found: Vec<(Side, String)> = ledger(&debate, &weighed, &Weighing::new(&debate, &weighed))
            .iter()
            .map(|group| {
                let ids: Vec<&str> = group.entries.iter().map(|entry| id(&debate, entry.claim)).collect();
                (group.side, ids.join(" "))
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(side, ids)| (*side, (*ids).to_owned())).collect();
        assert_eq!(found, expected);
    };
    check(&[], &[]);
    check(&[("q", 1.0)], &[(Side::Position(1), "q")]);
    let all = ["p", "a", "c", "d", "b"].map(|id| (id, 0.2));
    let (first, second) = (Side::Position(0), Side::Position(1));
    check(&all, &[(first, "a p"), (second, "b"), (Side::Both, "c"), (Side::None, "d")]);
}

#[test]
fn an_entry_says_what_would_count_without_it() {
    let mut content = mixed();
    content.claims.iter_mut().for_each(|claim| claim.prior = 0.7);
    let priors = [("b".to_owned(), 0.1)].into();
    content.scenarios = vec![Scenario { id: "s".to_owned(), priors, ..Scenario::default() }];
    let debate = Debate::new(content).unwrap();
    let mut weighed = weighed(&debate, &[("a", 0.25), ("b", 1.0)]);
    let priors = |weighed: &Weighed| entries(&debate, weighed).iter().map(|entry| entry.prior).collect::<Vec<_>>();
    assert_eq!(priors(&weighed), [0.7, 0.7]);
    weighed.scenario = Some(0);
    assert_eq!(priors(&weighed), [0.7, 0.1]);
    let found = entries(&debate, &weighed);
    assert_eq!(found.iter().map(|entry| entry.word).collect::<Vec<_>>(), ["doubtful", "accepted"]);
    assert_eq!(found.iter().map(|entry| entry.score).collect::<Vec<_>>(), [0.25, 1.0]);
    let strength = Weighing::new(&debate, &weighed).evaluation().strength(found[1].claim);
    assert_eq!(found[1].strength.map(f64::to_bits), Some(strength.to_bits()));
}

#[test]
fn an_effect_is_what_the_answer_loses_without_the_stance() {
    let debate = Debate::new(mixed()).unwrap();
    let effects = |stances: &[(&str, f64)]| -> Vec<f64> {
        entries(&debate, &weighed(&debate, stances)).iter().map(|entry| entry.effect.unwrap()).collect()
    };
    let [for_p] = effects(&[("a", 1.0)])[..] else { panic!() };
    assert!(for_p > 0.0);
    let [against_q] = effects(&[("d", 1.0)])[..] else { panic!() };
    assert!(against_q > 0.0);
    let [for_q] = effects(&[("b", 1.0)])[..] else { panic!() };
    assert!(for_q < 0.0);
    let [of_nothing] = effects(&[("a", 0.5)])[..] else { panic!() };
    assert!(of_nothing.abs() < f64::EPSILON);
}

/// `aside` is linked to nothing; `on` rests on five groups of four nearly certain claims, each of which attacks the next:
/// a circle that never comes to rest.
fn restless(positions: &str) -> Debate {
    let ids: Vec<String> = (0..20).map(|at| format!("c{at}")).collect();
    let attacks = (0..80).map(|at| format!("c{} - c{}", at / 4, (at / 16 + 1) % 5 * 4 + at % 4));
    let relations: Vec<String> = attacks.chain(["c0 + on".to_owned()]).collect();
    let parts: Vec<&str> = relations.iter().map(String::as_str).collect();
    let mut content = content(positions, &format!("aside on {}", ids.join(" ")), &parts);
    (0_u8..).zip(&mut content.claims).for_each(|(at, claim)| claim.prior = 0.97 + 0.001 * f64::from(at));
    Debate::new(content).unwrap()
}

#[test]
fn an_effect_has_no_number_where_strengths_have_none() {
    // No position: nothing is asked.
    let debate = Debate::new(content("", "a b", &["a + b"])).unwrap();
    let found = entries(&debate, &weighed(&debate, &[("a", 1.0)]));
    assert_eq!((found[0].effect, found[0].strength), (None, Some(1.0)));
    let debate = restless("on");
    let [aside, around] = entries(&debate, &weighed(&debate, &[("aside", 0.9), ("c0", 0.95)]))[..] else { panic!() };
    assert_eq!((aside.strength, aside.effect), (Some(0.9), None));
    assert_eq!((around.strength, around.effect), (None, None));
}

#[test]
fn effects_that_take_long_are_left_out() {
    let debate = restless("aside");
    let found = entries(&debate, &weighed(&debate, &[("aside", 0.5), ("c0", 0.95), ("c1", 0.95), ("c2", 0.95)]));
    assert!(found[0].effect.is_some_and(|effect| effect < 0.0));
    assert!(found[1..].iter().all(|entry| entry.effect.is_none()));
}

#[test]
fn the_effects_of_the_first_stances_are_reckoned_and_all_are_listed() {
    let count = MOST_EFFECTS + 10;
    let ids: Vec<String> = (0..count).map(|at| format!("c{at}")).collect();
    let relations: Vec<String> = (1..count).map(|at| format!("c{at} + c0")).collect();
    let parts: Vec<&str> = relations.iter().map(String::as_str).collect();
    let debate = Debate::new(content("c0", &ids.join(" "), &parts)).unwrap();
    let stances = debate.claims().fold(Stances::default(), |all, claim| all.with(claim, Some(0.1)));
    let found = entries(&debate, &Weighed { stances, ..Weighed::default() });
    assert_eq!(found.len(), count);
    assert!(found[..MOST_EFFECTS].iter().all(|entry| entry.effect.is_some()));
    assert!(found[MOST_EFFECTS..].iter().all(|entry| entry.effect.is_none()));
}

#[test]
fn the_ledger_of_a_hundred_thousand_claims_needs_no_deep_stack() {
    const CLAIMS: usize = 100_000;
    let ids: Vec<String> = (0..CLAIMS).map(|at| format!("c{at}")).collect();
    let relations: Vec<String> = (1..CLAIMS).map(|at| format!("c{at} + c{}", at - 1)).collect();
    let parts: Vec<&str> = relations.iter().map(String::as_str).collect();
    let debate = Debate::new(content("c0", &ids.join(" "), &parts)).unwrap();
    let stances = debate.claims().step_by(1_000).fold(Stances::default(), |all, claim| all.with(claim, Some(0.1)));
    let weighed = Weighed { stances, ..Weighed::default() };
    let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(move || entries(&debate, &weighed));
    assert!(thread.unwrap().join().unwrap().iter().all(|entry| entry.effect.is_some()));
}

#[test]
fn entries_are_said_in_sentences() {
    let debate = Debate::new(mixed()).unwrap();
    let question = Weighing::new(&debate, &Weighed::default()).question();
    let entry = |score: f64, effect: Option<f64>| {
        let claim = ClaimIndex(0);
        LedgerEntry { claim, score, word: stance_word(score), prior: 0.5, strength: Some(0.5), effect }
    };
    let said = |score| weighed_words(&entry(score, None));
    assert_eq!(said(0.0), "You reject it (0.00); without you it counts 0.50.");
    assert_eq!(said(0.25), "You doubt it (0.25); without you it counts 0.50.");
    assert_eq!(said(0.5), "You are unsure of it (0.50); without you it counts 0.50.");
    assert_eq!(said(0.75), "You find it likely (0.75); without you it counts 0.50.");
    assert_eq!(said(1.0), "You accept it (1.00); without you it counts 0.50.");
    let said = |effect| effect_words(&debate, question, &entry(0.5, effect));
    assert_eq!(said(Some(0.12)), "Taking it back would move the balance by 0.12 towards For q.");
    assert_eq!(said(Some(-0.12)), "Taking it back would move the balance by 0.12 towards For p.");
    assert_eq!(said(Some(0.004)), "Taking it back would move the balance by 0.0040 towards For q.");
    assert_eq!(said(Some(-0.000_04)), "Taking it back would change next to nothing.");
    assert_eq!(said(Some(0.0)), "Taking it back would change nothing.");
    assert_eq!(said(None), "What taking it back would change has not been worked out.");
    let one = Debate::new(content("p", "p", &[])).unwrap();
    let topic = Weighing::new(&one, &Weighed::default()).question();
    assert_eq!(effect_words(&one, topic, &entry(0.5, Some(0.2))), "Taking it back would lower For p by 0.20.");
    assert_eq!(effect_words(&one, topic, &entry(0.5, Some(-0.2))), "Taking it back would raise For p by 0.20.");
    assert_eq!(
        effect_words(&one, None, &entry(0.5, Some(0.2))),
        "What taking it back would change has not been worked out."
    );
}

proptest! {
    #[test]
    fn an_effect_equals_weighing_anew_without_the_stance(
        debate in any_debate(),
        scores in prop::collection::vec(prop::option::of(0_u8..=100), 7),
        way in 0..Semantics::ALL.len(),
    ) {
        let stances = debate.claims().zip(scores).fold(Stances::default(), |all, (claim, score)| {
            all.with(claim, score.map(|score| f64::from(score) / 100.0))
        });
        let weighed = Weighed { stances, semantics: Semantics::ALL[way], scenario: None };
        let weighing = Weighing::new(&debate, &weighed);
        let question = weighing.question().unwrap();
        let found = entries(&debate, &weighed);
        prop_assert_eq!(found.len(), weighed.stances.len());
        for entry in found {
            let stances = weighed.stances.with(entry.claim, None);
            let without = Weighing::new(&debate, &Weighed { stances, ..weighed.clone() });
            let margins = question.margin(weighing.evaluation()).zip(question.margin(without.evaluation()));
            if let Some(effect) = entry.effect {
                let expected = margins.map(|(with, without)| with - without);
                prop_assert_eq!(expected.map(f64::to_bits), Some(effect.to_bits()));
            } else {
                prop_assert_eq!(margins, None);
            }
        }
    }
}

#[test]
fn the_built_in_debate_weighed_on_both_sides_has_a_ledger() {
    let debate = Rc::new(read(fulcrum::debates::PACT_OR_LAYERS).debate.unwrap());
    let weighed = weighed(&debate, &[("c-pact", 0.75), ("c-layered", 0.25), ("c-benefits", 0.0)]);
    let groups = ledger(&debate, &weighed, &Weighing::new(&debate, &weighed));
    assert_eq!(groups.iter().map(|group| group.entries.len()).collect::<Vec<_>>(), [2, 1]);
    assert!(groups[0].entries[0].effect.unwrap() > 0.0);
    assert!(groups[1].entries[0].effect.unwrap() > 0.0);
}
