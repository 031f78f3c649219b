//! What a reader has in mind at a place of the essay: who speaks, how the last sentences opened, which words were used. By
//! that the words before the next claim are chosen.

use std::collections::{HashMap, HashSet};

use super::leads::{Lead, NAMED, Slot, leads};
use super::names::Name;
use super::teller::Place;
use super::text;
use super::utterance::{AUTHORS, Utterance};
use crate::model::{ClaimIndex, ClaimKind, Voice};

/// What was said so far, as far as it bears on how to go on.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// Who was named last, and how many sentences ago.
    pub(super) speaking: Option<String>,
    since_named: usize,
    namings: usize,
    introduced: HashSet<String>,
    /// How often words were used, and at which sentence last.
    uses: HashMap<&'static str, (u32, usize)>,
    /// The theme of the last main reason, and the headline that was named last.
    pub(super) theme: Option<String>,
    pub(super) named_point: Option<ClaimIndex>,
    /// The words that the last two sentences open with.
    openings: [String; 2],
    /// How many sentences there are.
    pub(super) count: usize,
    pub(super) starts_paragraph: bool,
}

impl Memory {
    /// Another sentence was said.
    pub(super) fn hear(&mut self, words: &str) {
        self.openings.swap(0, 1);
        self.openings[0] = text::opening(words);
        self.count += 1;
        self.since_named += 1;
        self.starts_paragraph = false;
    }

    /// How many sentences ago these words were used last.
    pub(super) fn since(&self, words: &str) -> Option<usize> {
        self.uses.get(words).map(|(_, last)| self.count - last)
    }

    /// What somebody is called who may be named next: in full the first time, and for a change "the authors" where they
    /// speak already.
    fn called(&self, name: &Name, slot: Slot) -> String {
        let speaks = self.speaking.as_ref() == Some(&name.short);
        if speaks && name.personal && name.is_person && self.namings % 2 == 1 && !slot.names_side() {
            return (if name.plural { AUTHORS } else { "the author" }).to_owned();
        }
        if self.introduced.contains(&name.short) { name.short.clone() } else { name.full.clone() }
    }

    /// A name as it is used now: in full the first time. Whoever is called speaks from here on.
    pub(super) fn call(&mut self, name: &Name) -> String {
        self.speaking = Some(name.short.clone());
        self.since_named = 0;
        self.namings += 1;
        if self.introduced.insert(name.short.clone()) { name.full.clone() } else { name.short.clone() }
    }

    /// One of several ways to say the same, by turns.
    pub(super) fn turn(&mut self, ways: &[&'static str]) -> &'static str {
        let used = |way: &&'static str| self.uses.get(way).map_or(0, |(uses, _)| *uses);
        let way = ways.iter().copied().min_by_key(used).unwrap_or_default();
        self.use_words(way);
        way
    }

    /// Whether a sentence that opens so would be the third in a row to do so.
    pub(super) fn opens_alike(&self, words: &str) -> bool {
        let opening = text::opening(words);
        !opening.is_empty() && self.openings.iter().all(|before| *before == opening)
    }

    /// These words are used here.
    pub(super) fn use_words(&mut self, words: &'static str) {
        let entry = self.uses.entry(words).or_default();
        *entry = (entry.0 + 1, self.count);
    }

    /// The words that stand best before a claim, and what the speaker is called in them; they are used here.
    pub(super) fn choose(
        &mut self,
        utterance: &Utterance,
        place: Place,
        kind: ClaimKind,
    ) -> (&'static Lead, Option<String>) {
        /// Leads that do not say what a claim does are the last resort.
        const LAST_RESORT: u32 = 5_000;
        let called = utterance.name.as_ref().map(|name| self.called(name, place.slot));
        let mut best: Option<(u32, &'static Lead)> = None;
        let own = leads(place.slot, kind).map(|lead| (lead, 0));
        for (lead, extra) in own.chain(NAMED.iter().map(|lead| (lead, LAST_RESORT))) {
            let cost = self.cost(utterance, place, lead, called.as_deref().unwrap_or_default());
            if let Some(cost) = cost.map(|cost| cost + extra)
                && best.is_none_or(|(least, _)| cost < least)
            {
                best = Some((cost, lead));
            }
        }
        let lead = best.map_or(&Lead { text: "", weight: 1 }, |(_, lead)| lead);
        self.use_words(lead.text);
        if matches!(place.slot, Slot::First | Slot::Reason | Slot::ReaderReason) {
            self.theme.clone_from(&utterance.theme);
        }
        let called = called.filter(|_| lead.text.contains("{A"));
        if let Some(name) = utterance.name.as_ref().filter(|_| called.is_some()) {
            self.call(name);
        }
        (lead, called)
    }

    /// How ill a lead would stand here; `None` where it can't.
    fn cost(&self, utterance: &Utterance, place: Place, lead: &Lead, called: &str) -> Option<u32> {
        let text = lead.text;
        let names = text.contains("{A");
        let name = utterance.name.as_ref();
        let changes = name.is_some_and(|name| self.speaking.as_ref() != Some(&name.short));
        let (is_bare, apart, colon) = (text.is_empty(), text.ends_with(". "), text.ends_with(": "));
        let barred = (names && name.is_none())
            || ((text.contains("{A’s}") || text.contains("who ")) && name.is_some_and(|name| !name.personal))
            || (text.contains("{F}") && (name.is_some() || utterance.case.is_none()))
            || (text.contains("{H}") && place.spoken_to.is_none())
            || (text.contains("{T}") && (utterance.theme.is_none() || utterance.theme == self.theme))
            || (colon && !utterance.follows_colon())
            || (!is_bare && !apart && !colon && !utterance.goes_on())
            || (name.is_some() && !names && place.slot.names_side() && utterance.voice == Voice::Author)
            || (changes && !names && utterance.voice != Voice::Editor)
            || utterance.jars(text)
            // What is reported or added is no argument of the author's.
            || (utterance.voice == Voice::Editor && names)
            || (utterance.voice == Voice::Reported && (asserts(text) || text.contains("argued") || text.contains("held")))
            || (utterance.voice != Voice::Reported && text.contains("report"));
        if barred {
            return None;
        }
        let opening = match (is_bare, text.starts_with('{'), name) {
            (true, ..) => utterance.opening(),
            (_, true, Some(_)) if names => text::opening(called),
            _ => text::opening(text),
        };
        let alike = self.openings.iter().filter(|before| **before == opening).count();
        if alike == 2 && !opening.is_empty() {
            return None;
        }
        let uses = self.uses.get(text).map_or(0, |(uses, _)| *uses);
        let since = self.since(text);
        let wants_name = name.is_some() && (self.since_named > 4 || (self.starts_paragraph && self.since_named > 1));
        let mut cost = uses * 20 / lead.weight.max(1);
        cost += match since {
            Some(..2) if is_bare => 12,
            Some(..8) if !is_bare => 60,
            Some(..20) if !is_bare => 25,
            _ => 0,
        };
        cost += if self.openings[0] == opening { 40 } else { 0 };
        let is_first = place.slot == Slot::First;
        cost += if names && !changes && self.since_named < 3 && !is_first { 25 } else { 0 };
        cost += if is_first && (is_bare || (name.is_some() && !names)) { 50 } else { 0 };
        cost += if apart { 40 } else { 0 };
        cost += if wants_name && !names { 30 } else { 0 };
        // Small letters are the rule after a colon.
        cost += if colon && !utterance.goes_on() { 15 } else { 0 };
        cost += if text.ends_with(", ") && utterance.opens_slowly() { 30 } else { 0 };
        Some(cost)
    }
}

/// Whether a lead makes the author assert the claim.
fn asserts(lead: &str) -> bool {
    lead.contains("{A")
        && !["report", "note{s}", "raise{s} an", "see{s} a", "take{s} up", "allow{s}", "What follows", "come{s} in"]
            .iter()
            .any(|verb| lead.contains(verb))
}
