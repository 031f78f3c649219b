//! A text the claims come from.

use serde::Serialize;

use super::{Extra, is_default};

/// One source: an article, a book, a speech.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Unique among the sources.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$")))]
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who wrote it.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub authors: Vec<String>,
    /// Where it appeared.
    #[serde(skip_serializing_if = "is_default")]
    pub publisher: Option<String>,
    /// Where it can be read: an `http` or `https` address.
    #[serde(skip_serializing_if = "is_default")]
    pub url: Option<String>,
    /// When it appeared, as far as known: `2025`, `2025-06` or `2025-06-27`.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<String>,
    /// What a reader should know about it.
    #[serde(skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// Sentences that no claim cites, each with a reason.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub uncited: Vec<Uncited>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// A sentence of a source that asserts nothing the debate needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Uncited {
    /// The paragraph, counted from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub paragraph: u32,
    /// The sentence within it, counted from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub sentence: u32,
    /// Why no claim cites it.
    pub reason: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
