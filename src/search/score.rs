//! How well a claim fits a query as a whole.
//!
//! For each word or phrase the best match counts: [`Grade::points`](super::grade::Grade::points) times
//! [`Field::weight`]. Words that follow each other in the query and in a field count more, most where they stand side by side.
//! So a whole word comes before a beginning, that before the middle of a word, and typing errors last of all.

use super::Field;
use super::grade::Grades;
use super::index::Index;
use super::query::Query;

/// For words that stand side by side, in the query's order, before the field's weight.
const SIDE_BY_SIDE: u32 = 6;
/// For words that stand in the query's order in one field.
const IN_ORDER: u32 = 2;

/// Scores one claim after another, in the same room.
pub(super) struct Scorer<'a> {
    query: &'a Query,
    grades: &'a Grades,
    index: &'a Index,
    units: Vec<Unit>,
}

/// What is known of a word or phrase while a claim is read.
#[derive(Clone, Copy, Default)]
struct Unit {
    /// What its best match is worth so far.
    best: u32,
    /// What standing close to the unit before is worth so far.
    close: u32,
    /// Whether the headline has it.
    in_headline: bool,
    /// Whether the field that is read has it.
    in_field: bool,
    /// Where it last ended in the field that is read, counted in words.
    ended: Option<usize>,
}

impl<'a> Scorer<'a> {
    pub(super) fn new(query: &'a Query, grades: &'a Grades, index: &'a Index) -> Self {
        Self { query, grades, index, units: vec![Unit::default(); query.units.len()] }
    }

    /// A claim's score, and the first field that has most of what the headline lacks, which is the headline itself where
    /// it lacks nothing. `None` where some word or phrase is nowhere.
    pub(super) fn score(&mut self, fields: &[(Field, u32)]) -> Option<(u32, Field)> {
        self.units.fill(Unit::default());
        let mut shown = (0, Field::Headline);
        for &(field, passage) in fields {
            let adds = self.read(field, self.index.passage(passage));
            if adds > shown.0 {
                shown = (adds, field);
            }
        }
        let found = self.units.iter().all(|unit| unit.best > 0);
        found.then(|| (self.units.iter().map(|unit| unit.best + unit.close).sum(), shown.1))
    }

    /// Reads one field and tells how many words and phrases it has that the headline lacks.
    fn read(&mut self, field: Field, words: &[u32]) -> usize {
        for unit in &mut self.units {
            (unit.in_field, unit.ended) = (false, None);
        }
        for at in 0..words.len() {
            self.read_from(at, words, field.weight());
        }
        let mut adds = 0;
        for unit in &mut self.units {
            if field == Field::Headline {
                unit.in_headline = unit.in_field;
            }
            adds += usize::from(unit.in_field && !unit.in_headline);
        }
        adds
    }

    /// Sees which words and phrases start at a place.
    fn read_from(&mut self, at: usize, words: &[u32], weight: u32) {
        let Some(rest) = words.get(at..).filter(|rest| rest.first().is_some_and(|word| self.grades.terms(*word) != 0))
        else {
            return;
        };
        let mut before: Option<usize> = None;
        for (unit, &(first, length)) in self.units.iter_mut().zip(&self.query.units) {
            if let Some(grade) = self.grades.of_unit((first, length), rest) {
                unit.best = unit.best.max(grade.points() * weight);
                let close = match before {
                    // Without spaces both may stand in one run.
                    Some(end) if end == at || end + 1 == at => SIDE_BY_SIDE,
                    Some(end) if end < at => IN_ORDER,
                    _ => 0,
                };
                unit.close = unit.close.max(close * weight);
                unit.in_field = true;
                unit.ended = Some(at + length - 1);
            }
            before = unit.ended;
        }
    }
}
