//! What a reader can do, and what comes of it.

use std::rc::Rc;

use super::{Levels, Notice, Origin, Route, Spoken, State, Trouble, announce, openness};
use crate::layout::PlaceIndex;
use crate::model::{ClaimIndex, Debate, RelationIndex};

/// One thing that happens.
#[derive(Clone, Debug)]
pub enum Action {
    /// The keyboard moves to a row.
    Move(PlaceIndex),
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
    /// Another debate is opened, with what its address says.
    Load(Rc<Debate>, Origin, Route),
    /// Something could not be done.
    Fail(Rc<Notice>),
    /// The notice has been read.
    Dismiss,
}

/// The next state.
pub fn reduce(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
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
        Action::Load(debate, origin, route) => {
            let fresh = State::new(debate, origin);
            let (spoken, steps) = (next.spoken, next.address.steps);
            next = State { spoken, ..fresh };
            next.address.steps = steps;
            next.speak(format!("{} is open.", next.debate.content().title));
            next.arrive(&route);
        }
        Action::Fail(notice) => {
            next.speak(format!("{} {}", notice.title, notice.advice));
            next.notice = Some(notice);
        }
        Action::Dismiss => next.notice = None,
    }
    next.keep_cursor_visible();
    next
}

impl State {
    fn speak(&mut self, text: String) {
        self.spoken = Spoken { text, nth: self.spoken.nth.wrapping_add(1) };
    }

    fn choose(&mut self, place: PlaceIndex) {
        self.cursor = Some(place);
        self.chosen = true;
        if self.address.claim != Some(place) {
            self.address.claim = Some(place);
            self.address.steps += 1;
        }
    }

    fn show_alone(&mut self, place: Option<PlaceIndex>) {
        if let Some(place) = place {
            self.change_opening(|outline, debate| outline.open(debate, place));
            self.cursor = Some(place);
            self.chosen = true;
            self.address.claim = Some(place);
        }
        let before = std::mem::replace(&mut self.focus, place);
        if before != place {
            self.address.steps += 1;
            let text = match self.cursor_row().filter(|_| place.is_some()) {
                Some(row) => format!("This branch alone: {}", announce(&self.debate, &row)),
                None => "The whole tree.".to_owned(),
            };
            self.speak(text);
        }
    }

    fn change_opening(&mut self, change: impl FnOnce(&mut crate::layout::Outline, &Debate)) {
        change(Rc::make_mut(&mut self.outline), &self.debate);
        self.levels = None;
    }

    fn open_to(&mut self, levels: Levels) {
        let depth = match levels {
            Levels::To(depth) => Some(depth),
            Levels::All => None,
        };
        self.change_opening(|outline, debate| outline.open_to_level(debate, depth));
        self.levels = Some(levels);
        let rows = self.visible_rows().len();
        self.speak(match levels {
            Levels::To(depth) => format!("Open to level {depth}: {rows} rows."),
            Levels::All => format!("All open: {rows} rows."),
        });
    }

    fn show(&mut self, through: Option<RelationIndex>, claim: ClaimIndex) {
        let found = Rc::make_mut(&mut self.outline).reveal(&self.debate, through, claim);
        let Some(place) = found else { return };
        self.levels = None;
        if self.focus.is_some_and(|focus| !self.outline.path(place).contains(&focus)) {
            self.focus = None;
        }
        self.choose(place);
        self.arrivals = self.arrivals.wrapping_add(1);
        if let Some(row) = self.outline.row(place) {
            self.speak(announce(&self.debate, &row));
        }
    }

    /// Takes over what the address bar says; the bar stays as it is, but for what can't be shown.
    fn arrive(&mut self, route: &Route) {
        self.view = route.view;
        self.focus = None;
        let outline = Rc::make_mut(&mut self.outline);
        self.levels = openness::apply(outline, &self.debate, route.open.as_deref());
        let focus = route.focus.as_deref().and_then(|id| self.debate.find_claim(id));
        if let Some(claim) = focus {
            self.focus = outline.reveal(&self.debate, None, claim);
            if let Some(place) = self.focus {
                outline.open(&self.debate, place);
            }
        }
        let (found, lost) = self.find(route);
        self.address.claim = found;
        self.chosen = found.is_some();
        self.cursor = found.or(self.focus).or_else(|| self.outline.first());
        if let Some(row) = found.and_then(|place| self.outline.row(place)) {
            self.arrivals = self.arrivals.wrapping_add(1);
            if self.focus.is_some_and(|focus| !self.outline.path(row.place).contains(&focus)) {
                self.focus = None;
            }
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
        let graph = self.debate.graph();
        let outline = Rc::make_mut(&mut self.outline);
        let Some(claim) = self.debate.find_claim(id) else {
            let survivor = route.under.iter().find_map(|id| self.debate.find_claim(id));
            let place = survivor.and_then(|claim| outline.reveal(&self.debate, None, claim));
            return (place, Some(id.chars().take(80).collect()));
        };
        let parent = route.under.first().and_then(|id| self.debate.find_claim(id));
        let mut through = graph.leaving(claim).iter().copied();
        let through = parent
            .and_then(|parent| through.find(|step| crate::layout::shown_under(&self.debate, *step) == Some(parent)))
            .filter(|step| Some(*step) != self.debate.homes().relation(claim));
        let place = outline.reveal(&self.debate, through, claim).or_else(|| outline.reveal(&self.debate, None, claim));
        (place, None)
    }

    /// A closed branch takes the cursor to its top.
    fn keep_cursor_visible(&mut self) {
        let Some(cursor) = self.cursor else { return };
        if let Some(focus) = self.focus
            && !self.outline.path(cursor).contains(&focus)
        {
            self.cursor = Some(focus);
            return;
        }
        let path = self.outline.path(cursor);
        let hidden_under = path.iter().take(path.len().saturating_sub(1)).find(|above| {
            self.outline.row(**above).is_some_and(|row| !row.open) && self.focus.is_none_or(|focus| !is_above(&path, **above, focus))
        });
        if let Some(above) = hidden_under {
            self.cursor = Some(*above);
        }
    }
}

/// Whether a place stands above another on a path.
fn is_above(path: &[PlaceIndex], place: PlaceIndex, other: PlaceIndex) -> bool {
    let at = |wanted| path.iter().position(|found| *found == wanted);
    at(place) < at(other)
}
