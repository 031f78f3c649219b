//! Holds a debate file's content against the format's rules: ids, references, and what the graph shows.

use std::collections::{BTreeSet, HashMap};

use super::super::Code;
use super::super::located::{Report, shorten};
use super::entries::Entries;
use super::relations;
use crate::model::{ClaimIndex, ClaimKind, Content, Debate, cycles, reaches_a_position};

/// What ids there are, for looking references up.
pub(super) struct Ids<'e> {
    pub(super) claims: HashMap<&'e str, usize>,
    pub(super) relations: HashMap<&'e str, usize>,
    positions: BTreeSet<&'e str>,
    sources: BTreeSet<&'e str>,
    themes: BTreeSet<&'e str>,
    content: &'e Content,
}

impl<'e> Ids<'e> {
    /// The claims' ids in the file's order.
    pub(super) fn claim_ids(&self) -> impl Iterator<Item = &'e str> + use<'e> {
        self.content.claims.iter().map(|claim| claim.id.as_str())
    }

    /// The relations' ids in the file's order.
    pub(super) fn relation_ids(&self) -> impl Iterator<Item = &'e str> + use<'e> {
        self.content.relations.iter().map(|relation| relation.id.as_str())
    }
}

/// Reports every rule the content breaks that can be seen without the graph.
pub(super) fn check(report: &mut Report<'_>, entries: &Entries) {
    let content = &entries.content;
    let ids = Ids {
        claims: first_places(content.claims.iter().map(|claim| claim.id.as_str())),
        relations: first_places(content.relations.iter().map(|relation| relation.id.as_str())),
        positions: content.positions.iter().map(|position| position.id.as_str()).collect(),
        sources: content.sources.iter().map(|source| source.id.as_str()).collect(),
        themes: content.themes.iter().map(|theme| theme.id.as_str()).collect(),
        content,
    };
    unique_ids(report, entries);
    positions(report, entries, &ids);
    claims(report, entries, &ids);
    relations::check(report, entries, &ids);
    editorial(report, entries, &ids);
}

fn first_places<'e>(ids: impl Iterator<Item = &'e str>) -> HashMap<&'e str, usize> {
    let mut places = HashMap::new();
    for (at, id) in ids.enumerate().filter(|(_, id)| !id.is_empty()) {
        places.entry(id).or_insert(at);
    }
    places
}

fn unique_ids(report: &mut Report<'_>, entries: &Entries) {
    let content = &entries.content;
    let claims = content.claims.iter().map(|claim| &claim.id).zip(entries.claims.iter().map(|places| places.id));
    let relations =
        content.relations.iter().map(|relation| &relation.id).zip(entries.relations.iter().map(|places| places.id));
    unique(report, "claim or relation", claims.chain(relations));
    unique(report, "position", content.positions.iter().map(|it| &it.id).zip(entries.positions.iter().map(|it| it.id)));
    unique(report, "source", content.sources.iter().map(|it| &it.id).zip(entries.sources.iter().copied()));
    unique(report, "theme", content.themes.iter().map(|it| &it.id).zip(entries.themes.iter().copied()));
    unique(report, "clash", content.clashes.iter().map(|it| &it.id).zip(entries.clashes.iter().map(|it| it.id)));
    unique(
        report,
        "agreement",
        content.agreements.iter().map(|it| &it.id).zip(entries.agreements.iter().map(|it| it.id)),
    );
    unique(report, "scenario", content.scenarios.iter().map(|it| &it.id).zip(entries.scenarios.iter().map(|it| it.id)));
}

fn unique<'e>(report: &mut Report<'_>, what: &str, ids: impl Iterator<Item = (&'e String, usize)>) {
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (id, at) in ids.filter(|(id, _)| !id.is_empty()) {
        if let Some(before) = first.get(id.as_str()) {
            let line = report.line(*before);
            report.error(
                at,
                Code::DuplicateId,
                Some(id),
                format!("Another {what} has this id already, in line {line}."),
                "Give one of them another id.",
            );
        } else {
            first.insert(id, at);
        }
    }
}

fn positions(report: &mut Report<'_>, entries: &Entries, ids: &Ids<'_>) {
    let mut taken: HashMap<&str, &str> = HashMap::new();
    for (position, places) in entries.content.positions.iter().zip(&entries.positions) {
        let id = Some(position.id.as_str());
        if matches!(position.id.as_str(), "both" | "none") {
            report.error(
                places.id,
                Code::BadId,
                id,
                format!("A position can't be called \"{}\".", position.id),
                "Choose another id; `both` and `none` are sides of their own.",
            );
        }
        if position.claim.is_empty() {
            continue;
        }
        let Some(claim) = ids.claims.get(position.claim.as_str()).and_then(|at| entries.content.claims.get(*at)) else {
            unknown(report, places.claim, id, "claim", &position.claim, ids.claim_ids());
            continue;
        };
        if claim.kind != ClaimKind::Position && kind_known(entries, ids, &claim.id) {
            report.error(
                places.claim,
                Code::PositionKind,
                id,
                format!("The position's claim \"{}\" is of another kind.", claim.id),
                "Give that claim the kind `position`.",
            );
        }
        if let Some(other) = taken.insert(&position.claim, &position.id) {
            report.error(
                places.claim,
                Code::DuplicateEntry,
                id,
                format!("The position \"{other}\" has the same claim."),
                "Give each position a claim of its own.",
            );
        }
    }
    if taken.len() < entries.content.positions.len() {
        return; // one of the positions names its claim wrongly, and may mean one of these
    }
    for (claim, places) in entries.content.claims.iter().zip(&entries.claims) {
        if claim.kind == ClaimKind::Position && places.kind_known && !taken.contains_key(claim.id.as_str()) {
            report.warn(
                places.id,
                Code::PositionKind,
                Some(&claim.id),
                "The claim's kind is `position`, but no position names it.",
                "List it under `positions`, or give it another kind.",
            );
        }
    }
}

fn kind_known(entries: &Entries, ids: &Ids<'_>, claim: &str) -> bool {
    ids.claims.get(claim).and_then(|at| entries.claims.get(*at)).is_some_and(|places| places.kind_known)
}

fn claims(report: &mut Report<'_>, entries: &Entries, ids: &Ids<'_>) {
    for (claim, places) in entries.content.claims.iter().zip(&entries.claims) {
        let id = Some(claim.id.as_str());
        if !matches!(claim.side.as_str(), "both" | "none") && !ids.positions.contains(claim.side.as_str()) {
            let choices = ids.positions.iter().copied().take(10).chain(["both", "none"]).collect::<Vec<_>>().join(", ");
            report.error(
                places.side,
                Code::UnknownId,
                id,
                format!("The claim's side \"{}\" is no position.", shorten(&claim.side)),
                format!("Use one of: {choices}."),
            );
        }
        if let Some(theme) = claim.theme.as_deref().filter(|theme| !ids.themes.contains(theme)) {
            unknown(report, places.theme, id, "theme", theme, ids.themes.iter().copied());
        }
        for (citation, at) in claim.citations.iter().zip(&places.citations) {
            if !citation.source.is_empty() && !ids.sources.contains(citation.source.as_str()) {
                unknown(report, *at, id, "source", &citation.source, ids.sources.iter().copied());
            }
        }
    }
}

fn editorial(report: &mut Report<'_>, entries: &Entries, ids: &Ids<'_>) {
    let content = &entries.content;
    for (clash, places) in content.clashes.iter().zip(&entries.clashes) {
        for (side, at) in &places.sides {
            if !ids.positions.contains(side.as_str()) {
                unknown(report, *at, Some(&clash.id), "position", side, ids.positions.iter().copied());
            }
        }
        known_claims(report, &clash.id, &places.claims, ids);
    }
    for (agreement, places) in content.agreements.iter().zip(&entries.agreements) {
        known_claims(report, &agreement.id, &places.claims, ids);
    }
    for (scenario, places) in content.scenarios.iter().zip(&entries.scenarios) {
        known_claims(report, &scenario.id, &places.claims, ids);
    }
}

fn known_claims(report: &mut Report<'_>, owner: &str, claims: &[(String, usize)], ids: &Ids<'_>) {
    for (claim, at) in claims {
        if !ids.claims.contains_key(claim.as_str()) {
            unknown(report, *at, Some(owner), "claim", claim, ids.claim_ids());
        }
    }
}

/// Reports a reference to nothing, with the id that was probably meant.
pub(super) fn unknown<'e>(
    report: &mut Report<'_>,
    at: usize,
    owner: Option<&str>,
    what: &str,
    id: &str,
    known: impl Iterator<Item = &'e str>,
) {
    let near = if report.wants_errors() { closest(id, known) } else { None };
    let help = match near {
        Some(near) => format!("Did you mean \"{near}\"?"),
        None => format!("Add that {what}, or name one that is there."),
    };
    report.error(at, Code::UnknownId, owner, format!("There is no {what} \"{}\".", shorten(id)), help);
}

/// The known id within two edits of a text, the nearest first, then by the alphabet.
fn closest<'e>(text: &str, known: impl Iterator<Item = &'e str>) -> Option<&'e str> {
    /// More than this many near misses are not looked at.
    const MOST: usize = 2_000;
    /// Nothing this long is near an id.
    const LONGEST: usize = 66;
    let start = text.get(..3);
    known
        .filter(|id| text.len() <= LONGEST && !id.is_empty() && id.len().abs_diff(text.len()) <= 2)
        .filter(|id| start.is_none() || id.get(..3) == start)
        .take(MOST)
        .map(|id| (distance(text, id), id))
        .filter(|(distance, id)| *distance <= 2 && *distance < id.len())
        .min()
        .map(|(_, id)| id)
}

/// How many letters must be added, taken away or changed (Levenshtein 1966).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (slot, y) in row.iter_mut().skip(1).zip(b.chars()) {
            let here = (*slot + 1).min(left + 1).min(diagonal + usize::from(x != y));
            diagonal = std::mem::replace(slot, here);
            left = here;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// Reports what is odd about the graph of a sound debate.
pub(super) fn check_graph(report: &mut Report<'_>, entries_at: &[usize], debate: &Debate) {
    let at = |claim: ClaimIndex| entries_at.get(claim.at()).copied().unwrap_or(0);
    let name = |claim: &ClaimIndex| debate.claim(*claim).map(|claim| claim.id.as_str()).unwrap_or_default();
    for cycle in cycles(debate.graph()) {
        let Some(first) = cycle.first() else { continue };
        let members = cycle.iter().take(8).map(name).collect::<Vec<_>>().join(", ");
        let more = if cycle.len() > 8 { format!(" and {} more", cycle.len() - 8) } else { String::new() };
        report.warn(
            at(*first),
            Code::Cycle,
            Some(name(first)),
            format!("Following the relations from here leads back: {members}{more}."),
            "This is allowed; check that it is meant.",
        );
    }
    let tops: Vec<_> =
        debate.content().positions.iter().filter_map(|position| debate.find_claim(&position.claim)).collect();
    let reaches = reaches_a_position(debate.graph(), &tops);
    for claim in debate.claims().filter(|claim| reaches.get(claim.at()) == Some(&false)) {
        report.warn(
            at(claim),
            Code::Unconnected,
            Some(name(&claim)),
            "No relation leads from this claim to a position.",
            "Say what it speaks for or against.",
        );
    }
}
