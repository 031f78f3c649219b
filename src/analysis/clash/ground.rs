//! The common ground: as the editor names it, or, where the file names none, worked out from claims that more
//! than one camp has a hand in.

use std::collections::HashMap;

use super::Camps;
use crate::model::{ClaimIndex, Debate, Degree, RelationKind, Side, Target};

/// Something camps share.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// Unique among what is shared.
    pub id: String,
    /// What it rests on.
    pub basis: SharedBasis,
    /// The claims that show it.
    pub claims: Vec<ClaimIndex>,
}

/// Why something counts as shared.
#[derive(Clone, Debug, PartialEq)]
pub enum SharedBasis {
    /// The editor says so.
    Editor {
        /// What is shared.
        text: String,
        /// How far it goes.
        degree: Degree,
        /// What limits it.
        note: Option<String>,
    },
    /// The file puts the claim forward for all sides.
    AllSides,
    /// Texts that mostly speak for different camps are both cited for it.
    Texts,
    /// It speaks for claims of more than one camp.
    Leaned,
}

/// The editor's agreements, in the file's order.
pub(super) fn named(debate: &Debate) -> Vec<Shared> {
    let agreements = debate.content().agreements.iter();
    agreements
        .map(|agreement| Shared {
            id: agreement.id.clone(),
            basis: SharedBasis::Editor {
                text: agreement.text.clone(),
                degree: agreement.degree,
                note: agreement.note.clone(),
            },
            claims: agreement.claims.iter().filter_map(|id| debate.find_claim(id)).collect(),
        })
        .collect()
}

/// Claims that more than one camp has a hand in, in the file's order.
pub(super) fn worked_out(debate: &Debate, camps: &Camps) -> Vec<Shared> {
    let texts = camps_of_texts(debate, camps);
    let cited = |claim: ClaimIndex| {
        let citations = debate.claim(claim).map(|claim| claim.citations.as_slice()).unwrap_or_default();
        differ(citations.iter().filter_map(|citation| texts.get(citation.source.as_str()).copied()))
    };
    let leaned = |claim: ClaimIndex| {
        let graph = debate.graph();
        let supports = |step: &&_| debate.relation(**step).is_some_and(|step| step.kind == RelationKind::Supports);
        let targets = graph.leaving(claim).iter().filter(supports).filter_map(|step| graph.target(*step));
        differ(targets.filter_map(|target| match target {
            Target::Claim(target) => camp(camps, target),
            Target::Relation(_) => None,
        }))
    };
    let shared = |claim: ClaimIndex| {
        let basis = match camps.side(claim) {
            Side::Both => SharedBasis::AllSides,
            _ if cited(claim) => SharedBasis::Texts,
            _ if leaned(claim) => SharedBasis::Leaned,
            _ => return None,
        };
        Some(Shared { id: debate.claim(claim)?.id.clone(), basis, claims: vec![claim] })
    };
    debate.claims().filter_map(shared).collect()
}

fn camp(camps: &Camps, claim: ClaimIndex) -> Option<usize> {
    match camps.side(claim) {
        Side::Position(camp) => Some(camp),
        _ => None,
    }
}

fn differ(mut camps: impl Iterator<Item = usize>) -> bool {
    let first = camps.next();
    camps.any(|camp| Some(camp) != first)
}

/// The camp that most claims drawn from a text belong to.
fn camps_of_texts<'a>(debate: &'a Debate, camps: &Camps) -> HashMap<&'a str, usize> {
    let mut tallies: HashMap<&str, Vec<usize>> = HashMap::new();
    for claim in debate.claims() {
        let (Some(camp), Some(found)) = (camp(camps, claim), debate.claim(claim)) else { continue };
        for citation in &found.citations {
            let tally = tallies.entry(&citation.source).or_insert_with(|| vec![0; camps.count()]);
            if let Some(count) = tally.get_mut(camp) {
                *count += 1;
            }
        }
    }
    let most = |tally: Vec<usize>| tally.into_iter().enumerate().rev().max_by_key(|(_, count)| *count);
    tallies.into_iter().filter_map(|(source, tally)| Some((source, most(tally)?.0))).collect()
}
