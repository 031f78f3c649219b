//! Markdown, read by a parser of `CommonMark` with GitHub's additions.

use std::collections::BTreeSet;

use fulcrum::export::markdown;
use fulcrum::model::Debate;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::nasty;
use crate::sketch::content;

/// The text, without white space; the addresses; and what marks there are.
fn parsed(text: &str) -> (String, BTreeSet<String>, BTreeSet<&'static str>) {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let (mut words, mut links, mut marks) = (String::new(), BTreeSet::new(), BTreeSet::new());
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(text) => words += &text,
            Event::Start(Tag::Link { dest_url, .. }) => drop(links.insert(dest_url.into_string())),
            Event::Start(tag) => drop(marks.insert(name(&tag))),
            Event::End(_) | Event::SoftBreak => {}
            other => panic!("{other:?} in {text}"),
        }
    }
    (bare(&words), links, marks)
}

fn name(tag: &Tag) -> &'static str {
    match tag {
        Tag::Paragraph => "paragraph",
        Tag::Heading { .. } => "heading",
        Tag::List(None) => "list",
        Tag::Item => "item",
        Tag::Emphasis => "emphasis",
        Tag::Strong => "strong",
        other => panic!("{other:?}"),
    }
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let mut content = content("a", "a", &[]);
    text.clone_into(&mut content.claims[0].text);
    let written = markdown(&Debate::new(content).unwrap());
    let line = written.lines().nth(4).expect("the claim's text");
    assert_eq!(line, expected);
}

#[test]
fn what_would_be_markup_is_escaped_and_the_rest_left_as_it_is() {
    check("A plain text: with - and 1. and a's (b).", "A plain text: with - and 1. and a's (b).");
    check("- a", "\\- a");
    check("+ a", "\\+ a");
    check("1986. A year", "1986\\. A year");
    check("2) b", "2\\) b");
    check("# a #", "\\# a \\#");
    check("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~");
    check("<b> & [a](b) ![c](d)", "\\<b\\> \\& \\[a\\](b) \\!\\[c\\](d)");
    check("a\n\n# b\u{0}\tc", "a \\# b c");
    check("see https://e.org, WWW.e.org, a@e.org", "see https\\://e.org, WWW\\.e.org, a\\@e.org");
    check("=== ---", "\\=== ---");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_are_read_as_text_and_all_of_them(debate in nasty::debate()) {
        let (words, links, marks) = parsed(&markdown(&debate));
        let known = ["paragraph", "heading", "list", "item", "emphasis", "strong"];
        prop_assert!(marks.iter().all(|mark| known.contains(mark)));
        for claim in &debate.content().claims {
            for text in [&claim.headline, &claim.text] {
                prop_assert!(words.contains(&bare(text)), "{:?} in {}", text, words);
            }
        }
        for source in &debate.content().sources {
            prop_assert!(words.contains(&bare(&source.title)));
        }
        for link in links {
            prop_assert!(link.to_ascii_lowercase().starts_with("http"), "{}", link);
        }
    }
}
