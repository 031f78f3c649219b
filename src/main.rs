//! Starts the page, or readies the program for the elements of another page.

use fulcrum::views::{App, Opening};
use fulcrum::web::{show_on_panic, watch_root};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    show_on_panic();
}

/// Draws the explorer into a page of its own.
#[wasm_bindgen(js_name = openPage)]
pub async fn open_page(root: web_sys::Element) {
    watch_root(&root);
    if let Some(opening) = Opening::from_address(root.clone()).await {
        root.set_text_content(None);
        yew::Renderer::<App>::with_root_and_props(root, opening).render();
    }
}
