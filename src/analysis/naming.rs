//! How sources and places in them are called, and the addresses that lead there.

use crate::model::{Citation, Source};

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
    let page = source.url.as_deref().filter(|url| is_web_address(url))?;
    let Some(phrase) = citation.phrase.as_deref().map(str::trim).filter(|phrase| !phrase.is_empty()) else {
        return Some(page.to_owned());
    };
    let join = if page.contains('#') { ":~:text=" } else { "#:~:text=" };
    Some(format!("{page}{join}{}", percent_encode(phrase)))
}

fn is_web_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
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
