//! Maps as deep and as wide as anybody will bring, on a small stack.

use fulcrum::layout::Outline;

use super::support::map_of;
use crate::large::{SIZE, large};

#[track_caller]
fn check(parent: fn(u32) -> u32) {
    let walk = move || {
        let debate = large(parent);
        let mut outline = Outline::new(&debate);
        outline.open_to_level(&debate, None);
        let map = map_of(&debate, &outline.rows(None));
        assert_eq!((map.nodes.len(), map.edges.len()), (SIZE as usize, SIZE as usize - 1));
        let copy = map.clone();
        let last = map.nodes[SIZE as usize - 1].place;
        assert_eq!(copy.moved_from(&map, last), (0.0, 0.0));
        assert!(!map.neighbours(last).is_empty());
        outline.open_to_level(&debate, Some(1));
        let closed = map_of(&debate, &outline.rows(None));
        assert_ne!(closed.moved_from(&map, last), map.moved_from(&map, last));
    };
    let small = std::thread::Builder::new().stack_size(256 * 1024);
    small.spawn(walk).expect("a thread starts").join().expect("it ends well");
}

#[test]
fn a_star_of_a_hundred_thousand_claims_is_laid_out() {
    check(|_| 0);
}

#[test]
fn a_bush_of_a_hundred_thousand_claims_is_laid_out() {
    check(|at| at / 3);
}

#[test]
fn a_chain_of_a_hundred_thousand_claims_is_laid_out() {
    check(|at| at - 1);
}
