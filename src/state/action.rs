//! What a reader can do, and what comes of it.

use std::rc::Rc;

use super::{
    Dialog, Embedding, Levels, Notice, Origin, Rest, Route, Settings, Spoken, Stances, State, Trouble, View, Weighed,
    announce, openness, tree_key, typed_ahead,
};
use crate::layout::PlaceIndex;
use crate::model::{ClaimIndex, Debate, RelationIndex};
use crate::reckoning::Semantics;

/// One thing that happens.
#[derive(Clone, Debug)]
pub enum Action {
    /// The keyboard moves to a row.
    Move(PlaceIndex),
    /// A key of the tree is pressed; `true` in debates from right to left. What it does depends on the state as it is,
    /// which may be ahead of what is drawn.
    Press(String, bool),
    /// Letters are typed that a headline may start with.
    Type(String),
    /// A row is chosen.
    Select(PlaceIndex),
    /// A branch is to be shown alone, or, with `None`, the whole tree again.
    Focus(Option<PlaceIndex>),
    /// A row is opened.
    Open(PlaceIndex),
    /// A row is closed.
    Close(PlaceIndex),
    /// A row and its siblings are opened.
    OpenSiblings(PlaceIndex),
    /// The whole tree is opened to a depth.
    OpenTo(Levels),
    /// A claim is to be shown where it stands through a relation (`None`: in its home).
    Show(Option<RelationIndex>, ClaimIndex),
    /// The reader puts the chosen claim away.
    Leave,
    /// The address bar says something new.
    Arrive(Route),
    /// Another view is to be shown.
    GoTo(View),
    /// The reader weighs a claim: a base score in [0, 1], or, with `None`, none of their own.
    Judge(ClaimIndex, Option<f64>),
    /// The reader weighs the claim that the keyboard is on.
    JudgeHere(f64),
    /// The last change of what the reader makes of the claims is taken back.
    Undo,
    /// What was taken back last is done again.
    Redo,
    /// All of the reader's weights are taken back.
    Reset,
    /// Strengths are to be reckoned in another way.
    Reckon(Semantics),
    /// A scenario is tried, or, with `None`, left.
    Try(Option<usize>),
    /// Another debate is opened, with what its address says.
    Load(Rc<Debate>, Origin, Route),
    /// Something could not be done.
    Fail(Rc<Notice>),
    /// The notice has been read.
    Dismiss,
    /// The part of the program that is fetched has come, or not; or it is to be tried again (`Away`).
    Rest(Rest),
    /// Something is to stand over the page, or nothing any more.
    Ask(Option<Dialog>),
    /// The reader likes the page otherwise.
    Set(Settings),
    /// The page around the explorer asks for something else.
    Embed(Embedding),
    /// Tell where the keyboard is, and bring it into sight.
    Locate,
    /// Tell the reader something that changes nothing.
    Say(&'static str),
}

/// The next state.
pub fn reduce(state: &State, action: Action) -> State {
    if let Some(meant) = meant_by(state, &action) {
        return reduce(state, meant);
    }
    let mut next = state.clone();
    match action {
        Action::Press(..) | Action::Type(_) => {}
        Action::Judge(..) | Action::JudgeHere(_) | Action::Reset if state.is_readonly() => {
            next.speak("Claims can't be weighed here.".to_owned());
        }
        Action::Move(place) => next.cursor = Some(place),
        Action::Select(place) => next.choose(place),
        Action::Focus(place) => next.show_alone(place),
        Action::Open(place) => next.change_opening(|outline, debate| outline.open(debate, place)),
        Action::Close(place) => next.change_opening(|outline, _| outline.close(place)),
        Action::OpenSiblings(place) => next.change_opening(|outline, debate| outline.open_siblings(debate, place)),
        Action::OpenTo(levels) => next.open_to(levels),
        Action::Show(through, claim) => next.show(through, claim),
        Action::Leave => next.chosen = false,
        Action::Arrive(route) => next.arrive(&route),
        Action::GoTo(view) => next.go_to(view),
        Action::Judge(claim, score) => next.judge(claim, score),
        Action::JudgeHere(score) => {
            if let Some(row) = next.cursor_row() {
                next.judge(row.claim, Some(score));
            }
        }
        Action::Undo => next.undo(),
        Action::Redo => next.redo(),
        Action::Reset => next.weigh(Weighed { stances: Stances::default(), ..(*state.weighed).clone() }),
        Action::Reckon(semantics) => next.weigh(Weighed { semantics, ..(*state.weighed).clone() }),
        Action::Try(scenario) => next.weigh(Weighed { scenario, ..(*state.weighed).clone() }),
        Action::Load(debate, origin, route) => {
            let fresh = State::new(debate, origin);
            let (spoken, steps, rest, settings) = (next.spoken, next.address.steps, next.rest, next.settings);
            next = State { spoken, rest, settings, embedding: next.embedding, ..fresh };
            next.address.steps = steps;
            next.speak(format!("{} is open.", next.debate.content().title));
            next.arrive(&route);
        }
        Action::Fail(notice) => {
            next.speak(format!("{} {}", notice.title, notice.advice));
            next.notice = Some(notice);
        }
        Action::Dismiss => next.notice = None,
        Action::Rest(rest) => next.rest = rest,
        Action::Ask(dialog) => {
            next.dialog = dialog;
            next.try_rest_again();
        }
        Action::Set(settings) => next.settings = settings,
        Action::Embed(embedding) => next.embedding = Some(embedding),
        Action::Locate => next.locate(),
        Action::Say(words) => next.speak(words.to_owned()),
    }
    next.keep_cursor_visible();
    next
}

/// The action that a key or typed letters stand for.
fn meant_by(state: &State, action: &Action) -> Option<Action> {
    match action {
        Action::Press(key, right_to_left) => tree_key(&state.visible_rows(), state.cursor?, key, *right_to_left),
        Action::Type(letters) => {
            typed_ahead(&state.debate, &state.visible_rows(), state.cursor?, letters).map(Action::Move)
        }
        _ => None,
    }
}

impl State {
    pub(super) fn speak(&mut self, text: String) {
        self.spoken = Spoken { text, nth: self.spoken.nth.wrapping_add(1) };
    }

    /// Says which claims the keyboard's row stands under, and brings it into sight.
    fn locate(&mut self) {
        let Some(cursor) = self.cursor else { return };
        let path = self.outline.path(cursor);
        let headline = |place: &PlaceIndex| {
            let claim = self.debate.claim(self.outline.row(*place)?.claim)?;
            Some(claim.headline.as_str())
        };
        let names: Vec<&str> = path.iter().rev().filter_map(headline).collect();
        let level = path.len();
        self.speak(format!("{} view, level {level}: {}.", self.view.name(), names.join(", under ")));
        self.arrivals = self.arrivals.wrapping_add(1);
    }

    fn choose(&mut self, place: PlaceIndex) {
        self.cursor = Some(place);
        self.chosen = true;
        if self.name(place) {
            self.address.steps += 1;
        }
    }

    /// Has the address name a claim, and tells whether it named another. What was open for that one's sake stays so.
    fn name(&mut self, place: PlaceIndex) -> bool {
        let before = self.address.claim.replace(place);
        if before != Some(place) && std::mem::take(&mut self.stretched) {
            self.levels = None;
        }
        before != Some(place)
    }

    fn show_alone(&mut self, place: Option<PlaceIndex>) {
        let mut stepped = false;
        if let Some(place) = place {
            self.change_opening(|outline, debate| outline.open(debate, place));
            self.cursor = Some(place);
            self.chosen = true;
            stepped = self.name(place);
        }
        let before = std::mem::replace(&mut self.focus, place);
        self.address.steps += u32::from(stepped || before != place);
        if before != place {
            self.set_levels(None);
            let text = match self.cursor_row().filter(|_| place.is_some()) {
                Some(row) => format!("This branch alone: {}", announce(&self.debate, &row)),
                None => "The whole tree.".to_owned(),
            };
            self.speak(text);
        }
    }

    fn set_levels(&mut self, levels: Option<Levels>) {
        self.levels = levels;
        self.stretched = false;
    }

    fn change_opening(&mut self, change: impl FnOnce(&mut crate::layout::Outline, &Debate)) {
        change(Rc::make_mut(&mut self.outline), &self.debate);
        self.set_levels(None);
    }

    fn open_to(&mut self, levels: Levels) {
        let focus = self.focus;
        self.change_opening(|outline, debate| openness::open_to(outline, debate, focus, levels));
        self.set_levels(Some(levels));
        let rows = match self.visible_rows().len() {
            1 => "1 row".to_owned(),
            rows => format!("{rows} rows"),
        };
        self.speak(match levels {
            Levels::To(depth) => format!("Open to level {depth}: {rows}."),
            Levels::All => format!("All open: {rows}."),
        });
    }

    fn show(&mut self, through: Option<RelationIndex>, claim: ClaimIndex) {
        let found = Rc::make_mut(&mut self.outline).reveal(&self.debate, through, claim);
        let Some(place) = found else { return };
        self.set_levels(None);
        if self.focus.is_some_and(|focus| !self.outline.path(place).contains(&focus)) {
            self.focus = None;
        }
        self.choose(place);
        self.arrivals = self.arrivals.wrapping_add(1);
        if let Some(row) = self.outline.row(place) {
            self.speak(announce(&self.debate, &row));
        }
    }

    fn go_to(&mut self, view: View) {
        if self.view != view {
            self.view = view;
            self.try_rest_again();
            self.address.steps += 1;
            self.speak(format!("{} view.", view.name()));
        }
    }

    /// What could not be fetched before may be there now.
    fn try_rest_again(&mut self) {
        if self.rest == Rest::Unreachable {
            self.rest = Rest::Away;
        }
    }

    /// Takes over what the address bar says; the bar stays as it is, but for what can't be shown.
    fn arrive(&mut self, route: &Route) {
        self.view = route.view;
        if let Some(token) = &route.weighed {
            self.take_token(token);
        }
        let (found, lost) = self.find(route);
        self.focus = self.find_focus(route, found);
        let outline = Rc::make_mut(&mut self.outline);
        let levels = openness::apply(outline, &self.debate, self.focus, route.open.as_deref());
        self.set_levels(levels);
        self.address.claim = found;
        self.chosen = found.is_some();
        self.cursor = found.or(self.focus).or_else(|| self.outline.first());
        if let Some(row) = found.and_then(|place| self.outline.row(place)) {
            self.stretched = !self.outline.is_visible(row.place);
            Rc::make_mut(&mut self.outline).open_above(row.place);
            self.arrivals = self.arrivals.wrapping_add(1);
            self.speak(announce(&self.debate, &row));
        }
        if let Some(id) = lost {
            let advice = match found {
                Some(_) => "The claim it stood under is shown instead.",
                None => "The debate is shown from its start.",
            };
            let notice = Notice {
                title: format!("The link leads to a claim that is not in this debate: \"{id}\"."),
                advice: advice.to_owned(),
                trouble: Trouble::Plain,
            };
            self.speak(format!("{} {}", notice.title, notice.advice));
            self.notice = Some(Rc::new(notice));
        }
    }

    /// The place an address leads to, and the id it names where no claim has it.
    fn find(&mut self, route: &Route) -> (Option<PlaceIndex>, Option<String>) {
        let Some(id) = &route.claim else { return (None, None) };
        let named: Vec<Option<ClaimIndex>> =
            std::iter::once(id).chain(&route.under).map(|id| self.debate.find_claim(id)).collect();
        let trail: Vec<ClaimIndex> =
            named.iter().skip_while(|claim| claim.is_none()).map_while(|claim| *claim).collect();
        let outline = Rc::make_mut(&mut self.outline);
        // The whole trail leads to the place exactly; as debates change, less of it may have to do.
        let place = (1..=trail.len()).rev().find_map(|length| outline.follow(&self.debate, trail.get(..length)?));
        let lost = named.first().is_some_and(Option::is_none);
        (place, lost.then(|| id.chars().take(80).collect()))
    }

    /// The branch an address shows alone: above the claim that is shown, or in its home where none is.
    fn find_focus(&mut self, route: &Route, shown: Option<PlaceIndex>) -> Option<PlaceIndex> {
        let claim = self.debate.find_claim(route.focus.as_deref()?)?;
        match shown {
            Some(shown) => {
                let is_of_claim = |place: &PlaceIndex| self.outline.row(*place).is_some_and(|row| row.claim == claim);
                self.outline.path(shown).into_iter().find(is_of_claim)
            }
            None => Rc::make_mut(&mut self.outline).follow(&self.debate, &[claim]),
        }
    }

    /// A closed branch takes the cursor to its top.
    fn keep_cursor_visible(&mut self) {
        let Some(cursor) = self.cursor else { return };
        let path = self.outline.path(cursor);
        let top = match self.focus {
            Some(focus) => path.iter().position(|place| *place == focus),
            None => Some(0),
        };
        let Some(top) = top else {
            self.cursor = self.focus;
            return;
        };
        let above = path.get(top..path.len().saturating_sub(1)).unwrap_or_default();
        let closed = |place: &&PlaceIndex| self.outline.row(**place).is_some_and(|row| !row.open);
        if let Some(closed) = above.iter().find(closed) {
            self.cursor = Some(*closed);
        }
    }
}
