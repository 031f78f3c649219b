//! The smallest set of claims that together turn the answer.

use yew::prelude::*;

use super::super::parts::Same;
use super::findings::Findings;
use super::flip_list::claim_link;
use super::trial::{TryOut, TryOuts};
use super::words::{counted, headline, id_of, outcome, score, signed, tip};
use crate::model::Debate;
use crate::reckoning::{FlipSet, Move, SETTLES, Search, Way};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) debate: Same<Debate>,
    pub(super) found: Same<Findings>,
    pub(super) try_out: TryOuts,
}

/// The section.
#[component]
pub(super) fn Together(props: &Props) -> Html {
    let found = &props.found;
    if found.margin.is_none() {
        return Html::default();
    }
    let body = match &found.flip_set {
        FlipSet::Searching if found.complete => html! { <p>{ "The search was stopped." }</p> },
        FlipSet::Searching => html! { <p class="waiting">{ "Looking for the smallest set …" }</p> },
        FlipSet::NothingToTurn => html! { <p>{ "The sides are exactly level: there is nothing to turn." }</p> },
        FlipSet::NotFound { exhaustive_pairs } => html! {
            <p class="crux-answer" data-none="set">
                { "No set was found: accepting or rejecting reasons, the positions themselves left alone, does not turn the answer. " }
                { if *exhaustive_pairs { "Every single claim and every pair was tried, then the most helpful ones together." }
                  else { "Every single claim and the most helpful pairs were tried, then the most helpful ones together." } }
            </p>
        },
        FlipSet::Found { moves, margin, search } => found_html(props, moves, *margin, *search),
    };
    html! {
        <section class="crux">
            <h3>{ "The fewest claims that together turn it" }</h3>
            { body }
        </section>
    }
}

fn found_html(props: &Props, moves: &[Move], margin: f64, search: Search) -> Html {
    let (debate, found) = (&props.debate, &props.found);
    let then = Way::of(margin).map(|way| {
        let enough = margin.abs() >= SETTLES;
        if enough { outcome(debate, found.question, way) } else { tip(debate, found.question, way) }
    });
    let sure = match search {
        Search::Exhaustive => "No smaller set does: every one was tried.",
        Search::Greedy => "Found step by step, always taking the claim that helps most: a smaller set may exist.",
    };
    let said: Vec<String> =
        moves.iter().map(|step| format!("{} “{}”", verb(step).to_lowercase(), headline(debate, step.claim))).collect();
    let try_out = TryOut {
        moves: moves.iter().map(|step| (step.claim, step.to)).collect(),
        said: said.join(", "),
        key: "set".to_owned(),
    };
    let emit = props.try_out.clone();
    let onclick = Callback::from(move |_: MouseEvent| emit.emit(try_out.clone()));
    let label = if moves.len() == 1 { "Try it" } else { "Try all" };
    html! {
        <>
            <p class="crux-answer" data-set={if search == Search::Exhaustive { "exact" } else { "greedy" }}>
                { format!("With {} weighed anew, {}: the difference goes from {} to {}.",
                    counted(moves.len(), "claim", "claims"),
                    then.unwrap_or_default(),
                    found.margin.map(signed).unwrap_or_default(),
                    signed(margin)) }
            </p>
            <ul class="moves">
                { for moves.iter().map(|step| html! {
                    <li key={step.claim.0} data-claim={id_of(debate, step.claim)} data-to={step.to.to_string()}>
                        <span class="verb">{ verb(step) }</span>
                        <span>{ claim_link(debate, step.claim) }{ format!(" ({} → {})", score(step.base), score(step.to)) }</span>
                    </li>
                }) }
            </ul>
            <p class="fine">{ sure }{ " Only full acceptance and full rejection are considered, and the positions themselves are left alone." }</p>
            <button type="button" data-try="set" {onclick}>{ label }</button>
        </>
    }
}

fn verb(step: &Move) -> &'static str {
    if step.to > 0.5 { "Accept" } else { "Reject" }
}
