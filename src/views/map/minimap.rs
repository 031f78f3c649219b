//! The whole map in little, with a frame around what is seen of it. It repeats what buttons and keys do, so it is
//! hidden from screen readers.

use web_sys::Element;
use yew::prelude::*;

use super::super::tree::side_class;
use crate::layout::{MapLayout, MapNode, Point, Rect};
use crate::model::Side;
use crate::state::two_decimals;

/// How large it is at the most, in pixels.
const WIDTH: f64 = 150.0;
const HEIGHT: f64 = 110.0;
/// More boxes than this are not told apart.
const MOST: usize = 800;

/// The little map. A press on it brings that part into the middle.
pub(super) fn minimap(layout: &MapLayout, window: &NodeRef, centre: &Callback<Point>) -> Html {
    let bounds = layout.bounds;
    let scale = (WIDTH / bounds.width.max(1.0)).min(HEIGHT / bounds.height.max(1.0));
    let (width, height) = (bounds.width.max(1.0) * scale, bounds.height.max(1.0) * scale);
    let go = {
        let centre = centre.clone();
        move |event: PointerEvent| {
            if event.buttons() == 0 {
                return;
            }
            let Some(picture) =
                event.target_dyn_into::<Element>().and_then(|found| found.closest("svg").ok().flatten())
            else {
                return;
            };
            let corner = picture.get_bounding_client_rect();
            let x = bounds.x + (f64::from(event.client_x()) - corner.left()) / scale;
            let y = bounds.y + (f64::from(event.client_y()) - corner.top()) / scale;
            event.stop_propagation();
            centre.emit(Point { x, y });
        }
    };
    // Few enough boxes are drawn one by one; of many, every so manieth.
    let step = layout.nodes.len().div_ceil(MOST).max(1);
    let view_box = [bounds.x, bounds.y, bounds.width.max(1.0), bounds.height.max(1.0)].map(two_decimals).join(" ");
    html! {
        <svg class="map-little" viewBox={view_box} width={two_decimals(width)} height={two_decimals(height)}
            aria-hidden="true" focusable="false" onpointerdown={go.clone()} onpointermove={go}>
            { for layout.nodes.iter().step_by(step).map(box_html) }
            <rect class="map-seen" ref={window.clone()} />
        </svg>
    }
}

fn box_html(node: &MapNode) -> Html {
    let Rect { x, y, width, height } = node.frame;
    html! { <rect class={side_class(Side::None)} x={two_decimals(x)} y={two_decimals(y)} width={two_decimals(width)} height={two_decimals(height)} /> }
}

/// Frames what is seen.
pub(super) fn show_window(window: &NodeRef, seen: &Rect) {
    let Some(window) = window.cast::<Element>() else { return };
    for (name, value) in [("x", seen.x), ("y", seen.y), ("width", seen.width), ("height", seen.height)] {
        let _ = window.set_attribute(name, &two_decimals(value));
    }
}
