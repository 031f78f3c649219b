//! How the reader likes the page. Every choice is taken at once; there is nothing to confirm.

use yew::prelude::*;

use super::super::parts::{send, use_dispatcher, use_host};
use crate::model::Word;
use crate::state::{Action, Motion, Settings, TextSize, Theme};
use crate::web::keeps_anything;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) settings: Settings,
}

/// The form.
#[component]
pub(super) fn SettingsForm(props: &Props) -> Html {
    let dispatch = use_dispatcher();
    let host = use_host();
    let kept = use_memo(host, |host| host.as_ref().is_some_and(keeps_anything));
    let now = props.settings;
    let set = |then: Settings| dispatch.reform(move |_: Event| Action::Set(then));
    html! {
        <form class="settings-form" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { choice("Colours", "theme", Theme::ALL, now.theme, |theme| (theme.name().to_owned(), set(Settings { theme, ..now }))) }
            { choice("Text size", "text", TextSize::ALL, now.text, |text| (format!("{} %", text.word()), set(Settings { text, ..now }))) }
            { choice("Motion", "motion", Motion::ALL, now.motion, |motion| (motion.name().to_owned(), set(Settings { motion, ..now }))) }
            { switch("Single keys", "Such as / to find a claim, or r to reject one. Ctrl or ⌘ with K does its work either way.", now.shortcuts,
                send(&dispatch, move |_: Event| Some(Action::Set(Settings { shortcuts: !now.shortcuts, ..now })))) }
            { switch("Outline", "Shows the tree as headings, lists and buttons, as screen readers on phones like it.", now.outline,
                send(&dispatch, move |_: Event| Some(Action::Set(Settings { outline: !now.outline, ..now })))) }
            <p class="hint">
                { if *kept { "Kept in this browser only." } else { "Nothing is kept here: your settings last until you leave the page." } }
            </p>
        </form>
    }
}

/// Some words of which one holds.
pub(super) fn choice<T: Word>(
    legend: &'static str,
    name: &'static str,
    all: &[T],
    now: T,
    option: impl Fn(T) -> (String, Callback<Event>),
) -> Html {
    let html = |value: &T| {
        let (label, onchange) = option(*value);
        html! {
            <label>
                <input type="radio" {name} value={value.word()} checked={*value == now} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    html! { <fieldset><legend>{ legend }</legend><div class="options">{ for all.iter().map(html) }</div></fieldset> }
}

/// Something that is on or off.
pub(super) fn switch(name: &'static str, hint: impl Into<AttrValue>, on: bool, onchange: Callback<Event>) -> Html {
    let id = format!("fulcrum-about-{}", name.split(' ').next().unwrap_or_default());
    html! {
        <div class="switch">
            <label>
                <input type="checkbox" role="switch" checked={on} aria-describedby={id.clone()} {onchange} />
                <span>{ name }</span>
            </label>
            <p class="hint" {id}>{ hint.into() }</p>
        </div>
    }
}
