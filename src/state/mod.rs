//! What the reader sees and has done: one plain value, changed by actions alone.
//!
//! No browser types. Views get values from here and send [`Action`]s; [`reduce`] gives the next state.
//! The address bar follows [`State::address`]; what the bar says comes back as [`Action::Arrive`].

mod action;
mod commands;
mod decimals;
mod finding;
mod judging;
mod keys;
mod ledger;
mod ledger_words;
mod letters;
mod notice;
mod openness;
mod parting;
mod route;
mod settings;
mod shortcuts;
mod snippet;
mod stances;
mod telling;
mod verdict_words;
mod ways;
mod weighing;
mod wording;

pub use action::{Action, reduce};
pub use commands::{COMMANDS_KEY, Command, Group, commands, find_commands, tree_key_words};
pub use decimals::{hundredths, two_decimals};
pub use finding::{Filters, Finding, StanceFilter, found};
pub use keys::{TREE_KEYS, tree_key, typed_ahead};
pub use ledger::{LedgerEntry, LedgerGroup, MOST_EFFECTS, ledger};
pub use ledger_words::{effect_words, parting_words, weighed_words};
pub use notice::{Notice, Trouble};
pub use parting::{Parting, Path, partings};
pub use route::{Route, View};
pub use settings::{Motion, Settings, TextSize, Theme};
pub use shortcuts::{Deed, Errand, is_shortcut, shortcut};
pub use snippet::{HEIGHTS, Snippet, Stead};
pub use stances::{Stances, Weighed};
pub use telling::essay;
pub use verdict_words::{answer, label, stance_word, standing};
pub use ways::{Way, ways};
pub use weighing::Weighing;
pub use wording::{
    announce, counts, document_title, extent, kind_name, relation_verb, role_class, side_class, side_name, spoken_role,
    voice_words,
};

use std::rc::Rc;

use crate::layout::{Outline, PlaceIndex, Row};
use crate::model::{ClaimIndex, Debate, RelationIndex};

/// Where the open debate came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It ships with the explorer.
    BuiltIn,
    /// It was fetched from this address.
    Address(String),
    /// It was opened from a file of this name.
    File(String),
}

/// Everything the page shows.
#[derive(Clone, Debug)]
pub struct State {
    /// The open debate.
    pub debate: Rc<Debate>,
    /// Where it came from.
    pub origin: Origin,
    /// Which view is shown.
    pub view: View,
    /// What of the tree is open.
    pub outline: Rc<Outline>,
    /// The row that the keyboard is on; the panel shows its claim.
    pub cursor: Option<PlaceIndex>,
    /// The branch that is shown alone.
    pub focus: Option<PlaceIndex>,
    /// How many levels were last asked for, as long as nothing was opened or closed since.
    pub levels: Option<Levels>,
    /// Whether more is open than `levels` says, so that the claim in the address is seen.
    pub stretched: bool,
    /// Counts the times the reader was taken to a row from elsewhere, which then comes into sight.
    pub arrivals: u32,
    /// Whether the reader has chosen a claim, rather than just arrived.
    pub chosen: bool,
    /// What the reader makes of the claims, and how strengths are reckoned.
    pub weighed: Rc<Weighed>,
    /// What it was before, step by step, for undoing.
    pub before: Vec<Rc<Weighed>>,
    /// What was undone, step by step, for doing it again.
    pub undone: Vec<Rc<Weighed>>,
    /// The strengths that follow from it.
    pub weighing: Weighing,
    /// Something that went wrong, until it is dismissed.
    pub notice: Option<Rc<Notice>>,
    /// The latest thing to be spoken by a screen reader.
    pub spoken: Spoken,
    /// What the address bar is to say.
    pub address: Address,
    /// Where the part of the program is that not every reader needs.
    pub rest: Rest,
    /// What stands over the page and asks for the reader's attention.
    pub dialog: Option<Dialog>,
    /// How the reader likes the page.
    pub settings: Settings,
    /// What the page around it asks for, where the explorer stands in an element of another page.
    pub embedding: Option<Embedding>,
}

/// What the page around an explorer asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedding {
    /// Whether claims can only be read, not weighed.
    pub readonly: bool,
    /// The language of the debate, where the page knows better than the debate.
    pub language: Option<String>,
    /// Which way it is written, where the page knows better: `true` from right to left.
    pub right_to_left: Option<bool>,
}

/// What stands over the page until it is put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Finding a claim.
    Search,
    /// Everything that can be done.
    Commands,
    /// What the keys do.
    Keys,
    /// How the reader likes the page.
    Settings,
    /// All that the reader has weighed.
    Stances,
    /// Getting the explorer into another page.
    Embed,
}

/// Where the part of the program is that the page fetches once it is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    /// Not here, or on its way.
    #[default]
    Away,
    /// Here.
    Here,
    /// It could not be fetched.
    Unreachable,
}

/// How deep the tree, and the branch that is shown alone, was last opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Levels {
    /// This many levels.
    To(u32),
    /// All of them.
    All,
}

/// A message for the live region. Each has a number, so that the same words are spoken again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// The words.
    pub text: String,
    /// Counts the messages.
    pub nth: u32,
}

/// What the address bar is to say, and how it comes to say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The claim it names.
    pub claim: Option<PlaceIndex>,
    /// Counts the steps that the back button undoes. Where it stays the same the address is replaced.
    pub steps: u32,
}

impl State {
    /// A debate as it is first shown.
    pub fn new(debate: Rc<Debate>, origin: Origin) -> Self {
        let outline = Outline::new(&debate);
        let cursor = outline.first();
        let weighed = Weighed::default();
        let weighing = Weighing::new(&debate, &weighed);
        Self {
            weighed: Rc::new(weighed),
            before: Vec::new(),
            undone: Vec::new(),
            weighing,
            outline: Rc::new(outline),
            debate,
            origin,
            view: View::default(),
            cursor,
            focus: None,
            levels: Some(Levels::To(2)),
            stretched: false,
            arrivals: 0,
            chosen: false,
            notice: None,
            spoken: Spoken::default(),
            address: Address::default(),
            rest: Rest::default(),
            dialog: None,
            settings: Settings::default(),
            embedding: None,
        }
    }

    /// Whether claims can only be read, not weighed.
    pub fn is_readonly(&self) -> bool {
        self.embedding.as_ref().is_some_and(|embedding| embedding.readonly)
    }

    /// Whether what is shown needs the part of the program that is fetched.
    pub fn needs_rest(&self) -> bool {
        self.view != View::Tree || self.dialog.is_some() || self.settings.outline
    }

    /// The row the keyboard is on.
    pub fn cursor_row(&self) -> Option<Row> {
        self.outline.row(self.cursor?)
    }

    /// The rows on the screen.
    pub fn visible_rows(&self) -> Vec<Row> {
        self.outline.rows(self.focus)
    }

    /// The state as an address.
    pub fn route(&self) -> Route {
        let trail = self.address.claim.map(|place| self.trail(place)).unwrap_or_default();
        let mut ids = trail.into_iter();
        let claim = ids.next();
        let focus = self.focus.and_then(|place| self.claim_id(place));
        Route {
            view: self.view,
            claim,
            under: ids.take(Route::MOST_UNDER).collect(),
            focus,
            open: openness::code(self),
            weighed: self.weighed.short_token(&self.debate),
        }
    }

    /// The same with all that the reader has weighed, however much: to be kept, not to be shown.
    pub fn whole_route(&self) -> Route {
        Route { weighed: self.weighed.token(&self.debate), ..self.route() }
    }

    /// The ids of a place's claim and of those above it, upwards.
    fn trail(&self, place: PlaceIndex) -> Vec<String> {
        let above = std::iter::successors(Some(place), |place| self.outline.parent(*place));
        above.take(Route::MOST_UNDER + 1).filter_map(|place| self.claim_id(place)).collect()
    }

    fn claim_id(&self, place: PlaceIndex) -> Option<String> {
        let row = self.outline.row(place)?;
        self.debate.claim(row.claim).map(|claim| claim.id.clone())
    }

    /// The address of a claim where it stands through a relation, for links.
    pub fn link(&self, through: Option<RelationIndex>, claim: ClaimIndex) -> Route {
        let homes = self.debate.homes();
        let path = homes.path_through(self.debate.graph(), through.or_else(|| homes.relation(claim)), claim);
        let mut ids =
            path.iter().rev().filter_map(|(_, claim)| self.debate.claim(*claim)).map(|claim| claim.id.clone());
        let claim = ids.next();
        Route {
            view: self.view,
            claim,
            under: ids.take(Route::MOST_UNDER).collect(),
            focus: None,
            open: None,
            weighed: None,
        }
    }
}
