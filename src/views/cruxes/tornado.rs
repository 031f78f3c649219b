//! The tornado chart: how far each claim can move the balance, from rejected to accepted, with its twin as a table.

use yew::prelude::*;

use super::super::parts::Same;
use super::findings::{Findings, MOST_BARS};
use super::flip_list::claim_link;
use super::words::{headline, id_of, margin_explained, margin_name, score, signed, way_name};
use crate::model::Debate;
use crate::reckoning::{Sweep, Way};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) debate: Same<Debate>,
    pub(super) found: Same<Findings>,
}

/// Where a margin lies on the chart.
struct Scale {
    lowest: f64,
    highest: f64,
}

impl Scale {
    /// Wide enough for all bars, zero and the margin as it is.
    fn of(bars: &[Sweep], margin: f64) -> Self {
        let lowest = bars.iter().map(|bar| bar.lowest).fold(margin.min(0.0), f64::min);
        let highest = bars.iter().map(|bar| bar.highest).fold(margin.max(0.0), f64::max);
        let room = ((highest - lowest) * 0.04).max(0.005);
        Self { lowest: lowest - room, highest: highest + room }
    }

    /// In per cent of the width.
    fn place(&self, margin: f64) -> f64 {
        100.0 * (margin - self.lowest) / (self.highest - self.lowest)
    }

    fn at(&self, margin: f64) -> String {
        format!("{:.2}%", self.place(margin))
    }
}

/// The section.
#[component]
pub(super) fn Tornado(props: &Props) -> Html {
    let (debate, found) = (&props.debate, &props.found);
    let Some(margin) = found.margin.filter(|_| found.semantics.is_gradual()) else { return Html::default() };
    let bars = found.tally.movers.get(..MOST_BARS).unwrap_or(&found.tally.movers);
    let scale = Scale::of(bars, margin);
    let what = margin_name(found.question);
    html! {
        <section class="crux tornado-section">
            <h3>{ format!("What moves the {what} most") }</h3>
            if bars.is_empty() {
                <p class={(!found.swept).then_some("waiting")}>
                    { if found.swept { "No claim moves it at all." } else { "Moving each claim from rejected to accepted …" } }
                </p>
            } else {
                <p>{ format!("Each bar shows where the {what} goes if that one claim is rejected (○) or accepted (●), all else as it is.") }</p>
                <figure class="tornado">
                    { axis(debate, found, &scale, margin) }
                    <ol>
                        { for bars.iter().map(|bar| row(debate, &scale, bar, margin)) }
                    </ol>
                    <figcaption>
                        { format!("The {} claims that can move it furthest. ", bars.len()) }
                        if !found.swept {
                            { format!("So far {} of {} claims have been moved. ", found.tally.seen, found.tally.total) }
                        }
                        { margin_explained(debate, found) }
                    </figcaption>
                </figure>
                <details>
                    <summary>{ "The chart as a table" }</summary>
                    { table(debate, bars) }
                </details>
            }
        </section>
    }
}

/// Which side is which, and the two lines that cross all bars.
fn axis(debate: &Debate, found: &Findings, scale: &Scale, margin: f64) -> Html {
    let name = |way| way_name(debate, found.question, way);
    html! {
        <div class="axis">
            <p class="ends">
                <span class="way-b">{ "← " }{ name(Way::Second) }</span>
                <span class="way-a">{ name(Way::First) }{ " →" }</span>
            </p>
            <p class="key">
                <span><svg width="10" height="14" aria-hidden="true" focusable="false"><line class="zero" x1="5" x2="5" y1="0" y2="14" /></svg>{ " level (0)" }</span>
                <span><svg width="10" height="14" aria-hidden="true" focusable="false"><line class="current" x1="5" x2="5" y1="0" y2="14" /></svg>{ format!(" now ({})", signed(margin)) }</span>
                <span class="extent">{ format!("from {} to {}", signed(scale.lowest), signed(scale.highest)) }</span>
            </p>
        </div>
    }
}

fn row(debate: &Debate, scale: &Scale, bar: &Sweep, margin: f64) -> Html {
    let id = id_of(debate, bar.claim);
    html! {
        <li key={bar.claim.0} data-claim={id} data-lowest={bar.lowest.to_string()} data-highest={bar.highest.to_string()}>
            <span class="bar-label">{ claim_link(debate, bar.claim) }</span>
            <svg class="bar" width="100%" height="28" role="img" aria-label={spoken(debate, bar)} focusable="false">
                { part(scale, "way-b", bar.lowest, bar.highest.min(0.0)) }
                { part(scale, "way-a", bar.lowest.max(0.0), bar.highest) }
                <line class="zero" x1={scale.at(0.0)} x2={scale.at(0.0)} y1="0" y2="100%" />
                <line class="current" x1={scale.at(margin)} x2={scale.at(margin)} y1="0" y2="100%" />
                { end(scale, "rejected", bar.at_rejected) }
                { end(scale, "accepted", bar.at_accepted) }
            </svg>
        </li>
    }
}

fn part(scale: &Scale, class: &'static str, from: f64, to: f64) -> Html {
    if to <= from {
        return Html::default();
    }
    html! { <line {class} x1={scale.at(from)} x2={scale.at(to)} y1="50%" y2="50%" /> }
}

fn end(scale: &Scale, class: &'static str, margin: Option<f64>) -> Html {
    margin.map(|margin| html! { <circle {class} cx={scale.at(margin)} cy="50%" r="4.5" /> }).unwrap_or_default()
}

fn spoken(debate: &Debate, bar: &Sweep) -> String {
    format!(
        "{}: {} if rejected, {} if accepted.",
        headline(debate, bar.claim),
        number(bar.at_rejected),
        number(bar.at_accepted)
    )
}

fn number(margin: Option<f64>) -> String {
    margin.map_or_else(|| "no number".to_owned(), signed)
}

fn table(debate: &Debate, bars: &[Sweep]) -> Html {
    html! {
        <table class="twin">
            <caption class="unseen">{ "The balance with each claim rejected and accepted" }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Claim (its base score now)" }</th>
                    <th scope="col">{ "Rejected" }</th>
                    <th scope="col">{ "Accepted" }</th>
                </tr>
            </thead>
            <tbody>
                { for bars.iter().map(|bar| html! {
                    <tr key={bar.claim.0} data-claim={id_of(debate, bar.claim)}>
                        <th scope="row">{ headline(debate, bar.claim) }{ format!(" ({})", score(bar.base)) }</th>
                        <td>{ number(bar.at_rejected) }</td>
                        <td>{ number(bar.at_accepted) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
