//! `fulcrum cruxes`: what the answer hinges on.

use std::fmt::Write;

use fulcrum::reckoning::{
    Flip, FlipJob, FlipSet, FlipSetJob, Job, Question, Robustness, RobustnessJob, Search, Semantics, Sensitivity,
    ranked_flips, run,
};
use serde_json::{Map, Value, json};

use super::Weighed;
use super::weighing::Weighing;

/// How many sets of base scores are drawn, and from which seed.
const SAMPLES: u32 = 1_000;
const SEED: u64 = 1;

struct Cruxes {
    margin: Option<f64>,
    question: Question,
    sensitivity: Option<Sensitivity>,
    flips: Vec<Flip>,
    flip_set: FlipSet,
    robustness: Robustness,
}

/// The cruxes as text or JSON.
pub(super) fn cruxes(weighed: &Weighed, topic: Option<&str>, threshold: f64) -> Result<String, String> {
    let weighing = Weighing::new(weighed)?;
    let question = question(&weighing, topic, threshold)?;
    let evaluation = &weighing.evaluation;
    let cruxes = Cruxes {
        margin: question.margin(evaluation),
        question,
        sensitivity: Sensitivity::of(evaluation, question),
        flips: ranked_flips(run(FlipJob::new(evaluation.clone(), question)).output()),
        flip_set: run(FlipSetJob::new(evaluation.clone(), question)).output().clone(),
        robustness: run(RobustnessJob::new(evaluation, question, SAMPLES, SEED)).output().clone(),
    };
    Ok(if weighed.json { as_json(&weighing, &cruxes) } else { as_text(&weighing, &cruxes) })
}

fn question(weighing: &Weighing, topic: Option<&str>, threshold: f64) -> Result<Question, String> {
    let Some(id) = topic else {
        return Question::of(&weighing.debate).ok_or_else(|| "The debate has no position to ask about.".to_owned());
    };
    let claim = weighing.debate.find_claim(id).ok_or_else(|| format!("--topic {id}: there is no such claim."))?;
    if !(0.0..=1.0).contains(&threshold) {
        return Err(format!("--threshold {threshold}: give a number from 0 to 1."));
    }
    Ok(Question::threshold(claim, threshold))
}

fn as_json(weighing: &Weighing, cruxes: &Cruxes) -> String {
    let sensitivity: Option<Map<String, Value>> = cruxes.sensitivity.as_ref().map(|found| {
        weighing.debate.claims().map(|claim| (weighing.id(claim).to_owned(), json!(found.claim(claim)))).collect()
    });
    let flips: Vec<Value> = cruxes
        .flips
        .iter()
        .map(|flip| json!({"claim": weighing.id(flip.claim), "base": flip.base, "flip": flip.flip, "distance": flip.distance}))
        .collect();
    let (moves, exact) = match &cruxes.flip_set {
        FlipSet::Found { moves, search, .. } => (moves.as_slice(), Some(*search == Search::Exhaustive)),
        FlipSet::Searching | FlipSet::NothingToTurn | FlipSet::NotFound { .. } => (&[][..], None),
    };
    let moves: Vec<Value> =
        moves.iter().map(|made| json!({"claim": weighing.id(made.claim), "base": made.base, "to": made.to})).collect();
    let robustness = &cruxes.robustness;
    let verdicts: Map<String, Value> = robustness
        .verdicts
        .iter()
        .map(|(semantics, verdict)| {
            (
                semantics.id().to_owned(),
                json!({
                    "verdict": verdict.word(),
                    "for": verdict.way(cruxes.question).map(|way| format!("{way:?}").to_lowercase()),
                }),
            )
        })
        .collect();
    let result = json!({
        "balance": cruxes.margin,
        "sensitivity": sensitivity,
        "flips": flips,
        "smallest_flip_set": moves,
        "smallest_flip_set_exact": exact,
        "robustness": {
            "verdicts": verdicts,
            "samples": robustness.samples,
            "held": robustness.held,
            "share": robustness.share(),
            "standard_error": robustness.standard_error(),
        },
    });
    serde_json::to_string_pretty(&result).unwrap_or_default() + "\n"
}

fn as_text(weighing: &Weighing, cruxes: &Cruxes) -> String {
    /// More flips than this are for programs.
    const MOST: usize = 20;
    let mut text = match cruxes.margin {
        Some(margin) => format!("Margin {margin:+.4}\n"),
        None => "The strengths asked about do not come to rest.\n".to_owned(),
    };
    for flip in cruxes.flips.iter().take(MOST) {
        let _ = writeln!(text, "  turns at {:.3} (now {:.3})  {}", flip.flip, flip.base, weighing.named(flip.claim));
    }
    if let FlipSet::Found { moves, search, .. } = &cruxes.flip_set {
        let found = if *search == Search::Exhaustive { "Smallest set of changes" } else { "A set of changes (greedy)" };
        let _ = writeln!(text, "{found} that turns it:");
        for made in moves {
            let _ = writeln!(text, "  {} to {}  {}", made.base, made.to, weighing.named(made.claim));
        }
    }
    let robustness = &cruxes.robustness;
    let (first, second, none) = robustness.ways(cruxes.question);
    let _ = writeln!(
        text,
        "Of {} semantics {first} point to the first, {second} to the second, {none} nowhere.",
        Semantics::ALL.len()
    );
    let _ = writeln!(text, "Holds in {:.0} % of {} samples.", robustness.share() * 100.0, robustness.samples);
    text
}
