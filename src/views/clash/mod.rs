//! The clash view: issue by issue the sides facing each other, below it what they share and what nobody answers.
//! What an editor judged and what was worked out from the links is marked as which.

mod claim;
mod ground;
mod issue;
mod words;

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::parts::{LongList, Same};
use crate::analysis::clash::Confrontation;
use crate::model::{ClaimIndex, Debate, Nature, Word};
use crate::state::State;

use claim::{about, claim_line};
use ground::shared_item;
use issue::issue_card;
use words::{By, camp_class, count, mark, nature_meaning, nature_name, opponents};

#[derive(Properties, PartialEq)]
struct Props {
    debate: Same<Debate>,
    /// The claim that the panel shows, if the reader chose one.
    #[prop_or_default]
    chosen: Option<ClaimIndex>,
}

/// The debate, what was found in it, and the claim the reader is at: what the parts of this view draw.
#[derive(Clone)]
struct Board {
    debate: Same<Debate>,
    found: Rc<Confrontation>,
    chosen: Option<ClaimIndex>,
}

/// The view of a state.
pub(crate) fn clash_view(state: &State) -> Html {
    let debate = Same(Rc::clone(&state.debate));
    let chosen = state.cursor_row().filter(|_| state.chosen).map(|row| row.claim);
    html! { <ClashView {debate} {chosen} /> }
}

/// The view.
#[component]
fn ClashView(props: &Props) -> Html {
    let found = use_memo(props.debate.clone(), |debate| Confrontation::find(debate));
    let headings = [use_node_ref(), use_node_ref(), use_node_ref()];
    let board = Board { debate: props.debate.clone(), found, chosen: props.chosen };
    let [issues, ground, open] = &headings;
    let unanswered: usize = board.found.unanswered.iter().map(Vec::len).sum();
    let jumps = [
        (issues, count(board.found.issues.len(), "issue", "issues")),
        (ground, count(board.found.shared.len(), "point of common ground", "points of common ground")),
        (open, count(unanswered, "argument nobody answers", "arguments nobody answers")),
    ];
    html! {
        <section class="clash-view" role="group" data-view="clash" aria-label="Clash">
            <ul class="clash-jumps" aria-label="Parts of this view">{ for jumps.into_iter().map(|(heading, words)| jump(heading, words)) }</ul>
            { issues_part(&board, issues) }
            { ground_part(&board, ground) }
            { unanswered_part(&board, open) }
        </section>
    }
}

/// Takes the reader to a part of the page. A link can't: the address after `#` is the explorer's own.
fn jump(heading: &NodeRef, words: String) -> Html {
    let heading = heading.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(heading) = heading.cast::<HtmlElement>() {
            heading.scroll_into_view();
            let _ = heading.focus();
        }
    });
    html! { <li><button type="button" {onclick}>{ words }</button></li> }
}

fn list(board: &Board, count: usize, class: &'static str, more: &'static str, item: fn(&Board, usize) -> Html) -> Html {
    let board = board.clone();
    let draw = Callback::from(move |at| item(&board, at));
    html! { <LongList {class} {count} first=20 step=20 {more} {draw} /> }
}

/// Issue by issue.
fn issues_part(board: &Board, heading: &NodeRef) -> Html {
    let total = board.found.issues.len();
    let intro = match (total, board.debate.content().clashes.is_empty()) {
        (0, _) => "No claim of one side speaks against a claim of another, so nothing can be set side by side.",
        (_, true) => {
            "This debate’s file names no issues. Each of these is a claim of one side that another side speaks \
             against, the most disputed first. What kind of disagreement it is, only an editor could say."
        }
        (_, false) => "Each issue is a question to which the sides give different answers.",
    };
    html! {
        <section class="clash-part">
            <h2 tabindex="-1" ref={heading.clone()}>{ "Where they clash" }</h2>
            <p class="clash-intro">{ intro }</p>
            if total > 0 {
                { key(board) }
                { list(board, total, "issues", "issues", issue_card) }
            }
        </section>
    }
}

/// What the marks mean, and the kinds of disagreement, once.
fn key(board: &Board) -> Html {
    let occurs = |nature: &Nature| {
        let mut judgements = board.found.issues.iter().filter_map(|issue| issue.judgement.as_ref());
        judgements.any(|judgement| judgement.nature == *nature)
    };
    let natures: Vec<Nature> = Nature::ALL.iter().copied().filter(occurs).collect();
    html! {
        <div class="clash-key">
            if !natures.is_empty() {
                <dl class="natures">
                    { for natures.into_iter().map(|nature| html! {
                        <div><dt>{ nature_name(nature) }</dt><dd>{ nature_meaning(nature) }</dd></div>
                    }) }
                </dl>
                <p>{ mark(By::Editor) }{ " The issue, its kind and the note are somebody’s view of the debate." }</p>
            }
            <p>
                { mark(By::Links) }
                { " A claim is answered if another side speaks against it, against a direct reason for it, or disputes \
                   a step to or from it. Whether the answer is good is yours to judge; one that nobody linked is not \
                   found." }
            </p>
        </div>
    }
}

/// What the sides share.
fn ground_part(board: &Board, heading: &NodeRef) -> Html {
    let total = board.found.shared.len();
    let from_links = board.debate.content().agreements.is_empty();
    let intro = match (total, from_links) {
        (0, _) => "The file names no common ground, and the sides share no claim.",
        (_, true) => {
            "This debate’s file names no common ground. More than one side has a hand in each of these claims."
        }
        (_, false) => {
            "What the sides share, and how far. From one fact they may draw opposite lessons; the notes say so."
        }
    };
    html! {
        <section class="clash-part">
            <h2 tabindex="-1" ref={heading.clone()}>{ "Common ground" }</h2>
            <p class="clash-intro">
                { intro }
                if total > 0 {
                    { " " }{ mark(if from_links { By::Links } else { By::Editor }) }
                }
            </p>
            if total > 0 {
                { list(board, total, "shared", "points", shared_item) }
            }
        </section>
    }
}

/// The arguments that no other side answers, camp by camp.
fn unanswered_part(board: &Board, heading: &NodeRef) -> Html {
    let camps = board.found.unanswered.iter().enumerate();
    html! {
        <section class="clash-part">
            <h2 tabindex="-1" ref={heading.clone()}>{ "Arguments nobody answers" }</h2>
            <p class="clash-intro">
                { "No other side answers them, as far as the links go; that alone does not make them strong. Those that \
                   bear on a side’s main claim come first, then those with the most links. " }
                { mark(By::Links) }
            </p>
            <div class="camps">{ for camps.map(|(camp, list)| unanswered_by(board, camp, list)) }</div>
        </section>
    }
}

fn unanswered_by(board: &Board, camp: usize, list: &[ClaimIndex]) -> Html {
    let camps = &board.found.camps;
    let draw = {
        let (board, list) = (board.clone(), Rc::<[ClaimIndex]>::from(list));
        Callback::from(move |at: usize| {
            let line =
                |claim: &ClaimIndex| claim_line(&board, *claim, about(&board.debate, *claim).unwrap_or_default());
            list.get(at).map(line).unwrap_or_default()
        })
    };
    html! {
        <section key={camp} class={camp_class(camp)}>
            <h3 class="camp"><span class="dot" aria-hidden="true" />{ camps.label(camp) }</h3>
            if list.is_empty() {
                <p class="none">{ "No argument of this side stays unanswered." }</p>
            } else {
                <p class="none">{ format!("{} that {} not answer", count(list.len(), "argument", "arguments"), opponents(camps, camp)) }</p>
                <LongList class="claims" count={list.len()} first=12 step=200 more="arguments" {draw} />
            }
        </section>
    }
}
