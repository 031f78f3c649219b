//! The map's buttons: one for everything that can be done by dragging or with a wheel.

use yew::prelude::*;

use super::Message;

/// How far an arrow moves the map, in pixels of the screen.
const STEP: f64 = 120.0;
/// By how much a press makes it larger.
const FACTOR: f64 = 1.3;

/// The buttons.
pub(super) fn tools(sideways: bool, alone: bool, send: &Callback<Message>) -> Html {
    let button = |sign: &'static str, name: &'static str, message: Message| {
        let onclick = send.reform(move |_: MouseEvent| message.clone());
        html! { <button type="button" aria-label={name} title={name} {onclick}>{ sign }</button> }
    };
    let switch = |words: &'static str, on: bool, message: Message| {
        let onclick = send.reform(move |_: MouseEvent| message.clone());
        html! { <button type="button" aria-pressed={if on { "true" } else { "false" }} {onclick}>{ words }</button> }
    };
    html! {
        <div class="map-tools" role="toolbar" aria-label="The map">
            <span class="map-group">
                { button("+", "Larger", Message::Zoom(FACTOR)) }
                { button("−", "Smaller", Message::Zoom(1.0 / FACTOR)) }
                { switch("Show all", false, Message::Fit) }
            </span>
            <span class="map-group">
                { button("←", "Move left", Message::Pan(STEP, 0.0)) }
                { button("→", "Move right", Message::Pan(-STEP, 0.0)) }
                { button("↑", "Move up", Message::Pan(0.0, STEP)) }
                { button("↓", "Move down", Message::Pan(0.0, -STEP)) }
            </span>
            <span class="map-group">
                { switch("Downwards", !sideways, Message::Turn) }
                { switch("Only neighbours", alone, Message::Neighbours) }
            </span>
        </div>
    }
}
