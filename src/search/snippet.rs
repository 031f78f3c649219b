//! An excerpt of a long text around what is marked in it.

use std::ops::Range;

use super::Hit;
use super::fold::{clings, is_dense};
use crate::model::Debate;

/// An excerpt, with what is marked in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The words, with `…` where some are left out.
    pub text: String,
    /// The stretches of it that are marked, in bytes, in order and apart from each other.
    pub marks: Vec<Range<usize>>,
}

/// About how long an excerpt is, in characters.
const LENGTH: usize = 140;
/// About how much of it stands before the mark it is cut around.
const LEAD: usize = 40;
const LEFT_OUT: char = '…';

/// The part of the hit's field that shows why it was found: about 140 characters around where most is marked, cut between
/// words. `None` where the headline shows it all.
pub fn snippet(debate: &Debate, hit: &Hit) -> Option<Snippet> {
    let marks = hit.marks_in(hit.field);
    match hit.field {
        super::Field::Headline => None,
        field => Some(excerpt(&field.text(debate, hit.claim)?, marks)),
    }
}

fn excerpt(text: &str, marks: &[Range<usize>]) -> Snippet {
    let (start, end) = window(text, &densest(marks));
    let part = text.get(start..end).unwrap_or_default();
    let mut snippet = Snippet::default();
    if start > 0 {
        snippet.text.push(LEFT_OUT);
    }
    let shift = snippet.text.len();
    let kept = part.trim_end().len();
    snippet.text.push_str(part.trim_end());
    if end < text.len() {
        snippet.text.push(LEFT_OUT);
    }
    let shown = marks.iter().map(|mark| mark.start.max(start)..mark.end.min(start + kept));
    let shown = shown.filter(|mark| mark.start < mark.end);
    snippet.marks = shown.map(|mark| mark.start - start + shift..mark.end - start + shift).collect();
    snippet
}

/// The mark with most others close behind it; the first of several.
fn densest(marks: &[Range<usize>]) -> Range<usize> {
    let (mut best, mut most, mut end) = (0..0, 0, 0);
    for (at, mark) in marks.iter().enumerate() {
        let near = |other: &Range<usize>| other.end <= mark.start + LENGTH - LEAD;
        end += marks.iter().skip(end).take_while(|other| near(other)).count();
        // A mark longer than that counts by itself.
        let count = end.saturating_sub(at).max(1);
        if count > most {
            (best, most) = (mark.clone(), count);
        }
    }
    best
}

/// Where the excerpt starts and ends: at the text's ends if they are near, else at a word's.
fn window(text: &str, first: &Range<usize>) -> (usize, usize) {
    let length = |part: Option<&str>| part.unwrap_or_default().chars().count();
    if length(Some(text)) <= LENGTH {
        return (0, text.len());
    }
    // Near the text's end more of what stands before the mark has room.
    let lead = LEAD.max(LENGTH.saturating_sub(length(text.get(first.start..))));
    let before = text.get(..first.start).unwrap_or_default();
    let start = match before.char_indices().rev().nth(lead - 1) {
        Some((earliest, _)) => cuts(text).find(|cut| *cut >= earliest && *cut <= first.start).unwrap_or(first.start),
        None => 0,
    };
    let room = LENGTH.saturating_sub(length(text.get(start..first.end)));
    let after = text.get(first.end..).unwrap_or_default();
    let end = match after.char_indices().nth(room) {
        Some((latest, _)) => cuts(text).take_while(|cut| *cut <= first.end + latest).last().unwrap_or(0).max(first.end),
        None => text.len(),
    };
    (start, end)
}

/// Where a text may be cut: before a word that follows a space, and before letters of scripts without spaces.
fn cuts(text: &str) -> impl Iterator<Item = usize> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, character)| {
        let starts = before.is_whitespace() && !character.is_whitespace();
        before = character;
        (starts || is_dense(character) && !clings(character)).then_some(at)
    })
}
