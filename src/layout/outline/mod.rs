//! The pro/con tree as rows: a debate's graph unfolded from its positions, as far as it is open.
//!
//! A place is one occurrence of a claim. Places are made when their parent is first opened, so that a
//! graph with shared claims costs only what is looked at. Opening everything opens each claim in its home
//! alone (see [`Homes`](crate::model::Homes)), which keeps the rows in proportion to the relations.
//! Where a claim already stands above itself the branch ends, but for what disputes the step that leads there: an
//! undercut has no other place. Undercuts that dispute each other in a ring have none at all.

mod excerpt;
mod opening;
mod place;

pub use excerpt::{Excerpt, Limits, Piece};
pub use place::{PlaceIndex, Role, Row};

use crate::model::{ClaimIndex, Debate, RelationIndex, Target};
use place::{Place, children_of};

/// What is open, and where everything visible stands.
#[derive(Clone, Debug)]
pub struct Outline {
    places: Vec<Place>,
    roots: u32,
}

impl Outline {
    /// A debate's tree with its positions open to their main reasons.
    pub fn new(debate: &Debate) -> Self {
        let roots = debate.homes().roots();
        let set_size = u32::try_from(roots.len()).unwrap_or(u32::MAX);
        let places = roots.iter().zip(1..).map(|(claim, nth)| Place::root(debate, *claim, nth, set_size)).collect();
        let mut outline = Self { places, roots: set_size };
        outline.open_to_level(debate, Some(2));
        outline
    }

    /// The visible rows, in reading order: of the whole tree, or of one place and what is beneath it.
    pub fn rows(&self, root: Option<PlaceIndex>) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut open: Vec<PlaceIndex> = match root {
            Some(place) => vec![place],
            None => (0..self.roots).rev().map(PlaceIndex).collect(),
        };
        let base = root.and_then(|root| self.row(root)).map_or(0, |row| row.level.saturating_sub(1));
        while let Some(place) = open.pop() {
            let Some(mut row) = self.row(place) else { continue };
            row.level = row.level.saturating_sub(base);
            if root == Some(place) {
                (row.position_in_set, row.set_size) = (1, 1);
            }
            rows.push(row);
            if row.open {
                open.extend(self.children(place).rev());
            }
        }
        rows
    }

    /// One place as a row.
    pub fn row(&self, place: PlaceIndex) -> Option<Row> {
        self.places.get(place.at()).map(|found| found.row(place))
    }

    /// The place a place stands under.
    pub fn parent(&self, place: PlaceIndex) -> Option<PlaceIndex> {
        self.places.get(place.at())?.parent
    }

    /// From the top down to a place.
    pub fn path(&self, place: PlaceIndex) -> Vec<PlaceIndex> {
        let mut path: Vec<_> = std::iter::successors(Some(place), |place| self.parent(*place)).collect();
        path.reverse();
        path
    }

    /// The first place at the top.
    pub fn first(&self) -> Option<PlaceIndex> {
        (self.roots > 0).then_some(PlaceIndex(0))
    }

    /// The places made under a place, in reading order.
    fn children(&self, place: PlaceIndex) -> impl DoubleEndedIterator<Item = PlaceIndex> + use<> {
        let found = self.places.get(place.at());
        let (first, count) =
            found.and_then(|found| found.first_child.map(|first| (first, found.children))).unwrap_or((0, 0));
        (first..first + count).map(PlaceIndex)
    }

    /// Whether all places above are open, so that the place is visible.
    pub fn is_visible(&self, place: PlaceIndex) -> bool {
        std::iter::successors(self.parent(place), |above| self.parent(*above))
            .all(|above| self.places.get(above.at()).is_some_and(|above| above.open))
    }
}

/// The relations a claim stands under elsewhere: all it is a premise of but `here`.
pub fn elsewhere(debate: &Debate, claim: ClaimIndex, here: Option<RelationIndex>) -> Vec<RelationIndex> {
    debate.graph().leaving(claim).iter().copied().filter(|relation| Some(*relation) != here).collect()
}

/// The claim that a relation's premises are shown under.
pub fn shown_under(debate: &Debate, relation: RelationIndex) -> Option<ClaimIndex> {
    match debate.graph().target(relation)? {
        Target::Claim(claim) => Some(claim),
        Target::Relation(step) => debate.graph().premises(step).first().copied(),
    }
}
