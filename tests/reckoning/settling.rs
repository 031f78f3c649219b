//! Debates that go round in circles: where they come to rest, and that it is said when they don't.

use fulcrum::reckoning::{Question, Random, Semantics, Sensitivity, Verdict};

use crate::reference;
use crate::sketch::{ATTACKS, SUPPORTS, Shape, Sketch, c, random};

#[test]
fn circles_come_to_rest_where_the_plain_method_does() {
    let mut numbers = Random::new(5);
    for semantics in Semantics::ALL.iter().copied().filter(|semantics| semantics.is_gradual()) {
        for shape in [Shape::Acyclic, Shape::Cyclic, Shape::Cyclic, Shape::Cyclic] {
            let sketch = random(shape, 8, &mut numbers);
            let evaluation = sketch.evaluate(semantics);
            let (wanted, _, converged) = reference::strengths(&sketch, semantics);
            assert!(converged && evaluation.convergence().converged);
            for (at, wanted) in wanted.iter().enumerate() {
                let found = evaluation.strength(c(at));
                assert!((found - wanted).abs() < 1e-11, "{} claim {at}: {found}, not {wanted}", semantics.id());
            }
        }
    }
}

/// Five groups of four nearly certain claims, each group attacking the next with all it has: an odd ring in which
/// every link turns a change into a larger one.
fn restless() -> Sketch {
    let bases: Vec<f64> = (0..21).map(|at| 0.97 + 0.001 * f64::from(at)).collect();
    let mut sketch = Sketch::of(&bases);
    for group in 0..5 {
        for (from, to) in (0..16).map(|pair| (pair / 4, pair % 4)) {
            sketch.add(&[group * 4 + from], ATTACKS, (group + 1) % 5 * 4 + to, 1.0);
        }
    }
    sketch.link(&[0], SUPPORTS, 20)
}

#[test]
fn a_debate_that_never_comes_to_rest_is_reported_and_gives_no_verdict() {
    let sketch = restless();
    let evaluation = sketch.evaluate(Semantics::QuadraticEnergy);
    assert!(!evaluation.convergence().converged && evaluation.convergence().steps >= 1_000);
    let question = Question::topic(c(20));
    assert_eq!(Verdict::of(&evaluation, question), Verdict::NotConverged);
    assert_eq!(question.margin(&evaluation), None);
    assert_eq!(Sensitivity::of(&evaluation, question), None);
    assert!(!evaluation.explain(c(20)).settled && !evaluation.is_settled(c(0)));
    // The plain method does not come to rest either, and under a gentler semantics both do.
    assert!(!reference::strengths(&sketch, Semantics::QuadraticEnergy).2);
    assert!(sketch.evaluate(Semantics::EulerTop).convergence().converged);
}

#[test]
fn a_restless_circle_leaves_what_does_not_depend_on_it_alone() {
    let mut sketch = restless();
    sketch.claims.push(("c21".to_owned(), 0.3));
    sketch.add(&[21], ATTACKS, 0, 1.0);
    let evaluation = sketch.evaluate(Semantics::QuadraticEnergy);
    assert!(evaluation.is_settled(c(21)));
    assert!(matches!(Verdict::of(&evaluation, Question::topic(c(21))), Verdict::Fails { .. }));
}
