//! How firm the verdict is: under every way of reckoning, and with every base score a little off.

use yew::prelude::*;

use super::super::parts::Same;
use super::findings::Findings;
use super::words::{percent, thousands, verdict, verdict_of, way_name};
use super::work::SAMPLES;
use crate::model::Debate;
use crate::reckoning::{Question, Robustness, Semantics, Way};

/// From this share of samples on a verdict is called firm, or fairly firm.
const FIRM: f64 = 0.9;
const FAIRLY_FIRM: f64 = 0.75;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) debate: Same<Debate>,
    pub(super) found: Same<Findings>,
}

/// The section.
#[component]
pub(super) fn Firmness(props: &Props) -> Html {
    let (debate, found) = (&props.debate, &props.found);
    let robustness = &found.robustness;
    let every_way = robustness.verdicts.len() == Semantics::ALL.len();
    html! {
        <section class="crux">
            <h3>{ "How firm is the answer?" }</h3>
            <p class="verdict-line" data-verdict={found.verdict.word()}>{ verdict_of(debate, found) }</p>
            if every_way {
                <p class="crux-answer" data-firm="">{ firmness(found) }</p>
                <ul class="evidence">
                    if robustness.samples > 0 {
                        <li data-samples="">{ samples(debate, found) }</li>
                    } else if !found.semantics.is_gradual() {
                        <li>{ "Labels look at no base scores, except that a claim at 0 is given up: small changes of a score change nothing." }</li>
                    }
                    <li data-ways="">{ ways(debate, found.question, robustness) }</li>
                </ul>
                <details>
                    <summary>{ "Each way of reckoning, and how this was found out" }</summary>
                    { table(debate, found) }
                    <p>{ explanation(found) }</p>
                </details>
            } else {
                <p class="waiting">{ "Trying every way of reckoning …" }</p>
            }
        </section>
    }
}

fn firmness(found: &Findings) -> &'static str {
    let robustness = &found.robustness;
    let Some(way) = found.way() else {
        return "It is open: as things stand, neither answer has a lead that means anything.";
    };
    let against = robustness.verdicts.iter().any(|(_, other)| other.way(found.question).is_some_and(|it| it != way));
    if against {
        return "It depends on how one weighs: other ways of reckoning give the opposite answer.";
    }
    if robustness.samples == 0 {
        return "No way of reckoning gives the opposite answer.";
    }
    match robustness.share() {
        share if share >= FIRM => "It is firm: small changes hardly ever turn it.",
        share if share >= FAIRLY_FIRM => "It is fairly firm: small changes seldom turn it.",
        _ => "It is not firm: small changes often turn it.",
    }
}

fn samples(debate: &Debate, found: &Findings) -> String {
    let robustness = &found.robustness;
    let share = percent(robustness.share());
    let count = thousands(robustness.samples as usize);
    let what = match (found.way(), found.question) {
        (None, _) => "It stays unsettled".to_owned(),
        (Some(way), Question::Balance { .. }) => format!("{} leads", way_name(debate, found.question, way)),
        (Some(way), Question::Topic { .. }) => format!("The strength stays {}", way_name(debate, found.question, way)),
    };
    let so_far = if robustness.samples < SAMPLES { " so far" } else { "" };
    format!("{what} in {share} of {count} samples{so_far}, with every base score moved at random by up to ±20 %.")
}

fn ways(debate: &Debate, question: Question, robustness: &Robustness) -> String {
    let (first, second, none) = robustness.ways(question);
    let settles = if none == 1 { "settles" } else { "settle" };
    let all = Semantics::ALL.len();
    let (one, other) = (way_name(debate, question, Way::First), way_name(debate, question, Way::Second));
    match question {
        Question::Balance { .. } => {
            let points = if first == 1 { "points" } else { "point" };
            format!(
                "Of {all} ways of reckoning, {first} {points} to {one}, {second} to {other}, {none} {settles} nothing."
            )
        }
        Question::Topic { .. } => {
            let puts = if first == 1 { "puts" } else { "put" };
            format!("Of {all} ways of reckoning, {first} {puts} it {one}, {second} {other}, {none} {settles} nothing.")
        }
    }
}

fn table(debate: &Debate, found: &Findings) -> Html {
    html! {
        <table class="ways">
            <caption class="unseen">{ "The verdict under each way of reckoning" }</caption>
            <thead><tr><th scope="col">{ "Way of reckoning" }</th><th scope="col">{ "Verdict" }</th></tr></thead>
            <tbody>
                { for found.robustness.verdicts.iter().map(|(semantics, it)| html! {
                    <tr key={semantics.id()} data-semantics={semantics.id()}>
                        <th scope="row">
                            { semantics.entry().name }
                            if *semantics == found.semantics {
                                <span class="mark">{ "in use" }</span>
                            }
                        </th>
                        <td>{ verdict(debate, found.question, *semantics, *it) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn explanation(found: &Findings) -> String {
    let robustness = &found.robustness;
    if robustness.samples == 0 {
        return "All ways were tried with the same base scores.".to_owned();
    }
    format!(
        "All ways were tried with the same base scores. A sample multiplies each claim’s base score by its own random \
         factor from 0.8 to 1.2 and reckons again; the answer went the same way in {} of {}. Another draw may differ by \
         about {:.0} in 100. “Firm” is said from {}, “fairly firm” from {}, and only if no way of reckoning gives the opposite answer.",
        thousands(robustness.held as usize),
        thousands(robustness.samples as usize),
        (robustness.standard_error() * 200.0).ceil(),
        percent(FIRM),
        percent(FAIRLY_FIRM),
    )
}
