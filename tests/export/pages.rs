//! HTML as a browser reads it, by the standard's tokenizer.

use std::collections::BTreeSet;

use fulcrum::export::document;
use fulcrum::model::Debate;
use html5gum::Tokenizer;
use html5gum::emitters::default::{DefaultEmitter, Token};

/// What a page consists of.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The text, each piece on a line of its own; that of scripts and styles left out.
    pub(crate) text: String,
    /// The tags and their attributes, as `a href`.
    pub(crate) tags: BTreeSet<String>,
    /// The values of `id`, in order.
    pub(crate) ids: Vec<String>,
    /// The values of `href`, in order.
    pub(crate) links: Vec<String>,
    /// What stands in scripts.
    pub(crate) scripts: Vec<String>,
    /// How deep tags nest.
    pub(crate) depth: usize,
}

const VOID: [&str; 3] = ["meta", "link", "input"];

/// Reads a page, or a piece of one. Every tag must be closed in turn, and nothing may be against the standard.
pub(crate) fn read(html: &str) -> Page {
    let mut page = Page::default();
    let mut open: Vec<String> = Vec::new();
    let mut emitter = DefaultEmitter::<()>::new_with_span();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = string(&tag.name);
                page.tags.insert(name.clone());
                for (attribute, value) in &tag.attributes {
                    let (attribute, value) = (string(attribute), string(value));
                    page.tags.insert(format!("{name} {attribute}"));
                    match attribute.as_str() {
                        "id" => page.ids.push(value),
                        "href" => page.links.push(value),
                        _ => {}
                    }
                }
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                    page.depth = page.depth.max(open.len());
                }
            }
            Token::EndTag(tag) => assert_eq!(open.pop(), Some(string(&tag.name)), "tags are closed in turn"),
            Token::String(text) => match open.last().map(String::as_str) {
                Some("script") => page.scripts.push(string(&text)),
                Some("style") => {}
                _ => page.text += &(string(&text) + "\n"),
            },
            // Texts may hold characters that are none; browsers keep them.
            Token::Error(error) if *error == html5gum::Error::NoncharacterInInputStream => {}
            Token::Error(error) => panic!("the standard has it otherwise: {error:?}"),
            Token::Comment(_) => panic!("there is a comment"),
            Token::Doctype(_) => {}
        }
    }
    assert_eq!(open, [""; 0], "every tag is closed");
    page
}

/// A debate's whole page, read.
pub(crate) fn page(debate: &Debate) -> Page {
    read(&document(debate, "sha256-x"))
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("it is UTF-8")
}
