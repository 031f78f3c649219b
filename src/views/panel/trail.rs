//! Where the claim stands: its level, and the claims above it, each a way up.

use yew::prelude::*;

use super::super::parts::{InternalLink, Landmarks};
use super::links::address;
use crate::layout::Row;
use crate::model::Debate;

/// How many claims above are named before the middle is left out.
const MOST: usize = 4;
/// How many of the nearest are then named, after the first.
const NEAREST: usize = 2;

/// The trail. `path` leads from the top down to the claim itself.
pub(super) fn trail(debate: &Debate, path: &[Row], landmarks: Landmarks) -> Html {
    let above = path.split_last().map_or(&[][..], |(_, above)| above);
    let level = format!("Level {}", path.len());
    if above.is_empty() {
        return html! { <p class="trail">{ level }</p> };
    }
    let left_out = if above.len() > MOST { 1..above.len() - NEAREST } else { 0..0 };
    let step = |(at, row): (usize, &Row)| {
        if at == left_out.start && !left_out.is_empty() {
            return Some(
                html! { <li><span aria-hidden="true">{ "…" }</span><span class="unseen">{ format!("{} left out", left_out.len()) }</span></li> },
            );
        }
        let claim = debate.claim(row.claim).filter(|_| !left_out.contains(&at))?;
        Some(html! {
            <li>
                <InternalLink href={address(debate, row.relation, row.claim)} claim={row.claim} through={row.relation}>
                    { &claim.headline }
                </InternalLink>
            </li>
        })
    };
    html! {
        <div class="trail" role={landmarks.role("navigation")} aria-label="Where this claim stands">
            { level }
            <ol>{ for above.iter().enumerate().filter_map(step) }</ol>
        </div>
    }
}
