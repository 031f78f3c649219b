//! The page around the explorer: its title and settings, its events, the clipboard.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{document, document_element, history, window};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlLinkElement, Node, Selection, SvgElement, WheelEvent};

use super::host::{Host, active_element_near};
use super::storage::{keep, recall};
use crate::model::Word;
use crate::state::Settings;

const SETTINGS: &str = "fulcrum/1/settings";

/// Names the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The debate file that stands in the page itself, as in an explorer of one file.
pub fn debate_in_page() -> Option<String> {
    let text = document().get_element_by_id("fulcrum-debate")?.text_content()?;
    (!text.trim().is_empty()).then_some(text)
}

/// How the reader likes the page, as far as the browser knows.
pub fn kept_settings() -> Settings {
    recall(SETTINGS).map(|text| Settings::from_text(&text)).unwrap_or_default()
}

/// Shows the explorer as the reader likes it. A page of its own keeps that for the next visit.
pub fn apply_settings(host: &Host, settings: &Settings) {
    let page = host.is_alone().then(document_element);
    if host.is_page() {
        keep(SETTINGS, Some(&settings.to_text()));
    }
    let root = page.as_ref().unwrap_or(host.root());
    for (name, word) in [
        ("data-theme", settings.theme.word()),
        ("data-text", settings.text.word()),
        ("data-motion", settings.motion.word()),
    ] {
        let _ = root.set_attribute(name, word);
    }
}

thread_local! {
    /// What loads the later views' style sheet into elements of other pages.
    static LATER_STYLE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Names a function that loads the later views' style sheet, and gives a promise of that.
pub fn set_later_style(load: Function) {
    LATER_STYLE.set(Some(load));
}

/// Loads the style sheet of the views that are fetched later, and waits until it is there, or can't be had.
pub async fn load_later_style() {
    let load = LATER_STYLE.with_borrow(Clone::clone);
    if let Some(loading) = load.and_then(|load| load.call0(&JsValue::NULL).ok()) {
        let _ = JsFuture::from(Promise::resolve(&loading)).await;
    }
    let Ok(Some(link)) = document().query_selector("link[data-fulcrum-later][disabled]") else { return };
    let Ok(link) = link.dyn_into::<HtmlLinkElement>() else { return };
    let settled = Promise::new(&mut |settle, _| {
        for event in ["load", "error"] {
            let _ = link.add_event_listener_with_callback(event, &settle);
        }
    });
    link.set_disabled(false);
    let _ = JsFuture::from(settled).await;
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

/// One step back in the browser's history.
pub fn go_back() {
    let _ = history().back();
}

/// One step forward in the browser's history.
pub fn go_forward() {
    let _ = history().forward();
}

/// Prints the page.
pub fn print_page() {
    let _ = window().print();
}

/// How high the window is, in CSS pixels.
pub fn viewport_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// Takes the focus from what has it near a node, unless that is in the tree, which moves it on.
pub fn leave_focus_outside_tree(near: &Node) {
    let active =
        active_element_near(near).filter(|active| active.closest("[role=tree]").is_ok_and(|tree| tree.is_none()));
    if let Some(active) = active.and_then(|active| active.dyn_into::<HtmlElement>().ok()) {
        let _ = active.blur();
    }
}

/// Gives an element the focus without scrolling the page.
pub fn focus_quietly(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = match (element.dyn_ref::<HtmlElement>(), element.dyn_ref::<SvgElement>()) {
        (Some(element), _) => element.focus_with_options(&options),
        (None, Some(element)) => element.focus_with_options(&options),
        (None, None) => Ok(()),
    };
}

/// Whether the reader has just marked some text near a node, which a click must not undo.
pub fn has_selection(near: &Node) -> bool {
    // Browsers hide what is marked in a shadow tree from the page around it; Chromium tells the tree itself.
    let tree = near.get_root_node();
    let asked =
        js_sys::Reflect::get(&tree, &"getSelection".into()).ok().and_then(|get| get.dyn_into::<Function>().ok());
    let selection = match asked {
        Some(get) => get.call0(&tree).ok().and_then(|found| found.dyn_into::<Selection>().ok()),
        None => window().get_selection().ok().flatten(),
    };
    selection.is_some_and(|selection| !selection.is_collapsed() && selection.type_() == "Range")
}

/// Puts a text on the clipboard; tells whether that worked.
pub async fn copy_text(text: String) -> bool {
    let Some(clipboard) =
        js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok().filter(|found| !found.is_undefined())
    else {
        return false;
    };
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    JsFuture::from(clipboard.write_text(&text)).await.is_ok()
}

/// Hears that the page, or anything in it, is scrolled.
pub fn on_scroll(hear: impl FnMut(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    EventListener::new_with_options(&document(), "scroll", options, hear)
}

/// Hears the wheel turn over an element while Ctrl or ⌘ is held, as browsers also report a pinch; it may be stopped.
pub fn on_wheel(element: &Element, hear: impl Fn(&WheelEvent) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(element, "wheel", options, move |event| {
        if let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key() || event.meta_key()) {
            hear(event);
        }
    })
}

/// The colour that a custom property has on an element, as the theme says.
pub fn colour_of(element: &Element, name: &str) -> String {
    // A property that is computed gives `light-dark()` its meaning; the custom property itself does not.
    let style = window().get_computed_style(element).ok().flatten();
    let set = |value: &str| {
        let own = element.dyn_ref::<HtmlElement>().map(HtmlElement::style);
        own.map(|own| own.set_property("color", value))
    };
    let _ = set(&format!("var({name})"));
    let colour = style.and_then(|style| style.get_property_value("color").ok()).unwrap_or_default();
    let _ = set("");
    colour
}

/// How many of the screen's pixels make one of CSS.
pub fn pixel_ratio() -> f64 {
    window().device_pixel_ratio()
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
