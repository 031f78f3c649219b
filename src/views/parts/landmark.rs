//! The parts of the page that screen readers list and jump to.

use crate::web::Host;

/// Whether the explorer's parts are landmarks: not in an element of another page. The landmarks there are that page's, and
/// with several explorers their names would not tell them apart.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Landmarks(bool);

impl Landmarks {
    /// As fits where an explorer stands.
    pub(crate) fn of(host: &Host) -> Self {
        Self(host.is_alone())
    }

    /// A part's role: its own as a landmark, else that of a group.
    pub(crate) const fn role(self, own: &'static str) -> &'static str {
        if self.0 { own } else { "group" }
    }
}
