//! Which part of the tree is told within a number of words.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::material::Material;
use super::text;
use super::tree::{Node, Tree};
use crate::model::{ClaimIndex, RelationKind};

/// Which nodes are told.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    chosen: Vec<bool>,
    left: usize,
}

impl Choice {
    /// Nothing yet, with so many words to spend.
    pub(super) fn new(tree: &Tree, words: usize) -> Self {
        Self { chosen: vec![false; tree.nodes.len()], left: words }
    }

    pub(super) fn has(&self, at: usize) -> bool {
        self.chosen.get(at).copied().unwrap_or_default()
    }

    /// How many nodes are chosen.
    pub(super) fn count(&self) -> usize {
        self.chosen.iter().filter(|chosen| **chosen).count()
    }

    /// How many words are left.
    pub(super) fn left(&self) -> usize {
        self.left
    }

    /// Gives it so many words to spend further.
    pub(super) fn refill(&mut self, words: usize) {
        self.left = words;
    }

    /// Chooses below these openings, the weightiest first, a claim never before what it speaks to. An objection comes
    /// with its best answer, and "these …" with what it points to. `skip` keeps nodes out, with all below them.
    pub(super) fn spend(&mut self, material: &Material, tree: &Tree, openings: &[usize], skip: &dyn Fn(&Node) -> bool) {
        /// After so many claims that do not fit, none will.
        const MOST_MISSES: usize = 200;
        let mut open: BinaryHeap<Candidate> = BinaryHeap::new();
        open.extend(candidates(material, tree, openings, 1.0));
        let mut misses = 0;
        while let Some((worth, Reverse(at))) = open.pop() {
            let Some(node) = tree.node(at) else { continue };
            if skip(node) || dangles(material, tree, at, skip) || misses > MOST_MISSES {
                continue;
            }
            let bundle = if self.has(at) { Vec::new() } else { bundle(material, tree, at, skip) };
            let new: Vec<usize> = bundle.into_iter().filter(|at| !self.has(*at)).collect();
            let cost: usize = new.iter().filter_map(|at| tree.node(*at)).map(|node| cost(material, node)).sum();
            if cost > self.left {
                misses += 1;
                continue;
            }
            self.left -= cost;
            for at in new {
                if let Some(slot) = self.chosen.get_mut(at) {
                    *slot = true;
                }
            }
            open.extend(candidates(material, tree, &node.children, f64::from_bits(worth)));
        }
    }
}

/// How many words a node takes.
pub(super) fn cost(material: &Material, node: &Node) -> usize {
    const REFERENCE: usize = 16;
    let claims: usize = node.claims.iter().map(|claim| material.cost(*claim)).sum();
    claims + node.others.len() * REFERENCE
}

/// What may be told next: how much a reader would miss it, as the bits of a number that is not negative, and where it
/// stands.
type Candidate = (u64, Reverse<usize>);

/// Nodes with what they are worth: the stronger the more, and the less the deeper they stand and the more of their siblings
/// are stronger. So a case is told by some of its reasons and what backs them, not by all its reasons alone.
fn candidates(material: &Material, tree: &Tree, nodes: &[usize], above: f64) -> Vec<Candidate> {
    const A_LEVEL_DEEPER: f64 = 0.9;
    const A_RANK_LATER: f64 = 0.86;
    /// Those that come later would not be reached.
    const MOST: usize = 2_000;
    let own = |at: &usize| tree.node(*at).map(|node| (own_worth(material, node).to_bits(), Reverse(*at)));
    let mut found: Vec<Candidate> = nodes.iter().filter_map(own).collect();
    if found.len() > MOST {
        found.select_nth_unstable_by(MOST, |one, other| other.cmp(one));
        found.truncate(MOST);
    }
    found.sort_unstable_by(|one, other| other.cmp(one));
    // What speaks for and what speaks against have ranks of their own, so that neither crowds the other out.
    let mut factors = [above.min(1.0) * A_LEVEL_DEEPER; 2];
    for (worth, Reverse(at)) in &mut found {
        let speaks_for = tree.node(*at).is_none_or(|node| node.speaks_for);
        let [supports, attacks] = &mut factors;
        let factor = if speaks_for { supports } else { attacks };
        *worth = (f64::from_bits(*worth) * *factor).to_bits();
        *factor *= A_RANK_LATER;
    }
    found
}

/// What a node is worth where nothing else counts; more if the answer hinges on it.
fn own_worth(material: &Material, node: &Node) -> f64 {
    const LEAST: f64 = 0.05;
    const A_CRUX: f64 = 1.2;
    const AGAINST: f64 = 0.8;
    let mut strongest = 0.0_f64;
    let mut crux = 1.0;
    for claim in &node.claims {
        strongest = strongest.max(material.strength(*claim));
        if material.request.cruxes.contains(claim) {
            crux = A_CRUX;
        }
    }
    (LEAST + strongest) * crux * if node.speaks_for { 1.0 } else { AGAINST }
}

/// Whether a text points back to a claim that stands elsewhere, so that here it would point to something else.
fn dangles(material: &Material, tree: &Tree, at: usize, skip: &dyn Fn(&Node) -> bool) -> bool {
    let Some(node) = tree.node(at) else { return false };
    let Some(claim) = node.claims.first().filter(|claim| points_back(material, **claim)) else { return false };
    let is_support = |node: &Node| node.relation.is_some_and(|step| material.kind(step) == RelationKind::Supports);
    let mut reaching = material.debate.graph().arriving(*claim).iter();
    let has_support = reaching.any(|step| material.kind(*step) == RelationKind::Supports);
    let mut children = node.children.iter().filter_map(|child| tree.node(*child));
    has_support && !children.any(|child| is_support(child) && !skip(child))
}

/// A node with what has to be told with it.
fn bundle(material: &Material, tree: &Tree, at: usize, skip: &dyn Fn(&Node) -> bool) -> Vec<usize> {
    let kind = |node: &Node| node.relation.map(|step| material.kind(step)).unwrap_or_default();
    let children = |at: usize| {
        let children = tree.children(at).iter().copied().filter_map(|child| Some((child, tree.node(child)?)));
        children.filter(|(_, child)| !skip(child))
    };
    let points = |at: usize| {
        let claim = tree.node(at).and_then(|node| node.claims.first());
        claim.is_some_and(|claim| points_back(material, *claim))
    };
    let mut bundle = vec![at];
    if tree.node(at).is_some_and(|node| kind(node) != RelationKind::Supports) {
        let answers = children(at)
            .filter(|(at, child)| kind(child) != RelationKind::Supports && !dangles(material, tree, *at, skip));
        let best = answers.max_by_key(|(child, answer)| (own_worth(material, answer).to_bits(), Reverse(*child)));
        bundle.extend(best.map(|(child, _)| child));
    }
    for at in bundle.clone().into_iter().filter(|at| points(*at)) {
        bundle.extend(children(at).find(|(_, child)| kind(child) == RelationKind::Supports).map(|(child, _)| child));
    }
    bundle
}

/// Whether a claim's text opens with a word that points to what stands before it.
pub(super) fn points_back(material: &Material, claim: ClaimIndex) -> bool {
    let opening = text::opening(&material.text(claim));
    matches!(opening.as_str(), "this" | "these" | "those" | "such" | "they")
}
