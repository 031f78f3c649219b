//! Where a claim comes from, with a link to the published page at the cited words.

use yew::prelude::*;

use super::super::parts::follow;
use crate::analysis::{citation_place, fragment_address, quoted, source_name};
use crate::model::{Citation, Claim, Debate, Source};
use crate::state::{Action, View};

/// The citations, or a word that there are none.
pub(super) fn citations(debate: &Debate, claim: &Claim, dispatch: &Callback<Action>) -> Html {
    let cited = claim.citations.iter().filter_map(|citation| Some((debate.find_source(&citation.source)?, citation)));
    html! {
        if !debate.content().sources.is_empty() {
            if claim.citations.is_empty() {
                <p class="none">{ "No source is given for this claim." }</p>
            }
            { for cited.map(|(source, citation)| citation_html(source, citation)) }
            if !claim.citations.is_empty() {
                <p class="consult"><a href="#/sources" onclick={follow(View::Sources, dispatch)}>{ "What else stands there" }</a></p>
            }
        }
    }
}

fn citation_html(source: &Source, citation: &Citation) -> Html {
    let publisher = source.publisher.as_ref().map(|publisher| format!(", {publisher}")).unwrap_or_default();
    html! {
        <figure class="citation">
            if let Some(phrase) = &citation.phrase {
                <blockquote>{ quoted(phrase) }</blockquote>
            }
            <figcaption>
                { source_name(source) }{ publisher }{ ", " }{ citation_place(citation) }
                { published(source, citation) }
            </figcaption>
        </figure>
    }
}

/// A link to the published page, at the cited words; where the source has an address.
pub(crate) fn published(source: &Source, citation: &Citation) -> Html {
    let Some(address) = fragment_address(source, citation) else { return Html::default() };
    html! {
        <>
            { " · " }
            <a href={address} target="_blank" rel="noopener noreferrer">
                <span class="one-line">{ "read in place" }<span aria-hidden="true">{ " ↗" }</span></span>
                <span class="unseen">{ " (opens in a new tab)" }</span>
            </a>
        </>
    }
}
