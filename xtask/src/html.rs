//! The page's markup: finds in it what Trunk put there, and puts in its stead what a strict security
//! policy allows. Text in, text out; it touches no files.

use crate::Outcome;
use html5gum::Tokenizer;
use html5gum::emitters::default::{DefaultEmitter, StartTag, Token};
use std::ops::Range;

/// What was found in the page that Trunk wrote.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// The file names of the app, JavaScript and WebAssembly.
    pub(crate) app: Option<(String, String)>,
    /// The addresses of the style sheets, in the page's order.
    pub(crate) style_sheets: Vec<String>,
    /// Whether Trunk wants the page to reload itself, as under `trunk serve`.
    pub(crate) reloads: bool,
    /// What to take out: style sheets, Trunk's scripts and comments.
    removed: Vec<Range<usize>>,
    /// The inside of the head.
    head: Range<usize>,
    /// What stands between the marks for the debate's part of the head, and for that of the body.
    slots: [Option<Range<usize>>; 2],
}

/// What goes into a page.
pub(crate) struct Parts<'a> {
    /// At the head's beginning.
    pub(crate) first: &'a str,
    /// At its end.
    pub(crate) last: &'a str,
    /// Between the marks `fulcrum:head` and `fulcrum:body`.
    pub(crate) debate: [&'a str; 2],
}

const SLOTS: [&str; 2] = ["fulcrum:head", "fulcrum:body"];

/// Reads a page that Trunk wrote.
///
/// # Errors
/// If there is no head, or a script inside the page that is not Trunk's: the policy forbids those.
pub(crate) fn read(html: &str) -> Outcome<Found> {
    let mut found = Found::default();
    let mut inline_script: Option<Script> = None;
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) => match tag.name.as_slice() {
                b"head" => found.head = tag.span.end..0,
                b"link" if attribute(&tag, "rel").as_deref() == Some("stylesheet") => {
                    found.style_sheets.extend(attribute(&tag, "href"));
                    found.removed.push(tag.span.start..tag.span.end);
                }
                b"script" if attribute(&tag, "src").is_none() => {
                    inline_script = Some(Script { tag, text: String::new() });
                }
                _ => {}
            },
            Token::EndTag(tag) => match tag.name.as_slice() {
                b"head" => found.head.end = end_of_text(html, tag.span.start),
                b"script" => {
                    if let Some(script) = inline_script.take() {
                        found.removed.push(script.tag.span.start..tag.span.end);
                        found.take_script(&script)?;
                    }
                }
                _ => {}
            },
            Token::String(text) => {
                if let Some(script) = &mut inline_script {
                    script.text += &String::from_utf8_lossy(&text);
                }
            }
            Token::Comment(comment) => {
                // The span of a comment covers its text alone or the marks too: take both.
                let whole = whole_comment(html, comment.span.start..comment.span.end);
                let text = String::from_utf8_lossy(&comment.value);
                if !found.take_mark(text.trim(), &whole) {
                    found.removed.push(whole);
                }
            }
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    if found.head.is_empty() {
        return Err("index.html has no <head> with something in it".into());
    }
    for (name, slot) in SLOTS.iter().zip(&found.slots) {
        if slot.as_ref().is_none_or(|slot| slot.end < slot.start) {
            return Err(format!("index.html lacks <!-- {name} --> or <!-- /{name} -->"));
        }
    }
    Ok(found)
}

/// The page without what was found, and with its parts. The marks stay: they tell where another debate could go.
pub(crate) fn rewrite(html: &str, found: &Found, parts: &Parts) -> String {
    let mut edits: Vec<(Range<usize>, &str)> = found.removed.iter().map(|range| (range.clone(), "")).collect();
    edits.push((found.head.start..found.head.start, parts.first));
    edits.push((found.head.end..found.head.end, parts.last));
    let slots = found.slots.iter().flatten().cloned();
    edits.extend(slots.zip(parts.debate));
    edits.sort_by_key(|(range, _)| (range.start, range.end));

    let mut page = String::with_capacity(html.len());
    let mut done = 0;
    for (range, text) in edits {
        page += html.get(done..range.start).unwrap_or_default();
        page += text;
        done = range.end;
    }
    page += html.get(done..).unwrap_or_default();
    without_empty_lines(&page)
}

/// The page without its links to files beside it.
pub(crate) fn without_links(html: &str) -> String {
    let mut page = String::with_capacity(html.len());
    let mut done = 0;
    for token in tokens(html) {
        let Token::StartTag(tag) = token else { continue };
        let is_beside = |address: String| address.starts_with("./");
        if tag.name.as_slice() == b"link" && attribute(&tag, "href").is_some_and(is_beside) {
            page += html.get(done..tag.span.start).unwrap_or_default();
            done = tag.span.end;
        }
    }
    page += html.get(done..).unwrap_or_default();
    without_empty_lines(&page)
}

/// The files beside the page that it loads by itself, each once, in order.
pub(crate) fn references(html: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for token in tokens(html) {
        let Token::StartTag(tag) = token else { continue };
        let address = match tag.name.as_slice() {
            // A style sheet that is disabled is not loaded, and neither is what the page only names.
            b"link" => attribute(&tag, "href").filter(|_| {
                let kind = attribute(&tag, "rel").unwrap_or_default();
                attribute(&tag, "disabled").is_none() && !matches!(kind.as_str(), "alternate" | "canonical")
            }),
            b"script" | b"img" => attribute(&tag, "src"),
            _ => None,
        };
        let Some(address) = address else { continue };
        let name = address.strip_prefix("./").unwrap_or(&address).to_owned();
        if !name.contains(':') && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A script that stands in the page itself.
struct Script {
    tag: StartTag<usize>,
    text: String,
}

impl Found {
    /// Whether a comment is a mark for the debate: then it stays, and what stands up to its counterpart goes.
    fn take_mark(&mut self, text: &str, whole: &Range<usize>) -> bool {
        for (name, slot) in SLOTS.iter().zip(&mut self.slots) {
            if text == *name {
                *slot = Some(whole.end..0);
                return true;
            }
            if text.strip_prefix('/') == Some(name) {
                if let Some(slot) = slot {
                    slot.end = whole.start;
                }
                return true;
            }
        }
        false
    }

    fn take_script(&mut self, script: &Script) -> Outcome<()> {
        if attribute(&script.tag, "type").as_deref() == Some("fulcrum/app") {
            self.app = attribute(&script.tag, "data-js").zip(attribute(&script.tag, "data-wasm"));
        } else if script.text.contains(".well-known/trunk/ws") {
            self.reloads = true;
        } else {
            return Err("index.html holds a script, which the page's security policy forbids: \
                        put it into a file"
                .into());
        }
        Ok(())
    }
}

fn tokens(html: &str) -> impl Iterator<Item = Token<usize>> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    // Reading from memory can't fail.
    Tokenizer::new_with_emitter(html, emitter).flatten()
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(value).into_owned())
}

/// Where the text before `end` ends, without the white space there.
fn end_of_text(html: &str, end: usize) -> usize {
    html.get(..end).map_or(end, |text| text.trim_end().len())
}

fn whole_comment(html: &str, span: Range<usize>) -> Range<usize> {
    let before = html.get(..span.start).is_some_and(|text| text.ends_with("<!--"));
    let after = html.get(span.end..).is_some_and(|text| text.starts_with("-->"));
    span.start - if before { 4 } else { 0 }..span.end + if after { 3 } else { 0 }
}

fn without_empty_lines(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::{Parts, read, references, rewrite, without_links};

    const PAGE: &str = "<!doctype html>\n<html><head lang=en>\n<meta charset=utf-8>\n\
        <!-- a > remark -->\n<link rel=\"stylesheet\" href=\"./a.css\" integrity='x'/>\n\
        <!-- fulcrum:head --><title>a </head> b</title><!-- /fulcrum:head -->\n<link rel=stylesheet href=./b.css>\n\
        <script type=\"fulcrum/app\" data-js=\"a.js\" data-wasm=\"a.wasm\"></script>\n</head>\n\
        <body><!-- fulcrum:body --><p>Hello<!--/fulcrum:body--><script>const url = base + '.well-known/trunk/ws';</script></body></html>\n";

    #[test]
    fn what_trunk_wrote_is_found() {
        let found = read(PAGE).unwrap();
        assert_eq!(found.app, Some(("a.js".into(), "a.wasm".into())));
        assert_eq!(found.style_sheets, ["./a.css", "./b.css"]);
        assert!(found.reloads);
    }

    #[test]
    fn the_head_is_rewritten_and_the_rest_kept() {
        let found = read(PAGE).unwrap();
        let parts = Parts {
            first: "\n<meta first>",
            last: "\n<script last></script>",
            debate: ["<title>D</title>", "<p>Debate"],
        };
        assert_eq!(
            rewrite(PAGE, &found, &parts),
            "<!doctype html>\n<html><head lang=en>\n<meta first>\n<meta charset=utf-8>\n\
             <!-- fulcrum:head --><title>D</title><!-- /fulcrum:head -->\n<script last></script>\n</head>\n\
             <body><!-- fulcrum:body --><p>Debate<!--/fulcrum:body--></body></html>\n"
        );
    }

    #[test]
    fn a_page_without_trunks_script_does_not_reload() {
        let page = PAGE.replace(".well-known/trunk/ws", "").replace("<script>const url = base + '';</script>", "");
        assert!(!read(&page).unwrap().reloads);
    }

    #[test]
    fn a_script_of_ones_own_is_refused() {
        let page = |script: &str| PAGE.replace("</head>\n", &format!("{script}</head>\n"));
        assert!(read(&page("<script>go()</script>")).is_err());
        assert!(read(&page("<script src=a.js></script>")).is_ok());
    }

    #[test]
    fn a_page_without_a_head_is_refused() {
        assert!(read("<p>Hello").is_err());
    }

    #[test]
    fn a_page_without_a_place_for_the_debate_is_refused() {
        for mark in ["<!-- fulcrum:head -->", "<!-- /fulcrum:head -->", "<!-- fulcrum:body -->", "<!--/fulcrum:body-->"]
        {
            assert!(read(&PAGE.replace(mark, "")).is_err(), "{mark}");
        }
    }

    #[test]
    fn a_page_that_stands_alone_has_no_links_to_files_beside_it() {
        let page = "<link rel=icon href=./a.svg><link rel=license href=https://e.org/>\n<p>Hello";
        assert_eq!(without_links(page), "<link rel=license href=https://e.org/>\n<p>Hello\n");
    }

    #[test]
    fn references_are_the_files_beside_the_page() {
        let page = "<link rel=preload href=./a.wasm><script src='./b.js'></script>\
                    <link rel=icon href=data:,><link rel=x href=https://example.org/c>\
                    <img src=d.svg><link rel=y href=./a.wasm><a href=./e.html>e</a>\
                    <link rel=alternate href=./f.md><link rel=canonical href=./g>";
        assert_eq!(references(page), ["a.wasm", "b.js", "d.svg"]);
    }
}
