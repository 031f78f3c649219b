//! Who stands against whom: the camp of every claim, and what its place in the tree speaks for.

use crate::model::{ClaimIndex, Debate, RelationIndex, RelationKind, Side, Target};

/// The camps of a debate, and who belongs to which.
///
/// A camp is a position, as each claim's `side` says. Where the file gives no sides, or has but one position, a
/// claim's camp is worked out from where it stands first: for what is at the top of its branch, or against it.
#[derive(Clone, Debug)]
pub struct Camps {
    labels: Vec<String>,
    sides: Vec<Side>,
    worked_out: bool,
    leanings: Vec<Option<Leaning>>,
}

/// What a claim does to the position above its first place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Leaning {
    position: usize,
    /// Whether an even number of attacks and undercuts lies between.
    speaks_for: bool,
}

impl Camps {
    /// Finds the camps, in time linear in claims and relations.
    pub fn find(debate: &Debate) -> Self {
        let positions = &debate.content().positions;
        let leanings = Walk::new(debate).leanings();
        let mut labels: Vec<String> = positions.iter().map(|position| position.label.clone()).collect();
        let given =
            debate.claims().any(|claim| debate.side(claim) != Side::None && debate.position_of(claim).is_none());
        let worked_out = positions.len() < 2 || !given;
        let camp_of = |claim: ClaimIndex| {
            if !worked_out {
                return debate.side(claim);
            }
            let leaning = leanings.get(claim.at()).copied().flatten();
            match leaning {
                Some(Leaning { position, speaks_for: true }) => Side::Position(position),
                Some(Leaning { position, speaks_for: false }) if positions.len() <= 2 => Side::Position(1 - position),
                _ => Side::None,
            }
        };
        let sides = debate.claims().map(camp_of).collect();
        if let [only] = labels.as_slice() {
            labels = vec![format!("For: {only}"), format!("Against: {only}")];
        }
        Self { labels, sides, worked_out, leanings }
    }

    /// How many camps there are.
    pub fn count(&self) -> usize {
        self.labels.len()
    }

    /// What a camp is called.
    pub fn label(&self, camp: usize) -> &str {
        self.labels.get(camp).map_or("", String::as_str)
    }

    /// The camp of a claim, as [`Side::Position`].
    pub fn side(&self, claim: ClaimIndex) -> Side {
        self.sides.get(claim.at()).copied().unwrap_or(Side::None)
    }

    /// Whether the camps were worked out from the links, as the file does not give them.
    pub fn worked_out(&self) -> bool {
        self.worked_out
    }

    /// The position at the top of where a claim stands first.
    pub fn stands_under(&self, claim: ClaimIndex) -> Option<usize> {
        self.leanings.get(claim.at()).copied().flatten().map(|leaning| leaning.position)
    }

    /// Whether a claim, where it stands first, speaks for this camp's position or against another's. A difficulty
    /// that a side raises against itself does not.
    pub fn leans_to(&self, claim: ClaimIndex, camp: usize) -> bool {
        let leaning = self.leanings.get(claim.at()).copied().flatten();
        leaning.is_some_and(|leaning| (leaning.position == camp) == leaning.speaks_for)
    }
}

/// Follows first places upwards. Claims and relations are both nodes, each looked at once.
struct Walk<'a> {
    debate: &'a Debate,
    claims: Vec<Known>,
    relations: Vec<Known>,
}

#[derive(Clone, Copy)]
enum Known {
    Not,
    /// It lies on the way that is being followed.
    Open,
    Yes(Option<Leaning>),
}

#[derive(Clone, Copy)]
enum Node {
    Claim(ClaimIndex),
    Relation(RelationIndex),
}

impl<'a> Walk<'a> {
    fn new(debate: &'a Debate) -> Self {
        let graph = debate.graph();
        let mut claims = vec![Known::Not; graph.claim_count()];
        for (position, stated) in debate.content().positions.iter().enumerate() {
            let slot = debate.find_claim(&stated.claim).and_then(|claim| claims.get_mut(claim.at()));
            if let Some(slot) = slot {
                *slot = Known::Yes(Some(Leaning { position, speaks_for: true }));
            }
        }
        Self { debate, claims, relations: vec![Known::Not; graph.relation_count()] }
    }

    fn leanings(mut self) -> Vec<Option<Leaning>> {
        let debate = self.debate;
        debate.claims().map(|claim| self.leaning(claim)).collect()
    }

    fn leaning(&mut self, claim: ClaimIndex) -> Option<Leaning> {
        let mut way = Vec::new();
        let mut next = Some(Node::Claim(claim));
        let mut found = None;
        while let Some(node) = next {
            match self.known(node) {
                Known::Yes(leaning) => {
                    found = leaning;
                    break;
                }
                Known::Open => break,
                Known::Not => {}
            }
            self.note(node, Known::Open);
            way.push(node);
            next = self.above(node);
        }
        for node in way.into_iter().rev() {
            if let (Node::Relation(relation), Some(leaning)) = (node, &mut found) {
                let kind = self.debate.relation(relation).map(|relation| relation.kind);
                leaning.speaks_for ^= kind != Some(RelationKind::Supports);
            }
            self.note(node, Known::Yes(found));
        }
        found
    }

    fn above(&self, node: Node) -> Option<Node> {
        match node {
            Node::Claim(claim) => self.debate.homes().relation(claim).map(Node::Relation),
            Node::Relation(relation) => self.debate.graph().target(relation).map(|target| match target {
                Target::Claim(claim) => Node::Claim(claim),
                Target::Relation(step) => Node::Relation(step),
            }),
        }
    }

    fn known(&self, node: Node) -> Known {
        let known = match node {
            Node::Claim(claim) => self.claims.get(claim.at()),
            Node::Relation(relation) => self.relations.get(relation.at()),
        };
        known.copied().unwrap_or(Known::Yes(None))
    }

    fn note(&mut self, node: Node, known: Known) {
        let slot = match node {
            Node::Claim(claim) => self.claims.get_mut(claim.at()),
            Node::Relation(relation) => self.relations.get_mut(relation.at()),
        };
        if let Some(slot) = slot {
            *slot = known;
        }
    }
}
