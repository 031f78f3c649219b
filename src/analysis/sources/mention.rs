//! One sentence named once: what citations and lists of uncited sentences come down to, so that one sort brings
//! together all that is said about a paragraph.

use crate::model::{Citation, ClaimIndex, Uncited};

/// In the source's order. At the same sentence, claims in the file's order come before the word that none cites it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mention {
    pub(super) source: usize,
    pub(super) paragraph: u32,
    /// Counted from 1; 0 for the whole paragraph.
    pub(super) sentence: u32,
    pub(super) by: By,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    /// A citation that starts here.
    Start { claim: ClaimIndex, citation: usize },
    /// A citation that goes on here, or repeats what it said.
    More,
    /// An entry in the source's list of uncited sentences.
    Uncited(usize),
}

impl Mention {
    pub(super) fn shares_paragraph(&self, other: &Self) -> bool {
        (self.source, self.paragraph) == (other.source, other.paragraph)
    }
}

pub(super) fn of_uncited(source: usize, nth: usize, uncited: &Uncited) -> Mention {
    Mention { source, paragraph: uncited.paragraph, sentence: uncited.sentence, by: By::Uncited(nth) }
}

/// `source` and `citation` are the places of what is cited and of the citation that does so.
pub(super) fn of_citation(
    mentions: &mut Vec<Mention>,
    source: usize,
    claim: ClaimIndex,
    citation: usize,
    cited: &Citation,
) {
    let paragraph = cited.paragraph;
    let start = cited.sentences.iter().copied().min().unwrap_or(0);
    mentions.push(Mention { source, paragraph, sentence: start, by: By::Start { claim, citation } });
    let others = cited.sentences.iter().filter(|sentence| **sentence != start);
    mentions.extend(others.map(|sentence| Mention { source, paragraph, sentence: *sentence, by: By::More }));
}
