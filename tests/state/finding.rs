//! What the filters let through, by themselves and with words.

use std::rc::Rc;

use fulcrum::model::{Citation, ClaimIndex, ClaimKind, Content, Debate, RelationKind, Side, Source, Theme};
use fulcrum::search::Prepared;
use fulcrum::state::{Filters, Finding, StanceFilter, Stances, found};

use crate::sketch::{content, debate};

/// Positions p and q; a speaks for p and against q, b against p and is answered by c, u undercuts a's support.
fn filed() -> Debate {
    let mut content: Content = content("p q", "p q a b c u x", &["a + p", "a - q", "b - p", "c - b", "u / r0"]);
    let named = |id: &str| (id.to_owned(), format!("The {id}"));
    for id in ["sea", "land"] {
        let (id, label) = named(id);
        content.themes.push(Theme { id, label, ..Theme::default() });
    }
    for id in ["times", "post"] {
        let (id, title) = named(id);
        content.sources.push(Source { id, title, ..Source::default() });
    }
    let sides = ["for-p", "for-q", "for-p", "for-q", "both", "none", "nobody"];
    for (claim, side) in content.claims.iter_mut().zip(sides) {
        side.clone_into(&mut claim.side);
    }
    content.claims[2].kind = ClaimKind::Evidence;
    content.claims[2].theme = Some("sea".to_owned());
    content.claims[3].theme = Some("land".to_owned());
    for (claim, source) in [(2, "times"), (2, "post"), (4, "post")] {
        content.claims[claim].citations.push(Citation { source: source.to_owned(), ..Citation::default() });
    }
    Debate::new(content).unwrap()
}

/// The ids of what is found, in its order.
fn ids(debate: &Debate, stances: &Stances, typed: &str, filters: &Filters) -> String {
    let finding = Finding { typed: typed.to_owned(), filters: filters.clone() };
    let results = found(debate, &Prepared::new(debate), stances, &finding, 100);
    assert_eq!(results.total, results.hits.len());
    results.hits.iter().map(|hit| debate.claim(hit.claim).unwrap().id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_filter_lets_its_claims_through() {
    let debate = filed();
    let check = |change: &dyn Fn(&mut Filters), expected: &str| {
        let mut filters = Filters::default();
        assert!(!filters.are_on());
        change(&mut filters);
        assert_eq!(ids(&debate, &Stances::default(), "", &filters), expected, "{filters:?}");
        assert!(filters.are_on() || expected == "p q a b c u x");
    };
    check(&|_| {}, "p q a b c u x");
    check(&|filters| filters.side = Some(Side::Position(0)), "p a");
    check(&|filters| filters.side = Some(Side::Position(1)), "q b");
    check(&|filters| filters.side = Some(Side::Both), "c");
    check(&|filters| filters.side = Some(Side::None), "u x");
    check(&|filters| filters.role = Some(RelationKind::Supports), "a");
    check(&|filters| filters.role = Some(RelationKind::Attacks), "a b c");
    check(&|filters| filters.role = Some(RelationKind::Undercuts), "u");
    check(&|filters| filters.theme = Some("sea".to_owned()), "a");
    check(&|filters| filters.theme = Some("sky".to_owned()), "");
    check(&|filters| filters.kind = Some(ClaimKind::Evidence), "a");
    check(&|filters| filters.kind = Some(ClaimKind::Reason), "p q b c u x");
    check(&|filters| filters.source = Some("post".to_owned()), "a c");
    check(&|filters| filters.source = Some("times".to_owned()), "a");
    // b is answered by c; a's attack and u's undercut are not.
    check(&|filters| filters.unanswered = true, "a c u");
}

#[test]
fn the_readers_stance_is_a_filter() {
    let debate = filed();
    let scores = [(0, 0.0), (1, 0.44), (2, 0.45), (3, 0.55), (4, 0.56), (5, 1.0)];
    let stances = scores
        .iter()
        .fold(Stances::default(), |stances, (claim, score)| stances.with(ClaimIndex(*claim), Some(*score)));
    let check = |stance: StanceFilter, expected: &str| {
        let filters = Filters { stance: Some(stance), ..Filters::default() };
        assert_eq!(ids(&debate, &stances, "", &filters), expected, "{stance:?}");
    };
    check(StanceFilter::Unweighed, "x");
    check(StanceFilter::Weighed, "p q a b c u");
    check(StanceFilter::Against, "p q");
    check(StanceFilter::Unsure, "a b");
    check(StanceFilter::For, "c u");
}

#[test]
fn filters_and_words_must_all_fit() {
    let debate = filed();
    let post = Filters { source: Some("post".to_owned()), ..Filters::default() };
    let check = |typed: &str, filters: &Filters, expected: &str| {
        assert_eq!(ids(&debate, &Stances::default(), typed, filters), expected, "{typed} {filters:?}");
    };
    check("c", &post, "c");
    check("b", &post, "");
    check("the sea", &post, "a");
    check("the", &Filters { unanswered: true, ..post.clone() }, "a c");
    check("the", &Filters { side: Some(Side::Both), role: Some(RelationKind::Attacks), ..post }, "c");
}

#[test]
fn claims_that_are_not_there_pass_no_filter() {
    let one = Rc::new(debate("p", "p", &[]));
    assert!(!Filters::default().let_through(&one, &Stances::default(), ClaimIndex(7)));
}
