//! What a view asks of a map while it is looked at: what stands where, what can be seen, what belongs together.

use std::collections::HashMap;

use super::{MapEdge, MapLayout, MapNode, MapTarget};
use crate::layout::{PlaceIndex, Rect, Size};
use crate::model::ClaimIndex;

/// The smallest scale of a map on the screen.
pub const SMALLEST_SCALE: f64 = 0.05;
/// The largest.
pub const LARGEST_SCALE: f64 = 4.0;
/// The room that is kept around a map that fits its window, in pixels of the screen.
const MARGIN: f64 = 16.0;

/// What of a map is within a window: places of its nodes and edges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Places in [`MapLayout::nodes`], ascending.
    pub nodes: Vec<usize>,
    /// Places in [`MapLayout::edges`], ascending.
    pub edges: Vec<usize>,
}

impl MapLayout {
    /// The node that stands for a visible place, by its place in [`MapLayout::nodes`].
    pub fn node_at(&self, place: PlaceIndex) -> Option<usize> {
        self.places.of(place.at()).next()
    }

    /// All visible places that a node stands for. To close what is under it, all of them have to be closed.
    pub fn places_of(&self, node: usize) -> Vec<PlaceIndex> {
        self.places.with(node).map(PlaceIndex).collect()
    }

    /// The places linked directly with a place: the other ends of its relations, linked premises, and what disputes a
    /// relation or is disputed by it together with that relation's ends. In the order of reading, without the place itself.
    pub fn neighbours(&self, place: PlaceIndex) -> Vec<PlaceIndex> {
        let Some(node) = self.node_at(place) else { return Vec::new() };
        let touches =
            |edge: &MapEdge| edge.target == MapTarget::Node(node) || edge.legs.iter().any(|leg| leg.node == node);
        let mut linked = vec![false; self.nodes.len()];
        let mut add = |edge: &MapEdge| {
            let target = match edge.target {
                MapTarget::Node(target) => Some(target),
                _ => None,
            };
            for other in edge.legs.iter().map(|leg| leg.node).chain(target).filter(|other| *other != node) {
                if let Some(slot) = linked.get_mut(other) {
                    *slot = true;
                }
            }
        };
        for edge in &self.edges {
            let disputed = match edge.target {
                MapTarget::Edge(other) => self.edges.get(other),
                _ => None,
            };
            let (here, there) = (touches(edge), disputed.is_some_and(touches));
            if here || there {
                add(edge);
            }
            if let (true, Some(disputed)) = (here, disputed) {
                add(disputed);
            }
        }
        self.nodes.iter().zip(linked).filter(|(_, linked)| *linked).map(|(node, _)| node.place).collect()
    }

    /// What a place is best seen with, the most first: the claim that it stands under and what stands under itself; and that
    /// claim alone. Nothing for a place at the top.
    pub fn surroundings(&self, place: PlaceIndex) -> Vec<Rect> {
        let Some(at) = self.node_at(place) else { return Vec::new() };
        let Some(node) = self.nodes.get(at) else { return Vec::new() };
        let Some(parent) = node.parent.and_then(|parent| self.nodes.get(parent)) else { return Vec::new() };
        let upwards = node.frame.around(&parent.frame);
        let below = self.nodes.iter().filter(|below| below.parent == Some(at));
        vec![below.fold(upwards, |all, below| all.around(&below.frame)), upwards]
    }

    /// What meets a box, which a view then has to draw. An edge may be named that only comes near.
    pub fn visible_in(&self, window: &Rect) -> Seen {
        let nodes = self.nodes.iter().enumerate().filter(|(_, node)| node.frame.meets(window));
        let comes_near = |edge: &MapEdge| edge.curves().any(|curve| curve.bounds().meets(window));
        let edges = self.edges.iter().enumerate().filter(|(_, edge)| comes_near(edge));
        Seen { nodes: nodes.map(|(at, _)| at).collect(), edges: edges.map(|(at, _)| at).collect() }
    }

    /// How far to shift this map, in its pixels, so that a place stands where it stood in an older one. If it isn't on both,
    /// the nearest place above it that is counts; if there is none, nothing moves.
    pub fn moved_from(&self, old: &Self, keep: PlaceIndex) -> (f64, f64) {
        let (before, now) = (old.by_claim(), self.by_claim());
        let mut kept = self.upwards(keep).chain(old.upwards(keep)).filter_map(|node| {
            let (was, is) = (before.get(&node.claim)?.frame.centre(), now.get(&node.claim)?.frame.centre());
            Some((was.x - is.x, was.y - is.y))
        });
        kept.next().unwrap_or_default()
    }

    /// A place's node, and the nodes above it in the tree.
    fn upwards(&self, place: PlaceIndex) -> impl Iterator<Item = &MapNode> {
        let start = self.node_at(place).and_then(|at| self.nodes.get(at));
        std::iter::successors(start, |node| self.nodes.get(node.parent?))
    }

    fn by_claim(&self) -> HashMap<ClaimIndex, &MapNode> {
        self.nodes.iter().map(|node| (node.claim, node)).collect()
    }
}

/// The scale at which a map fits a window, and how far its corner is shifted then, in pixels of the screen: a point `x`
/// of the map is seen at `x * scale + dx`. Never larger than life, nor smaller than [`SMALLEST_SCALE`]; what doesn't fit at
/// that is cut off evenly.
pub fn fit(bounds: &Rect, window: Size) -> (f64, f64, f64) {
    let room = |length: f64| (length - 2.0 * MARGIN).max(1.0);
    let share = |length: f64, window: f64| if length > 0.0 { room(window) / length } else { 1.0 };
    let scale = share(bounds.width, window.width).min(share(bounds.height, window.height)).clamp(SMALLEST_SCALE, 1.0);
    let middle = bounds.centre();
    (scale, window.width / 2.0 - middle.x * scale, window.height / 2.0 - middle.y * scale)
}
