//! The cruxes view: how firm the answer is, what would turn it, and what could happen.
//!
//! All of it is worked out in slices between which the page stays alive; what is on the screen is a snapshot that
//! belongs to one weighing as a whole, and the next one replaces it.

mod findings;
mod firmness;
mod flip_list;
mod outlook;
mod scenarios;
mod together;
mod tornado;
mod trial;
mod turning;
mod words;
mod work;

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::parts::{Dispatcher, Same};
use crate::model::Debate;
use crate::reckoning::{Evaluation, Question};
use crate::state::{Action, State, Weighed, label};
use crate::web::{Turns, active_element_near, focus_quietly};
use findings::Findings;
use firmness::Firmness;
use flip_list::{FlipList, nearest};
use scenarios::Scenarios;
use together::Together;
use tornado::Tornado;
use trial::{Trial, TrialBar, TryOut};
use work::{Work, now};

/// What is known so far is shown anew after so many milliseconds.
const SHOW_AFTER: f64 = 300.0;
/// Work that takes no longer is not spoken of.
const QUIET: f64 = 200.0;

/// The view of a state.
pub(crate) fn cruxes_view(state: &State) -> Html {
    html! {
        <CruxesView
            debate={Same(Rc::clone(&state.debate))}
            evaluation={Same(Rc::clone(state.weighing.evaluation()))}
            question={state.weighing.question()}
            weighed={Same(Rc::clone(&state.weighed))}
        />
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    debate: Same<Debate>,
    evaluation: Same<Evaluation>,
    question: Option<Question>,
    weighed: Same<Weighed>,
}

enum Message {
    /// The next slice.
    Slice,
    Cancel,
    Resume,
    Try(TryOut),
    StepBack,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Working,
    Stopped,
    Done,
}

/// The view.
struct CruxesView {
    work: Option<Work>,
    phase: Phase,
    turns: Option<Turns>,
    /// What is on the screen, and whether it belongs to the present weighing.
    found: Option<Same<Findings>>,
    current: bool,
    started: f64,
    shown: f64,
    trial: Option<Trial>,
    focus: Focus,
    section: NodeRef,
    heading: NodeRef,
    back: NodeRef,
    bar: NodeRef,
    dispatcher: Option<(Dispatcher, ContextHandle<Dispatcher>)>,
}

/// Where the focus is to go once it can.
#[derive(Default)]
enum Focus {
    #[default]
    Stays,
    /// To the button that steps back.
    ToBack,
    /// To the heading, as the button that was used goes away; then to the button that started the trial.
    ToHeading(String),
    ToTry(String),
}

impl Component for CruxesView {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let link = context.link().clone();
        let mut view = Self {
            work: None,
            phase: Phase::Done,
            turns: Turns::new(move || link.send_message(Message::Slice)),
            found: None,
            current: false,
            started: 0.0,
            shown: 0.0,
            trial: None,
            focus: Focus::Stays,
            section: NodeRef::default(),
            heading: NodeRef::default(),
            back: NodeRef::default(),
            bar: NodeRef::default(),
            dispatcher: context.link().context(Callback::noop()),
        };
        view.restart(context);
        view
    }

    fn changed(&mut self, context: &Context<Self>, old: &Props) -> bool {
        let props = context.props();
        if props.weighed != old.weighed
            && let Some(trial) = &mut self.trial
            && !trial.goes_on(&props.weighed)
        {
            self.trial = None;
        }
        if props.debate != old.debate {
            self.found = None;
            self.trial = None;
        }
        if props != old {
            self.restart(context);
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Slice => self.slice(),
            Message::Cancel => {
                self.stop();
                self.phase = Phase::Stopped;
                self.show();
                true
            }
            Message::Resume => {
                self.phase = Phase::Working;
                self.go_on();
                true
            }
            Message::Try(what) => {
                let trial = Trial::new(what, &context.props().weighed.0);
                for (claim, score) in &trial.what.moves {
                    self.dispatch(Action::Judge(*claim, Some(*score)));
                }
                if trial.steps > 0 {
                    self.trial = Some(trial);
                    self.focus = Focus::ToBack;
                }
                true
            }
            Message::StepBack => {
                if let Some(trial) = self.trial.take() {
                    for _ in 0..trial.steps {
                        self.dispatch(Action::Undo);
                    }
                    self.focus = Focus::ToHeading(trial.what.key);
                }
                true
            }
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let debate = &props.debate;
        let try_out = context.link().callback(Message::Try);
        let state = match self.phase {
            Phase::Working => "working",
            Phase::Stopped => "stopped",
            Phase::Done => "done",
        };
        html! {
            <section class="cruxes-view" role="group" data-view="cruxes" data-state={state} aria-label="Cruxes" ref={self.section.clone()}>
                <h2 tabindex="-1" ref={self.heading.clone()}>{ "What the choice hinges on" }</h2>
                if let Some(trial) = &self.trial {
                    <TrialBar
                        said={trial.what.said.clone()}
                        verdict={self.trial_verdict(debate)}
                        back={context.link().callback(|_| Message::StepBack)}
                        button={self.back.clone()}
                    />
                }
                if props.question.is_none() {
                    <p>{ "This debate has no position to weigh, so there is no answer that could hinge on anything." }</p>
                    <p>{ "A debate file names its positions under " }<code>{ "positions" }</code>{ "." }</p>
                }
                { compared(props) }
                { self.progress(context) }
                if let Some(found) = &self.found {
                    { nearest(debate, found) }
                    <Firmness debate={debate.clone()} found={found.clone()} />
                    <FlipList debate={debate.clone()} found={found.clone()} try_out={try_out.clone()} />
                    <Together debate={debate.clone()} found={found.clone()} {try_out} />
                    <Tornado debate={debate.clone()} found={found.clone()} />
                    <Scenarios debate={debate.clone()} found={found.clone()} />
                }
            </section>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(bar) = self.bar.cast::<Element>()
            && let Some(work) = &self.work
        {
            let _ = bar.set_attribute("value", &format!("{:.3}", work.share()));
        }
        self.focus = match std::mem::take(&mut self.focus) {
            Focus::ToBack => match self.back.cast::<HtmlElement>() {
                Some(back) => {
                    focus_quietly(&back);
                    Focus::Stays
                }
                None => Focus::ToBack,
            },
            Focus::ToHeading(key) => {
                if let Some(heading) = self.heading.cast::<HtmlElement>() {
                    focus_quietly(&heading);
                }
                Focus::ToTry(key)
            }
            Focus::ToTry(key) if self.current && self.phase == Phase::Done => {
                self.focus_try(&key);
                Focus::Stays
            }
            waiting => waiting,
        };
    }
}

impl CruxesView {
    fn dispatch(&self, action: Action) {
        if let Some((dispatcher, _)) = &self.dispatcher {
            dispatcher.dispatch(action);
        }
    }

    /// Begins anew for the present weighing. What is on the screen stays until there is something to replace it.
    fn restart(&mut self, context: &Context<Self>) {
        let props = context.props();
        self.current = false;
        self.stop();
        self.work = None;
        self.started = now();
        self.shown = self.started;
        let Some(question) = props.question else {
            self.found = None;
            self.phase = Phase::Done;
            return;
        };
        self.work = Some(Work::new(&props.debate.0, &props.evaluation.0, question, &props.weighed.0));
        self.phase = Phase::Working;
        self.go_on();
    }

    fn go_on(&self) {
        if let Some(turns) = &self.turns {
            turns.ask();
        }
    }

    fn stop(&self) {
        if let Some(turns) = &self.turns {
            turns.cancel();
        }
    }

    /// Works a little; says whether there is something new to draw.
    fn slice(&mut self) -> bool {
        let Some(work) = &mut self.work else { return false };
        if work.slice() {
            self.phase = Phase::Done;
            self.show();
            return true;
        }
        self.go_on();
        let time = now();
        let due = if self.current { SHOW_AFTER } else { QUIET };
        if time - self.shown < due {
            return false;
        }
        self.show();
        true
    }

    fn show(&mut self) {
        if let Some(work) = &self.work {
            self.found = Some(Same(Rc::new(work.findings())));
            self.current = true;
            self.shown = now();
        }
    }

    /// The verdict of the present weighing.
    fn trial_verdict(&self, debate: &Debate) -> String {
        let begun = self.trial.as_ref().is_some_and(|trial| trial.begun);
        let work = self.work.as_ref().filter(|_| begun);
        work.map(|work| words::verdict_of(debate, work.known())).unwrap_or_default()
    }

    /// How far the work has come, if it takes a while.
    fn progress(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        match self.phase {
            Phase::Done => Html::default(),
            Phase::Working if now() - self.started < QUIET => Html::default(),
            Phase::Working => html! {
                <div class="progress">
                    <label>
                        { "Working it out. What is shown so far may still change." }
                        <progress max="1" ref={self.bar.clone()} />
                    </label>
                    <button type="button" onclick={link.callback(|_| Message::Cancel)}>{ "Cancel" }</button>
                </div>
            },
            Phase::Stopped => html! {
                <div class="progress">
                    <p>{ "Stopped: what is shown is what had been found out by then." }</p>
                    <button type="button" onclick={link.callback(|_| Message::Resume)}>{ "Go on" }</button>
                </div>
            },
        }
    }

    /// Gives the focus to the button that started a trial, if nothing else has taken it meanwhile.
    fn focus_try(&self, key: &str) {
        let (Some(section), Some(heading)) = (self.section.cast::<Element>(), self.heading.cast::<Element>()) else {
            return;
        };
        if active_element_near(&section).as_ref() != Some(&heading) {
            return;
        }
        let buttons = section.query_selector_all("[data-try]").ok();
        let found = buttons
            .into_iter()
            .flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)))
            .find_map(|node| {
                let element: Element = wasm_bindgen::JsCast::dyn_into(node).ok()?;
                (element.get_attribute("data-try").as_deref() == Some(key)).then_some(element)
            });
        if let Some(button) = found.and_then(|element| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(element).ok()) {
            focus_quietly(&button);
        }
    }
}

/// Where there are more than two positions, which are compared.
fn compared(props: &Props) -> Html {
    let count = props.debate.content().positions.len();
    let Some(Question::Balance { first, second }) = props.question.filter(|_| count > 2) else {
        return Html::default();
    };
    let (first, second) = (label(&props.debate, first), label(&props.debate, second));
    html! { <p class="fine">{ format!("Of the {count} positions the first two are compared here: {first} and {second}.") }</p> }
}
