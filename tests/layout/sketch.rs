//! Trees as short texts, and random debates. The debates themselves are written as in `tests/sketch`.

#[path = "../sketch/mod.rs"]
mod debates;

use std::fmt::{self, Debug, Formatter};
use std::ops::Deref;
use std::rc::Rc;

use fulcrum::layout::{Outline, PlaceIndex, Role, Row};
use fulcrum::model::{ClaimIndex, Debate, Graph, RelationIndex, Target};
use proptest::prelude::*;

pub(crate) use debates::*;

/// Rows as indented lines: `+` pro, `-` con, `/` undercut, `~` at the top without a position; `[3]` where so many
/// places are under a closed row, `^` where the claim stands above already.
pub(crate) fn drawn(debate: &Debate, rows: &[Row]) -> String {
    rows.iter().map(|row| line(debate, row) + "\n").collect()
}

fn line(debate: &Debate, row: &Row) -> String {
    let mark = match row.role {
        Role::Position => "",
        Role::Loose => "~ ",
        Role::Pro => "+ ",
        Role::Con => "- ",
        Role::Undercut => "/ ",
    };
    let indent = "  ".repeat(row.level as usize - 1);
    let again = if row.repeats { " ^" } else { "" };
    let closed = if row.children > 0 && !row.open { format!(" [{}]", row.children) } else { String::new() };
    format!("{indent}{mark}{}{again}{closed}", id(debate, row.claim))
}

#[track_caller]
pub(crate) fn check_rows(debate: &Debate, rows: &[Row], expected: &[&str]) {
    let expected: String = expected.iter().flat_map(|line| [line, "\n"]).collect();
    let found = drawn(debate, rows);
    assert_eq!(found, expected, "\n{found}");
}

/// The visible place whose claims from the top down are these.
#[track_caller]
pub(crate) fn place(debate: &Debate, outline: &Outline, trail: &str) -> PlaceIndex {
    let ids = |place: PlaceIndex| -> Vec<&str> {
        outline.path(place).iter().map(|place| id(debate, outline.row(*place).unwrap().claim)).collect()
    };
    let found = outline.rows(None).iter().map(|row| row.place).find(|place| ids(*place).join(" ") == trail);
    found.unwrap_or_else(|| panic!("no visible place {trail} in\n{}", drawn(debate, &outline.rows(None))))
}

/// From the top down to a place: claims, each with the relation it stands through.
pub(crate) fn steps(outline: &Outline, place: PlaceIndex) -> Vec<(Option<RelationIndex>, ClaimIndex)> {
    let rows = outline.path(place).into_iter().map(|place| outline.row(place).unwrap());
    rows.map(|row| (row.relation, row.claim)).collect()
}

/// Every relation with each of its premises.
pub(crate) fn pairs(debate: &Debate) -> Vec<(RelationIndex, ClaimIndex)> {
    let relations = (0..debate.content().relations.len()).map(|at| RelationIndex(u32::try_from(at).unwrap()));
    let premises = |step| debate.graph().premises(step).iter().map(move |claim| (step, *claim));
    relations.flat_map(premises).collect()
}

/// Whether a relation is aimed at a claim, or at a relation that is: undercuts in a ring are not, and stand nowhere.
pub(crate) fn is_grounded(graph: &Graph, relation: RelationIndex) -> bool {
    let mut step = relation;
    for _ in 0..=graph.relation_count() {
        match graph.target(step).unwrap() {
            Target::Claim(_) => return true,
            Target::Relation(next) => step = next,
        }
    }
    false
}

/// A random debate that prints as its sketch.
#[derive(Clone)]
pub(crate) struct Sketched {
    pub(crate) debate: Rc<Debate>,
    sketch: Vec<String>,
}

impl Deref for Sketched {
    type Target = Debate;
    fn deref(&self) -> &Debate {
        &self.debate
    }
}

impl Debug for Sketched {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let positions = self.debate.content().positions.len();
        write!(formatter, "{positions} positions, {:?}", self.sketch)
    }
}

/// A random small debate as a file may hold it: trees, shared claims, circles, linked premises, undercuts of all kinds.
pub(crate) fn any_debate() -> impl Strategy<Value = Sketched> {
    prop_oneof![sketched("[-+/]", 0), sketched("[-+]", 0), sketched("[-+/]", 1)]
}

/// A random debate without undercuts.
#[allow(dead_code)] // not every test that shares this module has a use for it
pub(crate) fn plain_debate() -> impl Strategy<Value = Sketched> {
    sketched("[-+]", 0)
}

/// With `downhill` 1 relations lead from later claims to earlier ones alone, so that no claim leads to itself.
fn sketched(kinds: &'static str, downhill: usize) -> impl Strategy<Value = Sketched> {
    const CLAIMS: usize = 7;
    let relation = (proptest::collection::btree_set(0..CLAIMS, 1..3), 0..24_usize, kinds, any::<bool>());
    (1..3_usize, proptest::collection::vec(relation, 0..16)).prop_map(move |(positions, relations)| {
        let count = relations.len();
        let mut sketches = Vec::new();
        for (at, (from, to, kind, inferred)) in relations.into_iter().enumerate() {
            let lowest = *from.first().unwrap();
            let sound = if kind == "/" { to % count != at } else { !from.contains(&(to % CLAIMS)) };
            let down = downhill == 0 || if kind == "/" { to % count < at } else { to % CLAIMS < lowest };
            let names: Vec<String> = from.iter().map(|at| format!("c{at}")).collect();
            let (names, mark) = (names.join(" "), if inferred { "?" } else { "" });
            sketches.push(match (sound && down, kind.as_str()) {
                (true, "/") => format!("{names} / r{}{mark}", to % count),
                (true, kind) => format!("{names} {kind} c{}{mark}", to % CLAIMS),
                // Relations are named by their number, so one that can't be is replaced, not left out.
                (false, _) => format!("c{} + c0", 1 + to % (CLAIMS - 1)),
            });
        }
        let claims: Vec<String> = (0..CLAIMS).map(|at| format!("c{at}")).collect();
        let parts: Vec<&str> = sketches.iter().map(String::as_str).collect();
        let debate = debate(&claims[..positions].join(" "), &claims.join(" "), &parts);
        Sketched { debate: Rc::new(debate), sketch: sketches }
    })
}
