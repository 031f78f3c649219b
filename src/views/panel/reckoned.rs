//! How a claim's number comes about: the sum, step by step, with its own values.

use yew::prelude::*;

use crate::model::{ClaimIndex, Debate, RelationIndex};
use crate::reckoning::{Evaluation, Explanation, Pull, Step};
use crate::state::two_decimals;

/// More steps than this are no explanation any more; the rest is counted.
const MOST: usize = 30;

/// The strength, and the sum behind it to unfold.
pub(super) fn reckoned(debate: &Debate, evaluation: &Evaluation, claim: ClaimIndex, own: bool) -> Html {
    let explanation = evaluation.explain(claim);
    let strength = match evaluation.label(claim) {
        Some(label) => label.word().to_owned(),
        None if explanation.settled => two_decimals(explanation.strength),
        None => "no number: it depends on a circle that never comes to rest".to_owned(),
    };
    html! {
        <details class="reckoned">
            <summary><span>{ "Strength " }<b>{ strength }</b></span><span class="how">{ "How this number comes about" }</span></summary>
            { sum(debate, evaluation, &explanation, own) }
        </details>
    }
}

fn sum(debate: &Debate, evaluation: &Evaluation, explanation: &Explanation, own: bool) -> Html {
    let start = if own { "your own weight" } else { "its weight before any argument" };
    let steps = explanation.arriving.iter().take(MOST).map(|step| step_html(debate, step));
    let more = explanation.arriving.len().saturating_sub(MOST);
    html! {
        <ol>
            <li>{ format!("It starts from {}, {start}.", two_decimals(explanation.base)) }</li>
            { for steps }
            if more > 0 {
                <li>{ format!("And {more} more steps.") }</li>
            }
            if let Some(sides) = explanation.sides {
                <li>{ format!("Together: {} for, {} against.", two_decimals(sides.support), two_decimals(sides.attack)) }</li>
                <li>{ result(explanation) }</li>
            } else {
                <li>{ "It stands if every attack on it is defeated, is defeated if one of them stands, and is contested otherwise." }</li>
            }
            if explanation.in_circle {
                <li>{ "It leads back to itself, so all claims of that circle were settled together." }</li>
            }
            <li class="cited">{ evaluation.semantics().entry().citation }</li>
        </ol>
    }
}

fn result(explanation: &Explanation) -> String {
    let strength = two_decimals(explanation.strength);
    let aggregate = explanation.aggregate.unwrap_or(0.0);
    let by = two_decimals(aggregate.abs());
    match aggregate {
        _ if explanation.arriving.is_empty() => format!("Nothing reaches it, so it stays at {strength}."),
        more if more > 0.0 => format!("What speaks for it outweighs the rest by {by} and lifts it to {strength}."),
        less if less < 0.0 => format!("What speaks against it outweighs the rest by {by} and lowers it to {strength}."),
        _ => format!("The two sides cancel out; it stays at {strength}."),
    }
}

fn step_html(debate: &Debate, step: &Step) -> Html {
    let verb = match step.pull {
        Pull::Support => "speaks for it",
        Pull::Attack => "speaks against it",
    };
    let names: Vec<String> = step.premises.iter().map(|(claim, _)| headline(debate, *claim)).collect();
    let mut factors: Vec<String> = step.premises.iter().map(|(_, strength)| two_decimals(*strength)).collect();
    if (step.weight - 1.0).abs() > 0.0 {
        factors.push(format!("{} (the step’s own weight)", two_decimals(step.weight)));
    }
    factors.extend(
        step.undercutters
            .iter()
            .map(|(by, carried)| format!("(1 − {}), undercut by {}", two_decimals(*carried), undercutter(debate, *by))),
    );
    let product = if factors.len() > 1 { format!(" = {}", factors.join(" × ")) } else { String::new() };
    let strength = two_decimals(step.strength);
    html! { <li>{ format!("{} {verb} with {strength}{product}.", names.join(" and ")) }</li> }
}

fn headline(debate: &Debate, claim: ClaimIndex) -> String {
    debate.claim(claim).map(|claim| format!("“{}”", claim.headline)).unwrap_or_default()
}

fn undercutter(debate: &Debate, relation: RelationIndex) -> String {
    debate.graph().premises(relation).first().map(|claim| headline(debate, *claim)).unwrap_or_default()
}
