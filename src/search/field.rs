//! Where a claim is searched, and what stands there.

use std::borrow::Cow;

use crate::model::{ClaimIndex, Debate, Source};

/// A text that belongs to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its headline.
    Headline,
    /// The claim in full.
    Text,
    /// Its theme's name.
    Theme,
    /// Who is reported.
    Speaker,
    /// The source at this place of [`Content::sources`](crate::model::Content::sources): authors, title, publisher.
    Source(u32),
    /// The cited words of the citation at this place of [`Claim::citations`](crate::model::Claim::citations).
    Phrase(u32),
}

impl Field {
    /// What stands there; marks are places in this text. `None` where the claim has no such field.
    pub fn text(self, debate: &Debate, claim: ClaimIndex) -> Option<Cow<'_, str>> {
        let claim = debate.claim(claim)?;
        let content = debate.content();
        Some(Cow::Borrowed(match self {
            Self::Headline => &claim.headline,
            Self::Text => &claim.text,
            Self::Speaker => claim.speaker.as_deref()?,
            Self::Phrase(at) => claim.citations.get(at as usize)?.phrase.as_deref()?,
            Self::Theme => {
                let id = claim.theme.as_deref()?;
                &content.themes.iter().find(|theme| theme.id == id)?.label
            }
            Self::Source(at) => return Some(Cow::Owned(source_line(content.sources.get(at as usize)?))),
        }))
    }

    /// How much a match here counts: the headline before the rest of what is the claim's own, and that before names it
    /// shares with many others, which tell little of any one of them.
    pub(super) fn weight(self) -> u32 {
        match self {
            Self::Headline => 4,
            Self::Text | Self::Speaker | Self::Phrase(_) => 3,
            Self::Theme | Self::Source(_) => 2,
        }
    }
}

/// A source in one line: authors, title, publisher.
pub(super) fn source_line(source: &Source) -> String {
    let mut line = source.authors.join(", ");
    for part in [Some(source.title.as_str()), source.publisher.as_deref()].into_iter().flatten() {
        if !line.is_empty() && !part.is_empty() {
            line.push_str(" · ");
        }
        line.push_str(part);
    }
    line
}
