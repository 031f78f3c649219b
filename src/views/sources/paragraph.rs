//! One paragraph of a source: which of its sentences are cited, and the claims they yield.

use yew::prelude::*;

use super::super::panel::published;
use super::super::tree::side_class;
use super::words::{sentences, spoken_coverage};
use super::{Reading, claim_link};
use crate::analysis::quoted;
use crate::analysis::sources::{CitedClaim, Mark, ParagraphReading};
use crate::model::{Source, Voice};
use crate::state::{kind_name, side_name};

/// A paragraph with more sentences than this has no picture of them, only the words.
const MOST_DRAWN: u32 = 60;

/// The paragraph.
pub(super) fn paragraph_html(reading: &Reading, source: &Source, found: &ParagraphReading) -> Html {
    html! {
        <div class="paragraph" data-paragraph={found.paragraph.to_string()}>
            <div class="where">
                <h3><span aria-hidden="true">{ "¶" }</span><span class="unseen">{ "Paragraph " }</span>{ found.paragraph }</h3>
                { strip(found) }
                <p class="unseen">{ spoken_coverage(found) }</p>
            </div>
            <ul class="yield">
                { for found.claims.iter().map(|cited| cited_html(reading, source, cited)) }
                { for found.uncited.iter().filter_map(|at| source.uncited.get(*at)).map(|uncited| html! {
                    <li class="uncited">{ format!("Sentence {} is in no claim: {}.", uncited.sentence, uncited.reason.trim_end_matches('.')) }</li>
                }) }
            </ul>
        </div>
    }
}

/// The sentences as a row of marks: filled where cited, hollow where left out with a reason, a dash where nobody says.
fn strip(found: &ParagraphReading) -> Html {
    let last = found.stretches.last().map_or(0, |stretch| stretch.run.to);
    if last == 0 || last > MOST_DRAWN {
        return Html::default();
    }
    let marks =
        found.stretches.iter().flat_map(|stretch| (stretch.run.from..=stretch.run.to).map(|at| (at, stretch.mark)));
    let mark = |(at, mark): (u32, Mark)| {
        let class = match mark {
            Mark::Cited => "cited",
            Mark::Uncited => "left-out",
            Mark::Gap => "gap",
        };
        let (column, row) = ((at - 1) % 8, (at - 1) / 8);
        html! { <rect {class} x={(column * 7 + 1).to_string()} y={(row * 7 + 1).to_string()} width="5" height="5" /> }
    };
    let rows = last.div_ceil(8);
    html! {
        <svg class="strip" viewBox={format!("0 0 57 {}", rows * 7)} width="57" height={(rows * 7).to_string()} aria-hidden="true" focusable="false">
            { for marks.map(mark) }
        </svg>
    }
}

fn cited_html(reading: &Reading, source: &Source, cited: &CitedClaim) -> Html {
    let Some(claim) = reading.debate.claim(cited.claim) else { return Html::default() };
    let side = reading.debate.side(cited.claim);
    let voice = match (claim.voice, claim.speaker.as_deref()) {
        (Voice::Author, _) => String::new(),
        (Voice::Reported, Some(speaker)) => format!(" · reported of {speaker}"),
        (Voice::Reported, None) => " · reported".to_owned(),
        (Voice::Editor, _) => " · added by the editor".to_owned(),
    };
    html! {
        <li
            key={claim.id.clone()}
            class={classes!(side_class(side))}
            data-claim={claim.id.clone()}
            aria-current={(reading.chosen == Some(cited.claim)).then_some("true")}
        >
            { claim_link(reading, cited.claim) }
            <p class="text">{ &claim.text }</p>
            <p class="cited-as">
                <span class="dot" aria-hidden="true" />
                { side_name(&reading.debate, side) }{ " · " }{ kind_name(claim.kind) }{ voice }
            </p>
            { for cited.citations(&reading.debate).map(|citation| html! {
                <p class="cited-as">
                    { sentences(citation) }
                    if let Some(phrase) = &citation.phrase {
                        { ": " }<q>{ quoted(phrase) }</q>
                    }
                    { published(source, citation) }
                </p>
            }) }
        </li>
    }
}
