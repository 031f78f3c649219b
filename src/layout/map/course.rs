//! Which sides a relation's lines leave and reach.

use super::links::{Aim, Leg, Link};
use super::route::Router;
use super::sides::{Reach, Side, curve};
use crate::layout::{Cubic, Point};

/// What a pixel within a box counts against one of length.
const INSIDE: f64 = 10.0;
/// What it counts, in pixels, to leave or reach a box at its sides, and at the far end.
const ASIDE: f64 = 30.0;
const AROUND: f64 = 90.0;
/// What it counts to reach a line along the way it runs.
const ALONG: f64 = 60.0;

/// How a relation's lines run.
#[derive(Clone)]
pub(super) struct Course {
    /// One for each premise.
    pub(super) legs: Vec<Way>,
    /// The side they reach the target from, and how far from that side's middle.
    pub(super) into: Side,
    pub(super) port: f64,
}

/// How a premise's leg runs.
#[derive(Clone, Copy)]
pub(super) struct Way {
    /// The side of its box, and how far from that side's middle.
    pub(super) from: Side,
    pub(super) port: f64,
    /// The side it reaches its end from: the target, or where it meets the other legs.
    pub(super) to: Side,
    pub(super) reach: Reach,
}

/// Up to the claim above.
const UP: Way = Way { from: Side::Top, port: 0.0, to: Side::Bottom, reach: Reach::Half };

/// How far a line that goes round boxes may swing out, in pixels.
const SWINGS: [f64; 2] = [80.0, 240.0];

/// Where a line may end: a point, the side it is reached from, and what that counts.
type End = (Point, Side, f64);

impl Router<'_> {
    /// The best course, with all ports in their sides' middles.
    pub(super) fn course(&self, link: &Link) -> Course {
        let straight = Course { legs: vec![UP; link.legs.len()], into: Side::Bottom, port: 0.0 };
        match (link.aim, &link.legs[..]) {
            (Aim::Beyond, _) => straight,
            (_, [leg]) => {
                let way = if self.is_above(link.aim, *leg) { UP } else { self.best(link, *leg, &self.ends(link)) };
                Course { legs: vec![way], into: way.to, port: 0.0 }
            }
            (Aim::Node(_), _) => {
                let (end, middle) = self.joined(link, &straight);
                let joint: Vec<End> = Side::ALL[1..].iter().map(|side| (middle, *side, 0.0)).collect();
                let way = |leg: &Leg| if self.is_above(link.aim, *leg) { UP } else { self.best(link, *leg, &joint) };
                debug_assert!(end.1 == Side::Bottom);
                Course { legs: link.legs.iter().map(way).collect(), ..straight }
            }
            (Aim::Link(_) | Aim::Halfway(_), legs) => {
                let (end, middle) = self.joined(link, &straight);
                let into = Side::facing(middle, end.0);
                let joint: Vec<End> = Side::ALL.iter().map(|side| (middle, *side, 0.0)).collect();
                Course { legs: legs.iter().map(|leg| self.best(link, *leg, &joint)).collect(), into, port: 0.0 }
            }
        }
    }

    /// Whether a leg leads to the claim right above its premise.
    pub(super) fn is_above(&self, aim: Aim, leg: Leg) -> bool {
        let above = self.nodes.get(leg.node).and_then(|node| node.above);
        !leg.extra && matches!(aim, Aim::Node(node) if Some(node) == above)
    }

    /// Where a single leg may end.
    fn ends(&self, link: &Link) -> Vec<End> {
        let sides = Side::ALL.into_iter();
        match link.aim {
            Aim::Node(node) => {
                let rect = self.rect(node);
                sides.map(|side| (side.port(&rect, 0.0), side, detour(side.opposite()))).collect()
            }
            aim => {
                let (end, run) = self.point(aim, link);
                let along =
                    |way: Point| (way.x * run.x + way.y * run.y).abs() / run.x.hypot(run.y).max(f64::MIN_POSITIVE);
                sides.map(|side| (end, side, ALONG * along(side.outwards()))).collect()
            }
        }
    }

    /// The best way from a premise's box to one of some ends.
    fn best(&self, link: &Link, leg: Leg, ends: &[End]) -> Way {
        let rect = self.rect(leg.node);
        let reaches = [Reach::Room(lane(link)), Reach::UpTo(SWINGS[0]), Reach::UpTo(SWINGS[1])];
        let mut best = (f64::INFINITY, UP);
        for from in Side::ALL {
            for &(end, to, count) in ends {
                let start = from.port(&rect, 0.0);
                let detours = count + detour(from);
                // No line is shorter than the straight one.
                if start.distance(end) + detours >= best.0 {
                    continue;
                }
                for reach in reaches {
                    let cost = self.cost(&curve((start, from), (end, to), reach, self.levels)) + detours;
                    if cost < best.0 {
                        best = (cost, Way { from, port: 0.0, to, reach });
                    }
                }
            }
        }
        best.1
    }

    fn cost(&self, line: &Cubic) -> f64 {
        self.obstacles.as_ref().map_or_else(
            || line.start.distance(line.end),
            |obstacles| {
                let (length, inside) = obstacles.along(line);
                length + INSIDE * inside
            },
        )
    }
}

/// How far into the room between levels a relation's lines go before they turn, as a share of it: each its own, so that
/// those that run the same way don't lie on each other. Multiples of the golden ratio are spread evenly, however many
/// there are.
fn lane(link: &Link) -> f64 {
    0.2 + 0.3 * (f64::from(link.relation.0) * 0.618_033_988_749_895).fract()
}

/// What it counts to leave a box at a side that is not towards the claim above.
fn detour(side: Side) -> f64 {
    match side {
        Side::Top => 0.0,
        Side::Left | Side::Right => ASIDE,
        Side::Bottom => AROUND,
    }
}
