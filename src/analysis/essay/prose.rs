//! The essay as a value: sections, paragraphs and sentences that know their claims; and that value as text.

use super::text;
use crate::model::{ClaimIndex, RelationIndex};

/// How many words are read aloud in a minute.
pub const WORDS_A_MINUTE: usize = 230;

/// A debate as connected prose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Essay {
    /// What stands above it.
    pub title: String,
    /// Its sections, in reading order.
    pub sections: Vec<Section>,
}

/// Some paragraphs, perhaps under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// What stands above them; the first section has none, and the shortest essays have none at all.
    pub heading: Option<String>,
    /// Its paragraphs, none of them empty.
    pub paragraphs: Vec<Paragraph>,
}

/// Sentences that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its sentences, in reading order.
    pub sentences: Vec<Sentence>,
}

/// One sentence, or the few that a debate file gives as one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Its words, in pieces of one origin each; joined without spaces they are the sentence.
    pub parts: Vec<Part>,
    /// The claims that it tells, or that it is about; none where it only connects.
    pub claims: Vec<ClaimIndex>,
    /// The step that leads from its claim to the one it speaks to.
    pub relation: Option<RelationIndex>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its words.
    pub text: String,
    /// Where they come from.
    pub origin: Origin,
}

/// Where words of the essay come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The essay's own: what connects, and who says it.
    Essay,
    /// The debate's question, summary and the like.
    Debate,
    /// A claim's text, told here and nowhere else; its first letter may be small.
    Claim(ClaimIndex),
    /// The headline of a claim told elsewhere, in quotation marks.
    Headline(ClaimIndex),
}

impl Essay {
    /// Every sentence, in reading order.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        let paragraphs = self.sections.iter().flat_map(|section| &section.paragraphs);
        paragraphs.flat_map(|paragraph| &paragraph.sentences)
    }

    /// How many words it has, headings included. Where a script puts no spaces between words, two characters
    /// count as one.
    pub fn word_count(&self) -> usize {
        let headings = self.sections.iter().filter_map(|section| section.heading.as_deref()).map(text::words);
        let parts = self.sentences().map(|sentence| text::words(&sentence.text()));
        headings.chain(parts).sum()
    }

    /// How long it takes to read aloud, in whole minutes, at least one.
    pub fn minutes(&self) -> usize {
        ((self.word_count() + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE).max(1)
    }

    /// The essay as Markdown, for the clipboard and the command line.
    pub fn to_markdown(&self) -> String {
        self.written("# ", "## ", text::escaped)
    }

    /// The essay without any markup.
    pub fn to_plain_text(&self) -> String {
        self.written("", "", str::to_owned)
    }

    fn written(&self, title: &str, heading: &str, spell: fn(&str) -> String) -> String {
        let mut blocks = vec![format!("{title}{}", spell(&self.title))];
        for section in &self.sections {
            blocks.extend(section.heading.iter().map(|words| format!("{heading}{}", spell(words))));
            blocks.extend(section.paragraphs.iter().map(|paragraph| spell(&paragraph.text())));
        }
        blocks.join("\n\n") + "\n"
    }
}

impl Paragraph {
    /// Its sentences as one text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for sentence in &self.sentences {
            if !text.is_empty() && !text.ends_with(['。', '！', '？']) {
                text.push(' ');
            }
            text += &sentence.text();
        }
        text
    }
}

impl Sentence {
    /// Its words.
    pub fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect()
    }

    /// The claims whose text it gives.
    pub fn told(&self) -> impl Iterator<Item = ClaimIndex> {
        self.parts.iter().filter_map(|part| match part.origin {
            Origin::Claim(claim) => Some(claim),
            Origin::Essay | Origin::Debate | Origin::Headline(_) => None,
        })
    }
}
