//! The essay view: the debate as prose, every sentence a way to its claim.

mod prose;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::parts::Same;
use crate::analysis::essay::{Essay, Length, Stance};
use crate::analysis::is_right_to_left;
use crate::model::{ClaimIndex, Debate};
use crate::reckoning::Evaluation;
use crate::state::{Action, State, essay};
use crate::web::{copy_text, print_page};
use prose::prose;

const LENGTHS: [(Length, &str); 3] =
    [(Length::One, "1 minute"), (Length::Five, "5 minutes"), (Length::Fifteen, "15 minutes")];

/// The view of a state.
pub(crate) fn essay_view(state: &State) -> Html {
    html! {
        <EssayView
            debate={Same(Rc::clone(&state.debate))}
            evaluation={Same(Rc::clone(state.weighing.evaluation()))}
            weighed={!state.weighed.stances.is_empty()}
            chosen={state.cursor_row().filter(|_| state.chosen).map(|row| row.claim)}
        />
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    debate: Same<Debate>,
    evaluation: Same<Evaluation>,
    /// Whether the reader has weighed claims.
    weighed: bool,
    /// The claim that the panel shows, if the reader chose one.
    chosen: Option<ClaimIndex>,
}

/// The view.
#[component]
fn EssayView(props: &Props) -> Html {
    let stance = use_state_eq(|| Stance::Balanced);
    let length = use_state_eq(|| Length::Five);
    let key = (props.debate.clone(), props.evaluation.clone(), *stance, *length, props.weighed);
    let told = use_memo(key, |(debate, evaluation, stance, length, weighed)| {
        essay(debate, evaluation, *weighed, *stance, *length)
    });
    let dispatch = super::parts::use_dispatcher();
    let is_page = super::parts::use_host().is_some_and(|host| host.is_page());
    let onprint = Callback::from(|_: MouseEvent| print_page());
    html! {
        <section class="essay-view" role="group" data-view="essay" aria-label="Essay">
            <div class="essay-tools">
                { choice("Whose case", "essay-stance", stances(&props.debate), &stance) }
                { choice("Time to read it aloud", "essay-length", LENGTHS.map(|(length, name)| (length, name.to_owned())).to_vec(), &length) }
                <span class="essay-take">
                    { copy_button("Copy", Rc::clone(&told), &dispatch) }
                    if is_page {
                        <button type="button" onclick={onprint}>{ "Print" }</button>
                    }
                </span>
            </div>
            { prose(&props.debate, &told, props.chosen) }
            <p class="essay-note">
                { format!("{} words. Put together from the claims and the links between them, always the same way: the claims’ words are the debate’s, what joins them is the page’s. Choose a sentence to see its claim.", told.word_count()) }
                if is_right_to_left(&props.debate) {
                    { " The joining words are left out, since they would be English." }
                }
            </p>
        </section>
    }
}

/// What the essay may argue for.
fn stances(debate: &Debate) -> Vec<(Stance, String)> {
    let positions = &debate.content().positions;
    let best = |(at, label): (usize, &String)| (Stance::For(at), format!("Best case for {label}"));
    let mut all = vec![(Stance::Balanced, "Balanced".to_owned())];
    all.extend(positions.iter().map(|position| &position.label).enumerate().map(best));
    if let [only] = positions.as_slice() {
        all.push((Stance::For(1), format!("Best case against {}", only.label)));
    }
    all
}

/// Some words of which one holds.
fn choice<T: Copy + PartialEq + 'static>(
    legend: &'static str,
    name: &'static str,
    options: Vec<(T, String)>,
    now: &UseStateHandle<T>,
) -> Html {
    let option = |(value, label): (T, String)| {
        let set = now.setter();
        let onchange = Callback::from(move |_: Event| set.set(value));
        html! {
            <label>
                <input class="unseen" type="radio" {name} checked={**now == value} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="essay-choice">
            <legend>{ legend }</legend>
            <div class="words">{ for options.into_iter().map(option) }</div>
        </fieldset>
    }
}

/// Puts the essay on the clipboard as Markdown; the live region says how that went.
fn copy_button(name: &'static str, told: Rc<Essay>, dispatch: &Callback<Action>) -> Html {
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let (text, dispatch) = (told.to_markdown(), dispatch.clone());
        spawn_local(async move {
            let copied = copy_text(text).await;
            let words = if copied { "The essay is copied." } else { "Copying is not allowed here." };
            dispatch.emit(Action::Say(words));
        });
    });
    html! { <button type="button" {onclick}>{ name }</button> }
}
