//! The debate's relations by index: who reaches whom, in flat arrays.

use super::ids::Ids;
use super::index::narrow;
use super::{ClaimIndex, Relation, RelationIndex, RelationKind};

/// What a relation is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A claim, supported or attacked.
    Claim(ClaimIndex),
    /// A relation, undercut.
    Relation(RelationIndex),
}

/// An id in a relation that nothing in the debate has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownId {
    /// The relation that names it.
    pub relation: String,
    /// The id that is missing.
    pub id: String,
}

/// Adjacency in both directions. Lists keep the file's order.
#[derive(Clone, Debug)]
pub struct Graph {
    targets: Vec<Target>,
    premises: Lists<ClaimIndex>,
    arriving: Lists<RelationIndex>,
    undercutting: Lists<RelationIndex>,
    leaving: Lists<RelationIndex>,
}

impl Graph {
    /// Joins so many claims and the relations between them by their ids.
    ///
    /// # Errors
    /// The first id that cannot be resolved.
    pub(super) fn build(
        relations: &[Relation],
        claim_ids: &Ids,
        relation_ids: &Ids,
        claims: usize,
    ) -> Result<Self, UnknownId> {
        let unknown = |relation: &Relation, id: &str| UnknownId { relation: relation.id.clone(), id: id.to_owned() };

        let mut targets = Vec::with_capacity(relations.len());
        let (mut premises, mut arriving, mut undercutting, mut leaving) = (vec![], vec![], vec![], vec![]);
        for (at, relation) in relations.iter().enumerate() {
            let index = RelationIndex(narrow(at));
            let target = match relation.kind {
                RelationKind::Undercuts => {
                    relation_ids.find(&relation.to).map(|at| Target::Relation(RelationIndex(at)))
                }
                _ => claim_ids.find(&relation.to).map(|at| Target::Claim(ClaimIndex(at))),
            };
            let target = target.ok_or_else(|| unknown(relation, &relation.to))?;
            match target {
                Target::Claim(claim) => arriving.push((claim.at(), index)),
                Target::Relation(step) => undercutting.push((step.at(), index)),
            }
            targets.push(target);
            for id in &relation.from {
                let premise = claim_ids.find(id).map(ClaimIndex).ok_or_else(|| unknown(relation, id))?;
                premises.push((at, premise));
                leaving.push((premise.at(), index));
            }
        }
        Ok(Self {
            targets,
            premises: Lists::group(relations.len(), &premises),
            arriving: Lists::group(claims, &arriving),
            undercutting: Lists::group(relations.len(), &undercutting),
            leaving: Lists::group(claims, &leaving),
        })
    }

    /// What a relation is aimed at.
    pub fn target(&self, relation: RelationIndex) -> Option<Target> {
        self.targets.get(relation.at()).copied()
    }

    /// The claims a relation starts from, in the file's order.
    pub fn premises(&self, relation: RelationIndex) -> &[ClaimIndex] {
        self.premises.of(relation.at())
    }

    /// The supports and attacks that reach a claim.
    pub fn arriving(&self, claim: ClaimIndex) -> &[RelationIndex] {
        self.arriving.of(claim.at())
    }

    /// The relations that undercut a relation.
    pub fn undercutting(&self, relation: RelationIndex) -> &[RelationIndex] {
        self.undercutting.of(relation.at())
    }

    /// The relations that a claim is a premise of.
    pub fn leaving(&self, claim: ClaimIndex) -> &[RelationIndex] {
        self.leaving.of(claim.at())
    }

    /// How many relations there are.
    pub fn relation_count(&self) -> usize {
        self.targets.len()
    }

    /// How many claims there are.
    pub fn claim_count(&self) -> usize {
        self.leaving.len()
    }
}

/// Many short lists in two flat arrays.
#[derive(Clone, Debug)]
struct Lists<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Lists<T> {
    /// Groups items by key, keeping their order within a key.
    fn group(keys: usize, pairs: &[(usize, T)]) -> Self {
        // A counting sort: how many each key has, then where each key starts.
        let mut starts = vec![0_u32; keys + 1];
        for (key, _) in pairs {
            if let Some(count) = starts.get_mut(key + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        let mut next = starts.clone();
        let mut items: Vec<T> = pairs.iter().map(|(_, item)| *item).collect();
        for (key, item) in pairs {
            if let Some(at) = next.get_mut(*key) {
                if let Some(slot) = items.get_mut(*at as usize) {
                    *slot = *item;
                }
                *at += 1;
            }
        }
        Self { starts, items }
    }

    fn of(&self, key: usize) -> &[T] {
        match (self.starts.get(key), self.starts.get(key + 1)) {
            (Some(&from), Some(&to)) => self.items.get(from as usize..to as usize).unwrap_or(&[]),
            _ => &[],
        }
    }

    fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }
}
