//! Matching a short label, such as a command's name, that belongs to no debate.

use std::ops::Range;

use super::Field;
use super::grade::Grades;
use super::index::Index;
use super::marks::marks;
use super::query::Query;
use super::score::Scorer;
use super::words::Word;

/// How well a label matches, the higher the better, and the stretches of it to mark, in bytes. The rules are those of
/// claims; typing errors are forgiven where the label has nothing that matches as typed. `None` where it doesn't match, and
/// a score of 0 where nothing is looked for.
pub fn match_label(query: &Query, label: &str) -> Option<(u32, Vec<Range<usize>>)> {
    let mut index = Index::default();
    let passage = index.add(label, &mut Word::default());
    let grades = Grades::new(query, &index);
    let (score, _) = Scorer::new(query, &grades, &index).score(&[(Field::Headline, passage)])?;
    Some((score, marks(query, &grades, label, index.passage(passage))))
}
