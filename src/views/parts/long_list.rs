//! A list that is cut where it gets long, with a button for more.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) class: &'static str,
    /// How many items there are.
    pub(crate) count: usize,
    /// How many are shown at first, and how many more at each press.
    pub(crate) first: usize,
    pub(crate) step: usize,
    /// What they are called, in the plural.
    pub(crate) more: &'static str,
    /// Draws the item at a place.
    pub(crate) draw: Callback<usize, Html>,
}

/// The list. When more is shown the focus goes to the first new item, as the button may be gone.
#[component]
pub(crate) fn LongList(props: &Props) -> Html {
    let shown = use_state(|| props.first);
    let list = use_node_ref();
    let limit = (*shown).min(props.count);
    {
        let list = list.clone();
        let before = use_mut_ref(|| limit);
        use_effect_with(limit, move |limit| {
            let first_new = std::mem::replace(&mut *before.borrow_mut(), *limit);
            if first_new < *limit {
                focus_item(&list, first_new);
            }
        });
    }
    let left = props.count - limit;
    let onclick = {
        let (shown, next) = (shown.clone(), limit + props.step);
        Callback::from(move |_: MouseEvent| shown.set(next))
    };
    html! {
        <>
            <ul class={props.class} ref={list}>
                { for (0..limit).map(|at| html! { <li key={at}>{ props.draw.emit(at) }</li> }) }
            </ul>
            if left > 0 {
                <p class="more">
                    <button type="button" {onclick}>
                        if left <= props.step {
                            { format!("Show all {} {}", props.count, props.more) }
                        } else {
                            { format!("Show {} more of {left} {}", props.step, props.more) }
                        }
                    </button>
                </p>
            }
        </>
    }
}

fn focus_item(list: &NodeRef, at: usize) {
    let items = list.cast::<Element>().map(|list| list.children());
    let item = u32::try_from(at).ok().and_then(|at| items?.item(at));
    let link = item.and_then(|item| item.query_selector("a, [tabindex]").ok().flatten());
    if let Some(link) = link.and_then(|link| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(link).ok()) {
        let _ = link.focus();
    }
}
