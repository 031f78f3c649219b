//! One object of the debate file, field by field: types, ranges and lengths, each fault at its place.

use std::fmt;

use super::super::Code;
use super::super::located::{FieldList, Kind, Node, Report, own_id, shorten};
use super::{MAX_PHRASE, MAX_TEXT};
use crate::model::{Extra, Word};

/// What a value is called in messages; spelled out only when one is needed.
#[derive(Clone, Copy)]
pub(super) struct Label<'n> {
    each: bool,
    what: &'static str,
    name: &'n str,
}

impl fmt::Display for Label<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = if self.each { "Each of the" } else { "The" };
        write!(out, "{start} {}'s `{}`", self.what, self.name)
    }
}

/// An object being read. Fields are taken out one by one; what is left is kept as unknown.
pub(super) struct Fields<'a, 'r> {
    pub(super) report: &'r mut Report<'a>,
    /// Where the object starts.
    pub(super) at: usize,
    /// What to call it in messages: `claim`, `relation`, …
    what: &'static str,
    /// The fields that are not taken yet.
    left: FieldList<'a>,
    /// The object's id, once read.
    id: Option<String>,
}

impl<'a, 'r> Fields<'a, 'r> {
    /// Opens an item that has an id of its own.
    pub(super) fn open(report: &'r mut Report<'a>, node: Node<'a>, what: &'static str) -> Option<Self> {
        let at = report.at(node);
        let fields = report.object(node, &format_args!("A {what}"), None)?;
        let id = own_id(&fields);
        Some(Self { report, at, what, left: fields, id })
    }

    /// Opens a part of an item; reports name the item.
    pub(super) fn open_part(
        report: &'r mut Report<'a>,
        node: Node<'a>,
        what: &'static str,
        owner: &str,
    ) -> Option<Self> {
        let at = report.at(node);
        let fields = report.object(node, &format_args!("A {what}"), Some(owner))?;
        Some(Self { report, at, what, left: fields, id: Some(owner.to_owned()) })
    }

    /// Takes a field; `null` counts as absent.
    pub(super) fn take(&mut self, name: &str) -> Option<Node<'a>> {
        let at = self.left.iter().position(|(field, _)| field == name)?;
        let (_, node) = self.left.remove(at);
        (node.kind() != Kind::Null).then_some(node)
    }

    /// What to call a field in messages.
    pub(super) fn label<'n>(&self, name: &'n str) -> Label<'n> {
        Label { each: false, what: self.what, name }
    }

    /// The same for the items of a list.
    pub(super) fn each<'n>(&self, name: &'n str) -> Label<'n> {
        Label { each: true, what: self.what, name }
    }

    pub(super) fn error(&mut self, at: usize, code: Code, message: String, help: &str) {
        let id = self.id.clone();
        self.report.error(at, code, id.as_deref(), message, help);
    }

    fn missing(&mut self, name: &str) {
        let message = format!("The {} has no `{name}`.", self.what);
        self.error(self.at, Code::MissingField, message, &format!("Add the field `{name}`."));
    }

    /// A field that must be there, with its place.
    pub(super) fn required(&mut self, name: &str) -> Option<Node<'a>> {
        let node = self.take(name);
        if node.is_none() {
            self.missing(name);
        }
        node
    }

    /// A text where one is given.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let node = self.take(name)?;
        self.text_of(node, name)
    }

    /// A text that must be there and say something.
    pub(super) fn full_text(&mut self, name: &str) -> String {
        let Some(node) = self.required(name) else { return String::new() };
        let text = self.text_of(node, name).unwrap_or_default();
        if text.trim().is_empty() && node.kind() == Kind::Text {
            let (at, message) = (self.report.at(node), format!("{} is empty.", self.label(name)));
            self.error(at, Code::EmptyText, message, "Write it, or take the item out.");
        }
        text
    }

    fn text_of(&mut self, node: Node<'a>, name: &str) -> Option<String> {
        let label = self.label(name);
        self.labelled_text(node, &label)
    }

    fn labelled_text(&mut self, node: Node<'a>, label: &Label<'_>) -> Option<String> {
        let text = self.report.text(node, label, self.id.as_deref())?;
        // A text of so many bytes has no more characters.
        let length = if text.len() > MAX_TEXT { text.chars().count() } else { 0 };
        if length > MAX_TEXT {
            let at = self.report.at(node);
            let message = format!("{label} has {length} characters; at most {MAX_TEXT} are read.");
            self.error(at, Code::TextTooLong, message, "Shorten it.");
        }
        Some(text)
    }

    /// The object's own id.
    pub(super) fn own_id(&mut self) -> (String, usize) {
        let Some(node) = self.required("id") else { return (String::new(), self.at) };
        let at = self.report.at(node);
        let label = self.label("id");
        let id = self.report.text(node, &label, None).unwrap_or_default();
        if node.kind() == Kind::Text && !is_id(&id) {
            self.error(
                at,
                Code::BadId,
                format!("{label} is \"{}\".", shorten(&id)),
                "Use 1 to 64 of a–z, 0–9 and -, starting with a letter or a digit.",
            );
        }
        (id, at)
    }

    /// A word with a closed set of values; its default where it is absent.
    pub(super) fn word<T: Word + Default>(&mut self, name: &str) -> T {
        self.take(name).map_or_else(T::default, |node| self.word_of(node, name))
    }

    /// The same for a field that must be there.
    pub(super) fn required_word<T: Word + Default>(&mut self, name: &str) -> T {
        self.required(name).map_or_else(T::default, |node| self.word_of(node, name))
    }

    /// The same, and whether the field could be read.
    pub(super) fn known_word<T: Word + Default>(&mut self, name: &str) -> (T, bool) {
        let before = self.report.error_count();
        let word = self.required_word(name);
        (word, self.report.error_count() == before)
    }

    fn word_of<T: Word + Default>(&mut self, node: Node<'a>, name: &str) -> T {
        let label = self.label(name);
        let Some(text) = self.report.text(node, &label, self.id.as_deref()) else {
            return T::default();
        };
        T::from_word(&text).unwrap_or_else(|| {
            let words: Vec<&str> = T::ALL.iter().map(|value| value.word()).collect();
            let at = self.report.at(node);
            self.error(
                at,
                Code::UnknownWord,
                format!("{label} is \"{}\".", shorten(&text)),
                &format!("Use one of: {}.", words.join(", ")),
            );
            T::default()
        })
    }

    /// A number in [0, 1]; the default where it is absent.
    pub(super) fn share(&mut self, name: &str, default: f64) -> f64 {
        let Some(node) = self.take(name) else { return default };
        let label = self.label(name);
        self.share_of(node, &label).unwrap_or(default)
    }

    /// A number in [0, 1], to the last digit (`serde_json` rounds some numbers wrongly by default).
    pub(super) fn share_of(&mut self, node: Node<'a>, label: &Label<'_>) -> Option<f64> {
        let expected = "a number from 0 to 1";
        if !self.report.require(node, label, expected, Kind::Number, self.id.as_deref()) {
            return None;
        }
        let value = node.json().parse().ok().filter(|value| (0.0..=1.0).contains(value));
        if value.is_none() {
            let (at, message) = (self.report.at(node), format!("{label} is {}.", shorten(node.json())));
            self.error(at, Code::OutOfRange, message, "Give a number from 0 to 1.");
        }
        value
    }

    /// A count from 1 that must be there.
    pub(super) fn ordinal(&mut self, name: &str) -> u32 {
        let label = self.label(name);
        self.required(name).and_then(|node| self.ordinal_of(node, &label)).unwrap_or(1)
    }

    pub(super) fn ordinal_of(&mut self, node: Node<'a>, label: &Label<'_>) -> Option<u32> {
        let expected = "a whole number from 1";
        if !self.report.require(node, label, expected, Kind::Number, self.id.as_deref()) {
            return None;
        }
        let number = node.json();
        let value = number.parse().ok().filter(|value| *value > 0);
        if value.is_none() {
            let (at, message) = (self.report.at(node), format!("{label} is {}.", shorten(number)));
            self.error(at, Code::OutOfRange, message, "Give a whole number; they are counted from 1.");
        }
        value
    }

    /// The items of a list; none where the field is absent.
    pub(super) fn items(&mut self, name: &str) -> Vec<Node<'a>> {
        let Some(node) = self.take(name) else { return Vec::new() };
        let label = self.label(name);
        self.report.list(node, &label, self.id.as_deref())
    }

    /// Where a field stands, or the object itself where it is absent.
    pub(super) fn place_of(&self, name: &str) -> usize {
        self.left.iter().find(|(field, _)| field == name).map_or(self.at, |(_, node)| self.report.at(*node))
    }

    /// A list of texts, each with its place.
    pub(super) fn texts(&mut self, name: &str) -> Vec<(String, usize)> {
        let Some(node) = self.take(name) else { return Vec::new() };
        self.texts_of(node, name)
    }

    /// The same for a list that must be there and name something.
    pub(super) fn required_texts(&mut self, name: &str) -> Vec<(String, usize)> {
        let Some(node) = self.required(name) else { return Vec::new() };
        let before = self.report.error_count();
        let texts = self.texts_of(node, name);
        if texts.is_empty() && self.report.error_count() == before {
            let (at, message) = (self.report.at(node), format!("{} is empty.", self.label(name)));
            self.error(at, Code::EmptyList, message, "Name one claim or more.");
        }
        texts
    }

    pub(super) fn texts_of(&mut self, node: Node<'a>, name: &str) -> Vec<(String, usize)> {
        let (list, label) = (self.label(name), self.each(name));
        self.report
            .list(node, &list, self.id.as_deref())
            .into_iter()
            .filter_map(|node| {
                let at = self.report.at(node);
                self.labelled_text(node, &label).map(|text| (text, at))
            })
            .collect()
    }

    /// A phrase of a source.
    pub(super) fn phrase(&mut self) -> Option<String> {
        let node = self.take("phrase")?;
        let text = self.text_of(node, "phrase")?;
        let words = text.split_whitespace().count();
        if words > MAX_PHRASE {
            let at = self.report.at(node);
            self.report.warn(
                at,
                Code::PhraseTooLong,
                self.id.as_deref(),
                format!("The phrase has {words} words; {MAX_PHRASE} at most keep to a quotation."),
                "Shorten it.",
            );
        }
        Some(text)
    }

    /// An object's fields, where the field is one: used for maps from ids to values.
    pub(super) fn map(&mut self, name: &str) -> FieldList<'a> {
        let Some(node) = self.required(name) else { return Vec::new() };
        let label = self.label(name);
        self.report.object(node, &label, self.id.as_deref()).unwrap_or_default()
    }

    /// Everything that was not taken.
    pub(super) fn rest(self) -> Extra {
        let mut extra = Extra::default();
        for (name, node) in self.left {
            extra.insert(name, node.json().to_owned());
        }
        extra
    }
}

/// Whether a text has the form of an id.
pub(super) fn is_id(text: &str) -> bool {
    let plain = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let bytes = text.as_bytes();
    bytes.len() <= 64 && bytes.first().is_some_and(plain) && bytes.iter().all(|byte| plain(byte) || *byte == b'-')
}
