//! JSON whose every value knows where in the text it stands.
//!
//! `serde_json` finds the values' ends (`RawValue` borrows from the text, so a value's place is the
//! distance of its slice from the text's start); this module adds places to what goes wrong.

use std::collections::HashSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Code, Diagnostic, Place, Reading, Severity};

/// The longest message, in characters: enough for all that is said here, whatever it quotes.
const MAX_SENTENCE: usize = 400;

/// A value: a slice of the whole text.
#[derive(Clone, Copy)]
pub(super) struct Node<'a>(&'a str);

/// An object's fields in the text's order.
pub(super) type FieldList<'a> = Vec<(String, Node<'a>)>;

/// What is found while a text is read.
pub(super) struct Report<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
    found: Vec<(usize, Diagnostic)>,
    errors: usize,
    left_out: usize,
}

impl<'a> Report<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let line_starts = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1))
            .collect();
        Self { text, line_starts, found: Vec::new(), errors: 0, left_out: 0 }
    }

    pub(super) fn error(
        &mut self,
        at: usize,
        code: Code,
        id: Option<&str>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.errors += 1;
        self.add(at, Severity::Error, code, id, &message.into(), &help.into());
    }

    pub(super) fn warn(
        &mut self,
        at: usize,
        code: Code,
        id: Option<&str>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(at, Severity::Warning, code, id, &message.into(), &help.into());
    }

    fn add(&mut self, at: usize, severity: Severity, code: Code, id: Option<&str>, message: &str, help: &str) {
        if self.found.len() >= Reading::MAX_DIAGNOSTICS {
            self.left_out += 1;
            // An error is worth more than a warning that came before it.
            let errors_only = self.found.iter().all(|(_, kept)| kept.severity == Severity::Error);
            if severity == Severity::Warning || errors_only {
                return;
            }
            if let Some(last) = self.found.iter().rposition(|(_, kept)| kept.severity == Severity::Warning) {
                self.found.remove(last);
            }
        }
        let (place, id) = (self.place(at), id.filter(|id| !id.is_empty()).map(shorten));
        let (message, help) = (cut(message, MAX_SENTENCE), cut(help, MAX_SENTENCE));
        self.found.push((at, Diagnostic { severity, code, place, id, message, help }));
    }

    /// Whether another error would still be shown, so that it is worth finding out what to say about it.
    pub(super) fn wants_errors(&self) -> bool {
        self.found.len() < Reading::MAX_DIAGNOSTICS
            || self.found.iter().any(|(_, kept)| kept.severity == Severity::Warning)
    }

    pub(super) fn error_count(&self) -> usize {
        self.errors
    }

    /// Everything found, in the order of the text, and how much more there was.
    pub(super) fn finish(mut self) -> (Vec<Diagnostic>, usize) {
        self.found.sort_by_key(|(at, _)| *at);
        (self.found.into_iter().map(|(_, diagnostic)| diagnostic).collect(), self.left_out)
    }

    /// The line and column of a byte offset.
    pub(super) fn place(&self, at: usize) -> Place {
        let at = at.min(self.text.len());
        let line = self.line(at);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.as_bytes().get(start..at).unwrap_or_default();
        // Characters are counted by their first bytes.
        let column = 1 + before.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
        Place { line, column }
    }

    /// The line of a byte offset.
    pub(super) fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at).max(1)
    }

    /// The byte offset of a line and column as `serde_json` gives them (columns in bytes).
    fn offset(&self, base: usize, error: &serde_json::Error, within: &str) -> usize {
        let line_start = match error.line() {
            0 | 1 => 0,
            line => within.match_indices('\n').nth(line - 2).map_or(0, |(at, _)| at + 1),
        };
        (base + line_start + error.column().saturating_sub(1)).min(self.text.len())
    }

    /// The text's outermost value.
    pub(super) fn root(&mut self) -> Option<Node<'a>> {
        match serde_json::from_str::<&RawValue>(self.text) {
            Ok(raw) => Some(Node(raw.get())),
            Err(error) => {
                self.syntax(&error);
                None
            }
        }
    }

    fn syntax(&mut self, error: &serde_json::Error) {
        if error.is_eof() {
            let end = self.text.trim_end().len();
            self.error(
                end,
                Code::Truncated,
                None,
                "The file ends in the middle of its JSON.",
                "Look for the missing end: it may have been cut off while being saved or sent.",
            );
            return;
        }
        let at = self.offset(0, error, self.text);
        let reason = plain_reason(error);
        self.error(
            at,
            Code::NotJson,
            None,
            format!("This is not JSON: {reason}."),
            "Mend it here; a comma, a quote or a bracket just before is the usual cause.",
        );
    }

    /// Where a value starts.
    pub(super) fn at(&self, node: Node<'_>) -> usize {
        (node.0.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    /// The items of a list; a report where the value is none.
    pub(super) fn list(&mut self, node: Node<'a>, what: &dyn fmt::Display, id: Option<&str>) -> Vec<Node<'a>> {
        if node.kind() != Kind::List {
            self.wrong_type(node, what, "a list", id);
            return Vec::new();
        }
        serde_json::from_str::<Vec<&RawValue>>(node.0)
            .unwrap_or_default()
            .into_iter()
            .map(|raw| Node(raw.get()))
            .collect()
    }

    /// The fields of an object; a report where the value is none, or has a field twice. Reports name
    /// `owner`, or the object's own id.
    pub(super) fn object(
        &mut self,
        node: Node<'a>,
        what: &dyn fmt::Display,
        owner: Option<&str>,
    ) -> Option<FieldList<'a>> {
        if !self.require(node, what, "an object", Kind::Object, owner) {
            return None;
        }
        let Fields(fields) = match serde_json::from_str(node.0) {
            Ok(fields) => fields,
            Err(error) => {
                let at = self.offset(self.at(node), &error, node.0);
                let reason = plain_reason(&error);
                self.error(at, Code::NotJson, owner, format!("This is not JSON: {reason}."), "Mend it here.");
                return None;
            }
        };
        let (kept, twice) = first_of_each(fields);
        let own = own_id(&kept);
        for (name, value) in twice {
            let message = format!("{what} has the field `{}` twice.", shorten(&name));
            let id = owner.or(own.as_deref());
            self.error(self.at(value), Code::DuplicateField, id, message, "Keep one of them.");
        }
        Some(kept)
    }

    /// A text.
    pub(super) fn text(&mut self, node: Node<'a>, what: &dyn fmt::Display, id: Option<&str>) -> Option<String> {
        if !self.require(node, what, "text", Kind::Text, id) {
            return None;
        }
        match serde_json::from_str(node.0) {
            Ok(text) => Some(text),
            Err(error) => {
                let at = self.offset(self.at(node), &error, node.0);
                let reason = plain_reason(&error);
                self.error(at, Code::NotJson, id, format!("{what} is not JSON text: {reason}."), "Mend it here.");
                None
            }
        }
    }

    /// Whether a value is of a kind; a report where it is not.
    pub(super) fn require(
        &mut self,
        node: Node<'a>,
        what: &dyn fmt::Display,
        expected: &str,
        kind: Kind,
        id: Option<&str>,
    ) -> bool {
        if node.kind() != kind {
            self.wrong_type(node, what, expected, id);
        }
        node.kind() == kind
    }

    fn wrong_type(&mut self, node: Node<'a>, what: &dyn fmt::Display, expected: &str, id: Option<&str>) {
        let got = node.kind().name();
        self.error(
            self.at(node),
            Code::WrongType,
            id,
            format!("{what} must be {expected}, but is {got}."),
            format!("Give {expected}."),
        );
    }
}

/// The id an object gives itself.
pub(super) fn own_id(fields: &[(String, Node<'_>)]) -> Option<String> {
    let (_, node) = fields.iter().find(|(name, _)| name == "id")?;
    serde_json::from_str(node.0).ok()
}

/// The first field of each name, and the further ones.
fn first_of_each(fields: FieldList<'_>) -> (FieldList<'_>, FieldList<'_>) {
    /// Up to here, comparing all is cheaper than hashing.
    const FEW: usize = 24;
    let mut first = Vec::with_capacity(fields.len());
    let mut again = Vec::new();
    let mut names: HashSet<String> = HashSet::new();
    let few = fields.len() <= FEW;
    for (name, value) in fields {
        let new = if few { !first.iter().any(|(known, _)| *known == name) } else { names.insert(name.clone()) };
        if new { &mut first } else { &mut again }.push((name, value));
    }
    (first, again)
}

/// An id or a name short enough to be quoted in a message; an id of the right form is never cut.
pub(super) fn shorten(text: &str) -> String {
    cut(text, 64)
}

/// A text of so many characters at most.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => text.get(..end).unwrap_or(text).to_owned() + "…",
        None => text.to_owned(),
    }
}

/// What `serde_json` says, without its own line and column.
fn plain_reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

/// The JSON types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Flag,
    Number,
    Text,
    List,
    Object,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag => "true or false",
            Self::Number => "a number",
            Self::Text => "text",
            Self::List => "a list",
            Self::Object => "an object",
        }
    }
}

impl<'a> Node<'a> {
    /// The value's JSON text.
    pub(super) fn json(self) -> &'a str {
        self.0
    }

    pub(super) fn kind(self) -> Kind {
        match self.0.as_bytes().first() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::List,
            Some(b'"') => Kind::Text,
            Some(b't' | b'f') => Kind::Flag,
            Some(b'n') | None => Kind::Null,
            Some(_) => Kind::Number,
        }
    }
}

/// An object's fields in the text's order, doubles included.
struct Fields<'a>(Vec<(String, Node<'a>)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Vec<(String, Node<'de>)>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut pairs = Vec::new();
                while let Some((name, raw)) = map.next_entry::<String, &RawValue>()? {
                    pairs.push((name, Node(raw.get())));
                }
                Ok(pairs)
            }
        }
        from.deserialize_map(Pairs).map(Fields)
    }
}
