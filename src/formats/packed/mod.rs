//! A debate in few bytes, for the one that is built in: what is read at every start needs no parser then.
//!
//! Owns which fields are written and in what order. A packed debate is made from a debate file
//! (`cargo fulcrum pack`) and belongs to the version that made it: it is no format to keep or exchange
//! debates in, and nothing checks it against the format's rules. How values become bytes is left to
//! `streams`.

mod streams;

use std::collections::BTreeMap;

use crate::model::{
    Agreement, Basis, Citation, Claim, ClaimKind, Clash, Content, Degree, Extra, Nature, Position, Relation,
    RelationKind, Scenario, Source, Theme, Uncited, Voice, Word,
};
use streams::{Reader, Writer};

/// Packs a debate. [`unpack`] gives back all of it, to the last bit.
pub fn pack(content: &Content) -> Vec<u8> {
    let mut writer = Writer::default();
    content.put(&mut writer);
    writer.finish()
}

/// Unpacks a debate; `None` where the bytes are not what [`pack`] gave.
pub fn unpack(bytes: &[u8]) -> Option<Content> {
    let mut reader = Reader::new(bytes);
    let content = Content::take(&mut reader);
    reader.has_read_all().then_some(content)
}

/// Something that can be packed. What can't be taken from damaged bytes is empty, and the reader remembers: code
/// that hands every failure on would be four times as large.
trait Packed: Sized {
    fn put(&self, writer: &mut Writer);
    fn take(reader: &mut Reader<'_>) -> Self;
}

/// Types whose fields are packed one after the other, in the order in which they stand here.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ })+) => {
        $(impl Packed for $name {
            fn put(&self, writer: &mut Writer) {
                $(self.$field.put(writer);)+
            }
            fn take(reader: &mut Reader<'_>) -> Self {
                Self { $($field: Packed::take(reader)),+ }
            }
        })+
    };
}

fields! {
    Content {
        format, id, title, question, summary, language, positions, sources, themes, claims, relations, clashes,
        agreements, scenarios, extra
    }
    Position { id, label, claim, extra }
    Source { id, title, authors, publisher, url, date, note, uncited, extra }
    Uncited { paragraph, sentence, reason, extra }
    Theme { id, label, extra }
    Claim { id, headline, text, kind, side, theme, voice, speaker, prior, citations, tags, note, extra }
    Citation { source, paragraph, sentences, phrase, extra }
    Relation { id, from, to, kind, basis, weight, note, extra }
    Clash { id, issue, sides, nature, note, extra }
    Agreement { id, text, claims, degree, note, extra }
    Scenario { id, label, text, priors, watch, extra }
}

/// Words of the debate file, each packed as its place among all there are.
macro_rules! words {
    ($($name:ident)+) => {
        $(impl Packed for $name {
            fn put(&self, writer: &mut Writer) {
                writer.count(Self::ALL.iter().position(|word| word == self).unwrap_or(0));
            }
            fn take(reader: &mut Reader<'_>) -> Self {
                let word = Self::ALL.get(reader.count()).copied();
                reader.have(word)
            }
        })+
    };
}

words! { ClaimKind Voice RelationKind Basis Nature Degree }

impl Packed for String {
    fn put(&self, writer: &mut Writer) {
        writer.text(self);
    }
    fn take(reader: &mut Reader<'_>) -> Self {
        reader.text().to_owned()
    }
}

impl Packed for u32 {
    fn put(&self, writer: &mut Writer) {
        writer.number(*self);
    }
    fn take(reader: &mut Reader<'_>) -> Self {
        reader.number()
    }
}

impl Packed for f64 {
    fn put(&self, writer: &mut Writer) {
        writer.share(*self);
    }
    fn take(reader: &mut Reader<'_>) -> Self {
        reader.share()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn put(&self, writer: &mut Writer) {
        writer.count(self.iter().len());
        if let Some(value) = self {
            value.put(writer);
        }
    }
    fn take(reader: &mut Reader<'_>) -> Self {
        (reader.count() > 0).then(|| T::take(reader))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn put(&self, writer: &mut Writer) {
        writer.count(self.len());
        for item in self {
            item.put(writer);
        }
    }
    fn take(reader: &mut Reader<'_>) -> Self {
        let mut items = Self::new();
        reader.each(|reader| items.push(T::take(reader)));
        items
    }
}

impl<T: Packed> Packed for BTreeMap<String, T> {
    fn put(&self, writer: &mut Writer) {
        writer.count(self.len());
        for (name, value) in self {
            name.put(writer);
            value.put(writer);
        }
    }
    fn take(reader: &mut Reader<'_>) -> Self {
        let mut map = Self::new();
        reader.each(|reader| {
            map.insert(Packed::take(reader), T::take(reader));
        });
        map
    }
}

impl Packed for Extra {
    fn put(&self, writer: &mut Writer) {
        writer.count(self.iter().count());
        for (name, json) in self.iter() {
            writer.text(name);
            writer.text(json);
        }
    }
    fn take(reader: &mut Reader<'_>) -> Self {
        let mut extra = Self::default();
        reader.each(|reader| extra.insert(Packed::take(reader), Packed::take(reader)));
        extra
    }
}
