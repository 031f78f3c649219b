//! What the reader makes of the claim: five words, and a slider for those who want it finer.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::parts::send;
use crate::model::ClaimIndex;
use crate::state::{Action, hundredths, two_decimals};

const WORDS: [(f64, &str); 5] = [(0.0, "Reject"), (0.25, "Doubt"), (0.5, "Unsure"), (0.75, "Likely"), (1.0, "Accept")];

/// The control. `stance` is the reader's own score, `base` what counts without one.
pub(super) fn stance_control(claim: ClaimIndex, stance: Option<f64>, base: f64, dispatch: &Callback<Action>) -> Html {
    let choose = |score: f64| dispatch.reform(move |_: Event| Action::Judge(claim, Some(score)));
    let is = |score: f64| stance.is_some_and(|stance| (stance - score).abs() < 0.005);
    let oninput = send(dispatch, move |event: InputEvent| {
        let slider: HtmlInputElement = event.target_dyn_into()?;
        Some(Action::Judge(claim, Some(slider.value_as_number() / 100.0)))
    });
    let forget = dispatch.reform(move |_: MouseEvent| Action::Judge(claim, None));
    let shown = stance.unwrap_or(base);
    let number = two_decimals(shown);
    html! {
        <fieldset class="stance" key={claim.0}>
            <legend>{ "What do you make of it?" }</legend>
            <div class="words">
                { for WORDS.iter().map(|(score, word)| html! {
                    <label>
                        <input class="unseen" type="radio" name="stance" checked={is(*score)} onchange={choose(*score)} />
                        <span>{ *word }</span>
                    </label>
                }) }
            </div>
            <label class="fine">
                <span>{ "Finer" }</span>
                <input type="range" min="0" max="100" step="1" value={hundredths(shown).to_string()} {oninput}
                    aria-valuetext={number.clone()} />
                <output>{ number }</output>
            </label>
            if stance.is_some() {
                <button type="button" onclick={forget}>{ "Leave it open again" }</button>
            }
        </fieldset>
    }
}
