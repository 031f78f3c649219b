//! Where the focus goes in the outline when what had it goes away, and what is brought into sight.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::layout::PlaceIndex;
use crate::web::focus_is_nowhere;

/// The link to the claim that the panel shows.
const CURRENT: &str = "a[aria-current]";

/// What a list is called that stands under a place, or at the top.
pub(super) fn list_name(under: Option<PlaceIndex>) -> String {
    under.map_or_else(|| "top".to_owned(), |place| place.0.to_string())
}

/// Keeps the focus in the outline once it has been there: on the current claim, should it get lost. Gives what is told
/// that the focus is there; with the name of a list and a number the item of that number has it next.
#[hook]
pub(super) fn use_focus_kept(node: &NodeRef) -> Callback<Option<(String, u32)>> {
    let was_here = use_mut_ref(|| false);
    let wanted = use_mut_ref(|| None::<(String, u32)>);
    let (outline, here, next) = (node.clone(), was_here.clone(), wanted.clone());
    use_effect(move || {
        let Some(outline) = outline.cast::<Element>() else { return };
        let item = next.borrow_mut().take().and_then(|(list, at)| {
            let items = outline.query_selector(&format!("[data-list='{list}']")).ok()??.children();
            items.item(at)?.query_selector("a").ok()?
        });
        let lost = || {
            (*here.borrow() && focus_is_nowhere())
                .then_some(())
                .and_then(|()| outline.query_selector(CURRENT).ok().flatten().or_else(|| Some(outline.clone())))
        };
        if let Some(target) = item.or_else(lost).and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = target.focus_with_options(&options);
        }
    });
    use_callback((), move |item: Option<(String, u32)>, ()| {
        *was_here.borrow_mut() = true;
        if item.is_some() {
            *wanted.borrow_mut() = item;
        }
    })
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
