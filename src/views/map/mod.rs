//! The map view: what is open of the tree as a diagram, to be moved, enlarged and walked through by keyboard.
//!
//! Where everything is, [`MapLayout`] says; this view draws what of it can be seen. While it is dragged only the
//! drawing as a whole is moved, and drawn anew once something else comes into sight.

mod canvas;
mod drawing;
mod hands;
mod looking;
mod minimap;
mod plan;
mod pointing;
mod tools;

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::Element;
use yew::prelude::*;

use super::parts::{Dispatcher, Same};
use super::tree::levels;
use crate::analysis::is_right_to_left;
use crate::layout::{Camera, PlaceIndex, Point, Rect, Row, Seen, Size};
use crate::model::Debate;
use crate::reckoning::Evaluation;
use crate::state::{Action, Levels, State};
use crate::web::{active_element_within, focus_quietly, on_wheel, on_window};
use drawing::{Marked, drawing};
use hands::place_of;
use minimap::minimap;
use plan::Plan;
use pointing::Pointing;
use tools::tools;

/// A map that would be smaller than this when all of it is shown starts with its beginning instead.
const LEAST_AT_FIRST: f64 = 0.6;
const AT_FIRST: f64 = 0.85;
/// Words too small to be read are left out: below this scale.
const WORDS: f64 = 0.4;
/// The room kept around a claim that is brought into sight, in pixels of the screen.
const ROOM: f64 = 24.0;
/// Beyond so many claims in sight the map is painted, and only the current one is an element of its own.
const MOST_ELEMENTS: usize = 1_200;

/// The view of a state.
pub(crate) fn map_view(state: &State) -> Html {
    html! {
        <MapView
            debate={Same(Rc::clone(&state.debate))}
            evaluation={Same(Rc::clone(state.weighing.evaluation()))}
            rows={Same(Rc::<[Row]>::from(state.visible_rows()))}
            cursor={state.cursor}
            arrivals={state.arrivals}
            levels={state.levels}
        />
    }
}

#[derive(Properties)]
struct Props {
    debate: Same<Debate>,
    evaluation: Same<Evaluation>,
    rows: Same<[Row]>,
    cursor: Option<PlaceIndex>,
    /// Changes when the reader is taken to a claim from elsewhere.
    arrivals: u32,
    /// How much is open.
    levels: Option<Levels>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.debate == other.debate
            && self.evaluation == other.evaluation
            && self.cursor == other.cursor
            && self.arrivals == other.arrivals
            && self.levels == other.levels
            && *self.rows == *other.rows
    }
}

#[derive(Clone)]
enum Message {
    /// Larger by a factor, around the window's middle.
    Zoom(f64),
    /// Moved by so many pixels.
    Pan(f64, f64),
    /// All of it.
    Fit,
    /// Downwards or to the side.
    Turn,
    /// Only what is linked with the current claim, or everything.
    Neighbours,
    /// A point of the map is to be in the middle.
    Centre(Point),
    Key(KeyboardEvent),
    Focus(FocusEvent),
    Click(MouseEvent),
    Down(PointerEvent),
    Move(PointerEvent),
    Up(PointerEvent),
    Wheel(WheelEvent),
    Resize,
    /// What is in sight is to be drawn anew.
    Draw,
}

#[allow(clippy::struct_excessive_bools)] // two are the reader's choices, two note what happened since the last drawing
struct MapView {
    plan: Plan,
    camera: Camera,
    window: Size,
    sideways: bool,
    neighbours: bool,
    /// What was drawn last: more than is seen, so that little moves need no new drawing.
    drawn: Rect,
    pointing: Pointing,
    frame: NodeRef,
    world: NodeRef,
    sheet: NodeRef,
    little: NodeRef,
    had_focus: bool,
    moved: bool,
    /// Whether the reader was taken to a claim from elsewhere.
    arrived: bool,
    dispatcher: Option<(Dispatcher, ContextHandle<Dispatcher>)>,
    listeners: Vec<EventListener>,
}

impl Component for MapView {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let link = context.link().clone();
        Self {
            plan: plan(props, true),
            camera: Camera::default(),
            window: Size::default(),
            sideways: true,
            neighbours: false,
            drawn: Rect::default(),
            pointing: Pointing::default(),
            frame: NodeRef::default(),
            world: NodeRef::default(),
            sheet: NodeRef::default(),
            little: NodeRef::default(),
            had_focus: false,
            moved: false,
            arrived: context.props().arrivals > 0,
            dispatcher: context.link().context(Callback::noop()),
            listeners: vec![on_window("resize", move |_| link.send_message(Message::Resize))],
        }
    }

    fn changed(&mut self, context: &Context<Self>, old: &Props) -> bool {
        let props = context.props();
        self.had_focus |= self.frame.get().is_some_and(|frame| active_element_within(&frame).is_some());
        self.arrived |= props.arrivals != old.arrivals;
        self.moved |= props.cursor != old.cursor || props.arrivals != old.arrivals;
        if props.debate != old.debate {
            self.plan = plan(props, self.sideways);
            self.start(props);
        } else if *props.rows != *old.rows || props.evaluation != old.evaluation {
            self.replan(props);
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Zoom(factor) => self.look(self.camera.zoomed(factor, self.middle())),
            Message::Pan(x, y) => self.look(self.camera.moved(x, y)),
            Message::Fit => self.look(Camera::on_all(&self.plan.layout.bounds, self.window)),
            Message::Centre(point) => self.look(self.camera.centred(point, self.window)),
            Message::Turn => {
                self.sideways = !self.sideways;
                self.plan = plan(context.props(), self.sideways);
                self.start(context.props());
                true
            }
            Message::Neighbours => {
                self.neighbours = !self.neighbours;
                true
            }
            Message::Key(event) => self.on_key(context, &event),
            Message::Focus(event) => {
                let place = event.target_dyn_into::<Element>().as_ref().and_then(place_of);
                if let Some(place) = place.filter(|place| self.current(context) != self.plan.layout.node_at(*place)) {
                    self.dispatch(Action::Move(place));
                }
                false
            }
            Message::Click(event) => {
                self.on_click(&event);
                false
            }
            Message::Down(event) => {
                self.pointing.down(&event);
                false
            }
            Message::Move(event) => self.on_turned(&event),
            Message::Up(event) => {
                self.pointing.up(&event);
                false
            }
            Message::Wheel(event) => {
                event.prevent_default();
                let at = self.within(f64::from(event.client_x()), f64::from(event.client_y()));
                self.look(self.camera.zoomed((-event.delta_y() * 0.0025).exp().clamp(0.5, 2.0), at))
            }
            Message::Resize => self.measure(),
            Message::Draw => true,
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        let current = self.current(context);
        let near = self.near(context);
        let seen = self.seen(current);
        let marked = |at: usize| Marked {
            current: current == Some(at),
            dim: near.as_ref().is_some_and(|near| near.binary_search(&at).is_err()),
        };
        html! {
            <section class="map-view" role="group" data-view="map" aria-label="Map">
                <div class="tools">{ self.levels(context.props()) }</div>
                { tools(self.sideways, self.neighbours, &link.callback(|message| message)) }
                <div
                    class="map-window"
                    ref={self.frame.clone()}
                    onkeydown={Self::take_keys(context)}
                    onfocusin={link.callback(Message::Focus)}
                    onclick={link.callback(Message::Click)}
                    onpointerdown={link.callback(Message::Down)}
                    onpointermove={link.callback(Message::Move)}
                    onpointerup={link.callback(Message::Up)}
                    onpointercancel={link.callback(Message::Up)}
                >
                    <canvas class="map-sheet" ref={self.sheet.clone()} aria-hidden="true" />
                    <svg class="map-drawing" direction={if self.plan.mirrored { "rtl" } else { "ltr" }}>
                        <g ref={self.world.clone()}>{ drawing(&self.plan, &seen, self.camera.scale >= WORDS, &marked) }</g>
                    </svg>
                    { minimap(&self.plan.layout, &self.little, &link.callback(Message::Centre)) }
                </div>
                <p class="map-hint">{ "Drag to move, pinch or Ctrl and wheel to enlarge. The keys are those of the tree; + − and 0 enlarge, shrink and show all." }</p>
            </section>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first_render: bool) {
        if first_render && let Some(frame) = self.frame.cast::<Element>() {
            let link = context.link().clone();
            self.listeners.push(on_wheel(&frame, move |event| link.send_message(Message::Wheel(event.clone()))));
        }
        if self.measure() {
            if first_render {
                self.start(context.props());
            }
            context.link().send_message(Message::Draw);
        }
        if std::mem::take(&mut self.moved) {
            self.show_current(context);
        }
        if let Some(frame) = self.frame.cast::<Element>().filter(|_| std::mem::take(&mut self.arrived)) {
            frame.scroll_into_view();
        }
        self.place();
        self.paint(context);
        let current = self.frame.cast::<Element>().and_then(|frame| frame.query_selector(".current").ok().flatten());
        if let Some(current) = current.filter(|_| std::mem::take(&mut self.had_focus)) {
            focus_quietly(&current);
        }
    }
}

fn plan(props: &Props, sideways: bool) -> Plan {
    Plan::new(&props.debate, &props.evaluation, &props.rows, sideways, is_right_to_left(&props.debate))
}

impl MapView {
    fn dispatch(&self, action: Action) {
        if let Some((dispatcher, _)) = &self.dispatcher {
            dispatcher.dispatch(action);
        }
    }

    fn levels(&self, props: &Props) -> Html {
        let dispatcher = self.dispatcher.as_ref().map(|(dispatcher, _)| dispatcher.clone());
        let dispatch = Callback::from(move |action| {
            if let Some(dispatcher) = &dispatcher {
                dispatcher.dispatch(action);
            }
        });
        levels(props.levels, &dispatch)
    }

    /// The node that the keyboard is on.
    fn current(&self, context: &Context<Self>) -> Option<usize> {
        self.plan.layout.node_at(context.props().cursor?)
    }

    /// The nodes that are not set back, if some are.
    fn near(&self, context: &Context<Self>) -> Option<Vec<usize>> {
        let cursor = context.props().cursor.filter(|_| self.neighbours)?;
        let near = self.plan.layout.neighbours(cursor).into_iter().filter_map(|place| self.plan.layout.node_at(place));
        let mut near: Vec<usize> = near.chain(self.current(context)).collect();
        near.sort_unstable();
        Some(near)
    }

    /// What is drawn as elements of their own: the current node always, so that the focus is never lost.
    fn seen(&self, current: Option<usize>) -> Seen {
        let mut seen = self.plan.layout.visible_in(&self.drawn);
        if seen.nodes.len() > MOST_ELEMENTS {
            seen = Seen::default();
        }
        if let Some(current) = current
            && let Err(at) = seen.nodes.binary_search(&current)
        {
            seen.nodes.insert(at, current);
        }
        seen
    }
}
