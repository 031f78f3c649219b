//! The overview: what each cell is, and what must hold of every debate.

use std::collections::BTreeSet;

use fulcrum::layout::{IcicleCell, IcicleLimits, icicle, shown_under};
use fulcrum::model::{Debate, Side};
use proptest::prelude::*;

use crate::large::{SIZE, large};
use crate::sketch::{any_debate, content, debate, id};

const ALL: IcicleLimits = IcicleLimits { rows: u32::MAX, thinnest: 0.0 };

/// Cells as lines: two blanks a level, the claim or `…`, from and to in percent, leaves, and `+` what has no cell.
fn drawn(debate: &Debate, limits: &IcicleLimits) -> Vec<String> {
    let line = |cell: &IcicleCell| {
        let name = cell.claim.map_or("…", |claim| id(debate, claim));
        let more = if cell.more > 0 { format!(" +{}", cell.more) } else { String::new() };
        let (from, to) = ((cell.from * 100.0).round(), (cell.to * 100.0).round());
        format!("{}{name} {from}-{to} {}{more}", "  ".repeat(cell.depth as usize), cell.leaves)
    };
    icicle(debate, limits).iter().map(line).collect()
}

#[track_caller]
fn check(debate: &Debate, limits: &IcicleLimits, expected: &[&str]) {
    assert_eq!(drawn(debate, limits), expected);
}

fn family() -> Debate {
    // c is at home under a, for its link to b is inferred; u disputes the step from b.
    debate("p q", "p q a b c d u e", &["b - p", "a + p", "c + a", "c - b?", "d + a", "u / r0", "e + q"])
}

#[test]
fn claims_stand_in_their_homes_as_wide_as_their_leaves() {
    let expected = [
        "p 0-75 3",
        "q 75-100 1",
        "  e 75-100 1",
        "  a 0-50 2",
        "  b 50-75 1",
        "    u 50-75 1",
        "    c 0-25 1",
        "    d 25-50 1",
    ];
    check(&family(), &ALL, &expected);
}

#[test]
fn rows_that_are_not_shown_are_counted_where_they_would_start() {
    let limits = IcicleLimits { rows: 2, ..ALL };
    check(&family(), &limits, &["p 0-75 3", "q 75-100 1", "  e 75-100 1", "  a 0-50 2 +2", "  b 50-75 1 +1"]);
    check(&family(), &IcicleLimits { rows: 0, ..ALL }, &["p 0-75 3 +5", "q 75-100 1 +1"]);
}

#[test]
fn thin_cells_are_put_together_behind_their_siblings() {
    let limits = IcicleLimits { thinnest: 0.3, ..ALL };
    check(&family(), &limits, &["p 0-75 3", "… 75-100 1 +2", "  a 0-50 2", "  … 50-75 1 +2", "    … 0-50 2 +2"]);
}

#[test]
fn one_claim_takes_all() {
    check(&debate("p", "p", &[]), &IcicleLimits::default(), &["p 0-100 1"]);
}

#[test]
fn a_circle_ends() {
    check(&debate("p", "p a b", &["a + p", "b + a", "a + b"]), &ALL, &["p 0-100 1", "  a 0-100 1", "    b 0-100 1"]);
}

#[test]
fn cells_say_on_whose_side_their_claims_are() {
    let mut content = content("p", "p a", &["a + p"]);
    content.claims[1].side = "for-p".to_owned();
    let cells = icicle(&Debate::new(content).unwrap(), &ALL);
    assert_eq!(cells.iter().map(|cell| cell.side).collect::<Vec<_>>(), [Side::None, Side::Position(0)]);
}

/// What is right for the cells of every debate.
#[track_caller]
fn is_sound(debate: &Debate, limits: &IcicleLimits) {
    let cells = icicle(debate, limits);
    let all = debate.content().claims.len();
    let drawn: BTreeSet<_> = cells.iter().filter_map(|cell| cell.claim).collect();
    let more: usize = cells.iter().map(|cell| cell.more as usize).sum();
    assert_eq!(drawn.len(), cells.iter().filter(|cell| cell.claim.is_some()).count(), "each claim once");
    assert_eq!(drawn.len() + more, all, "all claims are drawn or counted");
    // The parts of each parent, and of the whole, in the list's order.
    let mut ends: Vec<f64> = cells.iter().map(|cell| cell.from).collect();
    let mut whole = 0.0;
    for cell in &cells {
        let end = cell.parent.map_or(&mut whole, |parent| &mut ends[parent]);
        assert_eq!(end.to_bits(), cell.from.to_bits(), "it starts where the one before it ends");
        assert!(cell.to >= cell.from && cell.depth < limits.rows.max(1));
        *end = cell.to;
        let parent = cell.parent.map(|parent| cells[parent]);
        assert_eq!(cell.depth, parent.map_or(0, |parent| parent.depth + 1));
        match cell.claim {
            Some(claim) => {
                let above = debate.homes().relation(claim).and_then(|step| shown_under(debate, step));
                assert_eq!(above, parent.and_then(|parent| parent.claim), "it stands under its home");
                assert!(cell.to - cell.from >= limits.thinnest * (1.0 - 1e-9), "it is not too thin");
                assert_eq!(cell.side, debate.side(claim));
            }
            None => assert!(cell.more > 0),
        }
    }
    assert_eq!(whole.to_bits(), 1.0_f64.to_bits(), "the first row is full");
    for (at, cell) in cells.iter().enumerate() {
        let under: Vec<&IcicleCell> = cells.iter().filter(|other| other.parent == Some(at)).take(2000).collect();
        if let Some(last) = under.last().filter(|_| under.len() < 2000) {
            assert_eq!(last.to.to_bits(), cell.to.to_bits(), "children fill their parent");
            assert_eq!(under.iter().map(|cell| cell.leaves).sum::<u32>(), cell.leaves);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rounding_leaves_no_gaps(parents in proptest::collection::vec(0..1000_usize, 2..120)) {
        let names: Vec<String> = (0..=parents.len()).map(|at| format!("c{at}")).collect();
        let steps = parents.iter().enumerate().map(|(at, parent)| format!("c{} + c{}", at + 1, parent % (at + 1)));
        let steps: Vec<String> = steps.collect();
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        is_sound(&debate("c0", &names.join(" "), &steps), &ALL);
    }

    #[test]
    fn cells_fill_their_parents_and_every_claim_is_drawn_or_counted(
        debate in any_debate(),
        rows in 0..7_u32,
        thinnest in prop_oneof![Just(0.0), Just(0.15), Just(0.4), Just(2.0)],
    ) {
        is_sound(&debate, &IcicleLimits { rows, thinnest });
        is_sound(&debate, &IcicleLimits { rows: u32::MAX, thinnest });
    }
}

/// How many cells a hundred thousand claims become at the most, on a small stack.
#[track_caller]
fn check_large(parent: fn(u32) -> u32, most: usize) {
    let walk = move || {
        let debate = large(parent);
        let limits = IcicleLimits::default();
        let cells = icicle(&debate, &limits);
        assert!(cells.len() <= most, "{} cells", cells.len());
        is_sound(&debate, &limits);
        assert_eq!(icicle(&debate, &ALL).len(), SIZE as usize);
    };
    let small = std::thread::Builder::new().stack_size(256 * 1024);
    small.spawn(walk).expect("a thread starts").join().expect("it ends well");
}

#[test]
fn a_long_chain_is_cut_off() {
    check_large(|at| at - 1, 12);
}

#[test]
fn a_great_star_is_put_together() {
    check_large(|_| 0, 2);
}

#[test]
fn a_great_bush_becomes_few_cells() {
    check_large(|at| at / 3, 2_000);
}
