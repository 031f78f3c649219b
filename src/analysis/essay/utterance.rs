//! A claim made ready to be said: its text, who it is ascribed to, and what may stand before it.

use super::casing::First;
use super::leads::Lead;
use super::material::Material;
use super::names::Name;
use super::prose::{Origin, Part};
use super::text;
use crate::model::{Claim, ClaimIndex, Voice};

/// A claim and what the words around it have to respect.
#[derive(Clone, Debug)]
pub(super) struct Utterance {
    pub(super) claim: ClaimIndex,
    /// Words of ascription that belong to the claim, such as "According to the council, "; with a capital.
    ascription: String,
    body: String,
    first: First,
    pub(super) voice: Voice,
    /// Whose words they are, or who reports them.
    pub(super) name: Option<Name>,
    /// The position it states, where it states one.
    pub(super) label: Option<String>,
    /// Whose case it belongs to: "for" a position, or "against" it.
    pub(super) case: Option<String>,
    /// What it is about, ready for the middle of a sentence.
    pub(super) theme: Option<String>,
}

impl Utterance {
    pub(super) fn new(material: &Material, claim: ClaimIndex, turn: usize) -> Option<Self> {
        let found = material.claim(claim)?;
        let body = material.text(claim);
        let first = material.casing.of(&body);
        let goes_on = first != First::Unknown && text::is_one_statement(&body);
        let ascription = match found.voice {
            Voice::Author => String::new(),
            Voice::Reported => reported(material, found, &body, goes_on, turn),
            Voice::Editor => editorial(goes_on),
        };
        let name = if found.voice == Voice::Editor { None } else { material.name(claim) };
        let case = material.camp(claim).map(|camp| material.case(camp));
        let theme = material.theme(claim);
        Some(Self { claim, ascription, body, first, voice: found.voice, name, label: None, case, theme })
    }

    /// The word a bare sentence would open with.
    pub(super) fn opening(&self) -> String {
        text::opening(if self.ascription.is_empty() { &self.body } else { &self.ascription })
    }

    /// Whether it may go on after "that" or a comma.
    pub(super) fn goes_on(&self) -> bool {
        let ascribed = !self.ascription.is_empty() && !self.ascription.contains(':');
        ascribed || (self.ascription.is_empty() && self.first != First::Unknown && text::is_one_statement(&self.body))
    }

    /// Whether it may follow a colon.
    pub(super) fn follows_colon(&self) -> bool {
        !self.body.contains(':') && !self.ascription.contains(':')
    }

    /// Whether it is an author's own and short enough to share a sentence.
    pub(super) fn is_short(&self) -> bool {
        const MOST_WORDS: usize = 24;
        let fits = !self.body.contains([':', ';']) && text::words(&self.body) <= MOST_WORDS;
        self.voice == Voice::Author && self.goes_on() && fits
    }

    /// Whether these words before it would say a thing twice.
    pub(super) fn jars(&self, lead: &str) -> bool {
        let body = self.body.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| body.contains(word));
        let lead = lead.to_lowercase();
        let leads = |words: &[&str]| words.iter().any(|word| lead.contains(word));
        (leads(&["instance", "example", " case"]) && has(&["for example", "for instance", "example"]))
            || (leads(&["also", "too", "as well", "besides", "add{s}", "in addition", "what is more"])
                && has(&[" also ", " too,", " too.", " as well", "in addition"]))
            || (leads(&["yet ", "but ", "still, ", "even so"])
                && has(&[", but ", ", yet ", "however", "even so", "still "]))
            || (leads(&["reason"]) && has(&["reason"]))
            || (leads(&["difficult"]) && has(&["difficult"]))
            || (leads(&["proposal", "proposed"]) && has(&["propos"]))
            || (leads(&[" view"]) && has(&[" view", "views"]))
            || (leads(&["{t}"]) && self.opens_with_theme())
            || (leads(&["for "]) && body.starts_with("for "))
            || (leads(&["in "]) && lead.starts_with("in ") && body.starts_with("in "))
            || (leads(&["as "]) && lead.starts_with("as ") && body.starts_with("as "))
    }

    /// Whether its first words are those of its theme.
    fn opens_with_theme(&self) -> bool {
        const FIRST_WORDS: usize = 8;
        const TELLING: usize = 4;
        let theme = self.theme.as_deref().unwrap_or_default().to_lowercase();
        let words = self.body.split_whitespace().take(FIRST_WORDS).map(text::opening);
        words.filter(|word| word.chars().count() > TELLING).any(|word| theme.contains(&word))
    }

    /// Whether it opens with words that hold its main clause up, so that more such words before it would be too many.
    pub(super) fn opens_slowly(&self) -> bool {
        let slow = [
            "because", "given", "although", "though", "while", "with", "in", "at", "under", "for", "where", "as",
            "even", "if", "when", "since", "to", "among", "beyond", "behind", "seen", "despite", "without", "unless",
            "after", "before",
        ];
        slow.contains(&self.opening().as_str())
    }

    /// The claim alone, as a sentence.
    fn alone(&self) -> Vec<Part> {
        let claim = Part { text: String::new(), origin: Origin::Claim(self.claim) };
        if self.ascription.is_empty() {
            return vec![Part { text: text::capitalised(&self.body), ..claim }];
        }
        vec![ours(self.ascription.clone()), Part { text: self.within(&self.ascription), ..claim }]
    }

    /// The claim's text after these words.
    fn within(&self, before: &str) -> String {
        if before.ends_with(". ") {
            text::capitalised(&self.body)
        } else if self.first == First::Lower {
            text::lowered(&self.body)
        } else {
            self.body.clone()
        }
    }

    /// The claim after a lead, as a sentence.
    pub(super) fn after(
        &self,
        material: &Material,
        lead: &Lead,
        name: Option<&str>,
        spoken_to: Option<ClaimIndex>,
    ) -> Vec<Part> {
        if lead.text.is_empty() {
            return self.alone();
        }
        let mut parts = self.spelt(material, lead.text, name, spoken_to);
        if lead.text.ends_with(". ") {
            parts.extend(self.alone());
            return parts;
        }
        if self.ascription.is_empty() {
            parts.push(Part { text: self.within(lead.text), origin: Origin::Claim(self.claim) });
        } else {
            parts.push(ours(text::lowered(&self.ascription)));
            parts.push(Part { text: self.within(&self.ascription), origin: Origin::Claim(self.claim) });
        }
        parts
    }

    /// A lead with its blanks filled.
    fn spelt(&self, material: &Material, lead: &str, name: Option<&str>, spoken_to: Option<ClaimIndex>) -> Vec<Part> {
        let called = name.unwrap_or_default();
        let ending = if self.name.as_ref().is_some_and(|name| name.plural) { "" } else { "s" };
        let mut parts: Vec<Part> = Vec::new();
        let mut words = String::new();
        for (at, piece) in lead.split(['{', '}']).enumerate() {
            match (at % 2 == 1, piece) {
                (true, "A") => words += called,
                (true, "A’s") => words.extend([called, if called == AUTHORS { "’" } else { "’s" }]),
                (true, "s") => words += ending,
                (true, "F") => words += self.case.as_deref().unwrap_or_default(),
                (true, "L") => words += self.label.as_deref().unwrap_or_default(),
                (true, "T") => words += self.theme.as_deref().unwrap_or_default(),
                (true, "H") if spoken_to.is_none() && words.ends_with("the point ") => {
                    words.truncate(words.len() - "the point ".len());
                    words += "the same point";
                }
                (true, "H") => {
                    parts.push(ours(std::mem::take(&mut words)));
                    parts.extend(
                        spoken_to.map(|claim| Part { text: material.headline(claim), origin: Origin::Headline(claim) }),
                    );
                }
                (_, plain) => words += plain,
            }
        }
        parts.push(ours(words));
        if let Some(first) = parts.first_mut() {
            first.text = text::capitalised(&first.text);
        }
        parts.retain(|part| !part.text.is_empty());
        parts
    }
}

/// What authors who have just been named are called for a change.
pub(super) const AUTHORS: &str = "the authors";

pub(super) fn ours(text: String) -> Part {
    Part { text, origin: Origin::Essay }
}

/// Who is reported; nothing where the claim's own words say that somebody says so.
fn reported(material: &Material, claim: &Claim, body: &str, goes_on: bool, turn: usize) -> String {
    let speaker = claim.speaker.as_deref().map(text::on_one_line).unwrap_or_default();
    let speaker = speaker.trim_end_matches('.');
    if tells_speaker(body, speaker) {
        return String::new();
    }
    if speaker.is_empty() {
        return (if goes_on { "It is reported that " } else { "A report has it so: " }).to_owned();
    }
    let speaker = if material.casing.of(speaker) == First::Lower { text::lowered(speaker) } else { speaker.to_owned() };
    match (goes_on, turn % 2) {
        (true, _) => format!("According to {speaker}, "),
        (false, 0) => format!("This is ascribed to {speaker}: "),
        (false, _) => format!("This is reported of {speaker}: "),
    }
}

/// Whether a text names its speaker, or has a word of saying.
fn tells_speaker(body: &str, speaker: &str) -> bool {
    const SAYING: &[&str] = &[
        "said",
        "says",
        "say",
        "argued",
        "argues",
        "argue",
        "claimed",
        "claims",
        "warned",
        "warns",
        "warn",
        "stated",
        "states",
        "described",
        "describes",
        "describe",
        "criticised",
        "criticises",
        "criticized",
        "reported",
        "reports",
        "report",
        "according",
        "called",
        "calls",
        "asserted",
        "asserts",
        "declared",
        "declares",
        "told",
        "announced",
        "maintains",
        "maintained",
        "proposed",
        "proposes",
        "complained",
        "complains",
        "demanded",
        "demands",
        "insisted",
        "insists",
        "noted",
        "notes",
        "pledged",
        "pledges",
        "denied",
        "denies",
        "predicted",
        "predicts",
        "estimated",
        "estimates",
    ];
    let words = |text: &str| -> Vec<String> {
        let split = text.split(|c: char| !c.is_alphanumeric());
        split.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let body = words(body);
    // Words of four letters or more tell a speaker; "the" and "among" do not.
    let telling = |word: &String| {
        word.chars().count() > 3 && !["among", "others", "with", "from", "that", "this"].contains(&word.as_str())
    };
    body.iter().any(|word| SAYING.contains(&word.as_str()))
        || words(speaker).iter().filter(|word| telling(word)).any(|word| body.contains(word))
}

/// That the editor adds it.
fn editorial(goes_on: bool) -> String {
    (if goes_on { "By the editor’s own reading, " } else { "The editor of this debate adds: " }).to_owned()
}
