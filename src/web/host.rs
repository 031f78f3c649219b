//! Where an explorer stands: on a page of its own, or in an element of somebody else's page.
//!
//! On its own page it has the address bar, the title, the keys and the browser's storage to itself. In an element it
//! keeps to that element: the page around it belongs to its host.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{document, window};
use web_sys::{Document, Element, Event, EventTarget, Node, ShadowRoot};

use wasm_bindgen::JsCast;

/// The place of one explorer.
#[derive(Clone, Debug)]
pub struct Host {
    root: Element,
    element: Option<Rc<Inside>>,
}

/// What is known of an element of somebody else's page.
#[derive(Debug)]
struct Inside {
    /// The address of the explorer's own page that shows the same, without a fragment.
    home: String,
    /// Whether the reader was in the explorer last, rather than its host's scripts.
    engaged: Cell<bool>,
    /// Whether the element is all that its document shows, as in a frame.
    alone: bool,
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        self.root == other.root
    }
}

impl Host {
    /// A page that is the explorer's own; `root` is what it is drawn into.
    pub fn page(root: Element) -> Self {
        Self { root, element: None }
    }

    /// An element of another page, or (`alone`) all that a frame in it shows. `home` is the address of the explorer's own
    /// page that shows the same.
    pub fn element(root: Element, home: String, alone: bool) -> Self {
        Self { root, element: Some(Rc::new(Inside { home, engaged: Cell::new(false), alone })) }
    }

    /// Whether the document shows nothing but the explorer.
    pub fn is_alone(&self) -> bool {
        self.element.as_ref().is_none_or(|inside| inside.alone)
    }

    /// What the explorer is drawn into.
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// Whether the page is the explorer's own.
    pub fn is_page(&self) -> bool {
        self.element.is_none()
    }

    /// The first element of the explorer that a selector fits.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }

    /// The whole address of what a fragment names.
    pub fn address_of(&self, fragment: &str) -> String {
        if let Some(inside) = &self.element {
            return inside.home.clone() + fragment;
        }
        let here = window().location().href().unwrap_or_default();
        here.split('#').next().unwrap_or_default().to_owned() + fragment
    }

    /// Hears an event wherever it happens in the document that is the explorer's, or within its element. It may be stopped.
    pub fn on(&self, event: &'static str, hear: impl FnMut(&Event) + 'static) -> EventListener {
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        EventListener::new_with_options(&self.ground(), event, options, hear)
    }

    /// Hears an event that nothing within took for itself. It may be stopped.
    pub fn on_unclaimed(&self, event: &'static str, hear: impl FnMut(&Event) + 'static) -> EventListener {
        EventListener::new_with_options(&self.ground(), event, EventListenerOptions::enable_prevent_default(), hear)
    }

    fn ground(&self) -> EventTarget {
        if self.is_alone() { document().into() } else { self.root.clone().into() }
    }

    /// Notes that what comes next is done by the host's scripts, or (`true`) by the reader.
    pub fn engage(&self, reader: bool) {
        if let Some(inside) = &self.element {
            inside.engaged.set(reader || active_element_within(&self.root).is_some());
        }
    }

    /// Whether no element has the focus, as after the focused one went away, and it is the explorer's to give it to another.
    /// In an element that is so only if the reader was in it last: it never takes the focus from its host.
    pub fn focus_is_lost(&self) -> bool {
        let nowhere = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
        nowhere && self.element.as_ref().is_none_or(|inside| inside.engaged.get())
    }
}

/// The focused element, as far as the tree that a node stands in knows it: its document's, or its shadow tree's.
pub fn active_element_near(node: &Node) -> Option<Element> {
    let tree = node.get_root_node();
    match tree.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.active_element(),
        None => tree.dyn_ref::<Document>()?.active_element(),
    }
}

/// The focused element, if it lies within another.
pub fn active_element_within(outer: &Node) -> Option<Element> {
    active_element_near(outer).filter(|active| outer.contains(Some(active)))
}
