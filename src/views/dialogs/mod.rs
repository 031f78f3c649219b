//! What stands over the page: the frame that holds it, and what is in it.
//!
//! A dialog is its title and its content; the frame does the rest. Lists to choose from share [`Chooser`].

mod chooser;
mod command_list;
mod embed;
mod frame;
mod key_list;
mod search;
mod settings_form;
mod stances;

use std::rc::Rc;

use yew::prelude::*;

use super::parts::Same;
use crate::state::{Dialog, State};
use command_list::CommandList;
use embed::Embed;
use frame::Frame;
use key_list::key_list;
use search::Search;
use settings_form::SettingsForm;
use stances::Stances;

/// The dialog that is asked for, in its frame.
pub(crate) fn dialog_view(state: &State, dialog: Dialog) -> Html {
    let (title, content) = match dialog {
        Dialog::Search => ("Find a claim", html! { <Search state={Same(Rc::new(state.clone()))} /> }),
        Dialog::Commands => ("Commands", html! { <CommandList state={Same(Rc::new(state.clone()))} /> }),
        Dialog::Keys => ("Keys", key_list(state)),
        Dialog::Settings => ("Settings", html! { <SettingsForm settings={state.settings} /> }),
        Dialog::Stances => ("My weights", html! { <Stances state={Same(Rc::new(state.clone()))} /> }),
        Dialog::Embed => ("Embed this debate", html! { <Embed state={Same(Rc::new(state.clone()))} /> }),
    };
    html! { <Frame {dialog} {title}>{ content }</Frame> }
}
