//! Where else a claim stands.

use fulcrum::layout::{elsewhere, shown_under};
use fulcrum::model::{Debate, RelationIndex};

use crate::sketch::{debate, id};

/// The relations a claim stands through beyond `here`, and the claims it is shown under there.
#[track_caller]
fn check(debate: &Debate, claim: &str, here: Option<u32>, expected: &[(u32, &str)]) {
    let claim = debate.find_claim(claim).unwrap();
    let found = elsewhere(debate, claim, here.map(RelationIndex));
    let found: Vec<_> =
        found.into_iter().map(|step| (step.0, id(debate, shown_under(debate, step).unwrap()))).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_claim_stands_elsewhere_through_its_other_relations() {
    let debate = debate("p q", "p q a b u", &["a b + p", "a - q", "u / r0", "u + b", "a / r2"]);
    check(&debate, "a", Some(0), &[(1, "q"), (4, "u")]);
    check(&debate, "a", None, &[(0, "p"), (1, "q"), (4, "u")]);
    check(&debate, "u", Some(3), &[(2, "a")]);
    check(&debate, "b", Some(0), &[]);
    check(&debate, "p", None, &[]);
}

#[test]
fn a_relation_that_is_not_there_is_shown_nowhere() {
    assert_eq!(shown_under(&debate("p", "p", &[]), RelationIndex(0)), None);
}
