//! A link to a claim within the explorer: a real address, followed without leaving what is open.

use yew::prelude::*;

use super::use_dispatcher;
use crate::model::{ClaimIndex, RelationIndex};
use crate::state::Action;

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

/// Whether a click asks for nothing but to follow the link.
pub(crate) fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
