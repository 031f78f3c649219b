//! An explorer in an element of another page, as the element's script holds it: the script starts it, tells it what the
//! page asks for, and hears what the reader does. `xtask/src/page/fulcrum.js` is that script.

use std::cell::{Cell, RefCell};
use std::fmt::Write;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::AppHandle;
use yew::prelude::*;

use super::app::{App, Opening, built_in};
use super::notice::no_reader;
use super::opener::{open_address, read_text};
use super::parts::{Dispatcher, Same};
use crate::formats::Severity;
use crate::model::{Debate, Word};
use crate::state::{Action, Embedding, Notice, Origin, Route, Settings, State, Theme, Trouble, View};
use crate::web::{Host, forget_root, set_later_style, watch_root};

/// What connects an explorer to the script that holds it.
#[derive(Clone)]
pub(crate) struct Port(Rc<Line>);

struct Line {
    /// Called with the name of an event, and with what happened.
    tell: Function,
    dispatcher: RefCell<Option<Dispatcher>>,
    /// The state as it is, which may be ahead of what is drawn.
    now: RefCell<Option<State>>,
    /// The state that was told of last.
    told: RefCell<Option<State>>,
}

impl PartialEq for Port {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Port {
    fn new(tell: Function) -> Self {
        let line = Line { tell, dispatcher: RefCell::default(), now: RefCell::default(), told: RefCell::default() };
        Self(Rc::new(line))
    }

    /// Takes note of a new state.
    pub(crate) fn note(&self, state: &State) {
        self.0.now.replace(Some(state.clone()));
    }

    fn tell(&self, event: &str, subject: &str, value: Option<f64>) {
        let value = value.map_or(JsValue::UNDEFINED, JsValue::from_f64);
        // What a listener throws is its own affair: the browser reports it.
        let _ = self.0.tell.call3(&JsValue::NULL, &event.into(), &subject.into(), &value);
    }

    /// Tells what has changed since it last told something.
    fn report(&self, state: &State) {
        let before = self.0.told.replace(Some(state.clone()));
        let Some(before) = before else { return self.tell("ready", "", None) };
        let same_debate = Rc::ptr_eq(&before.debate, &state.debate);
        if !same_debate {
            self.tell("ready", "", None);
        }
        if before.view != state.view {
            self.tell("view", state.view.word(), None);
        }
        let chosen = |state: &State| {
            let row = state.cursor_row().filter(|_| state.chosen)?;
            state.debate.claim(row.claim).map(|claim| claim.id.clone())
        };
        let now = chosen(state);
        if chosen(&before) != now {
            self.tell("select", now.as_deref().unwrap_or_default(), None);
        }
        if same_debate && before.weighed != state.weighed {
            self.report_stances(&before, state);
        }
        if let Some(notice) = state.notice.as_ref().filter(|notice| before.notice.as_ref() != Some(notice)) {
            self.tell("error", &in_words(notice), None);
        }
    }

    fn report_stances(&self, before: &State, state: &State) {
        let (old, new) = (&before.weighed.stances, &state.weighed.stances);
        let given = new
            .iter()
            .filter(|(claim, score)| old.of(*claim) != Some(*score))
            .map(|(claim, score)| (claim, Some(score)));
        let taken = old.iter().filter(|(claim, _)| new.of(*claim).is_none()).map(|(claim, _)| (claim, None));
        for (claim, score) in given.chain(taken) {
            if let Some(claim) = state.debate.claim(claim) {
                self.tell("stance", &claim.id, score);
            }
        }
    }

    fn dispatch(&self, action: Action) {
        let dispatcher = self.0.dispatcher.borrow().clone();
        if let Some(dispatcher) = dispatcher {
            dispatcher.dispatch(action);
        }
    }
}

/// Connects the explorer, once it is drawn, and tells of every change.
#[hook]
pub(crate) fn use_port(port: Option<&Port>, state: &State, dispatcher: &Dispatcher) {
    let (port, state, dispatcher) = (port.cloned(), state.clone(), dispatcher.clone());
    use_effect(move || {
        if let Some(port) = port {
            port.0.dispatcher.replace(Some(dispatcher));
            port.report(&state);
        }
    });
}

/// A notice as one text: every fault of a file with its place.
fn in_words(notice: &Notice) -> String {
    let mut text = format!("{} {}", notice.title, notice.advice);
    if let Trouble::Faults { file, diagnostics, .. } = &notice.trouble {
        for found in diagnostics.iter().filter(|found| found.severity == Severity::Error) {
            let place = found.place;
            let _ = write!(text, "\n{file}:{}:{}: {} {}", place.line, place.column, found.message, found.help);
        }
    }
    text
}

/// What is drawn into an explorer's root: the explorer while it is in use, and nothing between two uses. Yew never lets go
/// of a root that it has drawn into, so roots are used again.
#[derive(Properties, PartialEq)]
struct StageProps {
    /// Counts the uses.
    turn: u32,
    opening: Option<Opening>,
}

#[component]
fn Stage(props: &StageProps) -> Html {
    props.opening.clone().map(|opening| html! { <App key={props.turn} ..opening /> }).unwrap_or_default()
}

/// One use of an explorer: from when an element takes it to when the element is taken from its page.
struct Use {
    host: Host,
    port: Port,
    settings: Cell<Settings>,
    embedding: RefCell<Embedding>,
    /// Whether a debate is shown.
    shown: Cell<bool>,
}

/// An explorer in an element of another page. Elements come and go, and take explorers over from each other.
#[wasm_bindgen]
pub struct Explorer {
    root: Element,
    stage: RefCell<Option<AppHandle<Stage>>>,
    present: RefCell<Option<Rc<Use>>>,
    /// Counts what was asked to be opened: what comes late of an earlier one is dropped.
    turn: Cell<u32>,
}

#[wasm_bindgen]
impl Explorer {
    /// An explorer that is drawn into `root`, which goes from element to element with it.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element) -> Self {
        Self { root, stage: RefCell::default(), present: RefCell::default(), turn: Cell::default() }
    }

    /// Begins to be used. `home` is the address of the explorer's own page that shows the same debate; `tell` is called
    /// with an event's name, its subject and its value. `alone`: its document shows nothing else.
    pub fn begin(&self, home: String, tell: Function, alone: bool) {
        watch_root(&self.root);
        self.present.replace(Some(Rc::new(Use {
            host: Host::element(self.root.clone(), home, alone),
            port: Port::new(tell),
            settings: Cell::new(Settings { introduced: true, ..Settings::default() }),
            embedding: RefCell::default(),
            shown: Cell::new(false),
        })));
    }

    /// Ends to be used: nothing is drawn any more, and all that was weighed is forgotten.
    pub fn end(&self) {
        self.next_turn();
        forget_root(&self.root);
        if let Some(present) = self.present.take() {
            present.port.0.dispatcher.take();
        }
        self.draw(None);
    }

    fn next_turn(&self) -> u32 {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        turn
    }

    fn draw(&self, opening: Option<Opening>) {
        let props = StageProps { turn: self.turn.get(), opening };
        if let Some(stage) = self.stage.borrow_mut().as_mut() {
            stage.update(props);
        } else if props.opening.is_some() {
            let stage = yew::Renderer::<Stage>::with_root_and_props(self.root.clone(), props).render();
            self.stage.replace(Some(stage));
        }
    }

    fn present(&self) -> Option<Rc<Use>> {
        self.present.borrow().clone()
    }

    /// Names what loads the later views' style sheet into elements, and gives a promise of that.
    #[wasm_bindgen(js_name = setLaterStyle)]
    pub fn set_later_style(load: Function) {
        set_later_style(load);
    }

    /// Opens a debate: one in a text, or at an address, or else the built-in one; at the place that a fragment names.
    ///
    /// # Errors
    /// Where it can't be had, or is no sound debate: a text that says why. What was open stays so.
    pub async fn open(&self, address: Option<String>, text: Option<String>, fragment: String) -> Result<(), JsValue> {
        let turn = self.next_turn();
        let (found, origin) = find(address, text).await;
        let Some(present) = self.present().filter(|_| self.turn.get() == turn) else { return Ok(()) };
        match found {
            Ok(debate) => self.show(&present, debate, origin, Route::parse(&fragment)),
            Err(action) => {
                let reason = if let Action::Fail(notice) = &action { in_words(notice) } else { String::new() };
                present.port.dispatch(action);
                return Err(reason.into());
            }
        }
        Ok(())
    }

    fn show(&self, present: &Use, debate: Rc<Debate>, origin: Origin, route: Route) {
        if present.shown.replace(true) {
            self.act(Action::Load(debate, origin, route));
            return;
        }
        self.draw(Some(Opening {
            host: present.host.clone(),
            port: Some(present.port.clone()),
            route: Same(Rc::new(route)),
            settings: present.settings.get(),
            embedding: Some(present.embedding.borrow().clone()),
            debate: Same(debate),
            origin,
            failed: None,
        }));
    }

    fn act(&self, action: Action) {
        if let Some(present) = self.present() {
            present.host.engage(false);
            present.port.dispatch(action);
        }
    }

    /// Notes that the reader is in the explorer.
    pub fn engage(&self) {
        if let Some(present) = self.present() {
            present.host.engage(true);
        }
    }

    /// How the page around it likes it: words as in the attributes; what makes no sense is left at its usual.
    pub fn set(&self, theme: &str, readonly: bool, language: Option<String>, direction: &str) {
        let right_to_left = match direction {
            "rtl" => Some(true),
            "ltr" => Some(false),
            _ => None,
        };
        let embedding = Embedding { readonly, language, right_to_left };
        let Some(present) = self.present() else { return };
        present.embedding.replace(embedding.clone());
        let now = self.now(|state| state.settings).unwrap_or(present.settings.get());
        let settings = Settings { theme: Theme::from_word(theme).unwrap_or_default(), ..now };
        present.settings.set(settings);
        self.act(Action::Embed(embedding));
        if settings != now {
            self.act(Action::Set(settings));
        }
    }

    /// Takes the reader to a claim; tells whether there is one of this id.
    pub fn select(&self, id: &str) -> bool {
        let claim = self.now(|state| state.debate.find_claim(id)).flatten();
        if let Some(claim) = claim {
            self.act(Action::Show(None, claim));
        }
        claim.is_some()
    }

    /// Shows a view; tells whether there is one of this name.
    pub fn go(&self, view: &str) -> bool {
        let view = View::from_word(view);
        if let Some(view) = view {
            self.act(Action::GoTo(view));
        }
        view.is_some()
    }

    /// Takes the last change of the weights back.
    pub fn undo(&self) {
        self.act(Action::Undo);
    }

    /// Does what was taken back last again.
    pub fn redo(&self) {
        self.act(Action::Redo);
    }

    /// All that the reader sees and has weighed, as a fragment.
    pub fn save(&self) -> String {
        self.now(|state| state.whole_route().fragment()).unwrap_or_default()
    }

    /// Shows and weighs all as it was saved.
    pub fn restore(&self, fragment: &str) {
        let route = Route::parse(fragment);
        if route.weighed.is_none() {
            self.act(Action::Reset);
        }
        self.act(Action::Arrive(route));
    }

    /// Something of the state as it is.
    fn now<T>(&self, get: impl Fn(&State) -> T) -> Option<T> {
        let present = self.present()?;
        let line = &present.port.0;
        let latest = line.now.borrow();
        match latest.as_ref() {
            Some(state) => Some(get(state)),
            None => line.told.borrow().as_ref().map(get),
        }
    }
}

/// The debate that is asked for, and where it is from.
async fn find(address: Option<String>, text: Option<String>) -> (Result<Rc<Debate>, Action>, Origin) {
    const HERE: &str = "The debate in this page";
    match (text, address) {
        (Some(text), _) => (read_text(HERE, &text).await, Origin::File(HERE.to_owned())),
        (None, Some(address)) => (open_address(&address).await, Origin::Address(address)),
        (None, None) => (built_in().ok_or_else(|| no_reader("The built-in debate")), Origin::BuiltIn),
    }
}
