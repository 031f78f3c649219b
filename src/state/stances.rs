//! What the reader makes of the claims, and how that fits into an address.
//!
//! The token is `1`, a letter for the semantics, a letter for the scenario (`A` for none), then seven letters a
//! stance: five for a hash of the claim's id, two for the score in hundredths. Claims are named by hash so that a
//! token outlives changes of the debate; a hash that no claim has any more is passed over.

use std::collections::HashMap;

use super::letters::{BITS, letter, value};
use crate::model::{ClaimIndex, Debate};
use crate::reckoning::Semantics;

const VERSION: char = '1';
const HASH_LETTERS: usize = 5;
const SCORE_LETTERS: usize = 2;
/// Scores are kept in hundredths.
const STEPS: f64 = 100.0;
/// More stances than this don't fit an address.
const MOST_IN_ADDRESS: usize = 250;

/// The reader's base scores, by claim, each in [0, 1].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stances(Vec<(ClaimIndex, f64)>);

impl Stances {
    /// The reader's score for a claim, where one was given.
    pub fn of(&self, claim: ClaimIndex) -> Option<f64> {
        self.0.get(self.place(claim).ok()?).map(|(_, score)| *score)
    }

    /// All of them, in the debate's order.
    pub fn iter(&self) -> impl Iterator<Item = (ClaimIndex, f64)> + '_ {
        self.0.iter().copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the reader has weighed nothing yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These with one changed: a score, rounded to hundredths, or none.
    #[must_use]
    pub fn with(&self, claim: ClaimIndex, score: Option<f64>) -> Self {
        let mut next = self.clone();
        next.set(claim, score);
        next
    }

    fn set(&mut self, claim: ClaimIndex, score: Option<f64>) {
        let score = score.map(|score| (score.clamp(0.0, 1.0) * STEPS).round() / STEPS);
        match (self.place(claim), score) {
            (Ok(at), Some(score)) => {
                if let Some((_, known)) = self.0.get_mut(at) {
                    *known = score;
                }
            }
            (Err(at), Some(score)) => self.0.insert(at, (claim, score)),
            (Ok(at), None) => {
                self.0.remove(at);
            }
            (Err(_), None) => {}
        }
    }

    /// Where a claim's score is, or where it would be.
    fn place(&self, claim: ClaimIndex) -> Result<usize, usize> {
        self.0.binary_search_by_key(&claim, |(claim, _)| *claim)
    }
}

/// What a token holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weighed {
    /// The reader's scores.
    pub stances: Stances,
    /// How strengths are reckoned.
    pub semantics: Semantics,
    /// The scenario that is tried, by its place in the debate file.
    pub scenario: Option<usize>,
}

impl Weighed {
    /// The token for an address; `None` where there is nothing to say, or too much.
    pub fn short_token(&self, debate: &Debate) -> Option<String> {
        if self.stances.len() > MOST_IN_ADDRESS { None } else { self.token(debate) }
    }

    /// All of it as a short text, for what is kept; `None` where there is nothing to say.
    pub fn token(&self, debate: &Debate) -> Option<String> {
        if *self == Self::default() {
            return None;
        }
        let semantics = Semantics::ALL.iter().position(|way| *way == self.semantics).unwrap_or(0);
        let mut token = String::from(VERSION);
        push(&mut token, semantics as u64, 1);
        push(&mut token, self.scenario.map_or(0, |at| at as u64 + 1), 1);
        for (claim, score) in self.stances.iter() {
            let Some(claim) = debate.claim(claim) else { continue };
            push(&mut token, hash(&claim.id), HASH_LETTERS);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a score in [0, 1]
            push(&mut token, (score * STEPS).round() as u64, SCORE_LETTERS);
        }
        Some(token)
    }

    /// What a token says, as far as it makes sense; `None` where it is of another version or damaged.
    pub fn from_token(token: &str, debate: &Debate) -> Option<Self> {
        let mut letters = token.strip_prefix(VERSION)?.bytes();
        let semantics = Semantics::ALL.get(usize::try_from(take(&mut letters, 1)?).ok()?).copied()?;
        let scenario = usize::try_from(take(&mut letters, 1)?).ok()?.checked_sub(1);
        let scenario = scenario.filter(|at| *at < debate.content().scenarios.len());
        let mut claims: HashMap<u64, ClaimIndex> = HashMap::new();
        for claim in debate.claims() {
            if let Some(found) = debate.claim(claim) {
                claims.entry(hash(&found.id)).or_insert(claim);
            }
        }
        let mut stances = Stances::default();
        while letters.len() > 0 {
            let (hash, score) = (take(&mut letters, HASH_LETTERS)?, take(&mut letters, SCORE_LETTERS)?);
            #[allow(clippy::cast_precision_loss)] // two letters: below 4,096
            let score = score as f64 / STEPS;
            if let Some(claim) = claims.get(&hash) {
                stances.set(*claim, Some(score));
            }
        }
        Some(Self { stances, semantics, scenario })
    }
}

/// FNV-1a, folded to 30 bits.
fn hash(id: &str) -> u64 {
    let full = id
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (full ^ full >> 30) & ((1 << 30) - 1)
}

fn push(token: &mut String, number: u64, letters: usize) {
    for at in (0..letters).rev() {
        let digit = usize::try_from(number >> (BITS * at) & 63).unwrap_or(0);
        token.extend(letter(digit));
    }
}

fn take(letters: &mut impl Iterator<Item = u8>, count: usize) -> Option<u64> {
    let mut number = 0;
    for _ in 0..count {
        number = number << BITS | value(letters.next()?)? as u64;
    }
    Some(number)
}
