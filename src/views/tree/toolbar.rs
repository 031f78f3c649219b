//! Above the rows: how to read them, how deep the tree is open, and where in it a branch stands that is shown alone.

use yew::prelude::*;

use super::super::parts::{Landmarks, focus_tree};
use crate::layout::Row;
use crate::model::Debate;
use crate::state::{Action, Levels, Settings};

const CHOICES: [(Levels, &str, &str); 4] = [
    (Levels::To(1), "1", "Open to level 1: the positions"),
    (Levels::To(2), "2", "Open to level 2: their main reasons"),
    (Levels::To(3), "3", "Open to level 3"),
    (Levels::All, "all", "Open all"),
];

/// How much is open, and whether as an outline.
pub(super) fn toolbar(open: Option<Levels>, settings: Settings, dispatch: &Callback<Action>) -> Html {
    let switch = Settings { outline: !settings.outline, ..settings };
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Set(switch));
    let pressed = if settings.outline { "true" } else { "false" };
    html! {
        <div class="tools">
            { levels(open, dispatch) }
            <button type="button" title="As headings and lists" aria-pressed={pressed} {onclick}>{ "Outline" }</button>
        </div>
    }
}

/// How much is open.
pub(crate) fn levels(open: Option<Levels>, dispatch: &Callback<Action>) -> Html {
    let button = |(levels, sign, label): (Levels, &'static str, &'static str)| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_| dispatch.emit(Action::OpenTo(levels)));
        let pressed = if open == Some(levels) { "true" } else { "false" };
        html! { <button type="button" key={sign} aria-label={label} title={label} aria-pressed={pressed} {onclick}>{ sign }</button> }
    };
    html! {
        <div role="group" aria-label="How much is open">
            <span aria-hidden="true">{ "Open to level" }</span>
            { for CHOICES.into_iter().map(button) }
        </div>
    }
}

/// Where the branch stands that is shown alone; each step leads up.
pub(super) fn breadcrumb(debate: &Debate, path: &[Row], landmarks: Landmarks, dispatch: &Callback<Action>) -> Html {
    let to = |target| {
        let dispatch = dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            focus_tree(&event);
            dispatch.emit(Action::Focus(target));
        })
    };
    let above = path.split_last().map_or(&[][..], |(_, above)| above);
    let headline = |row: &Row| debate.claim(row.claim).map(|claim| claim.headline.clone()).unwrap_or_default();
    // A very deep branch shows its nearest ancestors.
    let shown = above.get(above.len().saturating_sub(4)..).unwrap_or_default();
    html! {
        <div class="crumbs" role={landmarks.role("navigation")} aria-label="Where this branch stands">
            <ol>
                <li key="whole"><button type="button" onclick={to(None)}>{ "Whole debate" }</button></li>
                { for shown.iter().map(|row| html! {
                    <li key={row.place.0}><button type="button" onclick={to(Some(row.place))}>{ headline(row) }</button></li>
                }) }
            </ol>
        </div>
    }
}

/// How to read the marks before the claims.
pub(super) fn legend() -> Html {
    html! {
        <p class="legend">
            <span class="pro"><span class="glyph" aria-hidden="true">{ "+" }</span>{ " speaks for the claim it stands under" }</span>
            <span class="con"><span class="glyph" aria-hidden="true">{ "−" }</span>{ " speaks against it" }</span>
            <span class="undercut"><span class="glyph" aria-hidden="true">{ "⨯" }</span>{ " undercuts it: disputes the step, not the claim" }</span>
        </p>
    }
}
