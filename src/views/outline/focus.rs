//! Where the focus goes in the outline when what had it goes away, and what is brought into sight.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::super::parts::use_host;
use crate::layout::PlaceIndex;
use crate::web::focus_quietly;

/// The link to the claim that the panel shows.
const CURRENT: &str = "a[aria-current]";

/// What a list is called that stands under a place, or at the top.
pub(super) fn list_name(under: Option<PlaceIndex>) -> String {
    under.map_or_else(|| "top".to_owned(), |place| place.0.to_string())
}

/// What is to have the focus once it is drawn.
#[derive(Clone)]
pub(super) enum Next {
    /// The item of this number in the list of this name.
    Item(String, u32),
    /// The current claim.
    Current,
}

/// Keeps the focus in the outline once it has been there: on the current claim, should it get lost. Gives what is told
/// that the focus is there, and what is to have it next, if anything.
#[hook]
pub(super) fn use_focus_kept(node: &NodeRef) -> Callback<Option<Next>> {
    let was_here = use_mut_ref(|| false);
    let wanted = use_mut_ref(|| None::<Next>);
    let host = use_host();
    let (outline, here, next) = (node.clone(), was_here.clone(), wanted.clone());
    use_effect(move || {
        let Some(outline) = outline.cast::<Element>() else { return };
        let next = next.borrow_mut().take();
        if let Some(target) = next.and_then(|next| find(&outline, next)) {
            let _ = target.focus();
        } else if *here.borrow() && host.is_some_and(|host| host.focus_is_lost()) {
            let target = find(&outline, Next::Current).or_else(|| outline.dyn_into().ok());
            if let Some(target) = target {
                focus_quietly(&target);
            }
        }
    });
    use_callback((), move |next: Option<Next>, ()| {
        *was_here.borrow_mut() = true;
        if next.is_some() {
            *wanted.borrow_mut() = next;
        }
    })
}

fn find(outline: &Element, next: Next) -> Option<HtmlElement> {
    let found = match next {
        Next::Item(list, at) => {
            let list = outline.query_selector(&format!("[data-list='{list}']")).ok()??;
            list.children().item(at)?.query_selector("a").ok()?
        }
        Next::Current => outline.query_selector(CURRENT).ok()?,
    };
    found?.dyn_into().ok()
}

/// Brings the current claim into sight when the reader was taken to it from elsewhere.
#[hook]
pub(super) fn use_in_sight(node: &NodeRef, arrivals: u32) {
    let node = node.clone();
    use_effect_with(arrivals, move |arrivals| {
        let outline = node.cast::<Element>().filter(|_| *arrivals > 0);
        if let Some(claim) = outline.and_then(|outline| outline.query_selector(CURRENT).ok().flatten()) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            claim.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
