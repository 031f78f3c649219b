//! Finding claims by words, as the reader types: ranked, whatever the accents, with typing errors forgiven.
//!
//! Owns how texts are folded and split, how well words match, the ranking, and what is marked. Which claims a reader
//! has filtered out is for the caller to say; what filters there are is left to the state, drawing to the views.
//!
//! [`Prepared`] numbers a debate's distinct words once. [`search`] holds what is typed against each distinct word,
//! then runs over the claims as lists of numbers. All words and phrases of a [`Query`] must be found, in any fields.
//! `docs/decisions/search.md` has the ranking and the reasons.

mod field;
mod fold;
mod grade;
mod index;
mod label;
mod marks;
mod numbers;
mod prepared;
mod query;
mod score;
mod snippet;
mod typos;
mod words;

pub use field::Field;
pub use label::match_label;
pub use prepared::Prepared;
pub use query::Query;
pub use snippet::{Snippet, snippet};

use std::ops::Range;

use crate::model::{ClaimIndex, Debate};
use grade::Grades;
use score::Scorer;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The best hits, best first; where several are as good, in the debate's order.
    pub hits: Vec<Hit>,
    /// How many claims there are in all, those beyond the limit included.
    pub total: usize,
}

/// A claim that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The claim.
    pub claim: ClaimIndex,
    /// How well it fits: the higher the better, comparable within one query.
    pub score: u32,
    /// What to show besides the headline: the field with most of what the headline lacks, or
    /// [`Field::Headline`] where it lacks nothing.
    pub field: Field,
    /// What to mark, in every field that has something.
    pub marks: Vec<Marks>,
}

/// What to mark in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// The field.
    pub field: Field,
    /// Stretches of [`Field::text`] in bytes, in order and apart from each other, of whole characters with their accents.
    pub ranges: Vec<Range<usize>>,
}

impl Hit {
    /// What to mark in a field; empty where nothing is.
    pub fn marks_in(&self, field: Field) -> &[Range<usize>] {
        self.marks.iter().find(|marks| marks.field == field).map_or(&[], |marks| &marks.ranges)
    }
}

/// Finds claims among those that `keep` lets through, at most `limit` of them. A query without words finds all, in the
/// debate's order. `prepared` must be made from this debate.
pub fn search(
    debate: &Debate,
    prepared: &Prepared,
    query: &Query,
    keep: &dyn Fn(ClaimIndex) -> bool,
    limit: usize,
) -> Results {
    let grades = Grades::new(query, &prepared.index);
    let passages = grades.of_passages(&prepared.index);
    let mut scorer = Scorer::new(query, &grades, &prepared.index);
    let mut found = Vec::new();
    for claim in debate.claims() {
        let fields = prepared.fields(claim);
        let terms = fields.iter().fold(0, |terms, (_, passage)| terms | passages.get(*passage as usize).unwrap_or(&0));
        if terms == query.all_terms() && keep(claim) {
            found.extend(scorer.score(fields).map(|(score, field)| (score, claim, field)));
        }
    }
    let hit = |(score, claim, field)| {
        let marked = |&(field, passage): &(Field, u32)| {
            let text = field.text(debate, claim)?;
            let ranges = marks::marks(query, &grades, &text, prepared.index.passage(passage));
            (!ranges.is_empty()).then_some(Marks { field, ranges })
        };
        Hit { claim, score, field, marks: prepared.fields(claim).iter().filter_map(marked).collect() }
    };
    Results { total: found.len(), hits: best_first(&found, limit).into_iter().map(hit).collect() }
}

type Found = (u32, ClaimIndex, Field);

/// The best so many, by a counting sort: scores are small, and what is as good keeps its order.
fn best_first(found: &[Found], limit: usize) -> Vec<Found> {
    let most = found.iter().map(|(score, ..)| *score).max().unwrap_or(0) as usize;
    // How many have each score, the best first; then where each score starts.
    let mut starts = vec![0_usize; most + 1];
    let place = |score: u32| most - score as usize;
    for (score, ..) in found {
        starts.get_mut(place(*score)).into_iter().for_each(|count| *count += 1);
    }
    let mut before = 0;
    for start in &mut starts {
        before += std::mem::replace(start, before);
    }
    let mut best: Vec<Found> = found.iter().take(limit).copied().collect();
    for one in found {
        let Some(start) = starts.get_mut(place(one.0)) else { continue };
        if let Some(slot) = best.get_mut(*start) {
            *slot = *one;
        }
        *start += 1;
    }
    best
}
