//! Where each claim stands first, when a graph is read as a tree.
//!
//! A claim may be reached in several ways. Its home is the way with the fewest inferred links, then
//! the fewest steps, then the file's order, so that a claim stands in its own author's case before it
//! stands in the other's. Homes form a forest over all claims: opening just the homes shows every claim
//! once, however many paths lead to it.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet, VecDeque};

use super::{Basis, ClaimIndex, Content, Graph, RelationIndex, Target};

/// The first place of every claim.
#[derive(Clone, Debug, Default)]
pub struct Homes {
    roots: Vec<ClaimIndex>,
    first: Vec<Option<RelationIndex>>,
}

impl Homes {
    /// Finds every claim's home. `tops` are the positions' claims, which come first among the roots;
    /// claims that reach no position hang under roots of their own.
    pub fn find(content: &Content, graph: &Graph, tops: &[ClaimIndex]) -> Self {
        let mut search = Search {
            content,
            graph,
            found: vec![false; content.claims.len()],
            homes: Self { roots: Vec::new(), first: vec![None; content.claims.len()] },
        };
        search.spread(tops);
        let all = || (0..content.claims.len()).filter_map(|at| u32::try_from(at).ok()).map(ClaimIndex);
        for claim in all().filter(|claim| graph.leaving(*claim).is_empty()) {
            search.spread(&[claim]);
        }
        for claim in all() {
            search.spread(&[claim]);
        }
        search.homes
    }

    /// The claims that stand at the top: the positions, then what reaches no position.
    pub fn roots(&self) -> &[ClaimIndex] {
        &self.roots
    }

    /// The relation through which a claim stands in its home; `None` for a root.
    pub fn relation(&self, claim: ClaimIndex) -> Option<RelationIndex> {
        self.first.get(claim.at()).copied().flatten()
    }

    /// From a root down to the claim: each claim with the relation through which it stands under the
    /// one before.
    pub fn path(&self, graph: &Graph, claim: ClaimIndex) -> Vec<(Option<RelationIndex>, ClaimIndex)> {
        self.path_through(graph, self.relation(claim), claim)
    }

    /// The same for the place where a claim stands as a premise of `through`.
    pub fn path_through(
        &self,
        graph: &Graph,
        through: Option<RelationIndex>,
        claim: ClaimIndex,
    ) -> Vec<(Option<RelationIndex>, ClaimIndex)> {
        let mut path = vec![(through, claim)];
        let mut seen = HashSet::from([(through, claim)]);
        while let Some((Some(relation), _)) = path.last().copied() {
            let above = match graph.target(relation) {
                Some(Target::Claim(claim)) => (self.relation(claim), claim),
                Some(Target::Relation(step)) => match graph.premises(step).first() {
                    Some(premise) => (Some(step), *premise),
                    None => break,
                },
                None => break,
            };
            if !seen.insert(above) {
                break;
            }
            path.push(above);
        }
        path.reverse();
        path
    }
}

struct Search<'a> {
    content: &'a Content,
    graph: &'a Graph,
    found: Vec<bool>,
    homes: Homes,
}

/// One way to a claim, the better the smaller: inferred links, then steps, then the order they were met in.
type Way = Reverse<(u32, u32, usize, ClaimIndex, Option<RelationIndex>)>;

impl Search<'_> {
    /// Spreads from new roots, best ways first (Dijkstra 1959).
    fn spread(&mut self, roots: &[ClaimIndex]) {
        let mut open: BinaryHeap<Way> = BinaryHeap::new();
        for &root in roots {
            open.push(Reverse((0, 0, open.len(), root, None)));
        }
        let mut met = open.len();
        while let Some(Reverse((inferred, steps, _, claim, through))) = open.pop() {
            if !self.take(claim, through) {
                continue;
            }
            if through.is_none() {
                self.homes.roots.push(claim);
            }
            let graph = self.graph;
            let mut arriving: VecDeque<(u32, u32, RelationIndex)> =
                graph.arriving(claim).iter().map(|step| (inferred, steps, *step)).collect();
            // An undercut stands under the step it disputes, so its way includes that step.
            while let Some((inferred, steps, step)) = arriving.pop_front() {
                let (inferred, steps) = (inferred + u32::from(self.is_inferred(step)), steps + 1);
                for &premise in graph.premises(step) {
                    open.push(Reverse((inferred, steps, met, premise, Some(step))));
                    met += 1;
                }
                arriving.extend(graph.undercutting(step).iter().map(|undercut| (inferred, steps, *undercut)));
            }
        }
    }

    fn is_inferred(&self, step: RelationIndex) -> bool {
        self.content.relations.get(step.at()).is_none_or(|found| found.basis == Basis::Inferred)
    }

    fn take(&mut self, claim: ClaimIndex, through: Option<RelationIndex>) -> bool {
        let Some(found) = self.found.get_mut(claim.at()) else { return false };
        if std::mem::replace(found, true) {
            return false;
        }
        if let Some(slot) = self.homes.first.get_mut(claim.at()) {
            *slot = through;
        }
        true
    }
}
