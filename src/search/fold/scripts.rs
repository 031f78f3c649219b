//! The scripts beyond Latin: case, accents, points, spelling variants, punctuation.

#![allow(clippy::match_same_arms)] // one arm a block of Unicode reads better than one for all blocks

use super::Folded::{self, Break, Letter, Letters, Mark, Silent};

pub(super) fn greek(character: char) -> Folded {
    match character {
        'Ά' | 'ά' => Letter('α'),
        'Έ' | 'έ' => Letter('ε'),
        'Ή' | 'ή' => Letter('η'),
        'Ί' | 'ί' | 'Ϊ' | 'ϊ' | 'ΐ' => Letter('ι'),
        'Ό' | 'ό' => Letter('ο'),
        'Ύ' | 'ύ' | 'Ϋ' | 'ϋ' | 'ΰ' => Letter('υ'),
        'Ώ' | 'ώ' => Letter('ω'),
        'ς' => Letter('σ'),
        'Α'..='Ρ' | 'Σ'..='Ω' => shifted(character, 32),
        '\u{37e}' | '\u{384}' | '\u{385}' | '\u{387}' => Break,
        _ => Letter(character),
    }
}

/// Letters with the breathings and accents of older spelling come in rows of sixteen, but for one.
pub(super) fn old_greek(character: char) -> Folded {
    const ROWS: &[u8; 16] = b"aehiouw.ahwahiuw";
    const GRAVE_AND_ACUTE: &[u8; 8] = b"aehiouw.";
    let code = character as usize;
    let letter = match code {
        0x1f70..=0x1f7d => GRAVE_AND_ACUTE.get((code & 15) / 2),
        0x1fc8 | 0x1fc9 => return Letter('ε'),
        0x1ff8 | 0x1ff9 => return Letter('ο'),
        0x1fe4 | 0x1fe5 | 0x1fec => return Letter('ρ'),
        0x1fbd | 0x1fbf..=0x1fc1 | 0x1fcd..=0x1fcf | 0x1fdd..=0x1fdf => return Silent,
        0x1fed..=0x1fef | 0x1ffd | 0x1ffe => return Silent,
        _ => ROWS.get(code >> 4 & 15),
    };
    Letter(match letter {
        Some(b'a') => 'α',
        Some(b'e') => 'ε',
        Some(b'h') => 'η',
        Some(b'i') => 'ι',
        Some(b'o') => 'ο',
        Some(b'u') => 'υ',
        Some(b'w') => 'ω',
        _ => character,
    })
}

pub(super) fn cyrillic(character: char) -> Folded {
    match character {
        'Ѐ' | 'ѐ' | 'Ё' | 'ё' => Letter('е'),
        'Й' | 'й' | 'Ѝ' | 'ѝ' => Letter('и'),
        'Ї' | 'ї' => Letter('і'),
        'Ў' | 'ў' => Letter('у'),
        'Ѓ' | 'ѓ' => Letter('г'),
        'Ќ' | 'ќ' => Letter('к'),
        'А'..='Я' => shifted(character, 32),
        '\u{400}'..='\u{40f}' => shifted(character, 80),
        '\u{482}'..='\u{489}' => Mark,
        'Ӏ' => Letter('ӏ'),
        // From here on capitals and small letters take turns.
        'Ӂ'..='ӎ' => shifted(character, character as i32 & 1),
        '\u{460}'..='\u{52f}' => shifted(character, !(character as i32) & 1),
        _ => Letter(character),
    }
}

pub(super) fn armenian_or_hebrew(character: char) -> Folded {
    match character {
        'Ա'..='Ֆ' => shifted(character, 48),
        '՛' | '՜' | '՞' | '՟' => Mark,
        'և' => Letters("եւ"),
        '՝' | '։' | '֊' => Break,
        '־' | '׀' | '׃' | '׆' => Break,
        '\u{591}'..='\u{5c7}' => Mark,
        // Letters that look different at a word's end.
        'ך' | 'ם' | 'ן' | 'ף' | 'ץ' => shifted(character, 1),
        '՚' | '׳' | '״' => Silent,
        _ => Letter(character),
    }
}

pub(super) fn arabic(character: char) -> Folded {
    match character {
        'آ' | 'أ' | 'إ' | 'ٱ' => Letter('ا'),
        'ؤ' => Letter('و'),
        'ئ' | 'ى' | 'ی' => Letter('ي'),
        'ة' | 'ۀ' | 'ہ' | 'ۂ' | 'ە' => Letter('ه'),
        'ک' => Letter('ك'),
        '٠'..='٩' => digit(character, '٠'),
        '۰'..='۹' => digit(character, '۰'),
        '،' | '؍' | '؛'..='؟' | '٪'..='٭' | '۔' => Break,
        'ـ' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' => Mark,
        _ => Letter(character),
    }
}

/// From Devanagari to Mongolian.
pub(super) fn southern(character: char) -> Folded {
    const DOTTED: [char; 8] = ['क', 'ख', 'ग', 'ज', 'ड', 'ढ', 'फ', 'य'];
    match character {
        '\u{93c}' | '\u{9bc}' | '\u{a3c}' | '\u{abc}' | '\u{b3c}' | '\u{180b}'..='\u{180e}' => Mark,
        '\u{958}'..='\u{95f}' => Letter(DOTTED.get(character as usize - 0x958).copied().unwrap_or(character)),
        '०'..='९' => digit(character, '०'),
        '।' | '॥' | '॰' | '\u{e5a}' | '\u{e5b}' | '\u{f0b}'..='\u{f14}' | '၊' | '။' | '჻' => Break,
        '\u{1361}'..='\u{1368}' | '\u{17d4}'..='\u{17da}' | '\u{1800}'..='\u{180a}' => Break,
        'Ⴀ'..='Ⴥ' => shifted(character, 0x1c60),
        'Ა'..='Ჺ' | 'Ჽ'..='Ჿ' => shifted(character, -0xbc0),
        'Ꭰ'..='Ꮿ' => shifted(character, 0x97d0),
        _ => Letter(character),
    }
}

/// Punctuation, what steers the direction of writing, and the forms kept for older encodings.
pub(super) fn signs(character: char) -> Folded {
    match character {
        'ﬀ' => Letters("ff"),
        'ﬁ' => Letters("fi"),
        'ﬂ' => Letters("fl"),
        'ﬃ' => Letters("ffi"),
        'ﬄ' => Letters("ffl"),
        'ﬅ' | 'ﬆ' => Letters("st"),
        '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => Mark,
        '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}' => Mark,
        '\u{2000}'..='\u{205f}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{25ff}' | '\u{2e00}'..='\u{2e7f}' => Break,
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '〰' | '〽' | '゠' | '・' => Break,
        '\u{fe10}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff5f}'..='\u{ff65}' => Break,
        '\u{ff01}'..='\u{ff5e}' => wide(character),
        '\u{104b0}'..='\u{104d3}' => shifted(character, 40),
        '\u{1e900}'..='\u{1e921}' => shifted(character, 34),
        _ => Letter(character),
    }
}

/// The wide forms of ASCII.
fn wide(character: char) -> Folded {
    match shifted(character, -0xfee0) {
        Letter(letter) if letter.is_ascii_alphanumeric() => Letter(letter.to_ascii_lowercase()),
        Letter('\'' | '`') => Silent,
        _ => Break,
    }
}

/// The letter so much further on.
fn shifted(character: char, by: i32) -> Folded {
    Letter((character as u32).checked_add_signed(by).and_then(char::from_u32).unwrap_or(character))
}

/// The ASCII digit for a digit of another script, whose zero is given.
fn digit(character: char, zero: char) -> Folded {
    shifted(character, '0' as i32 - zero as i32)
}
