//! How sources and places in them are called, the addresses that lead there, and which way a debate is written.

use std::borrow::Cow;

use crate::model::{Citation, Content, Debate, Source};

/// The authors of more texts than this are not named.
const MOST_TEXTS: usize = 4;

/// A source's short name: its authors' last names, else its title.
pub fn source_name(source: &Source) -> String {
    let last = |author: &String| author.split_whitespace().last().unwrap_or_default().to_owned();
    match source.authors.as_slice() {
        [] => source.title.clone(),
        [one] => last(one),
        [one, two] => format!("{} & {}", last(one), last(two)),
        [one, ..] => format!("{} et al.", last(one)),
    }
}

/// The place of a citation within its source: `¶3, sentences 1–2 and 4`.
pub fn citation_place(citation: &Citation) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &sentence in &citation.sentences {
        match runs.last_mut() {
            Some((_, end)) if end.checked_add(1) == Some(sentence) => *end = sentence,
            _ => runs.push((sentence, sentence)),
        }
    }
    let spell = |(from, to): &(u32, u32)| if from == to { from.to_string() } else { format!("{from}–{to}") };
    let listed: Vec<String> = runs.iter().map(spell).collect();
    let paragraph = citation.paragraph;
    match listed.as_slice() {
        [] => format!("¶{paragraph}"),
        [one] if citation.sentences.len() == 1 => format!("¶{paragraph}, sentence {one}"),
        [one] => format!("¶{paragraph}, sentences {one}"),
        [first @ .., last] => format!("¶{paragraph}, sentences {} and {last}", first.join(", ")),
    }
}

/// The published page, opened at the cited phrase by a text fragment
/// (<https://wicg.github.io/scroll-to-text-fragment/>). `None` where the source has no web address.
pub fn fragment_address(source: &Source, citation: &Citation) -> Option<String> {
    let page = web_address(source)?;
    let Some(phrase) = citation.phrase.as_deref().map(str::trim).filter(|phrase| !phrase.is_empty()) else {
        return Some(page.to_owned());
    };
    let join = if page.contains('#') { ":~:text=" } else { "#:~:text=" };
    Some(format!("{page}{join}{}", percent_encode(phrase)))
}

/// Where a source can be read, if that is an address of the web: nothing else may become a link.
pub fn web_address(source: &Source) -> Option<&str> {
    source.url.as_deref().filter(|url| is_web_address(url))
}

/// Whether a text is an address of the web, of which the scheme may be in capitals.
pub fn is_web_address(url: &str) -> bool {
    let begins = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    begins("https://") || begins("http://")
}

/// A phrase in quotation marks; one that brings its own keeps those alone.
pub fn quoted(phrase: &str) -> String {
    if phrase.starts_with(['“', '„', '«', '"', '‘']) { phrase.to_owned() } else { format!("“{phrase}”") }
}

/// Who wrote the texts that a debate comes from, and who published them; empty where nobody is named.
pub fn authors(content: &Content) -> String {
    let mut names: Vec<String> = Vec::new();
    for source in &content.sources {
        let by = source.authors.join(", ");
        let name = match &source.publisher {
            Some(publisher) if by.is_empty() => publisher.clone(),
            Some(publisher) => format!("{by} ({publisher})"),
            None => by,
        };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
        if names.len() > MOST_TEXTS {
            break;
        }
    }
    if names.len() > MOST_TEXTS {
        names.truncate(MOST_TEXTS);
        names.push("others".to_owned());
    }
    if names.is_empty() { String::new() } else { format!("From texts by {}.", names.join("; ")) }
}

/// A part of a line in which a debate's own words stand beside the page's, which are English. Where the debate's are written
/// from right to left, marks that are not seen keep either from drawing numbers and stops to their side.
pub fn apart<'a>(debate: &Debate, words: &'a str) -> Cow<'a, str> {
    const MARKS: [char; 2] = ['\u{2068}', '\u{2069}'];
    let [open, close] = MARKS;
    if is_right_to_left(debate) { format!("{open}{words}{close}").into() } else { words.into() }
}

/// Whether a debate is in a language written from right to left.
pub fn is_right_to_left(debate: &Debate) -> bool {
    let language = debate.content().language.as_deref().unwrap_or_default();
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    matches!(primary.as_str(), "ar" | "fa" | "he" | "iw" | "ur" | "ps" | "sd" | "yi" | "dv" | "ckb" | "ug")
}

/// Encodes all but letters and digits: in a text fragment `-`, `,` and `&` have meanings of their own.
fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.extend(
                [byte >> 4, byte & 15]
                    .map(|digit| char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase()),
            );
        }
    }
    encoded
}
