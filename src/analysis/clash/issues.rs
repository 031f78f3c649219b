//! The issues: as the editor names them, or, where the file names none, worked out from the links.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::answers::relations;
use super::{Answers, Camps};
use crate::model::{ClaimIndex, Clash, Debate, Nature, RelationKind, Side, Target};

/// An issue on which camps face each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Unique among the issues.
    pub id: String,
    /// What it is about: a question, or the headline of the contested claim.
    pub title: String,
    /// What the editor says of it; nothing where it was worked out.
    pub judgement: Option<Judgement>,
    /// The camps and what they bring.
    pub columns: Vec<Column>,
}

/// What only an editor can say of an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// What kind of disagreement it is.
    pub nature: Nature,
    /// What the camps differ on exactly.
    pub note: Option<String>,
}

/// What one camp brings to an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Whose column it is.
    pub camp: usize,
    /// What it brings; a camp may have nothing to say.
    pub claims: Vec<Stand>,
}

/// A claim in an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The claim.
    pub claim: ClaimIndex,
    /// Whether another camp answers it.
    pub answered: bool,
}

impl Column {
    /// How many of its claims no other camp answers.
    pub fn unanswered(&self) -> usize {
        self.claims.iter().filter(|stand| !stand.answered).count()
    }
}

/// The editor's issues, in the file's order.
pub(super) fn named(debate: &Debate, camps: &Camps, answers: &Answers) -> Vec<Issue> {
    debate.content().clashes.iter().map(|clash| one_named(debate, camps, answers, clash)).collect()
}

fn one_named(debate: &Debate, camps: &Camps, answers: &Answers, clash: &Clash) -> Issue {
    let positions = &debate.content().positions;
    let mut columns: BTreeMap<usize, Vec<ClaimIndex>> = BTreeMap::new();
    if camps.count() == 2 {
        columns.extend([(0, Vec::new()), (1, Vec::new())]);
    }
    for (at, position) in positions.iter().enumerate() {
        let Some(brought) = clash.sides.get(&position.id) else { continue };
        columns.entry(at).or_default();
        for claim in brought.iter().filter_map(|id| debate.find_claim(id)) {
            // With a single position the file's sides tell no camps apart.
            let camp = match camps.side(claim) {
                Side::Position(camp) if positions.len() == 1 => camp,
                _ => at,
            };
            columns.entry(camp).or_default().push(claim);
        }
    }
    let judgement = Judgement { nature: clash.nature, note: clash.note.clone() };
    Issue {
        id: clash.id.clone(),
        title: clash.issue.clone(),
        judgement: Some(judgement),
        columns: stands(debate, answers, columns),
    }
}

/// Issues from the links: one for each claim that another camp attacks, or a step from which another camp
/// undercuts; the most contested first. Two claims that face each other do so in one issue only.
pub(super) fn worked_out(debate: &Debate, camps: &Camps, answers: &Answers) -> Vec<Issue> {
    let mut challengers: HashMap<ClaimIndex, Vec<ClaimIndex>> = HashMap::new();
    let mut contested = Vec::new();
    for step in relations(debate) {
        let Some(claim) = contested_by(debate, step) else { continue };
        for premise in debate.graph().premises(step) {
            if are_opposed(camps.side(claim), camps.side(*premise)) {
                let list = challengers.entry(claim).or_default();
                if list.is_empty() {
                    contested.push(claim);
                }
                list.push(*premise);
            }
        }
    }
    contested.sort_by_key(|claim| Reverse(challengers.get(claim).map_or(0, Vec::len)));
    let mut faced: HashSet<(ClaimIndex, ClaimIndex)> = HashSet::new();
    let mut issues = Vec::new();
    for claim in contested {
        let Some(found) = debate.claim(claim) else { continue };
        let mut columns: BTreeMap<usize, Vec<ClaimIndex>> = BTreeMap::new();
        for challenger in challengers.get(&claim).into_iter().flatten() {
            if let Side::Position(camp) = camps.side(*challenger)
                && faced.insert((claim.min(*challenger), claim.max(*challenger)))
            {
                columns.entry(camp).or_default().push(*challenger);
            }
        }
        let Side::Position(own) = camps.side(claim) else { continue };
        if columns.is_empty() {
            continue;
        }
        columns.insert(own, vec![claim]);
        let columns = stands(debate, answers, columns);
        issues.push(Issue { id: found.id.clone(), title: found.headline.clone(), judgement: None, columns });
    }
    issues
}

/// The claim that an attack is aimed at, or whose step an undercut disputes.
fn contested_by(debate: &Debate, step: crate::model::RelationIndex) -> Option<ClaimIndex> {
    let graph = debate.graph();
    if debate.relation(step)?.kind == RelationKind::Supports {
        return None;
    }
    match graph.target(step)? {
        Target::Claim(claim) => Some(claim),
        Target::Relation(disputed) => graph.premises(disputed).first().copied(),
    }
}

fn are_opposed(one: Side, other: Side) -> bool {
    matches!((one, other), (Side::Position(one), Side::Position(other)) if one != other)
}

fn stands(debate: &Debate, answers: &Answers, columns: BTreeMap<usize, Vec<ClaimIndex>>) -> Vec<Column> {
    let stand = |claim, camp| Stand { claim, answered: answers.is_answered(debate, claim, camp) };
    let column = |(camp, claims): (usize, Vec<ClaimIndex>)| Column {
        camp,
        claims: claims.into_iter().map(|claim| stand(claim, camp)).collect(),
    };
    columns.into_iter().map(column).collect()
}
