//! Which objections nobody answers.

use crate::model::{ClaimIndex, Debate, RelationIndex, RelationKind};

/// Whether an attack or undercut goes without an answer: nothing speaks against its premise, and
/// nothing disputes the step. Supports need no answer.
pub fn is_unanswered(debate: &Debate, relation: RelationIndex, premise: ClaimIndex) -> bool {
    let graph = debate.graph();
    let kind_of = |relation: RelationIndex| debate.relation(relation).map(|found| found.kind);
    kind_of(relation).is_some_and(|kind| kind != RelationKind::Supports)
        && graph.undercutting(relation).is_empty()
        && !graph.arriving(premise).iter().any(|arriving| kind_of(*arriving) == Some(RelationKind::Attacks))
}
