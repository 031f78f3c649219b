//! The address bar.

use gloo::events::EventListener;
use gloo::utils::{history, window};
use wasm_bindgen::JsValue;

use crate::state::Route;

/// What the address bar says now.
pub fn current_route() -> Route {
    Route::parse(&current_fragment())
}

fn current_fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The file named by `?debate=` before the fragment.
pub fn debate_address() -> Option<String> {
    let search = window().location().search().unwrap_or_default();
    let pairs = form_urlencoded::parse(search.trim_start_matches('?').as_bytes());
    pairs.into_iter().find(|(name, value)| name == "debate" && !value.is_empty()).map(|(_, value)| value.into_owned())
}

/// Lets the address bar say something new: as a step the back button undoes, or in place of what it says.
pub fn write_route(route: &Route, as_step: bool) {
    let fragment = route.fragment();
    if current_fragment() == fragment || (current_fragment().is_empty() && *route == Route::default()) {
        own_entry();
        return;
    }
    // Browsers refuse when a page writes too often; the address is then a little behind, and nothing is lost.
    let _ = if as_step {
        history().push_state_with_url(&JsValue::TRUE, "", Some(&fragment))
    } else {
        history().replace_state_with_url(&JsValue::TRUE, "", Some(&fragment))
    };
}

/// Marks the present entry of the browser's history as the explorer's own.
fn own_entry() {
    let _ = history().replace_state_with_url(&JsValue::TRUE, "", None);
}

/// Tells when the reader goes back or forward, follows a link or types an address.
pub fn on_route(tell: impl Fn(Route) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| {
        let mut route = current_route();
        // Back and forward step through views and claims; they don't take back what the reader has weighed since.
        if history().state().is_ok_and(|state| state.is_truthy()) {
            route.weighed = None;
        }
        own_entry();
        tell(route);
    })
}
