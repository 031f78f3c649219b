//! One claim of the outline, and the buttons that lead on where lists are cut.

use yew::prelude::*;

use super::super::parts::{Strength, glyph, letter_of};
use super::super::tree::{marks, role_class, said_by, side_class};
use super::focus::list_name;
use crate::layout::{PlaceIndex, Row, shown_under};
use crate::model::{Debate, Side};
use crate::reckoning::Evaluation;
use crate::state::{Route, counts, side_name};

/// How many levels are headings; `h1` is the debate's question.
const HEADINGS: u32 = 5;

/// A claim: its heading, what there is to it in words, and what opens what stands under it.
#[allow(clippy::ignored_unit_patterns)] // in what the macro makes of a tag that is worked out
pub(super) fn entry(debate: &Debate, evaluation: &Evaluation, row: &Row, depth: u32, current: bool) -> Html {
    let Some(claim) = debate.claim(row.claim) else { return Html::default() };
    let side = debate.side(row.claim);
    let parent = row.relation.and_then(|step| shown_under(debate, step)).and_then(|parent| debate.claim(parent));
    let route = Route {
        claim: Some(claim.id.clone()),
        under: parent.map(|parent| parent.id.clone()).into_iter().collect(),
        ..Route::default()
    };
    let place = row.place.0.to_string();
    let tag = if depth <= HEADINGS { format!("h{}", depth + 1) } else { "p".to_owned() };
    let mut words = said_by(debate, row, claim);
    if side != Side::None && !claim.citations.is_empty() {
        words.insert(0, side_name(debate, side).to_owned());
    }
    words.push(strength(evaluation, row));
    if depth > HEADINGS {
        words.push(format!("level {}", row.level));
    }
    html! {
        <>
            <@{tag} class={classes!("claim", role_class(row.role), side_class(side))}>
                { glyph(row.role, letter_of(debate, row.claim)) }
                <a href={route.fragment()} data-place={place.clone()} data-claim={claim.id.clone()} aria-current={current.then_some("true")}>
                    { &claim.headline }
                </a>
            </@>
            <p class={classes!("meta", side_class(side))}>
                <span><span class="dot" aria-hidden="true" />{ words.join(" · ") }</span>
                { marks(debate, row, claim, true) }
            </p>
            if row.children > 0 {
                <button type="button" class="disclose" data-place={place} aria-expanded={if row.open { "true" } else { "false" }}>
                    <span aria-hidden="true">{ if row.open { "▾" } else { "▸" } }</span>
                    { counts(debate, row) }
                    <span class="unseen">{ " under “" }{ &claim.headline }{ "”" }</span>
                </button>
            }
        </>
    }
}

fn strength(evaluation: &Evaluation, row: &Row) -> String {
    match Strength::of(evaluation, row.claim) {
        Strength::Number(hundredths) => format!("strength {:.2}", f64::from(hundredths) / 100.0),
        Strength::Label(label) => label.word().to_owned(),
        Strength::Unknown => "no number".to_owned(),
    }
}

/// At the end of a list of which `shown` rows are drawn: the next ones.
pub(super) fn further(under: Option<PlaceIndex>, shown: usize, left: usize, step: usize) -> Html {
    let words = if left <= step { format!("Show {left} more") } else { format!("Show {step} more of {left}") };
    html! {
        <button type="button" data-shown={shown.to_string()} data-under={list_name(under)}>{ words }</button>
    }
}

/// In place of a list that would be too deep: there.
pub(super) fn deeper(next: PlaceIndex) -> Html {
    html! { <button type="button" data-go={next.0.to_string()}>{ "Go on from here" }</button> }
}

/// Where levels are left out: what the first row stands under.
pub(super) fn levels_above(debate: &Debate, above: &Row) -> Html {
    let headline = debate.claim(above.claim).map(|claim| claim.headline.clone()).unwrap_or_default();
    html! {
        <p class="levels-above">
            { format!("What is shown stands under {}: ", if above.level == 1 { "1 level".to_owned() } else { format!("{} levels", above.level) }) }
            <button type="button" data-go={above.place.0.to_string()}>{ format!("Go up to “{headline}”") }</button>
        </p>
    }
}
