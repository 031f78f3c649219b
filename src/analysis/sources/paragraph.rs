//! A paragraph and the claims it yields.

use std::collections::HashMap;

use super::coverage::{Coverage, Mark, Run, Stretch};
use super::mention::{By, Mention};
use crate::model::{Citation, ClaimIndex, Debate};

/// What is known of one paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParagraphReading {
    /// Counted from 1.
    pub paragraph: u32,
    /// By the first sentence each cites, then in the file's order; those that cite the paragraph as a whole come
    /// first. Each claim stands here once.
    pub claims: Vec<CitedClaim>,
    /// By sentence, places among [`Source::uncited`](crate::model::Source::uncited).
    pub uncited: Vec<usize>,
    /// The known sentences from the first on, with no hole between.
    pub stretches: Vec<Stretch>,
    /// How many of them fare how.
    pub coverage: Coverage,
}

/// A claim where a paragraph yields it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedClaim {
    /// The claim.
    pub claim: ClaimIndex,
    /// Its citations of this paragraph, by the first sentence of each: places among
    /// [`Claim::citations`](crate::model::Claim::citations).
    pub citations: Vec<usize>,
}

impl CitedClaim {
    /// The citations: which sentences, and the phrases to find them by.
    pub fn citations<'a>(&'a self, debate: &'a Debate) -> impl Iterator<Item = &'a Citation> {
        let all = debate.claim(self.claim).map(|claim| claim.citations.as_slice()).unwrap_or_default();
        self.citations.iter().filter_map(|at| all.get(*at))
    }
}

impl ParagraphReading {
    /// A paragraph from all that mentions it, in order.
    pub(super) fn of(mentions: &[Mention]) -> Self {
        let mut reading = Self::default();
        let mut at: HashMap<ClaimIndex, usize> = HashMap::new();
        let mut before = 0;
        for mention in mentions {
            reading.paragraph = mention.paragraph;
            let mark = match mention.by {
                By::Start { claim, citation } => {
                    let at = *at.entry(claim).or_insert(reading.claims.len());
                    match reading.claims.get_mut(at) {
                        Some(known) => known.citations.push(citation),
                        None => reading.claims.push(CitedClaim { claim, citations: vec![citation] }),
                    }
                    Mark::Cited
                }
                By::More => Mark::Cited,
                By::Uncited(nth) => {
                    reading.uncited.push(nth);
                    Mark::Uncited
                }
            };
            let sentence = mention.sentence;
            if sentence == 0 {
                reading.coverage.whole = 1;
            } else if sentence > before {
                let between = if reading.coverage.whole == 1 { Mark::Cited } else { Mark::Gap };
                if let Some(run) = Run::between(before, sentence) {
                    reading.append(Stretch { run, mark: between });
                }
                reading.append(Stretch { run: Run { from: sentence, to: sentence }, mark });
                before = sentence;
            }
        }
        reading
    }

    /// Adds sentences that come right after those that are there.
    fn append(&mut self, stretch: Stretch) {
        self.coverage.count(stretch);
        match self.stretches.last_mut() {
            Some(last) if last.mark == stretch.mark => last.run.to = stretch.run.to,
            _ => self.stretches.push(stretch),
        }
    }
}
