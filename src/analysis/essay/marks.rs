//! How claims are told in a debate whose language is not the essay's: without words that connect them. A dash stands
//! before what speaks against the claim before it, as in a dialogue; a name where the speaker changes; brackets round
//! what the editor adds.

use super::leads::Slot;
use super::material::Material;
use super::memory::Memory;
use super::prose::{Origin, Part};
use super::text;
use super::utterance::{Utterance, ours};
use crate::model::Voice;

/// A claim with the marks it needs at this place.
pub(super) fn marked(material: &Material, memory: &mut Memory, utterance: &Utterance, slot: Slot) -> Vec<Part> {
    let speaker = match utterance.voice {
        Voice::Author => utterance.name.as_ref().map(|name| match name.members.as_slice() {
            [_] if name.personal => name.short.clone(),
            members => members.join(" · "),
        }),
        Voice::Reported => {
            material.claim(utterance.claim).and_then(|claim| claim.speaker.as_deref()).map(text::on_one_line)
        }
        Voice::Editor => None,
    };
    let mut before = if slot.opposes() { "— ".to_owned() } else { String::new() };
    if let Some(name) = &speaker
        && memory.speaking.as_ref() != Some(name)
    {
        before += name;
        before += ": ";
    }
    memory.speaking = speaker;
    let claim = Part { text: material.text(utterance.claim), origin: Origin::Claim(utterance.claim) };
    let mut parts = vec![ours(before)];
    if utterance.voice == Voice::Editor {
        parts.extend([ours("[".to_owned()), claim, ours("]".to_owned())]);
    } else {
        parts.push(claim);
    }
    parts.retain(|part| !part.text.is_empty());
    parts
}
