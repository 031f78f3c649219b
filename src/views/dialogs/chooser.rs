//! A list to choose from by typing: a combobox with its list always open (ARIA Authoring Practices). The focus stays
//! in the field; the arrows, Home, End and the page keys go through the list, Enter chooses.

use web_sys::{Element, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::super::parts::Same;
use crate::web::has_selection;

/// How far the page keys go.
const PAGE: usize = 10;
/// There is one dialog at a time, so these are unique.
const LIST: &str = "fulcrum-choices";
const OPTION: &str = "fulcrum-choice-";

/// One of the things to choose from.
#[derive(Clone, PartialEq)]
pub(crate) struct Choice {
    /// Neighbours of the same group stand under its name; none where this is empty.
    pub(crate) group: AttrValue,
    /// What is shown.
    pub(crate) content: Html,
    /// Whether it can't be chosen now; the content says why.
    pub(crate) hindered: bool,
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is looked for: names the field and the list.
    pub(crate) label: &'static str,
    /// What stands in the empty field.
    pub(crate) hint: &'static str,
    pub(crate) choices: Same<[Choice]>,
    /// How many there are, in words; spoken when it changes.
    pub(crate) count: AttrValue,
    /// Hears what is typed.
    pub(crate) on_query: Callback<String>,
    /// Hears which was chosen, and where the list is, so that the dialog around it can be closed.
    pub(crate) on_choose: Callback<(usize, Element)>,
    /// Between field and list, such as filters.
    #[prop_or_default]
    pub(crate) tools: Html,
}

/// What keys have done so far. They may come faster than lists are drawn, so they don't go by what is on the screen.
#[derive(Default)]
struct Hand {
    /// The choice that the keys are on.
    at: usize,
    /// How often something was typed.
    typed: u32,
    /// Enter was pressed before the choices for what is typed were drawn: it counts once they are.
    waiting: bool,
}

/// The field and its list.
#[component]
pub(crate) fn Chooser(props: &Props) -> Html {
    let hand = use_mut_ref(Hand::default);
    let redraw = use_force_update();
    let list = use_node_ref();
    let count = props.choices.len();
    let (at, drawn) = (hand.borrow().at.min(count.saturating_sub(1)), hand.borrow().typed);
    use_in_sight(&list, at, &props.choices);
    let oninput = {
        let (hand, redraw, on_query) = (hand.clone(), redraw.clone(), props.on_query.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let typed = hand.borrow().typed.wrapping_add(1);
                hand.replace(Hand { typed, ..Hand::default() });
                redraw.force_update();
                on_query.emit(input.value());
            }
        })
    };
    let choose = {
        let (list, choices, on_choose) = (list.clone(), props.choices.clone(), props.on_choose.clone());
        move |at: usize| {
            let free = choices.get(at).is_some_and(|choice| !choice.hindered);
            if let Some(list) = list.cast::<Element>().filter(|_| free) {
                on_choose.emit((at, list));
            }
        }
    };
    {
        let (hand, choose) = (hand.clone(), choose.clone());
        use_effect(move || {
            let due = hand.borrow().waiting && hand.borrow().typed == drawn;
            if due {
                hand.borrow_mut().waiting = false;
                choose(at);
            }
        });
    }
    let onkeydown = {
        let (hand, redraw, choose) = (hand.clone(), redraw.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
                return;
            }
            let key = event.key();
            let now = hand.borrow().at.min(count.saturating_sub(1));
            if key == "Enter" {
                event.prevent_default();
                if hand.borrow().typed == drawn {
                    choose(now);
                } else {
                    hand.borrow_mut().waiting = true;
                }
            } else if let Some(next) = step(&key, now, count) {
                event.prevent_default();
                hand.borrow_mut().at = next;
                redraw.force_update();
            }
        })
    };
    let onmousemove = {
        let hand = hand.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(at) = choice_of(&event).filter(|at| *at != hand.borrow().at) {
                hand.borrow_mut().at = at;
                redraw.force_update();
            }
        })
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        let marked = event.target_dyn_into::<Element>().is_some_and(|target| has_selection(&target));
        if let Some(at) = choice_of(&event).filter(|_| !marked) {
            choose(at);
        }
    });
    let current = (count > 0).then(|| format!("{OPTION}{at}"));
    html! {
        <div class="chooser">
            <input type="text" class="query" dir="auto" role="combobox" data-first="" autocomplete="off" autocapitalize="none"
                spellcheck="false" enterkeyhint="go" placeholder={props.hint} aria-label={props.label}
                aria-autocomplete="list" aria-expanded={if count > 0 { "true" } else { "false" }}
                aria-controls={LIST} aria-activedescendant={current} {oninput} {onkeydown} />
            { props.tools.clone() }
            <p class="count" role="status">{ &props.count }</p>
            <div class="choices" role="listbox" id={LIST} aria-label={props.label} ref={list} {onmousemove} {onclick}>
                { for grouped(&props.choices).into_iter().map(|(first, choices)| group(first, choices, at)) }
            </div>
        </div>
    }
}

/// Where a key leads in a list, going round at its ends.
fn step(key: &str, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" => Some(if at == last { 0 } else { at + 1 }),
        "ArrowUp" => Some(at.checked_sub(1).unwrap_or(last)),
        "Home" => Some(0),
        "End" => Some(last),
        "PageDown" => Some((at + PAGE).min(last)),
        "PageUp" => Some(at.saturating_sub(PAGE)),
        _ => None,
    }
}

/// Neighbours of one group, with the place of the first.
fn grouped(choices: &[Choice]) -> Vec<(usize, &[Choice])> {
    let mut first = 0;
    let runs = choices.chunk_by(|one, next| one.group == next.group);
    let placed = runs.map(|run| {
        first += run.len();
        (first - run.len(), run)
    });
    placed.collect()
}

fn group(first: usize, choices: &[Choice], active: usize) -> Html {
    let name = choices.first().map(|choice| choice.group.clone()).unwrap_or_default();
    let options = choices.iter().zip(first..).map(|(choice, at)| option(choice, at, at == active));
    if name.is_empty() {
        return html! { <>{ for options }</> };
    }
    html! {
        <div role="group" aria-label={name.clone()}>
            <p class="group" aria-hidden="true"><bdi>{ name }</bdi></p>
            { for options }
        </div>
    }
}

fn option(choice: &Choice, at: usize, active: bool) -> Html {
    let flag = |on: bool| if on { "true" } else { "false" };
    html! {
        <div class="choice" role="option" id={format!("{OPTION}{at}")} data-choice={at.to_string()}
            aria-selected={flag(active)} aria-disabled={choice.hindered.then_some("true")}>
            { choice.content.clone() }
        </div>
    }
}

fn choice_of(event: &MouseEvent) -> Option<usize> {
    let choice = event.target_dyn_into::<Element>()?.closest("[data-choice]").ok()??;
    choice.get_attribute("data-choice")?.parse().ok()
}

/// Brings the choice that the keys are on into sight.
#[hook]
fn use_in_sight(list: &NodeRef, at: usize, choices: &Same<[Choice]>) {
    let list = list.clone();
    use_effect_with((at, choices.clone()), move |_| {
        let list = list.cast::<Element>();
        let choice = list.and_then(|list| list.query_selector("[aria-selected=true]").ok().flatten());
        if let Some(choice) = choice {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            choice.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
