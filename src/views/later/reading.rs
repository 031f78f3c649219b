//! In the second module: reading debate files, chosen by the reader or named in the address.

use std::pin::Pin;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::super::notice::{could_not_open, has_faults};
use crate::formats::read_bytes;
use crate::model::Debate;
use crate::state::{Action, Origin, Route};
use crate::web::{Refusal, fetch, kept_weights, read_file};

/// What becomes of an address: its debate, or the action that says what went wrong.
pub(crate) type Opened = Pin<Box<dyn Future<Output = Result<Rc<Debate>, Action>>>>;

pub(super) fn open_file(file: web_sys::File, dispatch: Callback<Action>) {
    spawn_local(async move {
        let name = file.name();
        let bytes = read_file(file).await;
        dispatch.emit(match bytes.map_err(|refusal| refused(&name, &refusal)).and_then(|bytes| read(&name, &bytes)) {
            Ok(debate) => {
                let route = Route { weighed: kept_weights(&debate.content().id), ..Route::default() };
                Action::Load(debate, Origin::File(name), route)
            }
            Err(failed) => failed,
        });
    });
}

pub(super) fn open_address(address: String) -> Opened {
    Box::pin(async move {
        let bytes = fetch(&address).await.map_err(|refusal| refused(&address, &refusal))?;
        read(&address, &bytes)
    })
}

fn refused(name: &str, refusal: &Refusal) -> Action {
    could_not_open(name, &refusal.0)
}

pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Rc<Debate>, Action> {
    let reading = read_bytes(bytes);
    reading.debate.map(Rc::new).ok_or_else(|| has_faults(name, reading.diagnostics, reading.left_out))
}
