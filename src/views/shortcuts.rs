//! Hears the keys that do something anywhere on the page, and runs errands for the browser.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::notice::could_not_copy;
use crate::state::{Action, Deed, Errand, State, shortcut};
use crate::web::{Host, copy_text, go_back, go_forward, print_page};

/// Listens as long as the explorer stands. What has the focus hears a key first, and may keep it.
#[hook]
pub(crate) fn use_shortcuts(host: &Host, state: &State, dispatch: &Callback<Action>) {
    let now = use_mut_ref(|| state.clone());
    now.replace(state.clone());
    let (host, dispatch) = (host.clone(), dispatch.clone());
    // From the first drawing on: effects come later, and a reader may be quicker.
    let _listener = use_mut_ref(move || {
        let own = host.clone();
        host.on_unclaimed("keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let taken = event.default_prevented() || event.alt_key() || event.is_composing() || is_repeat(event);
            let command = event.ctrl_key() || event.meta_key();
            if taken || !command && is_editable(event) {
                return;
            }
            let state = now.borrow().clone();
            let single = state.settings.shortcuts && state.dialog.is_none();
            match shortcut(&event.key(), command, single) {
                Some(Deed::Act(action)) => {
                    event.prevent_default();
                    dispatch.emit(action);
                }
                Some(Deed::Run(errand)) if state.embedding.is_none() || !errand.needs_page() => {
                    event.prevent_default();
                    run(errand, &own, &state, &dispatch);
                }
                _ => {}
            }
        })
    });
}

/// A key that is held down acts once.
fn is_repeat(event: &KeyboardEvent) -> bool {
    event.repeat()
}

/// Does what only the browser can.
pub(crate) fn run(errand: Errand, host: &Host, state: &State, dispatch: &Callback<Action>) {
    match errand {
        Errand::Back => go_back(),
        Errand::Forward => go_forward(),
        Errand::Print => print_page(),
        Errand::CopyAddress => {
            let (dispatch, address) = (dispatch.clone(), host.address_of(&state.route().fragment()));
            spawn_local(async move {
                let copied = copy_text(address).await;
                dispatch.emit(if copied { Action::Say("The address is copied.") } else { could_not_copy() });
            });
        }
        Errand::OpenFile => {
            if let Some(input) = host.find(".open input").and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
                input.click();
            }
        }
    }
}

/// Whether letters are being written where the key was pressed, or chosen from a list.
fn is_editable(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        target.matches("input:not([type=radio], [type=range], [type=checkbox], [type=file]), textarea, select, [contenteditable]").unwrap_or(false)
    })
}
