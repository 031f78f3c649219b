//! What authors are called in prose: in full when they are introduced, by last names after that.

use std::collections::HashMap;

use super::text;
use crate::model::Source;

/// Who speaks, as the subject of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// For the first time: `Ada Lovelace and Charles Babbage`.
    pub(super) full: String,
    /// From then on: `Lovelace and Babbage`.
    pub(super) short: String,
    /// Each author in full, or each text.
    pub(super) members: Vec<String>,
    /// Whether the verb stands in the plural.
    pub(super) plural: bool,
    /// Whether it is somebody who can have a view, and not a text without an author.
    pub(super) personal: bool,
    /// Whether it is people and no office, as far as names tell.
    pub(super) is_person: bool,
}

/// The authors of a debate and their last names.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// Each author's last name; the whole name where two share the last.
    short: HashMap<String, String>,
}

impl Names {
    /// Looks at every source's authors once.
    pub(super) fn of(sources: &[Source]) -> Self {
        let authors = || sources.iter().flat_map(|source| &source.authors).map(|author| whole(author));
        let mut bearers: HashMap<String, Vec<String>> = HashMap::new();
        for author in authors() {
            let list = bearers.entry(last_name(&author)).or_default();
            if !list.contains(&author) {
                list.push(author);
            }
        }
        let short = |author: String| {
            let last = last_name(&author);
            let shared = bearers.get(&last).is_some_and(|list| list.len() > 1);
            let short = if shared { author.clone() } else { last };
            (author, short)
        };
        Self { short: authors().map(short).collect() }
    }

    /// What to call those who wrote these sources; without an author the text speaks for itself. `None` without
    /// sources.
    pub(super) fn call(&self, sources: &[&Source]) -> Option<Name> {
        let mut authors: Vec<String> = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        for source in sources {
            for author in source.authors.iter().map(|author| whole(author)) {
                if !authors.contains(&author) {
                    authors.push(author);
                }
            }
            if source.authors.is_empty() {
                texts.push(text::on_one_line(&source.title));
            }
        }
        if !authors.is_empty() {
            let short: Vec<String> =
                authors.iter().map(|author| self.short.get(author).unwrap_or(author).clone()).collect();
            return Some(Name {
                plural: short.len() > 1,
                is_person: short.iter().all(|name| !authors.contains(name)),
                short: few(short),
                full: few(authors.clone()),
                members: authors,
                personal: true,
            });
        }
        let quoted: Vec<String> = texts.iter().map(|title| text::quoted(title)).collect();
        let called = match quoted.as_slice() {
            [] => return None,
            [one] => format!("the text {one}"),
            several => format!("the texts {}", text::listed(several)),
        };
        Some(Name {
            full: called.clone(),
            short: called,
            plural: texts.len() > 1,
            members: texts,
            personal: false,
            is_person: false,
        })
    }
}

/// Three names at most; more are "and others".
fn few(mut names: Vec<String>) -> String {
    if names.len() > 3 {
        names.truncate(1);
        names.push("others".to_owned());
    }
    text::listed(&names)
}

/// Words that stand in the names of offices and not of people.
const OFFICES: &[&str] = &[
    "agency",
    "association",
    "bank",
    "board",
    "bureau",
    "center",
    "centre",
    "college",
    "commission",
    "committee",
    "company",
    "council",
    "department",
    "editors",
    "federation",
    "foundation",
    "fund",
    "group",
    "institute",
    "institution",
    "journal",
    "library",
    "ministry",
    "news",
    "office",
    "organisation",
    "organization",
    "party",
    "post",
    "press",
    "service",
    "society",
    "staff",
    "team",
    "times",
    "trust",
    "union",
    "university",
];

/// An author's whole name; "the" before an institute or a ministry of something.
pub(super) fn whole(author: &str) -> String {
    let author = text::on_one_line(author);
    let mut words = author.split_whitespace();
    let is_office = words.next().is_some_and(|word| OFFICES.contains(&word.to_lowercase().as_str()));
    if is_office && matches!(words.next(), Some("of" | "for")) { format!("the {author}") } else { author }
}

/// The last name of a person. Where it is no person's name, or not in Latin letters, the whole.
fn last_name(author: &str) -> String {
    const PARTICLES: &[&str] = &[
        "al", "af", "av", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
        "le", "ten", "ter", "van", "von", "zu",
    ];
    const AFTER: &[&str] = &["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"];
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    // What stands behind a comma is a title, or an office.
    let person = author.split(',').next().unwrap_or_default();
    let mut words: Vec<&str> = person.split_whitespace().collect();
    while words.len() > 2 && words.last().is_some_and(|last| AFTER.contains(&bare(last).replace('.', "").as_str())) {
        words.pop();
    }
    let latin = author.chars().all(|c| !c.is_alphabetic() || c < '\u{250}' || ('\u{1E00}'..'\u{1F00}').contains(&c));
    let is_office = words.iter().any(|word| {
        let small = bare(word);
        OFFICES.contains(&small.as_str())
            || small == "the"
            || (word.starts_with(char::is_lowercase) && !PARTICLES.contains(&small.as_str()))
    });
    let (Some(last), true, false) = (words.pop(), latin && !words.is_empty(), is_office) else {
        return author.to_owned();
    };
    let mut name = last.to_owned();
    while words.len() > 1 && words.last().is_some_and(|word| PARTICLES.contains(word)) {
        name = format!("{} {name}", words.pop().unwrap_or_default());
    }
    if name.chars().filter(|c| c.is_alphabetic()).count() > 1 { name } else { author.to_owned() }
}
