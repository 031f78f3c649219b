//! How the lines between boxes run.
//!
//! Everything here is seen as if the map grew downwards from left to right. A line to the claim right above runs through
//! the room between the two levels, where no box ever is. Every other line may leave and reach its boxes at any side: of all
//! ways, the one that runs least through boxes is taken, and among those the shortest. The lines at a side of a box get
//! a port each, so that they don't lie on each other.

use super::course::Course;
use super::links::{Aim, Link, Links};
use super::obstacles::Obstacles;
use super::ports::{give_ports, middle_of};
use super::sides::{Reach, Side, curve};
use super::standing::Standing;
use crate::layout::{Cubic, Point, Rect};

/// With more lines than this that could go several ways, what they run through isn't looked at.
const MOST_WEIGHED: usize = 400;
/// How long the line is that leads to a claim that is not shown, as a share of the room between levels.
const STUB: f64 = 0.6;

/// A relation's lines.
#[derive(Clone, Default)]
pub(super) struct Drawn {
    /// One for each premise.
    pub(super) legs: Vec<Cubic>,
    /// From where several premises' legs meet to the target.
    pub(super) trunk: Option<Cubic>,
}

impl Drawn {
    /// The line that reaches the target.
    pub(super) fn last(&self) -> Cubic {
        self.trunk.or(self.legs.first().copied()).unwrap_or_default()
    }
}

/// The lines of all links, in their order. `levels` is the room between two levels.
pub(super) fn routed(boxes: &[Rect], nodes: &[Standing], links: &Links, levels: f64) -> Vec<Drawn> {
    let mut router = Router { boxes, nodes, levels, obstacles: None, drawn: vec![Drawn::default(); links.all.len()] };
    let bends = links.all.iter().flat_map(|link| link.legs.iter().filter(|leg| !router.is_above(link.aim, **leg)));
    if bends.count() <= MOST_WEIGHED {
        router.obstacles = Some(Obstacles::new(boxes));
    }
    let mut courses: Vec<Option<Course>> = vec![None; links.all.len()];
    for &at in &links.order {
        if let (Some(link), Some(slot)) = (links.all.get(at), courses.get_mut(at)) {
            let course = slot.insert(router.course(link));
            router.draw(at, link, course);
        }
    }
    give_ports(boxes, links, &mut courses);
    for &at in &links.order {
        if let (Some(link), Some(Some(course))) = (links.all.get(at), courses.get(at)) {
            router.draw(at, link, course);
        }
    }
    router.drawn
}

pub(super) struct Router<'a> {
    boxes: &'a [Rect],
    pub(super) nodes: &'a [Standing],
    pub(super) levels: f64,
    pub(super) obstacles: Option<Obstacles<'a>>,
    drawn: Vec<Drawn>,
}

impl Router<'_> {
    pub(super) fn rect(&self, node: usize) -> Rect {
        self.boxes.get(node).copied().unwrap_or_default()
    }

    fn draw(&mut self, at: usize, link: &Link, course: &Course) {
        let (end, joint) = self.joined(link, course);
        let joined = link.legs.len() > 1;
        let legs = link.legs.iter().zip(&course.legs).map(|(leg, way)| {
            let start = way.from.port(&self.rect(leg.node), way.port);
            curve((start, way.from), if joined { (joint, way.to) } else { end }, way.reach, self.levels)
        });
        let trunk = joined.then(|| curve((joint, course.into.opposite()), end, Reach::Half, self.levels));
        let drawn = Drawn { legs: legs.collect(), trunk };
        if let Some(slot) = self.drawn.get_mut(at) {
            *slot = drawn;
        }
    }

    /// Where a relation reaches its target, from which side, and where its premises' legs meet if it has several.
    pub(super) fn joined(&self, link: &Link, course: &Course) -> ((Point, Side), Point) {
        let end = match link.aim {
            Aim::Node(node) => course.into.port(&self.rect(node), course.port),
            aim => self.point(aim, link).0,
        };
        let legs = link.legs.iter().zip(&course.legs);
        let start = |leg: usize, side: Side, port: f64| side.port(&self.rect(leg), port);
        let joint = if let Aim::Node(_) = link.aim {
            // Between the levels, above those premises that stand there.
            let here = legs.filter(|(leg, _)| self.is_above(link.aim, **leg));
            let starts: Vec<Point> = here.map(|(leg, way)| start(leg.node, way.from, way.port)).collect();
            let x = if starts.is_empty() { end.x } else { middle_of(starts.into_iter()).x };
            Point { x, y: end.y + self.levels / 2.0 }
        } else {
            middle_of(legs.map(|(leg, way)| start(leg.node, way.from, way.port))).towards(end, 0.5)
        };
        ((end, course.into), joint)
    }

    /// Where a relation ends that is not drawn to a box, and how what it is drawn to runs there.
    pub(super) fn point(&self, aim: Aim, link: &Link) -> (Point, Point) {
        let first = link.legs.first().map(|leg| self.rect(leg.node)).unwrap_or_default();
        match aim {
            Aim::Link(other) => {
                let line = self.drawn.get(other).map(Drawn::last).unwrap_or_default();
                (line.at(0.5), line.run())
            }
            Aim::Halfway(node) | Aim::Node(node) => {
                let (here, there) = (first.centre(), self.rect(node).centre());
                (here.towards(there, 0.5), Point { x: there.x - here.x, y: there.y - here.y })
            }
            Aim::Beyond => (Point { x: first.centre().x, y: first.y - STUB * self.levels }, Point { x: 0.0, y: -1.0 }),
        }
    }
}
