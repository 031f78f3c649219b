//! Debates as deep and as wide as anybody will bring.

use fulcrum::reckoning::{FlipJob, Job, Question, Semantics, Sensitivity, Verdict};

use crate::sketch::{ATTACKS, SUPPORTS, Sketch, c};

const SIZE: usize = 100_000;

#[track_caller]
fn check(sketch: &Sketch) {
    let debate = sketch.debate();
    let network = std::rc::Rc::new(fulcrum::reckoning::Network::new(&debate));
    let base = fulcrum::reckoning::BaseScores::from_priors(&debate);
    for semantics in Semantics::ALL {
        let mut evaluation = fulcrum::reckoning::Evaluation::new(&network, *semantics, &base);
        let question = Question::topic(c(0));
        evaluation.set_base_score(c(SIZE - 1), 0.9);
        assert!((0.0..=1.0).contains(&evaluation.strength(c(0))));
        assert_ne!(Verdict::of(&evaluation, question), Verdict::NotConverged);
        assert_eq!(Sensitivity::of(&evaluation, question).is_some(), semantics.is_gradual());
        assert_eq!(
            evaluation.explain(c(0)).arriving.len(),
            sketch.relations.iter().filter(|step| step.1 == "c0").count()
        );
        let mut job = FlipJob::new(evaluation.clone(), question);
        job.step(1_000);
    }
}

#[test]
fn a_chain_of_a_hundred_thousand_claims_is_weighed_without_recursion() {
    let mut sketch = Sketch::of(&vec![0.5; SIZE]);
    for at in 1..SIZE {
        sketch.add(&[at], if at % 3 == 0 { ATTACKS } else { SUPPORTS }, at - 1, 1.0);
    }
    check(&sketch);
}

#[test]
fn a_star_of_a_hundred_thousand_claims_is_weighed_without_recursion() {
    let mut sketch = Sketch::of(&vec![0.5; SIZE]);
    for at in 1..SIZE {
        sketch.add(&[at], if at % 3 == 0 { ATTACKS } else { SUPPORTS }, 0, 1.0);
    }
    check(&sketch);
}

#[test]
fn a_ring_of_a_hundred_thousand_claims_comes_to_rest() {
    let mut sketch = Sketch::of(&vec![0.5; SIZE]);
    for at in 0..SIZE {
        sketch.add(&[at], if at % 3 == 0 { ATTACKS } else { SUPPORTS }, (at + 1) % SIZE, 1.0);
    }
    assert!(sketch.evaluate(Semantics::QuadraticEnergy).convergence().converged);
    assert!(sketch.evaluate(Semantics::Grounded).convergence().converged);
}
