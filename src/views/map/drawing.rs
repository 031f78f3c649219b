//! What is drawn of a map: claims as boxes, relations as lines.

use yew::prelude::*;

use super::super::parts::Strength;
use super::super::tree::{role_class, side_class};
use super::Plan;
use crate::layout::{Cubic, MapEdge, MapNode, Point, Role, Row, Seen};
use crate::model::{Basis, RelationKind};
use crate::state::{counts, side_name, spoken_role, two_decimals};

/// How a claim is drawn that may be the one the keyboard is on.
#[derive(Clone, Copy)]
pub(super) struct Marked {
    pub(super) current: bool,
    /// Whether it is set back, as it has nothing to do with that one.
    pub(super) dim: bool,
}

/// The lines that can be seen, then the boxes, so that no line crosses a headline.
pub(super) fn drawing(plan: &Plan, seen: &Seen, with_words: bool, marked: &dyn Fn(usize) -> Marked) -> Html {
    let edges = seen.edges.iter().filter_map(|at| Some((*at, plan.layout.edges.get(*at)?)));
    let nodes = seen.nodes.iter().filter_map(|at| Some((*at, plan.layout.nodes.get(*at)?)));
    html! {
        <>
            <g key="lines" aria-hidden="true">{ for edges.map(|(at, edge)| edge_html(plan, at, edge, marked)) }</g>
            <g key="boxes" role="tree" aria-label="The debate as a map">
                { for nodes.map(|(at, node)| node_html(plan, at, node, with_words, marked(at))) }
            </g>
        </>
    }
}

fn edge_html(plan: &Plan, at: usize, edge: &MapEdge, marked: &dyn Fn(usize) -> Marked) -> Html {
    let kind = match edge.kind {
        RelationKind::Supports => "pro",
        RelationKind::Attacks => "con",
        RelationKind::Undercuts => "undercut",
    };
    let inferred = plan.debate.relation(edge.relation).is_some_and(|relation| relation.basis == Basis::Inferred);
    let dim = edge.legs.iter().all(|leg| marked(leg.node).dim);
    let class = classes!("map-edge", kind, inferred.then_some("inferred"), dim.then_some("dim"));
    html! {
        <g key={at} {class}>
            { for edge.legs.iter().map(|leg| html! {
                <path class={leg.extra.then_some("extra")} d={path(&leg.curve)} />
            }) }
            if let Some(trunk) = &edge.trunk {
                <path d={path(trunk)} />
            }
            <path class="arrow" d={arrow(&edge.last())} />
        </g>
    }
}

fn path(curve: &Cubic) -> String {
    let at = |point: Point| format!("{} {}", two_decimals(point.x), two_decimals(point.y));
    format!("M{}C{} {} {}", at(curve.start), at(curve.leaving), at(curve.arriving), at(curve.end))
}

/// The point of an arrow.
fn arrow(curve: &Cubic) -> String {
    let (tip, way) = (curve.end, curve.heading());
    let side =
        |turn: f64| Point { x: tip.x - 7.0 * way.x + turn * 3.5 * way.y, y: tip.y - 7.0 * way.y - turn * 3.5 * way.x };
    let at = |point: Point| format!("{} {}", two_decimals(point.x), two_decimals(point.y));
    format!("M{}L{} {}z", at(tip), at(side(1.0)), at(side(-1.0)))
}

fn node_html(plan: &Plan, at: usize, node: &MapNode, with_words: bool, marked: Marked) -> Html {
    let Some(claim) = plan.debate.claim(node.claim) else { return Html::default() };
    let Some(row) = plan.row(node.place) else { return Html::default() };
    let side = plan.debate.side(node.claim);
    let class = classes!(
        "map-node",
        role_class(node.role),
        side_class(side),
        marked.current.then_some("current"),
        marked.dim.then_some("dim")
    );
    let flag = |on: bool| if on { "true" } else { "false" };
    let frame = &node.frame;
    let style = &plan.style;
    let line = |(nth, text): (usize, &String)| {
        #[allow(clippy::cast_precision_loss)] // a few lines
        let y = style.end_padding + (nth as f64 + 0.78) * style.line_height;
        let x = if plan.mirrored { frame.width - style.side_padding } else { style.side_padding };
        html! { <text x={two_decimals(x)} y={two_decimals(y)}>{ text }</text> }
    };
    html! {
        <g
            key={node.place.0}
            {class}
            role="treeitem"
            aria-level={row.level.to_string()}
            aria-posinset={row.position_in_set.to_string()}
            aria-setsize={row.set_size.to_string()}
            aria-expanded={(node.children > 0).then(|| flag(node.open))}
            aria-selected={flag(marked.current)}
            tabindex={if marked.current { "0" } else { "-1" }}
            data-claim={claim.id.clone()}
            data-place={node.place.0.to_string()}
            transform={format!("translate({} {})", two_decimals(frame.x), two_decimals(frame.y))}
        >
            <title>{ spoken(plan, node, &row) }</title>
            <rect class="box" width={two_decimals(frame.width)} height={two_decimals(frame.height)} rx="7" />
            { strength(plan, node) }
            if with_words {
                { for plan.label(at).iter().enumerate().map(line) }
                { sign(plan, node) }
                { twist(plan, node) }
            }
        </g>
    }
}

/// What a screen reader says of a claim on the map.
fn spoken(plan: &Plan, node: &MapNode, row: &Row) -> String {
    let headline = plan.debate.claim(node.claim).map(|claim| claim.headline.as_str()).unwrap_or_default();
    let counts = counts(&plan.debate, row);
    let strength = match Strength::of(&plan.evaluation, node.claim) {
        Strength::Number(hundredths) => format!("strength {}", two_decimals(f64::from(hundredths) / 100.0)),
        Strength::Label(label) => label.word().to_owned(),
        Strength::Unknown => "no number".to_owned(),
    };
    let parts = [side_name(&plan.debate, plan.debate.side(node.claim)).to_owned(), counts, strength];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}: {headline}. {}", spoken_role(node.role), parts.join(", "))
}

/// A bar along the foot of the box.
fn strength(plan: &Plan, node: &MapNode) -> Html {
    let Strength::Number(hundredths) = Strength::of(&plan.evaluation, node.claim) else { return Html::default() };
    let room = node.frame.width - 24.0;
    let width = room * f64::from(hundredths) / 100.0;
    let x = if plan.mirrored { 12.0 + room - width } else { 12.0 };
    let y = two_decimals(node.frame.height - 5.0);
    html! {
        <>
            <rect class="track" x="12" y={y.clone()} width={two_decimals(room)} height="2" />
            <rect class="fill" x={two_decimals(x)} {y} width={two_decimals(width)} height="2" />
        </>
    }
}

/// What the claim does, by sign as well as by colour.
fn sign(plan: &Plan, node: &MapNode) -> Html {
    let sign: AttrValue = match node.role {
        Role::Pro => "+".into(),
        Role::Con => "−".into(),
        Role::Undercut => "⨯".into(),
        Role::Loose => "?".into(),
        Role::Position => return Html::default(),
    };
    let x = if plan.mirrored { node.frame.width } else { 0.0 };
    html! {
        <g class="map-sign" transform={format!("translate({} 0)", two_decimals(x))}>
            <circle r="9" /><text y="4.5">{ sign }</text>
        </g>
    }
}

/// The button that opens or closes what is under a claim, where the map goes on.
fn twist(plan: &Plan, node: &MapNode) -> Html {
    if node.children == 0 {
        return Html::default();
    }
    let frame = &node.frame;
    let (x, y) = match (plan.sideways, plan.mirrored) {
        (false, _) => (frame.width / 2.0, frame.height),
        (true, false) => (frame.width, frame.height / 2.0),
        (true, true) => (0.0, frame.height / 2.0),
    };
    let sign = if node.open { "−".to_owned() } else { node.hidden.max(1).to_string() };
    html! {
        <g class="map-twist" data-twist="" transform={format!("translate({} {})", two_decimals(x), two_decimals(y))}>
            <circle class="reach" r="17" /><circle r="10" /><text y="4">{ sign }</text>
        </g>
    }
}
