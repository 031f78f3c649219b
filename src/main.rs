//! Starts the page.

use fulcrum::views::{App, Opening};
use fulcrum::web::show_on_panic;

fn main() {
    show_on_panic();
    wasm_bindgen_futures::spawn_local(async {
        let (Some(opening), Some(root)) =
            (Opening::from_address().await, gloo::utils::document().get_element_by_id("fulcrum"))
        else {
            return;
        };
        root.set_text_content(None);
        yew::Renderer::<App>::with_root_and_props(root, opening).render();
    });
}
