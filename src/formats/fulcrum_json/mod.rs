//! The debate file, version 1: Fulcrum's own format (`docs/debate-format.md`).
//!
//! `read` finds the fields and their types, `check` holds what they say against the format's rules,
//! `write` gives the text back.

mod basis;
mod check;
mod encoding;
mod entries;
mod fields;
mod relations;

use std::borrow::Cow;

use super::Reading;
use super::located::Report;
use crate::model::{Content, Debate};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;
/// The most claims a debate may have.
pub const MAX_CLAIMS: usize = 1_000_000;
/// The most relations a debate may have.
pub const MAX_RELATIONS: usize = 2_000_000;
/// The longest text, in characters.
pub const MAX_TEXT: usize = 20_000;
/// The longest headline, in characters, that rows and maps are made for.
const MAX_HEADLINE: usize = 60;
/// The longest cited phrase, in words.
const MAX_PHRASE: usize = 8;

/// Reads a debate file from its bytes.
pub fn read_bytes(bytes: &[u8]) -> Reading {
    if bytes.len() > MAX_BYTES {
        return encoding::too_large(bytes.len());
    }
    let (text, found) = encoding::decode(bytes);
    read_text(&text, &found)
}

/// Reads a debate file from its text.
pub fn read(text: &str) -> Reading {
    if text.len() > MAX_BYTES {
        return encoding::too_large(text.len());
    }
    let (text, found) = encoding::strip_mark(Cow::Borrowed(text));
    read_text(&text, &found)
}

fn read_text(text: &str, encoding: &encoding::Found) -> Reading {
    let mut report = Report::new(text);
    encoding.report(text, &mut report);
    let entries = if !encoding.is_text() {
        None
    } else if text.trim().is_empty() {
        encoding::report_empty(&mut report);
        None
    } else {
        report.root().and_then(|root| entries::debate(&mut report, root))
    };
    if let Some(entries) = &entries {
        check::check(&mut report, entries);
    }
    let sound = report.error_count() == 0;
    let mut debate = None;
    if let Some(entries) = entries.filter(|_| sound) {
        let places: Vec<usize> = entries.claims.iter().map(|claim| claim.id).collect();
        debate = Debate::new(entries.content).ok();
        if let Some(debate) = &debate {
            check::check_graph(&mut report, &places, debate);
        }
    }
    let (diagnostics, left_out) = report.finish();
    Reading { debate, diagnostics, left_out }
}

/// Writes a debate file: UTF-8, two spaces a level, fields in the format's order, defaults left out.
///
/// # Errors
/// None that a [`Content`] can cause; they are `serde_json`'s own.
pub fn write(content: &Content) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(content).map(|text| text + "\n")
}
