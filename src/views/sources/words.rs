//! What this view says of sentences and of who is reported.

use crate::analysis::sources::{Coverage, ParagraphReading, SourceReading};
use crate::model::Citation;

/// What of a source is in the debate, in a sentence or two.
pub(super) fn coverage_words(found: &SourceReading) -> String {
    let paragraphs = count(found.paragraphs.len() as u64, "paragraph", "paragraphs");
    if found.paragraphs.is_empty() {
        return "No claim cites it.".to_owned();
    }
    let words = format!("{paragraphs}: {}.", shares(found.coverage));
    if found.skipped.is_empty() {
        return words;
    }
    let runs: Vec<String> = found.skipped.iter().map(|run| range(run.from, run.to)).collect();
    format!("{words} Nothing is said of ¶{}.", runs.join(", ¶"))
}

/// What a screen reader hears in place of the row of marks.
pub(super) fn spoken_coverage(found: &ParagraphReading) -> String {
    format!("{}.", shares(found.coverage))
}

fn shares(coverage: Coverage) -> String {
    let known = coverage.known();
    let mut parts = Vec::new();
    if known > 0 && coverage.cited == known {
        parts.push(match known {
            1 => "its one sentence is in a claim".to_owned(),
            _ => format!("all {known} sentences are in claims"),
        });
    } else if known > 0 {
        parts.push(format!(
            "{} of {} {} in claims",
            coverage.cited,
            count(known, "sentence", "sentences"),
            are(coverage.cited)
        ));
        if coverage.uncited > 0 {
            parts.push(format!("{} left out with a reason", coverage.uncited));
        }
        if coverage.gaps > 0 {
            parts.push(format!("of {} nothing is said", coverage.gaps));
        }
    }
    if coverage.whole > 0 {
        parts.push(format!("{} cited as a whole", count(u64::from(coverage.whole), "paragraph", "paragraphs")));
    }
    parts.join(", ")
}

const fn are(number: u64) -> &'static str {
    if number == 1 { "is" } else { "are" }
}

/// Whom a source reports, and how often.
pub(super) fn reported_words(found: &SourceReading) -> String {
    let names = found.reported.iter().map(|reported| {
        let who = reported.speaker.as_deref().unwrap_or("somebody not named");
        match reported.claims.len() {
            1 => who.to_owned(),
            more => format!("{who} ({more} claims)"),
        }
    });
    format!("It reports {}.", listed(&names.collect::<Vec<_>>()))
}

/// Which sentences of its paragraph a citation names.
pub(super) fn sentences(citation: &Citation) -> String {
    let mut numbers = citation.sentences.clone();
    numbers.sort_unstable();
    numbers.dedup();
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for sentence in &numbers {
        match runs.last_mut() {
            Some((_, end)) if end.checked_add(1) == Some(*sentence) => *end = *sentence,
            _ => runs.push((*sentence, *sentence)),
        }
    }
    let spelled: Vec<String> = runs.iter().map(|(from, to)| range(*from, *to)).collect();
    match numbers.as_slice() {
        [] => "The whole paragraph".to_owned(),
        [_] => format!("Sentence {}", listed(&spelled)),
        _ => format!("Sentences {}", listed(&spelled)),
    }
}

fn range(from: u32, to: u32) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}

fn listed(parts: &[String]) -> String {
    match parts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
    }
}

fn count(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
