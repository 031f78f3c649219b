//! Fields of a debate file that this version does not know, kept to the letter.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{Error, SerializeMap, Serializer};
use serde_json::value::RawValue;

/// Unknown fields of one object, by name. They survive a round trip exactly as they were written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra(BTreeMap<String, String>);

impl Extra {
    /// Keeps a field: its name and the JSON text of its value, which is not looked at. A debate with a text here that
    /// is no JSON cannot be written.
    pub fn insert(&mut self, name: String, json: String) {
        self.0.insert(name, json);
    }

    /// The fields' names and their JSON text, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, json)| (name.as_str(), json.as_str()))
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (name, json) in self.iter() {
            let value: &RawValue = serde_json::from_str(json).map_err(S::Error::custom)?;
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
