//! A claim's strength in a row: a bar and its number, or a word where there is none.

use yew::prelude::*;

use crate::model::ClaimIndex;
use crate::reckoning::{Evaluation, Label};
use crate::state::{hundredths, two_decimals};

/// A strength as far as a row shows it: rows are drawn again only when this changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    /// In hundredths.
    Number(u8),
    /// Under a labelling.
    Label(Label),
    /// It depends on a circle that does not come to rest.
    Unknown,
}

impl Strength {
    /// What a row shows of a claim's strength.
    pub(crate) fn of(evaluation: &Evaluation, claim: ClaimIndex) -> Self {
        match evaluation.label(claim) {
            Some(label) => Self::Label(label),
            None if evaluation.is_settled(claim) => {
                Self::Number(u8::try_from(hundredths(evaluation.strength(claim))).unwrap_or(100))
            }
            None => Self::Unknown,
        }
    }
}

/// The bar.
pub(crate) fn strength_bar(strength: Strength) -> Html {
    match strength {
        Strength::Number(hundredths) => html! {
            <span class="strength">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect class="track" width="100" height="8" /><rect class="fill" width={hundredths.to_string()} height="8" />
                </svg>
                <span class="unseen">{ "Strength " }</span>{ two_decimals(f64::from(hundredths) / 100.0) }
            </span>
        },
        Strength::Label(label) => html! { <span class="strength">{ label.word() }</span> },
        Strength::Unknown => html! { <span class="strength">{ "no number" }</span> },
    }
}
