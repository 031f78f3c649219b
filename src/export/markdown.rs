//! The debate as plain Markdown: the same content and order as the HTML. Claims are numbered, since Markdown has no anchors
//! to link to.

use std::fmt::Write;

use super::plan::{Entry, Opening, Section, Telling, plan};
use super::text::on_one_line;
use super::told::{Cited, about, citations, listed, step, whereabouts};
use crate::analysis::authors;
use crate::model::{ClaimIndex, Debate};
use crate::state::{extent, spoken_role};

/// Readers of Markdown stop at about 50 lists in each other, and lines grow by two characters a level.
const MOST_LEVELS: usize = 20;

/// The whole debate.
pub fn markdown(debate: &Debate) -> String {
    let content = debate.content();
    let mut to = Markdown { debate, text: String::new(), numbers: vec![0; content.claims.len()] };
    let question = content.question.as_ref().unwrap_or(&content.title);
    to.block("", &format!("# {}", escaped(question)));
    for text in [content.summary.clone().unwrap_or_default(), authors(content)] {
        if !text.is_empty() {
            to.block("", &escaped(&text));
        }
    }
    let sections = plan(debate, MOST_LEVELS);
    to.number(&sections);
    for section in &sections {
        to.section(section);
    }
    to.sources();
    to.block("", &escaped(&extent(content)));
    to.text.truncate(to.text.trim_end().len());
    to.text.push('\n');
    to.text
}

struct Markdown<'a> {
    debate: &'a Debate,
    text: String,
    /// The number of each claim, in the order in which they are written out.
    numbers: Vec<usize>,
}

impl Markdown<'_> {
    /// A paragraph or the like, with an empty line after it.
    fn block(&mut self, indent: &str, text: &str) {
        let _ = write!(self.text, "{indent}{text}\n\n");
    }

    fn number(&mut self, sections: &[Section]) {
        let tops = |section: &Section| match section.opening {
            Opening::Top(entry) => Some(entry),
            Opening::Continued(_) => None,
        };
        let entries =
            sections.iter().flat_map(|section| tops(section).into_iter().chain(section.entries.iter().copied()));
        for (entry, number) in entries.filter(|entry| entry.telling == Telling::Full).zip(1..) {
            if let Some(slot) = self.numbers.get_mut(entry.claim.at()) {
                *slot = number;
            }
        }
    }

    fn number_of(&self, claim: ClaimIndex) -> usize {
        self.numbers.get(claim.at()).copied().unwrap_or(0)
    }

    fn section(&mut self, section: &Section) {
        match &section.opening {
            Opening::Top(entry) => {
                self.block("", &format!("## {}", self.title(entry)));
                self.under_title("", entry);
            }
            Opening::Continued(claim) => {
                let headline = self.debate.claim(*claim).map(|found| escaped(&found.headline)).unwrap_or_default();
                self.block("", &format!("## Continued from {}: {headline}", self.number_of(*claim)));
            }
        }
        for entry in &section.entries {
            let indent = "  ".repeat(entry.level.saturating_sub(1));
            let _ = write!(self.text, "{indent}- ");
            let title = self.title(entry);
            self.block("", &title);
            self.under_title(&(indent + "  "), entry);
        }
    }

    /// `Pro 12: Headline`, or `Pro: Headline (set out elsewhere: 12)`.
    fn title(&self, entry: &Entry) -> String {
        let headline = self.debate.claim(entry.claim).map(|claim| escaped(&claim.headline)).unwrap_or_default();
        let (role, number) = (spoken_role(entry.role), self.number_of(entry.claim));
        let strong = if entry.level == 0 { "" } else { "**" };
        match entry.telling {
            Telling::Full => format!("{strong}{role} {number}: {headline}{strong}"),
            telling => format!("{role}: {headline} ({}; see {number})", whereabouts(telling)),
        }
    }

    /// What is said of a claim and the step from it.
    fn under_title(&mut self, indent: &str, entry: &Entry) {
        let claim = self.debate.claim(entry.claim).filter(|_| entry.telling == Telling::Full);
        if let Some(claim) = claim {
            self.block(indent, &escaped(&claim.text));
            let about = escaped(&about(self.debate, entry.claim, claim));
            if !about.is_empty() {
                self.block(indent, &format!("*{about}*"));
            }
        }
        match step(self.debate, entry) {
            Some(step) if step.words.is_empty() => self.block(indent, &format!("{}.", step.basis)),
            Some(step) => self.block(indent, &format!("{}: {}", step.basis, escaped(&step.words))),
            None => {}
        }
        if let Some(claim) = claim {
            for cited in citations(self.debate, claim) {
                self.block(indent, &cited_words(&cited));
            }
            if let Some(note) = &claim.note {
                self.block(indent, &format!("Editor’s note: {}", escaped(note)));
            }
        }
        if entry.continued.is_some() {
            self.block(
                indent,
                &format!("What stands under it goes on further down: Continued from {}.", self.number_of(entry.claim)),
            );
        }
    }

    fn sources(&mut self) {
        let sources = &self.debate.content().sources;
        if sources.is_empty() {
            return;
        }
        self.block("", "## Sources");
        for source in sources {
            let source = listed(source);
            let title = linked(source.title, source.address);
            let _ = write!(self.text, "- {}{title}{}", started(&source.by), escaped(&source.rest));
            if let Some(note) = source.note {
                let _ = write!(self.text, " {}", escaped(note));
            }
            self.text.push_str("\n\n");
        }
    }
}

/// A text that another follows on the line.
fn started(text: &str) -> String {
    if text.is_empty() { String::new() } else { escaped(text) + " " }
}

fn cited_words(cited: &Cited) -> String {
    let phrase = cited.phrase.as_deref().unwrap_or_default();
    started(phrase) + &linked(&cited.place, cited.address.as_deref())
}

/// A text, as a link if there is an address. Addresses stand in angle brackets, where only these and line breaks end them.
fn linked(text: &str, address: Option<&str>) -> String {
    let Some(address) = address else { return escaped(text) };
    let mut safe = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '<' => safe.push_str("%3C"),
            '>' => safe.push_str("%3E"),
            '\\' => safe.push_str("%5C"),
            '&' => safe.push_str("&amp;"),
            c if c.is_control() || c.is_whitespace() => safe.push_str("%20"),
            c => safe.push(c),
        }
    }
    format!("[{}](<{safe}>)", escaped(text))
}

/// A text on one line in which nothing is read as markup, by `CommonMark` or by GitHub's additions to it.
fn escaped(text: &str) -> String {
    let line = on_one_line(text);
    let mut safe = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        let rest = line.get(at..).unwrap_or_default();
        let always =
            matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$' | '@' | '!');
        // What begins a block, alone or after digits; what makes an address a link.
        let begins = at == 0 && matches!(c, '-' | '+' | '=' | ':') || at > 0 && at == digits && matches!(c, '.' | ')');
        let joins = rest.starts_with("://") || (c == '.' && ends_with_www(line.get(..at).unwrap_or_default()));
        if always || begins || joins {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

fn ends_with_www(text: &str) -> bool {
    text.get(text.len().saturating_sub(3)..).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}
