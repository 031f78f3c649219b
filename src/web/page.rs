//! The page around the explorer: its title and theme, its events, the clipboard.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

use super::storage::{keep, recall};

const THEME: &str = "fulcrum/1/theme";

/// Names the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The theme the reader chose, if any.
pub fn stored_theme() -> Option<String> {
    recall(THEME)
}

/// Shows the page in a theme: `light`, `dark`, or `auto` for the system's.
pub fn set_theme(theme: &str) {
    keep(THEME, Some(theme));
    let _ = document_element().set_attribute("data-theme", theme);
}

/// What was kept of the reader's weights for a debate.
pub fn kept_weights(debate: &str) -> Option<String> {
    recall(&weights_of(debate))
}

/// Keeps the reader's weights for a debate; `None` forgets them.
pub fn keep_weights(debate: &str, token: Option<&str>) {
    keep(&weights_of(debate), token);
}

fn weights_of(debate: &str) -> String {
    format!("fulcrum/1/weights/{debate}")
}

/// The page's address without query and fragment.
pub fn origin_and_path() -> String {
    let location = window().location();
    location.href().unwrap_or_default().split('#').next().unwrap_or_default().to_owned()
}

/// How high the window is, in CSS pixels.
pub fn viewport_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// The focused element, if it lies within another.
pub fn active_element_within(outer: &Node) -> Option<Element> {
    document().active_element().filter(|active| outer.contains(Some(active)))
}

/// Whether no element has the focus, as after the focused one went away.
pub fn focus_is_nowhere() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Puts a text on the clipboard; tells whether that worked.
pub async fn copy_text(text: String) -> bool {
    let Some(clipboard) =
        js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok().filter(|found| !found.is_undefined())
    else {
        return false;
    };
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&text)).await.is_ok()
}

/// Hears an event of the document, wherever it happens. It may be stopped.
pub fn on_document(event: &'static str, hear: impl FnMut(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&document(), event, options, hear)
}

/// Hears an event of the window.
pub fn on_window(event: &'static str, hear: impl FnMut(&Event) + 'static) -> EventListener {
    EventListener::new(&window(), event, hear)
}

/// Tells when the page is about to be printed (`true`), and when that is over.
pub fn on_print(tell: impl Fn(bool) + Clone + 'static) -> Vec<EventListener> {
    let mut listeners = vec![
        on_window("beforeprint", {
            let tell = tell.clone();
            move |_| tell(true)
        }),
        on_window("afterprint", {
            let tell = tell.clone();
            move |_| tell(false)
        }),
    ];
    if let Ok(Some(media)) = window().match_media("print") {
        let list = media.clone();
        listeners.push(EventListener::new(&media, "change", move |_| tell(list.matches())));
    }
    listeners
}
