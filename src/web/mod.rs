//! The browser: the address bar, files and the network, storage, what the page is told.
//!
//! Nothing else touches `web-sys`, but for the views' own elements. Whatever the browser refuses is
//! handled here: storage may be blocked, a file unreadable, a server silent.

mod address;
mod files;
mod mishap;
mod page;
mod storage;

pub use address::{current_route, debate_address, on_route, write_route};
pub use files::{Refusal, fetch, read_file};
pub use mishap::show_on_panic;
pub use page::{
    active_element, active_element_within, address, apply_settings, colour_of, copy_text, focus_is_nowhere, go_back,
    go_forward, has_selection, keep_weights, kept_settings, kept_weights, leave_focus_outside_tree, load_later_style,
    on_document, on_key, on_print, on_wheel, on_window, origin_and_path, pixel_ratio, print_page, set_title,
    viewport_height,
};
pub use storage::keeps_anything;
