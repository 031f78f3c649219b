//! Texts that look like markup, in every field of random debates: they are read as text, and nothing else.

use fulcrum::export::{explorer_body, head};
use fulcrum::model::{Content, Debate};
use proptest::prelude::*;
use proptest::sample::select;

use crate::pages::{Page, page, read};
use crate::strategy;

/// Whatever has ended or begun something somewhere.
pub(crate) const NASTY: [&str; 22] = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "\"><b onclick='x'>",
    "' onmouseover='x",
    "<!-- x",
    "--> x",
    "<!-- /fulcrum:body -->",
    "]]>",
    "&lt;b&gt; &amp; &#0; &nbsp",
    "</li></ul></section>",
    "</title></style></noscript>",
    "\u{0}\u{7}\u{1b}[31m\u{85}\u{9b}",
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "- a\n\n# b\n\n1. c",
    "1. x",
    "```\nx\n```",
    "*x* **y** _z_ ~~a~~ `b` $c$",
    "https://example.org www.example.org a@example.org",
    "| a | b |\n| - | - |",
    "x\n===",
    "\u{2028}\u{202e}\u{feff}",
];

/// A debate in which nearly every text is nasty.
pub(crate) fn debate() -> impl Strategy<Value = Debate> {
    let words = proptest::collection::vec(select(NASTY.to_vec()), 1..8);
    (strategy::content(), words).prop_map(|(content, words)| Debate::new(spoilt(content, &words)).unwrap())
}

fn spoilt(mut content: Content, words: &[&str]) -> Content {
    let mut words = words.iter().cycle();
    let mut spoil = |text: &mut String| *text = format!("{} {text}", words.next().unwrap());
    spoil(&mut content.title);
    content.question.iter_mut().chain(&mut content.summary).for_each(&mut spoil);
    content.language = Some("en\"><b>".to_owned());
    content.themes.iter_mut().for_each(|theme| spoil(&mut theme.label));
    content.positions.iter_mut().for_each(|position| spoil(&mut position.label));
    for source in &mut content.sources {
        spoil(&mut source.title);
        let texts = [&mut source.publisher, &mut source.date, &mut source.note].into_iter().flatten();
        texts.chain(&mut source.authors).for_each(&mut spoil);
        source.url = match source.authors.len() {
            0 => Some("javascript:alert(1)".to_owned()),
            1 => Some("https://example.org/\"><script>\n</a>?a=1&b=<2>)\\".to_owned()),
            _ => source.url.take(),
        };
    }
    for claim in &mut content.claims {
        let texts = [&mut claim.headline, &mut claim.text].into_iter();
        texts.chain(&mut claim.note).chain(&mut claim.speaker).for_each(&mut spoil);
        claim.citations.iter_mut().filter_map(|citation| citation.phrase.as_mut()).for_each(&mut spoil);
    }
    content.relations.iter_mut().filter_map(|relation| relation.note.as_mut()).for_each(&mut spoil);
    content
}

/// Every tag and attribute that this crate writes.
const TAGS: &str = "html html/lang html/dir head meta meta/charset meta/http-equiv meta/content meta/name meta/property title style \
    script script/type body div div/class div/id div/lang div/dir main main/class section section/class section/id h1 h2 h3 h4 h5 h6 p \
    p/class p/role p/data-fulcrum-loading ul ul/class li li/class li/id span span/class a a/href a/class b footer \
    footer/class header header/class nav nav/class nav/aria-label button button/type button/class button/disabled \
    button/aria-label label label/class input input/class input/type input/disabled kbd kbd/aria-hidden details \
    details/class summary noscript";

fn expect_plain(page: &Page) {
    let known: Vec<String> = TAGS.split_whitespace().map(|tag| tag.replace('/', " ")).collect();
    for tag in &page.tags {
        assert!(known.contains(tag), "{tag}");
    }
    for link in &page.links {
        let start = link.to_ascii_lowercase();
        assert!(start.starts_with('#') || start.starts_with("http://") || start.starts_with("https://"), "{link}");
    }
    let mut ids = page.ids.clone();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), page.ids.len(), "no id stands twice: {:?}", page.ids);
    assert!(page.ids.iter().all(|id| id.starts_with("fulcrum-")), "{:?}", page.ids);
    for script in &page.scripts {
        let data: serde_json::Value = serde_json::from_str(script).expect("scripts hold data");
        assert_eq!(data["@context"], "https://schema.org");
    }
}

/// A text as a page shows it.
fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_are_read_as_text_and_all_of_them(debate in debate()) {
        let page = page(&debate);
        expect_plain(&page);
        expect_plain(&read(&explorer_body(&debate)));
        expect_plain(&read(&head(&debate)));
        let content = debate.content();
        for claim in &content.claims {
            let anchor = format!("fulcrum-claim-{}", claim.id);
            prop_assert!(page.ids.contains(&anchor), "{}", anchor);
            for text in [Some(&claim.headline), Some(&claim.text), claim.note.as_ref()].into_iter().flatten() {
                prop_assert!(page.text.contains(&shown(text)), "{:?} in {}", text, page.text);
            }
        }
        for source in &content.sources {
            let url = source.url.clone().unwrap_or_default();
            let links = url.to_ascii_lowercase().starts_with("http");
            prop_assert_eq!(page.links.contains(&shown(&url)), links, "{}", url);
            prop_assert!(page.text.contains(&shown(&source.title)));
        }
    }
}
