//! The answer in words: which side leads and how clearly, or that the arguments do not settle it.

use super::semantics::Label;
use super::{Evaluation, Question};
use crate::model::ClaimIndex;

/// Margins below this, one point in a hundred, do not settle a question.
pub const SETTLES: f64 = 0.01;

/// What the arguments amount to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// This position is ahead of the other.
    Leads {
        /// The claim that states it.
        claim: ClaimIndex,
        /// By how much, in (0, 1].
        by: f64,
        /// How clearly.
        lead: Lead,
    },
    /// The topic's strength exceeds its threshold.
    Holds {
        /// By how much, in (0, 1].
        by: f64,
        /// How clearly.
        lead: Lead,
    },
    /// The topic's strength stays below its threshold.
    Fails {
        /// By how much, in (0, 1].
        by: f64,
        /// How clearly.
        lead: Lead,
    },
    /// The margin is below [`SETTLES`].
    DoesNotSettle {
        /// The margin all the same.
        margin: f64,
    },
    /// What is asked about is contested: under a labelling neither standing nor defeated.
    Contested,
    /// The strengths asked about depend on a circle that does not come to rest.
    NotConverged,
}

/// How clear a lead is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lead {
    /// Below 0.1.
    Narrow,
    /// From 0.1 to 0.3.
    Clear,
    /// From 0.3.
    Wide,
}

/// Which way a margin points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the first position, or above the threshold.
    First,
    /// To the second position, or below the threshold.
    Second,
}

impl Verdict {
    /// The answer an evaluation gives to a question.
    pub fn of(evaluation: &Evaluation, question: Question) -> Self {
        let Some(margin) = question.margin(evaluation) else { return Self::NotConverged };
        let contested = |(claim, _): (ClaimIndex, f64)| evaluation.label(claim) == Some(Label::Contested);
        if question.terms().any(contested) {
            return Self::Contested;
        }
        if margin.abs() < SETTLES {
            return Self::DoesNotSettle { margin };
        }
        let (by, lead) = (margin.abs(), Lead::of(margin));
        match question {
            Question::Balance { first, second } => {
                Self::Leads { claim: if margin > 0.0 { first } else { second }, by, lead }
            }
            Question::Topic { .. } if margin > 0.0 => Self::Holds { by, lead },
            Question::Topic { .. } => Self::Fails { by, lead },
        }
    }

    /// Which way it goes; `None` where it settles nothing.
    pub fn way(self, question: Question) -> Option<Way> {
        match (self, question) {
            (Self::Leads { claim, .. }, Question::Balance { first, .. }) if claim == first => Some(Way::First),
            (Self::Leads { .. } | Self::Fails { .. }, _) => Some(Way::Second),
            (Self::Holds { .. }, _) => Some(Way::First),
            (Self::DoesNotSettle { .. } | Self::Contested | Self::NotConverged, _) => None,
        }
    }

    /// A word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Leads { .. } => "leads",
            Self::Holds { .. } => "holds",
            Self::Fails { .. } => "fails",
            Self::DoesNotSettle { .. } => "does not settle",
            Self::Contested => "contested",
            Self::NotConverged => "not converged",
        }
    }
}

impl Lead {
    /// How clear a margin in [−1, 1] is.
    pub fn of(margin: f64) -> Self {
        match margin.abs() {
            wide if wide >= 0.3 => Self::Wide,
            clear if clear >= 0.1 => Self::Clear,
            _ => Self::Narrow,
        }
    }

    /// A word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Clear => "clear",
            Self::Wide => "wide",
        }
    }
}

impl Way {
    /// Which way a margin points; `None` at zero.
    pub fn of(margin: f64) -> Option<Self> {
        if margin > 0.0 {
            Some(Self::First)
        } else if margin < 0.0 {
            Some(Self::Second)
        } else {
            None
        }
    }
}
