//! States to start from, and what to look at in them.

use std::rc::Rc;

use fulcrum::layout::{PlaceIndex, Row};
use fulcrum::model::{Debate, RelationIndex};
use fulcrum::state::{Action, Origin, Route, State, reduce};

use crate::sketch::{debate, place, steps};

/// Two positions; c is shared by both sides and at home under a.
///
/// ```text
/// p            q
///   + a          - c
///     + c
///       + d
///     - e
///       / u disputes the step from e to a
///   - b
/// ```
pub(crate) fn family() -> Rc<Debate> {
    Rc::new(debate("p q", "p q a b c d e u", &["a + p", "b - p", "c + a", "d + c", "e - a", "u / r4", "c - q?"]))
}

pub(crate) fn fresh(debate: &Rc<Debate>) -> State {
    State::new(Rc::clone(debate), Origin::BuiltIn)
}

/// The family, with all open.
pub(crate) fn opened() -> State {
    act(&fresh(&family()), Action::OpenTo(fulcrum::state::Levels::All))
}

#[track_caller]
pub(crate) fn act(state: &State, action: Action) -> State {
    reduce(state, action)
}

/// The visible place with this trail of claims, such as `p a c`.
#[track_caller]
pub(crate) fn at(state: &State, trail: &str) -> PlaceIndex {
    place(&state.debate, &state.outline, trail)
}

pub(crate) fn relation(number: u32) -> RelationIndex {
    RelationIndex(number)
}

/// A place as the trail of its claims; empty for none.
pub(crate) fn trail(state: &State, place: Option<PlaceIndex>) -> String {
    let path = place.map(|place| steps(&state.outline, place)).unwrap_or_default();
    path.iter().map(|(_, claim)| state.debate.claim(*claim).unwrap().id.as_str()).collect::<Vec<_>>().join(" ")
}

pub(crate) fn arrive(state: &State, fragment: &str) -> State {
    act(state, Action::Arrive(Route::parse(fragment)))
}

/// What of a row can be told from an address.
pub(crate) fn gist(rows: &[Row]) -> Vec<(u32, u32, bool)> {
    rows.iter().map(|row| (row.level, row.claim.0, row.open)).collect()
}
