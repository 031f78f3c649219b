//! Where the reader parts ways with a side: the first claim of its case they don't follow.
//!
//! The rule, in the reader's words, is in `docs/reckoning.md`. Only the reader's own stances count here, neither
//! priors nor strengths. The case for a position is its claim, what speaks for it, what speaks for that, and so on; and
//! what the side replies to that which is brought against any of it.

mod flags;
mod walk;

use super::Stances;
use crate::analysis::clash::Camps;
use crate::model::{ClaimIndex, Debate, Position, RelationIndex};
use flags::Flags;
use walk::Walk;

/// Where the reader parts ways with a position.
#[derive(Clone, Debug, PartialEq)]
pub enum Parting {
    /// At a claim of its case that they reject or doubt.
    Rejects {
        /// The claim.
        claim: ClaimIndex,
        /// The reader's score for it.
        score: f64,
        /// The way to it.
        path: Path,
    },
    /// Over something they hold against its case, to which they hold no reply.
    Counters {
        /// What they hold.
        claim: ClaimIndex,
        /// The reader's score for it.
        score: f64,
        /// The attack or undercut by which it bears on the case.
        relation: RelationIndex,
        /// The way to it.
        path: Path,
    },
    /// Nowhere, as far as they have weighed it.
    Nowhere {
        /// How many claims of the side, or brought against it, they have weighed.
        weighed: usize,
        /// How many of those in its case they are unsure of.
        unsure: usize,
    },
    /// They have weighed nothing of it.
    NotWeighed,
}

/// From a root, most often the position, down to a claim: each with the relation by which it stands under the one
/// before, as in [`Homes::path`](crate::model::Homes::path).
pub type Path = Vec<(Option<RelationIndex>, ClaimIndex)>;

/// For each position in the file's order, where the reader parts ways with it. Takes time linear in claims and relations
/// a position.
pub fn partings(debate: &Debate, stances: &Stances) -> Vec<Parting> {
    let positions = &debate.content().positions;
    if stances.is_empty() {
        return vec![Parting::NotWeighed; positions.len()];
    }
    let mut flags = Flags::of(debate, stances);
    let camps = Camps::find(debate);
    let part = |(at, position): (usize, &Position)| {
        flags.forget_walk();
        let mut walk = Walk::new(debate, stances, at, &mut flags);
        let top = debate.find_claim(&position.claim);
        let doubted = top.and_then(|top| walk.first_doubted(top)).or_else(|| walk.doubted_elsewhere(&camps));
        doubted.or_else(|| walk.counter()).unwrap_or_else(|| walk.nowhere())
    };
    positions.iter().enumerate().map(part).collect()
}
