//! The ways of turning what speaks for and against a claim into its strength: one file and one line each.
//!
//! A gradual semantics is an aggregate over the relations that reach a claim and an influence of that
//! aggregate on the base score (the modular family of Mossakowski and Neuhaus, 2018, and Potyka, KR 2018).

mod aggregate;
mod df_quad;
mod euler;
mod euler_top;
mod grounded;
mod mlp;
mod quadratic_energy;
mod sd_df_quad;

pub(super) use aggregate::{Aggregate, products_of_others};
pub use aggregate::{Pull, Sides};
pub use grounded::Label;

/// What there is to know about a semantics.
#[derive(Debug)]
pub struct Entry {
    /// How files, addresses and the command line spell it.
    pub id: &'static str,
    /// What the field calls it.
    pub name: &'static str,
    /// Two sentences in plain words: how it weighs, and where it misleads.
    pub explanation: &'static str,
    /// Where it was published.
    pub citation: &'static str,
    pub(super) model: Model,
}

/// How a claim's value comes about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Model {
    /// A strength in [0, 1].
    Gradual(Gradual),
    /// One of three labels.
    Labelling,
}

/// An aggregate, its influence on the base score, and the slopes of that influence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gradual {
    pub(super) aggregate: Aggregate,
    /// The strength, from the base score and the aggregate.
    pub(super) influence: fn(f64, f64) -> f64,
    pub(super) slopes: fn(f64, f64) -> Slopes,
}

/// The derivatives of a strength.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slopes {
    pub(super) by_base_score: f64,
    pub(super) by_aggregate: f64,
}

macro_rules! semantics {
    ($($(#[$doc:meta])* $name:ident = $file:ident),+ $(,)?) => {
        /// A way of turning arguments into strengths.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum Semantics { $($(#[$doc])* $name),+ }

        impl Semantics {
            /// Every semantics, in the order menus show them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What there is to know about it.
            pub const fn entry(self) -> &'static Entry {
                match self { $(Self::$name => &$file::ENTRY),+ }
            }
        }
    };
}

semantics! {
    /// Quadratic energy.
    #[default] QuadraticEnergy = quadratic_energy,
    /// DF-QuAD.
    DfQuad = df_quad,
    /// Squared DF-QuAD's gentler sibling.
    SdDfQuad = sd_df_quad,
    /// Euler-based.
    Euler = euler,
    /// Euler-based, hearing only the strongest on each side.
    EulerTop = euler_top,
    /// Like a neuron.
    Mlp = mlp,
    /// Standing, defeated or contested.
    Grounded = grounded,
}

impl Semantics {
    /// The semantics of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|semantics| semantics.entry().id == id)
    }

    /// Its id.
    pub const fn id(self) -> &'static str {
        self.entry().id
    }

    /// Whether it gives strengths rather than labels.
    pub const fn is_gradual(self) -> bool {
        matches!(self.entry().model, Model::Gradual(_))
    }
}

#[cfg(test)]
mod tests {
    use super::Semantics;

    #[test]
    fn ids_and_names_are_unique_and_explanations_take_two_sentences() {
        for (at, semantics) in Semantics::ALL.iter().enumerate() {
            let entry = semantics.entry();
            assert_eq!(Semantics::from_id(entry.id), Some(*semantics));
            assert_eq!(entry.explanation.matches(". ").count(), 1, "{}", entry.id);
            assert!(entry.explanation.ends_with('.') && !entry.citation.is_empty());
            for other in Semantics::ALL.iter().skip(at + 1) {
                assert_ne!(entry.name, other.entry().name);
            }
        }
    }
}
