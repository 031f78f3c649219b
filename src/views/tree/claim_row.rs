//! One row of the tree.

use yew::prelude::*;

use super::super::parts::{InternalLink, Same, Strength, glyph, letter_of, strength_bar};
use crate::analysis::{apart, is_unanswered, source_name};
use crate::layout::{Row, elsewhere, shown_under};
use crate::model::{Basis, Claim, Debate, RelationIndex, Voice};
use crate::state::{Route, counts, role_class, side_class, side_name};

/// Rows are indented no deeper than this; beyond it the level is written out.
const DEEPEST_INDENT: u32 = 10;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) debate: Same<Debate>,
    pub(super) row: Row,
    pub(super) strength: Strength,
    /// Whether the keyboard is on this row.
    pub(super) current: bool,
    /// Whether rows are all of one height, as long lists need.
    pub(super) dense: bool,
}

/// A claim where it stands. A struct component: with plain props it is drawn again only when it changes.
pub(super) struct ClaimRow;

impl Component for ClaimRow {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Props { debate, row, strength, current, dense } = context.props();
        let Some(claim) = debate.claim(row.claim) else { return Html::default() };
        let side = debate.side(row.claim);
        let flag = |on: bool| AttrValue::Static(if on { "true" } else { "false" });
        let depth = row.level.min(DEEPEST_INDENT).to_string();
        html! {
            <div
                class={classes!("row", role_class(row.role), side_class(side), dense.then_some("dense"))}
                role="treeitem"
                aria-level={row.level.to_string()}
                aria-posinset={row.position_in_set.to_string()}
                aria-setsize={row.set_size.to_string()}
                aria-expanded={(row.children > 0).then(|| flag(row.open))}
                aria-selected={flag(*current)}
                tabindex={if *current { "0" } else { "-1" }}
                data-claim={claim.id.clone()}
                data-place={row.place.0.to_string()}
                data-depth={depth}
            >
                <span class="twist" aria-hidden="true" data-twist={(row.children > 0).then_some("")}>
                    { if row.children == 0 { "" } else if row.open { "▾" } else { "▸" } }
                </span>
                { glyph(row.role, letter_of(debate, row.claim)) }
                <span class="said">
                    <span class="headline">{ &claim.headline }</span>
                    <span class="unseen">{ ". " }</span>
                    <span class="meta">
                        <span>
                            <span class="dot" aria-hidden="true" />
                            <span class="unseen">{ side_name(debate, side) }{ ". " }</span>
                            { meta(debate, row, claim) }
                        </span>
                        { marks(debate, row, claim, false) }
                    </span>
                </span>
                { strength_bar(*strength) }
            </div>
        }
    }
}

/// Who says it, and how much stands beneath.
fn meta(debate: &Debate, row: &Row, claim: &Claim) -> String {
    let mut parts = said_by(debate, row, claim);
    if row.level > DEEPEST_INDENT {
        parts.push(format!("level {}", row.level));
    }
    let counts = counts(debate, row);
    if !counts.is_empty() {
        parts.push(counts);
    }
    parts.iter().map(|part| apart(debate, part)).collect::<Vec<_>>().join(" · ")
}

/// Where it is said; or else, for whom.
pub(crate) fn said_by(debate: &Debate, row: &Row, claim: &Claim) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for citation in &claim.citations {
        let Some(source) = debate.find_source(&citation.source) else { continue };
        let part = format!("{} ¶{}", source_name(source), citation.paragraph);
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    if parts.is_empty() {
        parts.push(side_name(debate, debate.side(row.claim)).to_owned());
    }
    if parts.len() > 2 {
        parts.truncate(2);
        parts.push("…".to_owned());
    }
    parts
}

/// What a reader should notice, each as a word. `tab_stop`: whether the tab key stops at the link among them.
pub(crate) fn marks(debate: &Debate, row: &Row, claim: &Claim, tab_stop: bool) -> Html {
    let relation = row.relation.and_then(|index| debate.relation(index));
    let inferred = relation.is_some_and(|relation| relation.basis == Basis::Inferred);
    let linked = relation.is_some_and(|relation| relation.from.len() > 1);
    let unanswered = row.relation.is_some_and(|index| is_unanswered(debate, index, row.claim));
    let others = elsewhere(debate, row.claim, row.relation);
    html! {
        <>
            if claim.voice == Voice::Reported {
                <span class="mark">{ "reported" }</span>
            }
            if linked {
                <span class="mark">{ "counts only together" }</span>
            }
            if inferred {
                <span class="mark">{ "inferred link" }</span>
            }
            if unanswered {
                <span class="mark">{ "unanswered" }</span>
            }
            if row.repeats {
                <span class="mark">{ "continues above" }</span>
            }
            if let Some(first) = others.first() {
                { also_under(debate, row, *first, others.len(), tab_stop) }
            }
        </>
    }
}

fn also_under(debate: &Debate, row: &Row, relation: RelationIndex, count: usize, tab_stop: bool) -> Html {
    let Some(parent) = shown_under(debate, relation).and_then(|parent| debate.claim(parent)) else {
        return Html::default();
    };
    let Some(claim) = debate.claim(row.claim) else { return Html::default() };
    let route = Route { claim: Some(claim.id.clone()), under: vec![parent.id.clone()], ..Route::default() };
    let more = if count > 1 { format!(" and {} more", count - 1) } else { String::new() };
    html! {
        <InternalLink class="mark also" href={route.fragment()} claim={row.claim} through={relation} {tab_stop}>
            { format!("↪ also under “{}”{more}", parent.headline) }
        </InternalLink>
    }
}
