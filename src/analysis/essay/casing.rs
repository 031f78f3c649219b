//! Whether a sentence may lose its capital where words come before it. A name must keep it, and a text alone does
//! not say what is a name: so a closed list of function words decides, and for the rest how the debate itself spells the
//! word within sentences.

use std::collections::HashMap;

use crate::model::Debate;

/// What to do with a sentence's first letter where the sentence follows "Besides," or "that".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    /// It becomes small.
    Lower,
    /// It stays as it is: a name, an acronym, a figure.
    Keep,
    /// Nobody knows: the sentence has to open a sentence, or follow a colon.
    Unknown,
}

/// So many claims are enough to learn how words are spelt.
const MOST_CLAIMS: usize = 3_000;

/// Words that open sentences and are no names.
const FUNCTION_WORDS: &str = " a about above according across after again against all almost along already also although \
    always amid among an and another any anybody anyone anything as at because been before behind being below beneath \
    besides between beyond both but by compared contrary despite does doing during each either enough even ever every \
    everybody everyone everything except few fewer first for from further furthermore given had half has have having he \
    hence her here his how however if in indeed inside instead into is it its just last less like little many measured \
    more moreover most much my neither never nevertheless no nobody none nor not nothing now of off often on once only \
    or other others otherwise our out over part perhaps quite rather same second seen several she should similarly since \
    so some somebody someone something sometimes soon still such than that the their then there therefore these they \
    third this those though three through throughout thus to today together too toward towards two under unless unlike \
    until up upon usually very we what whatever when whenever where whereas wherever whether which whichever while who \
    whoever whose why with within without would yet you your ";

/// Words that are also names or months, so that a small spelling elsewhere proves nothing.
const ALSO_NAMES: &str = " amber april art august baker best bill black blue brown bush chance chase china church cook daisy \
    dale day drew faith field ford frank gates gene grace grant gray green guy hill hope hunt ivy jack japan jersey jobs \
    joy king law long love lane major march mark mason may miller moody nick nice olive page pat penny polish pound price \
    reading rich rob rock rose rush ruby rusty sandy smith sterling stone strong sue sun trump turkey van wade wales ward \
    west white will wood worth young charity felicity serenity trinity solidarity \
    providences clements florences ";

/// What a debate's own texts say about how its words are spelt.
#[derive(Clone, Debug, Default)]
pub(super) struct Casing {
    /// Words that open a text, and their stems, in small letters: whether they are seen small, and whether with a
    /// capital within a sentence.
    seen: HashMap<String, (bool, bool)>,
}

impl Casing {
    /// Reads what the debate says, as far as that is needed to know how words are spelt.
    pub(super) fn learn(debate: &Debate) -> Self {
        let texts = texts(debate);
        let mut seen: HashMap<String, (bool, bool)> = HashMap::new();
        for opening in texts.iter().filter_map(|text| pieces(text.split_whitespace().next()?).next()) {
            let small = opening.to_lowercase();
            for stem in stems(&small) {
                seen.entry(stem).or_default();
            }
            seen.entry(small).or_default();
        }
        for text in texts {
            let mut opens = true;
            for word in text.split_whitespace() {
                let quoted = word.starts_with(['“', '‘', '"', '\'', '(', '[']);
                for (at, piece) in pieces(word).enumerate() {
                    let (Some(first), Some(entry)) = (piece.chars().next(), seen.get_mut(&piece.to_lowercase())) else {
                        continue;
                    };
                    entry.0 |= first.is_lowercase();
                    // At the front of a sentence a capital says nothing.
                    entry.1 |= first.is_uppercase() && !(at == 0 && (opens || quoted));
                }
                opens = word.ends_with(['.', '!', '?', ':', '…', '”', '—', '–']);
            }
        }
        Self { seen }
    }

    /// What becomes of a sentence's first letter.
    pub(super) fn of(&self, sentence: &str) -> First {
        let mut words = sentence.split_whitespace();
        let Some(word) = words.next() else { return First::Unknown };
        let next = words.next();
        let next_is_capital =
            next.is_some_and(|next| next.trim_start_matches(['“', '‘', '(']).starts_with(char::is_uppercase));
        let Some(first) = word.chars().next() else { return First::Unknown };
        if first.is_numeric() || matches!(first, '“' | '‘' | '"' | '\'' | '«' | '$' | '€' | '£') {
            return First::Keep;
        }
        let Some(piece) = pieces(word).next() else { return First::Unknown };
        if !first.is_alphabetic() {
            return First::Unknown;
        }
        if !first.is_uppercase() || piece.chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric()) {
            return First::Keep;
        }
        let small = piece.to_lowercase();
        let listed = |list: &str| list.contains(&format!(" {small} "));
        // "A. Smith" and "No. 10" carry a full stop.
        if word.ends_with('.') || piece == "I" {
            return First::Unknown;
        }
        if listed(FUNCTION_WORDS) && !word.contains('-') {
            return First::Lower;
        }
        if self.seen.get(&small) == Some(&(false, true)) {
            return First::Keep;
        }
        let spelt = |word: &str| self.seen.get(word).copied().unwrap_or_default();
        // "Countering an …" is no city.
        let acts = small.len() > 5 && small.ends_with("ing") && matches!(next, Some("a" | "an" | "the"));
        let acts = acts || stems(&small).iter().any(|stem| spelt(stem).0);
        let is_common = acts || (!next_is_capital && (spelt(&small).0 || is_abstract(&small)));
        if is_common && !spelt(&small).1 && !listed(ALSO_NAMES) { First::Lower } else { First::Unknown }
    }
}

/// Whatever of a debate is written in sentences, from its first claims and relations.
fn texts(debate: &Debate) -> Vec<&str> {
    let content = debate.content();
    let claims =
        content.claims.iter().take(MOST_CLAIMS).flat_map(|claim| [claim.text.as_str(), claim.headline.as_str()]);
    let notes = content.relations.iter().take(MOST_CLAIMS).filter_map(|relation| relation.note.as_deref());
    let agreements = content.agreements.iter().map(|agreement| agreement.text.as_str());
    let labels = content.themes.iter().map(|theme| theme.label.as_str());
    let issues = content.clashes.iter().flat_map(|clash| [Some(clash.issue.as_str()), clash.note.as_deref()]).flatten();
    claims.chain(notes).chain(agreements).chain(labels).chain(issues).collect()
}

/// What a word in "-ing" may be made from: "building" from "build", "integrating" from "integrate". Where the stem is
/// a word, this is none of the cities that end so.
fn stems(small: &str) -> Vec<String> {
    match small.strip_suffix("ing") {
        Some(stem) if stem.len() > 2 => vec![stem.to_owned(), format!("{stem}e")],
        _ => Vec::new(),
    }
}

/// Whether a word ends as abstract nouns do, and hardly any name.
fn is_abstract(small: &str) -> bool {
    let endings = [
        "tion", "tions", "tainty", "ity", "ities", "ness", "ments", "ships", "isms", "ives", "encies", "ances", "ences",
    ];
    small.len() > 7 && endings.iter().any(|ending| small.ends_with(ending))
}

/// A word's letters: without quotation marks, brackets and stops around it, its parts at hyphens, no `’s`.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let bare = bare.strip_suffix("’s").or_else(|| bare.strip_suffix("'s")).unwrap_or(bare);
    bare.split(['-', '–', '‑', '/']).filter(|piece| !piece.is_empty())
}
