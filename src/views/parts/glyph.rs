//! The mark before a claim: pro, con, undercut or position, by shape as well as by colour.

use yew::prelude::*;

use crate::layout::Role;
use crate::model::{ClaimIndex, Debate};
use crate::state::spoken_role;

/// The mark; its meaning is spoken as a word. `letter` is what a position's mark shows.
pub(crate) fn glyph(role: Role, letter: AttrValue) -> Html {
    let sign = match role {
        Role::Pro => "+".into(),
        Role::Con => "−".into(),
        Role::Undercut => "⨯".into(),
        Role::Loose => "?".into(),
        Role::Position => letter,
    };
    html! {
        <>
            <span class="glyph" aria-hidden="true">{ sign }</span>
            <span class="unseen">{ spoken_role(role) }{ ": " }</span>
        </>
    }
}

/// The first letter of the position a claim states; the style sheet makes it a capital, which saves Unicode's tables.
pub(crate) fn letter_of(debate: &Debate, claim: ClaimIndex) -> AttrValue {
    let letter = debate.position_of(claim).and_then(|(_, position)| position.label.chars().next());
    letter.map(|letter| letter.to_string()).unwrap_or_default().into()
}
