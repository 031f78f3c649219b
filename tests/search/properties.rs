//! What must hold of every debate and query.

use fulcrum::model::{Claim, Debate};
use std::ops::Range;

use fulcrum::search::{Field, Marks, Prepared, Query, Results, match_label, search, snippet};
use proptest::prelude::*;
use proptest::string::string_regex;

use crate::support::{claim, debate, find, found, headlines};

const LETTERS: &str = "a-eA-Eßæøıİéñ\u{301}\u{308}ﬃàÀşŞđơαάςΣйЙשׁםְאأةـًا日本同盟가맹กำ่🚀\u{200d}\u{fe0f}'’";

/// Texts of all kinds of scripts, with accents in one piece and in two, points, ligatures and odd signs.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![string_regex(&format!("[{LETTERS}\"«» .,-]{{0,24}}")).unwrap(), "\\PC{0,12}", "[ab ]{0,12}"]
}

/// The same without what parts words.
fn any_run() -> impl Strategy<Value = String> {
    let runs = string_regex(&format!("[{LETTERS}]{{1,6}}")).unwrap();
    runs.prop_filter("it has no letter", |run| !Query::parse(run).is_empty())
}

fn any_debate() -> impl Strategy<Value = Debate> {
    let one = (any_text(), any_text(), proptest::option::of(any_text()));
    proptest::collection::vec(one, 1..6).prop_map(|claims| {
        let filled = claims.into_iter().enumerate().map(|(at, (headline, text, speaker))| Claim {
            text,
            speaker,
            ..claim(at, &headline)
        });
        debate(filled.collect())
    })
}

/// A word of small letters.
fn any_word(least: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::char::range('a', 'z'), least..12)
        .prop_map(|letters| letters.into_iter().collect())
}

/// A word, and the same with one slip of the fingers.
fn slip(least: usize) -> impl Strategy<Value = (String, String)> {
    (any_word(least), 0..4_u8, any::<prop::sample::Index>(), proptest::char::range('a', 'z')).prop_map(
        |(word, kind, place, letter)| {
            let mut letters: Vec<char> = word.chars().collect();
            let at = place.index(letters.len() - 1);
            match kind {
                0 => letters[at] = letter,
                1 => letters.insert(at, letter),
                2 => drop(letters.remove(at)),
                _ => letters.swap(at, at + 1),
            }
            (word, letters.into_iter().collect())
        },
    )
}

/// Marks are in order, apart, not empty, and on the bounds of characters.
#[track_caller]
fn check_marks(text: &str, marks: &[Range<usize>]) {
    let mut before = None;
    for mark in marks {
        assert!(before.is_none_or(|before| before < mark.start), "{marks:?} in {text:?}");
        assert!(mark.start < mark.end, "{marks:?} in {text:?}");
        assert!(text.get(mark.clone()).is_some(), "{mark:?} in {text:?}");
        before = Some(mark.end);
    }
}

/// A word among others is found by what was typed.
#[track_caller]
fn check_found(word: &str, typed: &str, others: &[String]) {
    let words = others.iter().map(String::as_str).chain([word]);
    let debate = debate(words.enumerate().map(|(at, word)| claim(at, word)).collect());
    assert!(find(&debate, typed).hits.iter().any(|hit| hit.claim.at() == others.len()), "{typed} for {word}");
}

#[track_caller]
fn check_results(debate: &Debate, results: &Results, typed: &str) {
    for hit in &results.hits {
        for marks in &hit.marks {
            check_marks(&marks.field.text(debate, hit.claim).unwrap(), &marks.ranges);
            assert!(!marks.ranges.is_empty());
        }
        assert_eq!(hit.marks.is_empty(), Query::parse(typed).is_empty());
        assert!(hit.field == Field::Headline || !hit.marks_in(hit.field).is_empty());
        if let Some(snippet) = snippet(debate, hit) {
            check_marks(&snippet.text, &snippet.marks);
            assert!(!snippet.marks.is_empty());
        }
    }
    let ranked = |pair: &[fulcrum::search::Hit]| (pair[1].score, pair[0].claim) < (pair[0].score, pair[1].claim);
    assert!(results.hits.windows(2).all(|pair| pair[0].score > pair[1].score || ranked(pair)));
}

proptest! {
    #[test]
    fn marks_are_sound_and_hits_ranked(debate in any_debate(), typed in any_text()) {
        check_results(&debate, &find(&debate, &typed), &typed);
    }

    #[test]
    fn what_is_marked_is_what_was_typed(debate in any_debate(), typed in any_run()) {
        for hit in find(&debate, &typed).hits {
            for Marks { field, ranges } in &hit.marks {
                let text = field.text(&debate, hit.claim).unwrap();
                for part in ranges.iter().map(|range| &text[range.clone()]) {
                    prop_assert_eq!(found(&headlines(&[part]), &typed), [0], "{} in {}", part, text);
                }
            }
        }
    }

    #[test]
    fn a_claim_is_found_by_its_own_texts(debate in any_debate(), nth in any::<prop::sample::Index>()) {
        let claims = &debate.content().claims;
        let at = nth.index(claims.len());
        for text in [&claims[at].headline, &claims[at].text].into_iter().filter(|text| !text.contains('"')) {
            let results = find(&debate, &text.replace(['«', '»'], " "));
            check_results(&debate, &results, text);
            prop_assert!(results.hits.iter().any(|hit| hit.claim.at() == at), "{text:?}");
        }
    }

    #[test]
    fn each_word_of_a_headline_finds_it(debate in any_debate()) {
        for (at, claim) in claims(&debate) {
            for word in claim.headline.split_whitespace().filter(|word| !word.contains(['"', '«', '»'])) {
                let found = find(&debate, word);
                prop_assert!(found.hits.iter().any(|hit| hit.claim.at() == at), "{word:?} in {:?}", claim.headline);
            }
        }
    }

    #[test]
    fn words_that_follow_each_other_are_a_phrase(
        words in proptest::collection::vec(any_run(), 1..8),
        from in 0..8_usize,
        count in 1..8_usize,
    ) {
        let debate = headlines(&[&words.join(" - ")]);
        let part: Vec<&str> = words.iter().skip(from).take(count).map(String::as_str).collect();
        prop_assert_eq!(found(&debate, &format!("\"{}\"", part.join(" "))), [0]);
    }

    #[test]
    fn what_is_found_does_not_depend_on_case_or_on_accents(debate in any_debate(), typed in "[a-eA-E ßéñàŞđơάйأ日]{0,8}") {
        let plain = typed.replace('é', "e\u{301}").replace('ñ', "N").replace('ß', "ss").replace('à', "a").replace('Ş', "s");
        let plain = plain.replace('đ', "D").replace('ơ', "o").replace('ά', "α").replace('й', "И").replace('أ', "ا");
        prop_assert_eq!(find(&debate, &typed), find(&debate, &plain));
    }

    #[test]
    fn one_slip_in_a_word_of_eight_letters_still_finds_it(
        (word, typed) in slip(8),
        others in proptest::collection::vec(any_word(1), 0..20),
    ) {
        check_found(&word, &typed, &others);
    }

    #[test]
    fn one_slip_in_a_word_of_five_letters_finds_it_unless_it_makes_another(
        (word, typed) in slip(5),
        others in proptest::collection::vec(any_word(5), 0..20),
    ) {
        prop_assume!(!others.iter().any(|other| other.starts_with(&typed)));
        check_found(&word, &typed, &others);
    }

    #[test]
    fn fewer_are_the_first_of_many(debate in any_debate(), typed in any_text(), limit in 0..6_usize) {
        let (prepared, query) = (Prepared::new(&debate), Query::parse(&typed));
        let all = search(&debate, &prepared, &query, &|_| true, usize::MAX);
        let some = search(&debate, &prepared, &query, &|_| true, limit);
        prop_assert_eq!(all.total, all.hits.len());
        prop_assert_eq!(all.total, some.total);
        prop_assert_eq!(&some.hits[..], &all.hits[..limit.min(all.total)]);
    }

    #[test]
    fn filtering_first_or_last_finds_the_same(debate in any_debate(), typed in any_text(), mask in any::<u8>()) {
        let (prepared, query) = (Prepared::new(&debate), Query::parse(&typed));
        let passes = |claim: fulcrum::model::ClaimIndex| mask >> claim.0 & 1 == 1;
        let mut all = search(&debate, &prepared, &query, &|_| true, usize::MAX);
        all.hits.retain(|hit| passes(hit.claim));
        prop_assert_eq!(search(&debate, &prepared, &query, &passes, usize::MAX).hits, all.hits);
    }

    #[test]
    fn a_label_is_matched_like_a_headline_alone(label in any_text(), typed in any_text()) {
        let debate = debate(vec![claim(0, &label)]);
        let hit = find(&debate, &typed).hits.into_iter().next();
        let expected = hit.map(|hit| (hit.score, hit.marks_in(Field::Headline).to_vec()));
        prop_assert_eq!(match_label(&Query::parse(&typed), &label), expected);
    }
}

fn claims(debate: &Debate) -> impl Iterator<Item = (usize, &Claim)> {
    debate.content().claims.iter().enumerate()
}
