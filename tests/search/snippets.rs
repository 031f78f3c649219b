//! Excerpts around what was found.

use fulcrum::model::Claim;
use fulcrum::search::snippet;

use crate::support::{bracketed, claim, debate, find};

/// The excerpt from a claim's text, with its marks in brackets.
fn excerpt(typed: &str, text: &str) -> String {
    let debate = debate(vec![Claim { text: text.to_owned(), ..claim(0, "Headline") }]);
    let snippet = snippet(&debate, &find(&debate, typed).hits[0]).unwrap();
    assert!(snippet.text.chars().count() <= 143, "{}", snippet.text);
    bracketed(&snippet.text, &snippet.marks)
}

#[test]
fn a_short_text_is_shown_whole() {
    assert_eq!(excerpt("pact", "The pact, and a pact."), "The [pact], and a [pact].");
    let text = "Allies bind themselves to each other, so that an attack on one of them is an attack on all of them, for \
                which there is a pact.";
    assert_eq!(excerpt("pact", text), text.replace("pact", "[pact]"));
}

#[test]
fn a_long_text_is_cut_between_words_around_where_most_is_marked() {
    let text = "One two three four five six seven eight nine ten, eleven twelve thirteen fourteen fifteen sixteen pact \
                eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four, twenty-five pact twenty-seven \
                twenty-eight pact.";
    let check = |typed: &str, expected: &str| assert_eq!(excerpt(typed, text), expected, "{typed}");
    check(
        "pact",
        "…thirteen fourteen fifteen sixteen [pact] eighteen nineteen twenty twenty-one twenty-two \
         twenty-three twenty-four, twenty-five [pact]…",
    );
    check(
        "one",
        "[One] two three four five six seven eight nine ten, eleven twelve thirteen fourteen fifteen sixteen pact \
         eighteen nineteen twenty twenty-[one]…",
    );
    check(
        "twenty-eight",
        "…fifteen sixteen pact eighteen nineteen [twenty] [twenty]-one [twenty]-two [twenty]-three [twenty]-four, \
         [twenty]-five pact [twenty]-seven [twenty]-[eight]…",
    );
}

#[test]
fn a_long_text_without_spaces_is_cut_between_letters() {
    let text = format!("{}同盟{}", "一".repeat(100), "二".repeat(200));
    assert_eq!(excerpt("同盟", &text), format!("…{}[同盟]{}…", "一".repeat(40), "二".repeat(98)));
    // A letter keeps its vowel signs and tones.
    let thai = excerpt("ความ", &format!("{}ความ{}", "ที่".repeat(40), "ที่".repeat(80)));
    assert_eq!(thai, format!("…{}[ความ]{}…", "ที่".repeat(13), "ที่".repeat(32)));
    let word = format!("{}pact{}", "x".repeat(100), "y".repeat(200));
    assert_eq!(excerpt("pact", &word), "…[pact]…");
}

#[test]
fn a_headline_that_shows_all_needs_no_excerpt() {
    let debate = debate(vec![Claim { text: "A pact".to_owned(), ..claim(0, "The pact") }]);
    assert_eq!(snippet(&debate, &find(&debate, "pact").hits[0]), None);
}
