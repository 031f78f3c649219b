//! Trees of boxes as short texts, and what is right for every layout of them.

use fulcrum::layout::{Arrangement, Gaps, Orientation, Rect, Size, Tidy, tidy};

/// How far numbers may be from what they should be.
pub(super) const CLOSE: f64 = 1e-9;

/// A tree: parents and sizes.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) parents: Vec<Option<u32>>,
    pub(super) sizes: Vec<Size>,
}

impl Tree {
    /// From one line a node, in reading order: two blanks a level, then width and height.
    pub(super) fn sketched(text: &[&str]) -> Self {
        let (mut parents, mut sizes, mut path) = (Vec::new(), Vec::new(), Vec::new());
        for (line, at) in text.iter().zip(0..) {
            let level = (line.len() - line.trim_start().len()) / 2;
            path.truncate(level);
            parents.push(path.last().copied());
            path.push(at);
            let numbers: Vec<f64> = line.split_whitespace().map(|number| number.parse().unwrap()).collect();
            sizes.push(Size { width: numbers[0], height: numbers[1] });
        }
        Self { parents, sizes }
    }

    pub(super) fn laid_out(&self, arrangement: &Arrangement) -> Tidy {
        tidy(&self.parents, &self.sizes, arrangement)
    }

    pub(super) fn children(&self, parent: Option<u32>) -> Vec<usize> {
        (0..self.parents.len()).filter(|at| self.parents[*at] == parent).collect()
    }

    /// The same tree with every list of children turned round, and for each node of it which node it was.
    pub(super) fn turned_round(&self) -> (Self, Vec<usize>) {
        let mut was = Vec::new();
        let mut open = self.children(None);
        while let Some(node) = open.pop() {
            was.push(node);
            open.extend(self.children(u32::try_from(node).ok()));
        }
        let mut now = vec![0; was.len()];
        for (new, old) in was.iter().zip(0..).map(|(old, new)| (new, *old)) {
            now[old] = new;
        }
        let parents = was.iter().map(|old| self.parents[*old].map(|parent| now[parent as usize])).collect();
        (Self { parents, sizes: was.iter().map(|old| self.sizes[*old]).collect() }, was)
    }
}

pub(super) fn gaps(siblings: f64, branches: f64, levels: f64) -> Arrangement {
    Arrangement { gaps: Gaps { siblings, branches, levels }, ..Arrangement::default() }
}

/// Axes swapped, so that every tree grows downwards.
pub(super) fn downwards(orientation: Orientation, rect: Rect) -> Rect {
    match orientation {
        Orientation::TopDown => rect,
        Orientation::Sideways => Rect { x: rect.y, y: rect.x, width: rect.height, height: rect.width },
    }
}

/// Whether two numbers are the same but for rounding.
pub(super) fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= CLOSE * (1.0 + a.abs().max(b.abs()))
}
