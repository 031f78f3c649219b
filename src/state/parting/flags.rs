//! What is known of each claim and relation while cases are walked.

use crate::model::{Debate, RelationIndex, RelationKind, Target};
use crate::state::Stances;
use crate::state::verdict_words::is_held;

/// A claim of the case that is walked.
pub(super) const IN_CASE: u8 = 1;
/// Brought against the case that is walked: an attack or undercut, or a claim it starts from.
pub(super) const BROUGHT_AGAINST: u8 = 2;
/// The attacks on this claim have been looked through for replies.
pub(super) const REPLIED: u8 = 4;
/// The reader holds a claim that this relation starts from, and doubts none of the others.
pub(super) const HELD: u8 = 8;
/// The reader holds an attack on this claim, or an undercut of this relation.
pub(super) const REBUTTED: u8 = 16;

/// Both kinds of flags.
pub(super) struct Flags {
    pub(super) claims: Bits,
    pub(super) relations: Bits,
}

/// A few flags for each place in an arena.
pub(super) struct Bits(Vec<u8>);

impl Flags {
    /// What the stances come to wherever one walks: [`HELD`] and [`REBUTTED`].
    pub(super) fn of(debate: &Debate, stances: &Stances) -> Self {
        let graph = debate.graph();
        let mut flags =
            Self { claims: Bits(vec![0; graph.claim_count()]), relations: Bits(vec![0; graph.relation_count()]) };
        for (step, relation) in (0..).map(RelationIndex).zip(&debate.content().relations) {
            let scores = || graph.premises(step).iter().filter_map(|premise| stances.of(*premise));
            if scores().next().is_none() || !scores().all(is_held) {
                continue;
            }
            flags.relations.set(step.at(), HELD);
            match graph.target(step) {
                Some(Target::Relation(disputed)) => _ = flags.relations.set(disputed.at(), REBUTTED),
                Some(Target::Claim(claim)) if relation.kind == RelationKind::Attacks => {
                    flags.claims.set(claim.at(), REBUTTED);
                }
                _ => {}
            }
        }
        flags
    }

    /// Leaves what holds wherever one walks.
    pub(super) fn forget_walk(&mut self) {
        for bits in self.claims.0.iter_mut().chain(&mut self.relations.0) {
            *bits &= HELD | REBUTTED;
        }
    }
}

impl Bits {
    /// Sets a flag; tells whether it was not set yet.
    pub(super) fn set(&mut self, at: usize, flag: u8) -> bool {
        let Some(bits) = self.0.get_mut(at) else { return false };
        let before = std::mem::replace(bits, *bits | flag);
        before & flag == 0
    }

    /// Whether any of these flags is set.
    pub(super) fn has(&self, at: usize, flags: u8) -> bool {
        self.0.get(at).is_some_and(|bits| bits & flags != 0)
    }
}
