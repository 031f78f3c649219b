//! What an editor puts into a page of their own to have the explorer there.

use std::fmt::Write;

use form_urlencoded::byte_serialize;

use super::{Origin, Route, State, Theme, View};
use crate::model::Word;

/// How the explorer stands in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stead {
    /// As an element of the page.
    Element,
    /// In a frame, kept apart from the page.
    Frame,
}

impl Word for Stead {
    const ALL: &'static [Self] = &[Self::Element, Self::Frame];
    fn word(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::Frame => "frame",
        }
    }
}

/// What an editor may choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Element or frame.
    pub stead: Stead,
    /// The view to begin with.
    pub view: View,
    /// The claim to begin with, by its id.
    pub claim: Option<String>,
    /// The colours.
    pub theme: Theme,
    /// Whether claims can only be read.
    pub readonly: bool,
    /// How high it is before its content is known, in CSS pixels.
    pub height: u32,
}

/// The least and the greatest height, in CSS pixels.
pub const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=4000;

impl Snippet {
    /// What the reader sees now, as an element.
    pub fn of(state: &State) -> Self {
        Self {
            stead: Stead::Element,
            view: state.view,
            claim: state.route().claim.filter(|_| state.chosen),
            theme: state.settings.theme,
            readonly: false,
            height: 640,
        }
    }

    /// The markup. `folder` is the address of the folder that the explorer is served from, with a slash at its end.
    pub fn html(&self, state: &State, folder: &str) -> String {
        match self.stead {
            Stead::Element => self.element(state, folder),
            Stead::Frame => self.frame(state, folder),
        }
    }

    fn element(&self, state: &State, folder: &str) -> String {
        let mut html = format!(
            "<link rel=\"stylesheet\" href=\"{0}fulcrum.css\">\n<script type=\"module\" src=\"{0}fulcrum.js\"></script>\n<fulcrum-debate",
            escaped(folder)
        );
        let mut attribute = |name: &str, value: &str| {
            let _ = write!(html, " {name}=\"{}\"", escaped(value));
        };
        if let Some(address) = source(&state.origin) {
            attribute("src", address);
        }
        if self.view != View::default() {
            attribute("view", self.view.word());
        }
        if let Some(claim) = &self.claim {
            attribute("claim", claim);
        }
        if self.theme != Theme::default() {
            attribute("theme", self.theme.word());
        }
        attribute("style", &format!("--fulcrum-min-height: {}px", self.height));
        if self.readonly {
            html += " readonly";
        }
        html + "></fulcrum-debate>"
    }

    fn frame(&self, state: &State, folder: &str) -> String {
        let address = self.frame_address(state, folder);
        let title = &state.debate.content().title;
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" frameborder=\"0\" loading=\"lazy\"></iframe>\n<script type=\"module\" src=\"{}fulcrum-embed.js\"></script>",
            escaped(&address),
            escaped(title),
            self.height,
            escaped(folder)
        )
    }

    /// The address that a frame shows.
    pub fn frame_address(&self, state: &State, folder: &str) -> String {
        let mut address = format!("{folder}index.html?embed=1");
        let mut pair = |name: &str, value: &str| {
            address.push('&');
            address += name;
            address.push('=');
            address.extend(byte_serialize(value.as_bytes()));
        };
        if let Some(source) = source(&state.origin) {
            pair("debate", source);
        }
        if self.theme != Theme::default() {
            pair("theme", self.theme.word());
        }
        if self.readonly {
            pair("readonly", "1");
        }
        let route = Route { view: self.view, claim: self.claim.clone(), ..Route::default() };
        if route == Route::default() { address } else { address + &route.fragment() }
    }
}

/// The address of the debate file. A reader's own file has none yet: its name stands in its place.
fn source(origin: &Origin) -> Option<&str> {
    match origin {
        Origin::BuiltIn => None,
        Origin::Address(source) | Origin::File(source) => Some(source),
    }
}

/// A text as the value of an attribute between double quotation marks.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
