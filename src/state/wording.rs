//! The short words a row, a link or a screen reader needs.

use crate::layout::{Role, Row};
use crate::model::{Basis, Claim, ClaimKind, Content, Debate, RelationKind, Side, Voice, Word};

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

/// Whose words a claim gives, where they are not the author's own.
pub fn voice_words(claim: &Claim) -> Option<String> {
    match (claim.voice, claim.speaker.as_deref()) {
        (Voice::Author, _) => None,
        (Voice::Reported, Some(speaker)) => Some(format!("reported of {speaker}")),
        (Voice::Reported, None) => Some("reported".to_owned()),
        (Voice::Editor, _) => Some("added by the editor".to_owned()),
    }
}

/// How style sheets name a role.
pub fn role_class(role: Role) -> &'static str {
    match role {
        Role::Position => "position",
        Role::Loose => "loose",
        Role::Pro => "pro",
        Role::Con => "con",
        Role::Undercut => "undercut",
    }
}

/// Sides have two colours; a third position and more share a neutral one.
pub fn side_class(side: Side) -> &'static str {
    match side {
        Side::Position(0) => "side-a",
        Side::Position(1) => "side-b",
        _ => "side-none",
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

/// How much there is of a debate: the words for its foot.
pub fn extent(content: &Content) -> String {
    let (claims, links) = (content.claims.len(), content.relations.len());
    match content.relations.iter().filter(|relation| relation.basis == Basis::Inferred).count() {
        0 => format!("{claims} claims, {links} links between them."),
        inferred => format!(
            "{claims} claims, {links} links between them; {inferred} of the links are an analyst’s inference and say so."
        ),
    }
}

/// The page's title: the chosen claim, then the debate.
pub fn document_title(debate: &Debate, chosen: Option<&Row>) -> String {
    let title = &debate.content().title;
    match chosen.and_then(|row| debate.claim(row.claim)) {
        Some(claim) => format!("{} · {title}", claim.headline),
        None => title.clone(),
    }
}
