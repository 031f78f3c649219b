//! Should the program itself fail, the reader is told, and how to go on.

use std::cell::RefCell;
use std::panic;

use gloo::utils::document;
use web_sys::Element;

thread_local! {
    /// Where explorers stand. All run in one program, so all stop together.
    static ROOTS: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Has a failure told where this explorer stands.
pub fn watch_root(root: &Element) {
    ROOTS.with_borrow_mut(|roots| roots.push(root.clone()));
}

/// Forgets an explorer that was taken away.
pub fn forget_root(root: &Element) {
    ROOTS.with_borrow_mut(|roots| roots.retain(|known| known != root));
}

/// Shows a card and logs the reason when the program panics; it can't be trusted to run on.
pub fn show_on_panic() {
    panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        ROOTS.with(|roots| {
            for root in roots.try_borrow().iter().flat_map(|roots| roots.iter()) {
                let Ok(card) = document().create_element("p") else { continue };
                card.set_class_name("mishap");
                let _ = card.set_attribute("role", "alert");
                card.set_text_content(Some("Something went wrong in the explorer, and it has stopped. Reload the page to go on; your files are untouched."));
                let _ = root.prepend_with_node_1(&card);
            }
        });
    }));
}
