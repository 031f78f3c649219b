//! One occurrence of a claim in the tree, and what stands under it.

use super::shown_under;
use crate::model::{ClaimIndex, Debate, RelationIndex, RelationKind, Target};

/// A place in an [`Outline`](super::Outline).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceIndex(pub u32);

impl PlaceIndex {
    /// The place as a slice index.
    pub const fn at(self) -> usize {
        self.0 as usize
    }
}

/// What a claim does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Answers the debate's question.
    Position,
    /// Stands at the top because it leads to no position.
    Loose,
    /// Speaks for the claim above.
    Pro,
    /// Speaks against the claim above.
    Con,
    /// Disputes the step from the claim above to the one above that.
    Undercut,
}

/// A visible place, as plain values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Which place it is.
    pub place: PlaceIndex,
    /// The claim that stands here.
    pub claim: ClaimIndex,
    /// The relation through which it stands here; none at the top.
    pub relation: Option<RelationIndex>,
    /// What it does here.
    pub role: Role,
    /// How deep it stands, from 1.
    pub level: u32,
    /// Its place among its siblings, from 1.
    pub position_in_set: u32,
    /// How many siblings there are, itself included.
    pub set_size: u32,
    /// How many places are under it.
    pub children: u32,
    /// Whether they are shown.
    pub open: bool,
    /// Whether the claim stands above itself already, so that its own pros and cons are not shown again here.
    pub repeats: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) claim: ClaimIndex,
    pub(super) relation: Option<RelationIndex>,
    role: Role,
    pub(super) parent: Option<PlaceIndex>,
    pub(super) level: u32,
    nth: u32,
    set_size: u32,
    pub(super) children: u32,
    /// Where its children start, once they are made.
    pub(super) first_child: Option<u32>,
    pub(super) open: bool,
    pub(super) repeats: bool,
    pub(super) standing: Standing,
}

/// What part a place plays when every claim is shown once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// The claim's home.
    Home,
    /// Not the claim's home, but the one place where its relation is shown, and what disputes that.
    Anchor,
    /// Neither.
    Elsewhere,
}

impl Place {
    pub(super) fn root(debate: &Debate, claim: ClaimIndex, nth: u32, set_size: u32) -> Self {
        let role = if debate.position_of(claim).is_some() { Role::Position } else { Role::Loose };
        Self {
            claim,
            relation: None,
            role,
            parent: None,
            level: 1,
            nth,
            set_size,
            children: child_count(debate, None, claim, false),
            first_child: None,
            open: false,
            repeats: false,
            standing: Standing::Home,
        }
    }

    pub(super) fn row(&self, place: PlaceIndex) -> Row {
        Row {
            place,
            claim: self.claim,
            relation: self.relation,
            role: self.role,
            level: self.level,
            position_in_set: self.nth,
            set_size: self.set_size,
            children: self.children,
            open: self.open && self.children > 0,
            repeats: self.repeats,
        }
    }
}

/// How many places stand under a claim that stands somewhere through a relation.
fn child_count(debate: &Debate, relation: Option<RelationIndex>, claim: ClaimIndex, repeats: bool) -> u32 {
    let steps = arriving(debate, claim, repeats).iter().chain(undercuts(debate, relation, claim));
    let count: usize = steps.map(|step| debate.graph().premises(*step).len()).sum();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The pros and cons shown under a place: its claim's, where they are not above already.
fn arriving(debate: &Debate, claim: ClaimIndex, repeats: bool) -> &[RelationIndex] {
    if repeats { &[] } else { debate.graph().arriving(claim) }
}

/// The undercuts shown under a place: those of its relation, under that relation's first premise.
fn undercuts(debate: &Debate, relation: Option<RelationIndex>, claim: ClaimIndex) -> &[RelationIndex] {
    let graph = debate.graph();
    relation.filter(|step| graph.premises(*step).first() == Some(&claim)).map_or(&[], |step| graph.undercutting(step))
}

/// The places under a place: pros, then cons, then what disputes the step; each in the file's order.
/// `is_above` says whether a claim stands above the new places.
pub(super) fn children_of(
    debate: &Debate,
    place: PlaceIndex,
    parent: &Place,
    is_above: impl Fn(ClaimIndex) -> bool,
) -> Vec<Place> {
    let graph = debate.graph();
    let kind_is = |step: RelationIndex, kind| debate.relation(step).is_some_and(|found| found.kind == kind);
    let arriving = arriving(debate, parent.claim, parent.repeats);
    let pros = arriving.iter().filter(|step| kind_is(**step, RelationKind::Supports)).map(|step| (*step, Role::Pro));
    let cons = arriving.iter().filter(|step| kind_is(**step, RelationKind::Attacks)).map(|step| (*step, Role::Con));
    let undercuts = undercuts(debate, parent.relation, parent.claim).iter().map(|step| (*step, Role::Undercut));
    let mut children = Vec::new();
    for (step, role) in pros.chain(cons).chain(undercuts) {
        let anchored = match graph.target(step) {
            Some(Target::Relation(_)) => parent.standing != Standing::Elsewhere,
            _ => parent.standing == Standing::Home,
        };
        for &claim in graph.premises(step) {
            let repeats = is_above(claim);
            children.push(Place {
                claim,
                relation: Some(step),
                role,
                parent: Some(place),
                level: parent.level.saturating_add(1),
                nth: u32::try_from(children.len() + 1).unwrap_or(u32::MAX),
                set_size: parent.children,
                children: child_count(debate, Some(step), claim, repeats),
                first_child: None,
                open: false,
                repeats,
                standing: match (anchored, debate.homes().relation(claim) == Some(step)) {
                    (true, true) => Standing::Home,
                    (true, false) => Standing::Anchor,
                    (false, _) => Standing::Elsewhere,
                },
            });
        }
    }
    debug_assert!(
        children.iter().all(|child| child.relation.and_then(|step| shown_under(debate, step)) == Some(parent.claim))
    );
    children
}
