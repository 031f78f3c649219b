//! Writes sentence after sentence, and keeps what is told. Which words stand before a claim is left to the memory of what
//! was said before.

use super::leads::{BREAKERS, Lead, Slot};
use super::marks::marked;
use super::material::Material;
use super::memory::Memory;
use super::names::Name;
use super::prose::{Essay, Origin, Paragraph, Part, Section, Sentence};
use super::text;
use super::utterance::{Utterance, ours};
use crate::model::{ClaimIndex, RelationIndex};

/// A step, the claim it is aimed at, and what the claim that is told does there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) slot: Slot,
    pub(super) relation: Option<RelationIndex>,
    /// Whom it speaks to, where that was not told just before.
    pub(super) spoken_to: Option<ClaimIndex>,
}

impl Place {
    pub(super) fn new(slot: Slot, relation: Option<RelationIndex>) -> Self {
        Self { slot, relation, spoken_to: None }
    }
}

/// The essay as far as it is written.
pub(super) struct Teller<'m, 'a> {
    pub(super) material: &'m Material<'a>,
    sections: Vec<Section>,
    told: Vec<bool>,
    /// The claims that the last two sentences told.
    last: [Vec<ClaimIndex>; 2],
    pub(super) memory: Memory,
    words: usize,
}

impl<'m, 'a> Teller<'m, 'a> {
    pub(super) fn new(material: &'m Material<'a>) -> Self {
        Self {
            material,
            sections: vec![Section::default()],
            told: vec![false; material.debate.content().claims.len()],
            last: [Vec::new(), Vec::new()],
            memory: Memory::default(),
            words: 0,
        }
    }

    /// The essay, tidied: no empty paragraphs or sections.
    pub(super) fn finish(mut self, title: String) -> Essay {
        for section in &mut self.sections {
            section.paragraphs.retain(|paragraph| !paragraph.sentences.is_empty());
            join_short(&mut section.paragraphs);
        }
        self.sections.retain(|section| !section.paragraphs.is_empty());
        Essay { title, sections: self.sections }
    }

    /// How many words are written.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    pub(super) fn is_told(&self, claim: ClaimIndex) -> bool {
        self.told.get(claim.at()).copied().unwrap_or_default()
    }

    pub(super) fn told_count(&self) -> usize {
        self.told.iter().filter(|told| **told).count()
    }

    /// Whether the last sentence told this claim.
    pub(super) fn just_told(&self, claim: ClaimIndex) -> bool {
        self.last[0].contains(&claim)
    }

    /// Whether the last two sentences told these claims.
    pub(super) fn lately_told(&self, claim: ClaimIndex) -> bool {
        self.last.iter().any(|claims| claims.contains(&claim))
    }

    /// Begins a section.
    pub(super) fn section(&mut self, heading: Option<String>) {
        self.memory.theme = None;
        self.words += heading.as_deref().map_or(0, text::words);
        self.sections.push(Section { heading, paragraphs: Vec::new() });
        self.paragraph();
    }

    /// Begins a paragraph. What came before it is no longer "this".
    pub(super) fn paragraph(&mut self) {
        if let Some(section) = self.sections.last_mut() {
            section.paragraphs.push(Paragraph::default());
        }
        self.last = [Vec::new(), Vec::new()];
        self.memory.starts_paragraph = true;
        if !self.material.english {
            self.memory.speaking = None;
        }
    }

    /// The sentences and words of the paragraph so far.
    pub(super) fn paragraph_size(&self) -> (usize, usize) {
        let paragraph = self.sections.last().and_then(|section| section.paragraphs.last());
        let sentences = paragraph.map_or(&[][..], |paragraph| &paragraph.sentences);
        (sentences.len(), sentences.iter().map(|sentence| text::words(&sentence.text())).sum())
    }

    /// Tells a claim, once.
    pub(super) fn tell(&mut self, claim: ClaimIndex, place: Place) {
        let utterance = Utterance::new(self.material, claim, self.memory.count);
        let (Some(utterance), Some(found)) = (utterance, self.material.claim(claim)) else { return };
        if !self.mark_told(claim) {
            return;
        }
        let (material, memory) = (self.material, &mut self.memory);
        let parts = if material.english {
            let (lead, name) = memory.choose(&utterance, place, found.kind);
            let spoken_to = place.spoken_to.filter(|point| memory.named_point != Some(*point));
            if lead.text.contains("{H}") {
                memory.named_point = place.spoken_to;
            }
            utterance.after(material, lead, name.as_deref(), spoken_to)
        } else {
            marked(material, memory, &utterance, place.slot)
        };
        self.push(Sentence { parts, claims: vec![claim], relation: place.relation });
        self.last[0] = vec![claim];
    }

    /// Tells two claims in one sentence, "where the one says so, the other says so"; `false` where they don't fit in one.
    pub(super) fn tell_pair(&mut self, one: ClaimIndex, other: ClaimIndex, relation: Option<RelationIndex>) -> bool {
        const FIRST: Lead = Lead { text: "Where {A} hold{s} that ", weight: 1 };
        const SECOND: Lead = Lead { text: "{A} argue{s} that ", weight: 1 };
        const SPACING: usize = 12;
        let material = self.material;
        let recent = self.memory.since(FIRST.text).is_some_and(|since| since < SPACING);
        if recent || !material.english || self.is_told(one) || self.is_told(other) {
            return false;
        }
        let said = |claim| Utterance::new(material, claim, 0).filter(Utterance::is_short);
        let (Some(first), Some(second)) = (said(one), said(other)) else { return false };
        let (Some(name), Some(opponent)) = (&first.name, &second.name) else { return false };
        if name.short == opponent.short {
            return false;
        }
        self.memory.use_words(FIRST.text);
        let (called, answering) = (self.memory.call(name), self.memory.call(opponent));
        let mut parts = first.after(material, &FIRST, Some(&called), None);
        if let Some(last) = parts.last_mut() {
            last.text = text::unended(&last.text).to_owned();
        }
        parts.push(ours(", ".to_owned()));
        let within = parts.len();
        parts.extend(second.after(material, &SECOND, Some(&answering), None));
        if let Some(subject) = parts.get_mut(within).filter(|_| !opponent.personal) {
            subject.text = text::lowered(&subject.text);
        }
        self.mark_told(one);
        self.mark_told(other);
        self.push(Sentence { parts, claims: vec![one, other], relation });
        self.last[0] = vec![one, other];
        true
    }

    /// States a position after a lead of the caller's, as said by `name` for `label`.
    pub(super) fn tell_after(
        &mut self,
        claim: ClaimIndex,
        lead: &'static str,
        name: Option<&Name>,
        label: Option<String>,
    ) {
        let Some(mut utterance) = Utterance::new(self.material, claim, self.memory.count) else { return };
        if !self.mark_told(claim) {
            return;
        }
        utterance.name = name.cloned();
        utterance.label = label;
        let parts = if self.material.english {
            let named = name.map(|name| self.memory.call(name));
            utterance.after(self.material, &Lead { text: lead, weight: 1 }, named.as_deref(), None)
        } else {
            marked(self.material, &mut self.memory, &utterance, Slot::First)
        };
        self.push(Sentence { parts, claims: vec![claim], relation: None });
        self.last[0] = vec![claim];
    }

    /// Whether the claim was not told before; from here on it is.
    fn mark_told(&mut self, claim: ClaimIndex) -> bool {
        self.told.get_mut(claim.at()).is_some_and(|told| !std::mem::replace(told, true))
    }

    /// Says something about claims.
    pub(super) fn say(&mut self, parts: Vec<Part>, claims: Vec<ClaimIndex>, relation: Option<RelationIndex>) {
        self.push(Sentence { parts, claims, relation });
    }

    /// Says a text of the debate's own.
    pub(super) fn quote(&mut self, words: &str, claims: Vec<ClaimIndex>, relation: Option<RelationIndex>) {
        let words = text::sentence(words);
        if !words.is_empty() {
            self.push(Sentence { parts: vec![Part { text: words, origin: Origin::Debate }], claims, relation });
        }
    }

    /// From here on nobody is taken to be speaking.
    pub(super) fn hush(&mut self) {
        self.memory.speaking = None;
    }

    fn push(&mut self, mut sentence: Sentence) {
        let words = sentence.text();
        for part in &sentence.parts {
            if let Origin::Headline(claim) = part.origin
                && !sentence.claims.contains(&claim)
            {
                sentence.claims.push(claim);
            }
        }
        if self.material.english && self.memory.opens_alike(&words) {
            let opening = text::opening(&words);
            let other = |breaker: &&&str| text::opening(breaker) != opening;
            let breakers: Vec<&'static str> = BREAKERS.iter().filter(other).copied().collect();
            let breaker = self.memory.turn(&breakers);
            self.put(Sentence { parts: vec![ours(breaker.to_owned())], ..Sentence::default() });
        }
        self.put(sentence);
    }

    fn put(&mut self, sentence: Sentence) {
        let words = sentence.text();
        self.memory.hear(&words);
        self.last.swap(0, 1);
        self.last[0] = Vec::new();
        self.words += text::words(&words);
        if let Some(section) = self.sections.last_mut() {
            if section.paragraphs.is_empty() {
                section.paragraphs.push(Paragraph::default());
            }
            if let Some(paragraph) = section.paragraphs.last_mut() {
                paragraph.sentences.push(sentence);
            }
        }
    }
}

/// Two paragraphs of one sentence each don't stand one after the other.
fn join_short(paragraphs: &mut Vec<Paragraph>) {
    let mut joined: Vec<Paragraph> = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs.drain(..) {
        match joined.last_mut() {
            Some(before) if before.sentences.len() == 1 && paragraph.sentences.len() == 1 => {
                before.sentences.extend(paragraph.sentences);
            }
            _ => joined.push(paragraph),
        }
    }
    *paragraphs = joined;
}
