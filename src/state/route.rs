//! The address: `#/tree?claim=ID&under=ID.ID&focus=ID&open=…`.
//!
//! `claim` is the claim that is shown, `under` the claims above it from the nearest on, which tell one of its
//! places from another and lead somewhere sensible should the claim be gone one day. `focus` is the branch
//! shown alone. `open` is what is open: a number of levels, `all`, or a code (see `openness`). `s` is what the reader
//! makes of the claims (see `stances`).

use form_urlencoded::{Serializer, parse};

use crate::model::Word;

/// Which view is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The pro/con tree.
    #[default]
    Tree,
    /// The same as a diagram.
    Map,
    /// Issue by issue, the sides facing each other.
    Clash,
    /// What the answer hinges on.
    Cruxes,
    /// The texts the debate comes from, paragraph by paragraph.
    Sources,
    /// The debate as prose.
    Essay,
}

impl Word for View {
    const ALL: &'static [Self] = &[Self::Tree, Self::Map, Self::Clash, Self::Cruxes, Self::Sources, Self::Essay];
    fn word(self) -> &'static str {
        match self {
            Self::Tree => "tree",
            Self::Map => "map",
            Self::Clash => "clash",
            Self::Cruxes => "cruxes",
            Self::Sources => "sources",
            Self::Essay => "essay",
        }
    }
}

impl View {
    /// What the view is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tree => "Tree",
            Self::Map => "Map",
            Self::Clash => "Clash",
            Self::Cruxes => "Cruxes",
            Self::Sources => "Sources",
            Self::Essay => "Essay",
        }
    }
}

/// An address, taken apart. Whatever a reader types is understood as far as it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// Which view.
    pub view: View,
    /// The id of the claim that is shown.
    pub claim: Option<String>,
    /// The ids of the claims above it, from the nearest on.
    pub under: Vec<String>,
    /// The id of the claim whose branch is shown alone.
    pub focus: Option<String>,
    /// What is open.
    pub open: Option<String>,
    /// What the reader makes of the claims, as a token.
    pub weighed: Option<String>,
}

impl Route {
    /// How many claims above are named at most.
    pub const MOST_UNDER: usize = 4;

    /// Takes a fragment apart, with or without its `#`. What it doesn't know it passes over.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.trim_start_matches('#');
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut route = Self { view: View::from_word(path.trim_matches('/')).unwrap_or_default(), ..Self::default() };
        for (name, value) in parse(query.as_bytes()).filter(|(_, value)| !value.is_empty()) {
            match name.as_ref() {
                "claim" => route.claim = Some(value.into_owned()),
                "under" => route.under = value.split('.').take(Self::MOST_UNDER).map(str::to_owned).collect(),
                "focus" => route.focus = Some(value.into_owned()),
                "open" => route.open = Some(value.into_owned()),
                "s" => route.weighed = Some(value.into_owned()),
                _ => {}
            }
        }
        route
    }

    /// The address as a fragment, with its `#`.
    pub fn fragment(&self) -> String {
        let mut query = Serializer::new(String::new());
        if let Some(claim) = &self.claim {
            query.append_pair("claim", claim);
        }
        if !self.under.is_empty() {
            query.append_pair("under", &self.under.join("."));
        }
        if let Some(focus) = &self.focus {
            query.append_pair("focus", focus);
        }
        if let Some(open) = &self.open {
            query.append_pair("open", open);
        }
        if let Some(weighed) = &self.weighed {
            query.append_pair("s", weighed);
        }
        let query = query.finish();
        let join = if query.is_empty() { "" } else { "?" };
        format!("#/{}{join}{query}", self.view.word())
    }
}
