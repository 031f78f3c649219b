//! How sources are called, where citations lead, and which objections nobody answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "layout/sketch.rs"]
#[allow(dead_code)]
mod sketch;

use fulcrum::analysis::{citation_place, fragment_address, is_unanswered, source_name};
use fulcrum::model::{Citation, Source};

use sketch::{debate, id, pairs};

#[test]
fn a_source_is_called_by_its_authors_last_names_or_its_title() {
    let check = |authors: &[&str], expected: &str| {
        let authors = authors.iter().map(|author| (*author).to_owned()).collect();
        let source = Source { title: "The Title".to_owned(), authors, ..Source::default() };
        assert_eq!(source_name(&source), expected);
    };
    check(&[], "The Title");
    check(&["Ada Lovelace"], "Lovelace");
    check(&["Plato"], "Plato");
    check(&["Ada King Lovelace", "Jürgen Große"], "Lovelace & Große");
    check(&["Ada Lovelace", "B C", "D E"], "Lovelace et al.");
    check(&["Ada Lovelace", "B C", "D E", "F G"], "Lovelace et al.");
}

#[test]
fn a_place_in_a_source_joins_sentences_that_follow_each_other() {
    let check = |sentences: &[u32], expected: &str| {
        let citation = Citation { paragraph: 3, sentences: sentences.to_vec(), ..Citation::default() };
        assert_eq!(citation_place(&citation), expected);
    };
    check(&[], "¶3");
    check(&[2], "¶3, sentence 2");
    check(&[1, 2], "¶3, sentences 1–2");
    check(&[1, 3], "¶3, sentences 1 and 3");
    check(&[1, 2, 4], "¶3, sentences 1–2 and 4");
    check(&[1, 3, 4, 5, 9], "¶3, sentences 1, 3–5 and 9");
    check(&[u32::MAX, 1], "¶3, sentences 4294967295 and 1");
}

#[test]
fn a_citation_leads_to_its_phrase_on_the_page() {
    let check = |url: Option<&str>, phrase: Option<&str>, expected: Option<&str>| {
        let source = Source { url: url.map(str::to_owned), ..Source::default() };
        let citation = Citation { phrase: phrase.map(str::to_owned), ..Citation::default() };
        assert_eq!(fragment_address(&source, &citation).as_deref(), expected);
    };
    let page = Some("https://a.example/x?y=1");
    check(page, Some("hub"), Some("https://a.example/x?y=1#:~:text=hub"));
    check(page, Some(" two words "), Some("https://a.example/x?y=1#:~:text=two%20words"));
    check(page, Some("so-called, A&B"), Some("https://a.example/x?y=1#:~:text=so%2Dcalled%2C%20A%26B"));
    check(page, Some("Größe 100%"), Some("https://a.example/x?y=1#:~:text=Gr%C3%B6%C3%9Fe%20100%25"));
    check(page, Some("it’s—“so”"), Some("https://a.example/x?y=1#:~:text=it%E2%80%99s%E2%80%94%E2%80%9Cso%E2%80%9D"));
    check(page, Some("  "), page);
    check(page, None, page);
    check(Some("http://a.example/#part"), Some("hub"), Some("http://a.example/#part:~:text=hub"));
    check(None, Some("hub"), None);
    check(Some("ftp://a.example/x"), Some("hub"), None);
    check(Some("javascript:alert(1)"), Some("hub"), None);
}

#[test]
fn an_objection_is_unanswered_when_nothing_speaks_against_its_premise_or_its_step() {
    // Each relation's premises that go unanswered there.
    let check = |relations: &[&str], expected: &[&str]| {
        let debate = debate("p", "p a b c u v", relations);
        let found: Vec<String> = pairs(&debate)
            .into_iter()
            .filter(|(step, claim)| is_unanswered(&debate, *step, *claim))
            .map(|(step, claim)| format!("{} r{}", id(&debate, claim), step.0))
            .collect();
        assert_eq!(found, expected, "{relations:?}");
    };
    check(&["a + p"], &[]);
    check(&["a - p"], &["a r0"]);
    check(&["a - p", "b + a"], &["a r0"]);
    check(&["a - p", "b - a"], &["b r1"]);
    check(&["a - p", "u / r0"], &["u r1"]);
    check(&["a + p", "u / r0", "v - u"], &["v r2"]);
    check(&["a + p", "u / r0", "v / r1"], &["v r2"]);
    check(&["a b - p", "c - b"], &["a r0", "c r1"]);
}

#[test]
fn a_relation_that_is_not_there_is_no_objection() {
    let debate = debate("p", "p", &[]);
    assert!(!is_unanswered(&debate, fulcrum::model::RelationIndex(0), fulcrum::model::ClaimIndex(0)));
}
