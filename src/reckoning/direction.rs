//! Which way each claim and relation pushes a question, read off the arrows alone.

use super::Question;
use super::cells::Cells;
use super::network::{Network, Node};
use super::order::Component;
use crate::model::{ClaimIndex, RelationIndex};

/// What a rise of one base score or weight does to a question's margin, whatever the numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Nothing: no path leads there.
    Nowhere,
    /// It never lowers the margin.
    Raises,
    /// It never raises the margin.
    Lowers,
    /// It depends: there are paths of both kinds, or one through a circle.
    Mixed,
}

/// The directions of everything towards one question.
#[derive(Clone, Debug)]
pub struct Directions {
    marks: Vec<u8>,
    claims: usize,
}

const RAISES: u8 = 1;
const LOWERS: u8 = 2;
const CIRCLE: u8 = 4;

impl Directions {
    /// Follows the arrows backwards from what is asked: O(V + E).
    pub fn towards(network: &Network, question: Question) -> Self {
        let mut marks = vec![0; network.node_count()];
        let mut open: Vec<(Node, u8)> = question
            .terms()
            .map(|(claim, sign)| (Network::claim_node(claim), if sign > 0.0 { RAISES } else { LOWERS }))
            .collect();
        while let Some((node, found)) = open.pop() {
            let circles = matches!(network.order().component(network.order().rank(node)), Some(Component::Circle(_)));
            let before = marks.read(node.at());
            let after = before | found | if circles { CIRCLE } else { 0 };
            if after != before {
                marks.write(node.at(), after);
                network.each_input(node, |input, lowers| open.push((input, if lowers { flip(after) } else { after })));
            }
        }
        Self { marks, claims: network.claim_count() }
    }

    /// What a rise of a claim's base score does.
    pub fn claim(&self, claim: ClaimIndex) -> Direction {
        direction(self.marks.read(claim.at()))
    }

    /// What a rise of a relation's weight does.
    pub fn relation(&self, relation: RelationIndex) -> Direction {
        direction(self.marks.read(self.claims + relation.at()))
    }
}

fn flip(mark: u8) -> u8 {
    (mark & CIRCLE) | if mark & RAISES == 0 { 0 } else { LOWERS } | if mark & LOWERS == 0 { 0 } else { RAISES }
}

fn direction(mark: u8) -> Direction {
    match mark {
        0 => Direction::Nowhere,
        RAISES => Direction::Raises,
        LOWERS => Direction::Lowers,
        _ => Direction::Mixed,
    }
}
