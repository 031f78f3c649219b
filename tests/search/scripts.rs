//! Accents, and scripts other than Latin.

use crate::support::check;

#[test]
fn accents_do_not_count_either_way() {
    check("résumé", "A resume", Some("A [resume]"));
    check("resume", "A Résumé", Some("A [Résumé]"));
    check("resume", "A re\u{301}sume\u{301}", Some("A [re\u{301}sume\u{301}]"));
    check("re\u{301}s", "A résumé", Some("A [rés]umé"));
    // A mark is not cut from its letter.
    check("resu", "resume\u{301}", Some("[resu]me\u{301}"));
    check("resum", "resu\u{308}m\u{301}e", Some("[resu\u{308}m\u{301}]e"));
    check("viet", "Tiếng Việt", Some("Tiếng [Việt]"));
    check("duong", "Đường", Some("[Đường]"));
    check("Đường dây", "duong day", Some("[duong] [day]"));
    check("malmo", "Malmö", Some("[Malmö]"));
    check("lodz", "ŁÓDŹ", Some("[ŁÓDŹ]"));
}

#[test]
fn letters_that_stand_for_two_are_marked_whole() {
    check("gross", "Eine Größe", Some("Eine [Größ]e"));
    check("gros", "Eine Größe", Some("Eine [Größ]e"));
    check("größe", "Eine Groesse, GRÖSSE", Some("Eine Groesse, [GRÖSSE]"));
    check("seroe", "Færøerne", None);
    check("aeroe", "Færøerne", Some("F[ærøe]rne"));
    check("eroe", "Færøerne", Some("F[ærøe]rne"));
    check("ffic", "The oﬃce", Some("The o[ﬃc]e"));
}

#[test]
fn a_dotless_i_is_an_i() {
    check("istanbul", "İSTANBUL", Some("[İSTANBUL]"));
    check("İstan", "Istanbul", Some("[Istan]bul"));
    check("igdir", "Iğdır ilçesi", Some("[Iğdır] ilçesi"));
    check("ığdır", "IGDIR", Some("[IGDIR]"));
    check("i\u{307}st", "İstanbul", Some("[İst]anbul"));
}

#[test]
fn greek_and_cyrillic_are_found_without_case_and_accents() {
    check("ανθρωποσ", "Ἄνθρωπος", Some("[Ἄνθρωπος]"));
    check("ΑΣΦΑΛΕΙΑ", "η ασφάλεια", Some("η [ασφάλεια]"));
    check("мир", "МИРНЫЙ договор", Some("[МИР]НЫЙ договор"));
    check("елка", "Ёлка", Some("[Ёлка]"));
    check("пять", "п’ять", Some("[п’ять]"));
    check("договро", "Мирный договор", Some("Мирный [договор]"));
}

#[test]
fn hebrew_points_and_final_letters_do_not_count() {
    check("שלום", "שָׁלוֹם עולם", Some("[שָׁלוֹם] עולם"));
    check("מלכ", "המלך", Some("ה[מלך]"));
    check("ארה\"ב", "ארה״ב ויפן", Some("[ארה״ב] ויפן"));
    check("ארהב", "ארה\"ב ויפן", Some("[ארה\"ב] ויפן"));
    check("\"ארה\"ב ויפן\"", "ארה\"ב ויפן", Some("[ארה\"ב ויפן]"));
    check("רב צדדי", "רב־צדדי", Some("[רב]־[צדדי]"));
}

#[test]
fn arabic_vowels_and_spelling_variants_do_not_count() {
    check("معاهده", "المُعَاهَدَة", Some("ال[مُعَاهَدَة]"));
    check("امن", "الأمن", Some("ال[أمن]"));
    check("الى", "إلى", Some("[إلى]"));
    check("کتاب", "كتـــاب", Some("[كتـــاب]"));
    check("2024", "عام ٢٠٢٤", Some("عام [٢٠٢٤]"));
}

#[test]
fn scripts_without_spaces_are_searched_in_the_middle() {
    check("同盟", "日米同盟の将来", Some("日米[同盟]の将来"));
    check("盟", "日米同盟と同盟国", Some("日米同[盟]と同[盟]国"));
    check("同盟 将来", "日米同盟の将来", Some("日米[同盟]の[将来]"));
    check("同盟 過去", "日米同盟の将来", None);
    check("\"同盟\"", "日米同盟の将来", Some("日米[同盟]の将来"));
    check("\"同盟、将来\"", "日米同盟、将来へ", Some("日米[同盟、将来]へ"));
    check("\"米、将来\"", "日米同盟、将来へ", None);
    check("ＵＳＡ", "USA同盟", Some("[USA]同盟"));
    check("동맹", "한미동맹의 미래", Some("한미[동맹]의 미래"));
    check("ความมั่นคง", "เพื่อความมั่นคงของภูมิภาค", Some("เพื่อ[ความมั่นคง]ของภูมิภาค"));
    // Vowel signs and tones stay with their letter.
    check("ท", "ที่นี่", Some("[ที่]นี่"));
    check("이", "이웃", Some("[이]웃"));
    // One sign more or less is another word.
    check("日本同盟国", "日米同盟国", None);
}

#[test]
fn other_signs_are_found_as_they_are() {
    check("हिन्दी", "हिन्दी में", Some("[हिन्दी] में"));
    check("हिन्द", "हिन्दी में", Some("[हिन्दी] में"));
    check("न्द", "हिन्दी में", Some("हि[न्दी] में"));
    check("🚀", "To the moon 🚀", Some("To the moon [🚀]"));
    check("👩‍🚀", "An 👩‍🚀 there", Some("An [👩‍🚀] there"));
}
