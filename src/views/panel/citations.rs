//! Where a claim comes from, with a link to the published page at the cited words.

use yew::prelude::*;

use crate::analysis::{citation_place, fragment_address, source_name};
use crate::model::{Citation, Claim, Debate, Source};

/// The citations, or a word that there are none.
pub(super) fn citations(debate: &Debate, claim: &Claim) -> Html {
    let cited = claim.citations.iter().filter_map(|citation| Some((debate.find_source(&citation.source)?, citation)));
    html! {
        if !debate.content().sources.is_empty() {
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
                <blockquote>{ quoted(phrase) }</blockquote>
            }
            <figcaption>
                { source_name(source) }{ publisher }{ ", " }{ citation_place(citation) }
                if let Some(address) = fragment_address(source, citation) {
                    { " · " }
                    <a href={address} target="_blank" rel="noopener noreferrer">
                        <span class="one-line">{ "read in place" }<span aria-hidden="true">{ " ↗" }</span></span>
                        <span class="unseen">{ " (opens in a new tab)" }</span>
                    </a>
                }
            </figcaption>
        </figure>
    }
}

/// A phrase in quotation marks; one that brings its own keeps those alone.
fn quoted(phrase: &str) -> String {
    if phrase.starts_with(['“', '„', '«', '"', '‘']) { phrase.to_owned() } else { format!("“{phrase}”") }
}
