//! Something that went wrong, for the reader.

use crate::formats::Diagnostic;

/// What the reader is told, until it is dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What happened, in one sentence.
    pub title: String,
    /// What remains as it was, or what to do.
    pub advice: String,
    /// What happened exactly.
    pub trouble: Trouble,
}

/// What happened exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing beyond the title.
    Plain,
    /// A file has faults: its name, what was found, and how many more there are.
    Faults {
        /// The file's name or address.
        file: String,
        /// What was found.
        diagnostics: Vec<Diagnostic>,
        /// How many more there are.
        left_out: usize,
    },
}
