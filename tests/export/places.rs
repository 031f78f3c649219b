//! Where claims are written out, and what is said where they are only named.

use fulcrum::export::{body, markdown};
use fulcrum::model::Debate;

use crate::pages;
use crate::sketch::{content, debate};

/// The Markdown without what is the same everywhere: one line a claim, as `level role number: name`.
fn outline(debate: &Debate) -> Vec<String> {
    let text = markdown(debate);
    let (_, claims) = text.split_once("\n\n").expect("a title");
    let entries = claims.lines().filter(|line| line.trim_start().starts_with("- ") || line.starts_with("## "));
    entries.map(|line| line.replace("**", "").replace("- ", "").replace("  ", ">")).collect()
}

#[track_caller]
fn check(positions: &str, claims: &str, relations: &[&str], expected: &[&str]) {
    let debate = debate(positions, claims, relations);
    assert_eq!(outline(&debate), expected);
    let page = pages::read(&body(&debate));
    for claim in debate.claims() {
        let id = format!("fulcrum-claim-{}", debate.claim(claim).unwrap().id);
        assert_eq!(page.ids.iter().filter(|found| **found == id).count(), 1, "{id}");
    }
    for link in page.links.iter().filter_map(|link| link.strip_prefix('#')) {
        assert!(page.ids.iter().any(|id| id == link), "{link} leads somewhere");
    }
}

#[test]
fn pros_come_before_cons_before_undercuts() {
    check(
        "a",
        "a b c d e",
        &["b+a", "c-b", "d+b", "e/r0?"],
        &["## Position 1: a", "Pro 2: b", ">Pro 3: d", ">Con 4: c", ">Undercut 5: e"],
    );
}

#[test]
fn a_claim_in_several_places_is_written_out_once_and_named_elsewhere() {
    check(
        "a b",
        "a b c d",
        &["c+a", "c-b", "d+c"],
        &["## Position 1: a", "Pro 2: c", ">Pro 3: d", "## Position 4: b", "Con: c (set out elsewhere; see 2)"],
    );
}

#[test]
fn a_claim_is_written_out_in_its_home_though_it_is_named_before() {
    check(
        "a b",
        "a b c d",
        &["c+a?", "c+b", "d+c"],
        &["## Position 1: a", "Pro: c (set out elsewhere; see 3)", "## Position 2: b", "Pro 3: c", ">Pro 4: d"],
    );
}

#[test]
fn what_disputes_a_step_from_nowhere_is_not_lost() {
    check("a", "a b", &["+a", "b/r0"], &["## Position 1: a", "## Not linked to a position 2: b"]);
}

#[test]
fn a_circle_is_cut_and_said_to_be_one() {
    check(
        "a",
        "a b c",
        &["b+a", "c+b", "b+c"],
        &["## Position 1: a", "Pro 2: b", ">Pro 3: c", ">>Pro: b (stands above: the argument goes in a circle; see 2)"],
    );
}

#[test]
fn a_step_is_disputed_under_its_first_premise_though_that_is_only_named() {
    check(
        "a b",
        "a b c d e",
        &["c+a", "c d+b", "e/r1"],
        &[
            "## Position 1: a",
            "Pro 2: c",
            "## Position 3: b",
            "Pro: c (set out elsewhere; see 2)",
            ">Undercut 4: e",
            "Pro 5: d",
        ],
    );
}

#[test]
fn what_leads_to_no_position_comes_last() {
    check(
        "a",
        "l a m b",
        &["b+a", "m+l"],
        &["## Position 1: a", "Pro 2: b", "## Not linked to a position 3: l", "Pro 4: m"],
    );
}

#[test]
fn undercuts_that_dispute_each_other_lose_no_claim() {
    check(
        "a",
        "a b c",
        &["b/r1", "c/r0"],
        &["## Position 1: a", "## Not linked to a position 2: b", "## Not linked to a position 3: c"],
    );
}

#[test]
fn ids_that_no_file_can_have_still_give_anchors_that_differ() {
    let mut content = content("a", "a b c d", &["b+a", "c+b", "d+c"]);
    content.claims[1].id = "b \"<x>\"".to_owned();
    content.claims[2].id.clear();
    content.claims[3].id = "a".to_owned();
    content.relations.clear();
    let page = pages::read(&body(&Debate::new(content).unwrap()));
    let ids: Vec<&String> = page.ids.iter().filter(|id| id.starts_with("fulcrum-claim")).collect();
    let expected = ["fulcrum-claim.0", "fulcrum-claim.1", "fulcrum-claim.2", "fulcrum-claim-a"];
    for id in expected {
        assert_eq!(ids.iter().filter(|found| **found == id).count(), 1, "{id} in {ids:?}");
    }
}

#[test]
fn an_arabic_debate_is_written_from_right_to_left() {
    for (language, expected) in [
        (Some("ar-EG"), "lang=\"ar-EG\" dir=\"rtl\""),
        (Some("en\"><b>"), "lang=\"en&quot;&gt;&lt;b&gt;\" dir=\"ltr\""),
        (None, "lang=\"en\" dir=\"ltr\""),
    ] {
        let mut content = content("a", "a", &[]);
        content.language = language.map(str::to_owned);
        let html = body(&Debate::new(content).unwrap());
        assert!(html.starts_with(&format!("<div class=\"fulcrum static\" {expected}>")), "{html}");
    }
}
