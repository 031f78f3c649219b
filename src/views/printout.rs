//! The debate on paper: every claim, numbered, with its sources' addresses written out.

use yew::prelude::*;

use super::tree::role_class;
use crate::analysis::{citation_place, source_name};
use crate::layout::{Outline, Row};
use crate::model::{Basis, Debate};
use crate::state::spoken_role;

/// More rows than this are no hand-out; the rest is left out, and the page says so.
const MOST: usize = 5_000;

/// The whole debate as numbered paragraphs.
pub(crate) fn printout(debate: &Debate) -> Html {
    let mut outline = Outline::new(debate);
    outline.open_to_level(debate, None);
    let rows = outline.rows(None);
    let numbers = numbers(&rows);
    html! {
        <div class="printout">
            { for rows.iter().zip(&numbers).take(MOST).map(|(row, number)| entry(debate, row, number)) }
            if rows.len() > MOST {
                <p>{ format!("{} more claims are left out here.", rows.len() - MOST) }</p>
            }
        </div>
    }
}

/// `1`, `1.2`, `1.2.3`: each row's number from its level and place.
fn numbers(rows: &[Row]) -> Vec<String> {
    let mut path: Vec<u32> = Vec::new();
    let number = |row: &Row| {
        path.truncate(row.level.saturating_sub(1) as usize);
        path.push(row.position_in_set);
        let shown = path.get(path.len().saturating_sub(8)..).unwrap_or_default();
        let digits: Vec<String> = shown.iter().map(u32::to_string).collect();
        if shown.len() < path.len() { format!("…{}", digits.join(".")) } else { digits.join(".") }
    };
    rows.iter().take(MOST).map(number).collect()
}

fn entry(debate: &Debate, row: &Row, number: &str) -> Html {
    let Some(claim) = debate.claim(row.claim) else { return Html::default() };
    let inferred =
        row.relation.and_then(|index| debate.relation(index)).is_some_and(|relation| relation.basis == Basis::Inferred);
    let elsewhere = row.children > 0 && !row.open;
    let cited: Vec<String> = claim
        .citations
        .iter()
        .filter_map(|citation| {
            let source = debate.find_source(&citation.source)?;
            Some(format!("{} {}", source_name(source), citation_place(citation)))
        })
        .collect();
    html! {
        <p key={row.place.0} class={classes!("entry", role_class(row.role))} data-depth={row.level.min(10).to_string()}>
            <span class="number">{ number }{ " " }</span>
            <span class="role">{ spoken_role(row.role) }{ if inferred { " (inferred link)" } else { "" } }{ ": " }</span>
            if elsewhere || row.repeats {
                { &claim.headline }{ " (set out in full elsewhere)" }
            } else {
                { &claim.text }
            }
            if !cited.is_empty() {
                <span class="cited">{ " [" }{ cited.join("; ") }{ "]" }</span>
            }
        </p>
    }
}
