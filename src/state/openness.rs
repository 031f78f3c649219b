//! What is open in the tree, as a short text for the address.
//!
//! A number of levels, of the tree and of the branch that is shown alone, or `all` where that is what was last asked for. Else `x` and a code: one bit for every visible
//! place that has something under it, in reading order, six to a character (base64url, RFC 4648).
//! Trees too large for a code that fits an address go without.

use super::letters::{BITS, letter, value};
use super::{Levels, State};
use crate::layout::{Outline, PlaceIndex};
use crate::model::Debate;

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

/// Opens a tree, or the branch that is shown alone, as a code says; a code that makes no sense opens it as
/// when first shown.
pub(super) fn apply(
    outline: &mut Outline,
    debate: &Debate,
    focus: Option<PlaceIndex>,
    code: Option<&str>,
) -> Option<Levels> {
    let levels = match code {
        Some("all") => Levels::All,
        Some(code) if code.starts_with('x') => {
            outline.open_as(debate, &decode(code.get(1..).unwrap_or_default()));
            if let Some(focus) = focus {
                outline.open_above(focus);
            }
            return None;
        }
        code => code.and_then(|code| code.parse().ok()).filter(|levels| *levels > 0).map_or(FIRST, Levels::To),
    };
    open_to(outline, debate, focus, levels);
    Some(levels)
}

/// Opens so many levels of the tree, and of the branch that is shown alone.
pub(super) fn open_to(outline: &mut Outline, debate: &Debate, focus: Option<PlaceIndex>, levels: Levels) {
    let depth = match levels {
        Levels::To(depth) => Some(depth),
        Levels::All => None,
    };
    outline.open_to_level(debate, depth);
    if let Some(focus) = focus {
        outline.open_above(focus);
        outline.open_branch(debate, focus, depth);
    }
}

fn encode(bits: &[bool]) -> String {
    let last_open = bits.iter().rposition(|bit| *bit).map_or(0, |at| at + 1);
    let spell =
        |chunk: &[bool]| letter(chunk.iter().enumerate().fold(0, |value, (at, bit)| value | usize::from(*bit) << at));
    bits.get(..last_open).unwrap_or_default().chunks(BITS).filter_map(spell).collect()
}

fn decode(code: &str) -> Vec<bool> {
    let values = code.bytes().take(LONGEST).filter_map(value);
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
