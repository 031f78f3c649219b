//! What the reader looks for: words, and filters over what is known of the claims.
//!
//! A plain value with a selector. How words match is left to [`crate::search`].

use super::{Stances, stance_word};
use crate::analysis::is_unanswered;
use crate::model::{ClaimIndex, ClaimKind, Debate, RelationKind, Side};
use crate::search::{Prepared, Query, Results, search};

/// What the reader looks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finding {
    /// What was typed; empty for all claims that pass.
    pub typed: String,
    /// Which claims pass.
    pub filters: Filters,
}

/// Which claims pass. Each filter is off at first; a claim passes where all that are on let it through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// Put forward on this side; both sides together count as a side of their own.
    pub side: Option<Side>,
    /// Supports, attacks or undercuts something somewhere.
    pub role: Option<RelationKind>,
    /// Of the theme of this id.
    pub theme: Option<String>,
    /// Of this kind.
    pub kind: Option<ClaimKind>,
    /// Cites the source of this id.
    pub source: Option<String>,
    /// Objects to something, and nobody answers.
    pub unanswered: bool,
    /// What the reader made of it.
    pub stance: Option<StanceFilter>,
}

/// What the reader made of a claim, for filtering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StanceFilter {
    /// Not weighed.
    Unweighed,
    /// Weighed, whatever the outcome.
    Weighed,
    /// Rejected or doubtful.
    Against,
    /// Weighed, and unsure.
    Unsure,
    /// Likely or accepted.
    For,
}

/// The claims that fit, best first, at most `limit` of them; all that pass, in the debate's order, where no word was
/// typed. `prepared` must be made from this debate.
pub fn found(debate: &Debate, prepared: &Prepared, stances: &Stances, finding: &Finding, limit: usize) -> Results {
    let passes = |claim| finding.filters.let_through(debate, stances, claim);
    search(debate, prepared, &Query::parse(&finding.typed), &passes, limit)
}

impl Filters {
    /// Whether any filter is on.
    pub fn are_on(&self) -> bool {
        *self != Self::default()
    }

    /// Whether a claim passes all filters that are on. Those that need no walk are asked first.
    pub fn let_through(&self, debate: &Debate, stances: &Stances, claim: ClaimIndex) -> bool {
        let Some(found) = debate.claim(claim) else { return false };
        let cites = |source: &String| found.citations.iter().any(|citation| citation.source == *source);
        self.side.is_none_or(|side| debate.side(claim) == side)
            && self.kind.is_none_or(|kind| found.kind == kind)
            && (self.theme.is_none() || self.theme == found.theme)
            && self.source.as_ref().is_none_or(cites)
            && self.stance.is_none_or(|stance| stance.fits(stances.of(claim)))
            && self.role.is_none_or(|role| has_role(debate, claim, role))
            && (!self.unanswered || goes_unanswered(debate, claim))
    }
}

impl StanceFilter {
    fn fits(self, score: Option<f64>) -> bool {
        match (self, score) {
            (Self::Unweighed, score) => score.is_none(),
            (_, None) => false,
            (Self::Weighed, Some(_)) => true,
            (Self::Against, Some(score)) => matches!(stance_word(score), "rejected" | "doubtful"),
            (Self::Unsure, Some(score)) => stance_word(score) == "unsure",
            (Self::For, Some(score)) => matches!(stance_word(score), "likely" | "accepted"),
        }
    }
}

/// Whether a claim is a premise of a relation of this kind.
fn has_role(debate: &Debate, claim: ClaimIndex, role: RelationKind) -> bool {
    let is_of_kind = |relation| debate.relation(relation).is_some_and(|found| found.kind == role);
    debate.graph().leaving(claim).iter().any(|relation| is_of_kind(*relation))
}

/// Whether a claim objects to something and nobody answers it there.
fn goes_unanswered(debate: &Debate, claim: ClaimIndex) -> bool {
    debate.graph().leaving(claim).iter().any(|relation| is_unanswered(debate, *relation, claim))
}
