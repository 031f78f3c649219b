//! Which words match which, and what of them is marked.

use fulcrum::search::{Field, Prepared, Query, search};

use crate::support::{check, find, found, headlines};

#[test]
fn a_word_is_found_whole_at_a_beginning_and_inside() {
    check("pact", "A formal Pact.", Some("A formal [Pact]."));
    check("PAC", "A formal pact", Some("A formal [pac]t"));
    check("act", "A formal pact", Some("A formal p[act]"));
    check("pact", "A loose league", None);
    // Where it stands whole, it isn't marked elsewhere.
    check("act", "Act, pact, acting, act", Some("[Act], pact, acting, [act]"));
    // Two letters are too few to be looked for inside.
    check("ac", "A formal pact", None);
    check("us", "The US industry uses it", Some("The [US] industry uses it"));
    check("an", "Banana bananas", None);
    check("ana", "Banana bananas", Some("B[ana]na b[ana]nas"));
}

#[test]
fn every_word_must_be_found() {
    check("formal pact", "A pact, formal", Some("A [pact], [formal]"));
    check("formal pact", "A formal league", None);
    check("  formal,pact!", "A formal pact", Some("A [formal] [pact]"));
    check("indo-pacific", "The Indo-Pacific", Some("The [Indo]-[Pacific]"));
    check("for formal", "A formal pact", Some("A [formal] pact"));
}

#[test]
fn apostrophes_do_not_count() {
    check("japans", "Japan’s role", Some("[Japan’s] role"));
    check("japan", "Japan’s role", Some("[Japan]’s role"));
    check("don't", "They dont", Some("They [dont]"));
    check("europe", "l'Europe", Some("l'[Europe]"));
    check("allies", "Its allies' wish", Some("Its [allies]' wish"));
}

#[test]
fn a_phrase_must_stand_as_typed() {
    check("\"formal pact\"", "A formal pact", Some("A [formal pact]"));
    check("“formal pact”", "A formal, Pact", Some("A [formal, Pact]"));
    check("\"formal pact\"", "A pact, formal", None);
    check("\"formal pact\"", "A formal new pact", None);
    check("\"formal pact\"", "Formal pacts", None);
    check("\"pact\"", "Pacts", None);
    check("\"formla pact\"", "A formal pact", None);
    // While it is being typed its last word may go on.
    check("\"formal pac", "A formal pact", Some("A [formal pac]t"));
    check("\"formal pac ", "A formal pact", None);
    check("new \"formal pact\" asia", "A new formal pact for Asia", Some("A [new] [formal pact] for [Asia]"));
    check("\"a b\" \"b c\"", "a b c", Some("[a b c]"));
    check("\"a a b\"", "a a a b", Some("a [a a b]"));
    check("\"\" pact \"", "A pact", Some("A [pact]"));
}

#[test]
fn typing_errors_are_forgiven() {
    // A wrong letter, one too many, one missing, two swapped.
    for typed in ["trezty", "treatty", "treay", "traety", "rteaty", "xtreaty", "treatx"] {
        check(typed, "A treaty for Asia", Some("A [treaty] for Asia"));
    }
    check("reaty", "A treaty for Asia", Some("A t[reaty] for Asia"));
    check("pacr", "A pact", Some("A [pact]"));
    check("pcat", "A pact", Some("A [pact]"));
    // Three letters are too few.
    check("wxr", "A war", None);
    check("wra", "A war", None);
    // Two errors take eight letters.
    check("deterence", "On deterrence", Some("On [deterrence]"));
    check("detterence", "On deterrence", Some("On [deterrence]"));
    check("tarety", "A treaty", None);
    check("securiyt", "On security", Some("On [security]"));
    check("scruitys", "On security", None);
    // Also while the word is being typed.
    check("secir", "On security", Some("On [security]"));
    check("detterr", "On deterrence", Some("On [deterrence]"));
    // Numbers are meant as typed.
    check("2035", "By 2034", None);
    check("f35a", "The F35b", None);
}

#[test]
fn a_word_that_is_known_as_typed_is_less_often_taken_for_another() {
    let debate = headlines(&["Most costs", "The cost", "Defense", "Defence", "A coast", "Costly defences", "Rather"]);
    // What stands somewhere as typed, whole or as a beginning, is taken as meant.
    assert_eq!(found(&debate, "cost"), [1, 0, 5]);
    assert_eq!(found(&debate, "defen"), [2, 3, 5]);
    // From seven letters on one error is forgiven all the same, in whole words.
    assert_eq!(found(&debate, "defense"), [2, 3]);
    assert_eq!(found(&debate, "defence"), [3, 5, 2]);
    assert_eq!(found(&headlines(&["Ratner", "Rather"]), "ratner"), [0]);
    assert_eq!(found(&debate, "ratner"), [6]);
    // In the middle of another word it may still be one that was meant.
    assert_eq!(found(&headlines(&["Gates", "Operates"]), "rates"), [1, 0]);
    // Of four letters the first must be right, and it must be the whole word.
    assert_eq!(found(&debate, "cosr"), [1]);
    assert_eq!(found(&debate, "costr"), [0, 1, 5]);
    assert_eq!(found(&debate, "xost"), [0_usize; 0]);
    assert_eq!(found(&debate, "ocst"), [0_usize; 0]);
}

#[test]
fn all_that_belongs_to_a_claim_is_searched() {
    let debate = crate::ranking::filed();
    let check = |typed: &str, field: Field, expected: &str| {
        let results = find(&debate, typed);
        let hit = results.hits.iter().find(|hit| hit.claim.at() == 1).unwrap_or_else(|| panic!("{typed}"));
        assert_eq!((hit.field, crate::support::shown(&debate, hit, field)), (field, expected.to_owned()), "{typed}");
    };
    check("harbour", Field::Headline, "The [harbour] is deep");
    check("dredged", Field::Text, "It was [dredged] in May.");
    check("logistics", Field::Theme, "Ports and [logistics]");
    check("hopper", Field::Speaker, "Grace [Hopper]");
    check("lovelace", Field::Source(1), "Ada [Lovelace], Jürgen Große · Ports of call · The Harbour Post");
    check("grosse", Field::Source(1), "Ada Lovelace, Jürgen [Große] · Ports of call · The Harbour Post");
    check("call", Field::Source(1), "Ada Lovelace, Jürgen Große · Ports of [call] · The Harbour Post");
    check("post", Field::Source(1), "Ada Lovelace, Jürgen Große · Ports of call · The Harbour [Post]");
    check("draught", Field::Phrase(1), "a [draught] of twelve metres");
    // What the headline lacks is shown.
    check("harbour dredged", Field::Text, "It was [dredged] in May.");
    check("dredged lovelace hopper deep draught twelve", Field::Phrase(1), "a [draught] of [twelve] metres");
    assert_eq!(found(&debate, "nowhere"), [0_usize; 0]);
}

#[test]
fn a_query_without_words_finds_all_that_pass() {
    let debate = headlines(&["a", "b", "c", "d"]);
    let prepared = Prepared::new(&debate);
    for typed in ["", " ", "\"", "\"\"", "?!… “”", "'"] {
        let query = Query::parse(typed);
        assert!(query.is_empty(), "{typed}");
        let results = search(&debate, &prepared, &query, &|claim| claim.at() != 1, 2);
        assert_eq!(results.hits.iter().map(|hit| hit.claim.at()).collect::<Vec<_>>(), [0, 2]);
        assert_eq!(results.total, 3);
        assert!(results.hits.iter().all(|hit| hit.marks.is_empty() && hit.field == Field::Headline && hit.score == 0));
    }
}

#[test]
fn odd_queries_do_no_harm() {
    let debate = headlines(&["a pact", "x y"]);
    let long = "pact ".repeat(2_000);
    assert_eq!(found(&debate, &long), [0]);
    assert_eq!(found(&debate, &format!("\"{long}\"")), [0_usize; 0]);
    assert_eq!(found(&debate, &"p".repeat(10_000)), [0_usize; 0]);
    assert_eq!(found(&debate, &"\"".repeat(9_999)), [0, 1]);
    assert_eq!(found(&debate, &"\" ".repeat(10_000)), [0, 1]);
    assert_eq!(found(&debate, "a\"pact"), [0]);
    assert_eq!(found(&debate, "\"x\" \"y"), [1]);
    // What stands behind the sixty-fourth word is passed over.
    assert_eq!(found(&debate, &format!("{}nowhere", "pact ".repeat(64))), [0]);
    assert_eq!(found(&debate, &format!("{}nowhere", "pact ".repeat(63))), [0_usize; 0]);
}
