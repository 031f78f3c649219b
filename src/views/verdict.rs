//! The verdict at the top of every view: a beam on a fulcrum, what it says in words, and how it is reckoned.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::parts::send;
use crate::model::ClaimIndex;
use crate::reckoning::{Question, Semantics};
use crate::state::{Action, State, answer, standing, two_decimals};

/// How far an end of the beam moves for a balance of one half or more, in the picture's units.
const SWING: f64 = 16.0;
/// Where the beam rests when level.
const LEVEL: f64 = 24.0;

/// The verdict.
pub(crate) fn verdict(state: &State, dispatch: &Callback<Action>) -> Html {
    let Some(question) = state.weighing.question() else { return Html::default() };
    let undo = dispatch.reform(|_: MouseEvent| Action::Undo);
    let reset = dispatch.reform(|_: MouseEvent| Action::Reset);
    html! {
        <section class="verdict" aria-label="The verdict">
            { beam(state, question) }
            <p class="answer">
                <b>{ standing(state) }{ ": " }</b>
                { answer(&state.debate, &state.weighing) }
            </p>
            <div class="verdict-tools">
                { semantics_choice(state, dispatch) }
                if !state.before.is_empty() {
                    <button type="button" onclick={undo}>{ "Undo" }</button>
                }
                if !state.weighed.stances.is_empty() {
                    <button type="button" onclick={reset}>{ "Forget my weights" }</button>
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
                <div class="end side-b"><b>{ "Needed to hold" }</b><span>{ "0.50" }</span></div>
            }
        </div>
    }
}

fn end(state: &State, claim: ClaimIndex, side: &'static str) -> Html {
    let label = state.debate.position_of(claim).map(|(_, position)| position.label.clone()).unwrap_or_default();
    let evaluation = state.weighing.evaluation();
    let strength = match evaluation.label(claim) {
        Some(label) => label.word().to_owned(),
        None if evaluation.is_settled(claim) => two_decimals(evaluation.strength(claim)),
        None => "no number".to_owned(),
    };
    html! { <div class={classes!("end", side)}><b>{ label }</b><span>{ strength }</span></div> }
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
