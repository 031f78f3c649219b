//! How the map is looked at: from where, what is laid out, and what of it has to be drawn.

use web_sys::Element;
use yew::prelude::*;

use super::minimap::show_window;
use super::{AT_FIRST, LEAST_AT_FIRST, MapView, Message, Props, ROOM, WORDS, plan};
use crate::layout::{Camera, PlaceIndex, Point, Rect, Size};

impl MapView {
    /// Lays out what is open now; the current claim stays where it is on the screen.
    pub(super) fn replan(&mut self, props: &Props) {
        let next = plan(props, self.sideways);
        if let Some(cursor) = props.cursor {
            let (x, y) = next.layout.moved_from(&self.plan.layout, cursor);
            self.camera = self.camera.moved(x * self.camera.scale, y * self.camera.scale);
        }
        self.plan = next;
        self.drawn = self.around();
    }

    /// The first look: at all of it; where that would be too small, at the current claim and what it stands under.
    pub(super) fn start(&mut self, props: &Props) {
        let all = Camera::on_all(&self.plan.layout.bounds, self.window);
        self.camera = match props.cursor.filter(|_| all.scale < LEAST_AT_FIRST) {
            Some(cursor) => self.on_part(cursor).or_else(|| self.from(cursor)).unwrap_or(all),
            None => all,
        };
        self.drawn = self.around();
    }

    /// On a claim with what it is best seen with, if that can be read.
    fn on_part(&self, cursor: PlaceIndex) -> Option<Camera> {
        let parts = self.plan.layout.surroundings(cursor).into_iter();
        let (camera, part) = parts
            .map(|part| (Camera::on_all(&part, self.window), part))
            .find(|(camera, _)| camera.scale >= LEAST_AT_FIRST)?;
        Some(Camera { scale: camera.scale.min(AT_FIRST), ..camera }.centred(part.centre(), self.window))
    }

    /// From a claim on.
    fn from(&self, cursor: PlaceIndex) -> Option<Camera> {
        let frame = self.plan.layout.nodes.get(self.plan.layout.node_at(cursor)?)?.frame;
        let near = Camera { scale: AT_FIRST, ..Camera::default() }.centred(frame.centre(), self.window);
        let (width, height) = (frame.width * AT_FIRST / 2.0, frame.height * AT_FIRST / 2.0);
        Some(match (self.sideways, self.plan.mirrored) {
            (true, false) => near.moved(ROOM + width - self.window.width / 2.0, 0.0),
            (true, true) => near.moved(self.window.width / 2.0 - ROOM - width, 0.0),
            (false, _) => near.moved(0.0, ROOM + height - self.window.height / 2.0),
        })
    }

    /// Looks from elsewhere; whether something has to be drawn for it.
    pub(super) fn look(&mut self, camera: Camera) -> bool {
        let words = (self.camera.scale >= WORDS) != (camera.scale >= WORDS);
        self.camera = camera;
        let seen = camera.seen(self.window);
        let covered = self.drawn.around(&seen) == self.drawn && self.drawn.width <= 4.0 * seen.width;
        if !covered {
            self.drawn = self.around();
        }
        self.place();
        words || !covered
    }

    /// What is seen and as much again on every side.
    pub(super) fn around(&self) -> Rect {
        let seen = self.camera.seen(self.window);
        let (x, y) = (seen.width / 2.0, seen.height / 2.0);
        Rect { x: seen.x - x, y: seen.y - y, width: 2.0 * seen.width, height: 2.0 * seen.height }
    }

    /// Puts the drawing where the camera sees it.
    pub(super) fn place(&self) {
        let Camera { scale, dx, dy } = self.camera;
        if let Some(world) = self.world.cast::<Element>() {
            let _ = world.set_attribute("transform", &format!("translate({dx} {dy}) scale({scale})"));
        }
        show_window(&self.little, &self.camera.seen(self.window));
    }

    /// Brings the current claim into sight.
    pub(super) fn show_current(&mut self, context: &Context<Self>) {
        let node = self.current(context).and_then(|at| self.plan.layout.nodes.get(at));
        if let Some(frame) = node.map(|node| node.frame)
            && self.look(self.camera.with_in_sight(&frame, self.window, ROOM))
        {
            context.link().send_message(Message::Draw);
        }
    }

    /// Takes the window's size; whether it is another than before.
    pub(super) fn measure(&mut self) -> bool {
        let Some(frame) = self.frame.cast::<Element>() else { return false };
        let size = Size { width: f64::from(frame.client_width()), height: f64::from(frame.client_height()) };
        let differs = size != self.window;
        self.window = size;
        if differs {
            self.drawn = self.around();
        }
        differs
    }

    pub(super) fn middle(&self) -> Point {
        Point { x: self.window.width / 2.0, y: self.window.height / 2.0 }
    }

    /// A point of the page as a point of the window.
    pub(super) fn within(&self, x: f64, y: f64) -> Point {
        let corner = self.frame.cast::<Element>().map(|frame| frame.get_bounding_client_rect());
        corner.map_or(Point { x, y }, |corner| Point { x: x - corner.left(), y: y - corner.top() })
    }
}
