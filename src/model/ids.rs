//! Ids looked up: which item of a list has which. One table for claims and relations alike, so that the page
//! has the code for it once.

use std::collections::HashMap;

use super::index::narrow;

/// The places of a list's items by id. Of items with the same id the last one is found.
#[derive(Clone, Debug)]
pub(super) struct Ids(HashMap<String, u32>);

impl Ids {
    /// Takes the ids of a list's items in their order.
    pub(super) fn new(ids: &mut dyn Iterator<Item = &str>) -> Self {
        let mut places = HashMap::new();
        for (at, id) in ids.enumerate() {
            places.insert(id.to_owned(), narrow(at));
        }
        Self(places)
    }

    /// The place of an id's item.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        self.0.get(id).copied()
    }
}
