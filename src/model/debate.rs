//! A debate that holds together: content whose every reference resolves, with its graph.

use super::ids::Ids;
use super::index::narrow;
use super::{Claim, ClaimIndex, Content, Graph, Homes, Position, Relation, RelationIndex, Source, UnknownId};

/// On whose side a claim is put forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The position at this place of [`Content::positions`].
    Position(usize),
    /// Both (or all) of them.
    Both,
    /// Nobody's.
    None,
}

/// A debate, immutable once built. Look-ups by id or index never panic.
#[derive(Clone, Debug)]
pub struct Debate {
    content: Content,
    graph: Graph,
    homes: Homes,
    claim_ids: Ids,
    relation_ids: Ids,
    sides: Vec<Side>,
}

impl Debate {
    /// Builds the graph over a debate's content.
    ///
    /// # Errors
    /// The first reference of a relation that does not resolve.
    pub fn new(content: Content) -> Result<Self, UnknownId> {
        let claim_ids = Ids::new(&mut content.claims.iter().map(|claim| claim.id.as_str()));
        let relation_ids = Ids::new(&mut content.relations.iter().map(|relation| relation.id.as_str()));
        let graph = Graph::build(&content.relations, &claim_ids, &relation_ids, content.claims.len())?;
        let sides = content.claims.iter().map(|claim| side_of(&content.positions, &claim.side)).collect();
        let tops: Vec<_> =
            content.positions.iter().filter_map(|position| claim_ids.find(&position.claim)).map(ClaimIndex).collect();
        let homes = Homes::find(&content, &graph, &tops);
        Ok(Self { content, graph, homes, claim_ids, relation_ids, sides })
    }

    /// What the debate file says, as it stands.
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// Who reaches whom.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// Where each claim stands first.
    pub fn homes(&self) -> &Homes {
        &self.homes
    }

    /// The claim at a place.
    pub fn claim(&self, index: ClaimIndex) -> Option<&Claim> {
        self.content.claims.get(index.at())
    }

    /// The relation at a place.
    pub fn relation(&self, index: RelationIndex) -> Option<&Relation> {
        self.content.relations.get(index.at())
    }

    /// The claim of this id.
    pub fn find_claim(&self, id: &str) -> Option<ClaimIndex> {
        self.claim_ids.find(id).map(ClaimIndex)
    }

    /// The relation of this id.
    pub fn find_relation(&self, id: &str) -> Option<RelationIndex> {
        self.relation_ids.find(id).map(RelationIndex)
    }

    /// The source of this id.
    pub fn find_source(&self, id: &str) -> Option<&Source> {
        self.content.sources.iter().find(|source| source.id == id)
    }

    /// On whose side a claim is put forward.
    pub fn side(&self, claim: ClaimIndex) -> Side {
        self.sides.get(claim.at()).copied().unwrap_or(Side::None)
    }

    /// The position a claim states, and its place among the positions.
    pub fn position_of(&self, claim: ClaimIndex) -> Option<(usize, &Position)> {
        let id = &self.claim(claim)?.id;
        self.content.positions.iter().enumerate().find(|(_, position)| &position.claim == id)
    }

    /// Every claim's place, in the file's order.
    pub fn claims(&self) -> impl Iterator<Item = ClaimIndex> + use<> {
        (0..narrow(self.content.claims.len())).map(ClaimIndex)
    }
}

fn side_of(positions: &[Position], side: &str) -> Side {
    match side {
        "both" => Side::Both,
        id => positions.iter().position(|position| position.id == id).map_or(Side::None, Side::Position),
    }
}
