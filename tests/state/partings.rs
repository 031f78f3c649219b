//! Where the reader parts ways with each side.

use fulcrum::formats::read;
use fulcrum::model::{ClaimKind, Debate, RelationKind, Side, Target};
use fulcrum::state::{Parting, Path, Stances, parting_words, partings};
use proptest::prelude::*;

use crate::sketch::{any_debate, content, id};

/// Sides p and q, as the claims' first letters tell; `po…` is an objection.
fn sided(claims: &str, relations: &[&str]) -> Debate {
    let mut content = crate::sketch::sided("p q", claims, relations);
    let objections = content.claims.iter_mut().filter(|claim| claim.id.starts_with("po"));
    objections.for_each(|claim| claim.kind = ClaimKind::Objection);
    Debate::new(content).unwrap()
}

/// Stances such as `a0.2 b1`, in hundredths behind a colon: `a:20 b:100`.
fn stances(debate: &Debate, sketch: &str) -> Stances {
    sketch.split_whitespace().fold(Stances::default(), |stances, stance| {
        let (id, score) = stance.split_once(':').unwrap();
        stances.with(debate.find_claim(id).unwrap(), Some(score.parse::<f64>().unwrap() / 100.0))
    })
}

fn spell(debate: &Debate, parting: &Parting) -> String {
    let way = |path: &Path| -> String {
        let step = |(through, claim): &(Option<_>, _)| {
            let through =
                through.map_or_else(String::new, |step: fulcrum::model::RelationIndex| format!(" r{} ", step.0));
            through + id(debate, *claim)
        };
        path.iter().map(step).collect()
    };
    match parting {
        Parting::Rejects { path, .. } => format!("doubts {}", way(path)),
        Parting::Counters { path, .. } => format!("holds {}", way(path)),
        Parting::Nowhere { weighed, unsure } => format!("weighed {weighed}, unsure {unsure}"),
        Parting::NotWeighed => "not weighed".to_owned(),
    }
}

#[track_caller]
fn check(debate: &Debate, sketch: &str, expected: &[&str]) {
    let found = partings(debate, &stances(debate, sketch));
    let found: Vec<String> = found.iter().map(|parting| spell(debate, parting)).collect();
    assert_eq!(found, expected, "{sketch}");
}

#[test]
fn the_nearest_doubted_claim_of_a_case_is_where_one_parts() {
    let relations = ["p1 p2 + p", "p3 + p1", "p4 + p2", "q1 + q", "n + p4", "q1 + p3"];
    let debate = sided("p q p1 p2 p3 p4 q1 n", &relations);
    check(&debate, "", &["not weighed", "not weighed"]);
    check(&debate, "p:44", &["doubts p", "not weighed"]);
    check(&debate, "p1:0 p2:0", &["doubts p r0 p1", "not weighed"]);
    check(&debate, "p2:0 p3:0", &["doubts p r0 p2", "not weighed"]);
    check(&debate, "p4:0 p3:0", &["doubts p r0 p1 r1 p3", "not weighed"]);
    // A claim of neither side counts where it speaks for the case; the other side's does not.
    check(&debate, "n:0", &["doubts p r0 p2 r2 p4 r4 n", "not weighed"]);
    check(&debate, "q1:0", &["not weighed", "doubts q r3 q1"]);
    check(&debate, "p1:100 p4:10 q:100", &["doubts p r0 p2 r2 p4", "weighed 1, unsure 0"]);
}

#[test]
fn being_unsure_parts_from_nobody() {
    let debate = sided("p q p1 p2 q1", &["p1 p2 + p", "q1 - p"]);
    check(&debate, "p1:45 p2:55 q1:55", &["weighed 3, unsure 2", "weighed 1, unsure 0"]);
    check(&debate, "p1:44 p2:55", &["doubts p r0 p1", "not weighed"]);
    check(&debate, "q1:56", &["holds p r1 q1", "weighed 1, unsure 0"]);
}

#[test]
fn what_is_held_against_a_case_without_a_reply_parts_from_it() {
    let relations = ["p1 + p", "q1 - p1", "p2 - q1", "n / r0", "p3 / r3", "q2 / r4", "p4 + p2", "q3 + q1"];
    let debate = sided("p q p1 p2 p3 p4 q1 q2 q3 n", &relations);
    check(&debate, "q1:100", &["holds p r0 p1 r1 q1", "weighed 1, unsure 0"]);
    check(&debate, "q1:100 p2:100", &["weighed 2, unsure 0", "weighed 1, unsure 0"]);
    check(&debate, "q1:100 q3:100", &["holds p r0 p1 r1 q1", "weighed 2, unsure 0"]);
    check(&debate, "n:100", &["holds p r0 p1 r3 n", "not weighed"]);
    check(&debate, "n:100 p3:90", &["weighed 2, unsure 0", "not weighed"]);
    check(&debate, "q2:100", &["holds p r0 p1 r3 n r4 p3 r5 q2", "weighed 1, unsure 0"]);
    // What is doubted comes before what is held, and a doubted reply counts as long as what it replies to is not.
    check(&debate, "q1:100 p1:0", &["doubts p r0 p1", "weighed 1, unsure 0"]);
    check(&debate, "p2:0", &["doubts p r0 p1 r1 q1 r2 p2", "not weighed"]);
    check(&debate, "p4:0", &["doubts p r0 p1 r1 q1 r2 p2 r6 p4", "not weighed"]);
    check(&debate, "q1:0 p4:0", &["weighed 2, unsure 0", "doubts p r0 p1 r1 q1"]);
}

#[test]
fn a_side_is_not_left_over_what_it_grants() {
    let relations = ["pc - p", "po - p", "p1 - po", "pu / r2"];
    let debate = sided("p q pc po p1 pu", &relations);
    check(&debate, "pc:100", &["weighed 1, unsure 0", "not weighed"]);
    check(&debate, "pc:0", &["weighed 1, unsure 0", "not weighed"]);
    check(&debate, "po:100", &["holds p r1 po", "not weighed"]);
    check(&debate, "po:0", &["weighed 1, unsure 0", "not weighed"]);
    check(&debate, "po:100 p1:100", &["weighed 2, unsure 0", "not weighed"]);
    check(&debate, "p1:0", &["doubts p r1 po r2 p1", "not weighed"]);
}

#[test]
fn linked_claims_are_held_against_a_case_only_together() {
    let debate = sided("p q q1 q2 p1", &["q1 q2 - p", "p1 - q2"]);
    check(&debate, "q2:100", &["holds p r0 q2", "weighed 1, unsure 0"]);
    check(&debate, "q1:50 q2:100", &["weighed 2, unsure 0", "weighed 2, unsure 0"]);
    check(&debate, "q1:0 q2:100", &["weighed 2, unsure 0", "doubts p r0 q1"]);
    check(&debate, "q1:100 q2:80", &["holds p r0 q1", "weighed 2, unsure 0"]);
    check(&debate, "p1:0", &["doubts p r0 q2 r1 p1", "not weighed"]);
}

#[test]
fn a_side_s_claims_against_another_position_count_last() {
    let relations = ["p1 + p", "p2 - q", "q1 + q", "p4 + q1"];
    let debate = sided("p q p1 p2 q1 p3 p4", &relations);
    check(&debate, "p2:0", &["doubts q r1 p2", "weighed 1, unsure 0"]);
    check(&debate, "p2:0 p1:0", &["doubts p r0 p1", "weighed 1, unsure 0"]);
    check(&debate, "p2:100", &["weighed 1, unsure 0", "holds q r1 p2"]);
    // One that speaks for the other side all the same.
    check(&debate, "p4:0", &["weighed 1, unsure 0", "not weighed"]);
    // One that nothing links to a position.
    check(&debate, "p3:0", &["doubts p3", "not weighed"]);
    // Where the file gives no sides, what is said against the one speaks for the other.
    let bare = Debate::new(content("p q", "p q a b", &["a + p", "b - q"])).unwrap();
    check(&bare, "b:0", &["doubts q r1 b", "weighed 1, unsure 0"]);
}

#[test]
fn one_position_three_none_and_positions_that_attack_each_other() {
    let one = Debate::new(content("p", "p a b", &["a + p", "b - p"])).unwrap();
    check(&one, "a:0", &["doubts p r0 a"]);
    check(&one, "b:100", &["holds p r1 b"]);
    check(&one, "b:0", &["weighed 1, unsure 0"]);
    let three = Debate::new(content("p q s", "p q s a", &["a + p", "a + q", "a - s"])).unwrap();
    check(&three, "a:0", &["doubts p r0 a", "doubts q r1 a", "weighed 1, unsure 0"]);
    check(&three, "a:100", &["weighed 1, unsure 0", "weighed 1, unsure 0", "holds s r2 a"]);
    let none = Debate::new(content("", "a", &[])).unwrap();
    check(&none, "a:0", &[]);
    let rivals = sided("p q", &["p - q", "q - p"]);
    check(&rivals, "p:100", &["weighed 1, unsure 0", "holds q r0 p"]);
    check(&rivals, "p:100 q:100", &["weighed 2, unsure 0", "weighed 2, unsure 0"]);
}

#[test]
fn circles_and_rings_of_undercuts_come_to_an_end() {
    let relations = ["a + p", "b + a", "a + b", "u / r0", "v / r3", "u / r4", "b - u", "u - b"];
    let debate = Debate::new(content("p", "p a b u v", &relations)).unwrap();
    check(&debate, "b:0", &["doubts p r0 a r1 b"]);
    check(&debate, "v:100", &["weighed 1, unsure 0"]);
    check(&debate, "u:100", &["holds p r0 a r3 u"]);
}

#[test]
fn a_parting_is_said_in_a_sentence() {
    let relations = ["p1 + p", "q1 - p1", "q2 - p", "n / r0", "p2 / r3", "q3 / r4", "p3 q + q1", "q1 + q", "p4 / r6"];
    let mut content = content("p q", "p q p1 p2 p3 p4 q1 q2 q3 n", &relations);
    for (position, label) in content.positions.iter_mut().zip(["Pact", "Layers"]) {
        position.label = label.to_owned();
    }
    let debate = Debate::new(content).unwrap();
    let said = |sketch: &str, position: usize| -> String {
        parting_words(&debate, position, &partings(&debate, &stances(&debate, sketch))[position])
    };
    assert_eq!(said("", 0), "You have weighed nothing of Pact yet.");
    assert_eq!(said("p1:100", 1), "You have weighed nothing of Layers yet.");
    assert_eq!(said("p:0", 0), "You part ways with Pact at the answer itself, which you reject (0.00).");
    assert_eq!(said("p1:25", 0), "You part ways with Pact at “p1”, which you doubt (0.25).");
    assert_eq!(
        said("q1:75", 0),
        "You part ways with Pact over “q1”, which you find likely (0.75): it speaks against “p1”."
    );
    assert_eq!(
        said("q2:100", 0),
        "You part ways with Pact over “q2”, which you accept (1.00): it speaks against the answer itself."
    );
    assert_eq!(
        said("n:100", 0),
        "You part ways with Pact over “n”, which you accept (1.00): it disputes the step from “p1” to the answer itself."
    );
    assert_eq!(
        said("q3:100", 0),
        "You part ways with Pact over “q3”, which you accept (1.00): it disputes “p2” as a reply."
    );
    assert_eq!(
        said("p4:100", 1),
        "You part ways with Layers over “p4”, which you accept (1.00): it disputes the step from “p3” and others to “q1”."
    );
    assert_eq!(said("p:100", 0), "You follow Pact as far as you have weighed it: one claim.");
    assert_eq!(said("p:100 p1:90", 0), "You follow Pact as far as you have weighed it: 2 claims.");
    assert_eq!(said("p:100 p1:50", 0), "You have not parted ways with Pact so far, but are unsure of one claim.");
    assert_eq!(parting_words(&debate, 9, &Parting::NotWeighed), "You have weighed nothing of  yet.");
}

#[test]
fn in_the_built_in_debate_every_claim_of_a_side_can_be_where_one_parts_from_it() {
    let debate = read(fulcrum::debates::PACT_OR_LAYERS).debate.unwrap();
    let mut apart = Vec::new();
    for claim in debate.claims() {
        let Side::Position(at) = debate.side(claim) else { panic!("every claim has a side") };
        let doubting = &partings(&debate, &Stances::default().with(claim, Some(0.0)))[at];
        match doubting {
            Parting::Rejects { claim: found, path, .. } => {
                assert_eq!((*found, path.last().unwrap().1), (claim, claim));
            }
            _ => apart.push(id(&debate, claim)),
        }
    }
    // What a side grants or raises against itself, and what bears that out.
    let granted = [
        "c-korea-shift",
        "c-nz-unready",
        "c-india-singapore",
        "c-taiwan",
        "c-europe-early",
        "c-hard-talks",
        "c-sovereignty",
        "c-trade-friction",
        "c-us-incoherent",
        "c-home-support",
        "c-strategy-alone",
        "c-condemn",
        "c-calls",
        "c-too-loose",
        "c-rationale",
        "c-desire",
    ];
    assert_eq!(apart, granted);
}

proptest! {
    /// A plain second look: whatever is found is of the right kind, and its path holds together.
    #[test]
    fn what_is_found_is_there(debate in any_debate(), scores in prop::collection::vec(prop::option::of(0_u8..=4), 7)) {
        let stances = debate.claims().zip(scores).fold(Stances::default(), |stances, (claim, score)| {
            stances.with(claim, score.map(|score| f64::from(score) / 4.0))
        });
        let found = partings(&debate, &stances);
        prop_assert_eq!(found.len(), debate.content().positions.len());
        let graph = debate.graph();
        for (position, parting) in debate.content().positions.iter().zip(&found) {
            let (claim, score, path, doubted) = match parting {
                Parting::Rejects { claim, score, path } => (claim, score, path, true),
                Parting::Counters { claim, score, path, relation } => {
                    prop_assert_eq!(path.last().unwrap().0, Some(*relation));
                    prop_assert_ne!(debate.relation(*relation).unwrap().kind, RelationKind::Supports);
                    prop_assert!(graph.premises(*relation).contains(claim));
                    (claim, score, path, false)
                }
                Parting::Nowhere { weighed, unsure } => {
                    prop_assert!(unsure <= weighed && *weighed <= stances.len());
                    prop_assert!(!stances.of(debate.find_claim(&position.claim).unwrap()).is_some_and(|score| score < 0.5));
                    continue;
                }
                Parting::NotWeighed => continue,
            };
            prop_assert_eq!(stances.of(*claim), Some(*score));
            prop_assert_eq!(*score < 0.45, doubted);
            prop_assert_eq!(path.last().unwrap().1, *claim);
            prop_assert_eq!(path[0].0, None);
            for two in path.windows(2) {
                let (above, through, claim) = (two[0], two[1].0.unwrap(), two[1].1);
                prop_assert!(graph.premises(through).contains(&claim));
                match graph.target(through).unwrap() {
                    Target::Claim(target) => prop_assert_eq!(target, above.1),
                    Target::Relation(step) => prop_assert!(Some(step) == above.0 && graph.premises(step).contains(&above.1)),
                }
            }
        }
    }
}

#[test]
fn a_hundred_thousand_claims_are_walked_on_a_small_stack() {
    const CLAIMS: usize = 100_000;
    let ids: Vec<String> = (0..CLAIMS).map(|at| format!("c{at}")).collect();
    let chain: Vec<String> = (1..CLAIMS).map(|at| format!("c{at} - c{}", at - 1)).collect();
    // One claim is brought against half of them, and the other half replies to it.
    let knot = (2..CLAIMS).flat_map(|at| match at % 2 {
        0 => vec![format!("c{at} + c0"), format!("c1 - c{at}")],
        _ => vec![format!("c{at} - c1")],
    });
    for relations in [chain, knot.collect()] {
        let parts: Vec<&str> = relations.iter().map(String::as_str).collect();
        let content = content("c0", &ids.join(" "), &parts);
        let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(move || {
            let debate = Debate::new(content).unwrap();
            let stances = Stances::default().with(debate.claims().nth(CLAIMS - 2).unwrap(), Some(0.9));
            partings(&debate, &stances)
        });
        assert_eq!(thread.unwrap().join().unwrap(), [Parting::Nowhere { weighed: 1, unsure: 0 }]);
    }
}
