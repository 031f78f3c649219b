//! Large debates.

use fulcrum::model::{Claim, Debate};
use fulcrum::search::{Field, Prepared, Query, search};

use crate::support::{claim, debate};

fn hundred_thousand() -> Debate {
    let one = |at: usize| Claim {
        text: format!("Claim number {at} says that measure {} has outcome {}.", at % 977, at % 1_009),
        ..claim(at, &format!("Headline {at}"))
    };
    debate((0..100_000).map(one).collect())
}

#[test]
fn a_hundred_thousand_claims_are_searched() {
    let debate = hundred_thousand();
    let prepared = Prepared::new(&debate);
    let check = |typed: &str, total: usize, first: &[u32]| {
        let results = search(&debate, &prepared, &Query::parse(typed), &|_| true, 3);
        assert_eq!(results.total, total, "{typed}");
        assert_eq!(results.hits.iter().map(|hit| hit.claim.0).collect::<Vec<_>>(), first, "{typed}");
    };
    check("headline 99999", 1, &[99_999]);
    check("claim", 100_000, &[0, 1, 2]);
    check("haedline says", 100_000, &[0, 1, 2]);
    check("\"measure 976 has outcome 1008\"", 0, &[]);
    check("\"measure 976 has outcome 976\"", 1, &[976]);
    check("qqqqqqqq", 0, &[]);
    check("", 100_000, &[0, 1, 2]);
}

#[test]
fn a_very_long_text_is_searched() {
    let text = format!("{}pact {}", "x".repeat(10_000), "word ".repeat(2_000));
    let debate = debate(vec![Claim { text, ..claim(0, "Long") }]);
    let results = search(&debate, &Prepared::new(&debate), &Query::parse("pact"), &|_| true, 1);
    let marks = results.hits[0].marks_in(Field::Text);
    assert_eq!((marks.len(), marks[0].clone()), (1, 10_000..10_004));
}

#[test]
fn a_long_run_without_spaces_is_marked_throughout() {
    let debate = debate(vec![Claim { text: "一二".repeat(10_000), ..claim(0, "Long") }]);
    let results = search(&debate, &Prepared::new(&debate), &Query::parse("一"), &|_| true, 1);
    let marks = results.hits[0].marks_in(Field::Text);
    assert_eq!((marks.len(), marks[9_999].clone()), (10_000, 59_994..59_997));
}
