//! The overview: the whole debate at once, one row a level, as an icicle.
//!
//! Every claim stands once, in its home (see [`Homes`](crate::model::Homes)), under the claim it stands under there. A row is as
//! wide as the whole; a claim gets as much of its parent's part as it has leaves beneath it. What is too thin to
//! see is put together. Owns which cell is where; colours and words are left to the views. The shape is that of J. B. Kruskal and
//! J. M. Landwehr, "Icicle plots: better displays for hierarchical clustering", The American Statistician 37(2), 1983.

use super::shown_under;
use crate::model::{ClaimIndex, Debate, RelationIndex, RelationKind, Side};

/// How much an overview shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IcicleLimits {
    /// How many rows there are at the most; 1 at least.
    pub rows: u32,
    /// The thinnest cell of a claim, as a share of the whole, above 0. There are at most 1 / `thinnest` claims in a row.
    pub thinnest: f64,
}

/// A part of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IcicleCell {
    /// The claim; none where several are put together, which is "…and `more` more".
    pub claim: Option<ClaimIndex>,
    /// On whose side the claim is put forward. Nobody's where several are put together.
    pub side: Side,
    /// Where it starts and ends, in [0, 1] of the whole's width.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Its row, from 0.
    pub depth: u32,
    /// The cell it stands under, by its place in the list.
    pub parent: Option<usize>,
    /// How many leaves are beneath: claims under which nothing stands. A leaf counts itself.
    pub leaves: u32,
    /// How many claims it stands for that have no cell of their own: those put together in it, or those beneath it in rows that
    /// are not shown.
    pub more: u32,
}

impl Default for IcicleLimits {
    fn default() -> Self {
        Self { rows: 12, thinnest: 0.002 }
    }
}

/// The cells of the overview, parents before their children and siblings from left to right: positions first, then pros, cons
/// and what disputes a step, as in the tree. What is put together stands last among its siblings.
pub fn icicle(debate: &Debate, limits: &IcicleLimits) -> Vec<IcicleCell> {
    let beneath = Beneath::new(debate);
    let mut cells: Vec<IcicleCell> = Vec::new();
    let mut open = vec![Part { claims: debate.homes().roots().to_vec(), from: 0.0, to: 1.0, depth: 0, parent: None }];
    while let Some(part) = open.pop() {
        let total: u32 = part.claims.iter().map(|claim| beneath.leaves(*claim)).sum();
        let share = |leaves: u32| (part.to - part.from) * f64::from(leaves) / f64::from(total.max(1));
        let (drawn, thin): (Vec<ClaimIndex>, Vec<ClaimIndex>) =
            part.claims.iter().partition(|claim| share(beneath.leaves(**claim)) >= limits.thinnest);
        let (mut before, all) = (0, drawn.len());
        let mut from = part.from;
        for (nth, claim) in drawn.into_iter().enumerate() {
            let leaves = beneath.leaves(claim);
            before += leaves;
            // Ends come from sums of leaves, so that rounding doesn't add up, and the last is the parent's.
            let is_last = nth + 1 == all && thin.is_empty();
            let to = if is_last { part.to } else { part.from + share(before) };
            let is_deepest = part.depth + 1 >= limits.rows;
            let more = if is_deepest { beneath.claims(claim) - 1 } else { 0 };
            let cell = cells.len();
            let side = debate.side(claim);
            cells.push(IcicleCell {
                claim: Some(claim),
                side,
                from,
                to,
                depth: part.depth,
                parent: part.parent,
                leaves,
                more,
            });
            if !is_deepest {
                open.push(Part {
                    claims: children(debate, claim),
                    from,
                    to,
                    depth: part.depth + 1,
                    parent: Some(cell),
                });
            }
            from = to;
        }
        if !thin.is_empty() {
            let leaves = thin.iter().map(|claim| beneath.leaves(*claim)).sum();
            let more = thin.iter().map(|claim| beneath.claims(*claim)).sum();
            let Part { to, depth, parent, .. } = part;
            cells.push(IcicleCell { claim: None, side: Side::None, from, to, depth, parent, leaves, more });
        }
    }
    cells
}

/// Siblings that share a part of a row.
struct Part {
    claims: Vec<ClaimIndex>,
    from: f64,
    to: f64,
    depth: u32,
    parent: Option<usize>,
}

/// How many leaves and claims are beneath each claim.
struct Beneath {
    leaves: Vec<u32>,
    claims: Vec<u32>,
}

impl Beneath {
    fn new(debate: &Debate) -> Self {
        let count = debate.content().claims.len();
        let mut beneath = Self { leaves: vec![0; count], claims: vec![0; count] };
        let mut order = debate.homes().roots().to_vec();
        let mut next = 0;
        while let Some(claim) = order.get(next).copied() {
            order.extend(children(debate, claim));
            next += 1;
        }
        for claim in order.into_iter().rev() {
            let leaves = beneath.leaves(claim).max(1);
            let claims = beneath.claims(claim) + 1;
            beneath.add(claim, leaves - beneath.leaves(claim), 1);
            if let Some(above) = debate.homes().relation(claim).and_then(|step| shown_under(debate, step)) {
                beneath.add(above, leaves, claims);
            }
        }
        beneath
    }

    fn leaves(&self, claim: ClaimIndex) -> u32 {
        self.leaves.get(claim.at()).copied().unwrap_or_default()
    }

    fn claims(&self, claim: ClaimIndex) -> u32 {
        self.claims.get(claim.at()).copied().unwrap_or_default()
    }

    fn add(&mut self, claim: ClaimIndex, leaves: u32, claims: u32) {
        if let (Some(slot), Some(all)) = (self.leaves.get_mut(claim.at()), self.claims.get_mut(claim.at())) {
            *slot += leaves;
            *all += claims;
        }
    }
}

/// The claims whose home is under a claim: pros, then cons, then what disputes a step from it; each in the file's order.
fn children(debate: &Debate, claim: ClaimIndex) -> Vec<ClaimIndex> {
    let graph = debate.graph();
    let kind_is = |step: RelationIndex, kind| debate.relation(step).is_some_and(|found| found.kind == kind);
    let arriving = || graph.arriving(claim).iter().copied();
    let pros = arriving().filter(|step| kind_is(*step, RelationKind::Supports));
    let cons = arriving().filter(|step| kind_is(*step, RelationKind::Attacks));
    let first_of = |step: &&RelationIndex| graph.premises(**step).first() == Some(&claim);
    let undercuts = graph.leaving(claim).iter().filter(first_of).flat_map(|step| graph.undercutting(*step)).copied();
    let premises = pros
        .chain(cons)
        .chain(undercuts)
        .flat_map(|step| graph.premises(step).iter().map(move |premise| (step, *premise)));
    premises
        .filter(|(step, premise)| debate.homes().relation(*premise) == Some(*step))
        .map(|(_, premise)| premise)
        .collect()
}
