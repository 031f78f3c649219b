//! The explorer as a whole: holds the state, and keeps the address bar, the page's title and the
//! screen reader's voice in step with it.

use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use web_sys::Element;
use yew::prelude::*;

use super::element::{Port, use_port};
use super::footer::footer;
use super::header::header;
use super::later::{later_dialog, later_overview, later_view, use_later};
use super::lead::lead;
use super::notice::notice_card;
use super::opener::{DropZone, open_address, read_text};
use super::panel::ClaimPanel;
use super::parts::{Dispatcher, Landmarks, Same, Store, use_focus_in_view};
use super::printout::printout;
use super::shortcuts::use_shortcuts;
use super::tree::{Tree, tree_view};
use super::verdict::verdict;
use crate::analysis::is_right_to_left;
use crate::debates::PACT_OR_LAYERS_PACKED;
use crate::formats::unpack;
use crate::layout::{PlaceIndex, Row};
use crate::model::Debate;
use crate::state::{Action, Embedding, Origin, Route, Settings, Spoken, State, View, document_title};
use crate::web::{
    Host, apply_settings, current_route, debate_address, debate_in_page, keep_weights, kept_settings, kept_weights,
    on_print, on_route, set_title, write_route,
};

/// What the debate in the page itself is called where a file would have its name.
const THIS_PAGE: &str = "debate.json";

/// What the explorer opens with.
#[derive(Clone, Properties, PartialEq)]
pub struct Opening {
    /// Where it stands.
    pub(super) host: Host,
    /// What the script around it is told, in an element of another page.
    pub(super) port: Option<Port>,
    /// The view, claim and openness to begin with.
    pub(super) route: Same<Route>,
    pub(super) settings: Settings,
    pub(super) embedding: Option<Embedding>,
    /// The debate.
    pub(super) debate: Same<Debate>,
    pub(super) origin: Origin,
    /// What went wrong with the debate that was asked for, if anything.
    pub(super) failed: Option<Same<Action>>,
}

impl Opening {
    /// The debate that the page's address asks for; else, or if that can't be had, the built-in one.
    pub async fn from_address(root: Element) -> Option<Self> {
        let (mut opened, mut failed) = (None, None);
        if let Some(address) = debate_address() {
            match open_address(&address).await {
                Ok(debate) => opened = Some((debate, Origin::Address(address))),
                Err(action) => failed = Some(Same(Rc::new(action))),
            }
        } else if let Some(text) = debate_in_page() {
            match read_text(THIS_PAGE, &text).await {
                Ok(debate) => opened = Some((debate, Origin::File(THIS_PAGE.to_owned()))),
                Err(action) => failed = Some(Same(Rc::new(action))),
            }
        }
        let (debate, origin) = match opened {
            Some(opened) => opened,
            None => (built_in()?, Origin::BuiltIn),
        };
        // The page answers between reading the debate and drawing it: slow machines take a while for either. From here on
        // nothing comes in between, so that no link that the reader follows is missed.
        TimeoutFuture::new(0).await;
        let mut route = current_route();
        if route.weighed.is_none() {
            route.weighed = kept_weights(&debate.content().id);
        }
        Some(Self {
            host: Host::page(root),
            port: None,
            route: Same(Rc::new(route)),
            settings: kept_settings(),
            embedding: None,
            debate: Same(debate),
            origin,
            failed,
        })
    }
}

/// The debate that ships with the explorer.
pub(super) fn built_in() -> Option<Rc<Debate>> {
    Some(Rc::new(Debate::new(unpack(PACT_OR_LAYERS_PACKED)?).ok()?))
}

/// The explorer.
#[allow(clippy::ignored_unit_patterns)] // in what the macro makes of tags that are named by a variable
#[component]
pub fn App(opening: &Opening) -> Html {
    let store = use_reducer(|| {
        let mut fresh = State::new(Rc::clone(&opening.debate.0), opening.origin.clone());
        fresh.settings = opening.settings;
        fresh.embedding.clone_from(&opening.embedding);
        let arrived = crate::state::reduce(&fresh, Action::Arrive((*opening.route).clone()));
        let state = match &opening.failed {
            Some(failed) => crate::state::reduce(&arrived, (*failed.0).clone()),
            None => arrived,
        };
        // Another page is not scrolled just because an explorer on it has come.
        let arrivals = if state.embedding.is_some() { 0 } else { state.arrivals };
        Store { state: State { arrivals, ..state }, port: opening.port.clone() }
    });
    let dispatcher = store.dispatcher();
    let (host, state) = (&opening.host, &store.state);
    let dispatch = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    use_address(host, state, &dispatcher);
    use_kept_weights(host, state);
    use_port(opening.port.as_ref(), state, &dispatcher);
    use_later(host, state, &dispatcher);
    use_shortcuts(host, state, &dispatch);
    use_focus_in_view(host, state.view, state.rest);
    use_effect_with((host.clone(), state.settings), |(host, settings)| apply_settings(host, settings));
    let printing = use_printing();
    let rows = use_rows(state);
    let row = state.cursor_row();
    let path = rows_of(state, state.cursor);
    let focus_path = use_focus_path(state);
    let title = document_title(&state.debate, row.as_ref().filter(|_| state.chosen));
    use_effect_with((title, host.is_page()), |(title, is_page)| {
        if *is_page {
            set_title(title);
        }
    });

    let content = state.debate.content();
    let debate = Same(Rc::clone(&state.debate));
    let asked = state.embedding.clone().unwrap_or_default();
    let language = asked.language.or_else(|| content.language.clone()).unwrap_or_else(|| "en".to_owned());
    let direction = if asked.right_to_left.unwrap_or_else(|| is_right_to_left(&debate)) { "rtl" } else { "ltr" };
    let route = row.as_ref().map(|row| state.link(row.relation, row.claim)).unwrap_or_default();
    let evaluation = Same(Rc::clone(state.weighing.evaluation()));
    let landmarks = Landmarks::of(host);
    let tree = Tree {
        debate: debate.clone(),
        evaluation: evaluation.clone(),
        rows,
        cursor: state.cursor,
        arrivals: state.arrivals,
        chosen: state.chosen,
        settings: state.settings,
        levels: state.levels,
        landmarks,
        focus_path,
    };
    // A document has one main part and its own head; in an element the explorer is a section among others.
    let (whole, main) = if host.is_alone() { ("div", "main") } else { ("section", "div") };
    let name = (!host.is_alone()).then(|| content.title.clone());
    html! {
        <ContextProvider<Dispatcher> context={dispatcher}>
        <ContextProvider<Host> context={host.clone()}>
            <@{whole} class="fulcrum" lang={language} dir={direction} role={name.is_some().then_some("group")} aria-label={name}>
                { header(state, landmarks, &dispatch) }
                if let Some(notice) = &state.notice {
                    { notice_card(notice, landmarks, &dispatch) }
                }
                <@{main} class="main">
                    { lead(state, &dispatch) }
                    { verdict(state, landmarks, &dispatch) }
                    <div class="overview-slot">{ later_overview(state) }</div>
                    if printing && state.view != View::Essay {
                        { printout(&debate) }
                    }
                    <div class="work" part="work">
                        if state.view == View::Tree {
                            { tree_view(tree, state.settings.outline.then(|| later_view(state, &dispatch)), &dispatch) }
                        } else {
                            { later_view(state, &dispatch) }
                        }
                        if let Some(row) = row {
                            <ClaimPanel
                                debate={debate.clone()}
                                {row}
                                {path}
                                {route}
                                chosen={state.chosen}
                                alone={state.focus == Some(row.place)}
                                evaluation={evaluation}
                                stance={state.weighed.stances.of(row.claim)}
                                readonly={state.is_readonly()}
                                arrivals={state.arrivals}
                            />
                        }
                    </div>
                </@>
                { footer(&debate, host.is_page(), &dispatch) }
                if state.embedding.is_none() {
                    <DropZone />
                }
                { later_dialog(state, &dispatch) }
                { voice(&state.spoken) }
            </@>
        </ContextProvider<Host>>
        </ContextProvider<Dispatcher>>
    }
}

/// Writes the address bar when the state changes, and hears from it.
#[hook]
fn use_address(host: &Host, state: &State, dispatcher: &Dispatcher) {
    let (hear, is_page) = (dispatcher.clone(), host.is_page());
    // From the first drawing on: what Yew does after one may come later.
    let _listener = use_mut_ref(|| is_page.then(|| on_route(move |route| hear.dispatch(Action::Arrive(route)))));
    let written = use_mut_ref(|| state.address.steps);
    use_effect_with((state.route(), state.address.steps), move |(route, steps): &(Route, u32)| {
        let before = std::mem::replace(&mut *written.borrow_mut(), *steps);
        if is_page {
            write_route(route, before != *steps);
        }
    });
}

/// Keeps what the reader makes of the claims in the browser, for the next visit.
#[hook]
fn use_kept_weights(host: &Host, state: &State) {
    let id = host.is_page().then(|| state.debate.content().id.clone());
    use_effect_with((id, state.weighed.token(&state.debate)), |(id, token)| {
        if let Some(id) = id {
            keep_weights(id, token.as_deref());
        }
    });
}

/// Whether the page is being printed.
#[hook]
fn use_printing() -> bool {
    let printing = use_state(|| false);
    let set = printing.setter();
    use_effect_with((), move |()| {
        let listeners = on_print(move |now| set.set(now));
        move || drop(listeners)
    });
    *printing
}

/// The rows on the screen, worked out again only when what is open changes.
#[hook]
fn use_rows(state: &State) -> Same<[Row]> {
    let outline = Same(Rc::clone(&state.outline));
    let rows = use_memo((outline, state.focus), |(outline, focus)| Rc::<[Row]>::from(outline.rows(*focus)));
    Same(Rc::clone(&rows))
}

/// From the top down to a place.
fn rows_of(state: &State, place: Option<PlaceIndex>) -> Vec<Row> {
    let path = place.map(|place| state.outline.path(place)).unwrap_or_default();
    path.into_iter().filter_map(|place| state.outline.row(place)).collect()
}

/// From the top down to the branch that is shown alone.
#[hook]
fn use_focus_path(state: &State) -> Same<[Row]> {
    let outline = Same(Rc::clone(&state.outline));
    let path = use_memo((outline, state.focus), |(outline, focus): &(Same<_>, Option<PlaceIndex>)| {
        let path = focus.map(|place| outline.path(place)).unwrap_or_default();
        path.into_iter().filter_map(|place| outline.row(place)).collect::<Rc<[Row]>>()
    });
    Same(Rc::clone(&path))
}

/// The one live region: what a screen reader says after an action.
fn voice(spoken: &Spoken) -> Html {
    html! {
        <div class="unseen" role="status" aria-live="polite">
            <p key={spoken.nth}>{ &spoken.text }</p>
        </div>
    }
}
