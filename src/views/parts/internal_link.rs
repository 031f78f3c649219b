//! Links within the explorer: real addresses, followed without leaving what is open.

use yew::prelude::*;

use super::{send, use_dispatcher};
use crate::model::{ClaimIndex, RelationIndex};
use crate::state::{Action, View};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The address, for opening elsewhere and for copying.
    pub(crate) href: AttrValue,
    pub(crate) claim: ClaimIndex,
    #[prop_or_default]
    pub(crate) through: Option<RelationIndex>,
    /// Whether the tab key stops here. In rows it does not: a row is one stop.
    #[prop_or(true)]
    pub(crate) tab_stop: bool,
    #[prop_or_default]
    pub(crate) class: Classes,
    pub(crate) children: Html,
}

/// Follows the link in place on a plain click; leaves the rest to the browser.
#[component]
pub(crate) fn InternalLink(props: &Props) -> Html {
    let dispatch = use_dispatcher();
    let onclick =
        use_callback((dispatch, props.through, props.claim), |event: MouseEvent, (dispatch, through, claim)| {
            if is_plain_click(&event) {
                event.prevent_default();
                event.stop_propagation();
                dispatch.emit(Action::Show(*through, *claim));
            }
        });
    let tabindex = (!props.tab_stop).then_some("-1");
    html! { <a href={&props.href} class={props.class.clone()} {tabindex} {onclick}>{ props.children.clone() }</a> }
}

/// Follows a link to a view in place on a plain click; leaves the rest to the browser.
pub(crate) fn follow(view: View, dispatch: &Callback<Action>) -> Callback<MouseEvent> {
    send(dispatch, move |event: MouseEvent| {
        is_plain_click(&event).then(|| {
            event.prevent_default();
            Action::GoTo(view)
        })
    })
}

/// Whether a click asks for nothing but to follow the link.
pub(crate) fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
