//! One issue: the camps side by side, what each brings, and what stays unanswered.

use yew::prelude::*;

use super::super::parts::{LongList, english};
use super::Board;
use super::claim::{claim_line, claim_link};
use super::words::{By, camp_class, capitalised, count, mark, nature_name, opponents};
use crate::analysis::clash::{Answer, Camps, Column, Issue, Meeting, Stand, answers_to};

/// The issue at a place.
pub(super) fn issue_card(board: &Board, at: usize) -> Html {
    let Some(issue) = board.found.issues.get(at) else { return Html::default() };
    html! {
        <article class="issue">
            <h3>{ &issue.title }</h3>
            if let Some(judgement) = &issue.judgement {
                <p class="judged">
                    <b class="nature">{ nature_name(judgement.nature) }</b>{ " " }
                    if let Some(note) = &judgement.note {
                        { note }{ " " }
                    }
                    { mark(By::Editor) }
                </p>
            }
            <div class="camps">{ for issue.columns.iter().map(|column| column_html(board, column)) }</div>
            <p class="tally">{ tally(&board.found.camps, issue) }{ " " }{ mark(By::Links) }</p>
        </article>
    }
}

/// Who leaves how much unanswered.
fn tally(camps: &Camps, issue: &Issue) -> String {
    let left = |column: &Column| {
        let (open, all) = (column.unanswered(), column.claims.len());
        let claims = match (open, all) {
            (0, _) => return None,
            (1, 1) => "the claim it faces here".to_owned(),
            (open, all) if open == all => format!("any of the {all} claims it faces here"),
            (open, all) => format!("{open} of the {all} claims it faces here"),
        };
        let subject = capitalised(&opponents(camps, column.camp));
        Some(format!("{subject} not answer {claims}."))
    };
    let said: Vec<String> = issue.columns.iter().filter_map(left).collect();
    if said.is_empty() { "Every claim here is answered.".to_owned() } else { said.join(" ") }
}

fn column_html(board: &Board, column: &Column) -> Html {
    let draw = {
        let (board, stands, camp) = (board.clone(), column.claims.clone(), column.camp);
        Callback::from(move |at: usize| {
            stands.get(at).map(|stand| stand_html(&board, *stand, camp)).unwrap_or_default()
        })
    };
    html! {
        <section key={column.camp} class={camp_class(column.camp)}>
            <h4 class="camp"><span class="dot" aria-hidden="true" />{ board.found.camps.label(column.camp) }</h4>
            if column.claims.is_empty() {
                <p class="none">{ "Says nothing on this." }</p>
            } else {
                <LongList class="claims" count={column.claims.len()} first=8 step=50 more="claims" {draw} />
            }
        </section>
    }
}

/// A claim and what answers it.
fn stand_html(board: &Board, stand: Stand, camp: usize) -> Html {
    if !stand.answered {
        return claim_line(board, stand.claim, html! { <span class="open">{ "unanswered" }</span> });
    }
    let answers = answers_to(&board.debate, &board.found.camps, stand.claim, camp);
    let more = html! {
        <details class="answers">
            <summary>
                { english(&count(answers.len(), "answer", "answers")) }
                if let Some(headline) = board.debate.claim(stand.claim).map(|claim| &claim.headline) {
                    <span class="unseen">{ " to “" }{ headline }{ "”" }</span>
                }
            </summary>
            { answer_list(board, answers) }
        </details>
    };
    claim_line(board, stand.claim, more)
}

fn answer_list(board: &Board, answers: Vec<Answer>) -> Html {
    let (board, total) = (board.clone(), answers.len());
    let draw = Callback::from(move |at: usize| {
        let Some(answer) = answers.get(at) else { return Html::default() };
        let id = board.debate.claim(answer.claim).map(|claim| claim.id.clone());
        html! {
            <div data-claim={id}>
                <span class="how">{ how(answer.meeting) }{ ": " }</span>{ claim_link(&board, answer.claim) }
            </div>
        }
    });
    html! { <LongList class="answer-list" count={total} first=6 step=50 more="answers" {draw} /> }
}

fn how(meeting: Meeting) -> &'static str {
    match meeting {
        Meeting::Claim => "Against it",
        Meeting::Step => "Against what is drawn from it",
        Meeting::Ground => "Against a reason for it",
    }
}
