//! What is open in the tree, as a short text for the address.
//!
//! A number of levels or `all` where that is what was last asked for. Else `x` and a code: one bit for every visible
//! place that has something under it, in reading order, six to a character (base64url, RFC 4648).
//! Trees too large for a code that fits an address go without.

use super::{Levels, State};
use crate::layout::Outline;
use crate::model::Debate;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BITS: usize = 6;
/// The longest code, in characters: 2,400 places.
const LONGEST: usize = 400;
/// What is open when a debate is first shown, which the address need not say.
const FIRST: Levels = Levels::To(2);

pub(super) fn code(state: &State) -> Option<String> {
    match state.levels {
        Some(FIRST) => None,
        Some(Levels::To(levels)) => Some(levels.to_string()),
        Some(Levels::All) => Some("all".to_owned()),
        None => {
            let opened = state.outline.opened();
            (opened.len() <= LONGEST * BITS).then(|| format!("x{}", encode(&opened)))
        }
    }
}

/// Opens a tree as a code says; a code that makes no sense opens it as when first shown.
pub(super) fn apply(outline: &mut Outline, debate: &Debate, code: Option<&str>) -> Option<Levels> {
    match code {
        Some("all") => {
            outline.open_to_level(debate, None);
            Some(Levels::All)
        }
        Some(code) if code.starts_with('x') => {
            outline.open_as(debate, &decode(code.get(1..).unwrap_or_default()));
            None
        }
        code => {
            let levels = code.and_then(|code| code.parse().ok()).filter(|levels| *levels > 0).unwrap_or(2);
            outline.open_to_level(debate, Some(levels));
            Some(Levels::To(levels))
        }
    }
}

fn encode(bits: &[bool]) -> String {
    let last_open = bits.iter().rposition(|bit| *bit).map_or(0, |at| at + 1);
    let letter = |chunk: &[bool]| {
        let value = chunk.iter().enumerate().fold(0, |value, (at, bit)| value | usize::from(*bit) << at);
        ALPHABET.get(value).map(|letter| char::from(*letter))
    };
    bits.get(..last_open).unwrap_or_default().chunks(BITS).filter_map(letter).collect()
}

fn decode(code: &str) -> Vec<bool> {
    let values = code.bytes().take(LONGEST).filter_map(|letter| ALPHABET.iter().position(|known| *known == letter));
    values.flat_map(|value| (0..BITS).map(move |at| value >> at & 1 == 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn a_code_gives_back_its_bits() {
        for length in 0..40 {
            let bits: Vec<bool> = (0..length).map(|at| at * at % 7 < 3).collect();
            let mut back = decode(&encode(&bits));
            assert!(back.len() < length + 6);
            back.resize(length, false);
            assert_eq!(back, bits);
        }
    }

    #[test]
    fn strange_letters_are_passed_over() {
        assert_eq!(decode("é%B"), [true, false, false, false, false, false]);
    }
}
