//! One claim in this view: its headline as a link to its place, and where it comes from.

use yew::prelude::*;

use super::super::parts::InternalLink;
use super::Board;
use crate::analysis::source_name;
use crate::layout::shown_under;
use crate::model::{Claim, ClaimIndex, Debate, RelationKind, Voice};
use crate::state::{Route, View};

/// A claim, where it comes from, and what else is to be said of it.
pub(super) fn claim_line(board: &Board, claim: ClaimIndex, more: Html) -> Html {
    let Some(found) = board.debate.claim(claim) else { return Html::default() };
    let origin = origin(&board.debate, found);
    html! {
        <div class="clash-claim" data-claim={found.id.clone()}>
            { claim_link(board, claim) }
            if !origin.is_empty() {
                <span class="from">{ origin }</span>
            }
            { more }
        </div>
    }
}

/// Its headline, which leads to its place.
pub(super) fn claim_link(board: &Board, claim: ClaimIndex) -> Html {
    let Some(found) = board.debate.claim(claim) else { return Html::default() };
    let route = Route { view: View::Clash, claim: Some(found.id.clone()), ..Route::default() };
    let class = classes!((board.chosen == Some(claim)).then_some("shown"));
    html! { <InternalLink {class} href={route.fragment()} {claim}>{ &found.headline }</InternalLink> }
}

/// Where it comes from: `Zaheer ¶3`.
fn origin(debate: &Debate, claim: &Claim) -> String {
    let mut parts: Vec<String> = Vec::new();
    for citation in &claim.citations {
        let Some(source) = debate.find_source(&citation.source) else { continue };
        let part = format!("{} ¶{}", source_name(source), citation.paragraph);
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    if parts.len() > 2 {
        parts.truncate(2);
        parts.push("…".to_owned());
    }
    match claim.voice {
        Voice::Author => {}
        Voice::Reported => parts.push("reported".to_owned()),
        Voice::Editor => parts.push("added by the editor".to_owned()),
    }
    parts.join(" · ")
}

/// What a claim speaks for or against where it stands first.
pub(super) fn about(debate: &Debate, claim: ClaimIndex) -> Option<Html> {
    let step = debate.homes().relation(claim)?;
    let target = debate.claim(shown_under(debate, step)?)?;
    let verb = match debate.relation(step)?.kind {
        RelationKind::Supports => "Speaks for",
        RelationKind::Attacks => "Speaks against",
        RelationKind::Undercuts => "Disputes a step from",
    };
    Some(html! { <span class="about-claim">{ format!("{verb} “{}”", target.headline) }</span> })
}
