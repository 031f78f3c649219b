//! Trying something out: what is tried, and the bar that stays in sight until one steps back.

use std::rc::Rc;

use yew::prelude::*;

use crate::model::ClaimIndex;
use crate::state::Weighed;

/// A change to try: claims with the base scores they would get.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::views) struct TryOut {
    pub(super) moves: Vec<(ClaimIndex, f64)>,
    /// The change in words.
    pub(super) said: String,
    /// Tells the button that started it.
    pub(super) key: String,
}

/// How parts of the view ask for one.
pub(super) type TryOuts = Callback<TryOut>;

/// A change that is being tried.
pub(super) struct Trial {
    pub(super) what: TryOut,
    /// How many steps take it back.
    pub(super) steps: usize,
    /// What the reader's weights are to be once it is in force.
    pub(super) after: Weighed,
    /// Whether it has come into force.
    pub(super) begun: bool,
}

impl Trial {
    /// What a change would come to.
    pub(super) fn new(what: TryOut, weighed: &Rc<Weighed>) -> Self {
        let mut after = (**weighed).clone();
        let mut steps = 0;
        for (claim, score) in &what.moves {
            let stances = after.stances.with(*claim, Some(*score));
            if stances != after.stances {
                steps += 1;
                after.stances = stances;
            }
        }
        Self { what, steps, after, begun: false }
    }

    /// Takes in that the reader's weights are others; says whether the trial goes on.
    pub(super) fn goes_on(&mut self, weighed: &Weighed) -> bool {
        let there = *weighed == self.after;
        let had_begun = self.begun;
        self.begun |= there;
        there || !had_begun
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) said: AttrValue,
    /// The verdict with the change, once it is in force.
    pub(super) verdict: AttrValue,
    pub(super) back: Callback<MouseEvent>,
    pub(super) button: NodeRef,
}

/// The bar.
#[component]
pub(super) fn TrialBar(props: &Props) -> Html {
    html! {
        <div class="trial" role="group" aria-label="What you are trying">
            <p><b>{ "You are trying: " }</b>{ &props.said }{ ". " }<span class="now">{ &props.verdict }</span></p>
            <button type="button" onclick={props.back.clone()} ref={props.button.clone()}>{ "Step back" }</button>
        </div>
    }
}
