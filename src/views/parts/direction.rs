//! Which way a debate is written.

use crate::model::Debate;

/// Whether a debate is in a language written from right to left.
pub(crate) fn is_right_to_left(debate: &Debate) -> bool {
    let language = debate.content().language.as_deref().unwrap_or_default();
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    matches!(primary.as_str(), "ar" | "fa" | "he" | "iw" | "ur" | "ps" | "sd" | "yi" | "dv" | "ckb" | "ug")
}
