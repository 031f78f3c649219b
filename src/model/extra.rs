//! Fields of a debate file that this version does not know, kept to the letter.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::value::RawValue;

/// Unknown fields of one object, by name. They survive a round trip exactly as they were written.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Extra(BTreeMap<String, Box<RawValue>>);

impl Extra {
    /// Keeps a field.
    pub fn insert(&mut self, name: String, value: Box<RawValue>) {
        self.0.insert(name, value);
    }

    /// The fields' names and their JSON text, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.get()))
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}
