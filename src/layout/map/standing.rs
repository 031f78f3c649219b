//! Which claims stand on the map, and where: each visible claim once, as a tree.
//!
//! A claim may have several visible rows. It stands where its home is, if that can be reached from the top through
//! homes; else where the first of its rows in reading order is. Whatever is open under any of its rows hangs under that
//! one place. An undercut stands beside the claim whose step it disputes, so that its line reaches the step from the
//! side and doesn't run through the claim; where the step is not drawn right above that claim, it stands under it.

use super::groups::Groups;
use crate::layout::{Role, Row};
use crate::model::{ClaimIndex, Debate, RelationIndex, Target};

/// Where there is nothing.
const NONE: usize = usize::MAX;

/// A claim on the map.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    pub(super) claim: ClaimIndex,
    /// The row it stands as, by its place in the list of rows.
    pub(super) row: usize,
    /// The claim it stands under in the tree of rows, by its place in the list of standings.
    pub(super) parent: Option<usize>,
    /// The one it hangs under on the map.
    pub(super) above: Option<usize>,
}

/// All claims on the map, from the top down and in the order of reading: each before those under and beside it.
pub(super) struct Standings {
    pub(super) all: Vec<Standing>,
    by_claim: Vec<usize>,
}

impl Standings {
    /// From visible rows in reading order, of a whole tree or of a branch.
    pub(super) fn new(debate: &Debate, rows: &[Row]) -> Self {
        let parents = parents_of(rows);
        let chosen = choose(debate, rows, &parents);
        let hung = Hung::new(debate, rows, &parents, &chosen);
        let mut all: Vec<Standing> = Vec::new();
        let mut by_claim = vec![NONE; chosen.len()];
        let is_top =
            |row: usize, claim: ClaimIndex| parents.get(row) == Some(&NONE) && chosen.get(claim.at()) == Some(&row);
        let tops = rows.iter().enumerate().rev().filter(|(row, found)| is_top(*row, found.claim)).map(|(row, _)| row);
        // Rows that are still to be placed, each under what it hangs under.
        let mut open: Vec<(usize, Option<usize>)> = tops.map(|row| (row, None)).collect();
        while let Some((row, above)) = open.pop() {
            let Some(claim) = rows.get(row).map(|row| row.claim) else { continue };
            let here = all.len();
            all.push(Standing { claim, row, parent: None, above });
            if let Some(slot) = by_claim.get_mut(claim.at()) {
                *slot = here;
            }
            // Last in, first out: what is under it comes before what is beside it.
            open.extend(hung.beside.of(claim.at()).rev().map(|row| (row, above)));
            open.extend(hung.under.of(claim.at()).rev().map(|row| (row, Some(here))));
        }
        let mut found = Self { all: Vec::new(), by_claim };
        for standing in &mut all {
            let parent = parents.get(standing.row).and_then(|parent| rows.get(*parent));
            standing.parent = parent.and_then(|parent| found.find(parent.claim));
        }
        found.all = all;
        found
    }

    /// Where a claim stands, if it does.
    pub(super) fn find(&self, claim: ClaimIndex) -> Option<usize> {
        self.by_claim.get(claim.at()).copied().filter(|at| *at != NONE)
    }
}

/// For each row the row it stands under.
fn parents_of(rows: &[Row]) -> Vec<usize> {
    let mut path: Vec<(u32, usize)> = Vec::new();
    let mut parents = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        while path.last().is_some_and(|(level, _)| *level >= row.level) {
            path.pop();
        }
        parents.push(path.last().map_or(NONE, |(_, parent)| *parent));
        path.push((row.level, at));
    }
    parents
}

/// For each claim the row it stands as.
fn choose(debate: &Debate, rows: &[Row], parents: &[usize]) -> Vec<usize> {
    let mut chosen = vec![NONE; debate.content().claims.len()];
    let mut take = |claim: ClaimIndex, row: usize| match chosen.get_mut(claim.at()) {
        Some(slot) if *slot == NONE => {
            *slot = row;
            true
        }
        _ => false,
    };
    // Rows through their claim's home relation, by the claim they stand under. Through one relation it is always the same.
    let mut homes: Vec<(usize, usize)> = Vec::new();
    let mut open = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        match parents.get(at).and_then(|parent| rows.get(*parent)) {
            None => {
                take(row.claim, at);
                open.push(at);
            }
            Some(parent) if row.relation == debate.homes().relation(row.claim) => homes.push((parent.claim.at(), at)),
            Some(_) => {}
        }
    }
    let homes = Groups::new(homes.into_iter());
    while let Some(above) = open.pop() {
        let Some(claim) = rows.get(above).map(|row| row.claim) else { continue };
        // Of several rows, that under the very row its parent stands as.
        for under_it in [true, false] {
            for row in homes.of(claim.at()) {
                let is_under = parents.get(row) == Some(&above);
                if is_under == under_it && rows.get(row).is_some_and(|found| take(found.claim, row)) {
                    open.push(row);
                }
            }
        }
    }
    // A row's parent comes before it, so what all others stand under is on the map by then.
    for (at, row) in rows.iter().enumerate() {
        take(row.claim, at);
    }
    chosen
}

/// What hangs under and beside each claim, as rows in reading order.
struct Hung {
    under: Groups,
    beside: Groups,
}

impl Hung {
    fn new(debate: &Debate, rows: &[Row], parents: &[usize], chosen: &[usize]) -> Self {
        let hangs_by = |claim: ClaimIndex, step: RelationIndex| {
            let row =
                chosen.get(claim.at()).copied().filter(|row| parents.get(*row).is_some_and(|above| *above != NONE));
            row.and_then(|row| rows.get(row)).is_some_and(|row| row.relation == Some(step))
        };
        let (mut under, mut beside) = (Vec::new(), Vec::new());
        for row in chosen.iter().copied().filter(|row| *row != NONE) {
            let Some(found) = rows.get(row) else { continue };
            let Some(parent) = parents.get(row).and_then(|parent| rows.get(*parent)) else { continue };
            let disputed = match found.relation.and_then(|relation| debate.graph().target(relation)) {
                Some(Target::Relation(step)) if found.role == Role::Undercut => Some(step),
                _ => None,
            };
            // Behind the last of linked premises.
            let premises = disputed.map_or(&[][..], |step| debate.graph().premises(step));
            match disputed.filter(|step| hangs_by(parent.claim, *step)) {
                Some(step) => {
                    let last = premises.iter().rev().copied().find(|premise| hangs_by(*premise, step));
                    beside.push((last.unwrap_or(parent.claim).at(), row));
                }
                None => under.push((parent.claim.at(), row)),
            }
        }
        Self { under: Groups::new(under.into_iter()), beside: Groups::new(beside.into_iter()) }
    }
}
