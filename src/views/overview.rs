//! The overview: the whole debate at one glance, a claim a cell, each under the one it stands under. A press on a cell
//! leads to its claim; the list below it says the same in words.

use std::rc::Rc;

use web_sys::{Element, HtmlDetailsElement};
use yew::prelude::*;

use super::parts::{InternalLink, Same, use_dispatcher};
use super::tree::side_class;
use crate::layout::{IcicleCell, IcicleLimits, icicle};
use crate::model::{ClaimIndex, Debate};
use crate::reckoning::Evaluation;
use crate::state::{Action, Route, State, two_decimals};

/// How much is drawn: the positions and five levels beneath.
const LIMITS: IcicleLimits = IcicleLimits { rows: 6, thinnest: 0.002 };
/// How high a row is, and how wide the whole, in the picture's units.
const ROW: f64 = 18.0;
const WIDTH: f64 = 1000.0;
/// So many main reasons of a position are put into words.
const MOST: usize = 40;

/// The overview of a state.
pub(crate) fn overview(state: &State) -> Html {
    html! {
        <Overview
            debate={Same(Rc::clone(&state.debate))}
            evaluation={Same(Rc::clone(state.weighing.evaluation()))}
            current={state.cursor_row().map(|row| row.claim)}
            view={state.view}
        />
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    debate: Same<Debate>,
    evaluation: Same<Evaluation>,
    /// The claim that the keyboard is on.
    current: Option<ClaimIndex>,
    view: crate::state::View,
}

/// The overview, folded away until it is wanted.
#[component]
fn Overview(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            if let Some(details) = event.target_dyn_into::<HtmlDetailsElement>() {
                open.set(details.open());
            }
        })
    };
    html! {
        <details class="overview" {ontoggle}>
            <summary>{ "Overview of the whole debate" }</summary>
            if *open {
                <Picture debate={props.debate.clone()} evaluation={props.evaluation.clone()} current={props.current} view={props.view} />
            }
        </details>
    }
}

/// The picture and its words.
#[component]
fn Picture(props: &Props) -> Html {
    let dispatch = use_dispatcher();
    let cells = use_memo(props.debate.clone(), |debate| icicle(debate, &LIMITS));
    let onclick = Callback::from(move |event: MouseEvent| {
        let cell = event.target_dyn_into::<Element>().and_then(|target| target.get_attribute("data-cell"));
        if let Some(claim) = cell.and_then(|cell| cell.parse().ok()) {
            dispatch.emit(Action::Show(None, ClaimIndex(claim)));
        }
    });
    let rows = cells.iter().map(|cell| cell.depth).max().map_or(0, |deepest| deepest + 1);
    let height = f64::from(rows) * ROW;
    html! {
        <>
            <svg class="icicle" viewBox={format!("0 0 {WIDTH} {}", two_decimals(height))} preserveAspectRatio="none"
                aria-hidden="true" focusable="false" {onclick}>
                { for cells.iter().map(|cell| cell_html(props, cell)) }
            </svg>
            <p class="overview-hint">{ "Each bar is a claim, under the one it speaks to: as wide as what stands beneath it, as dark as it is strong." }</p>
            <ul class="overview-words">{ for words(props, &cells) }</ul>
        </>
    }
}

fn cell_html(props: &Props, cell: &IcicleCell) -> Html {
    let gap = if cell.to - cell.from > 0.004 { 1.0 } else { 0.2 };
    let (x, width) = (cell.from * WIDTH, ((cell.to - cell.from) * WIDTH - gap).max(0.1));
    let strength = cell.claim.map_or(0.5, |claim| props.evaluation.strength(claim));
    let current = cell.claim.is_some() && cell.claim == props.current;
    let title = match cell.claim.and_then(|claim| props.debate.claim(claim)) {
        Some(claim) => claim.headline.clone(),
        None => format!("… and {} more", cell.more),
    };
    html! {
        <rect
            class={classes!("cell", side_class(cell.side), current.then_some("current"))}
            x={two_decimals(x)} y={two_decimals(f64::from(cell.depth) * ROW)} width={two_decimals(width)} height={two_decimals(ROW - 1.0)}
            fill-opacity={two_decimals(0.25 + 0.75 * strength)}
            data-cell={cell.claim.map(|claim| claim.0.to_string())}
        ><title>{ title }</title></rect>
    }
}

/// The positions and their main reasons, each with what stands beneath it.
fn words(props: &Props, cells: &[IcicleCell]) -> Vec<Html> {
    let tops = cells.iter().enumerate().filter(|(_, cell)| cell.depth == 0);
    let top = |(at, cell): (usize, &IcicleCell)| {
        let under: Vec<&IcicleCell> = cells.iter().filter(|below| below.parent == Some(at)).collect();
        let more = under.len().saturating_sub(MOST);
        html! {
            <li key={at}>
                { line(props, cell) }
                <ul>
                    { for under.iter().take(MOST).map(|below| html! { <li>{ line(props, below) }</li> }) }
                    if more > 0 {
                        <li>{ format!("and {more} more") }</li>
                    }
                </ul>
            </li>
        }
    };
    tops.map(top).collect()
}

fn line(props: &Props, cell: &IcicleCell) -> Html {
    let Some((index, claim)) = cell.claim.and_then(|index| Some((index, props.debate.claim(index)?))) else {
        return html! { { format!("{} more claims", cell.more) } };
    };
    let href = Route { view: props.view, claim: Some(claim.id.clone()), ..Route::default() }.fragment();
    let beneath = match cell.leaves {
        1 => String::new(),
        many => format!(", {many} lines of argument"),
    };
    html! {
        <>
            <InternalLink {href} claim={index}>{ &claim.headline }</InternalLink>
            { format!(" ({}{beneath})", two_decimals(props.evaluation.strength(index))) }
        </>
    }
}
