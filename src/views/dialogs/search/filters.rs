//! What the hits may be narrowed down to.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::analysis::source_name;
use crate::model::{ClaimKind, Debate, RelationKind, Side, Word};
use crate::state::{Filters, StanceFilter, kind_name};

const ROLES: [(RelationKind, &str); 3] = [
    (RelationKind::Supports, "Speaks for something"),
    (RelationKind::Attacks, "Speaks against something"),
    (RelationKind::Undercuts, "Disputes a step"),
];
const STANCES: [(StanceFilter, &str); 5] = [
    (StanceFilter::Unweighed, "Not weighed"),
    (StanceFilter::Weighed, "Weighed"),
    (StanceFilter::For, "Likely or accepted"),
    (StanceFilter::Unsure, "Unsure"),
    (StanceFilter::Against, "Doubtful or rejected"),
];

/// The filters, folded away until they are wanted.
pub(super) fn filters_html(debate: &Debate, filters: &UseStateHandle<Filters>) -> Html {
    let content = debate.content();
    let positions = content.positions.iter().enumerate();
    let sides = positions.map(|(at, position)| (Side::Position(at), position.label.clone()));
    let sides = sides.chain([(Side::Both, "Both sides".to_owned()), (Side::None, "Neither side".to_owned())]);
    let kinds = ClaimKind::ALL.iter().map(|kind| (*kind, kind_name(*kind).to_owned()));
    let themes = content.themes.iter().map(|theme| (theme.id.clone(), theme.label.clone()));
    let sources = content.sources.iter().map(|source| (source.id.clone(), source_name(source)));
    let named = |(value, name): &(_, &str)| (*value, (*name).to_owned());
    let stances = STANCES.iter().map(|(value, name)| (*value, (*name).to_owned()));
    let unanswered = {
        let filters = filters.clone();
        Callback::from(move |_: Event| filters.set(Filters { unanswered: !filters.unanswered, ..(*filters).clone() }))
    };
    let clear = {
        let filters = filters.clone();
        Callback::from(move |_: MouseEvent| filters.set(Filters::default()))
    };
    html! {
        <details class="filters">
            <summary>{ if filters.are_on() { "Filters (on)" } else { "Filters" } }</summary>
            <div class="filter-list">
                { choice("Side", sides.collect(), filters, filters.side.as_ref(), |filters, side| filters.side = side) }
                { choice("What it does", ROLES.iter().map(named).collect(), filters, filters.role.as_ref(), |filters, role| filters.role = role) }
                { choice("Kind", kinds.collect(), filters, filters.kind.as_ref(), |filters, kind| filters.kind = kind) }
                { choice("Theme", themes.collect(), filters, filters.theme.as_ref(), |filters, theme| filters.theme = theme) }
                { choice("Source", sources.collect(), filters, filters.source.as_ref(), |filters, source| filters.source = source) }
                { choice("My weight", stances.collect(), filters, filters.stance.as_ref(), |filters, stance| filters.stance = stance) }
                <label class="check">
                    <input type="checkbox" checked={filters.unanswered} onchange={unanswered} />
                    <span>{ "Objections nobody answers" }</span>
                </label>
                <button type="button" onclick={clear} disabled={!filters.are_on()}>{ "Clear" }</button>
            </div>
        </details>
    }
}

/// One filter; left out where there is nothing to choose.
fn choice<T: Clone + PartialEq + 'static>(
    name: &'static str,
    options: Vec<(T, String)>,
    filters: &UseStateHandle<Filters>,
    now: Option<&T>,
    set: fn(&mut Filters, Option<T>),
) -> Html {
    if options.is_empty() {
        return Html::default();
    }
    let shown: Vec<Html> = options
        .iter()
        .enumerate()
        .map(|(at, (value, label))| {
            html! { <option value={at.to_string()} selected={now == Some(value)}>{ label.clone() }</option> }
        })
        .collect();
    let onchange = {
        let filters = filters.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let chosen = select.value().parse::<usize>().ok().and_then(|at| options.get(at));
            let mut next = (*filters).clone();
            set(&mut next, chosen.map(|(value, _)| value.clone()));
            filters.set(next);
        })
    };
    html! {
        <label>
            <span>{ name }</span>
            <select {onchange}>
                <option value="" selected={now.is_none()}>{ "Any" }</option>
                { for shown }
            </select>
        </label>
    }
}
