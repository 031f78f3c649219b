//! What is asked, in the debate's own words.

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
        </div>
    }
}
