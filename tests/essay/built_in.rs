//! The essays on the built-in debate: read for grammar, and for who says what.

use fulcrum::analysis::essay::{Essay, Length, Stance};
use fulcrum::formats::read;
use fulcrum::model::{Basis, Debate, RelationKind, Voice};
use fulcrum::reckoning::{BaseScores, Evaluation, Network, Semantics};

use crate::prose::{check_links, check_typography, leads};
use crate::support::{LENGTHS, plain, stances, weighed};

fn built_in() -> Debate {
    read(include_str!("../../src/debates/pact-or-layers.json")).debate.expect("it is sound")
}

/// Each essay on it, by the strengths that the reckoning gives.
fn essays(debate: &Debate) -> Vec<(Stance, Length, Essay)> {
    let network = std::rc::Rc::new(Network::new(debate));
    let evaluation = Evaluation::new(&network, Semantics::QuadraticEnergy, &BaseScores::from_priors(debate));
    let strength = |claim| evaluation.strength(claim);
    let all = stances(debate).into_iter().flat_map(|stance| LENGTHS.map(|length| (stance, length)));
    all.map(|(stance, length)| (stance, length, weighed(debate, stance, length, &strength, &[], None))).collect()
}

#[test]
fn every_essay_is_sound_prose_within_its_words() {
    let debate = built_in();
    for (stance, length, essay) in essays(&debate) {
        check_links(&debate, &essay, true);
        check_typography(&essay);
        let words = essay.word_count();
        assert!(words <= length.words(), "{stance:?} {length:?}: {words} words");
        let least = match (stance, length) {
            (Stance::For(_), Length::Fifteen) => 1_500,
            _ => length.words() * 9 / 10,
        };
        assert!(words >= least, "{stance:?} {length:?}: {words} words");
        assert!(essay.minutes() <= length.minutes());
        assert_eq!(essay.sentences().filter(|sentence| sentence.claims.is_empty()).count(), 0);
    }
}

#[test]
fn a_longer_essay_tells_more() {
    let debate = built_in();
    let told = |essay: &Essay| essay.sentences().map(|sentence| sentence.told().count()).sum::<usize>();
    for stance in stances(&debate) {
        let counts = LENGTHS.map(|length| told(&plain(&debate, stance, length)));
        assert!(counts[0] < counts[1] && counts[1] < counts[2], "{stance:?}: {counts:?}");
    }
    assert!(told(&plain(&debate, Stance::Balanced, Length::Fifteen)) > 90);
}

#[test]
fn both_sides_get_their_say_alike() {
    let debate = built_in();
    for (stance, length, essay) in essays(&debate) {
        if stance == Stance::Balanced {
            let told = |side: &str| {
                let claims = essay.sentences().flat_map(|sentence| sentence.told().collect::<Vec<_>>());
                let texts = claims.filter_map(|claim| debate.claim(claim)).filter(|claim| claim.side == side);
                texts.map(|claim| claim.text.split_whitespace().count()).sum::<usize>()
            };
            let (pact, layered) = (told("pact"), told("layered"));
            assert!(pact * 2 > layered && layered * 2 > pact, "{length:?}: {pact} to {layered} words");
        }
    }
}

#[test]
fn what_an_analyst_infers_is_never_put_as_an_authors_answer() {
    let debate = built_in();
    for (stance, length, essay) in essays(&debate) {
        for (claim, step, before) in leads(&essay) {
            let Some(step) = step.and_then(|step| debate.relation(step)) else { continue };
            let opposes = step.kind != RelationKind::Supports;
            let marked = [
                "reader",
                "One may",
                "one may",
                "may be",
                "contrast",
                "other side",
                "otherwise",
                "Where ",
                "Against that",
            ]
            .iter()
            .any(|mark| before.contains(mark));
            if step.basis == Basis::Inferred && opposes {
                // In an issue of the editor's two claims stand side by side.
                let beside = before.ends_with(" that ")
                    || before.ends_with(": ")
                    || before.ends_with("view, ")
                    || before.ends_with("it, ");
                assert!(marked || (stance == Stance::Balanced && beside), "{stance:?} {length:?}: {before}");
                assert!(!before.contains("answer{s} that") && !before.contains("’s answer"), "{before}");
            }
            let claim = debate.claim(claim).unwrap();
            if step.basis == Basis::Stated && claim.voice == Voice::Author {
                assert!(!before.contains("eader"), "{stance:?} {length:?}: {before}{}", claim.text);
            }
        }
    }
}

#[test]
fn no_verb_says_more_than_that_somebody_says_so() {
    let debate = built_in();
    for (_, _, essay) in essays(&debate) {
        for (_, _, before) in leads(&essay) {
            for verb in [
                "show",
                "prove",
                "demonstrat",
                "reveal",
                "establish",
                "confirm",
                "point out",
                "points out",
                "realis",
                "know",
            ] {
                assert!(!before.to_lowercase().contains(verb), "{before}");
            }
        }
    }
}

#[test]
fn a_reported_claim_is_never_told_as_argued() {
    let debate = built_in();
    let mut seen = 0;
    for (_, _, essay) in essays(&debate) {
        for (claim, _, before) in leads(&essay) {
            if debate.claim(claim).unwrap().voice == Voice::Reported {
                seen += 1;
                assert!(!before.contains("argue") && !before.contains(" hold") && !before.contains("view"), "{before}");
                // All four name who speaks in their own words.
                assert!(!before.contains("ccording to"), "{before}");
            }
        }
    }
    assert!(seen > 8, "{seen}");
}

#[test]
fn a_case_grants_what_nothing_answers_and_no_more() {
    let debate = built_in();
    let mut granted = 0;
    for (_, _, essay) in essays(&debate) {
        for sentence in essay.sentences() {
            let text = sentence.text();
            if text.contains("no answer.") || text.contains("unanswered.") || text.contains("answers this.") {
                let (Some(step), Some(claim)) = (sentence.relation, sentence.claims.first()) else { continue };
                granted += 1;
                let graph = debate.graph();
                assert!(graph.undercutting(step).is_empty(), "{text}");
                let attacked = graph
                    .arriving(*claim)
                    .iter()
                    .any(|step| debate.relation(*step).unwrap().kind == RelationKind::Attacks);
                assert!(!attacked, "{text}");
            }
        }
    }
    assert!(granted > 2, "{granted}");
}
