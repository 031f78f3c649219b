//! The page's own words, which are English whatever the debate is in.

use yew::prelude::*;

/// Words that read rightly within a debate written from right to left, too.
pub(crate) fn english(words: &str) -> Html {
    html! { <bdi lang="en" dir="ltr">{ words.to_owned() }</bdi> }
}
