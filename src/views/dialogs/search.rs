//! Finding a claim: by words, and by what is known of it. The hit is shown where it stands, in the present view.

mod filters;

use std::ops::Range;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::super::parts::{Same, glyph, letter_of, use_dispatcher};
use super::super::tree::{role_class, side_class};
use super::chooser::{Choice, Chooser};
use super::frame::close_around;
use crate::layout::Role;
use crate::model::{Debate, RelationKind};
use crate::search::{Field, Hit, Prepared, snippet};
use crate::state::{Action, Filters, Finding, State, found, side_name};
use crate::web::leave_focus_outside_tree;
use filters::filters_html;

/// More hits than this are counted, not shown.
const MOST: usize = 100;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) state: Same<State>,
}

/// The field, the filters and what is found.
#[component]
pub(super) fn Search(props: &Props) -> Html {
    let dispatch = use_dispatcher();
    let state = &props.state;
    let debate = Same(Rc::clone(&state.debate));
    let prepared = use_memo(debate.clone(), |debate| Prepared::new(debate));
    let typed = use_state_eq(String::new);
    let filters = use_state_eq(Filters::default);
    let finding = Finding { typed: (*typed).clone(), filters: (*filters).clone() };
    let results = found(&debate, &prepared, &state.weighed.stances, &finding, MOST);
    let choices = results.hits.iter().map(|hit| Choice {
        group: AttrValue::default(),
        content: hit_html(&debate, hit),
        hindered: false,
    });
    let choices: Rc<[Choice]> = choices.collect();
    let count: AttrValue = match (results.total, results.hits.len()) {
        (0, _) => "No claim fits.".into(),
        (1, _) => "1 claim".into(),
        (total, shown) if shown < total => format!("The first {shown} of {total} claims").into(),
        (total, _) => format!("{total} claims").into(),
    };
    let on_query = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    let claims: Vec<_> = results.hits.iter().map(|hit| hit.claim).collect();
    let on_choose = Callback::from(move |(at, list): (usize, Element)| {
        let Some(claim) = claims.get(at) else { return };
        close_around(&list);
        dispatch.emit(Action::Ask(None));
        // The tree takes the focus to the claim's row; from elsewhere it goes to the claim in the panel.
        leave_focus_outside_tree(&list);
        dispatch.emit(Action::Show(None, *claim));
    });
    let tools = filters_html(&debate, &filters);
    html! {
        <Chooser label="Find a claim" hint="Words of the claim, its source or its theme" choices={Same(choices)} {count} {on_query} {on_choose} {tools} />
    }
}

/// A hit: its mark, its headline, whose it is, and where else the words stand.
fn hit_html(debate: &Debate, hit: &Hit) -> Html {
    let Some(claim) = debate.claim(hit.claim) else { return Html::default() };
    let role = role_at_home(debate, hit);
    let side = debate.side(hit.claim);
    html! {
        <div class={classes!("hit", role_class(role), side_class(side))}>
            { glyph(role, letter_of(debate, hit.claim)) }
            <div>
                <p class="headline">{ marked(&claim.headline, hit.marks_in(Field::Headline)) }</p>
                <p class="of"><span class="dot" aria-hidden="true" />{ side_name(debate, side) }</p>
                if let Some(snippet) = snippet(debate, hit) {
                    <p class="snippet">{ marked(&snippet.text, &snippet.marks) }</p>
                }
            </div>
        </div>
    }
}

/// What the claim does where it stands first.
fn role_at_home(debate: &Debate, hit: &Hit) -> Role {
    if debate.position_of(hit.claim).is_some() {
        return Role::Position;
    }
    let relation = debate.homes().relation(hit.claim).and_then(|relation| debate.relation(relation));
    relation.map_or(Role::Loose, |relation| match relation.kind {
        RelationKind::Supports => Role::Pro,
        RelationKind::Attacks => Role::Con,
        RelationKind::Undercuts => Role::Undercut,
    })
}

/// A text with stretches of it marked.
fn marked(text: &str, marks: &[Range<usize>]) -> Html {
    let mut parts = Vec::with_capacity(2 * marks.len() + 1);
    let mut done = 0;
    for mark in marks {
        let plain = text.get(done..mark.start).unwrap_or_default().to_owned();
        let found = text.get(mark.clone()).unwrap_or_default().to_owned();
        parts.push(html! { <>{ plain }<mark>{ found }</mark></> });
        done = mark.end;
    }
    parts.push(html! { { text.get(done..).unwrap_or_default().to_owned() } });
    html! { <bdi>{ for parts }</bdi> }
}
