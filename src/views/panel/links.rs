//! What a claim speaks for and against, and what speaks for and against it, each step with its basis.

use yew::prelude::*;

use super::super::parts::{InternalLink, glyph, letter_of};
use super::super::tree::role_class;
use crate::layout::{Role, Row, shown_under};
use crate::model::{Basis, ClaimIndex, Debate, Relation, RelationIndex, RelationKind, Target};
use crate::state::{Route, relation_verb};

/// More steps than this are not listed: a panel is for reading; the tree has the rest.
const MOST: usize = 50;

/// A claim at the other end of a step.
struct Step {
    claim: ClaimIndex,
    /// The relation through which that claim stands where the link leads; none for its home.
    through: Option<RelationIndex>,
    role: Role,
    /// The relation that is the step.
    relation: RelationIndex,
}

/// What the claim leads to, then what reaches it.
pub(super) fn links(debate: &Debate, row: &Row) -> Html {
    let graph = debate.graph();
    let arriving = |kind, role| -> Vec<Step> {
        let of_kind = graph
            .arriving(row.claim)
            .iter()
            .filter(|step| debate.relation(**step).is_some_and(|found| found.kind == kind));
        of_kind.flat_map(|step| premises(debate, *step, role)).collect()
    };
    let pros = arriving(RelationKind::Supports, Role::Pro);
    let cons = arriving(RelationKind::Attacks, Role::Con);
    let disputed: Vec<Step> = row
        .relation
        .iter()
        .flat_map(|here| graph.undercutting(*here))
        .flat_map(|step| premises(debate, *step, Role::Undercut))
        .collect();
    let no_con = cons.is_empty().then_some("Nothing in this debate speaks against it.");
    html! {
        <>
            { for leading(debate, row) }
            { list(debate, "Pros", &pros, None) }
            { list(debate, "Cons", &cons, no_con) }
            { list(debate, "Undercuts: the step from here is disputed", &disputed, None) }
        </>
    }
}

fn premises(debate: &Debate, step: RelationIndex, role: Role) -> Vec<Step> {
    let claims = debate.graph().premises(step).iter();
    claims.map(|claim| Step { claim: *claim, through: Some(step), role, relation: step }).collect()
}

fn list(debate: &Debate, name: &str, steps: &[Step], if_empty: Option<&'static str>) -> Html {
    if steps.is_empty() {
        return if_empty.map(|words| html! { <p class="none">{ words }</p> }).unwrap_or_default();
    }
    html! {
        <section class="steps">
            <h3>{ name }</h3>
            <ul>{ for steps.iter().take(MOST).map(|step| step_html(debate, step)) }</ul>
            if steps.len() > MOST {
                <p class="none">{ format!("And {} more, in the tree.", steps.len() - MOST) }</p>
            }
        </section>
    }
}

fn step_html(debate: &Debate, step: &Step) -> Html {
    let Some(claim) = debate.claim(step.claim) else { return Html::default() };
    html! {
        <li class={role_class(step.role)}>
            { glyph(step.role, letter_of(debate, step.claim)) }
            <span>
                <InternalLink href={address(debate, step.through, step.claim)} claim={step.claim} through={step.through}>{ &claim.headline }</InternalLink>
                { debate.relation(step.relation).map(|relation| basis_html(debate, relation, step.claim)).unwrap_or_default() }
            </span>
        </li>
    }
}

/// Who draws the link, why, and what else it needs.
fn basis_html(debate: &Debate, relation: &Relation, shown: ClaimIndex) -> Html {
    let (basis, meaning) = match relation.basis {
        Basis::Stated => ("stated", "The source itself makes this link."),
        Basis::Inferred => ("inferred", "An analyst draws this link; the source does not."),
    };
    let others: Vec<String> = relation
        .from
        .iter()
        .filter_map(|id| debate.find_claim(id))
        .filter(|claim| *claim != shown)
        .filter_map(|claim| debate.claim(claim))
        .map(|claim| format!("“{}”", claim.headline))
        .collect();
    html! {
        <span class="basis">
            <span class="mark" title={meaning}>{ basis }</span>
            { relation.note.as_deref().unwrap_or_default() }
            if !others.is_empty() {
                { format!(" Counts only together with {}.", others.join(" and ")) }
            }
        </span>
    }
}

/// What the claim itself leads to: where it stands here first, then elsewhere.
fn leading(debate: &Debate, row: &Row) -> Vec<Html> {
    let graph = debate.graph();
    let is_here = |relation: &RelationIndex| Some(*relation) == row.relation;
    let leaving = graph.leaving(row.claim).iter().copied();
    let leaving = leaving.clone().filter(is_here).chain(leaving.filter(|relation| !is_here(relation)));
    let html = |index: RelationIndex| {
        let relation = debate.relation(index)?;
        let (claim, role) = match graph.target(index)? {
            Target::Claim(claim) => (claim, role_of(relation.kind)),
            Target::Relation(_) => (shown_under(debate, index)?, Role::Undercut),
        };
        let title = relation_verb(relation.kind);
        let (headline, through) = match graph.target(index)? {
            Target::Claim(_) => (debate.claim(claim)?.headline.clone(), None),
            Target::Relation(step) => {
                let onward = shown_under(debate, step).and_then(|target| debate.claim(target))?;
                (format!("{} → {}", debate.claim(claim)?.headline, onward.headline), Some(step))
            }
        };
        Some(html! {
            <section class={classes!("leads", role_class(role))} key={relation.id.clone()}>
                <h3>{ title }</h3>
                <p>
                    <InternalLink href={address(debate, through, claim)} {claim} {through}>{ headline }</InternalLink>
                    { basis_html(debate, relation, row.claim) }
                </p>
            </section>
        })
    };
    leaving.filter_map(html).collect()
}

fn role_of(kind: RelationKind) -> Role {
    match kind {
        RelationKind::Supports => Role::Pro,
        RelationKind::Attacks => Role::Con,
        RelationKind::Undercuts => Role::Undercut,
    }
}

/// Where a claim stands through a relation, or in its home.
pub(super) fn address(debate: &Debate, through: Option<RelationIndex>, claim: ClaimIndex) -> String {
    let parent = through.and_then(|through| shown_under(debate, through)).and_then(|claim| debate.claim(claim));
    let route = Route {
        claim: debate.claim(claim).map(|claim| claim.id.clone()),
        under: parent.map(|claim| claim.id.clone()).into_iter().collect(),
        ..Route::default()
    };
    route.fragment()
}
