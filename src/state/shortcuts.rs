//! What single keys do anywhere on the page, whatever has the focus. The tree's own keys are in `keys`.

use super::{Action, Dialog, View};
use crate::model::Word;

/// Something that the browser is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// One step back in its history.
    Back,
    /// One step forward.
    Forward,
    /// Let the reader choose a debate file.
    OpenFile,
    /// Put the present address on the clipboard.
    CopyAddress,
    /// Print.
    Print,
}

impl Errand {
    /// Whether it is for a page of the explorer's own: in somebody else's it would do something to the page around it.
    pub fn needs_page(self) -> bool {
        self != Self::CopyAddress
    }
}

/// What a key or a command stands for.
#[derive(Clone, Debug)]
pub enum Deed {
    /// A change of the state.
    Act(Action),
    /// Something for the browser.
    Run(Errand),
}

/// What a key does anywhere. `command`: whether Ctrl or ⌘ is held. `single`: whether keys alone do something: the reader
/// can switch that off, and while something stands over the page it has them for itself.
pub fn shortcut(key: &str, command: bool, single: bool) -> Option<Deed> {
    let act = |action| Some(Deed::Act(action));
    match key {
        "k" | "K" if command => act(Action::Ask(Some(Dialog::Commands))),
        _ if command || !single => None,
        "/" => act(Action::Ask(Some(Dialog::Search))),
        "?" => act(Action::Ask(Some(Dialog::Keys))),
        "[" => Some(Deed::Run(Errand::Back)),
        "]" => Some(Deed::Run(Errand::Forward)),
        "r" => act(Action::JudgeHere(0.0)),
        "a" => act(Action::JudgeHere(1.0)),
        _ => view_of(key).and_then(|view| act(Action::GoTo(view))),
    }
}

/// Whether a key alone does something anywhere, so that no word is begun with it in the tree.
pub fn is_shortcut(key: &str) -> bool {
    shortcut(key, false, true).is_some()
}

fn view_of(key: &str) -> Option<View> {
    let nth: usize = key.parse().ok()?;
    View::ALL.get(nth.checked_sub(1)?).copied()
}
