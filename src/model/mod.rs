//! What a debate is: claims, the relations between them, and what an editor says about both.
//!
//! Owns the types of the debate file (`docs/debate-format.md`), the graph that joins claims by
//! index, and the walks over it. Reading and writing files is left to [`crate::formats`]; what the
//! arguments amount to, to the reckoning. Nothing here recurses over claims, in drop and clone too.

mod claim;
mod content;
mod debate;
mod editorial;
mod extra;
mod graph;
mod home;
mod ids;
mod index;
mod reach;
mod relation;
mod source;

pub use claim::{Citation, Claim, ClaimKind, Voice};
pub use content::{Content, Position, Theme};
pub use debate::{Debate, Side};
pub use editorial::{Agreement, Clash, Degree, Nature, Scenario};
pub use extra::Extra;
pub use graph::{Graph, Target, UnknownId};
pub use home::Homes;
pub use index::{ClaimIndex, RelationIndex};
pub use reach::{cycles, reaches_a_position};
pub use relation::{Basis, Relation, RelationKind};
pub use source::{Source, Uncited};

/// What a claim's base score is where the file gives none: neither believed nor doubted.
pub const DEFAULT_PRIOR: f64 = 0.5;
/// What a relation weighs where the file says nothing.
pub const DEFAULT_WEIGHT: f64 = 1.0;

/// A word of the debate file with a closed set of values, such as a claim's kind.
pub trait Word: Copy + PartialEq + 'static {
    /// Every value, in the order the format lists them.
    const ALL: &'static [Self];
    /// How the debate file spells it.
    fn word(self) -> &'static str;
    /// The value that is spelled so.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

/// Declares an enum together with its spelling in the debate file.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $word)] $variant),+ }
        impl crate::model::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}
pub(crate) use words;

/// Whether a value is its default, for leaving it out when writing.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
