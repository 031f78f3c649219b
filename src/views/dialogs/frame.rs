//! The frame of whatever stands over the page: the browser's own dialog, which keeps the focus inside and the page
//! behind still, is put away by Escape, and gives the focus back to what had it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::super::parts::{use_dispatcher, use_host};
use crate::state::{Action, Dialog};
use crate::web::{active_element_near, active_element_within, focus_quietly};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) dialog: Dialog,
    pub(super) title: &'static str,
    pub(super) children: Html,
}

/// The frame. When one dialog leads to another the same frame shows it, so that the focus goes back to the page in the end.
#[component]
pub(super) fn Frame(props: &Props) -> Html {
    let dispatch = use_dispatcher();
    let node = use_node_ref();
    let on_backdrop = use_mut_ref(|| false);
    use_shown(&node, props.dialog);
    // What the browser does itself it first asks about, where it does, and tells later: a key may come in between.
    let onclose = dispatch.reform(|_: Event| Action::Ask(None));
    let oncancel = onclose.clone();
    let put_away = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| close(&node))
    };
    // A press that begins on a word and ends beside the dialog marks text; it puts nothing away.
    let onmousedown = {
        let (node, on_backdrop) = (node.clone(), on_backdrop.clone());
        Callback::from(move |event: MouseEvent| *on_backdrop.borrow_mut() = is_on(&node, &event))
    };
    let onclick = {
        let node = node.clone();
        Callback::from(move |event: MouseEvent| {
            if *on_backdrop.borrow() && is_on(&node, &event) {
                close(&node);
            }
        })
    };
    html! {
        // The explorer's own words are English, whatever the debate is in.
        <dialog class="dialog" part="dialog" lang="en" dir="ltr" aria-label={props.title} ref={node} {onclose} {oncancel} {onmousedown} {onclick}>
            <div class="dialog-top">
                <h2 tabindex="-1">{ props.title }</h2>
                <button type="button" class="put-away" onclick={put_away} aria-label="Close">{ "×" }</button>
            </div>
            <div class="dialog-content" key={props.title}>{ props.children.clone() }</div>
        </dialog>
    }
}

/// Closes the dialog that an element stands in; the browser then gives the focus back. It says so a little later: whoever
/// goes on at once also takes the dialog from the state.
pub(super) fn close_around(element: &web_sys::Element) {
    let dialog = element.closest("dialog").ok().flatten();
    if let Some(dialog) = dialog.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// Opens the dialog over the page, with the focus on what wants it (`data-first`), or on the title.
#[hook]
fn use_shown(node: &NodeRef, dialog: Dialog) {
    let (opened, host) = (node.clone(), use_host());
    use_effect_with((), move |()| {
        let dialog = opened.cast::<HtmlDialogElement>();
        let before = dialog.as_ref().and_then(|dialog| active_element_near(dialog));
        move || {
            // Put away by something else than itself, such as another debate: the element is still in the page.
            if let Some(dialog) = dialog.filter(HtmlDialogElement::open) {
                dialog.close();
            }
            if let Some(before) =
                before.filter(|before| before.is_connected() && host.is_some_and(|host| host.focus_is_lost()))
            {
                focus_quietly(&before);
            }
        }
    });
    let node = node.clone();
    use_effect_with(dialog, move |_| {
        let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
        if !dialog.open() {
            let _ = dialog.show_modal();
        }
        let wanted = |selector| dialog.query_selector(selector).ok().flatten();
        let first = wanted("[data-first]").or_else(|| wanted("h2"));
        let first = first.and_then(|first| first.dyn_into::<HtmlElement>().ok());
        if let Some(first) = first.filter(|first| active_element_within(first).is_none()) {
            let _ = first.focus();
        }
    });
}

fn close(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Whether an event happened on the dialog itself, which reaches beyond its content: its backdrop is part of it.
fn is_on(node: &NodeRef, event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    target.is_some() && target == node.get()
}
