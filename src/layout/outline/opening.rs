//! Opening and closing: what a reader's clicks, keys and links do to the tree.

use std::collections::HashSet;

use super::place::Standing;
use super::{Outline, PlaceIndex, children_of};
use crate::model::{ClaimIndex, Debate, RelationIndex};

/// Through how many relations a claim may stand under another before a trail passes some over.
const MOST_TWINS: usize = 16;

impl Outline {
    /// Opens a place; its children are made when first needed.
    pub fn open(&mut self, debate: &Debate, place: PlaceIndex) {
        self.make_missing_children(debate, place);
        self.set_open(place, true);
    }

    /// Opens all above a place, so that it is visible.
    pub fn open_above(&mut self, place: PlaceIndex) {
        let mut above = self.parent(place);
        while let Some(place) = above {
            self.set_open(place, true);
            above = self.parent(place);
        }
    }

    /// Closes a place. What was open beneath it is remembered.
    pub fn close(&mut self, place: PlaceIndex) {
        self.set_open(place, false);
    }

    /// Opens a place and all its siblings.
    pub fn open_siblings(&mut self, debate: &Debate, place: PlaceIndex) {
        let siblings: Vec<PlaceIndex> = match self.parent(place) {
            Some(parent) => self.children(parent).collect(),
            None => (0..self.roots).map(PlaceIndex).collect(),
        };
        for sibling in siblings {
            self.open(debate, sibling);
        }
    }

    /// Shows this many levels and no more; `None` shows every claim, each opened in its home.
    pub fn open_to_level(&mut self, debate: &Debate, levels: Option<u32>) {
        for place in &mut self.places {
            place.open = false;
        }
        let roots = (0..self.roots).rev().map(|place| Visit::Enter(PlaceIndex(place))).collect();
        self.open_homes(debate, roots, Above::new(debate), levels);
    }

    /// Opens this many levels of a branch, the place at its top among them, whether it is its claim's home or
    /// not; `None` opens all homes in it. Closes nothing.
    pub fn open_branch(&mut self, debate: &Debate, top: PlaceIndex, levels: Option<u32>) {
        let mut above = Above::new(debate);
        let path: Vec<ClaimIndex> =
            self.path(top).into_iter().filter_map(|place| self.row(place)).map(|row| row.claim).collect();
        let (Some(level), false) = (self.row(top).map(|row| row.level), levels == Some(1)) else { return };
        for claim in path {
            above.set(claim, true);
        }
        self.open(debate, top);
        let under = self.children(top).rev().map(Visit::Enter).collect();
        self.open_homes(debate, under, above, levels.map(|levels| levels.saturating_add(level - 1)));
    }

    fn open_homes(&mut self, debate: &Debate, mut walk: Vec<Visit>, mut above: Above, levels: Option<u32>) {
        while let Some(visit) = walk.pop() {
            let place = match visit {
                Visit::Enter(place) => place,
                Visit::Leave(claim) => {
                    above.set(claim, false);
                    continue;
                }
            };
            let Some(found) = self.places.get(place.at()) else { continue };
            let (claim, repeats) = (found.claim, found.repeats);
            let wanted = match found.standing {
                Standing::Home => true,
                Standing::Anchor => self.has_room(debate) && self.has_undercuts(debate, place),
                Standing::Elsewhere => false,
            };
            if !wanted || levels.is_some_and(|levels| found.level >= levels) {
                continue;
            }
            above.set(claim, true);
            if found.first_child.is_none() {
                self.make_children(debate, place, |claim| above.holds(claim));
            }
            self.set_open(place, true);
            if !repeats {
                walk.push(Visit::Leave(claim));
            }
            walk.extend(self.children(place).rev().map(Visit::Enter));
        }
    }

    /// Opens what is needed to see a claim where it stands through `through` (`None`: its home), and
    /// gives its place.
    pub fn reveal(&mut self, debate: &Debate, through: Option<RelationIndex>, claim: ClaimIndex) -> Option<PlaceIndex> {
        let place = self.find(debate, through, claim)?;
        self.open_above(place);
        Some(place)
    }

    /// The place of a trail's first claim: the second is the one above it, and so on to the last, which
    /// stands in its home. Where a claim stands there twice its home comes first. Opens nothing.
    pub fn follow(&mut self, debate: &Debate, trail: &[ClaimIndex]) -> Option<PlaceIndex> {
        let (top, beneath) = trail.split_last()?;
        let mut here = vec![self.find(debate, None, *top)?];
        for claim in beneath.iter().rev() {
            let mut next = Vec::new();
            for place in here {
                self.make_missing_children(debate, place);
                for child in self.children(place) {
                    let Some(found) = self.places.get(child.at()).filter(|found| found.claim == *claim) else {
                        continue;
                    };
                    let after = next.partition_point(|(standing, _)| *standing <= found.standing);
                    next.insert(after, (found.standing, child));
                    next.truncate(MOST_TWINS);
                }
            }
            here = next.into_iter().map(|(_, place)| place).collect();
        }
        here.first().copied()
    }

    /// Where a claim stands through a relation, or in its home. Opens nothing.
    fn find(&mut self, debate: &Debate, through: Option<RelationIndex>, claim: ClaimIndex) -> Option<PlaceIndex> {
        let through = through.or_else(|| debate.homes().relation(claim));
        let path = debate.homes().path_through(debate.graph(), through, claim);
        let mut above = Above::new(debate);
        let mut here: Option<PlaceIndex> = None;
        for (relation, claim) in path {
            let mut siblings: Box<dyn Iterator<Item = PlaceIndex>> = match here {
                None => Box::new((0..self.roots).map(PlaceIndex)),
                Some(parent) => {
                    if self.places.get(parent.at())?.first_child.is_none() {
                        self.make_children(debate, parent, |claim| above.holds(claim));
                    }
                    Box::new(self.children(parent))
                }
            };
            let stands_here = |place: &PlaceIndex| {
                self.places.get(place.at()).is_some_and(|found| found.claim == claim && found.relation == relation)
            };
            here = Some(siblings.find(stands_here)?);
            above.set(claim, true);
        }
        here
    }

    /// Which of the visible places that have something under them are open, in reading order.
    pub fn opened(&self) -> Vec<bool> {
        self.rows(None).iter().filter(|row| row.children > 0).map(|row| row.open).collect()
    }

    /// Opens as [`Outline::opened`] says. Places beyond the list's end stay closed.
    pub fn open_as(&mut self, debate: &Debate, opened: &[bool]) {
        for place in &mut self.places {
            place.open = false;
        }
        let mut opened = opened.iter();
        let mut walk: Vec<PlaceIndex> = (0..self.roots).rev().map(PlaceIndex).collect();
        while let Some(place) = walk.pop() {
            if self.row(place).is_some_and(|row| row.children > 0) && opened.next() == Some(&true) {
                self.open(debate, place);
                walk.extend(self.children(place).rev());
            }
        }
    }

    /// Whether claims may be opened a second time for the sake of their undercuts. Many undercuts of one large
    /// claim's steps could otherwise make rows without bound.
    fn has_room(&self, debate: &Debate) -> bool {
        self.places.len() <= 4 * (debate.content().claims.len() + debate.content().relations.len())
    }

    fn has_undercuts(&self, debate: &Debate, place: PlaceIndex) -> bool {
        self.places
            .get(place.at())
            .and_then(|found| {
                found.relation.filter(|step| debate.graph().premises(*step).first() == Some(&found.claim))
            })
            .is_some_and(|step| !debate.graph().undercutting(step).is_empty())
    }

    fn set_open(&mut self, place: PlaceIndex, open: bool) {
        if let Some(found) = self.places.get_mut(place.at()) {
            found.open = open && found.children > 0;
        }
    }

    fn make_missing_children(&mut self, debate: &Debate, place: PlaceIndex) {
        if self.places.get(place.at()).is_some_and(|found| found.first_child.is_none()) {
            let above: HashSet<ClaimIndex> =
                self.path(place).into_iter().filter_map(|place| self.row(place)).map(|row| row.claim).collect();
            self.make_children(debate, place, |claim| above.contains(&claim));
        }
    }

    fn make_children(&mut self, debate: &Debate, place: PlaceIndex, is_above: impl Fn(ClaimIndex) -> bool) {
        let Some(parent) = self.places.get(place.at()).filter(|found| found.children > 0) else { return };
        let Ok(first) = u32::try_from(self.places.len()) else { return };
        let children = children_of(debate, place, parent, is_above);
        self.places.extend(children);
        if let Some(parent) = self.places.get_mut(place.at()) {
            parent.first_child = Some(first);
        }
    }
}

enum Visit {
    Enter(PlaceIndex),
    Leave(ClaimIndex),
}

/// The claims on the way down to where a walk stands.
struct Above(Vec<bool>);

impl Above {
    fn new(debate: &Debate) -> Self {
        Self(vec![false; debate.content().claims.len()])
    }

    fn holds(&self, claim: ClaimIndex) -> bool {
        self.0.get(claim.at()).copied().unwrap_or(false)
    }

    fn set(&mut self, claim: ClaimIndex, above: bool) {
        if let Some(slot) = self.0.get_mut(claim.at()) {
            *slot = above;
        }
    }
}
