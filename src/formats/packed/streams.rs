//! The bytes of a packed debate: all numbers first, then all texts, so that each kind compresses among its like.
//!
//! A packed debate is the length of the numbers, the numbers, and the texts without anything between them. A
//! number has seven bits a byte, the lowest first; all bytes but its last have the eighth bit set (LEB128). A text
//! is its length and one, or, where the same text stood before, nought and its place among the texts so far.

use std::collections::HashMap;

use crate::model::{DEFAULT_PRIOR, DEFAULT_WEIGHT};

/// Shares that take one byte; any other follows its mark bit by bit.
const USUAL: [f64; 2] = [DEFAULT_PRIOR, DEFAULT_WEIGHT];

/// Takes values and gives their bytes.
#[derive(Default)]
pub(super) struct Writer {
    numbers: Vec<u8>,
    texts: String,
    known: HashMap<String, usize>,
}

impl Writer {
    pub(super) fn number(&mut self, number: u32) {
        push(&mut self.numbers, number);
    }

    /// A length, a place or a mark. Debates have far fewer of anything than a `u32` can count.
    pub(super) fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    pub(super) fn text(&mut self, text: &str) {
        if let Some(place) = self.known.get(text).copied() {
            self.count(0);
            self.count(place);
            return;
        }
        self.count(text.len() + 1);
        self.texts.push_str(text);
        self.known.insert(text.to_owned(), self.known.len());
    }

    /// A number in [0, 1], to the last bit.
    pub(super) fn share(&mut self, share: f64) {
        let usual = USUAL.iter().position(|usual| usual.to_bits() == share.to_bits());
        self.count(usual.unwrap_or(USUAL.len()));
        if usual.is_none() {
            self.numbers.extend(share.to_le_bytes());
        }
    }

    pub(super) fn finish(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        push(&mut bytes, u32::try_from(self.numbers.len()).unwrap_or(u32::MAX));
        bytes.extend(self.numbers);
        bytes.extend(self.texts.into_bytes());
        bytes
    }
}

fn push(bytes: &mut Vec<u8>, mut number: u32) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            return bytes.push(low);
        }
        bytes.push(low | 0x80);
    }
}

/// Gives the values back, in the order in which they were written. From the first that is not there on, all are
/// empty: nought, no text, no items.
pub(super) struct Reader<'a> {
    numbers: &'a [u8],
    texts: &'a str,
    known: Vec<&'a str>,
    failed: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut reader = Self { numbers: bytes, texts: "", known: Vec::new(), failed: false };
        let length = reader.count();
        let parts = reader.numbers.split_at_checked(length);
        let parts = parts.and_then(|(numbers, texts)| Some((numbers, std::str::from_utf8(texts).ok()?)));
        (reader.numbers, reader.texts) = reader.have(parts);
        reader
    }

    pub(super) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let Some((byte, rest)) = self.numbers.split_first() else { break };
            self.numbers = rest;
            number |= u32::from(byte & 0x7F) << shift;
            if *byte < 0x80 {
                return number;
            }
        }
        self.have(None)
    }

    pub(super) fn count(&mut self) -> usize {
        self.number() as usize
    }

    pub(super) fn text(&mut self) -> &'a str {
        let Some(length) = self.count().checked_sub(1) else {
            let place = self.count();
            let known = self.known.get(place).copied();
            return self.have(known);
        };
        let parts = self.texts.split_at_checked(length);
        let (text, rest) = self.have(parts);
        self.texts = rest;
        self.known.push(text);
        text
    }

    pub(super) fn share(&mut self) -> f64 {
        if let Some(usual) = USUAL.get(self.count()) {
            return *usual;
        }
        let parts = self.numbers.split_first_chunk().map(|(bits, rest)| (f64::from_le_bytes(*bits), rest));
        let (share, rest) = self.have(parts);
        self.numbers = rest;
        share
    }

    /// Takes as many items as the next number says. No room is made for them ahead, since a damaged number would
    /// claim any amount of memory.
    pub(super) fn each(&mut self, mut take: impl FnMut(&mut Self)) {
        for _ in 0..self.count() {
            if self.failed {
                break;
            }
            take(self);
        }
    }

    /// A value that must be there.
    pub(super) fn have<T: Default>(&mut self, value: Option<T>) -> T {
        if value.is_none() {
            self.failed = true;
            (self.numbers, self.texts) = (&[], "");
        }
        value.unwrap_or_default()
    }

    /// Whether every value was there, and nothing is left over.
    pub(super) fn has_read_all(&self) -> bool {
        !self.failed && self.numbers.is_empty() && self.texts.is_empty()
    }
}
