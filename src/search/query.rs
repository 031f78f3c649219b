//! What a reader types, taken apart: words that may stand anywhere, and phrases in quotation marks.

use super::fold::{Folded, fold, is_dense, is_gershayim};
use super::words::{Word, Words};

/// A query looks for so many words; what is typed beyond is passed over.
pub(super) const MOST_TERMS: usize = 64;

/// What is looked for. All of its words and phrases must be found.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// The words, those of phrases included.
    pub(super) terms: Vec<Term>,
    /// Words and phrases: each its first term, and how many it has.
    pub(super) units: Vec<(usize, usize)>,
}

/// One word to look for.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// Its folded letters.
    pub(super) letters: String,
    /// The same, one by one.
    pub(super) characters: Vec<char>,
    /// Which letters it has; see [`letter_set`].
    pub(super) set: u32,
    /// Whether it has letters of a script whose words run together, or pack much into a letter.
    pub(super) dense: bool,
    /// Whether typing errors are made allowance for.
    pub(super) loose: bool,
    /// As part of a phrase: whether the word may go on before it, and after it.
    pub(super) phrase: Option<(bool, bool)>,
}

impl Query {
    /// Takes apart what was typed. Quotation marks of any kind hold a phrase; where the last one is missing, the
    /// phrase is still being typed.
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let (mut start, mut quoted, mut before) = (0, false, None);
        for (at, character) in typed.char_indices() {
            let after = at + character.len_utf8();
            if is_quotation_mark(character)
                && !is_gershayim(before, typed.get(after..).and_then(|rest| rest.chars().next()))
            {
                query.take(typed.get(start..at).unwrap_or_default(), quoted, false);
                (start, quoted) = (after, !quoted);
            }
            before = Some(character);
        }
        query.take(typed.get(start..).unwrap_or_default(), quoted, true);
        query
    }

    /// Whether there is no word in it.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// One bit for each term.
    pub(super) fn all_terms(&self) -> u64 {
        match self.terms.len() {
            MOST_TERMS.. => u64::MAX,
            count => (1 << count) - 1,
        }
    }

    /// Adds a stretch's words, as a phrase where it is quoted; `last` where nothing follows it.
    fn take(&mut self, stretch: &str, quoted: bool, last: bool) {
        let first = self.terms.len();
        let (mut words, mut word) = (Words::of(stretch), Word::default());
        while self.terms.len() < MOST_TERMS && words.read(&mut word) {
            if !quoted {
                self.units.push((self.terms.len(), 1));
            }
            self.terms.push(Term::new(&word.letters, quoted));
        }
        let Some(phrase) = self.terms.get_mut(first..).filter(|terms| quoted && !terms.is_empty()) else { return };
        self.units.push((first, phrase.len()));
        // Without spaces a phrase may start and end within a run; one that is being typed may end within a word.
        let is_typed = last && !stretch.ends_with(|character| fold(character) == Folded::Break);
        if let Some(Term { phrase: Some((before, _)), letters, .. }) = phrase.first_mut() {
            *before = letters.starts_with(is_dense);
        }
        if let Some(Term { phrase: Some((_, after)), letters, .. }) = phrase.last_mut() {
            *after = is_typed || letters.ends_with(is_dense);
        }
    }
}

impl Term {
    fn new(letters: &str, quoted: bool) -> Self {
        let characters: Vec<char> = letters.chars().collect();
        let dense = characters.iter().any(|letter| is_dense(*letter));
        let number = characters.iter().any(char::is_ascii_digit);
        Self {
            letters: letters.to_owned(),
            set: letter_set(letters),
            dense,
            loose: !(dense || number || quoted),
            phrase: quoted.then_some((false, false)),
            characters,
        }
    }

    /// How many typing errors are forgiven: fewer in a short word, of which many others are near, and fewer in one that
    /// stands in the debate as typed, whole or as a beginning, and so is likely meant.
    pub(super) fn most_slips(&self, known: bool) -> usize {
        match (self.characters.len(), known) {
            _ if !self.loose => 0,
            (7.., true) | (4..8, false) => 1,
            (8.., false) => 2,
            _ => 0,
        }
    }

    /// Whether it is worth finding in the middle of a word.
    pub(super) fn may_be_inside(&self) -> bool {
        self.dense || self.characters.len() >= 3
    }

    /// Whether it has so few letters, and so many others near it, that typing errors are forgiven only in whole words
    /// that start with the same letter.
    pub(super) fn is_short(&self) -> bool {
        self.characters.len() <= 4
    }
}

/// A word's letters as a set of 32 bits. Other letters than those of a to z share bits, so that a set may look smaller
/// than it is, never larger.
pub(super) fn letter_set(letters: &str) -> u32 {
    letters.chars().fold(0, |set, letter| set | 1 << (letter as u32 & 31))
}

fn is_quotation_mark(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' | '＂')
}
