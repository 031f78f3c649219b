//! The outside's ways of writing a debate: text in, a [`Debate`] and diagnostics out, and back.
//!
//! Reading never fails outright: it gives what it could read and everything that is wrong, each with
//! its place. Only a text without errors becomes a debate.

mod diagnostic;
mod fulcrum_json;
mod located;
mod packed;
#[cfg(feature = "schema")]
mod schema;

pub use diagnostic::{Code, Diagnostic, Place, Severity};
pub use fulcrum_json::{MAX_BYTES, MAX_CLAIMS, MAX_RELATIONS, MAX_TEXT, read, read_bytes, write};
pub use packed::{pack, unpack};
#[cfg(feature = "schema")]
pub use schema::json_schema;

use crate::model::Debate;

/// What reading a text gave.
#[derive(Debug)]
pub struct Reading {
    /// The debate, where nothing was wrong with it.
    pub debate: Option<Debate>,
    /// What was found, in the order of the text: errors and warnings, at most
    /// [`Reading::MAX_DIAGNOSTICS`].
    pub diagnostics: Vec<Diagnostic>,
    /// How many more there were.
    pub left_out: usize,
}

impl Reading {
    /// How many diagnostics one reading reports.
    pub const MAX_DIAGNOSTICS: usize = 100;

    /// How many of the diagnostics are errors.
    pub fn error_count(&self) -> usize {
        self.diagnostics.iter().filter(|found| found.severity == Severity::Error).count()
    }
}
