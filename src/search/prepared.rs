//! A debate made ready to be searched: done once, when the search is first opened.

use super::Field;
use super::field::source_line;
use super::index::Index;
use super::numbers::Numbers;
use super::words::Word;
use crate::model::{ClaimIndex, Debate};

/// A debate's texts, folded and split into words. It belongs to the debate it was made from; held against another,
/// it finds nonsense, but does no harm.
///
/// Takes about half a second and 30 MB for 100,000 claims in the browser, and 10 ms for 1,000.
#[derive(Clone, Debug, Default)]
pub struct Prepared {
    pub(super) index: Index,
    /// The claims' fields, one claim after another, each with its passage; and where each claim's end.
    fields: Vec<(Field, u32)>,
    ends: Vec<usize>,
}

impl Prepared {
    /// Makes a debate ready. Names of themes and sources are folded once, however many claims share them.
    pub fn new(debate: &Debate) -> Self {
        let mut prepared = Self::default();
        let content = debate.content();
        let word = &mut Word::default();
        // A theme's number is its passage's, and the sources' passages follow.
        let (mut themes, mut sources) = (Numbers::default(), Numbers::default());
        for theme in &content.themes {
            themes.number(&theme.id);
            prepared.index.add(&theme.label, word);
        }
        let first_source = prepared.index.passage_count();
        for source in &content.sources {
            sources.number(&source.id);
            prepared.index.add(&source_line(source), word);
        }
        for claim in &content.claims {
            let first = prepared.fields.len();
            prepared.add(Field::Headline, &claim.headline, word);
            prepared.add(Field::Text, &claim.text, word);
            if let Some(theme) = claim.theme.as_deref().and_then(|theme| themes.find(theme)) {
                prepared.fields.push((Field::Theme, theme));
            }
            if let Some(speaker) = &claim.speaker {
                prepared.add(Field::Speaker, speaker, word);
            }
            for (at, citation) in (0..).zip(&claim.citations) {
                if let Some(source) = sources.find(&citation.source) {
                    let field = (Field::Source(source), first_source + source);
                    if !prepared.fields.iter().skip(first).any(|known| *known == field) {
                        prepared.fields.push(field);
                    }
                }
                if let Some(phrase) = &citation.phrase {
                    prepared.add(Field::Phrase(at), phrase, word);
                }
            }
            prepared.ends.push(prepared.fields.len());
        }
        prepared.index.finish();
        prepared
    }

    fn add(&mut self, field: Field, text: &str, word: &mut Word) {
        let passage = self.index.add(text, word);
        self.fields.push((field, passage));
    }

    /// A claim's fields, each with its passage.
    pub(super) fn fields(&self, claim: ClaimIndex) -> &[(Field, u32)] {
        let start = claim.at().checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(claim.at()).and_then(|end| self.fields.get(start..*end)).unwrap_or_default()
    }
}
