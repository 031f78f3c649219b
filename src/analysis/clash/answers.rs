//! What answers a claim: the one meaning of "unanswered" in the clash view.
//!
//! A claim is answered if a claim of another camp, or of all of them,
//! 1. attacks it,
//! 2. undercuts a step that starts from it,
//! 3. attacks one of its direct supports, or
//! 4. undercuts the step from such a support to it.
//!
//! Whether the answer is any good is not asked; nor is an answer found that no link in the file gives.

use std::collections::HashSet;

use super::Camps;
use crate::model::{ClaimIndex, Debate, RelationIndex, RelationKind, Side};

/// How an answer meets a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// It attacks the claim.
    Claim,
    /// It undercuts a step from the claim.
    Step,
    /// It attacks a direct support of the claim, or undercuts the step from there.
    Ground,
}

/// A claim that answers another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The answering claim.
    pub claim: ClaimIndex,
    /// How it answers.
    pub meeting: Meeting,
}

/// Which camps speak against something; two are as many as matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Foes {
    #[default]
    None,
    One(usize),
    Several,
}

impl Foes {
    fn add(&mut self, side: Side) {
        *self = match (*self, side) {
            (foes, Side::None) => foes,
            (Self::None, Side::Position(camp)) => Self::One(camp),
            (Self::One(known), Side::Position(camp)) if known == camp => Self::One(known),
            _ => Self::Several,
        };
    }

    fn other_than(self, camp: usize) -> bool {
        match self {
            Self::None => false,
            Self::One(known) => known != camp,
            Self::Several => true,
        }
    }
}

/// Who speaks against each claim and each step.
#[derive(Clone, Debug)]
pub struct Answers {
    claims: Vec<Foes>,
    steps: Vec<Foes>,
}

impl Answers {
    /// Looks at every relation once.
    pub fn find(debate: &Debate, camps: &Camps) -> Self {
        let graph = debate.graph();
        let foes = |steps: &[RelationIndex]| {
            let mut foes = Foes::default();
            let premises = steps.iter().flat_map(|step| graph.premises(*step));
            premises.for_each(|premise| foes.add(camps.side(*premise)));
            foes
        };
        let claims = debate.claims().map(|claim| foes(&of_kind(debate, claim, RelationKind::Attacks))).collect();
        let steps = relations(debate).map(|step| foes(graph.undercutting(step))).collect();
        Self { claims, steps }
    }

    /// Whether another camp than this one answers the claim.
    pub fn is_answered(&self, debate: &Debate, claim: ClaimIndex, camp: usize) -> bool {
        let graph = debate.graph();
        let attacked = |claim: ClaimIndex| self.claims.get(claim.at()).is_some_and(|foes| foes.other_than(camp));
        let disputed = |step: &RelationIndex| self.steps.get(step.at()).is_some_and(|foes| foes.other_than(camp));
        attacked(claim)
            || graph.leaving(claim).iter().any(disputed)
            || of_kind(debate, claim, RelationKind::Supports)
                .iter()
                .any(|step| disputed(step) || graph.premises(*step).iter().any(|ground| attacked(*ground)))
    }
}

/// The claims that answer a claim of this camp, each once, the most direct first.
pub fn answers_to(debate: &Debate, camps: &Camps, claim: ClaimIndex, camp: usize) -> Vec<Answer> {
    let graph = debate.graph();
    let attacks = |claim| of_kind(debate, claim, RelationKind::Attacks);
    let supports = of_kind(debate, claim, RelationKind::Supports);
    let disputes = |steps: &[RelationIndex]| -> Vec<RelationIndex> {
        steps.iter().flat_map(|step| graph.undercutting(*step)).copied().collect()
    };
    let against_grounds = supports.iter().flat_map(|step| graph.premises(*step)).flat_map(|ground| attacks(*ground));
    let met = [
        (Meeting::Claim, attacks(claim)),
        (Meeting::Step, disputes(graph.leaving(claim))),
        (Meeting::Ground, against_grounds.chain(disputes(&supports)).collect()),
    ];
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for (meeting, steps) in met {
        for answer in steps.iter().flat_map(|step| graph.premises(*step)) {
            let other = match camps.side(*answer) {
                Side::Position(other) => other != camp,
                Side::Both => true,
                Side::None => false,
            };
            if other && seen.insert(*answer) {
                found.push(Answer { claim: *answer, meeting });
            }
        }
    }
    found
}

/// The relations of this kind that reach a claim.
fn of_kind(debate: &Debate, claim: ClaimIndex, kind: RelationKind) -> Vec<RelationIndex> {
    let arriving = debate.graph().arriving(claim).iter().copied();
    arriving.filter(|step| debate.relation(*step).is_some_and(|relation| relation.kind == kind)).collect()
}

/// Every relation's place.
pub(super) fn relations(debate: &Debate) -> impl Iterator<Item = RelationIndex> + use<> {
    (0..u32::try_from(debate.graph().relation_count()).unwrap_or(u32::MAX)).map(RelationIndex)
}
