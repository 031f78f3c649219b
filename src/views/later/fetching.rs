//! Fetching the second module: when what is shown needs it, or else when the reader first moves.
#![allow(unsafe_code)] // The macro declares what the second module exports; nothing here does so by hand.

use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::super::parts::Dispatcher;
use super::{LATER, Later, enter};
use crate::state::{Action, Rest, State};
use crate::web::{Host, load_later_style};

/// The module could not be fetched. Trying again may help.
struct Unreachable;

impl From<SplitLoaderError> for Unreachable {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// The point at which the module is split: what only this function leads to is fetched when it is called.
#[wasm_split(later, fallible)]
#[allow(clippy::unnecessary_wraps)] // the macro fails where the module can not be fetched
fn fetch() -> Result<Later, Unreachable> {
    Ok(enter())
}

thread_local! {
    /// Whether it is on its way.
    static COMING: Cell<bool> = const { Cell::new(false) };
}

/// Sees to it that the module is there when it is needed. A reader who does nothing never loads it.
#[hook]
pub(crate) fn use_later(host: &Host, state: &State, dispatcher: &Dispatcher) {
    let (host, hear) = (host.clone(), dispatcher.clone());
    use_effect_with((), move |()| {
        let listeners = ["pointermove", "pointerdown", "keydown"].map(|event| {
            let dispatcher = hear.clone();
            host.on(event, move |_| bring(&dispatcher))
        });
        move || drop(listeners)
    });
    let dispatcher = dispatcher.clone();
    use_effect_with((state.needs_rest(), state.rest), move |(needed, rest)| {
        if *needed && *rest == Rest::Away {
            bring(&dispatcher);
        }
    });
}

/// The module, with what it looks like, once it is here; `None` where it could not be fetched.
pub(crate) async fn arrive() -> Option<Later> {
    if LATER.get().is_none() {
        let fetched = fetch().await.ok();
        load_later_style().await;
        LATER.set(fetched);
    }
    LATER.get()
}

/// Fetches the module unless it is here or on its way, and says how that ended.
fn bring(dispatcher: &Dispatcher) {
    if LATER.get().is_some() || COMING.replace(true) {
        return;
    }
    let dispatcher = dispatcher.clone();
    spawn_local(async move {
        let here = arrive().await.is_some();
        COMING.set(false);
        dispatcher.dispatch(Action::Rest(if here { Rest::Here } else { Rest::Unreachable }));
    });
}
