//! How long reckoning takes, whole and a slice at a time: `cargo bench --bench reckoning`. Times depend on the machine;
//! nothing is asserted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, dead_code)]

#[path = "../tests/reckoning/sketch.rs"]
mod sketch;

use std::time::{Duration, Instant};

use fulcrum::reckoning::{
    FlipJob, FlipSetJob, Job, Question, Random, RobustnessJob, Semantics, Sensitivity, ShareJob, relation_players,
};

use sketch::{Shape, Sketch, c, random};

/// Runs a job in slices and tells its whole time, its longest slice and how many there were.
fn measure<J: Job>(name: &str, mut job: J) {
    let (mut longest, mut slices, start) = (Duration::ZERO, 0, Instant::now());
    loop {
        let slice = Instant::now();
        let progress = job.step(200_000);
        longest = longest.max(slice.elapsed());
        slices += 1;
        if progress.is_finished() || start.elapsed() > Duration::from_secs(20) {
            println!("  {name}: {:?}, {slices} slices, longest {longest:?}, {progress:?}", start.elapsed());
            return;
        }
    }
}

fn measure_all(name: &str, sketch: &Sketch) {
    println!("{name}: {} claims, {} relations", sketch.claims.len(), sketch.relations.len());
    let question = Question::of(&sketch.debate()).unwrap();
    let start = Instant::now();
    let mut evaluation = sketch.evaluate(Semantics::default());
    println!("  debate, network and evaluation: {:?}, {:?}", start.elapsed(), evaluation.convergence());
    let (start, changes) = (Instant::now(), 1_000);
    for at in 0..changes {
        evaluation.set_base_score(c(at * 7 % sketch.claims.len()), 0.7);
    }
    println!("  one change: {:?}", start.elapsed() / u32::try_from(changes).unwrap());
    let start = Instant::now();
    assert!(Sensitivity::of(&evaluation, question).is_some());
    println!("  sensitivity: {:?}", start.elapsed());
    measure("flips", FlipJob::new(evaluation.clone(), question));
    measure("flip set", FlipSetJob::new(evaluation.clone(), question));
    measure("robustness", RobustnessJob::new(&evaluation, question, 200, 1));
    let players = relation_players(evaluation.network(), question);
    measure("shares", ShareJob::new(evaluation.clone(), question, players, 100, 1));
}

fn main() {
    let mut numbers = Random::new(41);
    for size in [400, 10_000] {
        for shape in [Shape::Tree, Shape::Acyclic, Shape::Cyclic] {
            measure_all(&format!("{shape:?}"), &random(shape, size, &mut numbers));
        }
    }
}
