//! Splitting a text into folded words, each letter of which knows where it came from.
//!
//! A word is what stands between two characters that part words. Scripts written without spaces give long ones.

use super::fold::{Folded, clings, fold, is_gershayim};

/// One folded word.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    /// Its folded letters.
    pub(super) letters: String,
    /// Where each folded letter stands, in this word and in the text.
    places: Vec<Place>,
}

/// Where one folded letter stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Its first byte in the folded word.
    at: usize,
    /// Its first byte in the text.
    start: usize,
    /// The byte after it and its marks in the text.
    end: usize,
}

/// Walks over a text's words.
pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Reads the next word into `word`, whose room is used again; `false` at the end.
    pub(super) fn read(&mut self, word: &mut Word) -> bool {
        word.letters.clear();
        word.places.clear();
        let mut before = None;
        while let Some(rest) = self.text.get(self.at..) {
            // Most of most texts is small letters that stay as they are, which many at a time are read fastest.
            let plain = rest.bytes().take_while(u8::is_ascii_lowercase).count();
            word.push_all(rest.get(..plain).unwrap_or_default(), self.at);
            self.at += plain;
            let mut rest = rest.get(plain..).unwrap_or_default().chars();
            let Some(character) = rest.next() else { break };
            let start = self.at;
            self.at += character.len_utf8();
            match fold(character) {
                Folded::Letter(letter) => word.push(letter, start, self.at),
                Folded::Letters(letters) => letters.chars().for_each(|letter| word.push(letter, start, self.at)),
                Folded::Mark => word.extend(self.at),
                Folded::Silent => {}
                Folded::Break if character == '"' && is_gershayim(before.filter(|_| plain == 0), rest.next()) => {}
                Folded::Break if word.letters.is_empty() => {}
                Folded::Break => return true,
            }
            before = Some(character);
        }
        !word.letters.is_empty()
    }
}

impl Word {
    /// Where the letter at a folded byte starts in the text, in bytes: with the letter before where it clings to that.
    pub(super) fn start_of(&self, byte: usize) -> usize {
        let mut nth = self.letters_before(byte);
        while nth > 0 && self.clings(nth) {
            nth -= 1;
        }
        self.places.get(nth).map_or(0, |place| place.start)
    }

    /// Where the letter before a folded byte ends in the text, in bytes: with its marks and what clings to it.
    pub(super) fn end_of(&self, byte: usize) -> usize {
        let mut nth = self.letters_before(byte);
        while self.clings(nth) {
            nth += 1;
        }
        nth.checked_sub(1).and_then(|last| self.places.get(last)).map_or(0, |place| place.end)
    }

    fn letters_before(&self, byte: usize) -> usize {
        self.places.partition_point(|place| place.at < byte)
    }

    fn clings(&self, nth: usize) -> bool {
        let letter = self.places.get(nth).and_then(|place| self.letters.get(place.at..)?.chars().next());
        letter.is_some_and(clings)
    }

    /// Adds letters that each are one byte, in the text as well.
    fn push_all(&mut self, letters: &str, start: usize) {
        let place = |(at, start)| Place { at, start, end: start + 1 };
        self.places.extend((self.letters.len()..).zip(start..start + letters.len()).map(place));
        self.letters.push_str(letters);
    }

    fn push(&mut self, letter: char, start: usize, end: usize) {
        self.places.push(Place { at: self.letters.len(), start, end });
        self.letters.push(letter);
    }

    /// A mark belongs to the letter before, and to all that the letter stands for.
    fn extend(&mut self, end: usize) {
        let Some(last) = self.places.last().map(|place| place.start) else { return };
        self.places.iter_mut().rev().take_while(|place| place.start == last).for_each(|place| place.end = end);
    }
}
