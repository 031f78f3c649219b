//! Fetching the second module: when what is shown needs it, or else when the reader first moves.
#![allow(unsafe_code)] // The macro declares what the second module exports; nothing here does so by hand.

use std::cell::Cell;
use std::rc::Rc;

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

/// Whether an explorer has asked for it. Each asks for itself; the module comes once for all.
type Asked = Rc<Cell<bool>>;

/// Sees to it that the module is there when it is needed. A reader who does nothing never loads it.
#[hook]
pub(crate) fn use_later(host: &Host, state: &State, dispatcher: &Dispatcher) {
    let asked = use_mut_ref(Asked::default).borrow().clone();
    let (host, hear, moved) = (host.clone(), dispatcher.clone(), asked.clone());
    use_effect_with((), move |()| {
        let listeners = ["pointermove", "pointerdown", "keydown"].map(|event| {
            let (dispatcher, asked) = (hear.clone(), moved.clone());
            host.on(event, move |_| bring(&dispatcher, &asked))
        });
        move || drop(listeners)
    });
    let dispatcher = dispatcher.clone();
    use_effect_with((state.needs_rest(), state.rest), move |(needed, rest)| {
        if *needed && *rest == Rest::Away {
            bring(&dispatcher, &asked);
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

/// Fetches the module unless that was asked for already, and says how that ended.
fn bring(dispatcher: &Dispatcher, asked: &Asked) {
    if asked.replace(true) {
        return;
    }
    let (dispatcher, asked) = (dispatcher.clone(), asked.clone());
    spawn_local(async move {
        let here = arrive().await.is_some();
        // What could not be had may be asked for again.
        asked.set(here);
        dispatcher.dispatch(Action::Rest(if here { Rest::Here } else { Rest::Unreachable }));
    });
}
