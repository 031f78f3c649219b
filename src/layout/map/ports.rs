//! Ports: where along a side of a box each of its lines starts or ends.

use super::course::Course;
use super::links::{Aim, Links};
use super::sides::Side;
use crate::layout::{Point, Rect};

/// How far apart ports are, in pixels, where there is room.
const PORT_GAP: f64 = 14.0;
/// How much of a side ports may take.
const SHARE: f64 = 0.8;

/// One end of a line at a box.
struct Port {
    node: usize,
    side: Side,
    /// Where the line's other end is, along the side.
    other: f64,
    link: usize,
    /// The leg that starts here; none where the relation's target is.
    leg: Option<usize>,
}

/// Gives each line at a box's side a port of its own, in the order of their other ends.
pub(super) fn give_ports(boxes: &[Rect], links: &Links, courses: &mut [Option<Course>]) {
    let mut ports = all_ports(boxes, links, courses);
    ports.sort_unstable_by(|a, b| {
        let by_other = || a.other.total_cmp(&b.other);
        (a.node, a.side).cmp(&(b.node, b.side)).then_with(by_other).then_with(|| (a.link, a.leg).cmp(&(b.link, b.leg)))
    });
    for side in ports.chunk_by(|a, b| (a.node, a.side) == (b.node, b.side)) {
        let Some(first) = side.first() else { continue };
        let rect = boxes.get(first.node).copied().unwrap_or_default();
        let length = if first.side.is_level() { rect.width } else { rect.height };
        let count = u32::try_from(side.len()).map_or(f64::MAX, f64::from);
        let gap = PORT_GAP.min(length * SHARE / count);
        let mut shift = -gap * (count - 1.0) / 2.0;
        for port in side {
            if let Some(Some(course)) = courses.get_mut(port.link) {
                match port.leg.map(|leg| course.legs.get_mut(leg)) {
                    Some(Some(way)) => way.port = shift,
                    Some(None) => {}
                    None => course.port = shift,
                }
            }
            shift += gap;
        }
    }
}

fn all_ports(boxes: &[Rect], links: &Links, courses: &[Option<Course>]) -> Vec<Port> {
    let centre = |node: usize| boxes.get(node).map(Rect::centre).unwrap_or_default();
    let mut ports = Vec::new();
    for ((link, found), course) in links.all.iter().enumerate().zip(courses) {
        let Some(course) = course else { continue };
        let middle = middle_of(found.legs.iter().map(|leg| centre(leg.node)));
        let target = match found.aim {
            Aim::Node(node) | Aim::Halfway(node) => centre(node),
            // A line to a line ends near that line's own start.
            Aim::Link(other) => {
                links.all.get(other).map_or(middle, |other| middle_of(other.legs.iter().map(|leg| centre(leg.node))))
            }
            Aim::Beyond => middle,
        };
        let along = |side: Side, point: Point| if side.is_level() { point.x } else { point.y };
        for ((leg, from), way) in found.legs.iter().enumerate().zip(&course.legs) {
            ports.push(Port { node: from.node, side: way.from, other: along(way.from, target), link, leg: Some(leg) });
        }
        if let Aim::Node(node) = found.aim {
            ports.push(Port { node, side: course.into, other: along(course.into, middle), link, leg: None });
        }
    }
    ports
}

/// The middle of some points; 0, 0 if there are none.
pub(super) fn middle_of(points: impl Iterator<Item = Point>) -> Point {
    let (mut sum, mut count) = (Point::default(), 0.0);
    for point in points {
        sum = Point { x: sum.x + point.x, y: sum.y + point.y };
        count += 1.0;
    }
    if count > 0.0 { Point { x: sum.x / count, y: sum.y / count } } else { sum }
}
