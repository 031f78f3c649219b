//! How the reader likes the page: remembered by the browser, in no address.

use crate::model::{Word, words};

words! {
    /// The colours of the page.
    Theme {
        /// As the system is set.
        #[default]
        System = "auto",
        /// Dark ink on light paper.
        Light = "light",
        /// Light ink on dark paper.
        Dark = "dark",
    }
}

words! {
    /// How large letters are, in hundredths of what the browser is set to.
    TextSize {
        /// As the browser is set.
        #[default]
        Usual = "100",
        /// An eighth larger.
        Large = "112",
        /// A quarter larger.
        Larger = "125",
        /// Half as large again.
        Largest = "150",
    }
}

words! {
    /// Whether changes may be shown by motion.
    Motion {
        /// As the system is set.
        #[default]
        System = "auto",
        /// None.
        Reduced = "reduced",
    }
}

impl Theme {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "as the system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Motion {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "as the system",
            Self::Reduced => "none",
        }
    }
}

/// What a reader may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The colours.
    pub theme: Theme,
    /// The size of letters.
    pub text: TextSize,
    /// Motion.
    pub motion: Motion,
    /// Whether single keys do something outside the tree's own.
    pub shortcuts: bool,
    /// Whether the tree is shown as headings, lists and buttons.
    pub outline: bool,
    /// Whether the reader has put the introduction away.
    pub introduced: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text: TextSize::default(),
            motion: Motion::default(),
            shortcuts: true,
            outline: false,
            introduced: false,
        }
    }
}

const NO_SHORTCUTS: &str = "no-shortcuts";
const OUTLINE: &str = "outline";
const INTRODUCED: &str = "introduced";

impl Settings {
    /// As a text for the browser to keep: words with spaces between them.
    pub fn to_text(&self) -> String {
        let flags = [(!self.shortcuts, NO_SHORTCUTS), (self.outline, OUTLINE), (self.introduced, INTRODUCED)];
        let mut text = format!("theme:{} text:{} motion:{}", self.theme.word(), self.text.word(), self.motion.word());
        for (_, word) in flags.into_iter().filter(|(on, _)| *on) {
            text.push(' ');
            text.push_str(word);
        }
        text
    }

    /// What a kept text says, as far as it makes sense; the rest is as at first.
    pub fn from_text(text: &str) -> Self {
        let mut settings = Self::default();
        for word in text.split(' ') {
            match word.split_once(':') {
                Some(("theme", word)) => settings.theme = Theme::from_word(word).unwrap_or_default(),
                Some(("text", word)) => settings.text = TextSize::from_word(word).unwrap_or_default(),
                Some(("motion", word)) => settings.motion = Motion::from_word(word).unwrap_or_default(),
                None if word == NO_SHORTCUTS => settings.shortcuts = false,
                None if word == OUTLINE => settings.outline = true,
                None if word == INTRODUCED => settings.introduced = true,
                _ => {}
            }
        }
        settings
    }
}
