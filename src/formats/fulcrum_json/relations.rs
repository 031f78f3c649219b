//! The rules for relations: what they may start from and be aimed at.

use std::collections::{HashMap, HashSet};

use super::super::Code;
use super::super::located::{Report, shorten};
use super::basis::{Cited, sources_of};
use super::check::{Ids, unknown};
use super::entries::{Entries, RelationPlaces};
use crate::model::{Claim, ClaimKind, Relation, RelationKind};

/// Reports every rule a relation breaks.
pub(super) fn check(report: &mut Report<'_>, entries: &Entries, ids: &Ids<'_>) {
    let mut said: HashMap<(Vec<&str>, &str, RelationKind), &str> = HashMap::new();
    let sources = sources_of(&entries.content.claims);
    let cited = Cited::new(&entries.content, ids, &sources);
    for (at, (relation, places)) in entries.content.relations.iter().zip(&entries.relations).enumerate() {
        let mut one = One { report, entries, ids, relation, places };
        one.premises();
        if !places.kind_known {
            continue;
        }
        one.target();
        one.position_claims();
        if cited.is_across_sources(at, relation) {
            one.basis();
        }
        if relation.from.is_empty() || relation.to.is_empty() {
            continue;
        }
        let mut from: Vec<&str> = relation.from.iter().map(String::as_str).collect();
        from.sort_unstable();
        from.dedup();
        if let Some(first) = said.insert((from, &relation.to, relation.kind), &relation.id) {
            report.error(
                places.id,
                Code::DuplicateRelation,
                Some(&relation.id),
                format!("The relation \"{}\" says the same.", shorten(first)),
                "Keep one of them.",
            );
        }
    }
}

struct One<'r, 't, 'e> {
    report: &'r mut Report<'t>,
    entries: &'e Entries,
    ids: &'e Ids<'e>,
    relation: &'e Relation,
    places: &'e RelationPlaces,
}

impl<'e> One<'_, '_, 'e> {
    fn error(&mut self, at: usize, code: Code, message: String, help: &str) {
        self.report.error(at, code, Some(&self.relation.id), message, help);
    }

    fn claim(&self, id: &str) -> Option<&'e Claim> {
        self.ids.claims.get(id).and_then(|at| self.entries.content.claims.get(*at))
    }

    fn premises(&mut self) {
        let mut seen = HashSet::new();
        for (id, at) in self.relation.from.iter().zip(&self.places.from) {
            if self.relation.from.len() > 1 && !seen.insert(id) {
                self.error(
                    *at,
                    Code::DuplicateEntry,
                    format!("`from` names \"{}\" twice.", shorten(id)),
                    "Name each premise once.",
                );
            } else if !id.is_empty() && (*id == self.relation.to || *id == self.relation.id) {
                self.error(
                    *at,
                    Code::SelfRelation,
                    format!("The relation leads from \"{}\" to itself.", shorten(id)),
                    "Aim it at another claim.",
                );
            } else if self.ids.relations.contains_key(id.as_str()) && self.claim(id).is_none() {
                self.error(
                    *at,
                    Code::WrongTarget,
                    format!("`from` names the relation \"{id}\"."),
                    "A relation starts from claims.",
                );
            } else if self.claim(id).is_none() {
                unknown(self.report, *at, Some(&self.relation.id), "claim", id, self.ids.claim_ids());
            }
        }
    }

    fn target(&mut self) {
        let (to, at) = (self.relation.to.as_str(), self.places.to);
        if to.is_empty() {
            return;
        }
        let (is_claim, is_relation) = (self.ids.claims.contains_key(to), self.ids.relations.contains_key(to));
        let undercuts = self.relation.kind == RelationKind::Undercuts;
        if undercuts && to == self.relation.id {
            self.error(
                at,
                Code::SelfRelation,
                "The relation undercuts itself.".to_owned(),
                "Aim it at another relation.",
            );
        } else if undercuts && is_claim && !is_relation {
            self.error(
                at,
                Code::WrongTarget,
                format!("`undercuts` is aimed at the claim \"{to}\"."),
                "Name a relation, whose step is disputed; to speak against the claim itself, use `attacks`.",
            );
        } else if !undercuts && is_relation && !is_claim {
            self.error(
                at,
                Code::WrongTarget,
                format!("The relation is aimed at the relation \"{to}\"."),
                "Name a claim; to dispute a step, use `undercuts`.",
            );
        } else if undercuts && !is_relation {
            unknown(self.report, at, Some(&self.relation.id), "relation", to, self.ids.relation_ids());
        } else if !undercuts && !is_claim {
            unknown(self.report, at, Some(&self.relation.id), "claim", to, self.ids.claim_ids());
        }
    }

    fn position_claims(&mut self) {
        let is_position = |claim: Option<&Claim>| claim.is_some_and(|claim| claim.kind == ClaimKind::Position);
        let rival = is_position(self.claim(&self.relation.to));
        for (id, at) in self.relation.from.iter().zip(&self.places.from) {
            if !is_position(self.claim(id)) || *id == self.relation.to {
                continue;
            }
            if self.relation.kind == RelationKind::Supports {
                self.error(
                    *at,
                    Code::PositionInRelation,
                    format!("The position \"{id}\" supports something."),
                    "A position supports nothing: turn the relation round.",
                );
            } else if rival {
                self.error(
                    *at,
                    Code::PositionInRelation,
                    format!("The position \"{id}\" attacks another."),
                    "Take the relation out: positions are rivals by being listed together.",
                );
            }
        }
    }

    fn basis(&mut self) {
        let at = self.places.id;
        let message = "The relation joins claims of different sources, yet is `stated`.".to_owned();
        self.error(at, Code::StatedAcrossSources, message, "Give it the basis `inferred`.");
    }
}
