//! Walks that ask what holds of the whole graph: what reaches a position, and what goes in circles.

use super::index::narrow;
use super::{ClaimIndex, Graph, RelationIndex, Target};

/// For every claim, whether following its relations leads to one of `tops`. An undercut leads to
/// where the step it disputes leads.
pub fn reaches_a_position(graph: &Graph, tops: &[ClaimIndex]) -> Vec<bool> {
    let mut reaches = vec![false; graph.claim_count()];
    let mut open: Vec<ClaimIndex> = tops.to_vec();
    let mut steps: Vec<RelationIndex> = Vec::new();
    while let Some(claim) = open.pop() {
        match reaches.get_mut(claim.at()) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        steps.extend(graph.arriving(claim));
        while let Some(step) = steps.pop() {
            open.extend(graph.premises(step));
            steps.extend(graph.undercutting(step));
        }
    }
    reaches
}

/// The groups of claims that lead back to themselves, each in the file's order: the strongly connected
/// components of more than one node, found with Tarjan's algorithm (SIAM J. Comput. 1972) on an
/// explicit stack. Claims and relations are both nodes, so a circle through an undercut counts; where
/// relations undercut each other in a circle without a claim on it, their premises are given.
pub fn cycles(graph: &Graph) -> Vec<Vec<ClaimIndex>> {
    let claims = graph.claim_count();
    let nodes = claims + graph.relation_count();
    let mut tarjan =
        Tarjan { order: vec![0; nodes], low: vec![0; nodes], on_stack: vec![false; nodes], ..Tarjan::default() };
    for node in 0..nodes {
        tarjan.walk(graph, node);
    }
    let mut found: Vec<Vec<ClaimIndex>> = tarjan
        .components
        .into_iter()
        .map(|component| {
            let on_it = component.iter().filter(|node| **node < claims).map(|node| ClaimIndex(narrow(*node)));
            let mut members: Vec<_> = on_it.collect();
            if members.is_empty() {
                let steps = component.iter().map(|node| RelationIndex(narrow(node - claims)));
                members = steps.flat_map(|step| graph.premises(step).iter().copied()).collect();
            }
            members.sort_unstable();
            members.dedup();
            members
        })
        .collect();
    found.sort_unstable();
    found
}

/// The nodes a node leads to: a claim to the relations it is a premise of, a relation to its target.
fn successor(graph: &Graph, node: usize, nth: usize) -> Option<usize> {
    let claims = graph.claim_count();
    if node < claims {
        return graph.leaving(ClaimIndex(narrow(node))).get(nth).map(|relation| claims + relation.at());
    }
    if nth > 0 {
        return None;
    }
    match graph.target(RelationIndex(narrow(node - claims)))? {
        Target::Claim(claim) => Some(claim.at()),
        Target::Relation(relation) => Some(claims + relation.at()),
    }
}

#[derive(Default)]
struct Tarjan {
    /// When each node was first met, from 1; 0 is not yet.
    order: Vec<usize>,
    low: Vec<usize>,
    on_stack: Vec<bool>,
    stack: Vec<usize>,
    met: usize,
    components: Vec<Vec<usize>>,
}

#[allow(clippy::indexing_slicing)] // every index is a node, and every array has one entry a node
impl Tarjan {
    fn walk(&mut self, graph: &Graph, start: usize) {
        if self.order[start] != 0 {
            return;
        }
        self.meet(start);
        let mut path = vec![(start, 0)];
        while let Some((node, nth)) = path.pop() {
            if let Some(next) = successor(graph, node, nth) {
                path.push((node, nth + 1));
                if self.order[next] == 0 {
                    self.meet(next);
                    path.push((next, 0));
                } else if self.on_stack[next] {
                    self.low[node] = self.low[node].min(self.order[next]);
                }
                continue;
            }
            if let Some(&(parent, _)) = path.last() {
                self.low[parent] = self.low[parent].min(self.low[node]);
            }
            if self.low[node] == self.order[node] {
                self.close(node);
            }
        }
    }

    fn meet(&mut self, node: usize) {
        self.met += 1;
        self.order[node] = self.met;
        self.low[node] = self.met;
        self.on_stack[node] = true;
        self.stack.push(node);
    }

    fn close(&mut self, root: usize) {
        let mut component = Vec::new();
        while let Some(node) = self.stack.pop() {
            self.on_stack[node] = false;
            component.push(node);
            if node == root {
                break;
            }
        }
        if component.len() > 1 {
            self.components.push(component);
        }
    }
}
