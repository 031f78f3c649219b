//! The tree view: the debate as rows of pros and cons.

mod claim_row;
mod row_list;
mod toolbar;
mod window;

use yew::prelude::*;

use super::parts::{Landmarks, Same};
use crate::layout::{PlaceIndex, Row};
use crate::model::Debate;
use crate::reckoning::Evaluation;
use crate::state::{Action, Levels, Settings};

pub(crate) use crate::state::{role_class, side_class};
pub(crate) use claim_row::{marks, said_by};
use row_list::RowList;
pub(crate) use toolbar::levels;
use toolbar::{breadcrumb, legend, toolbar};

/// What the tree shows.
pub(crate) struct Tree {
    pub(crate) debate: Same<Debate>,
    pub(crate) evaluation: Same<Evaluation>,
    pub(crate) rows: Same<[Row]>,
    pub(crate) cursor: Option<PlaceIndex>,
    pub(crate) arrivals: u32,
    pub(crate) chosen: bool,
    pub(crate) settings: Settings,
    pub(crate) levels: Option<Levels>,
    pub(crate) landmarks: Landmarks,
    /// From the top to the branch that is shown alone; empty where the whole tree is shown.
    pub(crate) focus_path: Same<[Row]>,
}

/// The tree with its tools; or, with the same tools, the outline that stands in its place.
pub(crate) fn tree_view(tree: Tree, outline: Option<Html>, dispatch: &Callback<Action>) -> Html {
    html! {
        <section class="tree-view" role="group" data-view="tree" aria-label="Pros and cons">
            { legend() }
            { toolbar(tree.levels, tree.settings, dispatch) }
            if !tree.focus_path.is_empty() {
                { breadcrumb(&tree.debate, &tree.focus_path, tree.landmarks, dispatch) }
            }
            if let Some(outline) = outline {
                { outline }
            } else {
                <RowList
                    debate={tree.debate}
                    evaluation={tree.evaluation}
                    rows={tree.rows}
                    cursor={tree.cursor}
                    arrivals={tree.arrivals}
                    chosen={tree.chosen}
                    shortcuts={tree.settings.shortcuts}
                />
            }
        </section>
    }
}
