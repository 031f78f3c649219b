//! All that the reader has weighed: where they part ways with each side, what each stance does, and how to share it.

use web_sys::Element;
use yew::prelude::*;

use super::super::parts::{Same, use_dispatcher, use_host};
use super::super::shortcuts::run;
use super::frame::close_around;
use crate::model::ClaimIndex;
use crate::state::{
    Action, Errand, LedgerEntry, LedgerGroup, Parting, Route, State, effect_words, ledger, parting_words, partings,
    side_name, weighed_words,
};
use crate::web::keeps_anything;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) state: Same<State>,
}

/// The ledger.
#[component]
pub(super) fn Stances(props: &Props) -> Html {
    let (dispatch, host) = (use_dispatcher(), use_host());
    let keeps = use_memo(host.clone(), |host| host.as_ref().is_some_and(keeps_anything));
    let state = &props.state;
    let groups = ledger(&state.debate, &state.weighed, &state.weighing);
    let button = |name: &'static str, can: bool, action: Action| {
        let onclick = dispatch.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" disabled={!can} {onclick}>{ name }</button> }
    };
    let copy = {
        let (host, state, dispatch) = (host, state.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(host) = &host {
                run(Errand::CopyAddress, host, &state, &dispatch);
            }
        })
    };
    let kept = match (*keeps, state.embedding.is_some()) {
        (true, _) => {
            "Your weights stay in this browser, for this debate. The page’s address holds them too: whoever gets it sees what you see."
        }
        (false, true) => {
            "Nothing is kept here: your weights last until you leave the page. A copied link holds them; whoever opens it sees what you see."
        }
        (false, false) => {
            "This browser keeps nothing here. The page’s address holds your weights: whoever gets it sees what you see."
        }
    };
    html! {
        <div class="ledger">
            if groups.is_empty() {
                <p>{ "You have weighed nothing yet. Choose a claim, and say beside it what you make of it; every strength and the verdict follow." }</p>
            } else {
                <section>
                    <h3>{ "Where you part ways" }</h3>
                    <ul class="partings">{ for parting_items(state, &dispatch) }</ul>
                </section>
            }
            { for groups.iter().map(|group| group_html(state, group, &dispatch)) }
            <div class="ledger-tools">
                { button("Undo", !state.before.is_empty(), Action::Undo) }
                { button("Redo", !state.undone.is_empty(), Action::Redo) }
                { button("Forget all my weights", !groups.is_empty(), Action::Reset) }
                <button type="button" disabled={groups.is_empty()} onclick={copy}>{ "Copy a link with my weights" }</button>
            </div>
            <p class="hint">{ kept }</p>
        </div>
    }
}

/// Position by position, the first claim where the reader does not follow.
fn parting_items(state: &State, dispatch: &Callback<Action>) -> Vec<Html> {
    let found = partings(&state.debate, &state.weighed.stances);
    let item = |(position, parting): (usize, &Parting)| {
        let claim = match parting {
            Parting::Rejects { claim, .. } | Parting::Counters { claim, .. } => Some(*claim),
            Parting::Nowhere { .. } | Parting::NotWeighed => None,
        };
        html! {
            <li key={position}>
                { parting_words(&state.debate, position, parting) }
                if let Some(claim) = claim {
                    { " " }{ claim_link(state, claim, "Go there", dispatch) }
                }
            </li>
        }
    };
    found.iter().enumerate().map(item).collect()
}

fn group_html(state: &State, group: &LedgerGroup, dispatch: &Callback<Action>) -> Html {
    html! {
        <section>
            <h3>{ side_name(&state.debate, group.side) }</h3>
            <ul class="entries">{ for group.entries.iter().map(|entry| entry_html(state, entry, dispatch)) }</ul>
        </section>
    }
}

fn entry_html(state: &State, entry: &LedgerEntry, dispatch: &Callback<Action>) -> Html {
    let Some(claim) = state.debate.claim(entry.claim) else { return Html::default() };
    let index = entry.claim;
    let take_back = dispatch.reform(move |_: MouseEvent| Action::Judge(index, None));
    html! {
        <li key={index.0} data-claim={claim.id.clone()}>
            <div>
                { claim_link(state, index, &claim.headline, dispatch) }
                <p>{ weighed_words(entry) }{ " " }{ effect_words(&state.debate, state.weighing.question(), entry) }</p>
            </div>
            <button type="button" onclick={take_back}>
                { "Take back" }<span class="unseen">{ format!(": {}", claim.headline) }</span>
            </button>
        </li>
    }
}

/// A link that puts the dialog away and leads to a claim.
fn claim_link(state: &State, claim: ClaimIndex, name: &str, dispatch: &Callback<Action>) -> Html {
    let id = state.debate.claim(claim).map(|claim| claim.id.clone());
    let href = Route { view: state.view, claim: id, ..Route::default() }.fragment();
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        if let Some(link) = event.target_dyn_into::<Element>() {
            close_around(&link);
            dispatch.emit(Action::Ask(None));
        }
        dispatch.emit(Action::Show(None, claim));
    });
    html! { <a {href} {onclick}>{ name.to_owned() }</a> }
}
