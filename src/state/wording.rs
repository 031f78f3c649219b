//! The short words a row, a link or a screen reader needs.

use crate::layout::{Role, Row};
use crate::model::{ClaimKind, Debate, RelationKind, Side, Word};

/// What a claim does where it stands, as a word before its headline.
pub fn spoken_role(role: Role) -> &'static str {
    match role {
        Role::Position => "Position",
        Role::Loose => "Not linked to a position",
        Role::Pro => "Pro",
        Role::Con => "Con",
        Role::Undercut => "Undercut",
    }
}

/// What a relation does, as a verb.
pub fn relation_verb(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Supports => "Speaks for",
        RelationKind::Attacks => "Speaks against",
        RelationKind::Undercuts => "Undercuts the step",
    }
}

/// A claim's kind as a reader's word.
pub fn kind_name(kind: ClaimKind) -> &'static str {
    kind.word()
}

/// Whose case a claim belongs to.
pub fn side_name(debate: &Debate, side: Side) -> &str {
    match side {
        Side::Position(at) => debate.content().positions.get(at).map_or("", |position| &position.label),
        Side::Both => "Both sides",
        Side::None => "Neither side",
    }
}

/// How many pros, cons and undercuts stand under a claim: `2 pros · 1 con`; empty where it has none.
pub fn counts(debate: &Debate, row: &Row) -> String {
    let kind_of = |relation| debate.relation(relation).map(|found| found.kind);
    let graph = debate.graph();
    let arriving = if row.repeats { &[] } else { graph.arriving(row.claim) };
    let count = |kind| -> usize {
        let of_kind = arriving.iter().filter(|step| kind_of(**step) == Some(kind));
        of_kind.map(|step| graph.premises(*step).len()).sum()
    };
    let (pros, cons) = (count(RelationKind::Supports), count(RelationKind::Attacks));
    let disputes = (row.children as usize).saturating_sub(pros + cons);
    let some = |number: usize, one: &str, many: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{number} {many}")),
    };
    let parts = [some(pros, "pro", "pros"), some(cons, "con", "cons"), some(disputes, "undercut", "undercuts")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A row as a sentence for a screen reader.
pub fn announce(debate: &Debate, row: &Row) -> String {
    let headline = debate.claim(row.claim).map(|claim| claim.headline.as_str()).unwrap_or_default();
    let counts = counts(debate, row);
    let join = if counts.is_empty() { "" } else { ", " };
    format!("{}: {headline}. Level {}{join}{counts}.", spoken_role(row.role), row.level)
}

/// The page's title: the chosen claim, then the debate.
pub fn document_title(debate: &Debate, chosen: Option<&Row>) -> String {
    let title = &debate.content().title;
    match chosen.and_then(|row| debate.claim(row.claim)) {
        Some(claim) => format!("{} · {title}", claim.headline),
        None => title.clone(),
    }
}
