//! What is asked, in the debate's own words, and how to read the tree.

use yew::prelude::*;

use super::parts::unbroken;
use crate::model::Debate;

/// The lead.
pub(crate) fn lead(debate: &Debate) -> Html {
    let content = debate.content();
    let question = content.question.as_ref().unwrap_or(&content.title);
    html! {
        <div class="lead">
            <h1>{ for unbroken(question) }</h1>
            if let Some(summary) = &content.summary {
                <p class="summary">{ summary }</p>
            }
            <p class="legend">
                <span class="pro"><span class="glyph" aria-hidden="true">{ "+" }</span>{ " speaks for the claim it stands under" }</span>
                <span class="con"><span class="glyph" aria-hidden="true">{ "−" }</span>{ " speaks against it" }</span>
                <span class="undercut"><span class="glyph" aria-hidden="true">{ "⨯" }</span>{ " undercuts it: disputes the step, not the claim" }</span>
            </p>
        </div>
    }
}
