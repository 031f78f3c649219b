//! What a character counts for when texts are compared: case and accents don't.
//!
//! Owns our own table of it, since the usual crates for Unicode weigh more than the rest of the search together
//! (`docs/decisions/search.md`). It covers case in the living scripts that have it, the accents of the Latin, Greek and
//! Cyrillic scripts, the points and spelling variants of Hebrew and Arabic, wide forms, ligatures, and what parts words.
//! Other letters count as they are. A letter counts the same whether its accent is part of it or follows as a mark
//! of its own, except in Hangul and kana. Splitting texts into words is left to [`words`](super::words).

mod latin;
mod scripts;

use Folded::{Break, Letter, Mark, Silent};
use latin::latin;
use scripts::{arabic, armenian_or_hebrew, cyrillic, greek, old_greek, signs, southern};

/// What a character counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folded {
    /// One letter or digit.
    Letter(char),
    /// Several letters: a ligature.
    Letters(&'static str),
    /// Nothing, and it belongs to the letter before: an accent, a vowel point.
    Mark,
    /// Nothing, and it doesn't part words: an apostrophe.
    Silent,
    /// It parts words: a space, punctuation.
    Break,
}

/// What a character counts for.
pub(super) fn fold(character: char) -> Folded {
    match character {
        'a'..='z' | '0'..='9' | '\u{3400}'..='\u{d7ff}' => Letter(character),
        'A'..='Z' => Letter(character.to_ascii_lowercase()),
        '\'' | '`' | '´' | '\u{2b9}'..='\u{2bf}' | '‘'..='‛' => Silent,
        '\u{ad}'
        | '\u{300}'..='\u{36f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' => Mark,
        'ª' => Letter('a'),
        'º' => Letter('o'),
        'µ' => Letter('μ'),
        '\0'..='\u{bf}' | '×' | '÷' => Break,
        'À'..='\u{2af}' | 'Ḁ'..='ỿ' => latin(character),
        '\u{370}'..='\u{3ff}' => greek(character),
        'ἀ'..='\u{1fff}' => old_greek(character),
        '\u{400}'..='\u{52f}' => cyrillic(character),
        '\u{530}'..='\u{5ff}' => armenian_or_hebrew(character),
        '\u{600}'..='\u{6ff}' => arabic(character),
        '\u{900}'..='\u{1fff}' => southern(character),
        '\u{2000}'..='\u{33ff}' | '\u{fb00}'.. => signs(character),
        _ => Letter(character),
    }
}

/// Whether a letter's script packs a syllable or a word into it, or does without spaces, so that single letters are
/// worth looking for in the middle of a run.
pub(super) fn is_dense(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{3000}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ffdc}'
        | '\u{1b000}'..='\u{1b2ff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a letter is a vowel sign or tone that is written onto the letter before: it counts, but is not to be cut off.
pub(super) fn clings(letter: char) -> bool {
    let code = letter as u32;
    // The scripts of India keep such signs at the same places of their blocks.
    let indian = matches!(code, 0x900..=0xdff) && matches!(code & 0x7f, 0..=3 | 0x3c | 0x3e..=0x4f);
    indian
        || matches!(code,
            0xe31 | 0xe34..=0xe3a | 0xe47..=0xe4e | 0xeb1 | 0xeb4..=0xebc | 0xec8..=0xece | 0x102b..=0x103e
            | 0x1056..=0x1059 | 0x1160..=0x11ff | 0x17b4..=0x17d3 | 0x3099 | 0x309a)
}

/// Whether `"` between two characters is a Hebrew abbreviation's, not a quotation mark.
pub(super) fn is_gershayim(before: Option<char>, after: Option<char>) -> bool {
    let is_hebrew = |character: Option<char>| matches!(character, Some('\u{591}'..='\u{5ea}'));
    is_hebrew(before) && is_hebrew(after)
}

#[cfg(test)]
mod tests;
