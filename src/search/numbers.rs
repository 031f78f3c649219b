//! Numbers for texts, so that equal ones are known by one number.
//!
//! A table of our own: the standard one spends most of the time of preparing a large debate on its hash, and costs more
//! code.

/// Distinct texts, numbered in the order in which they first came.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    /// The texts, one after another, and where each ends.
    letters: String,
    ends: Vec<usize>,
    /// Each text's number and one more, at a place that follows from its hash or the next free one; 0 where free. Always a
    /// power of two of them, at most half of them taken.
    slots: Vec<u32>,
}

impl Numbers {
    /// A text's number, which is [`Numbers::len`] as it was before where the text is new.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        if self.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(text);
        let number = narrow(self.len());
        match self.slots.get_mut(slot) {
            Some(taken) if *taken != 0 => return *taken - 1,
            Some(free) => *free = number + 1,
            None => {}
        }
        self.letters.push_str(text);
        self.ends.push(self.letters.len());
        number
    }

    /// A text's number, if it has one.
    pub(super) fn find(&self, text: &str) -> Option<u32> {
        self.slots.get(self.slot(text))?.checked_sub(1)
    }

    /// The text of a number.
    pub(super) fn text(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(number).and_then(|end| self.letters.get(start..*end)).unwrap_or_default()
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Gives up the room that is only needed for numbering more texts.
    pub(super) fn finish(&mut self) {
        self.slots = Vec::new();
    }

    /// The slot that has a text, or the free one where it belongs.
    fn slot(&self, text: &str) -> usize {
        let last = self.slots.len().wrapping_sub(1);
        let mut slot = hash(text) & last;
        while let Some(number) = self.slots.get(slot).and_then(|taken| taken.checked_sub(1)) {
            if self.text(number as usize) == text {
                break;
            }
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(16)];
        for number in 0..self.len() {
            let slot = self.slot(self.text(number));
            if let Some(free) = self.slots.get_mut(slot) {
                *free = narrow(number + 1);
            }
        }
    }
}

/// FNV-1a over 32 bits, whose high bits are mixed into the low ones.
fn hash(text: &str) -> usize {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ hash >> 15) as usize
}

/// A debate file has less than 2³² bytes, so that all that is in it can be numbered.
pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn equal_texts_have_one_number() {
        let mut numbers = Numbers::default();
        assert_eq!(numbers.find("0"), None);
        for round in 0..2 {
            for at in 0..5_000_u32 {
                assert_eq!(numbers.number(&at.to_string()), at, "round {round}");
            }
        }
        assert_eq!(numbers.len(), 5_000);
        for at in 0..5_000_u32 {
            assert_eq!(numbers.text(at as usize), at.to_string());
            assert_eq!(numbers.find(&at.to_string()), Some(at));
        }
        assert_eq!((numbers.find("x"), numbers.text(5_000)), (None, ""));
    }
}
