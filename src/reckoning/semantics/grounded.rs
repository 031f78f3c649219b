//! The grounded labelling: what stands, what is defeated, what stays contested.
//!
//! Dung's grounded semantics, carried over to attacks from several claims together (Nielsen, Parsons, `ArgMAS`
//! 2006) and to attacks on relations (Baroni, Cerutti, Giacomin, Guida, IJAR 2011). A claim stands where every
//! attack on it is defeated and is defeated where one stands; an attack stands where all its premises stand
//! and every undercutter is defeated, and is defeated where a premise is defeated or an undercutter stands;
//! the rest is contested. Written with 1, 0 and ½ this is Kleene's three-valued logic, evaluated to the least
//! fixed point. Supports are not heard. Of the numbers only zero counts: a claim with base score 0 is given
//! up and so defeated, a relation of weight 0 is void.

use super::{Entry, Model};

pub(super) const ENTRY: Entry = Entry {
    id: "grounded",
    name: "Grounded labelling",
    explanation: "No numbers: a claim stands if every attack on it is answered, is defeated if one is not, and is \
                  contested if the attacks go round in circles. Supports count for nothing, and a base score matters \
                  only at zero, where the claim is given up.",
    citation: "Dung: On the Acceptability of Arguments and its Fundamental Role in Nonmonotonic Reasoning, Logic \
               Programming and n-Person Games, Artificial Intelligence 77, 1995",
    model: Model::Labelling,
};

/// What the grounded labelling says of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// Every attack on it is defeated.
    Standing,
    /// An attack on it stands, or it is given up.
    Defeated,
    /// Neither can be said.
    Contested,
}

impl Label {
    /// How the command line spells it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::Defeated => "defeated",
            Self::Contested => "contested",
        }
    }

    /// The label for a three-valued strength: 1 stands, 0 is defeated, anything between is contested.
    pub(crate) fn of_strength(strength: f64) -> Self {
        if strength >= 1.0 {
            Self::Standing
        } else if strength <= 0.0 {
            Self::Defeated
        } else {
            Self::Contested
        }
    }
}
