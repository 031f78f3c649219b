//! Texts as lists of numbers, one number for each distinct word.
//!
//! A query looks at every distinct word once, and from then on at numbers alone: that is what keeps 100,000 claims quick.

use super::numbers::{Numbers, narrow};
use super::query::letter_set;
use super::words::{Word, Words};

/// Passages, and the words that occur in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// The distinct words.
    distinct: Numbers,
    /// Each distinct word's letters as a set, and how many it has.
    shapes: Vec<(u32, u32)>,
    /// The passages' words, one passage after another, and where each ends.
    words: Vec<u32>,
    passages: Vec<usize>,
}

impl Index {
    /// Adds a text and gives its passage's number.
    pub(super) fn add(&mut self, text: &str, word: &mut Word) -> u32 {
        let mut words = Words::of(text);
        while words.read(word) {
            let number = self.distinct.number(&word.letters);
            if self.distinct.len() > self.shapes.len() {
                self.shapes.push((letter_set(&word.letters), narrow(word.letters.chars().count())));
            }
            self.words.push(number);
        }
        self.passages.push(self.words.len());
        narrow(self.passages.len() - 1)
    }

    /// Gives up the room that is only needed for adding more.
    pub(super) fn finish(&mut self) {
        self.distinct.finish();
    }

    /// How many distinct words there are.
    pub(super) fn word_count(&self) -> usize {
        self.distinct.len()
    }

    /// A distinct word's letters.
    pub(super) fn letters(&self, word: usize) -> &str {
        self.distinct.text(word)
    }

    /// A distinct word's letters as a set, and how many it has.
    pub(super) fn shape(&self, word: usize) -> (u32, u32) {
        self.shapes.get(word).copied().unwrap_or_default()
    }

    /// A passage's words.
    pub(super) fn passage(&self, passage: u32) -> &[u32] {
        let at = passage as usize;
        let start = at.checked_sub(1).and_then(|before| self.passages.get(before)).copied().unwrap_or(0);
        self.passages.get(at).and_then(|end| self.words.get(start..*end)).unwrap_or_default()
    }

    /// How many passages there are.
    pub(super) fn passage_count(&self) -> u32 {
        narrow(self.passages.len())
    }
}
