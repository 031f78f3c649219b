//! The map as a painting, for more claims than can be elements of their own. The tree and the outline say the same.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::prelude::*;

use super::{MOST_ELEMENTS, MapView};
use crate::layout::Cubic;
use crate::model::{RelationKind, Side};
use crate::web::{colour_of, pixel_ratio};

impl MapView {
    /// Paints what is seen if it is too much to be drawn, and leaves the sheet empty if not.
    pub(super) fn paint(&self, _: &Context<Self>) {
        let Some(sheet) = self.sheet.cast::<HtmlCanvasElement>() else { return };
        let window = self.camera.seen(self.window);
        let is_needed = self.plan.layout.visible_in(&self.drawn).nodes.len() > MOST_ELEMENTS;
        let ratio = pixel_ratio();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a window's size
        let size = |length: f64| if is_needed { (length * ratio) as u32 } else { 0 };
        // Setting the size clears the sheet.
        sheet.set_width(size(self.window.width));
        sheet.set_height(size(self.window.height));
        let context = sheet.get_context("2d").ok().flatten().and_then(|found| found.dyn_into().ok());
        let Some(pen) = context.filter(|_| is_needed) else { return };
        let pen: CanvasRenderingContext2d = pen;
        let scale = self.camera.scale * ratio;
        let _ = pen.set_transform(scale, 0.0, 0.0, scale, self.camera.dx * ratio, self.camera.dy * ratio);
        let seen = self.plan.layout.visible_in(&window);
        let colour = |name: &str| colour_of(&sheet, name);
        let lines = [
            (RelationKind::Supports, colour("--fulcrum-pro")),
            (RelationKind::Attacks, colour("--fulcrum-con")),
            (RelationKind::Undercuts, colour("--fulcrum-undercut")),
        ];
        pen.set_line_width(1.5);
        for (kind, colour) in &lines {
            pen.set_stroke_style_str(colour);
            pen.begin_path();
            for edge in
                seen.edges.iter().filter_map(|at| self.plan.layout.edges.get(*at)).filter(|edge| edge.kind == *kind)
            {
                for curve in edge.legs.iter().map(|leg| &leg.curve).chain(&edge.trunk) {
                    trace(&pen, curve);
                }
            }
            pen.stroke();
        }
        let sides = [colour("--fulcrum-side-a"), colour("--fulcrum-side-b"), colour("--fulcrum-soft")];
        for node in seen.nodes.iter().filter_map(|at| self.plan.layout.nodes.get(*at)) {
            let [first, second, other] = &sides;
            pen.set_fill_style_str(match self.plan.debate.side(node.claim) {
                Side::Position(0) => first,
                Side::Position(1) => second,
                _ => other,
            });
            pen.fill_rect(node.frame.x, node.frame.y, node.frame.width, node.frame.height);
        }
    }
}

fn trace(pen: &CanvasRenderingContext2d, curve: &Cubic) {
    pen.move_to(curve.start.x, curve.start.y);
    pen.bezier_curve_to(curve.leaving.x, curve.leaving.y, curve.arriving.x, curve.arriving.y, curve.end.x, curve.end.y);
}
