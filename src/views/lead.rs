//! What is asked, by whom, and the ways in, until the reader has taken one.

use yew::prelude::*;

use super::parts::{focus_tree, is_plain_click, skip_to_tree, unbroken};
use crate::model::{Content, Word};
use crate::state::{Action, Settings, State, View};

/// The authors of more texts than this are not named.
const MOST_TEXTS: usize = 4;

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
            if !state.settings.introduced {
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

/// Where a way leads, what it is called, and what is there.
type Way = (View, &'static str, &'static str);

fn ways(content: &Content) -> Vec<Way> {
    let sides = match content.positions.len() {
        1 => "Read for and against",
        2 => "Read both sides",
        _ => "Read all sides",
    };
    let mut ways = vec![
        (View::Tree, sides, "Pros and cons, claim by claim"),
        (View::Cruxes, "What it hinges on", "What would turn the answer"),
    ];
    if !content.sources.is_empty() {
        ways.push((View::Sources, "Where it comes from", "The texts, paragraph by paragraph"));
    }
    ways
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

/// Who wrote the texts that the debate comes from, and who published them; empty where nobody is named.
fn authors(content: &Content) -> String {
    let mut names: Vec<String> = Vec::new();
    for source in &content.sources {
        let by = source.authors.join(", ");
        let name = match &source.publisher {
            Some(publisher) if by.is_empty() => publisher.clone(),
            Some(publisher) => format!("{by} ({publisher})"),
            None => by,
        };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() > MOST_TEXTS {
        names.truncate(MOST_TEXTS);
        names.push("others".to_owned());
    }
    if names.is_empty() { String::new() } else { format!("From texts by {}.", names.join("; ")) }
}
