//! The claim panel: everything there is to one claim. It stands beside the view; on phones it is a sheet.

mod citations;
mod links;
mod reckoned;
mod stance;
mod trail;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::parts::{Landmarks, Same, focus_tree, unbroken, use_dispatcher, use_host};
use crate::layout::{PlaceIndex, Row};
use crate::model::{Claim, ClaimKind, Debate};
use crate::reckoning::Evaluation;
use crate::state::{Action, Route, kind_name, side_name, voice_words};
use crate::web::copy_text;

use citations::citations;
pub(crate) use citations::published;
use links::links;
use reckoned::reckoned;
use stance::stance_control;
use trail::trail;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) debate: Same<Debate>,
    pub(crate) row: Row,
    /// From the top down to it.
    pub(crate) path: Vec<Row>,
    /// The address of the claim where it stands.
    pub(crate) route: Route,
    /// Whether the reader chose the claim: on phones the panel shows only then.
    pub(crate) chosen: bool,
    /// Whether its branch is shown alone already.
    pub(crate) alone: bool,
    /// The strengths.
    pub(crate) evaluation: Same<Evaluation>,
    /// The reader's own score for the claim.
    pub(crate) stance: Option<f64>,
    /// Whether claims can only be read, not weighed.
    pub(crate) readonly: bool,
    /// Changes when the reader is taken to a claim from elsewhere.
    pub(crate) arrivals: u32,
}

/// The panel.
#[component]
pub(crate) fn ClaimPanel(props: &Props) -> Html {
    let place = props.row.place;
    let dispatch = use_dispatcher();
    let landmarks = use_host().map(|host| Landmarks::of(&host));
    let heading = use_node_ref();
    let panel = use_node_ref();
    use_focus_kept(&panel, &heading, place, props.arrivals);
    let (Some(claim), Some(landmarks)) = (props.debate.claim(props.row.claim), landmarks) else {
        return Html::default();
    };
    let close = dispatch.reform(|event: MouseEvent| {
        focus_tree(&event);
        Action::Leave
    });
    let show_alone = dispatch.reform(move |event: MouseEvent| {
        focus_tree(&event);
        Action::Focus(Some(place))
    });
    html! {
        <div class={classes!("panel", props.chosen.then_some("chosen"))} role={landmarks.role("complementary")} part="panel" aria-label="The claim" ref={panel}>
            <div class="panel-top">
                <div key={place.0}>
                    { trail(&props.debate, &props.path, landmarks) }
                    <p class="about">{ about(&props.debate, &props.row, claim) }</p>
                </div>
                <button type="button" class="close" onclick={close} aria-label="Close">{ "×" }</button>
            </div>
            <h2 tabindex="-1" ref={heading}>{ for unbroken(&claim.headline) }</h2>
            <p class="text">{ &claim.text }</p>
            { citations(&props.debate, claim, &dispatch) }
            if !props.readonly {
                { stance_control(props.row.claim, props.stance, props.evaluation.base_score(props.row.claim), &dispatch) }
            }
            { reckoned(&props.debate, &props.evaluation, props.row.claim, props.stance.is_some()) }
            <div key={place.0} class="links">{ links(&props.debate, &props.row) }</div>
            if let Some(note) = &claim.note {
                <p class="note"><b>{ "Editor’s note: " }</b>{ note }</p>
            }
            <div class="panel-tools">
                if !props.alone {
                    <button type="button" onclick={show_alone}>{ "Show this branch alone" }</button>
                }
                <CopyLink key={place.0} route={props.route.clone()} />
            </div>
        </div>
    }
}

/// When a link in the panel led to another claim, the focus goes to its heading instead of getting lost.
#[hook]
fn use_focus_kept(panel: &NodeRef, heading: &NodeRef, place: PlaceIndex, arrivals: u32) {
    let (panel, heading, host) = (panel.clone(), heading.clone(), use_host());
    let first = use_mut_ref(|| true);
    use_effect_with((place, arrivals), move |_| {
        let was_first = std::mem::replace(&mut *first.borrow_mut(), false);
        if let Some(panel) = panel.cast::<HtmlElement>() {
            panel.set_scroll_top(0);
        }
        if let Some(heading) =
            heading.cast::<HtmlElement>().filter(|_| !was_first && host.is_some_and(|host| host.focus_is_lost()))
        {
            let _ = heading.focus();
        }
    });
}

/// Whose case the claim belongs to, what it is, and who says it.
fn about(debate: &Debate, row: &Row, claim: &Claim) -> Html {
    let side = debate.side(row.claim);
    let theme = claim.theme.as_deref().and_then(|id| debate.content().themes.iter().find(|theme| theme.id == id));
    let kind = (claim.kind != ClaimKind::Position).then(|| kind_name(claim.kind).to_owned());
    let rest = [kind, voice_words(claim), theme.map(|theme| theme.label.clone())];
    html! {
        <>
            <span class={classes!("dot", super::tree::side_class(side))} aria-hidden="true" />
            { side_name(debate, side) }
            { for rest.into_iter().flatten().map(|part| format!(" · {part}")) }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct CopyLinkProps {
    route: Route,
}

/// Puts the claim's full address on the clipboard, and says so.
#[component]
fn CopyLink(props: &CopyLinkProps) -> Html {
    let said = use_state(|| "Copy link");
    let host = use_host();
    let onclick = use_callback((props.route.clone(), said.clone(), host), |_: MouseEvent, (route, said, host)| {
        let Some(address) = host.as_ref().map(|host| host.address_of(&route.fragment())) else { return };
        let said = said.clone();
        wasm_bindgen_futures::spawn_local(async move {
            said.set(if copy_text(address).await { "Link copied" } else { "Copying is not allowed here" });
        });
    });
    html! { <button type="button" {onclick} aria-live="polite">{ *said }</button> }
}
