//! The debate file: what is read, what is reported where, and what comes back out.
//!
//! Everything that is wrong with a text goes through [`check`], with the expected findings inline.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod changes;
mod codes;
mod files;
mod limits;
mod mutations;
mod packed;
mod pages;
mod planted;
mod round_trip;
mod samples;
mod schema;
mod strategy;

use fulcrum::formats::{Reading, Severity, read_bytes};

/// A finding: line, column, code and id; an empty id for none.
type Finding<'a> = (usize, usize, &'a str, &'a str);

/// Reads a file and holds what is found against what is expected, in the order of the text.
#[track_caller]
fn check(file: impl AsRef<[u8]>, expected: &[Finding<'_>]) -> Reading {
    let reading = read_bytes(file.as_ref());
    holds_together(file.as_ref(), &reading);
    let found: Vec<Finding<'_>> = reading
        .diagnostics
        .iter()
        .map(|it| (it.place.line, it.place.column, it.code.word(), it.id.as_deref().unwrap_or("")))
        .collect();
    let messages: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    assert!(found == expected, "expected {expected:#?}\nfound\n{}", messages.join("\n"));
    reading
}

/// What holds of every reading, whatever the file.
#[track_caller]
fn holds_together(file: &[u8], reading: &Reading) {
    let errors = reading.diagnostics.iter().filter(|it| it.severity == Severity::Error).count();
    assert_eq!(reading.debate.is_none(), errors > 0, "a file is a debate or has an error: {:#?}", reading.diagnostics);
    assert!(reading.diagnostics.len() <= Reading::MAX_DIAGNOSTICS);
    assert!(reading.left_out == 0 || reading.diagnostics.len() == Reading::MAX_DIAGNOSTICS);
    assert!(reading.diagnostics.is_sorted_by_key(|it| it.place), "in the order of the text");
    if reading.diagnostics.is_empty() {
        return;
    }
    let text = String::from_utf8_lossy(file);
    let lines: Vec<usize> = text.split('\n').map(|line| line.chars().count()).collect();
    for found in &reading.diagnostics {
        let length = lines.get(found.place.line - 1).expect("the line is there");
        assert!((1..=length + 1).contains(&found.place.column), "the column is there: {found}");
        assert!(found.message.ends_with(['.', '?']) && found.message.len() > 10, "a sentence: {found}");
        assert!(found.help.ends_with(['.', '?']) && found.help.len() > 5, "a sentence: {found}");
        assert!(found.to_string().len() < 4_000, "short enough to read");
    }
}
