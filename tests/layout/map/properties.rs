//! What must hold of every debate's map.

use std::collections::{BTreeMap, BTreeSet};

use fulcrum::layout::{Arrangement, Gaps, MapLayout, MapTarget, Orientation, Outline, Point, Rect, Row, Size};
use fulcrum::model::{ClaimIndex, Debate, RelationIndex, Target};
use proptest::prelude::*;

use super::support::{crossed, curves, is_inside, is_on_edge, map_of, same, size_of};
use crate::properties::{turned, turns};
use crate::sketch::{any_debate, is_grounded};

/// The visible rows: of the whole tree, or of one branch.
fn rows_of(outline: &Outline, branch: Option<usize>) -> Vec<Row> {
    let rows = outline.rows(None);
    outline.rows(branch.map(|number| rows[number % rows.len()].place))
}

/// The relations that can be drawn, from the rows and the debate alone: those with a visible premise whose target is
/// visible, or a relation that is drawn, or in a ring of such, or above the branch that is shown.
fn expected(debate: &Debate, rows: &[Row]) -> BTreeSet<RelationIndex> {
    let claims: BTreeSet<ClaimIndex> = rows.iter().map(|row| row.claim).collect();
    let all = (0..debate.content().relations.len()).map(|at| RelationIndex(u32::try_from(at).unwrap()));
    let has_premise = |step: &RelationIndex| debate.graph().premises(*step).iter().any(|claim| claims.contains(claim));
    let candidates: BTreeSet<RelationIndex> = all.filter(has_premise).collect();
    let is_drawn = |step: RelationIndex| {
        let mut here = step;
        for _ in 0..=candidates.len() {
            if !candidates.contains(&here) {
                return false;
            }
            match debate.graph().target(here).unwrap() {
                _ if rows[0].relation == Some(here) => return true,
                Target::Claim(claim) => return claims.contains(&claim),
                Target::Relation(next) => here = next,
            }
        }
        true
    };
    candidates.iter().copied().filter(|step| is_drawn(*step)).collect()
}

fn arranged(debate: &Debate, rows: &[Row], orientation: Orientation, mirrored: bool) -> MapLayout {
    let arrangement = Arrangement { orientation, mirrored, gaps: Gaps::default() };
    let upright = |claim| match orientation {
        Orientation::TopDown => size_of(claim),
        Orientation::Sideways => Size { width: size_of(claim).height, height: size_of(claim).width },
    };
    MapLayout::new(debate, rows, &upright, &arrangement)
}

fn points(map: &MapLayout) -> Vec<Point> {
    let boxes = map.nodes.iter().flat_map(|node| {
        let Rect { x, y, .. } = node.frame;
        [Point { x, y }, Point { x: node.frame.right(), y: node.frame.bottom() }]
    });
    let lines = map.edges.iter().flat_map(curves).flat_map(|line| [line.start, line.leaving, line.arriving, line.end]);
    boxes.chain(lines).chain(map.edges.iter().map(|edge| edge.middle)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_visible_claim_and_relation_is_drawn_once(
        (debate, turns) in (any_debate(), turns()),
        branch in proptest::option::of(0..99_usize),
    ) {
        let outline = turned(&debate, &turns);
        let rows = rows_of(&outline, branch);
        let map = map_of(&debate, &rows);
        let claims: BTreeSet<ClaimIndex> = rows.iter().map(|row| row.claim).collect();
        let drawn: BTreeSet<ClaimIndex> = map.nodes.iter().map(|node| node.claim).collect();
        prop_assert_eq!((&drawn, map.nodes.len()), (&claims, claims.len()));
        let relations: Vec<RelationIndex> = map.edges.iter().map(|edge| edge.relation).collect();
        prop_assert_eq!(relations, expected(&debate, &rows).into_iter().collect::<Vec<_>>());
        let by_place: BTreeMap<_, _> = rows.iter().map(|row| (row.place, row)).collect();
        for (at, node) in map.nodes.iter().enumerate() {
            let row = by_place[&node.place];
            prop_assert_eq!((node.claim, node.role, node.children), (row.claim, row.role, row.children));
            let places = map.places_of(at);
            prop_assert!(places.contains(&node.place) && places.iter().all(|place| by_place[place].claim == node.claim));
            prop_assert_eq!(node.open, places.iter().any(|place| by_place[place].open));
            prop_assert!(node.hidden <= node.children && (!row.open || node.hidden == 0));
            // It stands under its parent through a relation that is drawn for it.
            prop_assert_eq!(node.parent.is_none(), row.level == 1);
            if let Some(parent) = node.parent {
                let above = by_place[&outline.parent(node.place).unwrap()];
                prop_assert_eq!(map.nodes[parent].claim, above.claim);
                let own = map.edges.iter().filter(|edge| edge.legs.iter().any(|leg| leg.node == at && !leg.extra));
                prop_assert_eq!(own.map(|edge| Some(edge.relation)).collect::<Vec<_>>(), [row.relation]);
            }
        }
    }

    #[test]
    fn what_stands_in_its_home_does_so_when_all_is_open(debate in any_debate()) {
        let mut outline = Outline::new(&debate);
        outline.open_to_level(&debate, None);
        for node in map_of(&debate, &outline.rows(None)).nodes {
            let relation = outline.row(node.place).unwrap().relation;
            prop_assert_eq!(relation, debate.homes().relation(node.claim));
        }
    }

    #[test]
    fn lines_start_and_end_where_they_should((debate, turns) in (any_debate(), turns()), branch in proptest::option::of(0..99_usize)) {
        let rows = rows_of(&turned(&debate, &turns), branch);
        let map = map_of(&debate, &rows);
        for edge in &map.edges {
            prop_assert_eq!(edge.trunk.is_some(), edge.legs.len() > 1);
            prop_assert!(edge.legs.iter().all(|leg| is_on_edge(&map.nodes[leg.node].frame, leg.curve.start)));
            if let Some(trunk) = edge.trunk {
                prop_assert!(edge.legs.iter().all(|leg| same(leg.curve.end, trunk.start)));
            }
            prop_assert!(same(edge.middle, edge.last().at(0.5)));
            let end = edge.last().end;
            match edge.target {
                MapTarget::Node(node) => prop_assert!(is_on_edge(&map.nodes[node].frame, end)),
                MapTarget::Edge(other) => {
                    prop_assert!(same(end, map.edges[other].middle) || !is_grounded(debate.graph(), edge.relation));
                }
                MapTarget::Beyond => prop_assert_eq!(rows[0].relation, Some(edge.relation)),
            }
            let heading = edge.last().heading();
            prop_assert!((heading.x.hypot(heading.y) - 1.0).abs() < 1e-9);
        }
        let inside = |point: &Point| is_inside(&map.bounds, *point, -1e-6);
        prop_assert!(points(&map).iter().all(inside));
    }

    #[test]
    fn no_line_to_the_claim_above_runs_through_a_box((debate, turns) in (any_debate(), turns())) {
        let map = map_of(&debate, &turned(&debate, &turns).rows(None));
        for (at, edge) in map.edges.iter().enumerate() {
            if matches!(edge.target, MapTarget::Node(_)) && edge.legs.iter().all(|leg| !leg.extra) {
                prop_assert_eq!(crossed(&debate, &map, at), Vec::<&str>::new());
            }
        }
    }

    #[test]
    fn boxes_keep_apart((debate, turns) in (any_debate(), turns())) {
        let map = map_of(&debate, &turned(&debate, &turns).rows(None));
        for (at, node) in map.nodes.iter().enumerate() {
            prop_assert_eq!((node.frame.width, node.frame.height), (size_of(node.claim).width, size_of(node.claim).height));
            prop_assert!(map.nodes[..at].iter().all(|other| !node.frame.meets(&other.frame)));
        }
    }

    #[test]
    fn other_arrangements_are_the_same_map_turned((debate, turns) in (any_debate(), turns())) {
        let rows = turned(&debate, &turns).rows(None);
        let plain = points(&arranged(&debate, &rows, Orientation::TopDown, false));
        let sideways = points(&arranged(&debate, &rows, Orientation::Sideways, false));
        let is_turned = |(one, other): (&Point, &Point)| (one.x - other.y).abs() < 1e-6 && (one.y - other.x).abs() < 1e-6;
        prop_assert!(plain.iter().zip(&sideways).all(is_turned));
        for orientation in [Orientation::TopDown, Orientation::Sideways] {
            let plain = arranged(&debate, &rows, orientation, false);
            let mirrored = arranged(&debate, &rows, orientation, true);
            // Of a box the left side becomes the right one.
            let sum = mirrored.nodes[0].frame.x + plain.nodes[0].frame.right();
            let is_image = |one: &Rect, other: &Rect| (one.right() + other.x - sum).abs() < 1e-6 && (one.y - other.y).abs() < 1e-6;
            prop_assert!(plain.nodes.iter().zip(&mirrored.nodes).all(|(one, other)| is_image(&one.frame, &other.frame)));
            let ends = |map: &MapLayout| -> Vec<Point> {
                let lines = map.edges.iter().flat_map(curves);
                lines.flat_map(|line| [line.start, line.leaving, line.arriving, line.end]).collect()
            };
            let is_image = |(one, other): (&Point, &Point)| (one.x + other.x - sum).abs() < 1e-6 && (one.y - other.y).abs() < 1e-6;
            prop_assert!(ends(&plain).iter().zip(&ends(&mirrored)).all(is_image));
        }
    }

    #[test]
    fn the_same_rows_give_the_same_map((debate, turns) in (any_debate(), turns())) {
        let rows = turned(&debate, &turns).rows(None);
        prop_assert_eq!(map_of(&debate, &rows), map_of(&debate, &rows));
    }
}
