//! Where the focus goes when the button that had it goes away: to the row that the keyboard is on.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

/// Hands the focus of a clicked button to the tree, which the page need not be scrolled for.
pub(crate) fn focus_tree(event: &MouseEvent) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(row) = row_near(event) {
        let _ = row.focus_with_options(&options);
    }
}

/// Takes the reader to the tree.
pub(crate) fn skip_to_tree(event: &MouseEvent) {
    if let Some(row) = row_near(event) {
        event.prevent_default();
        let _ = row.focus();
    }
}

fn row_near(event: &MouseEvent) -> Option<HtmlElement> {
    let explorer = event.target_dyn_into::<Element>()?.closest(".fulcrum").ok()??;
    explorer.query_selector("[role=treeitem][tabindex='0']").ok()??.dyn_into().ok()
}
