//! A hundred thousand boxes, on a small stack.

use fulcrum::layout::{Arrangement, Size, tidy};

const SIZE: u32 = 100_000;

/// Lays out a tree whose `n`th node's parent `parent` names, with sizes that differ, and gives how many boxes there are.
#[track_caller]
fn check(parent: fn(u32) -> u32) {
    let walk = move || {
        let parents: Vec<Option<u32>> = (0..SIZE).map(|at| (at > 0).then(|| parent(at))).collect();
        let size = |at: u32| Size { width: f64::from(20 + at * 7919 % 200), height: f64::from(10 + at * 1_291 % 90) };
        let sizes: Vec<Size> = (0..SIZE).map(size).collect();
        let found = tidy(&parents, &sizes, &Arrangement::default());
        assert_eq!(found.boxes.len(), SIZE as usize);
        for (at, parent) in parents.iter().enumerate() {
            let (node, size) = (found.boxes[at], sizes[at]);
            assert_eq!((node.width, node.height), (size.width, size.height));
            assert!(node.x >= -1e-3 && node.right() <= found.bounds.width + 1e-3);
            if let Some(parent) = parent {
                assert!((node.y - found.boxes[*parent as usize].bottom() - 64.0).abs() < 1e-6);
            }
        }
    };
    let small = std::thread::Builder::new().stack_size(256 * 1024);
    small.spawn(walk).expect("a thread starts").join().expect("it ends well");
}

#[test]
fn a_chain_is_laid_out() {
    check(|at| at - 1);
}

#[test]
fn a_star_is_laid_out() {
    check(|_| 0);
}

#[test]
fn a_bush_is_laid_out() {
    check(|at| at / 2 + at * 31 % (at - at / 2));
}

#[test]
fn a_comb_of_long_teeth_is_laid_out() {
    check(|at| if at % 1000 == 0 { at.saturating_sub(1000) } else { at - 1 });
}
