//! Opening another debate: from a file chosen or dropped, or from an address. What reads it is fetched first.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, HtmlInputElement};
use yew::prelude::*;

use super::later::arrive;
use super::notice::no_reader;
use super::parts::{use_dispatcher, use_host};
use crate::model::Debate;
use crate::state::Action;

/// A button that lets the reader choose a file.
#[component]
pub(crate) fn OpenButton() -> Html {
    let dispatch = use_dispatcher();
    let onchange = use_callback(dispatch, |event: Event, dispatch| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open_file(file, dispatch.clone());
        }
        // The same file may be chosen again after it was mended.
        input.set_value("");
    });
    html! {
        <label class="open">
            <input class="unseen" type="file" accept=".json,application/json" {onchange} />
            <span class="button"><span>{ "Open " }</span><span class="wide">{ "a debate" }</span></span>
        </label>
    }
}

/// Lets the reader drop a file anywhere on the page; says so while one is held over it.
#[component]
pub(crate) fn DropZone() -> Html {
    let dispatch = use_dispatcher();
    let held = use_state(|| false);
    let host = use_host();
    use_effect_with((dispatch, host), {
        let held = held.clone();
        move |(dispatch, host)| {
            let dispatch = dispatch.clone();
            let (over, left) = (held.clone(), held.clone());
            let listeners = host.clone().map(|host| {
                [
                    host.on("dragover", move |event| {
                        if carries_files(event) {
                            event.prevent_default();
                            over.set(true);
                        }
                    }),
                    host.on("dragleave", move |event| {
                        // Only when the pointer leaves the page; within it the next element takes over.
                        if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
                            left.set(false);
                        }
                    }),
                    host.on("drop", move |event| {
                        held.set(false);
                        let Some(transfer) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else {
                            return;
                        };
                        if let Some(file) = transfer.files().and_then(|files| files.get(0)) {
                            event.prevent_default();
                            open_file(file, dispatch.clone());
                        }
                    }),
                ]
            });
            move || drop(listeners)
        }
    });
    html! {
        if *held {
            <div class="drop-zone"><p>{ "Drop the debate file to open it" }</p></div>
        }
    }
}

fn carries_files(event: &web_sys::Event) -> bool {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    transfer.is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}

fn open_file(file: web_sys::File, dispatch: Callback<Action>) {
    spawn_local(async move {
        match arrive().await {
            Some(later) => (later.open_file)(file, dispatch),
            None => dispatch.emit(no_reader(&file.name())),
        }
    });
}

/// Reads a debate from a text; what is wrong with it comes back as the action that says so.
///
/// # Errors
/// Where it is no sound debate, or what reads it could not be fetched.
pub(crate) async fn read_text(name: &str, text: &str) -> Result<Rc<Debate>, Action> {
    match arrive().await {
        Some(later) => (later.read)(name, text.as_bytes()),
        None => Err(no_reader(name)),
    }
}

/// Fetches and reads the debate at an address; what goes wrong comes back as the action that says so.
///
/// # Errors
/// Where it can't be fetched, or is no sound debate.
pub(crate) async fn open_address(address: &str) -> Result<Rc<Debate>, Action> {
    match arrive().await {
        Some(later) => (later.open_address)(address.to_owned()).await,
        None => Err(no_reader(address)),
    }
}
