//! The page's head: the debate's name, opening another, the theme.

use yew::prelude::*;

use super::opener::OpenButton;
use super::parts::{Same, send, skip_to_tree, use_dispatcher};
use crate::model::{Debate, Word};
use crate::state::{Action, View};
use crate::web::{set_theme, stored_theme};

/// The views there are links to.
const VIEWS: &[View] = View::ALL;

const THEMES: [(&str, &str); 3] = [("auto", "System"), ("light", "Light"), ("dark", "Dark")];

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) debate: Same<Debate>,
    pub(crate) view: View,
}

/// The head.
#[component]
pub(crate) fn Header(props: &Props) -> Html {
    let dispatch = use_dispatcher();
    html! {
        <header class="head">
            <a class="skip" href="#/tree" onclick={|event: MouseEvent| skip_to_tree(&event)}>{ "Skip to the debate" }</a>
            <p class="brand">{ &props.debate.content().title }</p>
            if VIEWS.len() > 1 {
                <nav class="views" aria-label="Views">{ for VIEWS.iter().map(|view| view_link(*view, props.view, &dispatch)) }</nav>
            }
            <OpenButton />
            <ThemeChoice />
        </header>
    }
}

/// A view's link: a real address, followed without leaving what is open.
fn view_link(view: View, current: View, dispatch: &Callback<Action>) -> Html {
    let onclick = send(dispatch, move |event: MouseEvent| {
        let plain =
            event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        plain.then(|| event.prevent_default()).map(|()| Action::GoTo(view))
    });
    let href = format!("#/{}", view.word());
    html! { <a key={view.word()} {href} {onclick} aria-current={(view == current).then_some("page")}>{ view.name() }</a> }
}

/// Light, dark, or as the system is set.
#[component]
fn ThemeChoice() -> Html {
    let chosen = use_state(|| {
        stored_theme().filter(|theme| THEMES.iter().any(|(id, _)| id == theme)).unwrap_or_else(|| "auto".into())
    });
    use_effect_with(chosen.clone(), |chosen| set_theme(chosen));
    let onchange = use_callback(chosen.clone(), |event: Event, chosen| {
        if let Some(select) = event.target_dyn_into::<web_sys::HtmlSelectElement>() {
            chosen.set(select.value());
        }
    });
    html! {
        <label class="theme">
            <span>{ "Theme" }</span>
            <select {onchange}>
                { for THEMES.iter().map(|(id, name)| html! { <option value={*id} selected={**id == **chosen}>{ name }</option> }) }
            </select>
        </label>
    }
}
