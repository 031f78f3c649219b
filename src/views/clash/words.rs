//! The view's short words and marks.

use yew::prelude::*;

use super::super::tree::side_class;
use crate::analysis::clash::Camps;
use crate::model::{Degree, Nature, Side};

/// Who says something: an editor, or the links themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Editor,
    Links,
}

/// The mark that tells judgement from what was worked out.
pub(super) fn mark(by: By) -> Html {
    let (class, words) = match by {
        By::Editor => ("by editor", "editor’s judgement"),
        By::Links => ("by links", "worked out from the links"),
    };
    html! { <span {class}>{ words }</span> }
}

pub(super) fn nature_name(nature: Nature) -> &'static str {
    match nature {
        Nature::Factual => "Factual",
        Nature::Predictive => "Predictive",
        Nature::Value => "About values",
        Nature::Definitional => "About words",
    }
}

pub(super) fn nature_meaning(nature: Nature) -> &'static str {
    match nature {
        Nature::Factual => "They differ on how things are. Evidence could settle it.",
        Nature::Predictive => "They differ on what will happen. Time will tell.",
        Nature::Value => "They differ on what matters. Evidence alone can’t settle it.",
        Nature::Definitional => "They differ on what a word or a comparison means.",
    }
}

pub(super) fn degree_words(degree: Degree, camps: usize) -> &'static str {
    match degree {
        Degree::BothAssert if camps > 2 => "Several sides say so",
        Degree::BothAssert => "Both say so",
        Degree::OneConcedes => "One grants it to the other",
        Degree::Partial => "Agreed in part",
    }
}

/// The colour of a camp.
pub(super) fn camp_class(camp: usize) -> Classes {
    classes!(side_class(Side::Position(camp)))
}

/// The other side with its verb, for "… not answer".
pub(super) fn opponents(camps: &Camps, camp: usize) -> String {
    match (camps.count(), camp) {
        (2, 0 | 1) => format!("“{}” does", camps.label(1 - camp)),
        _ => "the other sides do".to_owned(),
    }
}

/// `1 issue`, `2 issues`, `no issues`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// With a capital at its start.
pub(super) fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
