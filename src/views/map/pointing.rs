//! What pointers do to the map: one drags it, two pinch it.

use web_sys::{Element, PointerEvent};

use crate::layout::Point;
use wasm_bindgen::JsCast;

/// A press that moves no further than this is a click, in pixels.
const STILL: f64 = 4.0;

/// The pointers that are down.
#[derive(Default)]
pub(super) struct Pointing {
    down: Vec<(i32, Point)>,
    /// How far the first has gone.
    way: f64,
    dragged: bool,
}

/// What a movement comes to.
pub(super) enum Turned {
    Not,
    /// By so many pixels.
    Moved(f64, f64),
    /// Larger by a factor around a point of the page, and moved by so many pixels.
    Pinched {
        factor: f64,
        x: f64,
        y: f64,
        over: Point,
    },
}

impl Pointing {
    pub(super) fn down(&mut self, event: &PointerEvent) {
        // What is pressed on a claim's words may be marked; a finger moves the map from anywhere.
        let on_words = event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|target| {
            target.tag_name() == "text" || target.closest(".map-little").ok().flatten().is_some()
        });
        let touch = event.pointer_type() == "touch";
        if !touch && (event.button() != 0 || on_words) {
            return;
        }
        if self.down.is_empty() {
            self.way = 0.0;
            self.dragged = false;
        }
        self.down.retain(|(id, _)| *id != event.pointer_id());
        self.down.push((event.pointer_id(), at(event)));
    }

    pub(super) fn up(&mut self, event: &PointerEvent) {
        self.down.retain(|(id, _)| *id != event.pointer_id());
    }

    pub(super) fn turned(&mut self, event: &PointerEvent) -> Turned {
        let now = at(event);
        let Some(moved) = self.down.iter().position(|(id, _)| *id == event.pointer_id()) else { return Turned::Not };
        if event.buttons() == 0 {
            self.down.clear();
            return Turned::Not;
        }
        let Some(before) = self.down.get_mut(moved).map(|(_, point)| std::mem::replace(point, now)) else {
            return Turned::Not;
        };
        let other = self.down.iter().find(|(id, _)| *id != event.pointer_id()).map(|(_, point)| *point);
        match other {
            None => {
                self.way += before.distance(now);
                self.dragged |= self.way > STILL;
                if self.dragged { Turned::Moved(now.x - before.x, now.y - before.y) } else { Turned::Not }
            }
            Some(other) => {
                self.dragged = true;
                let factor = other.distance(now).max(1.0) / other.distance(before).max(1.0);
                let (x, y) = ((now.x - before.x) / 2.0, (now.y - before.y) / 2.0);
                Turned::Pinched { factor, x, y, over: other.towards(now, 0.5) }
            }
        }
    }

    /// Whether the press that just ended dragged the map, so that it is no click.
    pub(super) fn take_dragged(&mut self) -> bool {
        std::mem::take(&mut self.dragged)
    }
}

fn at(event: &PointerEvent) -> Point {
    Point { x: f64::from(event.client_x()), y: f64::from(event.client_y()) }
}
