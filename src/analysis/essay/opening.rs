//! The introduction: what is asked, which texts answer, and the positions.

use super::material::Material;
use super::names::{Name, whole};
use super::teller::Teller;
use super::utterance::ours;
use super::{Length, text};
use crate::model::ClaimIndex;

/// Opens an essay on all positions. Gives the camps whose position is told: with many positions the words may not
/// reach for all.
pub(super) fn all(teller: &mut Teller, length: Length, words: usize) -> Vec<usize> {
    let material = teller.material;
    let tops: Vec<ClaimIndex> = material.tops.iter().flatten().copied().collect();
    let content = material.debate.content();
    question(teller, &tops);
    if length != Length::One {
        lead_in(teller, &tops);
        sources(teller, &tops);
        if teller.paragraph_size().0 > 2 {
            teller.paragraph();
        }
    }
    let mut told = Vec::new();
    let mut left_out = Vec::new();
    for (position, top) in material.tops.iter().enumerate() {
        let Some(top) = *top else { continue };
        // The first two are told in any case: an essay that leaves one of them out is not about the debate.
        if told.len() >= 2 && teller.words() + material.cost(top) > words {
            left_out.push(position);
            continue;
        }
        state(teller, position, top, told.len(), content.positions.len());
        told.push(position);
    }
    name_others(teller, &left_out);
    if content.positions.len() == 1 {
        // Its pros and cons are the two camps.
        return (0..material.camps().count()).collect();
    }
    told
}

/// Opens the best case for one camp.
pub(super) fn one(teller: &mut Teller, length: Length, camp: usize) {
    let material = teller.material;
    let top = material.tops.get(camp).copied().flatten();
    let about: Vec<ClaimIndex> = top.into_iter().collect();
    question(teller, &about);
    if length != Length::One {
        lead_in(teller, &about);
        if teller.paragraph_size().0 > 1 {
            teller.paragraph();
        }
    }
    match top {
        Some(top) => state(teller, camp, top, 0, 1),
        // With a single position there is a case against it, which has no claim of its own.
        None => {
            if let Some(top) = material.tops.first().copied().flatten() {
                teller.tell_after(top, "What is in question is this: ", None, None);
                teller.hush();
            }
        }
    }
}

/// What is asked, unless the title has just said it.
fn question(teller: &mut Teller, about: &[ClaimIndex]) {
    let content = teller.material.debate.content();
    if let Some(question) = content.question.as_deref().filter(|question| question.trim() != content.title.trim()) {
        teller.quote(question, about.to_vec(), None);
    }
}

fn lead_in(teller: &mut Teller, about: &[ClaimIndex]) {
    if let Some(summary) = teller.material.debate.content().summary.as_deref() {
        teller.quote(summary, about.to_vec(), None);
    }
}

/// Which texts the claims come from.
fn sources(teller: &mut Teller, about: &[ClaimIndex]) {
    const MOST: usize = 4;
    let sources = &teller.material.debate.content().sources;
    if !teller.material.english || sources.is_empty() {
        return;
    }
    let mut named: Vec<String> = Vec::new();
    for source in sources.iter().take(MOST) {
        let mut words = text::quoted(&source.title);
        let authors: Vec<String> = source.authors.iter().take(MOST).map(|author| whole(author)).collect();
        if !authors.is_empty() {
            words += " by ";
            words += &text::listed(&authors);
        }
        if let Some(publisher) = source.publisher.as_deref().map(text::on_one_line).filter(|name| !name.is_empty()) {
            words.extend([" (", &publisher, ")"]);
        }
        named.push(words);
    }
    if sources.len() > MOST {
        named.push(format!("{} more", text::number(sources.len() - MOST)));
    }
    let (count, texts) = (text::number(sources.len()), if sources.len() == 1 { "text" } else { "texts" });
    let words = format!("What follows draws on {count} {texts}: {}.", text::listed(&named));
    teller.say(vec![ours(words)], about.to_vec(), None);
}

/// States a position, the `nth` that is stated.
fn state(teller: &mut Teller, position: usize, top: ClaimIndex, nth: usize, count: usize) {
    let material = teller.material;
    let stated = material.text(top);
    let plain = text::is_one_statement(&stated) && !stated.contains(':');
    let Some(name) = speaker(material, position) else {
        return state_unnamed(teller, position, top, nth, count, plain);
    };
    let lead: &'static str = match (nth, plain) {
        (0, true) => "{A} make{s} the case for {L}: ",
        (0, false) => "{A} make{s} the case for {L}. ",
        (1, true) => "{A} argue{s} for {L} instead: ",
        (1, false) => "{A} argue{s} for {L} instead. ",
        (_, true) => "{A} side{s} with {L}: ",
        (_, false) => "{A} side{s} with {L}. ",
    };
    tell_labelled(teller, position, top, lead, Some(&name));
}

fn state_unnamed(teller: &mut Teller, position: usize, top: ClaimIndex, nth: usize, count: usize, plain: bool) {
    let lead: &'static str = match (count, nth, plain) {
        (1, _, true) => "The position is {L}: ",
        (1, _, false) => "The position is {L}. ",
        (_, 0, true) => "One answer is {L}: ",
        (_, 0, false) => "One answer is {L}. ",
        (2, _, true) => "The other is {L}: ",
        (2, _, false) => "The other is {L}. ",
        (_, 1, true) => "Another is {L}: ",
        (_, 1, false) => "Another is {L}. ",
        (.., true) => "A further one is {L}: ",
        (.., false) => "A further one is {L}. ",
    };
    tell_labelled(teller, position, top, lead, None);
    teller.hush();
}

/// The authors of a position, where they are not those of another position too.
fn speaker(material: &Material, position: usize) -> Option<Name> {
    let name = material.camp_name(position)?;
    let others = (0..material.tops.len()).filter(|other| *other != position);
    let shared =
        others.into_iter().any(|other| material.camp_name(other).is_some_and(|other| other.short == name.short));
    (!shared).then_some(name)
}

fn tell_labelled(teller: &mut Teller, position: usize, top: ClaimIndex, lead: &'static str, name: Option<&Name>) {
    let label = teller.material.label(position);
    teller.tell_after(top, lead, name, Some(label));
}

/// The positions that are not told, by name.
fn name_others(teller: &mut Teller, positions: &[usize]) {
    const MOST: usize = 3;
    if positions.is_empty() || !teller.material.english {
        return;
    }
    let mut labels: Vec<String> =
        positions.iter().take(MOST).map(|position| teller.material.label(*position)).collect();
    if positions.len() > MOST {
        labels.push(format!("{} more", text::number(positions.len() - MOST)));
    }
    let tops: Vec<ClaimIndex> =
        positions.iter().filter_map(|position| teller.material.tops.get(*position).copied().flatten()).collect();
    teller.say(vec![ours(format!("Further answers are {}.", text::listed(&labels)))], tops, None);
}
