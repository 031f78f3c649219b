//! The page's head: the debate's name, the views, finding a claim, opening another debate, the reader's settings.

use yew::prelude::*;

use super::opener::OpenButton;
use super::parts::{Landmarks, follow, skip_to_tree};
use crate::model::Word;
use crate::state::{Action, Dialog, State, View};

/// The head.
pub(crate) fn header(state: &State, landmarks: Landmarks, dispatch: &Callback<Action>) -> Html {
    let ask = |dialog| dispatch.reform(move |_: MouseEvent| Action::Ask(Some(dialog)));
    let key = |sign: &'static str| {
        if state.settings.shortcuts {
            html! { <kbd aria-hidden="true">{ sign }</kbd> }
        } else {
            Html::default()
        }
    };
    html! {
        <header class="head" part="head">
            <a class="skip" href="#/tree" onclick={|event: MouseEvent| skip_to_tree(&event)}>{ "Skip to the debate" }</a>
            <p class="brand" part="brand">{ &state.debate.content().title }</p>
            <div class="views" role={landmarks.role("navigation")} part="views" aria-label="Views">{ for View::ALL.iter().map(|view| view_link(*view, state.view, dispatch)) }</div>
            <button type="button" class="find" part="find" onclick={ask(Dialog::Search)}><span>{ "Find a claim" }</span>{ key("/") }</button>
            if state.embedding.is_none() {
                <OpenButton />
            }
            <button type="button" class="settings" part="settings" onclick={ask(Dialog::Settings)}>{ "Settings" }</button>
        </header>
    }
}

/// A view's link.
fn view_link(view: View, current: View, dispatch: &Callback<Action>) -> Html {
    let href = format!("#/{}", view.word());
    let onclick = follow(view, dispatch);
    html! { <a key={view.word()} {href} {onclick} aria-current={(view == current).then_some("page")}>{ view.name() }</a> }
}
