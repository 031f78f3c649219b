//! The map: visible claims as boxes in a tidy tree, each claim once, and the relations between them as lines.
//!
//! Owns which claims and relations are shown and where they are. What is open is the tree's to say
//! ([`Outline`](crate::layout::Outline)); what boxes look like, and how large what is in them is, the views'. All numbers are
//! pixels before any zoom.

mod camera;
mod course;
mod groups;
mod label;
mod links;
mod obstacles;
mod ports;
mod route;
mod sides;
mod standing;
mod viewing;

pub use camera::Camera;
pub use label::{Label, LabelStyle, text_width};
pub use viewing::{LARGEST_SCALE, SMALLEST_SCALE, Seen, fit};

use super::tidy::Frame;
use super::{Arrangement, Cubic, Orientation, PlaceIndex, Point, Rect, Role, Row, Size, tidy};
use crate::model::{ClaimIndex, Debate, RelationIndex, RelationKind};
use groups::Groups;
use links::{Aim, Link, Links};
use route::{Drawn, routed};
use standing::Standings;

/// Where everything on the map is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapLayout {
    /// The claims, from the top down and in the order of reading.
    pub nodes: Vec<MapNode>,
    /// The relations, in the file's order.
    pub edges: Vec<MapEdge>,
    /// A box around all of it.
    pub bounds: Rect,
    /// Every visible place with the node that stands for it, by place.
    places: Groups,
}

/// A claim on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapNode {
    /// Which claim it is.
    pub claim: ClaimIndex,
    /// The place it stands for; the claim's other visible places are drawn here too.
    pub place: PlaceIndex,
    /// What it does at that place.
    pub role: Role,
    /// Its box.
    pub frame: Rect,
    /// The node it stands under in the tree; an undercut is drawn beside that.
    pub parent: Option<usize>,
    /// How many places are under its place.
    pub children: u32,
    /// Whether what is under one of its places is shown.
    pub open: bool,
    /// How many places under its place have a claim that is nowhere on the map.
    pub hidden: u32,
}

/// A relation on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapEdge {
    /// Which relation it is.
    pub relation: RelationIndex,
    /// What it does to its target.
    pub kind: RelationKind,
    /// What it ends at.
    pub target: MapTarget,
    /// The lines from its premises: to the target, or if there are several to where they meet.
    pub legs: Vec<MapLeg>,
    /// The line from where they meet to the target.
    pub trunk: Option<Cubic>,
    /// The middle of the line that reaches the target, where what disputes the relation ends.
    pub middle: Point,
    /// How many of its premises are not on the map.
    pub hidden_premises: u32,
}

/// What a relation on the map ends at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapTarget {
    /// The claim at this place of [`MapLayout::nodes`].
    Node(usize),
    /// The middle of the relation at this place of [`MapLayout::edges`]. Where relations dispute each other in a ring, one
    /// ends halfway between its premise and the other's instead.
    Edge(usize),
    /// A claim above the branch that is shown alone; the line leads out of it.
    Beyond,
}

/// The line from one premise.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLeg {
    /// The premise's place in [`MapLayout::nodes`].
    pub node: usize,
    /// The line. It ends at the target with an arrowhead, unless the relation has a trunk.
    pub curve: Cubic,
    /// Whether the premise stands elsewhere on the map through another relation, so that this is a link across.
    pub extra: bool,
}

impl MapEdge {
    /// The line that reaches the target: its end is the arrow's point.
    pub fn last(&self) -> Cubic {
        self.trunk.or(self.legs.first().map(|leg| leg.curve)).unwrap_or_default()
    }

    fn curves(&self) -> impl Iterator<Item = &Cubic> {
        self.legs.iter().map(|leg| &leg.curve).chain(&self.trunk)
    }
}

impl MapLayout {
    /// Lays out visible rows: of the whole tree, or of a branch that is shown alone. `size_of` says how large a claim's box
    /// is.
    pub fn new(debate: &Debate, rows: &[Row], size_of: &dyn Fn(ClaimIndex) -> Size, arrangement: &Arrangement) -> Self {
        let standings = Standings::new(debate, rows);
        let above: Vec<Option<u32>> =
            standings.all.iter().map(|node| node.above.and_then(|above| u32::try_from(above).ok())).collect();
        let sizes: Vec<Size> = standings.all.iter().map(|node| upright(size_of(node.claim), arrangement)).collect();
        let plain = Arrangement { orientation: Orientation::TopDown, mirrored: false, ..*arrangement };
        let placed = tidy(&above, &sizes, &plain);
        let links = Links::new(debate, rows, &standings);
        let drawn = routed(&placed.boxes, &standings.all, &links, arrangement.gaps.levels);
        let frame = Frame::new(arrangement, placed.bounds.width, placed.bounds.height);
        let nodes: Vec<MapNode> = standings
            .all
            .iter()
            .zip(&placed.boxes)
            .filter_map(|(node, rect)| {
                let row = rows.get(node.row)?;
                Some(MapNode {
                    claim: node.claim,
                    place: row.place,
                    role: row.role,
                    frame: frame.rect(*rect),
                    parent: node.parent,
                    children: row.children,
                    open: false,
                    hidden: hidden(debate, row, &standings),
                })
            })
            .collect();
        let edges = links.all.iter().zip(drawn).map(|(link, drawn)| edge(debate, &links, link, drawn, frame)).collect();
        let places = Groups::new(rows.iter().filter_map(|row| Some((row.place.at(), standings.find(row.claim)?))));
        let mut layout = Self { nodes, edges, bounds: Rect::default(), places };
        for row in rows.iter().filter(|row| row.open) {
            if let Some(node) = standings.find(row.claim).and_then(|node| layout.nodes.get_mut(node)) {
                node.open = true;
            }
        }
        let boxes = layout.nodes.iter().map(|node| node.frame);
        let lines = layout.edges.iter().flat_map(MapEdge::curves).map(Cubic::bounds);
        layout.bounds = boxes.chain(lines).reduce(|all, next| all.around(&next)).unwrap_or_default();
        layout
    }
}

/// A box's size as if the map grew downwards.
fn upright(size: Size, arrangement: &Arrangement) -> Size {
    match arrangement.orientation {
        Orientation::TopDown => size,
        Orientation::Sideways => Size { width: size.height, height: size.width },
    }
}

/// How many claims opening a place would bring onto the map, each as often as it would stand there.
fn hidden(debate: &Debate, row: &Row, standings: &Standings) -> u32 {
    let graph = debate.graph();
    let arriving = if row.repeats { &[][..] } else { graph.arriving(row.claim) };
    let first_of = |step: &RelationIndex| graph.premises(*step).first() == Some(&row.claim);
    let undercuts = row.relation.filter(first_of).map_or(&[][..], |step| graph.undercutting(step));
    let premises = arriving.iter().chain(undercuts).flat_map(|step| graph.premises(*step));
    let hidden = premises.filter(|premise| standings.find(**premise).is_none()).count();
    u32::try_from(hidden).unwrap_or(u32::MAX)
}

fn edge(debate: &Debate, links: &Links, link: &Link, drawn: Drawn, frame: Frame) -> MapEdge {
    let target = match link.aim {
        Aim::Node(node) => MapTarget::Node(node),
        Aim::Link(other) => MapTarget::Edge(other),
        Aim::Beyond => MapTarget::Beyond,
        Aim::Halfway(_) => links.disputed(debate, link).map_or(MapTarget::Beyond, MapTarget::Edge),
    };
    let middle = frame.point(drawn.last().at(0.5));
    let legs = link.legs.iter().zip(drawn.legs);
    MapEdge {
        relation: link.relation,
        kind: link.kind,
        target,
        legs: legs.map(|(leg, line)| MapLeg { node: leg.node, curve: frame.cubic(line), extra: leg.extra }).collect(),
        trunk: drawn.trunk.map(|line| frame.cubic(line)),
        middle,
        hidden_premises: link.hidden_premises,
    }
}
