//! Debates for tests: claims by number, relations by number, nothing else.

#[path = "../sketch/mod.rs"]
mod debates;

use std::rc::Rc;

use fulcrum::model::{Claim, ClaimIndex, Content, Debate, Relation, RelationIndex, RelationKind};
use fulcrum::reckoning::{BaseScores, Evaluation, Network, Random, Semantics};

use debates::{claim, link, position};

/// A debate in the making.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sketch {
    /// Ids and base scores.
    pub(crate) claims: Vec<(String, f64)>,
    /// Ids of premises, target, kind, weight.
    pub(crate) relations: Vec<(Vec<String>, String, RelationKind, f64)>,
    /// Ids of the claims that state the positions.
    pub(crate) positions: Vec<String>,
}

pub(crate) const SUPPORTS: RelationKind = RelationKind::Supports;
pub(crate) const ATTACKS: RelationKind = RelationKind::Attacks;
pub(crate) const UNDERCUTS: RelationKind = RelationKind::Undercuts;

impl Sketch {
    /// Claims `c0`, `c1`, … with these base scores; the first two are positions.
    pub(crate) fn of(bases: &[f64]) -> Self {
        let claims: Vec<_> = bases.iter().enumerate().map(|(at, base)| (format!("c{at}"), *base)).collect();
        let positions = claims.iter().take(2).map(|(id, _)| id.clone()).collect();
        Self { claims, relations: Vec::new(), positions }
    }

    /// Adds relation `r0`, `r1`, … between numbered claims (an undercut's target is a relation's number).
    pub(crate) fn link(mut self, from: &[usize], kind: RelationKind, to: usize) -> Self {
        self.add(from, kind, to, 1.0);
        self
    }

    pub(crate) fn add(&mut self, from: &[usize], kind: RelationKind, to: usize, weight: f64) {
        let from = from.iter().map(|at| self.claims[*at].0.clone()).collect();
        let to = if kind == UNDERCUTS { format!("r{to}") } else { self.claims[to].0.clone() };
        self.relations.push((from, to, kind, weight));
    }

    pub(crate) fn debate(&self) -> Debate {
        let claims = self.claims.iter().map(|(id, base)| Claim { prior: *base, ..claim(id) }).collect();
        let relations = self.relations.iter().enumerate();
        let relations = relations
            .map(|(at, (from, to, kind, weight))| Relation { weight: *weight, ..link(at, from.clone(), *kind, to) })
            .collect();
        let positions = self.positions.iter().map(|id| position(id)).collect();
        Debate::new(Content { claims, relations, positions, ..Content::default() }).unwrap()
    }

    pub(crate) fn network(&self) -> Rc<Network> {
        Rc::new(Network::new(&self.debate()))
    }

    pub(crate) fn evaluate(&self, semantics: Semantics) -> Evaluation {
        let debate = self.debate();
        Evaluation::new(&Rc::new(Network::new(&debate)), semantics, &BaseScores::from_priors(&debate))
    }
}

pub(crate) fn c(at: usize) -> ClaimIndex {
    ClaimIndex(u32::try_from(at).unwrap())
}

pub(crate) fn r(at: usize) -> RelationIndex {
    RelationIndex(u32::try_from(at).unwrap())
}

/// What a random debate looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Every claim but the first leads to one earlier claim.
    Tree,
    /// Claims lead to earlier ones, some to several; some steps are linked or undercut.
    Acyclic,
    /// Claims lead anywhere.
    Cyclic,
}

/// A random debate of some shape with `size` claims, base scores in [0.05, 0.95] and weights in [0.3, 1].
pub(crate) fn random(shape: Shape, size: usize, random: &mut Random) -> Sketch {
    let bases: Vec<f64> = (0..size).map(|_| 0.05 + 0.9 * random.unit()).collect();
    let mut sketch = Sketch::of(&bases);
    let links = if shape == Shape::Tree { size - 1 } else { size + size / 2 };
    for link in 0..links {
        let from = if link + 1 < size { link + 1 } else { 1 + random.below(size - 1) };
        let to = random.below(if shape == Shape::Cyclic { size } else { from });
        let kind = if random.unit() < 0.5 { SUPPORTS } else { ATTACKS };
        let mut premises = vec![from];
        let mut kind_and_target = (kind, to);
        if shape != Shape::Tree {
            let other = random.below(size);
            if random.unit() < 0.25 && other != from && (shape == Shape::Cyclic || other > to) {
                premises.push(other);
            }
            let step = random.below(link.max(1));
            if link > size && random.unit() < 0.4 && (shape == Shape::Cyclic || undercuttable(&sketch, step, &premises))
            {
                kind_and_target = (UNDERCUTS, step);
            }
        }
        sketch.add(&premises, kind_and_target.0, kind_and_target.1, 0.3 + 0.7 * random.unit());
    }
    sketch
}

/// Whether an undercut of a step keeps an acyclic sketch acyclic: all its premises come after the step's.
fn undercuttable(sketch: &Sketch, step: usize, premises: &[usize]) -> bool {
    let number = |id: &String| id[1..].parse::<usize>().unwrap();
    let (from, to, kind, _) = &sketch.relations[step];
    *kind != UNDERCUTS
        && premises.iter().all(|premise| from.iter().all(|id| *premise > number(id)) && *premise > number(to))
}
