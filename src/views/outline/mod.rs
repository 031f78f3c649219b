//! The outline: the tree as headings, lists and buttons, for those who read it that way.
//!
//! What is open is what is open in the tree. How much of it is drawn at once is [`Outline::excerpt`]'s to say.

mod entry;
mod focus;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::parts::{Same, is_plain_click, use_dispatcher};
use crate::layout::{Limits, Outline, Piece, PlaceIndex};
use crate::model::Debate;
use crate::reckoning::Evaluation;
use crate::state::{Action, State};
use crate::web::has_selection;
use entry::{deeper, entry, further, levels_above};
use focus::{Next, list_name, use_focus_kept, use_in_sight};

const LIMITS: Limits = Limits { list: 50, rows: 400, levels: 12 };
/// How many more rows of a list are drawn at each press.
const MORE: usize = 50;

/// The outline of a state.
pub(crate) fn outline_view(state: &State) -> Html {
    html! {
        <OutlineList
            key={state.debate.content().id.clone()}
            debate={Same(Rc::clone(&state.debate))}
            evaluation={Same(Rc::clone(state.weighing.evaluation()))}
            outline={Same(Rc::clone(&state.outline))}
            root={state.focus}
            cursor={state.cursor}
            arrivals={state.arrivals}
        />
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    debate: Same<Debate>,
    evaluation: Same<Evaluation>,
    outline: Same<Outline>,
    /// The branch that is shown alone.
    root: Option<PlaceIndex>,
    /// The claim that the panel shows.
    cursor: Option<PlaceIndex>,
    /// Changes when the reader is taken to a claim from elsewhere.
    arrivals: u32,
}

/// Lists that the reader asked more rows of: what they stand under, and how many.
type Asked = Vec<(Option<PlaceIndex>, usize)>;

/// The lists.
#[component]
fn OutlineList(props: &Props) -> Html {
    let dispatch = use_dispatcher();
    let asked = use_state(Asked::new);
    let node = use_node_ref();
    let excerpt = props.outline.excerpt(props.root, props.cursor, LIMITS, |under| {
        asked.iter().find(|(list, _)| *list == under).map(|(_, rows)| *rows)
    });
    let keep = use_focus_kept(&node);
    use_in_sight(&node, props.arrivals);
    let onfocusin = {
        let (dispatch, cursor, keep) = (dispatch.clone(), props.cursor, keep.clone());
        Callback::from(move |event: FocusEvent| {
            keep.emit(None);
            // A press of the pointer waits for its click: what changes before would move the page under it.
            let by_key = |target: &Element| target.matches(":focus-visible").unwrap_or(true);
            let target = event.target_dyn_into::<Element>().filter(by_key);
            let place = target.and_then(|target| number(&target, "data-place"));
            if let Some(place) = place.map(PlaceIndex).filter(|place| Some(*place) != cursor) {
                dispatch.emit(Action::Move(place));
            }
        })
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        let Some(target) = event.target_dyn_into::<Element>().and_then(|target| told(&target)) else { return };
        if !is_plain_click(&event) || has_selection(&target) {
            return;
        }
        if let Some(place) = number(&target, "data-go").map(PlaceIndex) {
            dispatch.emit(Action::Move(place));
            keep.emit(Some(Next::Current));
        } else if let Some(shown) = number(&target, "data-shown") {
            let under = number(&target, "data-under").map(PlaceIndex);
            let mut next = (*asked).clone();
            next.retain(|(list, _)| *list != under);
            next.push((under, shown as usize + MORE));
            asked.set(next);
            keep.emit(Some(Next::Item(list_name(under), shown)));
        } else if let Some(place) = number(&target, "data-place").map(PlaceIndex) {
            event.prevent_default();
            dispatch.emit(match target.get_attribute("aria-expanded").as_deref() {
                Some("true") => Action::Close(place),
                Some(_) => Action::Open(place),
                None => Action::Select(place),
            });
        }
    });
    let above = excerpt.above.and_then(|above| props.outline.row(above));
    html! {
        <div class="outline" tabindex="-1" ref={node} {onfocusin} {onclick}>
            if let Some(above) = above {
                { levels_above(&props.debate, &above) }
            }
            { nested(props, excerpt.pieces) }
        </div>
    }
}

/// Lists within lists, from pieces in reading order.
fn nested(props: &Props, pieces: Vec<Piece>) -> Html {
    // The lists that are under way, outermost first; the last item of each waits for the list beneath it.
    let mut lists: Vec<List> = Vec::new();
    for piece in pieces {
        let (depth, under) = match &piece {
            Piece::Row(depth, row) => (*depth, props.outline.parent(row.place)),
            Piece::More(depth, under, _) => (*depth, *under),
            Piece::Deeper(depth, next) => (*depth, props.outline.parent(*next)),
        };
        while lists.len() > depth as usize {
            close_last(&mut lists);
        }
        if lists.len() < depth as usize {
            lists.push(List { under, items: Vec::new(), rows: 0 });
        }
        let Some(list) = lists.last_mut() else { continue };
        match piece {
            Piece::Row(depth, row) => {
                list.rows += 1;
                let current = props.cursor == Some(row.place);
                list.add(row.place.0.to_string(), entry(&props.debate, &props.evaluation, &row, depth, current));
            }
            Piece::More(_, under, left) => {
                list.add("more".to_owned(), further(under, list.rows, left, MORE));
            }
            Piece::Deeper(_, next) => list.add("deeper".to_owned(), deeper(next)),
        }
    }
    while lists.len() > 1 {
        close_last(&mut lists);
    }
    lists.pop().map(List::html).unwrap_or_default()
}

/// A list under way.
struct List {
    under: Option<PlaceIndex>,
    items: Vec<Item>,
    rows: usize,
}

/// What an item is called and holds; always the same parts, so that the page's nodes stay when a list comes or goes.
struct Item {
    key: String,
    content: Html,
    inner: Html,
}

impl List {
    fn add(&mut self, key: String, content: Html) {
        self.items.push(Item { key, content, inner: Html::default() });
    }

    fn html(self) -> Html {
        let items = self.items.into_iter().map(|item| html! { <li key={item.key}>{ item.content }{ item.inner }</li> });
        html! { <ul data-list={list_name(self.under)}>{ for items }</ul> }
    }
}

/// Puts the innermost list into the last item of the one around it.
fn close_last(lists: &mut Vec<List>) {
    let Some(inner) = lists.pop().map(List::html) else { return };
    if let Some(item) = lists.last_mut().and_then(|outer| outer.items.last_mut()) {
        item.inner = inner;
    }
}

/// The link or button that an event is on, where it is one of the outline's own.
fn told(target: &Element) -> Option<Element> {
    target.closest("[data-go], [data-shown], a[data-place], button[data-place]").ok().flatten()
}

/// A number that an element, or one around it, carries.
fn number(element: &Element, name: &str) -> Option<u32> {
    let found = element.closest(&format!("[{name}]")).ok().flatten()?;
    found.get_attribute(name)?.parse().ok()
}
