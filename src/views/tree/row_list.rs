//! The rows themselves: drawing those in sight, the keyboard, and keeping the focus.

use std::cell::Cell;
use std::mem::take;
use std::ops::Range;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::super::parts::{Dispatcher, Same, Strength};
use super::claim_row::ClaimRow;
use super::window::{Piece, in_sight, is_windowed, pieces};
use crate::layout::{PlaceIndex, Row};
use crate::model::Debate;
use crate::reckoning::Evaluation;
use crate::state::{Action, TREE_KEYS, is_shortcut, tree_key, two_decimals, typed_ahead};
use crate::web::{
    active_element_near, active_element_within, focus_quietly, has_selection, on_scroll, on_window, viewport_height,
};

/// How long letters typed one after another count as one word, in milliseconds.
const TYPING: u32 = 700;
/// How high a row is taken to be before one has been measured, in CSS pixels.
const GUESSED_HEIGHT: f64 = 44.0;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) debate: Same<Debate>,
    pub(super) evaluation: Same<Evaluation>,
    pub(super) rows: Same<[Row]>,
    pub(super) cursor: Option<PlaceIndex>,
    /// Changes when the reader is taken to a row from elsewhere.
    pub(super) arrivals: u32,
    /// Whether the reader has chosen a claim: on phones a sheet then covers part of the page.
    pub(super) chosen: bool,
    /// Whether some letters do something else than find a headline.
    pub(super) shortcuts: bool,
}

pub(super) enum Message {
    /// The page was scrolled or resized.
    Look,
    /// A key was pressed in the tree.
    Key(KeyboardEvent),
    /// A row was given the focus, by whatever means.
    Focus(FocusEvent),
    /// A row was clicked.
    Click(MouseEvent),
    /// No letter has come for a while.
    StopTyping,
}

#[allow(clippy::struct_excessive_bools)] // each notes one thing that happened since the last drawing
pub(super) struct RowList {
    list: NodeRef,
    window: Range<usize>,
    row_height: f64,
    typed: String,
    typing: Option<Timeout>,
    /// Whether a word is being typed, as the keys know at once.
    in_word: Rc<Cell<bool>>,
    had_focus: bool,
    moved: bool,
    arrived: bool,
    covered: bool,
    _listeners: [EventListener; 2],
}

impl Component for RowList {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let (scrolled, resized) = (context.link().clone(), context.link().clone());
        Self {
            list: NodeRef::default(),
            window: 0..0,
            row_height: GUESSED_HEIGHT,
            typed: String::new(),
            in_word: Rc::default(),
            typing: None,
            had_focus: false,
            moved: false,
            arrived: context.props().arrivals > 0,
            covered: false,
            _listeners: [
                on_scroll(move |_| scrolled.send_message(Message::Look)),
                on_window("resize", move |_| resized.send_message(Message::Look)),
            ],
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Look => return self.look(context.props()),
            Message::Key(event) => self.on_key(context, &event),
            Message::Focus(event) => Self::on_focus(context, &event),
            Message::Click(event) => Self::on_click(context, &event),
            Message::StopTyping => {
                self.typed.clear();
                self.in_word.set(false);
            }
        }
        false
    }

    fn changed(&mut self, context: &Context<Self>, old: &Props) -> bool {
        let props = context.props();
        self.had_focus |= self.list.get().is_some_and(|list| active_element_within(&list).is_some());
        self.moved |= props.cursor != old.cursor;
        let may_go =
            self.moved && is_windowed(props.rows.len()) || props.rows != old.rows && self.loses_focus(props, old);
        if self.had_focus && may_go {
            // The row with the focus may go before the next one is there: until then the list hears the keys.
            if let Some(list) = self.list.cast::<Element>() {
                focus_quietly(&list);
            }
        }
        self.arrived |= props.arrivals != old.arrivals || props.debate != old.debate;
        self.covered |= props.chosen && !old.chosen;
        if props.rows != old.rows {
            self.look(props);
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let dense = is_windowed(props.rows.len());
        let cursor = cursor_at(props);
        let row = |row: &Row| {
            html! {
                <ClaimRow
                    key={row.place.0}
                    debate={props.debate.clone()}
                    row={*row}
                    strength={Strength::of(&props.evaluation, row.claim)}
                    current={props.cursor == Some(row.place)}
                    {dense}
                />
            }
        };
        // One list with a key for each part, gaps named after the row they stand before: so that scrolling never
        // moves or makes anew the row that has the focus.
        let mut next = 0;
        let piece = |piece: Piece| -> Vec<Html> {
            match piece {
                Piece::Gap(rows) => {
                    let key = format!("gap-{next}");
                    next += rows;
                    vec![html! { <div {key} class="gap" role="presentation" data-rows={rows.to_string()} /> }]
                }
                Piece::Rows(range) => {
                    next = range.end;
                    props.rows.get(range).unwrap_or_default().iter().map(row).collect()
                }
            }
        };
        let pieces = pieces(props.rows.len(), &self.window, cursor);
        html! {
            <div
                class="tree"
                role="tree"
                aria-label="The debate as pros and cons"
                tabindex="-1"
                ref={self.list.clone()}
                onkeydown={self.take_keys(context)}
                onfocusin={context.link().callback(Message::Focus)}
                onclick={context.link().callback(Message::Click)}
            >
                { for pieces.into_iter().flat_map(piece) }
            </div>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first_render: bool) {
        let Some(list) = self.list.cast::<Element>() else { return };
        let props = context.props();
        self.size_gaps(&list, props.rows.len());
        if is_windowed(props.rows.len()) {
            if let Some(row) = list.query_selector(".row").ok().flatten() {
                let height = row.get_bounding_client_rect().height();
                if height > 0.0 && (height - self.row_height).abs() > 0.5 {
                    self.row_height = height;
                    self.size_gaps(&list, props.rows.len());
                }
            }
            if first_render || self.window.is_empty() {
                context.link().send_message(Message::Look);
            }
        }
        let Some(row) = list.query_selector("[role=treeitem][tabindex='0']").ok().flatten() else { return };
        if place_of(&row) != props.cursor {
            // Yew may report a drawing only when the next one is due already; that one will do the rest.
            return;
        }
        let (moved, arrived, covered) = (take(&mut self.moved), take(&mut self.arrived), take(&mut self.covered));
        let focused = active_element_within(&list).as_ref() == Some(&row);
        // The view as a whole holds the focus for its rows when it takes the place of another.
        let held = active_element_near(&list).is_some_and(|active| active.matches(".tree-view").unwrap_or(false));
        if (take(&mut self.had_focus) || held) && !focused {
            focus_quietly(&row);
        }
        if arrived {
            bring_into_sight(&row, ScrollLogicalPosition::Center);
        } else if moved && !focused || covered {
            // A row that the reader has put the focus on stays where it is, or a click would end beside it.
            bring_into_sight(&row, ScrollLogicalPosition::Nearest);
        }
    }
}

impl RowList {
    /// Whether new rows take the focused one away, or set it elsewhere, as when a branch is shown alone.
    fn loses_focus(&self, props: &Props, old: &Props) -> bool {
        let top = |props: &Props| props.rows.first().map(|row| row.place);
        let focused = self.list.get().and_then(|list| active_element_within(&list)).as_ref().and_then(place_of);
        top(props) != top(old) || focused.is_some_and(|place| props.rows.iter().all(|row| row.place != place))
    }

    /// Finds out which rows are in sight; tells whether others are to be drawn.
    fn look(&mut self, props: &Props) -> bool {
        let rows = props.rows.len();
        let Some(list) = self.list.cast::<Element>().filter(|_| is_windowed(rows)) else { return false };
        let window = in_sight(rows, -list.get_bounding_client_rect().top(), viewport_height(), self.row_height);
        if window == self.window {
            return false;
        }
        self.window = window;
        self.had_focus |= active_element_within(&list).is_some();
        true
    }

    /// Gives the gaps their heights. Through the style object: the page's policy forbids style attributes.
    /// The list keeps the height of all rows: else it would collapse while gaps are exchanged, and the page would
    /// lose its place as soon as the browser looked, which it does when the focused row goes.
    #[allow(clippy::cast_precision_loss)] // rows are far fewer than 2^52
    fn size_gaps(&self, list: &Element, rows: usize) {
        if let Some(list) = list.dyn_ref::<HtmlElement>() {
            let style = list.style();
            if is_windowed(rows) {
                let _ = style.set_property("min-block-size", &pixels(rows as f64 * self.row_height));
                let _ = style.set_property("overflow-anchor", "none");
            } else {
                let _ = style.remove_property("min-block-size");
                let _ = style.remove_property("overflow-anchor");
            }
        }
        let Ok(gaps) = list.query_selector_all(".gap") else { return };
        for at in 0..gaps.length() {
            let Some(gap) = gaps.item(at).and_then(|gap| gap.dyn_into::<HtmlElement>().ok()) else { continue };
            let rows: u32 = gap.get_attribute("data-rows").and_then(|rows| rows.parse().ok()).unwrap_or(0);
            let _ = gap.style().set_property("block-size", &pixels(f64::from(rows) * self.row_height));
        }
    }

    /// Takes the keys that are the tree's from the browser. At once: messages may be put off until it has scrolled.
    fn take_keys(&self, context: &Context<Self>) -> Callback<KeyboardEvent> {
        let (link, in_word) = (context.link().clone(), Rc::clone(&self.in_word));
        let shortcuts = context.props().shortcuts;
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
                return;
            }
            let key = event.key();
            let begins_word = is_letter(&key) && (in_word.get() || !shortcuts || !is_shortcut(&key));
            if begins_word || key == "Escape" || TREE_KEYS.contains(&key.as_str()) {
                event.prevent_default();
                in_word.set(in_word.get() || begins_word);
                link.send_message(Message::Key(event));
            }
        })
    }

    fn on_key(&mut self, context: &Context<Self>, event: &KeyboardEvent) {
        let props = context.props();
        let (Some(cursor), Some(dispatcher)) = (props.cursor, dispatcher(context)) else { return };
        let right_to_left = self.list.cast::<Element>().is_some_and(|list| is_right_to_left(&list));
        let key = event.key();
        if key == "Escape" {
            dispatcher.dispatch(Action::Focus(None));
        } else if TREE_KEYS.contains(&key.as_str()) {
            if let Some(action) = tree_key(&props.rows, cursor, &key, right_to_left) {
                self.stay_in_sight(&action, cursor);
            }
            dispatcher.dispatch(Action::Press(key, right_to_left));
        } else {
            self.typed.push_str(&key);
            let link = context.link().clone();
            self.typing = Some(Timeout::new(TYPING, move || link.send_message(Message::StopTyping)));
            if let Some(place) = typed_ahead(&props.debate, &props.rows, cursor, &self.typed) {
                self.stay_in_sight(&Action::Move(place), cursor);
            }
            dispatcher.dispatch(Action::Type(self.typed.clone()));
        }
    }

    /// A key that leads to the row it was pressed on brings it back into sight, should it have been scrolled away.
    fn stay_in_sight(&self, action: &Action, cursor: PlaceIndex) {
        let list = self.list.cast::<Element>().filter(|_| matches!(action, Action::Move(place) if *place == cursor));
        if let Some(row) = list.and_then(|list| active_element_within(&list)) {
            bring_into_sight(&row, ScrollLogicalPosition::Nearest);
        }
    }

    /// The keyboard's row follows the focus, so that assistive technology can move it too.
    fn on_focus(context: &Context<Self>, event: &FocusEvent) {
        let place = event.target_dyn_into::<Element>().as_ref().and_then(place_of);
        let (Some(place), Some(dispatcher)) = (place, dispatcher(context)) else { return };
        if context.props().cursor != Some(place) {
            dispatcher.dispatch(Action::Move(place));
        }
    }

    fn on_click(context: &Context<Self>, event: &MouseEvent) {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        let (Some(place), Some(dispatcher)) = (place_of(&target), dispatcher(context)) else { return };
        if has_selection(&target) {
            return;
        }
        let twist = target.closest("[data-twist]").ok().flatten().is_some();
        let open = context.props().rows.iter().find(|row| row.place == place).is_some_and(|row| row.open);
        dispatcher.dispatch(match (twist, open) {
            (false, _) => Action::Select(place),
            (true, true) => Action::Close(place),
            (true, false) => Action::Open(place),
        });
    }
}

/// A length as style sheets write it.
fn pixels(length: f64) -> String {
    two_decimals(length) + "px"
}

/// Whether a key is a letter or digit of any script: one character, and no sign or space.
fn is_letter(key: &str) -> bool {
    let mut characters = key.chars();
    let first = characters.next();
    characters.next().is_none() && first.is_some_and(|first| first.is_ascii_alphanumeric() || !first.is_ascii())
}

/// The place of the row that an element is part of.
fn place_of(element: &Element) -> Option<PlaceIndex> {
    let row = element.closest("[data-place]").ok().flatten()?;
    row.get_attribute("data-place")?.parse().ok().map(PlaceIndex)
}

fn dispatcher(context: &Context<RowList>) -> Option<Dispatcher> {
    context.link().context::<Dispatcher>(Callback::noop()).map(|(dispatcher, _)| dispatcher)
}

fn cursor_at(props: &Props) -> Option<usize> {
    let cursor = props.cursor?;
    is_windowed(props.rows.len()).then(|| props.rows.iter().position(|row| row.place == cursor)).flatten()
}

fn is_right_to_left(element: &Element) -> bool {
    element.closest("[dir]").ok().flatten().and_then(|found| found.get_attribute("dir")).as_deref() == Some("rtl")
}

fn bring_into_sight(row: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    row.scroll_into_view_with_scroll_into_view_options(&options);
}
