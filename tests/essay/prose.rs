//! What holds of the prose of every essay, as functions that other tests use.

use std::collections::HashSet;

use fulcrum::analysis::essay::{Essay, Origin, Sentence};
use fulcrum::model::{ClaimIndex, Debate, RelationIndex};

/// What must hold whatever the debate says: links, telling once, word for word, and how sentences open.
#[track_caller]
pub(crate) fn check_links(debate: &Debate, essay: &Essay, english: bool) {
    let mut told = HashSet::new();
    for sentence in essay.sentences() {
        let text = sentence.text();
        assert!(sentence.claims.iter().all(|claim| debate.claim(*claim).is_some()), "{text}");
        assert!(sentence.relation.is_none_or(|step| debate.relation(step).is_some()), "{text}");
        for claim in sentence.told() {
            assert!(told.insert(claim), "told twice: {text}");
            assert!(sentence.claims.contains(&claim), "{text}");
        }
        check_words(debate, sentence);
        check_relation(debate, sentence);
    }
    let (idle, count) = (idle_sentences(essay), essay.sentences().count());
    assert!(idle * 20 <= count + 20, "{idle} of {count} sentences tell nothing:\n{}", essay.to_plain_text());
    assert!(essay.sections.iter().all(|section| !section.paragraphs.is_empty()));
    assert!(essay.sections.iter().flat_map(|section| &section.paragraphs).all(|one| !one.sentences.is_empty()));
    for section in &essay.sections {
        let lone = |paragraph: &fulcrum::analysis::essay::Paragraph| paragraph.sentences.len() == 1;
        assert!(!section.paragraphs.windows(2).any(|two| two.iter().all(lone)), "{}", essay.to_plain_text());
    }
    if english {
        check_openings(essay);
    }
}

/// How many sentences tell nothing, but for those without which three in a row would open alike.
fn idle_sentences(essay: &Essay) -> usize {
    let sentences: Vec<(bool, String)> =
        essay.sentences().map(|sentence| (sentence.claims.is_empty(), opening(&sentence.text()))).collect();
    let opens = |at: Option<usize>| sentences.get(at?).map(|(_, opening)| opening);
    let parts_a_run = |at: usize| {
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        let alike = opens(before).is_some() && opens(before) == opens(after);
        alike && (opens(at.checked_sub(2)) == opens(before) || opens(Some(at + 2)) == opens(after))
    };
    (0..sentences.len()).filter(|at| sentences[*at].0 && !parts_a_run(*at)).count()
}

/// What a sentence tells is the claim's text, but for its first letter and the full stop; what it quotes is a headline.
fn check_words(debate: &Debate, sentence: &Sentence) {
    for part in &sentence.parts {
        if let Origin::Claim(claim) = part.origin {
            let (told, text) = (plain(&part.text), plain(&debate.claim(claim).unwrap().text));
            assert_eq!(told, text, "{}", sentence.text());
        }
        if let Origin::Headline(claim) = part.origin {
            assert!(sentence.claims.contains(&claim), "{}", sentence.text());
            assert!(part.text.starts_with('“') && part.text.ends_with('”'), "{}", part.text);
        }
    }
}

/// A sentence's step starts from a claim that the sentence is about, or leads to it.
fn check_relation(debate: &Debate, sentence: &Sentence) {
    if let Some(step) = sentence.relation {
        let premises = debate.graph().premises(step);
        assert!(premises.iter().any(|claim| sentence.claims.contains(claim)), "{}", sentence.text());
    }
}

/// One line, the first letter small, without the stop at the end.
pub(crate) fn plain(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    let line = words.join(" ");
    let first: String = line.chars().take(1).flat_map(char::to_lowercase).collect();
    let rest: String = line.chars().skip(1).collect();
    (first + &rest).trim_end_matches(['.', ',', ';', ':', ' ']).to_owned()
}

/// No three sentences in a row open with the same word.
fn check_openings(essay: &Essay) {
    let openings: Vec<String> = essay.sentences().map(|sentence| opening(&sentence.text())).collect();
    for three in openings.windows(3) {
        let alike = three[0] == three[1] && three[1] == three[2] && !three[0].is_empty();
        assert!(!alike, "{three:?}\n{}", essay.to_plain_text());
    }
}

fn opening(text: &str) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// What must hold where the debate's own texts are sound prose.
#[track_caller]
pub(crate) fn check_typography(essay: &Essay) {
    let text = essay.to_plain_text();
    for bad in ["  ", " .", " ,", " ;", " :", "..", ".,", ",.", ":.", "::", ": :", "{", "}", "“”", "““", "””", " ’s"]
    {
        assert!(!text.contains(bad), "{bad:?} in\n{text}");
    }
    assert_eq!(text.matches('“').count(), text.matches('”').count(), "{text}");
    for sentence in essay.sentences() {
        let text = sentence.text();
        let first = text.trim_start_matches(['“', '[', '—', ' ']).chars().next().unwrap();
        assert!(!first.is_lowercase(), "{text}");
        assert!(text.ends_with(['.', '?', '!', '”', ']']), "{text}");
        assert!(text.matches('“').count() == text.matches('”').count(), "{text}");
    }
}

/// Where each claim is told: the words before it in its sentence.
pub(crate) fn leads(essay: &Essay) -> Vec<(ClaimIndex, Option<RelationIndex>, String)> {
    let mut found = Vec::new();
    for sentence in essay.sentences() {
        let mut before = String::new();
        for part in &sentence.parts {
            if let Origin::Claim(claim) = part.origin {
                found.push((claim, sentence.relation, before.clone()));
            }
            before += &part.text;
        }
    }
    found
}
