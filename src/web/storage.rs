//! What the browser keeps for the reader. It may keep nothing: then nothing is remembered, and all works.

use gloo::storage::{LocalStorage, Storage};
use gloo::utils::window;

/// Whether the browser lets the page keep anything. In a sandboxed frame, or where the reader forbids it, asking
/// for the storage fails; gloo's own access would panic.
fn is_allowed() -> bool {
    matches!(window().local_storage(), Ok(Some(_)))
}

/// Whether the browser keeps what it is given: it may refuse, or be full.
pub fn keeps_anything() -> bool {
    const TRIAL: &str = "fulcrum/1/trial";
    let kept = is_allowed() && LocalStorage::set(TRIAL, true).is_ok();
    if kept {
        LocalStorage::delete(TRIAL);
    }
    kept
}

/// What was kept under a name, where it can be read.
pub(super) fn recall(name: &str) -> Option<String> {
    is_allowed().then(|| LocalStorage::get(name).ok()).flatten()
}

/// Keeps a text under a name, where the browser lets us; `None` forgets it.
pub(super) fn keep(name: &str, text: Option<&str>) {
    if !is_allowed() {
        return;
    }
    match text {
        // A full storage keeps what it had.
        Some(text) => LocalStorage::set(name, text).unwrap_or_default(),
        None => LocalStorage::delete(name),
    }
}
