//! What the reader does with the map: keys, clicks, and pointers that drag or pinch.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::pointing::Turned;
use super::{MapView, Message};
use crate::layout::PlaceIndex;
use crate::state::{Action, TREE_KEYS};
use crate::web::has_selection;

impl MapView {
    /// What a finger or a dragged pointer does.
    pub(super) fn on_turned(&mut self, event: &PointerEvent) -> bool {
        match self.pointing.turned(event) {
            Turned::Not => false,
            Turned::Moved(x, y) => {
                if let Some(frame) = self.frame.cast::<HtmlElement>() {
                    // From here on the pointer is the map's, wherever it goes.
                    let _ = frame.set_pointer_capture(event.pointer_id());
                }
                self.look(self.camera.moved(x, y))
            }
            Turned::Pinched { factor, x, y, over } => {
                let at = self.within(over.x, over.y);
                self.look(self.camera.zoomed(factor, at).moved(x, y))
            }
        }
    }

    /// Takes the keys that are the map's from the browser. At once: messages may be put off until it has scrolled.
    pub(super) fn take_keys(context: &Context<Self>) -> Callback<KeyboardEvent> {
        let link = context.link().clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
                return;
            }
            let key = event.key();
            if ["+", "-", "0", "Escape"].contains(&key.as_str()) || TREE_KEYS.contains(&key.as_str()) {
                event.prevent_default();
                link.send_message(Message::Key(event));
            }
        })
    }

    pub(super) fn on_key(&mut self, context: &Context<Self>, event: &KeyboardEvent) -> bool {
        let key = event.key();
        let mut take = |message: Message| Component::update(self, context, message);
        match key.as_str() {
            "+" => return take(Message::Zoom(1.3)),
            "-" => return take(Message::Zoom(1.0 / 1.3)),
            "0" => return take(Message::Fit),
            _ => {}
        }
        if key == "Escape" {
            self.dispatch(Action::Focus(None));
        } else if TREE_KEYS.contains(&key.as_str()) {
            self.dispatch(Action::Press(key, self.plan.mirrored));
        }
        false
    }

    pub(super) fn on_click(&mut self, event: &MouseEvent) {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        if self.pointing.take_dragged() || has_selection(&target) {
            return;
        }
        let Some(node) = place_of(&target).and_then(|place| self.plan.layout.node_at(place)) else { return };
        let Some(found) = self.plan.layout.nodes.get(node) else { return };
        if target.closest("[data-twist]").ok().flatten().is_none() {
            self.dispatch(Action::Select(found.place));
        } else if found.open {
            for place in self.plan.layout.places_of(node) {
                self.dispatch(Action::Close(place));
            }
        } else {
            self.dispatch(Action::Open(found.place));
        }
    }
}

/// The place of the box that an element is part of.
pub(super) fn place_of(element: &Element) -> Option<PlaceIndex> {
    let found = element.closest("[data-place]").ok().flatten()?;
    found.get_attribute("data-place")?.parse().ok().map(PlaceIndex)
}
