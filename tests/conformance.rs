//! The published and computed values of `../shared/conformance`, where that folder is present.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "reckoning/sketch.rs"]
#[allow(dead_code)]
mod sketch;

use std::path::Path;

use fulcrum::model::ClaimIndex;
use fulcrum::reckoning::{
    FlipJob, Job, Label, Player, Question, Semantics, Sensitivity, Share, ShareJob, claim_players, intrinsic_removal,
    relation_players, removal, run,
};
use serde_json::Value;
use sketch::{ATTACKS, SUPPORTS, Sketch, c, r};

/// The cases of one file; none, with a word about it, where it is absent.
fn cases(name: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/conformance").join(name);
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: ../shared is absent");
        return Vec::new();
    };
    let file: Value = serde_json::from_str(&text).unwrap();
    file["cases"].as_array().unwrap().clone()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The debate of a case, whose arguments are ids alone or ids with base scores.
fn sketch(case: &Value) -> Sketch {
    let mut sketch = Sketch::default();
    for argument in case["arguments"].as_array().unwrap() {
        let id = argument.as_str().unwrap_or_else(|| text(&argument["id"]));
        sketch.claims.push((id.to_owned(), argument["base"].as_f64().unwrap_or(0.5)));
    }
    for (kind, edges) in [(ATTACKS, &case["attacks"]), (SUPPORTS, &case["supports"])] {
        for edge in edges.as_array().into_iter().flatten() {
            sketch.relations.push((vec![text(&edge[0]).to_owned()], text(&edge[1]).to_owned(), kind, 1.0));
        }
    }
    sketch
}

fn semantics(case: &Value) -> Semantics {
    Semantics::from_id(text(&case["semantics"])).unwrap()
}

/// Complains about a value that is not where it should be.
#[track_caller]
fn check(case: &Value, what: &str, found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{} under {}: {what} is {found}, not {wanted} ± {tolerance}",
        case["name"],
        case["semantics"],
    );
}

#[test]
fn strengths_are_those_of_the_reference_implementations() {
    let mut worst: f64 = 0.0;
    let cases = cases("gradual.json");
    for case in &cases {
        let sketch = sketch(case);
        let debate = sketch.debate();
        let evaluation = sketch.evaluate(semantics(case));
        assert!(evaluation.convergence().converged, "{}", case["name"]);
        assert_eq!(evaluation.network().is_acyclic(), text(&case["kind"]) == "acyclic", "{}", case["name"]);
        let tolerance = case["tolerance"].as_f64().unwrap_or(1e-9);
        for (id, wanted) in case["expected"].as_object().unwrap() {
            let found = evaluation.strength(debate.find_claim(id).unwrap());
            check(case, id, found, wanted.as_f64().unwrap(), tolerance);
            if case["tolerance"].is_null() {
                worst = worst.max((found - wanted.as_f64().unwrap()).abs());
            }
        }
    }
    println!("{} cases, largest difference {worst:e}", cases.len());
}

#[test]
fn the_grounded_labelling_is_that_of_the_reference_solver() {
    for case in &cases("grounded.json") {
        let sketch = sketch(case);
        let evaluation = sketch.evaluate(Semantics::Grounded);
        let standing: Vec<&str> = (0..sketch.claims.len())
            .filter(|at| evaluation.label(c(*at)) == Some(Label::Standing))
            .map(|at| sketch.claims[at].0.as_str())
            .collect();
        let wanted: Vec<&str> = case["grounded"].as_array().unwrap().iter().map(text).collect();
        let sorted = |mut ids: Vec<&str>| {
            ids.sort_unstable();
            ids.join(" ")
        };
        assert_eq!(sorted(standing), sorted(wanted), "{}", case["name"]);
    }
}

/// The question of an attribution case: its topic against a half, which leaves the differences of strengths alone.
fn topic(case: &Value, sketch: &Sketch) -> Question {
    Question::topic(sketch.debate().find_claim(text(&case["topic"])).unwrap())
}

/// Checks a table of numbers by argument.
fn check_claims(case: &Value, what: &str, tolerance: f64, found: impl Fn(ClaimIndex) -> f64) {
    let debate = sketch(case).debate();
    for (id, wanted) in case[what].as_object().into_iter().flatten() {
        let claim = debate.find_claim(id).unwrap();
        check(case, &format!("{what} of {id}"), found(claim), wanted.as_f64().unwrap(), tolerance);
    }
}

#[test]
fn slopes_are_the_reference_differences() {
    for case in &cases("attribution.json") {
        let sketch = sketch(case);
        let evaluation = sketch.evaluate(semantics(case));
        let question = topic(case, &sketch);
        check(case, "topic", question.reading(&evaluation), case["topic_strength"].as_f64().unwrap(), 1e-9);
        let sensitivity = Sensitivity::of(&evaluation, question).unwrap();
        check_claims(case, "gradient_base_score", 1e-6, |claim| sensitivity.claim(claim));
    }
}

#[test]
fn removals_are_those_of_the_reference_implementation() {
    for case in &cases("attribution.json") {
        let sketch = sketch(case);
        let evaluation = sketch.evaluate(semantics(case));
        let question = topic(case, &sketch);
        let by_removal = |claim| removal(&evaluation, question, Player::Claim(claim)).unwrap();
        check_claims(case, "removal", 1e-9, by_removal);
        check_claims(case, "intrinsic_removal", 1e-9, |claim| intrinsic_removal(&evaluation, question, claim).unwrap());
    }
}

#[test]
fn shapley_shares_are_the_reference_values() {
    for case in &cases("attribution.json") {
        let sketch = sketch(case);
        let evaluation = sketch.evaluate(semantics(case));
        let question = topic(case, &sketch);
        let shares = |players: Vec<Player>| {
            let job = ShareJob::new(evaluation.clone(), question, players, 2_000, 1);
            let shares = run(job).output().clone();
            assert_eq!(shares.sampled, None, "{}", case["name"]);
            shares.shares
        };
        let of = |shares: &[Share], player| {
            shares.iter().find(|share| share.player == player).map_or(0.0, |found| found.value)
        };
        let by_claim = shares(claim_players(evaluation.network(), question));
        check_claims(case, "shapley_argument", 1e-9, |claim| of(&by_claim, Player::Claim(claim)));
        let by_relation = shares(relation_players(evaluation.network(), question));
        for wanted in case["rae_shapley_relation"].as_array().into_iter().flatten() {
            let kind = if text(&wanted["type"]) == "attack" { ATTACKS } else { SUPPORTS };
            let ends = (text(&wanted["from"]), text(&wanted["to"]));
            let at = sketch
                .relations
                .iter()
                .position(|(from, to, of, _)| (from[0].as_str(), to.as_str()) == ends && *of == kind);
            let found = of(&by_relation, Player::Relation(r(at.unwrap())));
            check(case, &format!("share of {ends:?}"), found, wanted["value"].as_f64().unwrap(), 1e-9);
        }
    }
}

#[test]
fn flips_are_where_the_reference_found_them() {
    for case in &cases("attribution.json") {
        let sketch = sketch(case);
        let evaluation = sketch.evaluate(semantics(case));
        let question = topic(case, &sketch);
        let claims: Vec<ClaimIndex> = evaluation.network().claims().collect();
        let job = run(FlipJob::over(evaluation, question, claims));
        for (sweep, (id, _)) in job.output().iter().zip(&sketch.claims) {
            let wanted = &case["single_flip_at_0.5"][id];
            let crossings: Vec<f64> =
                wanted["crossings"].as_array().unwrap().iter().filter_map(Value::as_f64).collect();
            assert_eq!(sweep.crossings.len(), crossings.len(), "{} {id}: {sweep:?}", case["name"]);
            for (found, wanted) in sweep.crossings.iter().zip(crossings) {
                check(case, &format!("flip of {id}"), *found, wanted, 1e-7);
            }
            // Away from zero fewer points are looked at, so an extreme between two of them is met less exactly.
            check(case, &format!("lowest of {id}"), sweep.lowest + 0.5, wanted["range"][0].as_f64().unwrap(), 1e-4);
            check(case, &format!("highest of {id}"), sweep.highest + 0.5, wanted["range"][1].as_f64().unwrap(), 1e-4);
        }
    }
}
