//! The rule for who draws a link: where claims share no source, no source can have drawn it.
//!
//! What a claim cites, and what a relation's premises share, is found once each, so that no shape of
//! graph makes this slow.

use std::borrow::Cow;

use super::check::Ids;
use crate::model::{Basis, Claim, Content, Relation, RelationKind};

/// Sources' ids in their order, each once; `None` where nothing is cited.
type Sources<'e> = Option<Cow<'e, [&'e str]>>;

/// What the claims of a debate cite.
pub(super) struct Cited<'e> {
    ids: &'e Ids<'e>,
    claims: &'e [Vec<&'e str>],
    /// What the premises of each relation share.
    shared: Vec<Sources<'e>>,
}

/// The sources of each claim, in their order, each once.
pub(super) fn sources_of(claims: &[Claim]) -> Vec<Vec<&str>> {
    claims.iter().map(sources).collect()
}

fn sources(claim: &Claim) -> Vec<&str> {
    let mut sources: Vec<&str> = claim.citations.iter().map(|citation| citation.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

impl<'e> Cited<'e> {
    pub(super) fn new(content: &'e Content, ids: &'e Ids<'e>, claims: &'e [Vec<&'e str>]) -> Self {
        let mut cited = Self { ids, claims, shared: Vec::new() };
        cited.shared = content.relations.iter().map(|relation| cited.shared_by(&relation.from)).collect();
        cited
    }

    /// Whether a relation is said to be stated, though its claims share no source.
    pub(super) fn is_across_sources(&self, at: usize, relation: &Relation) -> bool {
        if relation.basis != Basis::Stated {
            return false;
        }
        let Some(from) = self.shared.get(at).and_then(Option::as_ref) else { return false };
        let to = match relation.kind {
            RelationKind::Undercuts => {
                self.ids.relations.get(relation.to.as_str()).and_then(|step| self.shared.get(*step)?.as_deref())
            }
            _ => self.sources(&relation.to),
        };
        // Premises that share nothing with each other share nothing with the target either.
        from.is_empty() || to.is_some_and(|to| !meet(from, to))
    }

    fn sources(&self, claim: &str) -> Option<&'e [&'e str]> {
        let list = self.claims.get(*self.ids.claims.get(claim)?)?;
        (!list.is_empty()).then_some(list.as_slice())
    }

    fn shared_by(&self, premises: &[String]) -> Sources<'e> {
        let mut lists = premises.iter().filter_map(|claim| self.sources(claim));
        let mut shared = Cow::Borrowed(lists.next()?);
        for list in lists {
            shared = shared.iter().copied().filter(|source| list.binary_search(source).is_ok()).collect();
        }
        Some(shared)
    }
}

/// Whether two ordered lists have a source in common.
fn meet(a: &[&str], b: &[&str]) -> bool {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    few.iter().any(|source| many.binary_search(source).is_ok())
}
