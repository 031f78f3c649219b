//! What the essay is made of: a debate with everything about its claims that the writing asks for.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::casing::{Casing, First};
use super::names::{Name, Names};
use super::{Request, text};
use crate::analysis::clash::{Camps, Confrontation};
use crate::model::{Claim, ClaimIndex, Debate, RelationIndex, RelationKind, Side, Source, Voice};

/// A debate, ready to be written about.
pub(super) struct Material<'a> {
    pub(super) debate: &'a Debate,
    pub(super) request: &'a Request<'a>,
    pub(super) confrontation: Confrontation,
    /// Each position's claim.
    pub(super) tops: Vec<Option<ClaimIndex>>,
    /// Whether each claim states a position.
    is_top: Vec<bool>,
    /// Whether connecting words are written: they are English, so the debate has to be.
    pub(super) english: bool,
    pub(super) casing: Casing,
    names: Names,
    sources: HashMap<&'a str, &'a Source>,
    camp_names: OnceCell<Vec<Option<Name>>>,
}

impl<'a> Material<'a> {
    pub(super) fn new(debate: &'a Debate, request: &'a Request<'a>) -> Self {
        let content = debate.content();
        let tops: Vec<Option<ClaimIndex>> =
            content.positions.iter().map(|position| debate.find_claim(&position.claim)).collect();
        let mut is_top = vec![false; content.claims.len()];
        for top in tops.iter().flatten() {
            if let Some(slot) = is_top.get_mut(top.at()) {
                *slot = true;
            }
        }
        Self {
            debate,
            request,
            confrontation: Confrontation::find(debate),
            tops,
            is_top,
            english: is_english(debate),
            casing: Casing::learn(debate),
            names: Names::of(&content.sources),
            sources: content.sources.iter().map(|source| (source.id.as_str(), source)).collect(),
            camp_names: OnceCell::new(),
        }
    }

    pub(super) fn camps(&self) -> &Camps {
        &self.confrontation.camps
    }

    pub(super) fn claim(&self, claim: ClaimIndex) -> Option<&'a Claim> {
        self.debate.claim(claim)
    }

    /// A claim's text as a sentence.
    pub(super) fn text(&self, claim: ClaimIndex) -> String {
        self.claim(claim).map(|found| text::sentence(&found.text)).unwrap_or_default()
    }

    /// A claim's headline in quotation marks.
    pub(super) fn headline(&self, claim: ClaimIndex) -> String {
        self.claim(claim).map(|found| text::quoted(&found.headline)).unwrap_or_default()
    }

    /// How many words it takes to tell a claim, with what connects it.
    pub(super) fn cost(&self, claim: ClaimIndex) -> usize {
        const CONNECTION: usize = 3;
        self.claim(claim).map_or(0, |found| text::words(&found.text) + CONNECTION)
    }

    /// How strong a claim is, in [0, 1].
    pub(super) fn strength(&self, claim: ClaimIndex) -> f64 {
        let strength = (self.request.strength)(claim);
        if strength.is_nan() { 0.0 } else { strength.clamp(0.0, 1.0) }
    }

    /// The position a claim is put forward for: its camp.
    pub(super) fn camp(&self, claim: ClaimIndex) -> Option<usize> {
        match self.camps().side(claim) {
            Side::Position(camp) => Some(camp),
            Side::Both | Side::None => None,
        }
    }

    pub(super) fn is_top(&self, claim: ClaimIndex) -> bool {
        self.is_top.get(claim.at()).copied().unwrap_or_default()
    }

    /// A position's name in quotation marks.
    pub(super) fn label(&self, position: usize) -> String {
        self.debate.content().positions.get(position).map_or_else(String::new, |position| text::quoted(&position.label))
    }

    /// Whose case a camp's is; with a single position there is one against it, too.
    pub(super) fn case(&self, camp: usize) -> String {
        match self.debate.content().positions.get(camp) {
            Some(position) => format!("for {}", text::quoted(&position.label)),
            None => format!("against {}", self.label(0)),
        }
    }

    /// What a camp's part stands under.
    pub(super) fn heading(&self, camp: usize) -> String {
        text::on_one_line(self.camps().label(camp))
    }

    /// Who wrote a claim's source. `None` where it cites none.
    pub(super) fn name(&self, claim: ClaimIndex) -> Option<Name> {
        let citations = &self.claim(claim)?.citations;
        let mut sources: Vec<&Source> = Vec::new();
        for citation in citations {
            if let Some(source) = self.sources.get(citation.source.as_str())
                && !sources.iter().any(|known| known.id == source.id)
            {
                sources.push(source);
            }
        }
        self.names.call(&sources)
    }

    /// Whose case a camp's is: the authors of its position, else those of most of its claims.
    pub(super) fn camp_name(&self, camp: usize) -> Option<Name> {
        let names =
            self.camp_names.get_or_init(|| (0..self.camps().count()).map(|camp| self.find_name(camp)).collect());
        names.get(camp).cloned().flatten()
    }

    fn find_name(&self, camp: usize) -> Option<Name> {
        /// A debate with hundreds of authors has none who speaks for a camp.
        const MOST: usize = 16;
        let stated = self.tops.get(camp).copied().flatten().filter(|top| self.is_authors(*top));
        if let Some(name) = stated.and_then(|top| self.name(top)) {
            return Some(name);
        }
        let mut tally: Vec<(Name, usize)> = Vec::new();
        for claim in self.debate.claims().filter(|claim| self.camp(*claim) == Some(camp) && self.is_authors(*claim)) {
            let Some(name) = self.name(claim) else { continue };
            if let Some((_, count)) = tally.iter_mut().find(|(known, _)| *known == name) {
                *count += 1;
            } else if tally.len() < MOST {
                tally.push((name, 1));
            }
        }
        tally.into_iter().rev().max_by_key(|(_, count)| *count).map(|(name, _)| name)
    }

    /// Whether a claim is its source's author's own.
    fn is_authors(&self, claim: ClaimIndex) -> bool {
        self.claim(claim).is_some_and(|found| found.voice == Voice::Author)
    }

    /// What a claim's theme is called within a sentence; `None` for one that makes no short phrase.
    pub(super) fn theme(&self, claim: ClaimIndex) -> Option<String> {
        const MOST_WORDS: usize = 5;
        let id = self.claim(claim)?.theme.as_deref()?;
        let label = self.debate.content().themes.iter().find(|theme| theme.id == id)?.label.as_str();
        let label = text::on_one_line(label);
        let fits = text::words(&label) <= MOST_WORDS
            && label.ends_with(char::is_alphanumeric)
            && !label.contains([':', '(', '"', '“']);
        match self.casing.of(&label) {
            First::Lower if fits => Some(text::lowered(&label)),
            First::Keep if fits => Some(label),
            _ => None,
        }
    }

    pub(super) fn kind(&self, relation: RelationIndex) -> RelationKind {
        self.debate.relation(relation).map(|found| found.kind).unwrap_or_default()
    }

    pub(super) fn is_inferred(&self, relation: RelationIndex) -> bool {
        self.debate.relation(relation).is_none_or(|found| found.basis == crate::model::Basis::Inferred)
    }

    /// Why a step holds, where the file says so in a sentence that can stand in prose.
    pub(super) fn why(&self, relation: RelationIndex) -> Option<String> {
        const LEAST_WORDS: usize = 5;
        let note = self.debate.relation(relation)?.note.as_deref()?;
        let note = text::on_one_line(note);
        let stands = note.starts_with(char::is_uppercase) && note.ends_with('.') && text::words(&note) >= LEAST_WORDS;
        stands.then_some(note)
    }
}

/// A debate is English if it says so, or, where it says nothing, if its letters are Latin for the most part.
fn is_english(debate: &Debate) -> bool {
    const MOST_CLAIMS: usize = 50;
    if let Some(language) = debate.content().language.as_deref() {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        return primary.eq_ignore_ascii_case("en");
    }
    let texts = debate.content().claims.iter().take(MOST_CLAIMS).map(|claim| claim.text.as_str());
    let (mut latin, mut other) = (0_usize, 0_usize);
    for letter in texts.flat_map(str::chars).filter(|c| c.is_alphabetic()) {
        if letter < '\u{250}' { latin += 1 } else { other += 1 }
    }
    latin >= other
}
