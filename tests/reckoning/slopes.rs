//! Slopes from the backward pass against central differences, and what the arrows alone say about their signs.

use fulcrum::reckoning::{Direction, Directions, Evaluation, Question, Random, Semantics, Sensitivity};

use crate::sketch::{Shape, c, r, random};

const STEP: f64 = 1e-5;

/// The slopes of the margin to the left and to the right along one change.
fn sides(evaluation: &mut Evaluation, question: Question, now: f64, set: impl Fn(&mut Evaluation, f64)) -> (f64, f64) {
    let middle = question.margin(evaluation).unwrap();
    set(evaluation, now - STEP);
    let left = question.margin(evaluation).unwrap();
    set(evaluation, now + STEP);
    let right = question.margin(evaluation).unwrap();
    set(evaluation, now);
    ((middle - left) / STEP, (right - middle) / STEP)
}

#[test]
fn slopes_are_central_differences_on_a_thousand_random_debates() {
    let mut numbers = Random::new(21);
    let gradual: Vec<Semantics> = Semantics::ALL.iter().copied().filter(|semantics| semantics.is_gradual()).collect();
    let (mut compared, mut kinks, mut worst) = (0, 0, 0.0_f64);
    for debate in 0..1_000 {
        let semantics = gradual[debate % gradual.len()];
        let shape = [Shape::Tree, Shape::Acyclic, Shape::Cyclic][debate / gradual.len() % 3];
        let mut sketch = random(shape, 10, &mut numbers);
        for relation in &mut sketch.relations {
            relation.3 *= 0.95;
        }
        let mut evaluation = sketch.evaluate(semantics);
        let question = if debate % 2 == 0 { Question::of(&sketch.debate()).unwrap() } else { Question::topic(c(0)) };
        let slopes = Sensitivity::of(&evaluation, question).unwrap();
        let mut compare = |found: f64, (left, right): (f64, f64), what: &str| {
            // A kink between the two points has no derivative to compare with.
            if (right - left).abs() > 1e-3 {
                kinks += 1;
                return;
            }
            compared += 1;
            let difference = (found - f64::midpoint(left, right)).abs();
            worst = worst.max(difference);
            assert!(difference < 1e-6, "{} {shape:?} {what}: {found}, not {left} to {right}", semantics.id());
        };
        for at in 0..sketch.claims.len() {
            let set = |evaluation: &mut Evaluation, to| evaluation.set_base_score(c(at), to);
            let wanted = sides(&mut evaluation, question, sketch.claims[at].1, set);
            compare(slopes.claim(c(at)), wanted, &format!("claim {at}"));
        }
        for at in 0..sketch.relations.len() {
            let set = |evaluation: &mut Evaluation, to| evaluation.set_weight(r(at), to);
            let wanted = sides(&mut evaluation, question, sketch.relations[at].3, set);
            compare(slopes.relation(r(at)), wanted, &format!("relation {at}"));
        }
    }
    println!("{compared} slopes compared, largest difference {worst:e}, {kinks} at kinks");
    assert!(compared > 20_000 && kinks < compared / 100);
}

#[test]
fn directions_agree_with_slopes() {
    let mut numbers = Random::new(22);
    for debate in 0..200 {
        let shape = [Shape::Tree, Shape::Acyclic, Shape::Cyclic][debate % 3];
        let sketch = random(shape, 15, &mut numbers);
        let evaluation = sketch.evaluate(Semantics::Euler);
        let question = Question::topic(c(0));
        let directions = Directions::towards(evaluation.network(), question);
        let slopes = Sensitivity::of(&evaluation, question).unwrap();
        for at in 0..sketch.claims.len() {
            let slope = slopes.claim(c(at));
            match directions.claim(c(at)) {
                Direction::Nowhere => assert!(slope.abs() <= 0.0),
                Direction::Raises => assert!(slope > 0.0),
                Direction::Lowers => assert!(slope < 0.0),
                Direction::Mixed => assert!(shape != Shape::Tree),
            }
        }
    }
}

/// The published example of T. Kampik's implementation: paths that cancel out.
#[test]
fn paths_that_cancel_out_leave_no_slope() {
    use crate::sketch::{ATTACKS, SUPPORTS, Sketch};
    let sketch = Sketch::of(&[0.5, 0.0, 0.0, 0.0, 0.5])
        .link(&[1], ATTACKS, 4)
        .link(&[2], ATTACKS, 4)
        .link(&[0], SUPPORTS, 1)
        .link(&[0], SUPPORTS, 2)
        .link(&[0], SUPPORTS, 3)
        .link(&[3], SUPPORTS, 4);
    let slopes = Sensitivity::of(&sketch.evaluate(Semantics::DfQuad), Question::topic(c(4))).unwrap();
    assert!(slopes.claim(c(0)).abs() < 1e-12);
}
