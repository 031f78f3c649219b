//! What must hold of the layout of every tree.

use fulcrum::layout::{Arrangement, Gaps, Orientation, Rect, Size, Tidy};
use proptest::prelude::*;

use super::support::{CLOSE, Tree, close, downwards};

/// A random tree or forest; deep, broad or in between.
fn any_tree() -> impl Strategy<Value = Tree> {
    let size = prop_oneof![(1..60_u32, 1..60_u32), (10..20_u32, 10..90_u32), Just((20, 20))];
    let node = (any::<u32>(), size);
    (proptest::collection::vec(node, 1..40), 0..4_u32).prop_map(|(nodes, shape)| {
        let parent = |at: u32, choice: u32| match shape {
            // Any node or none, one of the last, one of the first, a neighbour's.
            0 => choice % (at + 1),
            1 => at.saturating_sub(choice % 3),
            2 => (choice % 7).min(at),
            _ => at - (choice % (at + 1)) / 2,
        };
        let parents =
            nodes.iter().zip(0..).map(|((choice, _), at)| Some(parent(at, *choice)).filter(|parent| *parent != at));
        let sizes = nodes
            .iter()
            .map(|(_, (width, height))| Size { width: f64::from(*width), height: f64::from(*height) / 2.0 });
        Tree { parents: parents.collect(), sizes: sizes.collect() }
    })
}

fn any_arrangement() -> impl Strategy<Value = Arrangement> {
    let gap = || (0..20_u32).prop_map(f64::from);
    (any::<bool>(), any::<bool>(), gap(), gap(), gap()).prop_map(|(sideways, mirrored, siblings, more, levels)| {
        let orientation = if sideways { Orientation::Sideways } else { Orientation::TopDown };
        Arrangement { orientation, mirrored, gaps: Gaps { siblings, branches: siblings + more, levels } }
    })
}

/// The boxes as if the tree grew downwards from left to right.
fn seen_plainly(found: &Tidy, arrangement: &Arrangement) -> Vec<Rect> {
    let plain = |node: &Rect| {
        let x = if arrangement.mirrored { found.bounds.width - node.right() } else { node.x };
        downwards(arrangement.orientation, Rect { x, ..*node })
    };
    found.boxes.iter().map(plain).collect()
}

/// Two boxes that stand too close, if there are any.
fn clash(tree: &Tree, boxes: &[Rect], gaps: Gaps) -> Option<(usize, usize)> {
    let pairs = (0..boxes.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
    pairs.into_iter().find(|&(a, b)| {
        let gap = if tree.parents[a] == tree.parents[b] { gaps.siblings } else { gaps.branches };
        let apart = |from: f64, to: f64, least: f64| to - from >= least - CLOSE * 1000.0;
        let (one, other) = (boxes[a], boxes[b]);
        !(apart(one.right(), other.x, gap)
            || apart(other.right(), one.x, gap)
            || apart(one.bottom(), other.y, gaps.levels)
            || apart(other.bottom(), one.y, gaps.levels))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn boxes_keep_their_distance_order_and_middle((tree, arrangement) in (any_tree(), any_arrangement())) {
        let found = tree.laid_out(&arrangement);
        let boxes = seen_plainly(&found, &arrangement);
        prop_assert_eq!(clash(&tree, &boxes, arrangement.gaps), None, "{:?}", boxes);
        let parents = (0..tree.parents.len()).map(|at| u32::try_from(at).ok()).chain([None]);
        for parent in parents {
            let children = tree.children(parent);
            let above = parent.map(|parent| boxes[parent as usize]);
            prop_assert!(children.is_sorted_by(|a, b| boxes[*a].right() <= boxes[*b].x + CLOSE * 1000.0));
            let top = above.map_or(0.0, |above| above.bottom() + arrangement.gaps.levels);
            prop_assert!(children.iter().all(|child| close(boxes[*child].y, top)));
            if let (Some(above), Some(first), Some(last)) = (above, children.first(), children.last()) {
                let middle = f64::midpoint(boxes[*first].centre().x, boxes[*last].centre().x);
                prop_assert!(close(above.centre().x, middle), "{middle} in {boxes:?}");
            }
        }
        for (node, size) in found.boxes.iter().zip(&tree.sizes) {
            prop_assert_eq!((node.width, node.height), (size.width, size.height));
        }
        let all = found.boxes.iter().copied().reduce(|all, next| all.around(&next)).unwrap();
        let (all, bounds) = (downwards(Orientation::TopDown, all), found.bounds);
        prop_assert!(close(all.x, 0.0) && close(all.y, 0.0) && close(all.width, bounds.width) && close(all.height, bounds.height));
    }

    #[test]
    fn a_mirrored_tree_gives_the_mirror_image((tree, arrangement) in (any_tree(), any_arrangement())) {
        let (found, (turned, was)) = (seen_plainly(&tree.laid_out(&arrangement), &arrangement), tree.turned_round());
        let image = turned.laid_out(&arrangement);
        let width = downwards(arrangement.orientation, image.bounds).width;
        for (image, was) in seen_plainly(&image, &arrangement).iter().zip(was) {
            prop_assert!(close(width - image.right(), found[was].x) && close(image.y, found[was].y));
        }
    }

    #[test]
    fn a_branch_is_drawn_alike_wherever_it_stands((tree, other, arrangement) in (any_tree(), any_tree(), any_arrangement())) {
        // The tree alone, and under the last node of another, as one of two copies.
        let alone = seen_plainly(&tree.laid_out(&arrangement), &arrangement);
        let mut both = other;
        let last = u32::try_from(both.parents.len() - 1).ok();
        let mut copies = Vec::new();
        for _ in 0..2 {
            let start = u32::try_from(both.parents.len()).unwrap();
            copies.push(start as usize);
            // Only the first root: the others are not of its branch.
            let parents = tree.parents.iter().zip(0..);
            both.parents.extend(parents.map(|(parent, at)| parent.map(|parent| parent + start).or(last.filter(|_| at == 0))));
            both.sizes.extend(&tree.sizes);
        }
        let found = seen_plainly(&both.laid_out(&arrangement), &arrangement);
        for start in copies {
            for at in (0..tree.parents.len()).filter(|at| is_under_first(&tree, *at)) {
                let (shift_x, shift_y) = (found[start].x - alone[0].x, found[start].y - alone[0].y);
                prop_assert!(close(found[start + at].x, alone[at].x + shift_x), "{at}");
                prop_assert!(close(found[start + at].y, alone[at].y + shift_y));
            }
        }
    }

    #[test]
    fn the_same_tree_gives_the_same_layout((tree, arrangement) in (any_tree(), any_arrangement())) {
        prop_assert_eq!(tree.laid_out(&arrangement), tree.laid_out(&arrangement));
    }
}

fn is_under_first(tree: &Tree, at: usize) -> bool {
    std::iter::successors(Some(at), |at| tree.parents[*at].map(|parent| parent as usize)).any(|at| at == 0)
}
