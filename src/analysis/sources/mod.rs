//! The sources by paragraph, as the claims they yield: from a paragraph to its claims and from a claim to its
//! paragraphs, what of a source is covered, and who is reported in it.
//!
//! Works from the citations alone; the sources' own texts are not at hand. How places are spelt and where links lead
//! is left to [`citation_place`](super::citation_place) and [`fragment_address`](super::fragment_address).

mod coverage;
mod mention;
mod paragraph;
mod summary;

use std::collections::HashMap;

pub use coverage::{Coverage, Mark, Run, Stretch};
pub use paragraph::{CitedClaim, ParagraphReading};
pub use summary::{Reported, ThemeReading};

use crate::model::{ClaimIndex, Debate};
use mention::{Mention, of_citation, of_uncited};

/// Everything the citations of a debate say about its sources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// One for each source, in the file's order.
    pub readings: Vec<SourceReading>,
    /// Claims that cite more than one paragraph, in the file's order.
    pub in_several_places: Vec<ClaimIndex>,
    /// Claims that cite no source of the debate, in the file's order.
    pub without_source: Vec<ClaimIndex>,
    /// The places claims cite, by claim and in the order of its citations.
    places: Vec<Place>,
    /// Where each claim's places start and, behind them, where the last one's end.
    starts: Vec<usize>,
}

/// A source, paragraph by paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceReading {
    /// Its place among [`Content::sources`](crate::model::Content::sources).
    pub source: usize,
    /// The paragraphs that a claim cites or the file names as uncited, in the source's order.
    pub paragraphs: Vec<ParagraphReading>,
    /// Paragraphs before the last of these about which nothing is said.
    pub skipped: Vec<Run>,
    /// What is covered of the paragraphs together.
    pub coverage: Coverage,
    /// Whom the source reports, in the order they come up.
    pub reported: Vec<Reported>,
    /// What its claims are about, in the order of the file's themes.
    pub themes: Vec<ThemeReading>,
}

/// A place that a claim cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The source's place among [`Content::sources`](crate::model::Content::sources).
    pub source: usize,
    /// The paragraph, counted from 1.
    pub paragraph: u32,
    /// The citation's place among [`Claim::citations`](crate::model::Claim::citations).
    pub citation: usize,
}

impl Sources {
    /// Reads all citations, in time linear in them and the sentences they name, but for sorting. Citations of sources
    /// that the debate lacks are passed over.
    pub fn read(debate: &Debate) -> Self {
        let content = debate.content();
        let mut found = Self::default();
        let mut mentions: Vec<Mention> = Vec::new();
        let mut source_at: HashMap<&str, usize> = HashMap::new();
        for (at, source) in content.sources.iter().enumerate() {
            source_at.entry(source.id.as_str()).or_insert(at);
            mentions.extend(source.uncited.iter().enumerate().map(|(nth, uncited)| of_uncited(at, nth, uncited)));
            found.readings.push(SourceReading { source: at, ..SourceReading::default() });
        }
        for (claim, said) in debate.claims().zip(&content.claims) {
            let first = found.places.len();
            found.starts.push(first);
            for (citation, cited) in said.citations.iter().enumerate() {
                if let Some(&source) = source_at.get(cited.source.as_str()) {
                    found.places.push(Place { source, paragraph: cited.paragraph, citation });
                    of_citation(&mut mentions, source, claim, citation, cited);
                }
            }
            match found.places.get(first..).unwrap_or_default() {
                [] => found.without_source.push(claim),
                [first, others @ ..] if others.iter().any(|place| !place.shares_paragraph(*first)) => {
                    found.in_several_places.push(claim);
                }
                _ => {}
            }
        }
        found.starts.push(found.places.len());
        mentions.sort_unstable();
        for mentions in mentions.chunk_by(Mention::shares_paragraph) {
            let reading = mentions.first().and_then(|mention| found.readings.get_mut(mention.source));
            if let Some(reading) = reading {
                reading.append(ParagraphReading::of(mentions));
            }
        }
        let themes = content.themes.iter().enumerate();
        let theme_at: HashMap<&str, usize> = themes.map(|(at, theme)| (theme.id.as_str(), at)).collect();
        for reading in &mut found.readings {
            reading.reported = summary::reported(debate, &reading.paragraphs);
            reading.themes = summary::themes(debate, &reading.paragraphs, &theme_at);
        }
        found
    }

    /// The places a claim cites, in the order of its citations.
    pub fn places(&self, claim: ClaimIndex) -> &[Place] {
        match (self.starts.get(claim.at()), self.starts.get(claim.at() + 1)) {
            (Some(&from), Some(&to)) => self.places.get(from..to).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The paragraph at a place, with all the claims it yields.
    pub fn paragraph(&self, place: Place) -> Option<&ParagraphReading> {
        self.readings.get(place.source)?.paragraph(place.paragraph)
    }
}

impl SourceReading {
    /// A paragraph by its number, if a claim cites it or the file names it.
    pub fn paragraph(&self, number: u32) -> Option<&ParagraphReading> {
        let at = self.paragraphs.binary_search_by_key(&number, |reading| reading.paragraph).ok()?;
        self.paragraphs.get(at)
    }

    /// Adds a paragraph that comes after those that are there.
    fn append(&mut self, paragraph: ParagraphReading) {
        let before = self.paragraphs.last().map_or(0, |last| last.paragraph);
        self.skipped.extend(Run::between(before, paragraph.paragraph));
        self.coverage.add(paragraph.coverage);
        self.paragraphs.push(paragraph);
    }
}

impl Place {
    fn shares_paragraph(self, other: Self) -> bool {
        (self.source, self.paragraph) == (other.source, other.paragraph)
    }
}
