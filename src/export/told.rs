//! What a document says of a claim, a step and a source, in words without markup.

use std::fmt::Write;

use super::plan::{Entry, Telling};
use crate::analysis::{citation_place, fragment_address, quoted, source_name, web_address};
use crate::model::{Basis, Claim, ClaimIndex, ClaimKind, Debate, Source};
use crate::state::{kind_name, side_name, voice_words};

/// Of the premises that count only together with a claim, more than these are not named.
const MOST_OTHERS: usize = 8;

/// Where a claim comes from.
pub(super) struct Cited {
    /// The cited words, in quotation marks.
    pub(super) phrase: Option<String>,
    /// The source, and the place in it.
    pub(super) place: String,
    /// The published page, opened at the words.
    pub(super) address: Option<String>,
}

/// A source as the list at the end names it.
pub(super) struct Listed<'a> {
    /// Who wrote it, with a colon; may be empty.
    pub(super) by: String,
    pub(super) title: &'a str,
    pub(super) address: Option<&'a str>,
    /// Where and when it appeared, and a full stop.
    pub(super) rest: String,
    pub(super) note: Option<&'a str>,
}

/// Whose case the claim belongs to, what it is, who says it, what it is about.
pub(super) fn about(debate: &Debate, index: ClaimIndex, claim: &Claim) -> String {
    let themes = &debate.content().themes;
    let theme = claim.theme.as_deref().and_then(|id| themes.iter().find(|theme| theme.id == id));
    let kind = (claim.kind != ClaimKind::Position).then(|| kind_name(claim.kind).to_owned());
    let side = Some(side_name(debate, debate.side(index)).to_owned());
    let parts = [side, kind, voice_words(claim), theme.map(|theme| theme.label.clone())];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The citations of a claim whose sources the debate has.
pub(super) fn citations(debate: &Debate, claim: &Claim) -> Vec<Cited> {
    let found = claim.citations.iter().filter_map(|citation| Some((debate.find_source(&citation.source)?, citation)));
    found
        .map(|(source, citation)| {
            let publisher = source.publisher.as_ref().map(|publisher| format!(", {publisher}")).unwrap_or_default();
            Cited {
                phrase: citation.phrase.as_deref().map(quoted),
                place: format!("{}{publisher}, {}", source_name(source), citation_place(citation)),
                address: fragment_address(source, citation),
            }
        })
        .collect()
}

/// The step through which a claim stands where it does.
pub(super) struct Step {
    /// Who draws it, in two words.
    pub(super) basis: &'static str,
    /// Why it holds, and what else it needs; may be empty.
    pub(super) words: String,
}

/// The step to the claim above, where there is something to say of it: that it is inferred, why it holds, what it needs.
pub(super) fn step(debate: &Debate, entry: &Entry) -> Option<Step> {
    let index = entry.relation?;
    let relation = debate.relation(index)?;
    let premises = debate.graph().premises(index);
    let others = premises.iter().filter(|premise| **premise != entry.claim).take(MOST_OTHERS);
    let mut others: Vec<String> =
        others.filter_map(|other| debate.claim(*other)).map(|other| format!("“{}”", other.headline)).collect();
    if premises.len() > MOST_OTHERS + 1 {
        others.push(format!("{} others", premises.len() - MOST_OTHERS - 1));
    }
    let mut words = relation.note.clone().unwrap_or_default();
    if !others.is_empty() {
        let join = if words.is_empty() { "" } else { " " };
        let _ = write!(words, "{join}Counts only together with {}.", others.join(" and "));
    }
    match relation.basis {
        Basis::Stated if words.is_empty() => None,
        Basis::Stated => Some(Step { basis: "Stated link", words }),
        Basis::Inferred => Some(Step { basis: "Inferred link", words }),
    }
}

/// What is said of a claim that is only named; nothing where it is written out.
pub(super) fn whereabouts(telling: Telling) -> &'static str {
    match telling {
        Telling::Full => "",
        Telling::Elsewhere => "set out elsewhere",
        Telling::Circle => "stands above: the argument goes in a circle",
    }
}

/// A source as the list at the end names it.
pub(super) fn listed(source: &Source) -> Listed<'_> {
    let by = if source.authors.is_empty() { String::new() } else { format!("{}: ", source.authors.join(", ")) };
    let after = [&source.publisher, &source.date].into_iter().flatten().map(|part| format!(", {part}"));
    Listed {
        by,
        title: &source.title,
        address: web_address(source),
        rest: after.collect::<String>() + ".",
        note: source.note.as_deref(),
    }
}
