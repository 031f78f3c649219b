//! Hears the keys that do something anywhere on the page, and runs errands for the browser.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::notice::could_not_copy;
use crate::state::{Action, Deed, Errand, State, shortcut};
use crate::web::{address, copy_text, go_back, go_forward, on_key, print_page};

/// Listens as long as the explorer stands. What has the focus hears a key first, and may keep it.
#[hook]
pub(crate) fn use_shortcuts(state: &State, dispatch: &Callback<Action>) {
    let single = use_mut_ref(|| false);
    single.replace(state.settings.shortcuts && state.dialog.is_none());
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = on_key(move |event| {
            let taken = event.default_prevented() || event.alt_key() || event.is_composing() || is_repeat(event);
            let command = event.ctrl_key() || event.meta_key();
            if taken || !command && is_editable(event) {
                return;
            }
            if let Some(deed) = shortcut(&event.key(), command, *single.borrow()) {
                event.prevent_default();
                match deed {
                    Deed::Act(action) => dispatch.emit(action),
                    Deed::Run(errand) => run(errand, &dispatch),
                }
            }
        });
        move || drop(listener)
    });
}

/// A key that is held down acts once.
fn is_repeat(event: &KeyboardEvent) -> bool {
    event.repeat()
}

/// Does what only the browser can.
pub(crate) fn run(errand: Errand, dispatch: &Callback<Action>) {
    match errand {
        Errand::Back => go_back(),
        Errand::Forward => go_forward(),
        Errand::Print => print_page(),
        Errand::CopyAddress => {
            let dispatch = dispatch.clone();
            spawn_local(async move {
                let copied = copy_text(address()).await;
                dispatch.emit(if copied { Action::Say("The address is copied.") } else { could_not_copy() });
            });
        }
        Errand::OpenFile => {
            let input = gloo::utils::document().query_selector(".open input").ok().flatten();
            if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
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
