//! A relation: the step from one claim, or from several that count only together, to another.

use serde::Serialize;

use super::{DEFAULT_WEIGHT, Extra, is_default, words};

words! {
    /// What a relation does to its target.
    RelationKind {
        /// Speaks for a claim.
        #[default] Supports = "supports",
        /// Speaks against a claim.
        Attacks = "attacks",
        /// Disputes the step another relation takes, not the claims at its ends.
        Undercuts = "undercuts",
    }
}

words! {
    /// Who draws the link.
    Basis {
        /// The source itself makes it.
        Stated = "stated",
        /// An analyst draws it.
        #[default] Inferred = "inferred",
    }
}

/// One relation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Relation {
    /// Unique among claims and relations: `[a-z0-9][a-z0-9-]{0,63}`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$")))]
    pub id: String,
    /// The claim it starts from, or several that count only together (linked premises).
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub from: Vec<String>,
    /// A claim's id; for `undercuts`, a relation's id.
    pub to: String,
    /// What it does to its target.
    pub kind: RelationKind,
    /// Who draws the link. Between claims of different sources it is always `inferred`.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub basis: Basis,
    /// How much the step itself carries, in [0, 1].
    #[serde(skip_serializing_if = "is_default_weight")]
    #[cfg_attr(feature = "schema", schemars(default = "default_weight", range(min = 0.0, max = 1.0)))]
    pub weight: f64,
    /// One line: why the step holds.
    #[serde(skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands out references
fn is_default_weight(weight: &f64) -> bool {
    weight.to_bits() == DEFAULT_WEIGHT.to_bits()
}

#[cfg(feature = "schema")]
fn default_weight() -> f64 {
    DEFAULT_WEIGHT
}
