//! What an editor says across the two cases: where they clash, where they agree, what could change.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Extra, is_default, words};

words! {
    /// What kind of disagreement a clash is.
    Nature {
        /// About how things are.
        #[default] Factual = "factual",
        /// About what will happen.
        Predictive = "predictive",
        /// About what matters.
        Value = "value",
        /// About what a word means.
        Definitional = "definitional",
    }
}

words! {
    /// How far an agreement goes.
    Degree {
        /// Both sides assert it.
        #[default] BothAssert = "both assert",
        /// One side grants it to the other.
        OneConcedes = "one concedes",
        /// They agree on part of it.
        Partial = "partial",
    }
}

/// An issue on which the sides face each other.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Clash {
    /// Unique among the clashes.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$")))]
    pub id: String,
    /// The issue, as a question.
    pub issue: String,
    /// Each position's id, with the ids of the claims it brings.
    pub sides: BTreeMap<String, Vec<String>>,
    /// What kind of disagreement it is.
    pub nature: Nature,
    /// What the sides differ on exactly.
    #[serde(skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// Common ground.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agreement {
    /// Unique among the agreements.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$")))]
    pub id: String,
    /// What the sides share.
    pub text: String,
    /// The ids of the claims that show it.
    pub claims: Vec<String>,
    /// How far it goes.
    pub degree: Degree,
    /// What limits it.
    #[serde(skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// Something that could happen, and what it would change.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scenario {
    /// Unique among the scenarios.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$")))]
    pub id: String,
    /// Its name.
    pub label: String,
    /// What happens.
    pub text: String,
    /// Claims' ids with the base scores they would have, each in [0, 1].
    pub priors: BTreeMap<String, f64>,
    /// What to look for in the news.
    #[serde(skip_serializing_if = "is_default")]
    pub watch: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
