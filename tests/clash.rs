//! Where the sides meet: camps, issues, common ground, and what nobody answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod sketch;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use fulcrum::analysis::clash::{Answers, Camps, Confrontation, Meeting, SharedBasis, answers_to};
use fulcrum::formats::read;
use fulcrum::model::{Agreement, Citation, Clash, Content, Debate, Nature, Side};

use sketch::{content, id, names};

/// Sides a and b, as the claims' first letters tell.
fn sided(claims: &str, relations: &[&str]) -> Content {
    sketch::sided("a b", &format!("a b {claims}"), relations)
}

fn built(content: Content) -> Debate {
    Debate::new(content).expect("every id of the sketch is there")
}

/// `a1: b1 b2! | …`, with `!` behind what is unanswered.
fn issues(debate: &Debate) -> Vec<String> {
    let spell = |issue: &fulcrum::analysis::clash::Issue| {
        let column = |column: &fulcrum::analysis::clash::Column| {
            let stands = column.claims.iter();
            let spelt = stands.map(|one| format!("{}{}", id(debate, one.claim), if one.answered { "" } else { "!" }));
            spelt.collect::<Vec<_>>().join(" ")
        };
        format!("{}: {}", issue.title, issue.columns.iter().map(column).collect::<Vec<_>>().join(" | "))
    };
    Confrontation::find(debate).issues.iter().map(spell).collect()
}

#[test]
fn a_claim_is_answered_by_an_attack_an_undercut_or_an_attack_on_its_grounds() {
    let check = |relations: &[&str], expected: &[(&str, Meeting)]| {
        let debate = built(sided("a1 a2 b1 b2 n x", relations));
        let camps = Camps::find(&debate);
        let claim = debate.find_claim("a1").unwrap();
        let found: Vec<_> = answers_to(&debate, &camps, claim, 0)
            .iter()
            .map(|answer| (id(&debate, answer.claim), answer.meeting))
            .collect();
        assert_eq!(found, expected, "{relations:?}");
        let answered = Answers::find(&debate, &camps).is_answered(&debate, claim, 0);
        assert_eq!(answered, !expected.is_empty(), "{relations:?}");
    };
    check(&["a1 + a"], &[]);
    check(&["a1 + a", "b1 - a"], &[]);
    check(&["a1 + a", "b1 + a1"], &[]);
    check(&["a1 + a", "b1 - a1"], &[("b1", Meeting::Claim)]);
    check(&["a1 + a", "a2 - a1"], &[]);
    check(&["a1 + a", "n - a1"], &[]);
    check(&["a1 + a", "x - a1"], &[("x", Meeting::Claim)]);
    check(&["a1 + a", "b1 / r0"], &[("b1", Meeting::Step)]);
    check(&["a1 a2 + a", "b1 / r0"], &[("b1", Meeting::Step)]);
    check(&["a1 + a", "a2 + a1", "b1 - a2"], &[("b1", Meeting::Ground)]);
    check(&["a1 + a", "a2 + a1", "b1 / r1"], &[("b1", Meeting::Ground)]);
    check(&["a1 + a", "a2 - a1", "b1 - a2"], &[]);
    check(
        &["a1 + a", "a2 + a1", "b2 - a2", "b2 / r0", "b1 b2 - a1"],
        &[("b1", Meeting::Claim), ("b2", Meeting::Claim)],
    );
    // Not the grounds of grounds.
    check(&["a1 + a", "a2 + a1", "n + a2", "b1 - n"], &[]);
}

#[test]
fn camps_are_the_files_sides_or_worked_out_from_the_links() {
    let given = built(sided("a1 n x", &["a1 + b"]));
    let camps = Camps::find(&given);
    assert!(!camps.worked_out());
    let side = |id: &str| camps.side(given.find_claim(id).unwrap());
    assert_eq!([side("a1"), side("n"), side("x")], [Side::Position(0), Side::None, Side::Both]);

    let check = |positions: &str, expected: &[(&str, Side)]| {
        let relations = ["p + a", "q - a", "r - q", "u / r0", "v / r3", "w + q"];
        let debate = built(content(positions, "a b p q r u v w lone", &relations));
        let camps = Camps::find(&debate);
        assert!(camps.worked_out());
        for (id, side) in expected {
            assert_eq!(camps.side(debate.find_claim(id).unwrap()), *side, "{positions}: {id}");
        }
    };
    let (pro, con) = (Side::Position(0), Side::Position(1));
    let all = [("p", pro), ("q", con), ("r", pro), ("u", con), ("v", pro), ("w", con), ("lone", Side::None)];
    check("a", &all);
    check("a b", &all);
    check("a b lone", &[("p", pro), ("q", Side::None), ("r", pro)]);
    let one = built(content("a", "a", &[]));
    assert_eq!(Camps::find(&one).label(1), "Against: For a");
}

#[test]
fn an_editors_issues_keep_their_order_and_say_who_is_unanswered() {
    let mut content = sided("a1 a2 b1", &["a1 + a", "b1 - a1", "a2 + a"]);
    let sides: BTreeMap<_, _> =
        [("for-a".to_owned(), vec!["a2".to_owned(), "a1".to_owned()]), ("for-b".to_owned(), vec!["b1".to_owned()])]
            .into();
    let one = Clash { id: "x".into(), issue: "Which?".into(), sides, nature: Nature::Value, ..Clash::default() };
    let bare = Clash { id: "y".into(), issue: "What?".into(), ..Clash::default() };
    content.clashes = vec![one, bare];
    let debate = built(content);
    assert_eq!(issues(&debate), ["Which?: a2! a1 | b1!", "What?:  | "]);
    let judged = Confrontation::find(&debate).issues[0].judgement.clone().unwrap();
    assert_eq!(judged.nature, Nature::Value);
}

#[test]
fn without_an_editor_issues_are_the_contested_claims_each_pair_once() {
    let check = |relations: &[&str], expected: &[&str]| {
        let debate = built(sided("a1 a2 b1 b2 n", relations));
        assert_eq!(issues(&debate), expected, "{relations:?}");
        assert!(Confrontation::find(&debate).issues.iter().all(|issue| issue.judgement.is_none()));
    };
    check(&["a1 + a", "a2 - a1", "n - a1"], &[]);
    check(&["b1 - a1"], &["a1: a1 | b1!"]);
    check(&["b1 - a1", "a1 - b1"], &["a1: a1 | b1"]);
    check(&["b1 - a1", "b1 b2 - a2", "a2 - b2"], &["a2: a2 | b1! b2", "a1: a1 | b1!"]);
    check(&["a1 + a", "b1 / r0"], &["a1: a1 | b1!"]);
}

#[test]
fn common_ground_is_the_editors_or_what_several_sides_have_a_hand_in() {
    let mut content = sided("a1 a2 b1 x", &["a1 + a", "a1 + b", "a2 + a"]);
    let cite = |source: &str| Citation { source: source.to_owned(), paragraph: 1, ..Citation::default() };
    let citing = [("a", vec!["s"]), ("a2", vec!["s", "t"]), ("b", vec!["t"]), ("b1", vec!["t"])];
    for (id, sources) in citing {
        let claim = content.claims.iter_mut().find(|claim| claim.id == id).unwrap();
        claim.citations = sources.into_iter().map(cite).collect();
    }
    let debate = built(content.clone());
    let found: Vec<_> = Confrontation::find(&debate).shared.into_iter().map(|one| (one.id, one.basis)).collect();
    let expected = [("a1", SharedBasis::Leaned), ("a2", SharedBasis::Texts), ("x", SharedBasis::AllSides)];
    assert_eq!(found, expected.map(|(id, basis)| (id.to_owned(), basis)));

    let agreed =
        Agreement { id: "g".into(), text: "So.".into(), claims: vec!["b1".into(), "a".into()], ..Agreement::default() };
    content.agreements = vec![agreed];
    let debate = built(content);
    let found = Confrontation::find(&debate).shared;
    assert_eq!(found.len(), 1);
    assert_eq!(names(&debate, &found[0].claims), "b1 a");
}

#[test]
fn unanswered_arguments_lean_to_their_own_side_and_come_by_weight() {
    let check = |relations: &[&str], expected: [&str; 2]| {
        let debate = built(sided("a1 a2 a3 b1 b2 n", relations));
        let found = Confrontation::find(&debate).unanswered;
        let found: Vec<String> = found.iter().map(|list| names(&debate, list)).collect();
        assert_eq!(found, expected, "{relations:?}");
    };
    check(&[], ["", ""]);
    check(&["a1 + a", "b1 - a1", "b2 + b1"], ["", "b1 b2"]);
    // A difficulty that a side raises against itself is none of its arguments; the reply to it is.
    check(&["a1 - a", "a2 - a1", "a3 / r0"], ["a2 a3", ""]);
    // What bears on a position comes first, then what has most links.
    check(&["a2 + a1", "a3 + a1", "n + a3", "a1 + a"], ["a1 a3 a2", ""]);
}

#[test]
fn the_built_in_debate_has_issues_ground_and_open_arguments_on_both_sides() {
    let debate = read(fulcrum::debates::PACT_OR_LAYERS).debate.unwrap();
    let found = Confrontation::find(&debate);
    assert!(!found.camps.worked_out());
    assert!(found.issues.len() >= 12 && found.shared.len() >= 8);
    assert!(found.issues.iter().all(|issue| issue.columns.len() == 2 && issue.judgement.is_some()));
    assert!(found.unanswered.iter().all(|list| !list.is_empty()));

    let mut bare = debate.content().clone();
    bare.clashes.clear();
    bare.agreements.clear();
    let bare = built(bare);
    assert!(Confrontation::find(&bare).issues.len() > 5);
    assert_eq!(Confrontation::find(&bare).unanswered, found.unanswered);
}

#[test]
fn a_hundred_thousand_claims_take_linear_time() {
    const MANY: usize = 50_000;
    let ids: Vec<String> = (0..MANY).flat_map(|at| [format!("a{at}"), format!("b{at}")]).collect();
    // A star of attacks and supports on one claim, then a chain of undercuts.
    let mut relations: Vec<String> = vec!["a0 + a".to_owned()];
    relations.extend((1..MANY).map(|at| format!("b{at} - a0")));
    relations.extend((1..MANY).map(|at| format!("a0 + a{at}")));
    let first = relations.len();
    relations.push("b0 / r0".to_owned());
    relations.extend((1..MANY).map(|at| format!("a{at} / r{}", first + at - 1)));
    let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
    for strip in [false, true] {
        let mut content = sided(&ids.join(" "), &relations);
        if strip {
            content.claims.iter_mut().for_each(|claim| claim.side = "none".to_owned());
        }
        let debate = built(content);
        let start = Instant::now();
        let found = Confrontation::find(&debate);
        assert!(!found.issues.is_empty());
        assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
    }
}
