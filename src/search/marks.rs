//! Which stretches of a text a query matches, for marking them.

use std::ops::Range;

use super::grade::{Grade, Grades, find};
use super::query::Query;
use super::words::{Word, Words};

/// The stretches of `text` that match, in bytes of it, in order and apart from each other. `words` are the text's words
/// by number. Of each word looked for the best matches in this text are marked, so that a word found whole is not marked
/// in the middle of others too.
pub(super) fn marks(query: &Query, grades: &Grades, text: &str, words: &[u32]) -> Vec<Range<usize>> {
    let mut read = Vec::with_capacity(words.len());
    let (mut all, mut word) = (Words::of(text), Word::default());
    while read.len() < words.len() && all.read(&mut word) {
        read.push(std::mem::take(&mut word));
    }
    let mut marked = vec![false; text.len()];
    for &unit in &query.units {
        let graded = |at: usize| grades.of_unit(unit, words.get(at..)?);
        let Some(best) = (0..words.len()).filter_map(graded).max() else { continue };
        for at in (0..words.len()).filter(|at| graded(*at) == Some(best)) {
            mark(query, unit, best, read.get(at..).unwrap_or_default(), &mut marked);
        }
    }
    stretches(&marked)
}

/// Marks a word or phrase in the words that it matches so well.
fn mark(query: &Query, (at, length): (usize, usize), grade: Grade, words: &[Word], marked: &mut [bool]) -> Option<()> {
    let (first, last) = (words.first()?, words.get(length - 1)?);
    let (begins, ends) = (query.terms.get(at)?, query.terms.get(at + length - 1)?);
    let before = begins.phrase.is_some_and(|(before, _)| before);
    let after = ends.phrase.is_some_and(|(_, after)| after);
    let several = grade == Grade::Inside || (begins.dense && grade == Grade::Beginning);
    if several || (before && after && length == 1) {
        let (letters, typed) = (first.letters.as_bytes(), begins.letters.as_bytes());
        let mut from = 0;
        while let Some(start) = find(letters, typed, from) {
            from = start + typed.len();
            marked.get_mut(first.start_of(start)..first.end_of(from))?.fill(true);
        }
    } else {
        let start = if before { first.letters.len().checked_sub(begins.letters.len())? } else { 0 };
        let end = if after || grade == Grade::Beginning { ends.letters.len() } else { last.letters.len() };
        marked.get_mut(first.start_of(start)..last.end_of(end))?.fill(true);
    }
    Some(())
}

fn stretches(marked: &[bool]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in marked.iter().enumerate().filter(|(_, marked)| **marked) {
        match found.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}
