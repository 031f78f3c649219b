//! The browser: the address bar, files and the network, storage, what the page is told.
//!
//! Nothing else touches `web-sys`, but for the views' own elements. Whatever the browser refuses is
//! handled here: storage may be blocked, a file unreadable, a server silent.

mod address;
mod files;
mod host;
mod mishap;
mod page;
mod storage;
mod turns;

pub use address::{current_route, debate_address, on_route, write_route};
pub use files::{Refusal, fetch, read_file};
pub use host::{Host, active_element_near, active_element_within};
pub use mishap::{forget_root, show_on_panic, watch_root};
pub use page::{
    apply_settings, colour_of, copy_text, debate_in_page, focus_quietly, go_back, go_forward, has_selection,
    keep_weights, kept_settings, kept_weights, leave_focus_outside_tree, load_later_style, on_print, on_scroll,
    on_wheel, on_window, pixel_ratio, print_page, set_later_style, set_title, viewport_height,
};
pub use storage::keeps_anything;
pub use turns::Turns;
