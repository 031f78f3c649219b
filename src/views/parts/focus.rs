//! Where the focus goes when what had it goes away: to the row that the keyboard is on, or to the view.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::state::{Rest, View};
use crate::web::{Host, focus_quietly};

/// Hands the focus of a clicked button to the view, which the page need not be scrolled for.
pub(crate) fn focus_tree(event: &MouseEvent) {
    if let Some(row) = row_near(event) {
        focus_quietly(&row);
    }
}

/// Takes the reader to the view.
pub(crate) fn skip_to_tree(event: &MouseEvent) {
    if let Some(row) = row_near(event) {
        event.prevent_default();
        let _ = row.focus();
    }
}

/// When another view takes the place of the one that had the focus, it has the focus next; also where it has to be
/// fetched first.
#[hook]
pub(crate) fn use_focus_in_view(host: &Host, view: View, rest: Rest) {
    let last = use_mut_ref(|| (view, false));
    let host = host.clone();
    use_effect_with((view, rest), move |(view, _)| {
        let (before, mut lost) = *last.borrow();
        if before != *view {
            lost = host.focus_is_lost();
        }
        last.replace((*view, lost));
        // The tree's rows may not be drawn yet: the view as a whole then holds the focus until they take it.
        if lost
            && host.focus_is_lost()
            && let Some(row) = row_in(host.root())
        {
            focus_quietly(&row);
        }
    });
}

fn row_near(event: &MouseEvent) -> Option<HtmlElement> {
    row_in(&event.target_dyn_into::<Element>()?.closest(".fulcrum").ok()??)
}

/// The row or claim that the keyboard is on; else the view as a whole.
fn row_in(explorer: &Element) -> Option<HtmlElement> {
    let find = |selector| explorer.query_selector(selector).ok().flatten();
    let row = find("[role=treeitem][tabindex='0'], .outline [aria-current]").or_else(|| {
        let view = find(".work > :first-child")?;
        view.set_attribute("tabindex", "-1").ok()?;
        Some(view)
    });
    row?.dyn_into().ok()
}
