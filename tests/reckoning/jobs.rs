//! Flips, flip sets, shares and robustness: against brute force, and the same in slices as in one go.

use std::fmt::Debug;

use fulcrum::reckoning::{
    Evaluation, FlipJob, FlipSet, FlipSetJob, Job, Player, Question, Random, RobustnessJob, Search, Semantics,
    ShareJob, claim_players, ranked_flips, relation_players, run,
};

use crate::sketch::{ATTACKS, SUPPORTS, Shape, Sketch, c, random};

/// Runs a job in the smallest slices and in one go.
#[track_caller]
fn check_slices<J: Job<Output: PartialEq + Debug + Clone> + Clone>(job: J) -> J::Output {
    let mut sliced = job.clone();
    let mut last = sliced.step(1);
    while !last.is_finished() {
        last = sliced.step(1);
    }
    let whole = run(job);
    assert_eq!(sliced.output(), whole.output());
    whole.output().clone()
}

fn gradual(at: usize) -> Semantics {
    Semantics::ALL[at % (Semantics::ALL.len() - 1)]
}

fn shape(at: usize) -> Shape {
    [Shape::Tree, Shape::Acyclic, Shape::Cyclic][at % 3]
}

#[test]
fn every_flip_turns_the_answer_and_none_is_missed() {
    let mut numbers = Random::new(31);
    for debate in 0..18 {
        let sketch = random(shape(debate), 9, &mut numbers);
        let question = Question::of(&sketch.debate()).unwrap();
        let evaluation = sketch.evaluate(gradual(debate / 3));
        let sweeps = check_slices(FlipJob::new(evaluation.clone(), question));
        let margin_at = |claim, base| {
            let mut moved = evaluation.clone();
            moved.set_base_score(claim, base);
            question.margin(&moved).unwrap()
        };
        for sweep in &sweeps {
            for crossing in &sweep.crossings {
                let (before, after) =
                    (margin_at(sweep.claim, crossing - 1e-4), margin_at(sweep.claim, crossing + 1e-4));
                assert!(before * after <= 0.0, "{before} {after} {sweep:?}");
            }
            let scan: Vec<f64> = (0..=200).map(|at| margin_at(sweep.claim, f64::from(at) / 200.0)).collect();
            let turns = scan.windows(2).filter(|pair| pair[0] * pair[1] < 0.0).count();
            assert!(sweep.crossings.len() >= turns, "{turns} {sweep:?}");
            assert!(
                scan.iter().all(|margin| (sweep.lowest - 1e-9..=sweep.highest + 1e-9).contains(margin))
                    || shape(debate) != Shape::Tree
            );
        }
        let flips = ranked_flips(&sweeps);
        assert!(flips.windows(2).all(|pair| pair[0].distance <= pair[1].distance));
    }
}

/// The topic is as strong as x·(1 − kx), whose top lies between two of the points looked at first.
#[test]
fn two_crossings_close_together_are_both_found() {
    let (top, half_width) = (0.512_5, 0.004);
    let k = 0.5 / top;
    let mut sketch = Sketch::of(&[0.0, 0.3, 1.0]);
    sketch.add(&[1], ATTACKS, 2, k);
    sketch.add(&[1, 2], SUPPORTS, 0, 1.0);
    let question = Question::threshold(c(0), top / 2.0 - k * half_width * half_width);
    let job = run(FlipJob::over(sketch.evaluate(Semantics::DfQuad), question, [c(1)]));
    let crossings = &job.output()[0].crossings;
    assert_eq!(crossings.len(), 2, "{crossings:?}");
    assert!((crossings[0] - (top - half_width)).abs() < 1e-9 && (crossings[1] - (top + half_width)).abs() < 1e-9);
}

/// The margin's sign with some claims moved.
fn turned(evaluation: &Evaluation, question: Question, moves: &[(usize, f64)]) -> bool {
    let mut moved = evaluation.clone();
    for (claim, to) in moves {
        moved.stage_base_score(c(*claim), *to);
    }
    moved.settle();
    question.margin(&moved).unwrap() * question.margin(evaluation).unwrap() < 0.0
}

#[test]
fn flip_sets_of_one_and_two_are_the_smallest_by_brute_force() {
    let mut numbers = Random::new(32);
    let mut sizes = [0; 4];
    for debate in 0..120 {
        let size = 8;
        let sketch = random(shape(debate), size, &mut numbers);
        let question = Question::of(&sketch.debate()).unwrap();
        let evaluation = sketch.evaluate(gradual(debate / 3));
        let ends: Vec<(usize, f64)> = (2..size).flat_map(|claim| [(claim, 0.0), (claim, 1.0)]).collect();
        let single = ends.iter().any(|first| turned(&evaluation, question, &[*first]));
        let pair = ends.iter().any(|first| {
            ends.iter().any(|second| first.0 < second.0 && turned(&evaluation, question, &[*first, *second]))
        });
        let found = check_slices(FlipSetJob::new(evaluation.clone(), question));
        match &found {
            FlipSet::Found { moves, margin, search } => {
                sizes[moves.len().min(3)] += 1;
                let made: Vec<(usize, f64)> = moves.iter().map(|step| (step.claim.at(), step.to)).collect();
                assert!(turned(&evaluation, question, &made) && margin.abs() > 0.0);
                assert_eq!((moves.len() == 1, moves.len() <= 2), (single, single || pair));
                assert!(*search == Search::Exhaustive || moves.len() > 3);
            }
            FlipSet::NotFound { exhaustive_pairs } => {
                sizes[0] += 1;
                assert!(*exhaustive_pairs && !single && !pair);
            }
            other => panic!("{other:?}"),
        }
    }
    println!("flip sets: none {}, one {}, two {}, more {}", sizes[0], sizes[1], sizes[2], sizes[3]);
    assert!(sizes.iter().take(3).all(|count| *count > 0));
}

#[test]
fn a_verdict_on_many_small_supports_takes_a_greedy_set() {
    let mut sketch = Sketch::of(&[0.5, 0.6]);
    for at in 0..8 {
        sketch.claims.push((format!("c{}", at + 2), 0.9));
        sketch.add(&[at + 2], SUPPORTS, 0, 0.3);
    }
    let evaluation = sketch.evaluate(Semantics::QuadraticEnergy);
    let question = Question::of(&sketch.debate()).unwrap();
    let found = check_slices(FlipSetJob::new(evaluation, question));
    let FlipSet::Found { moves, margin, search } = found else { panic!("{found:?}") };
    assert_eq!((moves.len(), search), (7, Search::Greedy));
    assert!(margin < 0.0);
    let even = Sketch::of(&[0.5, 0.5]).evaluate(Semantics::QuadraticEnergy);
    assert_eq!(run(FlipSetJob::new(even, question)).output(), &FlipSet::NothingToTurn);
}

#[test]
fn shares_add_up_and_samples_come_near_them() {
    let mut numbers = Random::new(33);
    for debate in 0..24 {
        let sketch = random(shape(debate), 9, &mut numbers);
        let question = Question::of(&sketch.debate()).unwrap();
        let evaluation = sketch.evaluate(gradual(debate / 3));
        for players in [relation_players(evaluation.network(), question), claim_players(evaluation.network(), question)]
        {
            if players.is_empty() {
                continue;
            }
            let exact = run(ShareJob::new(evaluation.clone(), question, players.clone(), 0, 1)).output().clone();
            let whole: f64 = exact.shares.iter().map(|share| share.value).sum();
            let mut empty = evaluation.clone();
            for player in &players {
                match *player {
                    Player::Relation(relation) => empty.set_weight(relation, 0.0),
                    Player::Claim(claim) => {
                        for relation in evaluation.network().leaving(claim) {
                            empty.set_weight(*relation, 0.0);
                        }
                    }
                }
            }
            let wanted = question.margin(&evaluation).unwrap() - question.margin(&empty).unwrap();
            assert!((whole - wanted).abs() < 1e-9, "{whole} {wanted}");
        }
    }
}

#[test]
fn sampled_shares_are_seeded_and_as_near_as_they_say() {
    // Twenty equal supports: by symmetry everybody's share is a twentieth of the whole.
    let mut sketch = Sketch::of(&[0.4, 0.2]);
    for at in 0..20 {
        sketch.claims.push((format!("c{}", at + 2), 0.5));
        sketch.add(&[at + 2], SUPPORTS, 0, 0.4);
    }
    let evaluation = sketch.evaluate(Semantics::QuadraticEnergy);
    let question = Question::of(&sketch.debate()).unwrap();
    let players = relation_players(evaluation.network(), question);
    let job = |seed| ShareJob::new(evaluation.clone(), question, players.clone(), 300, seed);
    let shares = check_slices(job(1));
    let wanted = (evaluation.strength(c(0)) - 0.4) / 20.0;
    assert_eq!(shares.sampled, Some(300));
    for share in &shares.shares {
        assert!((share.value - wanted).abs() < 4.0 * share.standard_error, "{share:?} {wanted}");
        assert!(share.standard_error < wanted / 5.0);
    }
    assert_eq!(&shares, run(job(1)).output());
    assert_ne!(&shares, run(job(2)).output());
}

#[test]
fn robustness_tries_every_semantics_and_seeded_samples() {
    let sketch = Sketch::of(&[0.5, 0.45, 0.5]).link(&[2], ATTACKS, 1);
    let evaluation = sketch.evaluate(Semantics::QuadraticEnergy);
    let question = Question::of(&sketch.debate()).unwrap();
    let found = check_slices(RobustnessJob::new(&evaluation, question, 200, 7));
    assert_eq!(found.verdicts.len(), Semantics::ALL.len());
    assert_eq!((found.samples, found.is_contested(question)), (200, false));
    assert!(found.share() > 0.7 && found.share() < 1.0, "{}", found.share());
    assert_eq!(&found, run(RobustnessJob::new(&evaluation, question, 200, 7)).output());
    let sure = Sketch::of(&[0.9, 0.1]);
    let job = run(RobustnessJob::new(&sure.evaluate(Semantics::Euler), question, 50, 7));
    assert!((job.output().share() - 1.0).abs() < 1e-12);
}
