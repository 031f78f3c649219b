//! Everything that can be done, to be found by typing.

use std::rc::Rc;

use yew::prelude::*;

use super::super::parts::{Same, use_dispatcher, use_host};
use super::super::shortcuts::run;
use super::chooser::{Choice, Chooser};
use super::frame::close_around;
use crate::state::{Action, Command, Deed, Group, State, commands, find_commands};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) state: Same<State>,
}

/// The list.
#[component]
pub(super) fn CommandList(props: &Props) -> Html {
    let (dispatch, host) = (use_dispatcher(), use_host());
    let query = use_state_eq(String::new);
    let state = &props.state;
    let commands: Rc<[Command]> = commands(state).into();
    let found = find_commands(&commands, &query);
    let headline = state.cursor_row().and_then(|row| state.debate.claim(row.claim)).map(|claim| &claim.headline);
    let group = |group: Group| match (query.trim().is_empty(), group, headline) {
        (false, ..) => AttrValue::default(),
        (true, Group::Claim, Some(headline)) => format!("{}: {headline}", group.name()).into(),
        (true, ..) => group.name().into(),
    };
    let choices = found.iter().filter_map(|at| commands.get(*at)).map(|command| Choice {
        group: group(command.group),
        content: content(command, state.settings.shortcuts),
        hindered: command.hindered.is_some(),
    });
    let choices: Rc<[Choice]> = choices.collect();
    let count = match found.len() {
        0 => "No command is called so.".into(),
        1 => "1 command".into(),
        many => AttrValue::from(format!("{many} commands")),
    };
    let on_query = {
        let query = query.clone();
        Callback::from(move |typed| query.set(typed))
    };
    let present = state.clone();
    let on_choose = Callback::from(move |(at, list): (usize, web_sys::Element)| {
        let Some(command) = found.get(at).and_then(|at| commands.get(*at)) else { return };
        // The focus goes back to the page first, so that what is done finds it where the reader left it.
        if !matches!(command.deed, Deed::Act(Action::Ask(_))) {
            close_around(&list);
            dispatch.emit(Action::Ask(None));
        }
        match &command.deed {
            Deed::Act(action) => dispatch.emit(action.clone()),
            Deed::Run(errand) => {
                if let Some(host) = &host {
                    run(*errand, host, &present, &dispatch);
                }
            }
        }
    });
    html! {
        <Chooser label="Commands" hint="What do you want to do?" choices={Same(choices)} {count} {on_query} {on_choose} />
    }
}

fn content(command: &Command, shortcuts: bool) -> Html {
    html! {
        <>
            <span class="name"><bdi>{ command.name.clone() }</bdi></span>
            if let Some(why) = command.hindered {
                <span class="why">{ why }</span>
            }
            if let Some(key) = command.key.filter(|_| shortcuts) {
                <kbd>{ key }</kbd>
            }
        </>
    }
}
