//! Places in a debate's arenas: small, `Copy`, and never mixed up with one another.

/// A claim's place in [`Content::claims`](super::Content::claims).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimIndex(pub u32);

/// A relation's place in [`Content::relations`](super::Content::relations).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RelationIndex(pub u32);

impl ClaimIndex {
    /// The place as a slice index.
    pub const fn at(self) -> usize {
        self.0 as usize
    }
}

impl RelationIndex {
    /// The place as a slice index.
    pub const fn at(self) -> usize {
        self.0 as usize
    }
}

/// An arena place from a slice index. Debates are limited to 2,000,000 relations, so it always fits.
pub(super) fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
