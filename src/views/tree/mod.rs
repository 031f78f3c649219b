//! The tree view: the debate as rows of pros and cons.

mod claim_row;
mod row_list;
mod toolbar;
mod window;

use yew::prelude::*;

use super::parts::Same;
use crate::layout::{PlaceIndex, Row};
use crate::model::Debate;
use crate::state::Levels;

pub(crate) use claim_row::{role_class, side_class};
use row_list::RowList;
use toolbar::{Breadcrumb, Toolbar};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) debate: Same<Debate>,
    pub(crate) rows: Same<[Row]>,
    pub(crate) cursor: Option<PlaceIndex>,
    pub(crate) arrivals: u32,
    pub(crate) levels: Option<Levels>,
    /// From the top to the branch that is shown alone; empty where the whole tree is shown.
    pub(crate) focus_path: Same<[Row]>,
}

/// The tree with its tools.
#[component]
pub(crate) fn TreeView(props: &Props) -> Html {
    html! {
        <section class="tree-view" data-view="tree" aria-label="Pros and cons">
            <Toolbar levels={props.levels} />
            if !props.focus_path.is_empty() {
                <Breadcrumb debate={props.debate.clone()} path={props.focus_path.clone()} />
            }
            <RowList
                debate={props.debate.clone()}
                rows={props.rows.clone()}
                cursor={props.cursor}
                arrivals={props.arrivals}
            />
        </section>
    }
}
