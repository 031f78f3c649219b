//! What holds of the essay of every debate.

use std::collections::HashSet;

use fulcrum::analysis::essay::{Essay, Length, Origin, Stance};
use fulcrum::model::{Claim, Content, Debate, Extra, Position, Relation, RelationKind};
use proptest::prelude::*;

use crate::prose::check_links;
use crate::sketch::{any_debate, claim};
use crate::strategy;
use crate::support::{LENGTHS, plain, stances, weighed};

/// No more words than asked for, where the positions alone do not take them.
fn fits(debate: &Debate, essay: &Essay, length: Length) -> bool {
    let tops: HashSet<_> =
        debate.content().positions.iter().filter_map(|position| debate.find_claim(&position.claim)).collect();
    essay.word_count() <= length.words()
        || essay.sentences().flat_map(|sentence| sentence.told().collect::<Vec<_>>()).all(|claim| tops.contains(&claim))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_debate_is_told_within_the_words_each_claim_once_and_word_for_word(debate in any_debate()) {
        for stance in stances(&debate) {
            for length in LENGTHS {
                let essay = plain(&debate, stance, length);
                check_links(&debate, &essay, true);
                prop_assert!(fits(&debate, &essay, length));
                prop_assert_eq!(&essay, &plain(&debate, stance, length));
            }
        }
    }

    #[test]
    fn with_room_for_all_a_balanced_essay_leaves_no_claim_out(debate in any_debate()) {
        let essay = plain(&debate, Stance::Balanced, Length::Fifteen);
        let told: HashSet<_> = essay.sentences().flat_map(|sentence| sentence.told().collect::<Vec<_>>()).collect();
        let left_out: Vec<_> = debate.claims().filter(|claim| !told.contains(claim)).collect();
        prop_assert!(left_out.is_empty(), "{:?}\n{}", left_out, essay.to_plain_text());
    }

    #[test]
    fn texts_in_any_script_are_told_too(content in strategy::content(), english in any::<bool>(), stance in 0..3_usize) {
        let language = if english { "en" } else { "ja" };
        let debate = Debate::new(Content { language: Some(language.to_owned()), ..content }).unwrap();
        let stance = if stance == 2 { Stance::Balanced } else { Stance::For(stance) };
        for length in LENGTHS {
            let essay = plain(&debate, stance, length);
            check_links(&debate, &essay, english);
            prop_assert!(fits(&debate, &essay, length));
            prop_assert!(!essay.to_markdown().is_empty() && !essay.to_plain_text().is_empty());
            if !english {
                let ours = essay.sentences().flat_map(|sentence| &sentence.parts).filter(|part| part.origin == Origin::Essay);
                for part in ours {
                    prop_assert!(!part.text.contains(" that ") && !part.text.contains("point"), "{}", part.text);
                }
            }
        }
    }

    #[test]
    fn any_strength_will_do(debate in any_debate(), strengths in proptest::collection::vec(proptest::num::f64::ANY, 7)) {
        for stance in stances(&debate) {
            let strength = |claim: fulcrum::model::ClaimIndex| strengths[claim.at()];
            let essay = weighed(&debate, stance, Length::One, &strength, &[], None);
            check_links(&debate, &essay, true);
        }
    }
}

/// A debate of this many claims, each under the one that `parent` names.
fn grown(count: usize, kind: impl Fn(usize) -> RelationKind, parent: impl Fn(usize) -> usize) -> Debate {
    let claims: Vec<Claim> =
        (0..count).map(|at| Claim { text: format!("The claim {at} holds."), ..claim(&format!("c{at}")) }).collect();
    let relation = |at: usize| Relation {
        id: format!("r{at}"),
        from: vec![format!("c{at}")],
        to: format!("c{}", parent(at)),
        kind: kind(at),
        basis: fulcrum::model::Basis::Stated,
        weight: 1.0,
        note: None,
        extra: Extra::default(),
    };
    let position =
        Position { id: "p".to_owned(), label: "P".to_owned(), claim: "c0".to_owned(), extra: Extra::default() };
    let content = Content {
        title: "A large debate".to_owned(),
        positions: vec![position],
        relations: (1..count).map(relation).collect(),
        claims,
        ..Content::default()
    };
    Debate::new(content).unwrap()
}

#[test]
fn large_debates_of_any_shape_are_told() {
    let mixed = |at: usize| [RelationKind::Supports, RelationKind::Supports, RelationKind::Attacks][at % 3];
    let all = |_| RelationKind::Supports;
    for (debate, at_least) in [
        (grown(20_000, all, |at| at - 1), 3_000),
        (grown(20_000, mixed, |at| at - 1), 3_000),
        (grown(20_000, mixed, |_| 0), 3_000),
        (grown(20_000, mixed, |at| (at - 1) / 4), 3_000),
        (grown(20_000, all, |at| (at + 1) % 20_000), 3_000),
    ] {
        for stance in stances(&debate) {
            let essay = plain(&debate, stance, Length::Fifteen);
            check_links(&debate, &essay, true);
            assert!(essay.word_count() <= Length::Fifteen.words());
            if stance == Stance::Balanced {
                assert!(essay.word_count() > at_least, "{} words", essay.word_count());
            }
        }
    }
}
