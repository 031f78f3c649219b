//! Packing branches side by side along their contours, after van der Ploeg (2014).
//!
//! The names in brackets are those of the paper's functions. Three things differ. What the paper does in one recursive
//! walk from the leaves up is a loop over the list from its end, for parents come before their children in it. A node's
//! place across is kept as its centre's, so that a parent stands in the middle of its first and last child's centres, not
//! of their outer sides. And siblings' tops are not only pushed apart but also drawn together: the paper leaves a branch
//! whose top stands far to the right within it where it is, if nothing is in its way, but not its mirror image.

use super::forest::Forest;

/// Where there is no node.
const NONE: usize = usize::MAX;
const LEFT: usize = 0;
const RIGHT: usize = 1;

/// Every node's centre across, packed from left to right.
pub(super) fn packed(forest: &Forest) -> Vec<f64> {
    let slots = vec![Slot { threads: [NONE; 2], ..Slot::default() }; forest.nodes.len()];
    let mut packing = Packing { forest, slots, lows: Vec::new() };
    for node in (0..forest.nodes.len()).rev() {
        packing.join(node);
    }
    packing.centres()
}

/// What the algorithm keeps for a node.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// The centre, if nothing above had moved (`prelim`).
    centre: f64,
    /// How far all of the branch moves (`mod`).
    moved: f64,
    /// For spreading moves over siblings in between (`shift`, `change`).
    shift: f64,
    change: f64,
    /// Where the left and the right contour go on below a leaf (`tl`, `tr`).
    threads: [usize; 2],
    /// The lowest node of the left and the right contour (`el`, `er`), and the sum of moves from the branch's top down to
    /// it (`msel`, `mser`).
    extremes: [usize; 2],
    sums: [f64; 2],
}

struct Packing<'a> {
    forest: &'a Forest,
    slots: Vec<Slot>,
    /// The siblings so far whose feet can be seen from the right, lowest first, each with how low that is: the linked list of
    /// lowest extremes (`IYL`). A new sibling hides those that end above its own foot.
    lows: Vec<(f64, usize)>,
}

#[allow(clippy::indexing_slicing)] // every index is a node, and there is a slot for each
impl Packing<'_> {
    /// Puts a node's branches side by side and the node above them (`firstWalk`).
    fn join(&mut self, node: usize) {
        let count = self.forest.child_count(node);
        if count == 0 {
            self.slots[node].extremes = [node; 2];
            return;
        }
        self.lows.clear();
        for nth in 0..count {
            // Before the branch is joined to the others, for then its contour's end may be another's.
            let low = self.bottom(self.slots[self.child(node, nth)].extremes[RIGHT]);
            if nth > 0 {
                self.separate(node, nth);
            }
            while self.lows.last().is_some_and(|hidden| hidden.0 <= low) {
                self.lows.pop();
            }
            self.lows.push((low, nth));
        }
        let (first, last) = (self.slots[self.child(node, 0)], self.slots[self.child(node, count - 1)]);
        let slot = &mut self.slots[node];
        // `positionRoot`, `setExtremes`.
        slot.centre = (first.centre + first.moved + last.centre + last.moved) / 2.0;
        slot.extremes = [first.extremes[LEFT], last.extremes[RIGHT]];
        slot.sums = [first.sums[LEFT], last.sums[RIGHT]];
    }

    /// Moves a branch away from all before it, walking down the contours that face each other (`separate`).
    fn separate(&mut self, node: usize, nth: usize) {
        let (before, branch) = (self.child(node, nth - 1), self.child(node, nth));
        let (mut left, mut right) = (before, branch);
        let (mut left_sum, mut right_sum) = (self.slots[left].moved, self.slots[right].moved);
        let mut low = self.lows.len() - 1;
        while left != NONE && right != NONE {
            while low > 0 && self.bottom(left) > self.lows[low].0 {
                low -= 1;
            }
            let are_siblings = (left, right) == (before, branch);
            let gap = if are_siblings { self.forest.gaps.0 } else { self.forest.gaps.1 };
            let room = (self.half(left) + self.half(right)) + gap;
            let overlap = (left_sum + self.slots[left].centre + room) - (right_sum + self.slots[right].centre);
            if overlap > 0.0 || are_siblings {
                right_sum += overlap;
                let sibling = self.lows[low].1;
                self.shift(node, nth, sibling, overlap);
            }
            let (left_foot, right_foot) = (self.bottom(left), self.bottom(right));
            if left_foot <= right_foot {
                left = self.next(left, RIGHT);
                left_sum += if left == NONE { 0.0 } else { self.slots[left].moved };
            }
            if left_foot >= right_foot {
                right = self.next(right, LEFT);
                right_sum += if right == NONE { 0.0 } else { self.slots[right].moved };
            }
        }
        // The deeper of the two goes on as the shallower's contour (`setLeftThread`, `setRightThread`).
        if left == NONE && right != NONE {
            self.thread(LEFT, self.child(node, 0), branch, right, right_sum);
        } else if left != NONE && right == NONE {
            self.thread(RIGHT, branch, before, left, left_sum);
        }
    }

    /// Moves a branch, and those between it and the sibling it stood against by their share (`moveSubtree`,
    /// `distributeExtra`).
    #[allow(clippy::cast_precision_loss)] // fewer than 2^32 siblings
    fn shift(&mut self, node: usize, nth: usize, sibling: usize, by: f64) {
        let slot = self.child(node, nth);
        let slot = &mut self.slots[slot];
        slot.moved += by;
        slot.sums[LEFT] += by;
        slot.sums[RIGHT] += by;
        if sibling + 1 < nth {
            let share = by / (nth - sibling) as f64;
            slot.shift -= share;
            slot.change -= by - share;
            let next = self.child(node, sibling + 1);
            self.slots[next].shift += share;
        }
    }

    /// Lets the contour of `shallow` go on at `on`, a node of `deep`, where moves add up to `sum`.
    fn thread(&mut self, side: usize, shallow: usize, deep: usize, on: usize, sum: f64) {
        let Slot { extremes, sums, .. } = self.slots[shallow];
        let needed = (sum - self.slots[on].moved) - sums[side];
        let end = &mut self.slots[extremes[side]];
        end.threads[side] = on;
        end.moved += needed;
        end.centre -= needed;
        self.slots[shallow].extremes[side] = self.slots[deep].extremes[side];
        self.slots[shallow].sums[side] = self.slots[deep].sums[side];
    }

    /// The next node down a contour (`nextLeftContour`, `nextRightContour`).
    fn next(&self, node: usize, side: usize) -> usize {
        match self.forest.child_count(node) {
            0 => self.slots[node].threads[side],
            count => self.child(node, if side == LEFT { 0 } else { count - 1 }),
        }
    }

    /// Adds up the moves from the root down (`secondWalk`, `addChildSpacing`).
    fn centres(mut self) -> Vec<f64> {
        let mut centres = Vec::with_capacity(self.slots.len());
        for node in 0..self.slots.len() {
            // By now a node's own `moved` is the sum of all above it and itself.
            let sum = self.slots[node].moved;
            centres.push(self.slots[node].centre + sum);
            let (mut step, mut spread) = (0.0, 0.0);
            for nth in 0..self.forest.child_count(node) {
                let child = self.child(node, nth);
                let slot = &mut self.slots[child];
                step += slot.shift;
                spread += step + slot.change;
                slot.moved += sum + spread;
            }
        }
        centres
    }

    fn child(&self, node: usize, nth: usize) -> usize {
        self.forest.child(node, nth)
    }

    fn bottom(&self, node: usize) -> f64 {
        self.forest.nodes[node].bottom
    }

    fn half(&self, node: usize) -> f64 {
        self.forest.nodes[node].breadth / 2.0
    }
}
