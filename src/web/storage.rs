//! What the browser keeps for the reader. It may keep nothing: then nothing is remembered, and all works.

use gloo::storage::{LocalStorage, Storage};

/// What was kept under a name, where it can be read.
pub(super) fn recall(name: &str) -> Option<String> {
    LocalStorage::get(name).ok()
}

/// Keeps a text under a name, where the browser lets us.
pub(super) fn keep(name: &str, text: &str) {
    let _ = LocalStorage::set(name, text);
}
