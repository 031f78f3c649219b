//! The debate file's content as it stands: flat lists whose items refer to each other by id.

use serde::Serialize;

use super::{Agreement, Claim, Clash, Extra, Relation, Scenario, Source, is_default};

/// Everything a debate file holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Fulcrum debate, version 1"))]
pub struct Content {
    /// Always `fulcrum/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "fulcrum/1")))]
    pub format: String,
    /// Names the debate, for links and for what a reader's browser keeps.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$")))]
    pub id: String,
    /// A short title.
    pub title: String,
    /// What is asked.
    #[serde(skip_serializing_if = "is_default")]
    pub question: Option<String>,
    /// Two or three sentences that lead in.
    #[serde(skip_serializing_if = "is_default")]
    pub summary: Option<String>,
    /// The language of its texts, as a BCP 47 tag.
    #[serde(skip_serializing_if = "is_default")]
    pub language: Option<String>,
    /// The answers that stand against each other; two is the case the explorer is made for.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub positions: Vec<Position>,
    /// The texts the claims come from.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub sources: Vec<Source>,
    /// The themes claims are grouped by.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub themes: Vec<Theme>,
    /// The claims.
    pub claims: Vec<Claim>,
    /// The steps between them.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub relations: Vec<Relation>,
    /// Issues on which the sides face each other.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub clashes: Vec<Clash>,
    /// Common ground.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub agreements: Vec<Agreement>,
    /// What could change.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub scenarios: Vec<Scenario>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// One of the answers to the debate's question.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// Unique among the positions; `both` and `none` are taken.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$")))]
    pub id: String,
    /// A short name for it.
    pub label: String,
    /// The id of the claim that states it.
    pub claim: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// Something claims are grouped by.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Theme {
    /// Unique among the themes.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$")))]
    pub id: String,
    /// Its name.
    pub label: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
