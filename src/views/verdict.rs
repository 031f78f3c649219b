//! The verdict at the top of every view: a beam on a fulcrum, what it says in words, and how it is reckoned.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::parts::{Landmarks, english, follow, send};
use crate::model::ClaimIndex;
use crate::reckoning::{Question, Semantics};
use crate::state::{Action, Dialog, State, View, answer, standing, two_decimals};

/// How far an end of the beam moves for a balance of one half or more, in the picture's units.
const SWING: f64 = 16.0;
/// Where the beam rests when level.
const LEVEL: f64 = 24.0;

/// The verdict.
pub(crate) fn verdict(state: &State, landmarks: Landmarks, dispatch: &Callback<Action>) -> Html {
    let Some(question) = state.weighing.question() else { return Html::default() };
    let button = |name: String, action: Action| {
        let onclick = dispatch.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" {onclick}>{ name }</button> }
    };
    let weighed = state.weighed.stances.len();
    html! {
        <section class="verdict" role={landmarks.role("region")} part="verdict" aria-label="The verdict">
            { beam(state, question) }
            { others(state) }
            <p class="answer">
                <b>{ standing(state) }{ ": " }</b>
                { answer(&state.debate, &state.weighing) }
            </p>
            <div class="verdict-tools">
                { semantics_choice(state, dispatch) }
                if !state.before.is_empty() {
                    { button("Undo".to_owned(), Action::Undo) }
                }
                if !state.undone.is_empty() {
                    { button("Redo".to_owned(), Action::Redo) }
                }
                if weighed > 0 {
                    { button(format!("My weights ({weighed})"), Action::Ask(Some(Dialog::Stances))) }
                }
                if state.view != View::Cruxes {
                    <a href="#/cruxes" onclick={follow(View::Cruxes, dispatch)}>{ "What it hinges on" }</a>
                }
            </div>
        </section>
    }
}

/// The picture: the stronger side weighs its end down. The words beside it say the same.
fn beam(state: &State, question: Question) -> Html {
    let evaluation = state.weighing.evaluation();
    let (first, second) = match question {
        Question::Balance { first, second } => (first, Some(second)),
        Question::Topic { claim, .. } => (claim, None),
    };
    let margin = question.margin(evaluation).unwrap_or(0.0);
    let drop = (margin * 2.0).clamp(-1.0, 1.0) * SWING;
    let (left, right) = (two_decimals(LEVEL + drop), two_decimals(LEVEL - drop));
    html! {
        <div class="beam">
            { end(state, first, "side-a") }
            <svg viewBox="0 0 420 56" aria-hidden="true" focusable="false">
                <line x1="16" y1={left.clone()} x2="404" y2={right} />
                <circle class="side-a" cx="16" cy={left} r="8" />
                <rect class="side-b" x="396" y={two_decimals(LEVEL - drop - 8.0)} width="16" height="16" rx="2" />
                <path d="M210 26 l12 24 h-24z" />
            </svg>
            if let Some(second) = second {
                { end(state, second, "side-b") }
            } else {
                <div class="end side-b"><b>{ "Needed to hold" }</b><span>{ english("0.50 of 1") }</span></div>
            }
        </div>
    }
}

/// The positions beyond the two on the beam.
fn others(state: &State) -> Html {
    let positions = state.debate.content().positions.iter().skip(2);
    let named = positions.filter_map(|position| {
        let claim = state.debate.find_claim(&position.claim)?;
        Some(format!("{} {}", position.label, strength(state, claim)))
    });
    let named: Vec<String> = named.collect();
    if named.is_empty() {
        return Html::default();
    }
    html! { <p class="others">{ format!("The beam compares the first two positions. Also: {}.", named.join(", ")) }</p> }
}

fn end(state: &State, claim: ClaimIndex, side: &'static str) -> Html {
    let label = state.debate.position_of(claim).map(|(_, position)| position.label.clone()).unwrap_or_default();
    html! { <div class={classes!("end", side)}><b>{ label }</b><span>{ english(&strength(state, claim)) }</span></div> }
}

fn strength(state: &State, claim: ClaimIndex) -> String {
    let evaluation = state.weighing.evaluation();
    match evaluation.label(claim) {
        Some(label) => label.word().to_owned(),
        None if evaluation.is_settled(claim) => format!("{} of 1", two_decimals(evaluation.strength(claim))),
        None => "no number".to_owned(),
    }
}

fn semantics_choice(state: &State, dispatch: &Callback<Action>) -> Html {
    let chosen = state.weighed.semantics;
    let onchange = send(dispatch, |event: Event| {
        let select: HtmlSelectElement = event.target_dyn_into()?;
        Semantics::from_id(&select.value()).map(Action::Reckon)
    });
    let option =
        |way: &Semantics| html! { <option value={way.id()} selected={*way == chosen}>{ way.entry().name }</option> };
    html! {
        <>
            <label class="semantics"><span>{ "Reckoned by" }</span><select {onchange}>{ for Semantics::ALL.iter().map(option) }</select></label>
            <details class="about-semantics">
                <summary>{ "What that means" }</summary>
                <p>{ chosen.entry().explanation }</p>
                <p class="cited">{ chosen.entry().citation }</p>
            </details>
        </>
    }
}
