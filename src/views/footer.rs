//! The texts the debate comes from, and what is judgement in it.

use yew::prelude::*;

use super::parts::english;
use crate::model::{Debate, Source};
use crate::state::{Action, Dialog, extent};

/// The foot of the page.
pub(crate) fn footer(debate: &Debate, can_embed: bool, dispatch: &Callback<Action>) -> Html {
    let content = debate.content();
    let embed = dispatch.reform(|_: MouseEvent| Action::Ask(Some(Dialog::Embed)));
    html! {
        <footer class="foot" part="foot">
            if !content.sources.is_empty() {
                <h2>{ "Sources" }</h2>
                <ul>{ for content.sources.iter().map(source_html) }</ul>
            }
            <p>{ english(&extent(content)) }</p>
            if can_embed {
                <p><button type="button" onclick={embed}>{ "Embed this debate" }</button></p>
            }
        </footer>
    }
}

fn source_html(source: &Source) -> Html {
    let by = if source.authors.is_empty() { String::new() } else { format!("{}: ", source.authors.join(", ")) };
    html! {
        <li key={source.id.clone()}>
            { by }
            if let Some(url) = &source.url {
                <a href={url.clone()} target="_blank" rel="noopener noreferrer">{ &source.title }</a>
            } else {
                { &source.title }
            }
            { source.publisher.as_ref().map(|publisher| format!(", {publisher}")).unwrap_or_default() }
            { source.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default() }
            { "." }
            if let Some(note) = &source.note {
                <span class="note">{ " " }{ note }</span>
            }
        </li>
    }
}
