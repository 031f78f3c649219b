//! The essay itself.

use yew::prelude::*;

use super::super::parts::InternalLink;
use crate::analysis::essay::{Essay, Origin, Paragraph, Part, Section};
use crate::model::{ClaimIndex, Debate};
use crate::state::{Route, View};

/// Headings, paragraphs, sentences.
pub(super) fn prose(debate: &Debate, told: &Essay, chosen: Option<ClaimIndex>) -> Html {
    let section = |section: &Section| {
        html! {
            <>
                if let Some(heading) = &section.heading {
                    <h3>{ heading }</h3>
                }
                { for section.paragraphs.iter().map(|paragraph| paragraph_html(debate, paragraph, chosen)) }
            </>
        }
    };
    html! {
        <article class="essay">
            <h2>{ &told.title }</h2>
            { for told.sections.iter().map(section) }
        </article>
    }
}

fn paragraph_html(debate: &Debate, paragraph: &Paragraph, chosen: Option<ClaimIndex>) -> Html {
    let sentences = paragraph.sentences.iter().map(|sentence| {
        let claim = sentence.told().next().or_else(|| sentence.claims.first().copied());
        let words = sentence.parts.iter().map(part_html);
        let current = claim.is_some() && chosen == claim;
        match claim.and_then(|claim| Some((claim, debate.claim(claim)?))) {
            Some((claim, found)) => {
                let route = Route { view: View::Essay, claim: Some(found.id.clone()), ..Route::default() };
                let class = classes!("told", current.then_some("shown"));
                html! { <><InternalLink {class} href={route.fragment()} {claim}>{ for words }</InternalLink>{ " " }</> }
            }
            None => html! { <>{ for words }{ " " }</> },
        }
    });
    html! { <p>{ for sentences }</p> }
}

/// The debate's own words and those of the page.
fn part_html(part: &Part) -> Html {
    match part.origin {
        Origin::Essay => html! { <span class="joining">{ &part.text }</span> },
        Origin::Debate | Origin::Claim(_) | Origin::Headline(_) => html! { { &part.text } },
    }
}
