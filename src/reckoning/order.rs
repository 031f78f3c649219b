//! The order of reckoning: what depends on nothing first, and what goes in circles taken together.
//!
//! The strongly connected components of claims and relations, in topological order, found with Tarjan's
//! algorithm (SIAM J. Comput. 1972) on an explicit stack. An acyclic debate is all single nodes, and the order is
//! then a topological order of claims and relations.

use super::cells::Cells;
use super::circle::Circle;
use super::network::{Node, narrow, successor};
use crate::model::Graph;

/// Components in topological order.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    components: Vec<Component>,
    ranks: Vec<u32>,
    circles: Vec<Circle>,
}

/// What is reckoned in one go.
#[derive(Clone, Copy, Debug)]
pub(super) enum Component {
    /// A node that depends on earlier ones alone.
    Single(Node),
    /// The circle at this place of [`Order::circles`].
    Circle(usize),
}

impl Order {
    pub(super) fn find(graph: &Graph) -> Self {
        let nodes = graph.claim_count() + graph.relation_count();
        let mut search = Search::new(nodes);
        for node in 0..narrow(nodes) {
            search.walk(graph, Node(node));
        }
        // Tarjan closes a component only after all it leads to.
        search.components.reverse();
        let mut order = Self { ranks: vec![0; nodes], ..Self::default() };
        let mut circles = 0;
        for members in search.components {
            for node in &members {
                order.ranks.write(node.at(), narrow(order.components.len()));
            }
            let alone = match members.as_slice() {
                [node] if !leads_to_itself(graph, *node) => Some(*node),
                _ => None,
            };
            order.components.push(alone.map_or(Component::Circle(circles), Component::Single));
            circles += usize::from(alone.is_none());
        }
        // One walk over all nodes gives every circle its members in the debate's order.
        let mut members = vec![Vec::new(); circles];
        for node in (0..narrow(nodes)).map(Node) {
            if let Some(Component::Circle(at)) = order.component(order.rank(node))
                && let Some(members) = members.get_mut(at)
            {
                members.push(node);
            }
        }
        order.circles = members.into_iter().map(|members| Circle::new(graph, members)).collect();
        order
    }

    /// How many components there are.
    pub(super) fn len(&self) -> usize {
        self.components.len()
    }

    /// The component at a place of the order.
    pub(super) fn component(&self, rank: u32) -> Option<Component> {
        self.components.get(rank as usize).copied()
    }

    /// Where in the order a node's component stands.
    pub(super) fn rank(&self, node: Node) -> u32 {
        self.ranks.read(node.at())
    }

    /// The components that lead back to themselves.
    pub(super) fn circles(&self) -> &[Circle] {
        &self.circles
    }
}

fn leads_to_itself(graph: &Graph, node: Node) -> bool {
    (0..).map_while(|nth| successor(graph, node, nth)).any(|next| next == node)
}

struct Search {
    /// When each node was first met, from 1; 0 is not yet.
    met: Vec<u32>,
    low: Vec<u32>,
    open: Vec<bool>,
    stack: Vec<Node>,
    count: u32,
    /// In no order within a component.
    components: Vec<Vec<Node>>,
}

impl Search {
    fn new(nodes: usize) -> Self {
        Self {
            met: vec![0; nodes],
            low: vec![0; nodes],
            open: vec![false; nodes],
            stack: Vec::new(),
            count: 0,
            components: Vec::new(),
        }
    }

    fn walk(&mut self, graph: &Graph, start: Node) {
        if self.met.read(start.at()) != 0 {
            return;
        }
        self.meet(start);
        let mut path = vec![(start, 0)];
        while let Some((node, nth)) = path.pop() {
            if let Some(next) = successor(graph, node, nth) {
                path.push((node, nth + 1));
                if self.met.read(next.at()) == 0 {
                    self.meet(next);
                    path.push((next, 0));
                } else if self.open.read(next.at()) {
                    self.lower(node, self.met.read(next.at()));
                }
                continue;
            }
            let low = self.low.read(node.at());
            if let Some(&(parent, _)) = path.last() {
                self.lower(parent, low);
            }
            if low == self.met.read(node.at()) {
                self.close(node);
            }
        }
    }

    fn meet(&mut self, node: Node) {
        self.count += 1;
        self.met.write(node.at(), self.count);
        self.low.write(node.at(), self.count);
        self.open.write(node.at(), true);
        self.stack.push(node);
    }

    fn lower(&mut self, node: Node, to: u32) {
        let low = self.low.read(node.at()).min(to);
        self.low.write(node.at(), low);
    }

    fn close(&mut self, root: Node) {
        let mut members = Vec::new();
        while let Some(node) = self.stack.pop() {
            self.open.write(node.at(), false);
            members.push(node);
            if node == root {
                break;
            }
        }
        self.components.push(members);
    }
}
