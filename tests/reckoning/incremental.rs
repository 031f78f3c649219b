//! Weighing again after a change gives what weighing everything gives, to the bit.

use fulcrum::reckoning::{BaseScores, Budget, Evaluation, Random, Semantics};

use crate::sketch::{Shape, Sketch, c, r, random};

#[track_caller]
fn check_same(sketch: &Sketch, found: &Evaluation, wanted: &Evaluation) {
    for at in 0..sketch.claims.len() {
        assert_eq!(found.strength(c(at)).to_bits(), wanted.strength(c(at)).to_bits(), "claim {at} of {sketch:?}");
    }
    for at in 0..sketch.relations.len() {
        assert_eq!(
            found.relation_strength(r(at)).to_bits(),
            wanted.relation_strength(r(at)).to_bits(),
            "relation {at}"
        );
    }
    assert_eq!(found.convergence(), wanted.convergence());
}

#[test]
fn ten_thousand_changes_give_what_full_evaluations_give() {
    let mut numbers = Random::new(11);
    for debate in 0..100 {
        let shape = [Shape::Tree, Shape::Acyclic, Shape::Cyclic][debate % 3];
        let semantics = Semantics::ALL[debate % Semantics::ALL.len()];
        let mut sketch = random(shape, 20, &mut numbers);
        let mut evaluation = sketch.evaluate(semantics);
        for _ in 0..100 {
            // Ends come up as often as they do with readers.
            let value = [0.0, 0.5, 1.0, numbers.unit(), numbers.unit()][numbers.below(5)];
            if numbers.below(4) == 0 {
                let at = numbers.below(sketch.relations.len());
                sketch.relations[at].3 = value;
                evaluation.set_weight(r(at), value);
            } else {
                let at = numbers.below(sketch.claims.len());
                sketch.claims[at].1 = value;
                evaluation.set_base_score(c(at), value);
            }
            check_same(&sketch, &evaluation, &sketch.evaluate(semantics));
        }
    }
}

#[test]
fn an_evaluation_in_slices_with_changes_in_between_ends_up_the_same() {
    let mut numbers = Random::new(12);
    for debate in 0..60 {
        let semantics = Semantics::ALL[debate % Semantics::ALL.len()];
        let mut sketch = random(Shape::Cyclic, 15, &mut numbers);
        let start = BaseScores::from_priors(&sketch.debate());
        let mut evaluation = Evaluation::unsettled(&sketch.network(), semantics, &start);
        for _ in 0..30 {
            evaluation.settle_within(&mut Budget::new(1 + numbers.below(400) as u64));
            let at = numbers.below(sketch.claims.len());
            sketch.claims[at].1 = numbers.unit();
            evaluation.stage_base_score(c(at), sketch.claims[at].1);
        }
        while !evaluation.settle_within(&mut Budget::new(1)) {}
        check_same(&sketch, &evaluation, &sketch.evaluate(semantics));
    }
}
