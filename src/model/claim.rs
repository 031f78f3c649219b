//! A claim: one sentence somebody puts forward, who says it, and where.

use serde::Serialize;

use super::{DEFAULT_PRIOR, Extra, is_default, words};

words! {
    /// What part a claim plays in the case it belongs to.
    ClaimKind {
        /// An answer to the debate's question; stands at the top of the tree.
        Position = "position",
        /// A ground for another claim.
        #[default] Reason = "reason",
        /// An observation or finding.
        Evidence = "evidence",
        /// A case that shows what is meant.
        Example = "example",
        /// A point granted to the other side.
        Concession = "concession",
        /// A difficulty raised against one's own case, in order to answer it.
        Objection = "objection",
        /// Something that should be done.
        Proposal = "proposal",
        /// Something said to lie ahead.
        Prediction = "prediction",
        /// How the question itself should be seen.
        Framing = "framing",
    }
}

words! {
    /// Whose words a claim gives.
    Voice {
        /// The source's author asserts it.
        #[default] Author = "author",
        /// The source reports somebody else, named in [`Claim::speaker`].
        Reported = "reported",
        /// The debate's editor adds it.
        Editor = "editor",
    }
}

/// Where in a source a claim comes from.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Citation {
    /// The source's id.
    pub source: String,
    /// The paragraph, counted from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub paragraph: u32,
    /// The sentences within the paragraph, counted from 1.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default, inner(range(min = 1))))]
    pub sentences: Vec<u32>,
    /// Words of the source to find the place by, verbatim, eight at most.
    #[serde(skip_serializing_if = "is_default")]
    pub phrase: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// One claim.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// Unique among claims and relations: `[a-z0-9][a-z0-9-]{0,63}`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,63}$")))]
    pub id: String,
    /// The claim in at most 60 characters, for rows and maps.
    pub headline: String,
    /// The claim in one sentence that stands on its own.
    #[cfg_attr(feature = "schema", schemars(length(max = 20000)))]
    pub text: String,
    /// What part it plays.
    pub kind: ClaimKind,
    /// The id of the position in whose case it is put forward, or `both`, or `none`.
    #[cfg_attr(feature = "schema", schemars(default = "no_side"))]
    pub side: String,
    /// The id of its theme.
    #[serde(skip_serializing_if = "is_default")]
    pub theme: Option<String>,
    /// Whose words it gives.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub voice: Voice,
    /// Who is reported, where `voice` is `reported`.
    #[serde(skip_serializing_if = "is_default")]
    pub speaker: Option<String>,
    /// The base score before any argument is weighed, in [0, 1].
    #[serde(skip_serializing_if = "is_default_prior")]
    #[cfg_attr(feature = "schema", schemars(default = "default_prior", range(min = 0.0, max = 1.0)))]
    pub prior: f64,
    /// Where it comes from.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub citations: Vec<Citation>,
    /// Free labels.
    #[serde(skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub tags: Vec<String>,
    /// Why it is coded so, where that is not plain.
    #[serde(skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands out references
fn is_default_prior(prior: &f64) -> bool {
    prior.to_bits() == DEFAULT_PRIOR.to_bits()
}

#[cfg(feature = "schema")]
fn default_prior() -> f64 {
    DEFAULT_PRIOR
}

#[cfg(feature = "schema")]
fn no_side() -> String {
    "none".to_owned()
}
