//! The debate as the tree of first places.

use std::collections::HashSet;

use super::material::Material;
use crate::model::{ClaimIndex, RelationIndex, RelationKind, Target};

/// A step in its first place, with the claims that stand there for the first time.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// `None` at the top.
    pub(super) relation: Option<RelationIndex>,
    pub(super) claims: Vec<ClaimIndex>,
    /// Premises that stand elsewhere first.
    pub(super) others: Vec<ClaimIndex>,
    pub(super) parent: Option<usize>,
    /// Supports, then attacks, then undercuts of this step, each in the file's order.
    pub(super) children: Vec<usize>,
    /// 0 at the top.
    pub(super) depth: u32,
    /// Whether it speaks for the case in which it stands: an even number of attacks and undercuts leads to the top, or
    /// an odd one where the case is another position's.
    pub(super) speaks_for: bool,
}

/// Every claim at its first place, as [`crate::model::Homes`] says. No claim stands twice, so circles are cut.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// For each camp, the steps that open its case.
    pub(super) openings: Vec<Vec<usize>>,
    /// The tops that state no position, with what stands under them.
    pub(super) loose: Vec<usize>,
    /// Where each relation stands, by its place in the debate.
    places: Vec<Option<usize>>,
}

impl Tree {
    /// Lays the tree out, top by top.
    pub(super) fn of(material: &Material) -> Self {
        let mut tree = Self {
            openings: vec![Vec::new(); material.camps().count()],
            places: vec![None; material.debate.graph().relation_count()],
            ..Self::default()
        };
        for (position, top) in material.tops.iter().enumerate() {
            let Some(top) = *top else { continue };
            let at = tree.grow(material, top);
            for child in tree.children(at).to_vec() {
                let Some(node) = tree.nodes.get(child) else { continue };
                let own = node.claims.first().and_then(|claim| material.camp(*claim));
                // Who speaks against another's position speaks in their own part.
                let camp = own.filter(|_| !node.speaks_for).unwrap_or(position);
                if camp != position {
                    tree.turn(child);
                }
                if let Some(list) = tree.openings.get_mut(camp) {
                    list.push(child);
                }
            }
        }
        let roots = material.debate.homes().roots().iter();
        for root in roots.filter(|root| !material.is_top(**root)) {
            let at = tree.grow(material, *root);
            tree.loose.push(at);
        }
        tree
    }

    pub(super) fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    /// Where a step stands, if a premise of it stands there first.
    pub(super) fn place(&self, relation: RelationIndex) -> Option<usize> {
        self.places.get(relation.at()).copied().flatten()
    }

    pub(super) fn children(&self, at: usize) -> &[usize] {
        self.nodes.get(at).map_or(&[], |node| &node.children)
    }

    fn grow(&mut self, material: &Material, top: ClaimIndex) -> usize {
        let root = self.nodes.len();
        self.nodes.push(Node {
            relation: None,
            claims: vec![top],
            others: Vec::new(),
            parent: None,
            children: Vec::new(),
            depth: 0,
            speaks_for: true,
        });
        let mut at = root;
        while at < self.nodes.len() {
            for relation in self.steps_under(material, at) {
                self.add(material, at, relation);
            }
            at += 1;
        }
        root
    }

    /// The steps that stand right under a node: those that reach its claims, then those that dispute its own step. Where
    /// all premises of a step stand elsewhere, those that dispute it stand in its stead.
    fn steps_under(&self, material: &Material, at: usize) -> Vec<RelationIndex> {
        let graph = material.debate.graph();
        let Some(node) = self.nodes.get(at) else { return Vec::new() };
        let of_kind = |kind| {
            let reaching = node.claims.iter().flat_map(|claim| graph.arriving(*claim));
            reaching.copied().filter(move |step| material.kind(*step) == kind)
        };
        let disputing = node.relation.iter().flat_map(|step| graph.undercutting(*step)).copied();
        let mut open: Vec<RelationIndex> =
            of_kind(RelationKind::Supports).chain(of_kind(RelationKind::Attacks)).chain(disputing).collect();
        let mut seen: HashSet<RelationIndex> = HashSet::new();
        let mut found = Vec::new();
        let mut next = 0;
        while let Some(step) = open.get(next).copied() {
            next += 1;
            if !seen.insert(step) {
                continue;
            }
            if is_home(material, step) {
                found.push(step);
            } else {
                open.extend(graph.undercutting(step));
            }
        }
        found
    }

    /// What stands in another's case speaks for that.
    fn turn(&mut self, at: usize) {
        let mut open = vec![at];
        while let Some(node) = open.pop().and_then(|at| self.nodes.get_mut(at)) {
            node.speaks_for = !node.speaks_for;
            open.extend(&node.children);
        }
    }

    fn add(&mut self, material: &Material, parent: usize, relation: RelationIndex) {
        let homes = material.debate.homes();
        let premises = material.debate.graph().premises(relation).iter().copied();
        let (claims, others): (Vec<_>, Vec<_>) = premises.partition(|claim| homes.relation(*claim) == Some(relation));
        let at = self.nodes.len();
        let Some(above) = self.nodes.get_mut(parent) else { return };
        above.children.push(at);
        if let Some(place) = self.places.get_mut(relation.at()) {
            *place = Some(at);
        }
        let (depth, speaks_for) = (above.depth + 1, above.speaks_for == self.agrees(material, parent, relation));
        self.nodes.push(Node {
            relation: Some(relation),
            claims,
            others,
            parent: Some(parent),
            children: Vec::new(),
            depth,
            speaks_for,
        });
    }

    /// Whether a step speaks for what its parent speaks for. An undercut of an attack does, though it stands
    /// under the attack's target where the attack itself is told elsewhere.
    fn agrees(&self, material: &Material, parent: usize, relation: RelationIndex) -> bool {
        let own = self.nodes.get(parent).and_then(|node| node.relation);
        let mut agrees = true;
        let mut step = relation;
        for _ in 0..=material.debate.graph().relation_count() {
            agrees ^= material.kind(step) != RelationKind::Supports;
            match material.debate.graph().target(step) {
                Some(Target::Relation(disputed)) if Some(disputed) != own => step = disputed,
                _ => break,
            }
        }
        agrees
    }
}

fn is_home(material: &Material, step: RelationIndex) -> bool {
    let homes = material.debate.homes();
    material.debate.graph().premises(step).iter().any(|claim| homes.relation(*claim) == Some(step))
}
