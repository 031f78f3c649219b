//! What counts as the same letter.

use super::{Folded, fold};

fn folded(text: &str) -> String {
    let mut folded = String::new();
    for character in text.chars() {
        match fold(character) {
            Folded::Letter(letter) => folded.push(letter),
            Folded::Letters(letters) => folded.push_str(letters),
            Folded::Mark | Folded::Silent => {}
            Folded::Break => folded.push(' '),
        }
    }
    folded
}

#[test]
fn case_and_accents_do_not_count() {
    let check = |text: &str, expected: &str| assert_eq!(folded(text), expected, "{text}");
    check("Résumé RE\u{301}SUME\u{301}", "resume resume");
    check("Ærøskøbing, Œuvre, ŁÓDŹ, Ĳssel", "aeroskobing  oeuvre  lodz  ijssel");
    check("Größe GRÖẞE", "grosse grosse");
    check("Tiếng Việt, Đường", "tieng viet  duong");
    check("IĞDIR iğdır İstanbul", "igdir igdir istanbul");
    check("Ǆ ǅ ǆ ǽ þ ﬁﬃ", "dz dz dz ae th fiffi");
    check("ΆΝΘΡΩΠΟΣ άνθρωπος ἄνθρωπος", "ανθρωποσ ανθρωποσ ανθρωποσ");
    check("ᾧ Ὅμηρος ῥήτωρ", "ω ομηροσ ρητωρ");
    check("Ёлка, Йод, Їжак", "елка  иод  іжак");
    check("Հայաստան և", "հայաստան եւ");
    check("שָׁלוֹם ארה״ב מים–מימ", "שלומ ארהב מימ מימ");
    check("العَرَبِيّة أحمد إلى ١٢٣ ۴۵", "العربيه احمد الي 123 45");
    check("کتاب ــكتاب", "كتاب كتاب");
    check("हिन्दी, क़लम। ४२", "हिन्दी  कलम  42");
    check("ＵＳＡ！２０２４", "usa 2024");
    check("日本、同盟・々", "日本 同盟 々");
    check("don't don’t O‘Neill", "dont dont oneill");
    check("co\u{ad}operation half\u{2014}way «so»", "cooperation half way  so ");
}

#[test]
fn capitals_count_as_their_small_letters() {
    // Letters that are seen in specialists' texts alone, and in scripts that are no longer written, stay as they are.
    let rare = |capital: char| {
        matches!(capital as u32,
            0x184 | 0x1a2 | 0x1a6 | 0x1a7 | 0x1b8 | 0x1bc | 0x1f6 | 0x1f7 | 0x21c | 0x222 | 0x23a | 0x23e | 0x241 | 0x245
                | 0x370..=0x377 | 0x37f | 0x3cf..=0x3ff | 0x10c7 | 0x10cd | 0x13f0..=0x13f5 | 0x1c89
            | 0x1efa..=0x1eff | 0x2126..=0x2183 | 0x2c00..=0x2d2f | 0xa640..=0xa7ff | 0x10400..=0x10427
            | 0x10570..=0x10595 | 0x10c80..=0x10cff | 0x10d50..=0x10d65 | 0x118a0..=0x118bf | 0x16e40..=0x16ebf)
    };
    for capital in (0..0x2_0000).filter_map(char::from_u32).filter(|c| !rare(*c)) {
        let small: String = capital.to_lowercase().collect();
        assert_eq!(folded(&capital.to_string()), folded(&small), "{capital} U+{:04X}", capital as u32);
    }
}

#[test]
fn folding_twice_changes_nothing() {
    for character in (0..0x2_0000).filter_map(char::from_u32) {
        let once = folded(&character.to_string());
        assert_eq!(folded(&once), once, "{character} U+{:04X}", character as u32);
    }
}
