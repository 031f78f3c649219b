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
use super::later::arrive;
use super::notice::no_reader;
use super::opener::open_address;
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

/// An explorer in an element of another page.
#[wasm_bindgen]
pub struct Explorer {
    host: Host,
    port: Port,
    app: RefCell<Option<AppHandle<App>>>,
    settings: Cell<Settings>,
    embedding: RefCell<Embedding>,
    /// Counts what was asked to be opened: what comes late of an earlier one is dropped.
    asked: Cell<u32>,
}

#[wasm_bindgen]
impl Explorer {
    /// An explorer that will be drawn into `root`. `home` is the address of the explorer's own page that shows the same
    /// debate; `tell` is called with an event's name, its subject and its value.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, home: String, tell: Function) -> Self {
        watch_root(&root);
        Self {
            host: Host::element(root, home),
            port: Port::new(tell),
            app: RefCell::default(),
            settings: Cell::new(Settings { introduced: true, ..Settings::default() }),
            embedding: RefCell::default(),
            asked: Cell::default(),
        }
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
        let asked = self.asked.get().wrapping_add(1);
        self.asked.set(asked);
        let (found, origin) = find(address, text).await;
        if self.asked.get() != asked {
            return Ok(());
        }
        match found {
            Ok(debate) => self.show(debate, origin, Route::parse(&fragment)),
            Err(action) => {
                let reason = if let Action::Fail(notice) = &action { in_words(notice) } else { String::new() };
                self.port.dispatch(action);
                return Err(reason.into());
            }
        }
        Ok(())
    }

    fn show(&self, debate: Rc<Debate>, origin: Origin, route: Route) {
        if self.app.borrow().is_some() {
            self.act(Action::Load(debate, origin, route));
            return;
        }
        self.host.root().set_text_content(None);
        let opening = Opening {
            host: self.host.clone(),
            port: Some(self.port.clone()),
            route: Same(Rc::new(route)),
            settings: self.settings.get(),
            embedding: Some(self.embedding.borrow().clone()),
            debate: Same(debate),
            origin,
            failed: None,
        };
        let app = yew::Renderer::<App>::with_root_and_props(self.host.root().clone(), opening).render();
        self.app.replace(Some(app));
    }

    fn act(&self, action: Action) {
        self.host.engage(false);
        self.port.dispatch(action);
    }

    /// Notes that the reader is in the explorer.
    pub fn engage(&self) {
        self.host.engage(true);
    }

    /// How the page around it likes it: words as in the attributes; what makes no sense is left at its usual.
    pub fn set(&self, theme: &str, readonly: bool, language: Option<String>, direction: &str) {
        let right_to_left = match direction {
            "rtl" => Some(true),
            "ltr" => Some(false),
            _ => None,
        };
        let embedding = Embedding { readonly, language, right_to_left };
        self.embedding.replace(embedding.clone());
        let now = self.port.0.now.borrow().as_ref().map_or(self.settings.get(), |state| state.settings);
        let settings = Settings { theme: Theme::from_word(theme).unwrap_or_default(), ..now };
        self.settings.set(settings);
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
        self.now(|state| state.route().fragment()).unwrap_or_default()
    }

    /// Shows and weighs all as it was saved.
    pub fn restore(&self, fragment: &str) {
        let route = Route::parse(fragment);
        if route.weighed.is_none() {
            self.act(Action::Reset);
        }
        self.act(Action::Arrive(route));
    }

    /// Takes the explorer from the page.
    pub fn destroy(&self) {
        self.asked.set(self.asked.get().wrapping_add(1));
        forget_root(self.host.root());
        self.port.0.dispatcher.take();
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    /// Something of the state as it is.
    fn now<T>(&self, get: impl Fn(&State) -> T) -> Option<T> {
        let line = &self.port.0;
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
        (Some(text), _) => {
            let found = match arrive().await {
                Some(later) => (later.read)(HERE, text.as_bytes()),
                None => Err(no_reader(HERE)),
            };
            (found, Origin::File(HERE.to_owned()))
        }
        (None, Some(address)) => (open_address(&address).await, Origin::Address(address)),
        (None, None) => (built_in().ok_or_else(|| no_reader("The built-in debate")), Origin::BuiltIn),
    }
}
