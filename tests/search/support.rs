//! Debates to search, and what was found as text.

use std::ops::Range;

use fulcrum::model::{Claim, Content, Debate, Extra, Position};
use fulcrum::search::{Field, Hit, Prepared, Query, Results, search};

use crate::sketch;

/// A claim `c0`, `c1`, … with nothing but a headline.
pub(crate) fn claim(at: usize, headline: &str) -> Claim {
    Claim { headline: headline.to_owned(), text: String::new(), ..sketch::claim(&format!("c{at}")) }
}

pub(crate) fn debate(claims: Vec<Claim>) -> Debate {
    build(Content { claims, ..Content::default() })
}

pub(crate) fn build(mut content: Content) -> Debate {
    let claim = content.claims[0].id.clone();
    content.positions = vec![Position { id: "p".to_owned(), label: "P".to_owned(), claim, extra: Extra::default() }];
    Debate::new(content).unwrap()
}

pub(crate) fn headlines(headlines: &[&str]) -> Debate {
    debate(headlines.iter().enumerate().map(|(at, headline)| claim(at, headline)).collect())
}

pub(crate) fn find(debate: &Debate, typed: &str) -> Results {
    search(debate, &Prepared::new(debate), &Query::parse(typed), &|_| true, usize::MAX)
}

/// The places of the claims that are found, best first.
pub(crate) fn found(debate: &Debate, typed: &str) -> Vec<usize> {
    find(debate, typed).hits.iter().map(|hit| hit.claim.at()).collect()
}

/// A text with its marks in brackets.
pub(crate) fn bracketed(text: &str, marks: &[Range<usize>]) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for mark in marks {
        out.extend([&text[at..mark.start], "[", &text[mark.clone()], "]"]);
        at = mark.end;
    }
    out + &text[at..]
}

/// A field of a hit with its marks in brackets.
pub(crate) fn shown(debate: &Debate, hit: &Hit, field: Field) -> String {
    bracketed(&field.text(debate, hit.claim).unwrap(), hit.marks_in(field))
}

/// A headline alone in its debate is found, with these marks; or not.
#[track_caller]
pub(crate) fn check(typed: &str, headline: &str, expected: Option<&str>) {
    let debate = headlines(&[headline]);
    let results = find(&debate, typed);
    let seen = results.hits.first().map(|hit| shown(&debate, hit, Field::Headline));
    assert_eq!(seen.as_deref(), expected, "{typed} in {headline}");
    assert_eq!(results.total, results.hits.len());
}
