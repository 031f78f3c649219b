//! One position's case, walked nearest first.

use super::flags::{BROUGHT_AGAINST, Flags, HELD, IN_CASE, REBUTTED, REPLIED};
use super::{Parting, Path};
use crate::analysis::clash::Camps;
use crate::model::{ClaimIndex, ClaimKind, Debate, RelationIndex, RelationKind, Side, Target};
use crate::state::Stances;
use crate::state::verdict_words::{is_doubted, is_held};

/// One position's case being walked.
pub(super) struct Walk<'a> {
    debate: &'a Debate,
    stances: &'a Stances,
    /// The position's place.
    at: usize,
    flags: &'a mut Flags,
    /// What was come to so far, nearest first.
    met: Vec<Met>,
    /// The first of them that the reader holds against the case without a reply.
    counter: Option<usize>,
}

#[derive(Clone, Copy)]
struct Met {
    node: Node,
    /// The place in [`Walk::met`] that it was come to from.
    from: Option<usize>,
}

#[derive(Clone, Copy)]
enum Node {
    /// A claim of the case, and the relation it was come to by.
    Case(Option<RelationIndex>, ClaimIndex),
    /// An attack or undercut against the case.
    Counter(RelationIndex),
}

impl<'a> Walk<'a> {
    pub(super) fn new(debate: &'a Debate, stances: &'a Stances, at: usize, flags: &'a mut Flags) -> Self {
        Self { debate, stances, at, flags, met: Vec::new(), counter: None }
    }

    /// Walks the case until a claim is come to that the reader rejects or doubts.
    pub(super) fn first_doubted(&mut self, top: ClaimIndex) -> Option<Parting> {
        self.join(None, top, None);
        let mut next = 0;
        while let Some(met) = self.met.get(next).copied() {
            match met.node {
                Node::Case(_, claim) => {
                    if let Some(score) = self.stances.of(claim).filter(|score| is_doubted(*score)) {
                        return Some(Parting::Rejects { claim, score, path: self.path(next, claim) });
                    }
                    self.grounds(claim, next);
                }
                Node::Counter(relation) => self.replies(relation, next),
            }
            next += 1;
        }
        None
    }

    /// Goes on to what speaks for a claim of the case, and to what speaks against it.
    fn grounds(&mut self, claim: ClaimIndex, here: usize) {
        for &step in self.debate.graph().arriving(claim) {
            match self.debate.relation(step).map(|relation| relation.kind) {
                Some(RelationKind::Supports) => self.step(step, here),
                _ => self.against(step, here),
            }
        }
    }

    /// Goes on to what replies to something brought against the case, unless the reader thinks nothing of it anyway.
    fn replies(&mut self, relation: RelationIndex, here: usize) {
        let debate = self.debate;
        let premises = debate.graph().premises(relation);
        for premise in premises {
            self.flags.claims.set(premise.at(), BROUGHT_AGAINST);
        }
        if premises.iter().any(|premise| self.stances.of(*premise).is_some_and(is_doubted)) {
            return;
        }
        if self.counter.is_none() && self.parts(relation) {
            self.counter = Some(here);
        }
        for &undercut in debate.graph().undercutting(relation) {
            self.step(undercut, here);
        }
        for premise in premises {
            if self.flags.claims.set(premise.at(), REPLIED) {
                for &step in debate.graph().arriving(*premise) {
                    if debate.relation(step).is_some_and(|found| found.kind == RelationKind::Attacks) {
                        self.step(step, here);
                    }
                }
            }
        }
    }

    /// Whether the reader holds this against the case, and nothing in reply. What a side grants parts nobody from it.
    fn parts(&self, relation: RelationIndex) -> bool {
        let premises = self.debate.graph().premises(relation);
        let granted = |premise: &ClaimIndex| {
            self.debate.side(*premise) == Side::Position(self.at)
                && self.debate.claim(*premise).is_some_and(|claim| claim.kind != ClaimKind::Objection)
        };
        self.flags.relations.has(relation.at(), HELD)
            && !self.flags.relations.has(relation.at(), REBUTTED)
            && !premises.iter().any(|premise| self.flags.claims.has(premise.at(), REBUTTED))
            && !premises.iter().all(granted)
    }

    /// Takes a step of the case: its premises join, and what disputes it speaks against the case.
    fn step(&mut self, step: RelationIndex, here: usize) {
        let graph = self.debate.graph();
        for &premise in graph.premises(step) {
            let side = self.debate.side(premise);
            if !matches!(side, Side::Position(other) if other != self.at) {
                self.join(Some(step), premise, Some(here));
            }
        }
        for &undercut in graph.undercutting(step) {
            self.against(undercut, here);
        }
    }

    fn join(&mut self, through: Option<RelationIndex>, claim: ClaimIndex, from: Option<usize>) {
        if self.flags.claims.set(claim.at(), IN_CASE) {
            self.met.push(Met { node: Node::Case(through, claim), from });
        }
    }

    fn against(&mut self, relation: RelationIndex, here: usize) {
        if self.flags.relations.set(relation.at(), BROUGHT_AGAINST) {
            self.met.push(Met { node: Node::Counter(relation), from: Some(here) });
        }
    }

    /// A doubted claim that is put forward for the position but stands elsewhere, as against another one.
    pub(super) fn doubted_elsewhere(&self, camps: &Camps) -> Option<Parting> {
        let own = |claim: ClaimIndex| match camps.stands_under(claim) {
            Some(position) => position != self.at && camps.leans_to(claim, self.at),
            None => true,
        };
        let own = |claim: ClaimIndex| camps.side(claim) == Side::Position(self.at) && own(claim);
        let met = |claim: ClaimIndex| self.flags.claims.has(claim.at(), IN_CASE | BROUGHT_AGAINST);
        let mut doubted = self.stances.iter().filter(|(_, score)| is_doubted(*score));
        let (claim, score) = doubted.find(|(claim, _)| own(*claim) && !met(*claim))?;
        let path = self.debate.homes().path(self.debate.graph(), claim);
        Some(Parting::Rejects { claim, score, path })
    }

    pub(super) fn counter(&self) -> Option<Parting> {
        let here = self.counter?;
        let Node::Counter(relation) = self.met.get(here)?.node else { return None };
        let mut premises = self.debate.graph().premises(relation).iter();
        let (claim, score) = premises.find_map(|premise| Some((*premise, self.stances.of(*premise)?)))?;
        Some(Parting::Counters { claim, score, relation, path: self.path(here, claim) })
    }

    pub(super) fn nowhere(&self) -> Parting {
        let own = |claim: ClaimIndex| self.debate.side(claim) == Side::Position(self.at);
        let (mut weighed, mut unsure) = (0, 0);
        for (claim, score) in self.stances.iter() {
            let in_case = self.flags.claims.has(claim.at(), IN_CASE);
            weighed += usize::from(in_case || self.flags.claims.has(claim.at(), BROUGHT_AGAINST) || own(claim));
            unsure += usize::from(in_case && !is_held(score));
        }
        if weighed == 0 { Parting::NotWeighed } else { Parting::Nowhere { weighed, unsure } }
    }

    /// From the position down to what was come to at `here`, which ends with `claim`.
    fn path(&self, here: usize, claim: ClaimIndex) -> Path {
        let graph = self.debate.graph();
        let mut path = Path::new();
        let mut next = Some(here);
        while let Some(met) = next.and_then(|at| self.met.get(at)) {
            next = met.from;
            match met.node {
                Node::Case(through, claim) => path.push((through, claim)),
                Node::Counter(relation) => {
                    // Of linked claims the one at the end, or the one that the reply below is aimed at.
                    let below = path.last().and_then(|(through, _)| graph.target((*through)?));
                    let by = match below {
                        None => Some(claim),
                        Some(Target::Claim(claim)) => Some(claim),
                        Some(Target::Relation(_)) => graph.premises(relation).first().copied(),
                    };
                    path.extend(by.map(|by| (Some(relation), by)));
                    // What disputes a step stands under the step's premise.
                    if let Some(Target::Relation(step)) = graph.target(relation) {
                        path.extend(graph.premises(step).first().map(|premise| (Some(step), *premise)));
                    }
                }
            }
        }
        path.reverse();
        path
    }
}
