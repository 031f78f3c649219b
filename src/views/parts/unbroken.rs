//! Headings whose words don't break at their hyphens.

use yew::prelude::*;

/// The words of a heading; those with a hyphen are kept together as long as a line has room for them.
pub(crate) fn unbroken(text: &str) -> impl Iterator<Item = Html> {
    text.split_inclusive(' ').map(|word| {
        if word.contains('-') {
            let bare = word.trim_end();
            html! { <><span class="unbroken">{ bare }</span>{ word.get(bare.len()..).unwrap_or_default() }</> }
        } else {
            html! { { word } }
        }
    })
}
