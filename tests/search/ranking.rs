//! What comes first.

use fulcrum::model::{Citation, Claim, ClaimIndex, Content, Debate, Source, Theme};
use fulcrum::search::{Prepared, Query, search};

use crate::support::{build, claim, debate, find, found, headlines};

/// A claim with something in every field, after one with nothing.
pub(crate) fn filed() -> Debate {
    let words = |word: &str| Some(word.to_owned());
    let citation =
        |source: &str, phrase: Option<String>| Citation { source: source.to_owned(), phrase, ..Citation::default() };
    let filed = Claim {
        text: "It was dredged in May.".to_owned(),
        theme: words("ports"),
        speaker: words("Grace Hopper"),
        citations: vec![
            citation("other", None),
            citation("calls", words("a draught of twelve metres")),
            citation("calls", None),
        ],
        ..claim(1, "The harbour is deep")
    };
    let source = |id: &str, title: &str| Source { id: id.to_owned(), title: title.to_owned(), ..Source::default() };
    let calls = Source {
        authors: vec!["Ada Lovelace".to_owned(), "Jürgen Große".to_owned()],
        publisher: words("The Harbour Post"),
        ..source("calls", "Ports of call")
    };
    let theme = |id: &str, label: &str| Theme { id: id.to_owned(), label: label.to_owned(), ..Theme::default() };
    build(Content {
        claims: vec![claim(0, "Nothing"), filed],
        sources: vec![source("other", "Another"), calls],
        themes: vec![theme("sea", "At sea"), theme("ports", "Ports and logistics")],
        ..Content::default()
    })
}

/// Claims in the order in which they should be found, given to the search back to front.
#[track_caller]
fn check(typed: &str, expected: &[&str]) {
    let backwards: Vec<&str> = expected.iter().rev().copied().collect();
    let debate = headlines(&backwards);
    let seen: Vec<&str> = found(&debate, typed).into_iter().map(|at| backwards[at]).collect();
    assert_eq!(seen, expected, "{typed}");
}

#[test]
fn exact_matches_come_first() {
    check("treaties", &["the treaties", "the treatiesx", "the entreaties", "the trezties"]);
    check("alliance", &["alliance", "alliances", "misalliance", "aliance"]);
    // Unknown as typed: one error, then two or a beginning.
    check("secyrity", &["security", "securitas"]);
    check("trexty", &["treaty", "treatybound"]);
}

#[test]
fn words_that_stand_as_typed_come_first() {
    check("pacific pact", &["pacific pact", "pacific and pact", "pact pacific"]);
    check("new pacific pact", &["a new pacific pact", "new, pacific, a pact", "pact, pacific, new"]);
}

#[test]
fn words_of_different_fields_do_not_stand_side_by_side() {
    let debate = debate(vec![
        Claim { text: "Formal".to_owned(), ..claim(0, "A pact") },
        Claim { text: "One, two, formal".to_owned(), ..claim(1, "A pact") },
        Claim { text: "One, two, three, formal".to_owned(), ..claim(2, "A pact") },
    ]);
    assert_eq!(found(&debate, "pact formal"), [0, 1, 2]);
}

#[test]
fn a_headline_comes_first_and_names_shared_with_other_claims_last() {
    let words = |word: &str| Some(word.to_owned());
    let phrase = Citation { source: "s".to_owned(), phrase: words("in a pact"), ..Citation::default() };
    let claims = vec![
        Claim { text: "A pact in the text".to_owned(), ..claim(0, "Text") },
        Claim { citations: vec![phrase], ..claim(1, "Phrase") },
        Claim { speaker: words("Pact Smith"), ..claim(2, "Speaker") },
        Claim { theme: words("t"), ..claim(3, "Theme") },
        claim(4, "Pacts"),
        claim(5, "Pact"),
        Claim { text: "Pact. Pact. Pact.".to_owned(), ..claim(6, "Impact") },
    ];
    let theme = Theme { id: "t".to_owned(), label: "The pact".to_owned(), ..Theme::default() };
    let source = Source { id: "s".to_owned(), title: "Times".to_owned(), ..Source::default() };
    let debate = build(Content { claims, themes: vec![theme], sources: vec![source], ..Content::default() });
    assert_eq!(found(&debate, "pact"), [5, 4, 0, 1, 2, 6, 3]);
}

#[test]
fn a_typing_error_in_a_headline_comes_after_all_else() {
    let debate = debate(vec![
        claim(0, "The defence"),
        Claim { text: "selfdefense".to_owned(), ..claim(1, "Other") },
        Claim { text: "Defense".to_owned(), ..claim(2, "Other") },
    ]);
    assert_eq!(found(&debate, "defense"), [2, 1, 0]);
}

#[test]
fn what_fits_as_well_keeps_the_debates_order() {
    let debate = headlines(&["b pact", "a pact", "pacts", "c pact"]);
    assert_eq!(found(&debate, "pact"), [0, 1, 3, 2]);
}

#[test]
fn the_limit_cuts_the_list_not_the_count() {
    let debate = headlines(&["pacts", "a pact", "pactless", "b pact", "none"]);
    let prepared = Prepared::new(&debate);
    let check = |limit: usize, expected: &[u32]| {
        let results = search(&debate, &prepared, &Query::parse("pact"), &|_| true, limit);
        assert_eq!(results.hits.iter().map(|hit| hit.claim.0).collect::<Vec<_>>(), expected);
        assert_eq!(results.total, 4);
    };
    check(0, &[]);
    check(1, &[1]);
    check(3, &[1, 3, 0]);
    check(4, &[1, 3, 0, 2]);
    check(9, &[1, 3, 0, 2]);
}

#[test]
fn only_what_passes_is_found_and_counted() {
    let debate = headlines(&["a pact", "b pact", "c pact"]);
    let passes = |claim: ClaimIndex| claim.0 == 2;
    let results = search(&debate, &Prepared::new(&debate), &Query::parse("pact"), &passes, 9);
    assert_eq!((results.total, results.hits[0].claim.0), (1, 2));
}

#[test]
fn a_debate_prepared_for_another_does_no_harm() {
    let (small, large) = (headlines(&["pact"]), filed());
    for (debate, other) in [(&small, &large), (&large, &small)] {
        let results = search(debate, &Prepared::new(other), &Query::parse("harbour"), &|_| true, 9);
        assert!(results.hits.len() <= debate.content().claims.len());
    }
    assert_eq!(find(&small, "pact").total, 1);
}
