//! What must hold of the tree of every debate.

use std::collections::BTreeSet;

use fulcrum::layout::{Outline, PlaceIndex, Role, Row};
use fulcrum::model::{ClaimIndex, Debate, RelationIndex, RelationKind};
use proptest::prelude::*;

use crate::sketch::{any_debate, drawn, is_grounded, pairs, plain_debate, steps};

/// What a reader does to the tree, to a row chosen by a number.
#[derive(Clone, Debug)]
pub(crate) enum Turn {
    Open(usize),
    Close(usize),
    Siblings(usize),
    Levels(u32),
    All,
    Reveal(usize),
}

pub(crate) fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let turn = prop_oneof![
        4 => (0..99_usize).prop_map(Turn::Open),
        2 => (0..99_usize).prop_map(Turn::Close),
        1 => (0..99_usize).prop_map(Turn::Siblings),
        1 => (0..6_u32).prop_map(Turn::Levels),
        1 => Just(Turn::All),
        2 => (0..99_usize).prop_map(Turn::Reveal),
    ];
    proptest::collection::vec(turn, 0..12)
}

pub(crate) fn turned(debate: &Debate, turns: &[Turn]) -> Outline {
    let mut outline = Outline::new(debate);
    for turn in turns {
        let rows = outline.rows(None);
        let row = |number: usize| rows[number % rows.len()].place;
        match *turn {
            Turn::Open(number) => outline.open(debate, row(number)),
            Turn::Close(number) => outline.close(row(number)),
            Turn::Siblings(number) => outline.open_siblings(debate, row(number)),
            Turn::Levels(levels) => outline.open_to_level(debate, Some(levels)),
            Turn::All => outline.open_to_level(debate, None),
            Turn::Reveal(number) => {
                let pairs = pairs(debate);
                if let Some((step, claim)) = pairs.get(number % pairs.len().max(1)) {
                    outline.reveal(debate, Some(*step), *claim);
                }
            }
        }
    }
    outline
}

/// What stands under a place, from the debate file alone.
fn expected_under(debate: &Debate, row: &Row) -> Vec<(RelationIndex, ClaimIndex, Role)> {
    let content = debate.content();
    let claim = &debate.claim(row.claim).unwrap().id;
    let step = row.relation.and_then(|step| debate.relation(step)).filter(|step| step.from.first() == Some(claim));
    let mut found = Vec::new();
    for (kind, role) in [
        (RelationKind::Supports, Role::Pro),
        (RelationKind::Attacks, Role::Con),
        (RelationKind::Undercuts, Role::Undercut),
    ] {
        let to = match (role, step) {
            (Role::Undercut, Some(step)) => &step.id,
            (Role::Undercut, None) => continue,
            _ if row.repeats => continue,
            _ => claim,
        };
        for relation in content.relations.iter().filter(|relation| relation.kind == kind && &relation.to == to) {
            let step = debate.find_relation(&relation.id).unwrap();
            found.extend(relation.from.iter().map(|from| (step, debate.find_claim(from).unwrap(), role)));
        }
    }
    found
}

/// The rows that follow from what is open, from the debate file alone.
fn expected_rows(debate: &Debate, outline: &Outline) -> Vec<Row> {
    let mut found = Vec::new();
    let mut open: Vec<PlaceIndex> =
        outline.rows(None).iter().filter(|row| row.level == 1).map(|row| row.place).rev().collect();
    while let Some(place) = open.pop() {
        let row = outline.row(place).unwrap();
        found.push(row);
        if !row.open {
            continue;
        }
        let under: Vec<Row> =
            outline.rows(None).into_iter().filter(|other| outline.parent(other.place) == Some(place)).collect();
        let said: Vec<_> = under.iter().map(|row| (row.relation.unwrap(), row.claim, row.role)).collect();
        assert_eq!(said, expected_under(debate, &row));
        for (child, nth) in under.iter().zip(1..) {
            assert_eq!((child.position_in_set, child.set_size as usize), (nth, under.len()));
            assert_eq!(child.level, row.level + 1);
        }
        open.extend(under.iter().rev().map(|row| row.place));
    }
    found
}

fn is_home(debate: &Debate, outline: &Outline, row: &Row) -> bool {
    steps(outline, row.place) == debate.homes().path(debate.graph(), row.claim)
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn rows_are_what_the_debate_says_in_reading_order((debate, turns) in (any_debate(), turns())) {
        let outline = turned(&debate, &turns);
        let rows = outline.rows(None);
        prop_assert_eq!(&expected_rows(&debate, &outline), &rows);
        for row in &rows {
            let above: Vec<ClaimIndex> = steps(&outline, row.place).iter().rev().skip(1).map(|(_, claim)| *claim).collect();
            prop_assert_eq!(row.repeats, above.contains(&row.claim));
            prop_assert_eq!(row.children as usize, expected_under(&debate, row).len());
            prop_assert!(outline.is_visible(row.place) && (row.children > 0 || !row.open));
        }
    }

    #[test]
    fn with_all_open_every_claim_stands_in_its_home_once_and_is_open((debate, turns) in (any_debate(), turns())) {
        let mut outline = turned(&debate, &turns);
        outline.open_to_level(&debate, None);
        let rows = outline.rows(None);
        let homes: Vec<&Row> = rows.iter().filter(|row| is_home(&debate, &outline, row)).collect();
        let claims: BTreeSet<ClaimIndex> = homes.iter().map(|row| row.claim).collect();
        prop_assert_eq!((homes.len(), claims.len()), (debate.content().claims.len(), debate.content().claims.len()));
        prop_assert!(homes.iter().all(|row| row.open == (row.children > 0)));
    }

    #[test]
    fn with_all_open_every_premise_of_every_relation_has_a_place(debate in any_debate()) {
        let mut outline = Outline::new(&debate);
        outline.open_to_level(&debate, None);
        let shown: BTreeSet<_> = outline.rows(None).iter().filter_map(|row| Some((row.relation?, row.claim))).collect();
        let expected: BTreeSet<_> = pairs(&debate).into_iter().filter(|(step, _)| is_grounded(debate.graph(), *step)).collect();
        prop_assert_eq!(shown, expected);
    }

    #[test]
    fn with_all_open_no_more_is_open_than_there_are_claims_and_undercut_steps(debate in any_debate()) {
        let mut outline = Outline::new(&debate);
        outline.open_to_level(&debate, None);
        let disputed: BTreeSet<&str> = debate.content().relations.iter().map(|relation| relation.to.as_str()).filter(|to| to.starts_with('r')).collect();
        let open = outline.rows(None).iter().filter(|row| row.open).count();
        prop_assert!(open <= debate.content().claims.len() + disputed.len());
    }

    #[test]
    fn without_undercuts_all_open_is_a_row_for_each_premise_and_root(debate in plain_debate()) {
        let mut outline = Outline::new(&debate);
        outline.open_to_level(&debate, None);
        prop_assert_eq!(outline.rows(None).len(), debate.homes().roots().len() + pairs(&debate).len());
    }

    #[test]
    fn every_way_down_ends(debate in any_debate(), turns in proptest::collection::vec(0..99_usize, 80)) {
        let mut outline = Outline::new(&debate);
        let roots = outline.rows(None);
        let mut here = roots[turns[0] % roots.len()];
        for turn in &turns {
            outline.open(&debate, here.place);
            let under: Vec<Row> = outline.rows(Some(here.place)).into_iter().filter(|row| row.level == 2).collect();
            if under.is_empty() {
                break;
            }
            here = outline.row(under[turn % under.len()].place).unwrap();
        }
        // At most every claim once, and under each at most every relation as an undercut of the one before.
        prop_assert_eq!(outline.rows(Some(here.place)).len(), 1, "it still goes down at level {}", here.level);
    }

    #[test]
    fn levels_open_homes_to_that_depth_and_nothing_else((debate, turns, levels) in (any_debate(), turns(), 0..7_u32)) {
        let mut outline = turned(&debate, &turns);
        outline.open_to_level(&debate, Some(levels));
        let mut all = Outline::new(&debate);
        all.open_to_level(&debate, None);
        let expected: Vec<Row> = all
            .rows(None)
            .into_iter()
            .filter(|row| row.level <= levels.max(1))
            .map(|row| Row { open: row.open && row.level < levels, ..row })
            .collect();
        prop_assert_eq!(drawn(&debate, &outline.rows(None)), drawn(&debate, &expected));
    }

    #[test]
    fn every_premise_is_revealed_where_it_stands((debate, turns) in (any_debate(), turns())) {
        for (step, claim) in pairs(&debate) {
            let mut outline = turned(&debate, &turns);
            let found = outline.reveal(&debate, Some(step), claim);
            if !is_grounded(debate.graph(), step) {
                prop_assert_eq!(found, None);
                continue;
            }
            let found = found.expect("it stands somewhere");
            prop_assert_eq!(steps(&outline, found), debate.homes().path_through(debate.graph(), Some(step), claim));
            prop_assert!(outline.is_visible(found));
            prop_assert!(outline.rows(None).iter().any(|row| row.place == found));
        }
    }

    #[test]
    fn every_claim_is_revealed_in_its_home((debate, turns) in (any_debate(), turns())) {
        let mut outline = turned(&debate, &turns);
        for claim in debate.claims() {
            let found = outline.reveal(&debate, None, claim).expect("it stands somewhere");
            prop_assert_eq!(steps(&outline, found), debate.homes().path(debate.graph(), claim));
            prop_assert!(outline.is_visible(found));
        }
    }

    #[test]
    fn what_is_open_can_be_said_and_done_again((debate, turns, others) in (any_debate(), turns(), turns())) {
        let outline = turned(&debate, &turns);
        let mut again = turned(&debate, &others);
        again.open_as(&debate, &outline.opened());
        prop_assert_eq!(drawn(&debate, &again.rows(None)), drawn(&debate, &outline.rows(None)));
        prop_assert_eq!(again.opened(), outline.opened());
    }

    #[test]
    fn a_branch_alone_is_its_part_of_the_whole((debate, turns) in (any_debate(), turns())) {
        let outline = turned(&debate, &turns);
        let rows = outline.rows(None);
        for (at, top) in rows.iter().enumerate() {
            let mut part: Vec<Row> = vec![Row { position_in_set: 1, set_size: 1, ..*top }];
            part.extend(rows[at + 1..].iter().take_while(|row| row.level > top.level));
            for row in &mut part {
                row.level -= top.level - 1;
            }
            prop_assert_eq!(outline.rows(Some(top.place)), part);
        }
    }
}
