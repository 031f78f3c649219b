//! The input of a tidy tree as flat lists, with the depth of every box, which needs no packing.

use super::{Arrangement, Orientation};
use crate::layout::{Rect, Size};

/// The nodes under a root that is not seen: node 0. The input's first node is node 1, and so on, so that parents come
/// before their children.
pub(super) struct Forest {
    pub(super) nodes: Vec<Node>,
    children: Vec<usize>,
    /// The room between siblings, and between others.
    pub(super) gaps: (f64, f64),
}

/// A node, seen as if the tree grew downwards.
#[derive(Clone, Copy, Default)]
pub(super) struct Node {
    parent: usize,
    first_child: usize,
    child_count: usize,
    /// From side to side across the tree.
    pub(super) breadth: f64,
    top: f64,
    length: f64,
    /// How deep it keeps others out: to the top of its children.
    pub(super) bottom: f64,
}

impl Node {
    /// Its box, as if the tree grew downwards.
    pub(super) fn placed(&self, centre: f64) -> Rect {
        Rect { x: centre - self.breadth / 2.0, y: self.top, width: self.breadth, height: self.length }
    }
}

#[allow(clippy::indexing_slicing)] // parents come before their children, and there is a node for each
impl Forest {
    pub(super) fn new(parents: &[Option<u32>], sizes: &[Size], arrangement: &Arrangement) -> Self {
        let gaps = arrangement.gaps;
        let (siblings, levels) = (length(gaps.siblings), length(gaps.levels));
        let mut nodes = vec![Node::default(); parents.len() + 1];
        for (at, parent) in parents.iter().enumerate() {
            let size = sizes.get(at).copied().unwrap_or_default();
            let (width, height) = (length(size.width), length(size.height));
            let (breadth, length) = match arrangement.orientation {
                Orientation::TopDown => (width, height),
                Orientation::Sideways => (height, width),
            };
            // Node numbers are one more than places in the list.
            let parent = parent.map(|parent| parent as usize).filter(|parent| *parent < at).map_or(0, |at| at + 1);
            let top = nodes[parent].bottom;
            nodes[parent].child_count += 1;
            nodes[at + 1] = Node { parent, breadth, top, length, bottom: top + length + levels, ..Node::default() };
        }
        let mut before = 0;
        for node in &mut nodes {
            node.first_child = before;
            before += node.child_count;
            node.child_count = 0;
        }
        let mut children = vec![0; parents.len()];
        for at in 1..nodes.len() {
            let parent = nodes[at].parent;
            let parent = &mut nodes[parent];
            children[parent.first_child + parent.child_count] = at;
            parent.child_count += 1;
        }
        Self { nodes, children, gaps: (siblings, length(gaps.branches).max(siblings)) }
    }

    pub(super) fn child_count(&self, node: usize) -> usize {
        self.nodes[node].child_count
    }

    /// A node's child, counted from 0.
    pub(super) fn child(&self, node: usize, nth: usize) -> usize {
        self.children[self.nodes[node].first_child + nth]
    }
}

fn length(value: f64) -> f64 {
    if value.is_finite() { value.max(0.0) } else { 0.0 }
}
