//! The page's head: the debate's name, opening another, the theme.

use yew::prelude::*;

use super::opener::OpenButton;
use super::parts::{Same, skip_to_tree};
use crate::model::Debate;
use crate::web::{set_theme, stored_theme};

const THEMES: [(&str, &str); 3] = [("auto", "System"), ("light", "Light"), ("dark", "Dark")];

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) debate: Same<Debate>,
}

/// The head.
#[component]
pub(crate) fn Header(props: &Props) -> Html {
    html! {
        <header class="head">
            <a class="skip" href="#/tree" onclick={|event: MouseEvent| skip_to_tree(&event)}>{ "Skip to the debate" }</a>
            <p class="brand">{ &props.debate.content().title }</p>
            <OpenButton />
            <ThemeChoice />
        </header>
    }
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
