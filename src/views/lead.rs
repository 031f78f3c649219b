//! What is asked, by whom, and the ways in, until the reader has taken one.

use yew::prelude::*;

use super::parts::{focus_tree, is_plain_click, skip_to_tree, unbroken};
use crate::analysis::authors;
use crate::model::Word;
use crate::state::{Action, Settings, State, View, Way, ways};

/// The lead.
pub(crate) fn lead(state: &State, dispatch: &Callback<Action>) -> Html {
    let content = state.debate.content();
    let question = content.question.as_ref().unwrap_or(&content.title);
    let authors = authors(content);
    let about = html! {
        <>
            if let Some(summary) = &content.summary {
                <p class="summary">{ summary }</p>
            }
            if !authors.is_empty() {
                <p class="summary">{ authors }</p>
            }
        </>
    };
    let introduced = Settings { introduced: true, ..state.settings };
    let put_away = dispatch.reform(move |event: MouseEvent| {
        focus_tree(&event);
        Action::Set(introduced)
    });
    html! {
        <div class="lead" part="lead">
            <h1>{ for unbroken(question) }</h1>
            if is_long(state) {
                { about }
                <nav class="ways" aria-label="Ways in">
                    { for ways(content).into_iter().map(|way| way_html(way, state, dispatch)) }
                    <button type="button" class="put-away" aria-label="Put the introduction away" onclick={put_away}>{ "×" }</button>
                </nav>
            } else if content.summary.is_some() || !content.sources.is_empty() {
                <details><summary>{ "About this debate" }</summary>{ about }</details>
            }
        </div>
    }
}

/// Whether the introduction is shown in full. In other views than the tree it would stand before what the reader has come for.
fn is_long(state: &State) -> bool {
    !state.settings.introduced && state.view == View::Tree
}

fn way_html((view, name, what): Way, state: &State, dispatch: &Callback<Action>) -> Html {
    let (dispatch, settings, here) = (dispatch.clone(), state.settings, state.view == view);
    let onclick = move |event: MouseEvent| {
        if is_plain_click(&event) {
            event.prevent_default();
            if here {
                skip_to_tree(&event);
            }
            dispatch.emit(Action::Set(Settings { introduced: true, ..settings }));
            dispatch.emit(Action::GoTo(view));
        }
    };
    html! { <a href={format!("#/{}", view.word())} {onclick}><b>{ name }</b><span>{ what }</span></a> }
}
