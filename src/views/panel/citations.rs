//! Where a claim comes from, with a link to the published page at the cited words.

use yew::prelude::*;

use super::super::parts::Same;
use crate::analysis::{citation_place, fragment_address, source_name};
use crate::model::{Citation, ClaimIndex, Debate, Source};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) debate: Same<Debate>,
    pub(super) claim: ClaimIndex,
}

/// The citations, or a word that there are none.
#[component]
pub(super) fn Citations(props: &Props) -> Html {
    let Some(claim) = props.debate.claim(props.claim) else { return Html::default() };
    let cited = claim.citations.iter().filter_map(|citation| Some((props.debate.find_source(&citation.source)?, citation)));
    html! {
        if !props.debate.content().sources.is_empty() {
            if claim.citations.is_empty() {
                <p class="none">{ "No source is given for this claim." }</p>
            }
            { for cited.map(|(source, citation)| citation_html(source, citation)) }
        }
    }
}

fn citation_html(source: &Source, citation: &Citation) -> Html {
    let publisher = source.publisher.as_ref().map(|publisher| format!(", {publisher}")).unwrap_or_default();
    html! {
        <figure class="citation">
            if let Some(phrase) = &citation.phrase {
                <blockquote>{ "“" }{ phrase }{ "”" }</blockquote>
            }
            <figcaption>
                { source_name(source) }{ publisher }{ ", " }{ citation_place(citation) }
                if let Some(address) = fragment_address(source, citation) {
                    { " · " }
                    <a href={address} target="_blank" rel="noopener noreferrer">
                        <span class="unbroken">{ "read in place" }<span aria-hidden="true">{ " ↗" }</span></span>
                        <span class="unseen">{ " (opens in a new tab)" }</span>
                    </a>
                }
            </figcaption>
        </figure>
    }
}
