//! How much of a text is accounted for.
//!
//! A sentence is known to exist if it, or a later one of its paragraph, is cited or named as uncited. What comes
//! after the last of these is not known, so full coverage means that nothing is known to be missing.

/// Numbers that follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first, counted from 1.
    pub from: u32,
    /// The last.
    pub to: u32,
}

/// Sentences that follow each other and fare alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Which they are.
    pub run: Run,
    /// How they fare.
    pub mark: Mark,
}

/// How a sentence fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A claim cites it, or its whole paragraph.
    Cited,
    /// No claim cites it, and the file says why.
    Uncited,
    /// Nothing is said about it.
    Gap,
}

/// How many sentences fare how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Sentences that a claim cites.
    pub cited: u64,
    /// Sentences that no claim cites, with a reason.
    pub uncited: u64,
    /// Sentences about which nothing is said.
    pub gaps: u64,
    /// Paragraphs that a claim cites as a whole. Of their sentences those count that something else names, and those
    /// before them.
    pub whole: u32,
}

impl Coverage {
    /// How many sentences are known to exist.
    pub const fn known(self) -> u64 {
        self.cited + self.uncited + self.gaps
    }

    pub(super) fn add(&mut self, other: Self) {
        self.cited += other.cited;
        self.uncited += other.uncited;
        self.gaps += other.gaps;
        self.whole += other.whole;
    }

    pub(super) fn count(&mut self, stretch: Stretch) {
        let count = match stretch.mark {
            Mark::Cited => &mut self.cited,
            Mark::Uncited => &mut self.uncited,
            Mark::Gap => &mut self.gaps,
        };
        *count += u64::from(stretch.run.to - stretch.run.from) + 1;
    }
}

impl Run {
    /// The numbers after one and before another, if there are any.
    pub(super) fn between(before: u32, after: u32) -> Option<Self> {
        let (from, to) = (before.checked_add(1)?, after.checked_sub(1)?);
        (from <= to).then_some(Self { from, to })
    }
}
