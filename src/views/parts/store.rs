//! Joins the plain state to Yew: the reducer, and the dispatcher that views find in the context.

use std::rc::Rc;

use yew::prelude::*;

use super::super::element::Port;
use crate::state::{Action, State, reduce};
use crate::web::Host;

/// The state as Yew keeps it.
pub(crate) struct Store {
    pub(crate) state: State,
    /// Who else is told of every state: the script that holds the explorer, in an element of another page.
    pub(crate) port: Option<Port>,
}

impl Reducible for Store {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = reduce(&self.state, action);
        if let Some(port) = &self.port {
            port.note(&state);
        }
        Rc::new(Self { state, port: self.port.clone() })
    }
}

/// Sends actions; always equal to itself, so it never makes a view draw again.
pub(crate) type Dispatcher = UseReducerDispatcher<Store>;

/// The dispatcher of the explorer a view stands in.
#[hook]
pub(crate) fn use_dispatcher() -> Callback<Action> {
    let dispatcher = use_context::<Dispatcher>();
    use_callback(dispatcher, |action, dispatcher| {
        if let Some(dispatcher) = dispatcher {
            dispatcher.dispatch(action);
        }
    })
}

/// Where the explorer stands that a view is part of.
#[hook]
pub(crate) fn use_host() -> Option<Host> {
    use_context::<Host>()
}

/// Sends the action that an event stands for, where it stands for one.
pub(crate) fn send<E: 'static>(
    dispatch: &Callback<Action>,
    action: impl Fn(E) -> Option<Action> + 'static,
) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |event| {
        if let Some(action) = action(event) {
            dispatch.emit(action);
        }
    })
}
