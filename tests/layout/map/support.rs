//! Maps as short texts, and where their lines run.

use fulcrum::layout::{Arrangement, Cubic, MapEdge, MapLayout, MapTarget, Outline, Point, Rect, Role, Row, Size};
use fulcrum::model::{ClaimIndex, Debate, RelationKind};

use crate::sketch::{id, place};

/// Boxes of different sizes.
pub(super) fn size_of(claim: ClaimIndex) -> Size {
    let claim = f64::from(claim.0);
    Size { width: 60.0 + (claim * 37.0) % 90.0, height: 20.0 + (claim * 23.0) % 50.0 }
}

pub(super) fn map_of(debate: &Debate, rows: &[Row]) -> MapLayout {
    MapLayout::new(debate, rows, &size_of, &Arrangement::default())
}

/// The map with every claim open in its home.
pub(super) fn whole_map(debate: &Debate) -> MapLayout {
    let mut outline = Outline::new(debate);
    outline.open_to_level(debate, None);
    map_of(debate, &outline.rows(None))
}

/// Opens places, each named by the claims from the top down to it.
pub(super) fn opened(debate: &Debate, trails: &[&str]) -> Outline {
    let mut outline = Outline::new(debate);
    outline.open_to_level(debate, Some(1));
    for trail in trails {
        let place = place(debate, &outline, trail);
        outline.open(debate, place);
    }
    outline
}

/// Claims as lines, indented under the claim they stand under in the tree: a mark for their role, `[2]` where so many
/// places under them have claims that are not on the map, `v` where they are open.
pub(super) fn claims(debate: &Debate, map: &MapLayout) -> Vec<String> {
    let line = |at: usize| {
        let node = &map.nodes[at];
        let above = std::iter::successors(node.parent, |parent| map.nodes[*parent].parent).count();
        let mark = match node.role {
            Role::Position => "",
            Role::Loose => "~ ",
            Role::Pro => "+ ",
            Role::Con => "- ",
            Role::Undercut => "/ ",
        };
        let hidden = if node.hidden > 0 { format!(" [{}]", node.hidden) } else { String::new() };
        let open = if node.open { " v" } else { "" };
        format!("{}{mark}{}{hidden}{open}", "  ".repeat(above), id(debate, node.claim))
    };
    (0..map.nodes.len()).map(line).collect()
}

/// Relations as lines: the premises on the map, `~` behind those that stand elsewhere, `?` for each that is not on it;
/// what they do; and the target: a claim, a relation or `…` beyond the branch.
pub(super) fn relations(debate: &Debate, map: &MapLayout) -> Vec<String> {
    let line = |edge: &MapEdge| {
        let legs = edge.legs.iter();
        let legs = legs.map(|leg| id(debate, map.nodes[leg.node].claim).to_owned() + if leg.extra { "~" } else { "" });
        let hidden = (0..edge.hidden_premises).map(|_| "?".to_owned());
        let premises: Vec<String> = legs.chain(hidden).collect();
        let kind = match edge.kind {
            RelationKind::Supports => "+",
            RelationKind::Attacks => "-",
            RelationKind::Undercuts => "/",
        };
        let target = match edge.target {
            MapTarget::Node(node) => id(debate, map.nodes[node].claim).to_owned(),
            MapTarget::Edge(other) => debate.relation(map.edges[other].relation).unwrap().id.clone(),
            MapTarget::Beyond => "…".to_owned(),
        };
        format!("{} {kind} {target}", premises.join(" "))
    };
    map.edges.iter().map(line).collect()
}

/// All of an edge's curves.
pub(super) fn curves(edge: &MapEdge) -> Vec<Cubic> {
    edge.legs.iter().map(|leg| leg.curve).chain(edge.trunk).collect()
}

/// The claims whose boxes a line runs through, by more than a pixel.
pub(super) fn crossed<'a>(debate: &'a Debate, map: &MapLayout, edge: usize) -> Vec<&'a str> {
    let points: Vec<Point> =
        curves(&map.edges[edge]).iter().flat_map(|curve| (0..=200).map(|at| curve.at(f64::from(at) / 200.0))).collect();
    let is_crossed = |frame: &Rect| points.iter().any(|point| is_inside(frame, *point, 1.0));
    map.nodes.iter().filter(|node| is_crossed(&node.frame)).map(|node| id(debate, node.claim)).collect()
}

/// Whether a point is in a box and so far from its edges.
pub(super) fn is_inside(frame: &Rect, point: Point, from_edges: f64) -> bool {
    point.x > frame.x + from_edges
        && point.x < frame.right() - from_edges
        && point.y > frame.y + from_edges
        && point.y < frame.bottom() - from_edges
}

pub(super) fn is_on_edge(frame: &Rect, point: Point) -> bool {
    is_inside(frame, point, -1e-6) && !is_inside(frame, point, 1e-6)
}

pub(super) fn same(one: Point, other: Point) -> bool {
    one.distance(other) < 1e-6
}
