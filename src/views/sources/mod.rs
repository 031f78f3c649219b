//! The sources view: each text the debate comes from, paragraph by paragraph, as the claims it yields.

mod paragraph;
mod words;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::parts::{InternalLink, LongList, Same};
use crate::analysis::sources::{SourceReading, Sources};
use crate::model::{ClaimIndex, Debate, Source};
use crate::state::{Route, State, View};
use paragraph::paragraph_html;
use words::{coverage_words, reported_words};

/// So many paragraphs of a source are drawn at first; as many as it takes to show the chosen claim's, within reason.
const FIRST: usize = 60;
const MOST: usize = 1_000;

/// The view of a state.
pub(crate) fn sources_view(state: &State) -> Html {
    let debate = Same(Rc::clone(&state.debate));
    let chosen = state.cursor_row().filter(|_| state.chosen).map(|row| row.claim);
    // Another page is not scrolled just because an explorer on it has come.
    let at_rest = state.arrivals == 0 && state.address.steps == 0;
    html! { <SourcesView {debate} {chosen} arrivals={state.arrivals} {at_rest} /> }
}

#[derive(Properties, PartialEq)]
struct Props {
    debate: Same<Debate>,
    /// The claim that the panel shows, if the reader chose one.
    chosen: Option<ClaimIndex>,
    /// Changes when the reader is taken to a claim.
    arrivals: u32,
    /// The reader has done nothing yet that leads anywhere.
    at_rest: bool,
}

/// What the parts of this view draw.
#[derive(Clone)]
struct Reading {
    debate: Same<Debate>,
    sources: Rc<Sources>,
    chosen: Option<ClaimIndex>,
}

/// The view.
#[component]
fn SourcesView(props: &Props) -> Html {
    let sources = use_memo(props.debate.clone(), |debate| Sources::read(debate));
    let section = use_node_ref();
    {
        let (section, at_rest) = (section.clone(), props.at_rest);
        use_effect_with((props.chosen, props.arrivals), move |_| {
            if !at_rest {
                show_chosen(&section);
            }
        });
    }
    let reading = Reading { debate: props.debate.clone(), sources, chosen: props.chosen };
    let content = props.debate.content();
    html! {
        <section class="sources-view" role="group" data-view="sources" aria-label="Sources" ref={section}>
            if content.sources.is_empty() {
                <h2>{ "No sources" }</h2>
                <p class="intro">{ "This debate’s file names no texts that its claims come from." }</p>
            }
            { for reading.sources.readings.iter().enumerate().map(|(nth, _)| source_html(&reading, nth)) }
            { unsourced(&reading) }
        </section>
    }
}

/// Brings the chosen claim's first place into sight.
fn show_chosen(section: &NodeRef) {
    let chosen = section.cast::<Element>().and_then(|section| section.query_selector("[aria-current]").ok().flatten());
    if let Some(chosen) = chosen {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        chosen.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn source_html(reading: &Reading, nth: usize) -> Html {
    let Some((found, source)) = parts(reading, nth) else { return Html::default() };
    let count = found.paragraphs.len();
    let needed =
        found.paragraphs.iter().position(|part| part.claims.iter().any(|cited| Some(cited.claim) == reading.chosen));
    let first = needed.map_or(FIRST, |at| FIRST.max(at + 1)).min(MOST);
    let draw = {
        let reading = reading.clone();
        Callback::from(move |at: usize| {
            parts(&reading, nth)
                .and_then(|(found, source)| Some(paragraph_html(&reading, source, found.paragraphs.get(at)?)))
                .unwrap_or_default()
        })
    };
    html! {
        <section class="source" key={source.id.clone()}>
            <h2>{ &source.title }</h2>
            <p class="intro">{ byline(source) }</p>
            <p class="intro">{ coverage_words(found) }</p>
            if !found.reported.is_empty() {
                <p class="intro">{ reported_words(found) }</p>
            }
            <LongList class="paragraphs" {count} {first} step=200 more="paragraphs" {draw} />
        </section>
    }
}

fn parts(reading: &Reading, nth: usize) -> Option<(&SourceReading, &Source)> {
    let found = reading.sources.readings.get(nth)?;
    Some((found, reading.debate.content().sources.get(found.source)?))
}

/// Who wrote it, where and when it came out, and where it can be read.
fn byline(source: &Source) -> Html {
    let said = [Some(source.authors.join(", ")), source.publisher.clone(), source.date.clone()];
    let said: Vec<String> = said.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let address = source.url.clone().filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    html! {
        <>
            { said.join(" · ") }
            if let Some(address) = address {
                if !said.is_empty() {
                    { " · " }
                }
                <a href={address} target="_blank" rel="noopener noreferrer">
                    <span class="one-line">{ "the published page" }<span aria-hidden="true">{ " ↗" }</span></span>
                    <span class="unseen">{ " (opens in a new tab)" }</span>
                </a>
            }
        </>
    }
}

/// The claims that no source is given for.
fn unsourced(reading: &Reading) -> Html {
    let claims = &reading.sources.without_source;
    if claims.is_empty() || reading.debate.content().sources.is_empty() {
        return Html::default();
    }
    let draw = {
        let reading = reading.clone();
        Callback::from(move |at: usize| {
            reading.sources.without_source.get(at).map(|claim| claim_link(&reading, *claim)).unwrap_or_default()
        })
    };
    html! {
        <section class="source">
            <h2>{ "Without a source" }</h2>
            <p class="intro">{ "Somebody put these in who wrote the debate down." }</p>
            <LongList class="unsourced" count={claims.len()} first=60 step=200 more="claims" {draw} />
        </section>
    }
}

/// A claim's headline, which leads to the claim.
fn claim_link(reading: &Reading, claim: ClaimIndex) -> Html {
    let Some(found) = reading.debate.claim(claim) else { return Html::default() };
    let route = Route { view: View::Sources, claim: Some(found.id.clone()), ..Route::default() };
    html! { <InternalLink href={route.fragment()} {claim}>{ &found.headline }</InternalLink> }
}
