//! What can stand before a claim, by the part it plays: the essay's connecting words.
//!
//! In a lead, `{A}` is who speaks, `{A’s}` the same as an owner, `{s}` the verb's ending that goes with it, `{H}` the headline of
//! the claim that is spoken to, `{F}` whose case it is ("for" a position or "against" it), and
//! `{T}` what it is about. A lead that ends in `: ` is followed by the claim as it is,
//! one that ends in `. ` is a sentence of its own, and after any other the claim goes on in small letters. No lead says more
//! than that somebody says so: there is no "shows" and no "proves".

mod opposed;
mod reasons;

use opposed::{
    ANSWER, CONTRAST, COUNTER, COUNTER_FAR, DIFFICULTY, DIFFICULTY_FAR, DISPUTE, DISPUTE_FAR, HOLDS, LIMIT, READER,
    READER_ANSWER, READER_FAR,
};
use reasons::{
    APART, CONCESSION, EXAMPLE, FIRST, FOLLOWS, FURTHER, FURTHER_EVIDENCE, GROUND, GROUND_EVIDENCE, GROUND_PROPOSAL,
    JOINT, READER_GROUND, READER_REASON, REASON, REASON_PREDICTION, REASON_PROPOSAL,
};

use crate::model::ClaimKind;

/// Words before a claim.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    pub(super) text: &'static str,
    /// How often it may be used in proportion to others.
    pub(super) weight: u32,
}

/// What a claim does in the place where it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// It opens a case.
    First,
    /// It is a further main reason.
    Reason,
    /// A reader may take it for a further main reason, though its source does not say so.
    ReaderReason,
    /// It speaks for the claim told just before.
    Ground,
    /// It follows from the claim told just before, which it points back to.
    Follows,
    /// It speaks for a claim told further back.
    Further,
    /// A reader may see in it a ground for what was told, though its source does not say so.
    ReaderGround,
    /// It counts only together with the premise told just before.
    Joint,
    /// A side sees a difficulty in its own case.
    Difficulty,
    /// The same, of something told further back or elsewhere.
    DifficultyFar,
    /// A step of one's own does not carry all the way.
    Limit,
    /// It answers what was told just before; the source says so.
    Answer,
    /// A reader may answer with it.
    ReaderAnswer,
    /// The other side objects to what was told just before.
    Counter,
    /// The same, of something told further back or elsewhere.
    CounterFar,
    /// A reader may object with it to what was told just before.
    Reader,
    /// A reader may object with it to what was told further back, or elsewhere.
    ReaderFar,
    /// A reader may dispute with it the step between the two claims told just before.
    Dispute,
    /// A reader may dispute with it a step told further back, or elsewhere.
    DisputeFar,
    /// What one side holds in an issue.
    Holds,
    /// What the other holds.
    Contrast,
    /// It stands beside the lines of argument.
    Apart,
}

impl Slot {
    /// Whether a claim here speaks against the one before it.
    pub(super) fn opposes(self) -> bool {
        matches!(
            self,
            Self::Difficulty
                | Self::DifficultyFar
                | Self::Limit
                | Self::Answer
                | Self::ReaderAnswer
                | Self::Counter
                | Self::CounterFar
                | Self::Reader
                | Self::ReaderFar
                | Self::Dispute
                | Self::DisputeFar
                | Self::Contrast
        )
    }

    /// Whether one side is set against another here, so that it has to be said who speaks.
    pub(super) fn names_side(self) -> bool {
        let answers_or_owns =
            matches!(self, Self::Difficulty | Self::DifficultyFar | Self::Limit | Self::Answer | Self::ReaderAnswer);
        matches!(self, Self::First | Self::Holds) || (self.opposes() && !answers_or_owns)
    }
}

/// The leads of a slot; those for the kind of claim come first, and general ones follow where it has some.
pub(super) fn leads(slot: Slot, kind: ClaimKind) -> impl Iterator<Item = &'static Lead> {
    let (special, general): (&'static [Lead], &'static [Lead]) = match (slot, kind) {
        (Slot::First, _) => (FIRST, &[]),
        (Slot::Reason, ClaimKind::Proposal) => (REASON_PROPOSAL, REASON),
        (Slot::Reason, ClaimKind::Prediction) => (REASON_PREDICTION, REASON),
        (Slot::Reason, _) => (REASON, &[]),
        (Slot::ReaderReason, _) => (READER_REASON, &[]),
        (Slot::Ground, ClaimKind::Evidence) => (GROUND_EVIDENCE, &[]),
        (Slot::Ground | Slot::Further, ClaimKind::Example) => (EXAMPLE, &[]),
        (Slot::Ground, ClaimKind::Proposal) => (GROUND_PROPOSAL, &[]),
        (Slot::Ground | Slot::Further | Slot::Difficulty, ClaimKind::Concession) => (CONCESSION, &[]),
        (Slot::Ground, _) => (GROUND, &[]),
        (Slot::Further, ClaimKind::Evidence) => (FURTHER_EVIDENCE, FURTHER),
        (Slot::Further, _) => (FURTHER, &[]),
        (Slot::Follows, _) => (FOLLOWS, &[]),
        (Slot::ReaderGround, _) => (READER_GROUND, &[]),
        (Slot::DifficultyFar, _) => (DIFFICULTY_FAR, &[]),
        (Slot::CounterFar, _) => (COUNTER_FAR, &[]),
        (Slot::Joint, _) => (JOINT, &[]),
        (Slot::Difficulty, _) => (DIFFICULTY, &[]),
        (Slot::Limit, _) => (LIMIT, &[]),
        (Slot::Answer, _) => (ANSWER, &[]),
        (Slot::ReaderAnswer, _) => (READER_ANSWER, &[]),
        (Slot::Counter, _) => (COUNTER, &[]),
        (Slot::Reader, _) => (READER, &[]),
        (Slot::ReaderFar, _) => (READER_FAR, &[]),
        (Slot::Dispute, _) => (DISPUTE, &[]),
        (Slot::DisputeFar, _) => (DISPUTE_FAR, &[]),
        (Slot::Holds, _) => (HOLDS, &[]),
        (Slot::Contrast, _) => (CONTRAST, &[]),
        (Slot::Apart, _) => (APART, &[]),
    };
    special.iter().chain(general)
}

/// Before a claim of somebody who has not spoken last, where no other lead fits.
pub(super) const NAMED: &[Lead] = &[
    lead("{A} put{s} it this way: "),
    lead("Here is how {A} put{s} it: "),
    lead("{A} report{s} that "),
    lead("{A} report{s} this: "),
    lead("What follows comes from {A}. "),
    lead("Here {A} come{s} in. "),
];

/// Before a text that would open like the two before it.
pub(super) const BREAKERS: &[&str] =
    &["More can be said.", "There is more.", "One thing more.", "Another point follows."];

const fn lead(text: &'static str) -> Lead {
    Lead { text, weight: 2 }
}

const fn often(text: &'static str) -> Lead {
    Lead { text, weight: 4 }
}

/// For texts that can follow neither "that" nor a colon.
const fn last(text: &'static str) -> Lead {
    Lead { text, weight: 1 }
}

/// The claim alone.
const fn bare(weight: u32) -> Lead {
    Lead { text: "", weight }
}
