//! Should the program itself fail, the reader is told, and how to go on.

use std::panic;

use gloo::utils::document;

/// Shows a card and logs the reason when the program panics; it can't be trusted to run on.
pub fn show_on_panic() {
    panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        let (Ok(card), Some(body)) = (document().create_element("p"), document().body()) else { return };
        card.set_class_name("mishap");
        let _ = card.set_attribute("role", "alert");
        card.set_text_content(Some("Something went wrong in the explorer, and it has stopped. Reload the page to go on; your files are untouched."));
        let _ = body.prepend_with_node_1(&card);
    }));
}
