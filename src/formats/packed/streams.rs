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

/// Gives the values back, in the order in which they were written; `None` where there is no such value.
pub(super) struct Reader<'a> {
    numbers: &'a [u8],
    texts: &'a str,
    known: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        let mut rest = Self { numbers: bytes, texts: "", known: Vec::new() };
        let length = rest.count()?;
        let (numbers, texts) = rest.numbers.split_at_checked(length)?;
        Some(Self { numbers, texts: std::str::from_utf8(texts).ok()?, known: Vec::new() })
    }

    pub(super) fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let (byte, rest) = self.numbers.split_first()?;
            self.numbers = rest;
            number |= u32::from(byte & 0x7F) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    pub(super) fn count(&mut self) -> Option<usize> {
        self.number().map(|count| count as usize)
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let Some(length) = self.count()?.checked_sub(1) else {
            let place = self.count()?;
            return self.known.get(place).copied();
        };
        let (text, rest) = self.texts.split_at_checked(length)?;
        self.texts = rest;
        self.known.push(text);
        Some(text)
    }

    pub(super) fn share(&mut self) -> Option<f64> {
        if let Some(usual) = USUAL.get(self.count()?) {
            return Some(*usual);
        }
        let (bits, rest) = self.numbers.split_first_chunk()?;
        self.numbers = rest;
        Some(f64::from_le_bytes(*bits))
    }

    /// Whether nothing is left over.
    pub(super) fn is_at_end(&self) -> bool {
        self.numbers.is_empty() && self.texts.is_empty()
    }
}
