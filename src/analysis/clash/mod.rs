//! Where the sides of a debate meet: issues, common ground, and what nobody answers.
//!
//! Issues, their kind and agreements are an editor's judgement and come from the file; where it has none they
//! are worked out from the links. What is unanswered is always worked out (see [`Answers`]). All of it takes time
//! linear in claims and relations, but for sorting.

mod answers;
mod camps;
mod ground;
mod issues;

use std::cmp::Reverse;

pub use answers::{Answer, Answers, Meeting, answers_to};
pub use camps::Camps;
pub use ground::{Shared, SharedBasis};
pub use issues::{Column, Issue, Judgement, Stand};

use crate::model::{ClaimIndex, Debate, Side, Target};

/// Everything the clash view shows.
#[derive(Clone, Debug)]
pub struct Confrontation {
    /// Who stands against whom.
    pub camps: Camps,
    /// Where they face each other.
    pub issues: Vec<Issue>,
    /// What they share.
    pub shared: Vec<Shared>,
    /// Each camp's arguments that no other camp answers: those that bear on a position itself first, then those
    /// with the most links.
    pub unanswered: Vec<Vec<ClaimIndex>>,
}

impl Confrontation {
    /// Works it all out.
    pub fn find(debate: &Debate) -> Self {
        let camps = Camps::find(debate);
        let answers = Answers::find(debate, &camps);
        let content = debate.content();
        let issues = if content.clashes.is_empty() { issues::worked_out } else { issues::named };
        let issues = issues(debate, &camps, &answers);
        let shared =
            if content.agreements.is_empty() { ground::worked_out(debate, &camps) } else { ground::named(debate) };
        let unanswered = unanswered(debate, &camps, &answers);
        Self { camps, issues, shared, unanswered }
    }
}

/// An argument is a claim, not itself a position, that leans to its own camp where it stands first.
fn unanswered(debate: &Debate, camps: &Camps, answers: &Answers) -> Vec<Vec<ClaimIndex>> {
    let graph = debate.graph();
    let mut tops = vec![false; graph.claim_count()];
    for position in &debate.content().positions {
        if let Some(top) = debate.find_claim(&position.claim).and_then(|claim| tops.get_mut(claim.at())) {
            *top = true;
        }
    }
    let is_top = |claim: ClaimIndex| tops.get(claim.at()).copied().unwrap_or_default();
    let mut found = vec![Vec::new(); camps.count()];
    for claim in debate.claims().filter(|claim| !is_top(*claim)) {
        let Side::Position(camp) = camps.side(claim) else { continue };
        if camps.leans_to(claim, camp)
            && !answers.is_answered(debate, claim, camp)
            && let Some(list) = found.get_mut(camp)
        {
            list.push(claim);
        }
    }
    let bears_on_position = |claim: ClaimIndex| {
        let mut targets = graph.leaving(claim).iter().filter_map(|step| graph.target(*step));
        targets.any(|target| matches!(target, Target::Claim(target) if is_top(target)))
    };
    for list in &mut found {
        list.sort_by_cached_key(|claim| {
            let links = graph.leaving(*claim).len() + graph.arriving(*claim).len();
            Reverse((bears_on_position(*claim), links))
        });
    }
    found
}
