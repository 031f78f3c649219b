//! What is drawn only once a reader asks for it: every view but the tree. It is a module of its own, which the page
//! fetches when the reader first moves, so that the tree is there soon. What is reached only through [`Later`] is
//! in that module; the build finds it by following the code (`xtask/src/split.rs`).
//!
//! The module is fetched once, however many explorers a page has. [`State::rest`] tells views where it is.

mod fetching;
mod reading;

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::clash::clash_view;
use super::cruxes::cruxes_view;
use super::dialogs::dialog_view;
use super::essay::essay_view;
use super::map::map_view;
use super::notice::faults;
use super::outline::outline_view;
use super::overview::overview;
use super::sources::sources_view;
use crate::model::{Debate, Word};
use crate::state::{Action, Dialog, Notice, Rest, State, View};
pub(crate) use fetching::{arrive, use_later};
use reading::{Opened, open_address, open_file, read};

/// The way into what was fetched.
#[derive(Clone, Copy)]
pub(crate) struct Later {
    view: fn(&State) -> Html,
    dialog: fn(&State, Dialog) -> Html,
    overview: fn(&State) -> Html,
    faults: fn(&Notice) -> Html,
    /// Reads a file of the reader's and opens the debate in it, or says what is wrong with it.
    pub(crate) open_file: fn(web_sys::File, Callback<Action>),
    /// Reads a debate from a text, called by a name; what is wrong with it comes back as the action that says so.
    pub(crate) read: fn(&str, &[u8]) -> Result<Rc<Debate>, Action>,
    /// Fetches and reads the debate at an address; what goes wrong comes back as the action that says so.
    pub(crate) open_address: fn(String) -> Opened,
}

thread_local! {
    static LATER: Cell<Option<Later>> = const { Cell::new(None) };
}

/// A view other than the tree.
pub(crate) fn later_view(state: &State, dispatch: &Callback<Action>) -> Html {
    match LATER.get() {
        Some(later) => (later.view)(state),
        None => waiting(state, dispatch),
    }
}

/// What stands over the page, once it is there.
pub(crate) fn later_dialog(state: &State, dispatch: &Callback<Action>) -> Html {
    let Some(dialog) = state.dialog else { return Html::default() };
    match LATER.get() {
        Some(later) => (later.dialog)(state, dialog),
        None if state.rest == Rest::Unreachable => {
            let put_away = dispatch.reform(|_: MouseEvent| Action::Ask(None));
            html! {
                <div class="out-of-reach">
                    { out_of_reach(dispatch) }
                    <button type="button" onclick={put_away}>{ "Close" }</button>
                </div>
            }
        }
        None => Html::default(),
    }
}

/// The overview, once it is there.
pub(crate) fn later_overview(state: &State) -> Html {
    LATER.get().map(|later| (later.overview)(state)).unwrap_or_default()
}

/// The faults of a file that was read. What reads files also draws them, so they need not be waited for.
pub(crate) fn later_faults(notice: &Notice) -> Html {
    LATER.get().map(|later| (later.faults)(notice)).unwrap_or_default()
}

/// What stands in a view's place until it is there.
fn waiting(state: &State, dispatch: &Callback<Action>) -> Html {
    // Each view's own element, so that the focus goes on from one to the next as it does between views.
    html! {
        <section key={state.view.word()} class="waiting" role="group" data-view={state.view.word()} aria-label={state.view.name()}>
            if state.rest == Rest::Unreachable {
                { out_of_reach(dispatch) }
            } else {
                <p role="status">{ "Opening the view…" }</p>
            }
        </section>
    }
}

/// That it could not be fetched, and what to do.
fn out_of_reach(dispatch: &Callback<Action>) -> Html {
    let again = dispatch.reform(|_: MouseEvent| Action::Rest(Rest::Away));
    html! {
        <>
            <p role="alert">{ "This part of the page could not be fetched. What you have open is safe; is there a connection?" }</p>
            <button type="button" onclick={again}>{ "Try again" }</button>
        </>
    }
}

/// In the second module: its way in.
fn enter() -> Later {
    Later { view, dialog: dialog_view, overview, faults, read, open_file, open_address }
}

fn view(state: &State) -> Html {
    match state.view {
        View::Clash => clash_view(state),
        View::Cruxes => cruxes_view(state),
        View::Sources => sources_view(state),
        View::Tree => outline_view(state),
        View::Map => map_view(state),
        View::Essay => essay_view(state),
    }
}
