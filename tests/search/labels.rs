//! Matching short labels.

use fulcrum::search::{Query, match_label};

use crate::support::bracketed;

#[test]
fn a_label_is_matched_like_a_headline() {
    let check = |typed: &str, label: &str, expected: Option<&str>| {
        let found = match_label(&Query::parse(typed), label).map(|(_, marks)| bracketed(label, &marks));
        assert_eq!(found.as_deref(), expected, "{typed} in {label}");
    };
    check("dark", "Theme: dark", Some("Theme: [dark]"));
    check("th da", "Theme: dark", Some("[Th]eme: [da]rk"));
    check("drak", "Theme: dark", Some("Theme: [dark]"));
    check("resumé", "Résume", Some("[Résume]"));
    check("light", "Theme: dark", None);
    check("", "Theme: dark", Some("Theme: dark"));
    check("dark", "", None);
}

#[test]
fn better_labels_score_higher() {
    let score = |label: &str| match_label(&Query::parse("open all"), label).map(|(score, _)| score);
    let labels = ["Open all", "Open them all", "All open", "Opne all"];
    let scores: Vec<u32> = labels.iter().map(|label| score(label).unwrap()).collect();
    assert!(scores.windows(2).all(|pair| pair[0] > pair[1]), "{scores:?}");
}
