//! What the browser keeps for the reader. It may keep nothing: then nothing is remembered, and all works.

use gloo::utils::window;
use web_sys::Storage;

use super::Host;

/// The storage, if the browser lets the page keep anything. In a sandboxed frame, or where the reader forbids it,
/// asking for it fails.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Whether what the reader does is kept for the next visit. The browser may refuse, or be full; and in an element of
/// another page that is the page's affair.
pub fn keeps_anything(host: &Host) -> bool {
    const TRIAL: &str = "fulcrum/1/trial";
    storage().filter(|_| host.is_page()).is_some_and(|storage| {
        let kept = storage.set_item(TRIAL, "").is_ok();
        let _ = storage.remove_item(TRIAL);
        kept
    })
}

/// What was kept under a name, where it can be read.
pub(super) fn recall(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a text under a name, where the browser lets us; `None` forgets it.
pub(super) fn keep(name: &str, text: Option<&str>) {
    let Some(storage) = storage() else { return };
    // A full storage keeps what it had.
    let _ = match text {
        Some(text) => storage.set_item(name, text),
        None => storage.remove_item(name),
    };
}
