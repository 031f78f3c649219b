//! What a source comes to as a whole: whom it reports, and what it is about.

use std::collections::HashMap;

use super::ParagraphReading;
use crate::model::{ClaimIndex, Debate, Voice};

/// Somebody whom a source reports.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reported {
    /// Who; `None` where the file does not say.
    pub speaker: Option<String>,
    /// What is reported of them, each with the paragraph that does so, in the source's order.
    pub claims: Vec<(u32, ClaimIndex)>,
}

/// What of a source is about one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeReading {
    /// The theme's place among [`Content::themes`](crate::model::Content::themes).
    pub theme: usize,
    /// The claims, each once, in the file's order.
    pub claims: Vec<ClaimIndex>,
}

pub(super) fn reported(debate: &Debate, paragraphs: &[ParagraphReading]) -> Vec<Reported> {
    let mut place: HashMap<Option<&str>, usize> = HashMap::new();
    let mut found: Vec<Reported> = Vec::new();
    for paragraph in paragraphs {
        for cited in &paragraph.claims {
            let Some(claim) = debate.claim(cited.claim).filter(|claim| claim.voice == Voice::Reported) else {
                continue;
            };
            let at = *place.entry(claim.speaker.as_deref()).or_insert(found.len());
            if at == found.len() {
                found.push(Reported { speaker: claim.speaker.clone(), claims: Vec::new() });
            }
            if let Some(reported) = found.get_mut(at) {
                reported.claims.push((paragraph.paragraph, cited.claim));
            }
        }
    }
    found
}

/// `theme_at` has each theme's place by its id.
pub(super) fn themes(
    debate: &Debate,
    paragraphs: &[ParagraphReading],
    theme_at: &HashMap<&str, usize>,
) -> Vec<ThemeReading> {
    let theme_of = |claim: ClaimIndex| theme_at.get(debate.claim(claim)?.theme.as_deref()?).copied();
    let cited = paragraphs.iter().flat_map(|paragraph| &paragraph.claims);
    let mut pairs: Vec<(usize, ClaimIndex)> =
        cited.filter_map(|cited| Some((theme_of(cited.claim)?, cited.claim))).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut found: Vec<ThemeReading> = Vec::new();
    for (theme, claim) in pairs {
        match found.last_mut() {
            Some(last) if last.theme == theme => last.claims.push(claim),
            _ => found.push(ThemeReading { theme, claims: vec![claim] }),
        }
    }
    found
}
