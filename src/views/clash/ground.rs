//! One point of common ground, with the claims that show it.

use yew::prelude::*;

use super::super::parts::LongList;
use super::Board;
use super::claim::claim_line;
use super::words::{camp_class, degree_words};
use crate::analysis::clash::SharedBasis;
use crate::model::{ClaimIndex, Side};

/// The point at a place.
pub(super) fn shared_item(board: &Board, at: usize) -> Html {
    let Some(shared) = board.found.shared.get(at) else { return Html::default() };
    let (text, extent, limits) = match &shared.basis {
        SharedBasis::Editor { text, degree, note } => {
            (Some(text), degree_words(*degree, board.found.camps.count()), note.as_ref())
        }
        SharedBasis::AllSides => (None, "Put forward for all sides", None),
        SharedBasis::Texts => (None, "Found in the texts of more than one side", None),
        SharedBasis::Leaned => (None, "Speaks for claims of more than one side", None),
    };
    let draw = {
        let (board, claims) = (board.clone(), shared.claims.clone());
        Callback::from(move |at: usize| claims.get(at).map(|claim| sided(&board, *claim)).unwrap_or_default())
    };
    html! {
        <article class="agreement">
            if let Some(text) = text {
                <h3>{ text }</h3>
            }
            <p class="judged">
                <b class="nature">{ extent }</b>
                if let Some(limits) = limits {
                    { " " }{ limits }
                }
            </p>
            <LongList class="claims" count={shared.claims.len()} first=8 step=50 more="claims" {draw} />
        </article>
    }
}

/// A claim under the name of its side.
fn sided(board: &Board, claim: ClaimIndex) -> Html {
    let camps = &board.found.camps;
    let (class, label) = match camps.side(claim) {
        Side::Position(camp) => (camp_class(camp), camps.label(camp)),
        Side::Both => (classes!("side-none"), "All sides"),
        Side::None => (classes!("side-none"), "No side"),
    };
    html! {
        <div {class}>
            <span class="camp"><span class="dot" aria-hidden="true" />{ label }<span class="unseen">{ ": " }</span></span>
            { claim_line(board, claim, Html::default()) }
        </div>
    }
}
