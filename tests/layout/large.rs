//! Trees as deep and as wide as anybody will bring, on a small stack.

use fulcrum::layout::{Limits, Outline, Piece};
use fulcrum::model::{ClaimIndex, Debate, RelationIndex};

use crate::sketch::debate;

pub(crate) const SIZE: u32 = 100_000;

/// A debate whose `n`th claim, from 1, supports the one that `parent` names.
pub(crate) fn large(parent: impl Fn(u32) -> u32) -> Debate {
    let claims: Vec<String> = (0..SIZE).map(|at| format!("c{at}")).collect();
    let relations: Vec<String> = (1..SIZE).map(|at| format!("c{at} + c{}", parent(at))).collect();
    let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
    debate("c0", &claims.join(" "), &relations)
}

#[track_caller]
fn check(parent: fn(u32) -> u32, depth: u32) {
    let walk = move || {
        let debate = large(parent);
        let mut outline = Outline::new(&debate);
        outline.open_to_level(&debate, None);
        let rows = outline.rows(None);
        assert_eq!((rows.len(), rows.iter().map(|row| row.level).max()), (SIZE as usize, Some(depth)));
        let limits = Limits { list: 50, rows: 400, levels: 12 };
        let end = rows.last().map(|row| row.place);
        let pieces = outline.excerpt(None, end, limits, |_| None).pieces;
        assert!(
            pieces.len() < 500 && pieces.iter().any(|it| matches!(it, Piece::Row(_, row) if Some(row.place) == end))
        );
        let opened = outline.opened();
        let copy = outline.clone();
        outline.open_to_level(&debate, Some(1));
        assert_eq!(outline.rows(None).len(), 1);
        let (step, claim) = (RelationIndex(SIZE - 2), ClaimIndex(SIZE - 1));
        let last = outline.reveal(&debate, Some(step), claim).expect("it stands there");
        assert_eq!(outline.row(last).map(|row| row.level), Some(depth));
        assert_eq!(outline.path(last).len(), depth as usize);
        outline.open_siblings(&debate, last);
        outline.open_as(&debate, &opened);
        assert_eq!(outline.rows(None).len(), copy.rows(None).len());
        outline.close(rows[0].place);
        assert!(!outline.is_visible(last));
    };
    let small = std::thread::Builder::new().stack_size(256 * 1024);
    small.spawn(walk).expect("a thread starts").join().expect("it ends well");
}

#[test]
fn a_chain_of_a_hundred_thousand_claims_opens_on_a_small_stack() {
    check(|at| at - 1, 100_000);
}

#[test]
fn a_star_of_a_hundred_thousand_claims_opens_on_a_small_stack() {
    check(|_| 0, 2);
}
