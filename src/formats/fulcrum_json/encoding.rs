//! From bytes to text: size, encoding, byte order marks and line ends.

use std::borrow::Cow;

use super::super::located::Report;
use super::super::{Code, Diagnostic, Place, Reading, Severity};
use super::MAX_BYTES;

/// What was noticed on the way from bytes to text.
#[derive(Default)]
pub(super) struct Found {
    byte_order_mark: bool,
    not_utf8_at: Option<usize>,
    utf16: bool,
}

/// Turns bytes into text; what is no UTF-8 is replaced, so that reading can go on and report the rest.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, Found) {
    if is_utf16(bytes) {
        let found = Found { not_utf8_at: Some(0), utf16: true, ..Found::default() };
        return (Cow::Borrowed(""), found);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => strip_mark(Cow::Borrowed(text)),
        Err(error) => {
            let (text, mut found) = strip_mark(String::from_utf8_lossy(bytes));
            found.not_utf8_at = Some(error.valid_up_to().saturating_sub(if found.byte_order_mark { 3 } else { 0 }));
            (text, found)
        }
    }
}

/// UTF-16 by its byte order mark, or because one byte of its first character is zero: JSON starts with
/// an ASCII character.
fn is_utf16(bytes: &[u8]) -> bool {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => true,
        [first, second, ..] => (*first == 0) != (*second == 0),
        _ => false,
    }
}

/// Takes off a byte order mark.
pub(super) fn strip_mark(text: Cow<'_, str>) -> (Cow<'_, str>, Found) {
    let bare = text.strip_prefix('\u{feff}').map(str::to_owned);
    let found = Found { byte_order_mark: bare.is_some(), ..Found::default() };
    (bare.map_or(text, Cow::Owned), found)
}

impl Found {
    /// Whether there is a text to read.
    pub(super) fn is_text(&self) -> bool {
        !self.utf16
    }

    pub(super) fn report(&self, text: &str, report: &mut Report<'_>) {
        if self.byte_order_mark {
            report.warn(
                0,
                Code::ByteOrderMark,
                None,
                "The file starts with a byte order mark; it is skipped.",
                "Save it as UTF-8 without one.",
            );
        }
        if let Some(at) = self.not_utf8_at {
            let message = if self.utf16 { "The file is UTF-16, not UTF-8." } else { "These bytes are not UTF-8." };
            report.error(at, Code::NotUtf8, None, message, "Save the file as UTF-8.");
        }
        if let Some(at) = text.find("\r\n") {
            report.warn(
                at,
                Code::CarriageReturn,
                None,
                "Lines end in CR LF here; they are read as line ends.",
                "Save it with LF line ends to keep changes small.",
            );
        }
    }
}

pub(super) fn report_empty(report: &mut Report<'_>) {
    report.error(
        0,
        Code::EmptyFile,
        None,
        "The file is empty.",
        "Give a debate file; docs/debate-format.md shows a small one.",
    );
}

pub(super) fn too_large(bytes: usize) -> Reading {
    let diagnostic = Diagnostic {
        severity: Severity::Error,
        code: Code::TooLarge,
        place: Place { line: 1, column: 1 },
        id: None,
        message: format!("The file has {bytes} bytes; at most {MAX_BYTES} (64 MiB) are read."),
        help: "Split the debate.".to_owned(),
    };
    Reading { debate: None, diagnostics: vec![diagnostic], left_out: 0 }
}
