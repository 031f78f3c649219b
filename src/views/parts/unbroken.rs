//! Headings whose words don't break at their hyphens.

use yew::prelude::*;

/// The words of a heading; those with a hyphen are kept on one line.
pub(crate) fn unbroken(text: &str) -> impl Iterator<Item = Html> {
    text.split_inclusive(' ').map(|word| {
        if word.contains('-') {
            html! { <span class="unbroken">{ word }</span> }
        } else {
            html! { { word } }
        }
    })
}
