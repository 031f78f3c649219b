//! How well each word looked for matches each word that occurs.

use super::index::Index;
use super::query::{Query, Term};
use super::typos::slips;

/// How well a word matches, from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// With two typing errors, or with some at the beginning of a longer word.
    Far,
    /// With one typing error.
    Near,
    /// In the middle of a word.
    Inside,
    /// At the beginning of a word.
    Beginning,
    /// The word itself.
    Whole,
}

impl Grade {
    /// What it is worth before the field's weight. A typing error in a headline is worth less than a match anywhere.
    pub(super) fn points(self) -> u32 {
        match self {
            Self::Far => 1,
            Self::Near => 2,
            Self::Inside => 6,
            Self::Beginning => 10,
            Self::Whole => 12,
        }
    }
}

/// A query held against an index's distinct words.
pub(super) struct Grades {
    /// For each term, by word.
    grades: Vec<Vec<Option<Grade>>>,
    /// For each word, which terms it matches, as bits.
    terms: Vec<u64>,
}

impl Grades {
    pub(super) fn new(query: &Query, index: &Index) -> Self {
        let mut terms = vec![0; index.word_count()];
        let mut grades = Vec::with_capacity(query.terms.len());
        for (at, term) in query.terms.iter().enumerate() {
            let graded = grade_all(term, index);
            for (bits, _) in terms.iter_mut().zip(&graded).filter(|(_, grade)| grade.is_some()) {
                *bits |= 1 << at;
            }
            grades.push(graded);
        }
        Self { grades, terms }
    }

    /// How well a term matches a word.
    pub(super) fn of(&self, term: usize, word: u32) -> Option<Grade> {
        *self.grades.get(term)?.get(word as usize)?
    }

    /// Which terms a word matches, as bits.
    pub(super) fn terms(&self, word: u32) -> u64 {
        self.terms.get(word as usize).copied().unwrap_or(0)
    }

    /// Which terms some word of each passage matches, as bits.
    pub(super) fn of_passages(&self, index: &Index) -> Vec<u64> {
        let of = |passage: u32| index.passage(passage).iter().fold(0, |bits, word| bits | self.terms(*word));
        (0..index.passage_count()).map(of).collect()
    }

    /// How well a word or phrase matches a passage's words from the first one given on.
    pub(super) fn of_unit(&self, (first, length): (usize, usize), words: &[u32]) -> Option<Grade> {
        let (word, more) = words.split_first()?;
        let grade = self.of(first, *word)?;
        let more = more.get(..length - 1)?;
        (first + 1..).zip(more).all(|(term, word)| self.of(term, *word).is_some()).then_some(grade)
    }
}

fn grade_all(term: &Term, index: &Index) -> Vec<Option<Grade>> {
    let mut grades: Vec<Option<Grade>> =
        (0..index.word_count()).map(|word| as_typed(term, index.letters(word))).collect();
    let known = grades.iter().any(|grade| *grade >= Some(Grade::Beginning));
    let most = term.most_slips(known);
    if most > 0 {
        let mut letters = Vec::new();
        for (word, grade) in grades.iter_mut().enumerate().filter(|(_, grade)| grade.is_none()) {
            if may_be_meant(term, index.shape(word), most, known) {
                letters.clear();
                letters.extend(index.letters(word).chars());
                *grade = as_meant(term, &letters, most, known);
            }
        }
    }
    grades
}

/// A match without typing errors.
fn as_typed(term: &Term, word: &str) -> Option<Grade> {
    let (word, typed) = (word.as_bytes(), term.letters.as_bytes());
    if let Some(goes_on) = term.phrase {
        let found = match goes_on {
            (false, false) => word == typed,
            (false, true) => word.starts_with(typed),
            (true, false) => word.ends_with(typed),
            (true, true) => find(word, typed, 0).is_some(),
        };
        return found.then_some(Grade::Whole);
    }
    if word.starts_with(typed) {
        return Some(if word.len() == typed.len() { Grade::Whole } else { Grade::Beginning });
    }
    (term.may_be_inside() && find(word, typed, 0).is_some()).then_some(Grade::Inside)
}

/// Whether so few typing errors can lead to a word of this shape; a quick look that spares counting them.
fn may_be_meant(term: &Term, (set, length): (u32, u32), most: usize, known: bool) -> bool {
    let (length, typed) = (length as usize, term.characters.len());
    let missing = (term.set & !set).count_ones() as usize;
    length + most >= typed && (!known || length <= typed + most) && missing <= most
}

/// A match with typing errors: of the whole word, or, where nothing is known that matches as typed, of its beginning.
fn as_meant(term: &Term, word: &[char], most: usize, known: bool) -> Option<Grade> {
    if term.is_short() && term.characters.first() != word.first() {
        return None;
    }
    let slips = slips(&term.characters, word, most);
    if slips.whole == 1 {
        return Some(Grade::Near);
    }
    (!known && !term.is_short() && slips.beginning <= most).then_some(Grade::Far)
}

/// Where bytes stand in others, from a place on.
pub(super) fn find(word: &[u8], typed: &[u8], from: usize) -> Option<usize> {
    let first = typed.first()?;
    let starts = word.len().checked_sub(typed.len())?;
    (from..=starts).find(|at| word.get(*at) == Some(first) && word.get(*at..*at + typed.len()) == Some(typed))
}
