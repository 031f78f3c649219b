//! Getting the explorer into a page of one's own: choices, the markup to copy, and how it will look.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::super::notice::could_not_copy;
use super::super::parts::{Same, use_dispatcher, use_host};
use super::settings_form::{choice, switch};
use crate::model::Word;
use crate::state::{HEIGHTS, Origin, Snippet, State, Stead, Theme, View};
use crate::web::copy_text;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) state: Same<State>,
}

/// The form, and what comes of it.
#[component]
pub(super) fn Embed(props: &Props) -> Html {
    let state = &props.state;
    let (dispatch, host) = (use_dispatcher(), use_host());
    let chosen = use_state_eq(|| Snippet::of(state));
    let said = use_state(|| "");
    let here = host.map(|host| host.address_of("")).unwrap_or_default();
    let folder = here.split('?').next().and_then(|page| page.rsplit_once('/')).map(|(folder, _)| format!("{folder}/"));
    let folder = folder.unwrap_or_default();
    let (now, said_setter) = ((*chosen).clone(), said.setter());
    let set = {
        let chosen = chosen.setter();
        move |next: Snippet| {
            said_setter.set("");
            chosen.set(next);
        }
    };
    let html = now.html(state, &folder);
    let copy = {
        let (html, said, dispatch) = (html.clone(), said.setter(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let (html, said, dispatch) = (html.clone(), said.clone(), dispatch.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if copy_text(html).await {
                    said.set("Copied.");
                } else {
                    dispatch.emit(could_not_copy());
                }
            });
        })
    };
    let on_view = {
        let (set, now) = (set.clone(), now.clone());
        Callback::from(move |event: Event| {
            let word = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            set(Snippet { view: View::from_word(&word).unwrap_or_default(), ..now.clone() });
        })
    };
    let on_height = {
        let (set, now) = (set.clone(), now.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let height = input.value().parse().unwrap_or(now.height).clamp(*HEIGHTS.start(), *HEIGHTS.end());
            input.set_value(&height.to_string());
            set(Snippet { height, ..now.clone() });
        })
    };
    let option = |next: Snippet| {
        let set = set.clone();
        Callback::from(move |_: Event| set(next.clone()))
    };
    let current =
        Snippet::of(state).claim.and_then(|id| Some((id.clone(), state.debate.claim(state.debate.find_claim(&id)?)?)));
    html! {
        <form class="settings-form embed-form" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { choice("As", "stead", Stead::ALL, now.stead, |stead| {
                let name = if stead == Stead::Element { "an element of the page" } else { "a frame, kept apart from the page" };
                (name.to_owned(), option(Snippet { stead, ..now.clone() }))
            }) }
            <div class="options">
                <label>{ "View " }
                    <select onchange={on_view}>
                        { for View::ALL.iter().map(|view| html! { <option value={view.word()} selected={*view == now.view}>{ view.name() }</option> }) }
                    </select>
                </label>
                <label>{ "Height at first " }
                    <input type="number" class="height" min={HEIGHTS.start().to_string()} max={HEIGHTS.end().to_string()} step="10" value={now.height.to_string()} onchange={on_height} />
                    { " px" }
                </label>
            </div>
            { choice("Colours", "embed-theme", Theme::ALL, now.theme, |theme| (theme.name().to_owned(), option(Snippet { theme, ..now.clone() }))) }
            if let Some((id, claim)) = current {
                { switch("Begin at the claim you are on", claim.headline.clone(), now.claim.is_some(),
                    option(Snippet { claim: if now.claim.is_some() { None } else { Some(id) }, ..now.clone() })) }
            }
            { switch("Only to be read", "Readers can’t weigh claims.".to_owned(), now.readonly, option(Snippet { readonly: !now.readonly, ..now.clone() })) }
            if here.starts_with("file:") {
                <p class="hint">{ "This page is a file on a disk. Put the explorer on a server, and its address in place of this one’s below." }</p>
            }
            if let Origin::File(name) = &state.origin {
                <p class="hint">{ format!("Put “{name}” on a server, and its address in place of its name below.") }</p>
            }
            <label class="snippet"><span>{ "Copy this into the page" }</span>
                <textarea readonly=true rows="5" spellcheck="false" value={html} />
            </label>
            <p class="embed-copy"><button type="button" onclick={copy}>{ "Copy" }</button><span role="status">{ *said }</span></p>
            if !matches!(state.origin, Origin::File(_)) && !here.starts_with("file:") {
                <figure class="preview">
                    <figcaption>{ "How it will look, in a narrow page" }</figcaption>
                    // A frame does not heed a change of its address after the `#`: it is made anew.
                    <iframe key={now.frame_address(state, "")} src={now.frame_address(state, &folder)} title="Preview" loading="lazy" />
                </figure>
            }
        </form>
    }
}
