//! What could happen: bundles of claims that move together, with the verdict each would bring.

use yew::prelude::*;

use super::super::parts::{Same, use_dispatcher};
use super::findings::Findings;
use super::flip_list::claim_link;
use super::words::{counted, id_of, score, verdict, way_class};
use crate::model::{ClaimIndex, Debate, Scenario};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) debate: Same<Debate>,
    pub(super) found: Same<Findings>,
}

/// The section.
#[component]
pub(super) fn Scenarios(props: &Props) -> Html {
    let dispatch = use_dispatcher();
    let scenarios = &props.debate.content().scenarios;
    html! {
        <section class="crux">
            <h3>{ "What could change" }</h3>
            if scenarios.is_empty() {
                <p>{ "This debate describes no scenarios." }</p>
            } else {
                <p>{ "Events that would make several claims more or less believable at once. The scores are the editor’s judgement; the verdict follows from them." }</p>
                <ul class="scenarios">
                    { for scenarios.iter().enumerate().map(|(at, scenario)| card(props, &dispatch, at, scenario)) }
                </ul>
            }
        </section>
    }
}

fn card(props: &Props, dispatch: &Callback<Action>, at: usize, scenario: &Scenario) -> Html {
    let (debate, found) = (&props.debate, &props.found);
    let tried = found.weighed.scenario == Some(at);
    let onclick = {
        let next = if tried { None } else { Some(at) };
        dispatch.reform(move |_: MouseEvent| Action::Try(next))
    };
    let label = if tried { "Leave it" } else { "Try this scenario" };
    let spoken = format!("{label}: {}", scenario.label);
    let then = found.outlook.get(at).copied();
    let side = then.and_then(|verdict| verdict.way(found.question)).map(way_class);
    let moves: Vec<(ClaimIndex, f64)> =
        scenario.priors.iter().filter_map(|(id, to)| Some((debate.find_claim(id)?, *to))).collect();
    html! {
        <li class={classes!("scenario", tried.then_some("tried"))} key={scenario.id.clone()} data-scenario={scenario.id.clone()}>
            <h4>{ &scenario.label }</h4>
            <p>{ &scenario.text }</p>
            <p class={classes!("then", side)}>
                <b>{ "Then: " }</b>
                { then.map_or_else(|| "…".to_owned(), |it| verdict(debate, found.question, found.semantics, it)) }
            </p>
            if let Some(watch) = &scenario.watch {
                <p class="watch"><b>{ "Watch for: " }</b>{ watch }</p>
            }
            <details>
                <summary>{ counted(moves.len(), "claim moves", "claims move") }</summary>
                <ul class="moving">{ for moves.iter().map(|(claim, to)| moving(props, *claim, *to)) }</ul>
            </details>
            <button type="button" aria-label={spoken} {onclick}>{ label }</button>
        </li>
    }
}

fn moving(props: &Props, claim: ClaimIndex, to: f64) -> Html {
    let debate = &props.debate;
    let from = debate.claim(claim).map(|claim| claim.prior).unwrap_or_default();
    let own = props.found.weighed.stances.of(claim);
    html! {
        <li key={claim.0} data-claim={id_of(debate, claim)}>
            { claim_link(debate, claim) }
            <span class="from-to">{ format!(" {} → {}", score(from), score(to)) }</span>
            if let Some(own) = own {
                <span class="fine">{ format!(" (your own {} counts instead)", score(own)) }</span>
            }
        </li>
    }
}
