//! The essay: a debate as connected prose, made from its structure alone.
//!
//! Claims are told word for word, each once, at its first place ([`crate::model::Homes`]); what connects them and says whose they are
//! is chosen by the part a claim plays, its kind, its voice and who draws the link (`leads.rs`). A step that an analyst drew
//! is put as what a reader may hold, never as its author's answer. Nothing is made up: where the debate holds less than the
//! length asked for, the essay is shorter.
//!
//! The connecting words are English. In a debate in another language the claims stand in the same order without them: a dash
//! before what speaks against, a name where the speaker changes, brackets round what the editor adds.
//!
//! Everything is deterministic. Strengths, what the answer hinges on and the outcome are the caller's to give; they
//! decide what a short essay leaves out.

mod case;
mod casing;
mod close;
mod issues;
mod leads;
mod marks;
mod material;
mod memory;
mod names;
mod objections;
mod opening;
mod prose;
mod selection;
mod teller;
mod text;
mod tree;
mod utterance;

pub use prose::{Essay, Origin, Paragraph, Part, Section, Sentence, WORDS_A_MINUTE};

use crate::model::{ClaimIndex, Debate};
use leads::Slot;
use material::Material;
use selection::Choice;
use teller::Teller;
use tree::Tree;

/// For whom the essay speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stance {
    /// For nobody: every position gets its case.
    #[default]
    Balanced,
    /// For the position at this place of [`crate::model::Content::positions`]: the best case the debate makes for
    /// it. With a single position, 1 is the case against it. Where there is no such position the essay is balanced.
    For(usize),
}

/// How long the essay may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Length {
    /// A minute read aloud: 230 words.
    #[default]
    One,
    /// Five minutes: 1,150 words.
    Five,
    /// Fifteen minutes: 3,450 words.
    Fifteen,
}

impl Length {
    /// The minutes.
    pub const fn minutes(self) -> usize {
        match self {
            Self::One => 1,
            Self::Five => 5,
            Self::Fifteen => 15,
        }
    }

    /// The most words it allows. Only the question and the positions may go beyond: they are never left out.
    pub const fn words(self) -> usize {
        self.minutes() * WORDS_A_MINUTE
    }
}

/// How far ahead a position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Margin {
    /// Slightly.
    Narrow,
    /// Clearly.
    Clear,
    /// Far.
    Wide,
}

/// Where the scale stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The arguments do not settle it.
    Open,
    /// One position is ahead.
    Ahead {
        /// Its place among the positions.
        position: usize,
        /// How far.
        margin: Margin,
    },
}

/// What an essay is to be.
pub struct Request<'a> {
    /// For whom it speaks.
    pub stance: Stance,
    /// How long it may be.
    pub length: Length,
    /// How strong each claim is, in [0, 1]: the stronger are told before the weaker where not all can be.
    pub strength: &'a dyn Fn(ClaimIndex) -> f64,
    /// What the answer hinges on, most first; may be empty.
    pub cruxes: &'a [ClaimIndex],
    /// Where the scale stands, if the essay is to say so.
    pub outcome: Option<Outcome>,
    /// Whether the reader has weighed claims, so that the outcome is not only how the arguments are arranged.
    pub weighed: bool,
}

/// Writes the essay. It holds at most [`Length::words`] words, but for the question and the positions.
pub fn write(debate: &Debate, request: &Request) -> Essay {
    /// Each try spends a twentieth less on the cases, and the last two leave out the rest too.
    const TRIES: u32 = 50;
    let material = Material::new(debate, request);
    let tree = Tree::of(&material);
    let camp = match request.stance {
        Stance::For(camp) if camp < material.camps().count() && !material.tops.is_empty() => Some(camp),
        _ => None,
    };
    let mut essay = Essay::default();
    for attempt in 0..TRIES {
        let fill = if attempt + 2 >= TRIES { 0.0 } else { 2.0 * 0.95_f64.powi(i32::try_from(attempt).unwrap_or(0)) };
        let spare = attempt + 1 >= TRIES;
        essay = match camp {
            Some(camp) => best_case(&material, &tree, camp, fill, spare),
            None => balanced(&material, &tree, fill, spare),
        };
        if essay.word_count() <= request.length.words() {
            break;
        }
    }
    essay
}

/// How many words this share of them is.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)] // a few thousand, never negative
fn share(words: usize, part: f64) -> usize {
    (words as f64 * part) as usize
}

fn balanced(material: &Material, tree: &Tree, fill: f64, spare: bool) -> Essay {
    let length = material.request.length;
    let most_issues = match length {
        _ if spare => 0,
        Length::One => 1,
        Length::Five => 4,
        Length::Fifteen => 12,
    };
    let mut teller = Teller::new(material);
    let camps = opening::all(&mut teller, if spare { Length::One } else { length }, share(length.words(), 0.5));
    let meetings = issues::plan(material, length, most_issues);
    let extent = if spare { close::Extent::NONE } else { close::Extent::of(length) };
    let taken = teller.words() + issues::cost(material, &meetings) + close::cost(material, extent);
    let words = share(length.words().saturating_sub(taken), fill);
    let (choices, apart) = allot(material, tree, &camps, words, &meetings);
    let mut before = 0;
    for (camp, choice) in &choices {
        let Some(openings) = tree.openings.get(*camp) else { continue };
        if openings.iter().any(|at| choice.has(*at)) {
            // In the shortest essay short cases stand face to face.
            let faces = length == Length::One && (1..=2).contains(&before);
            if !faces {
                begin(&mut teller, length, material.heading(*camp));
            }
            case::tell(&mut teller, tree, openings, choice, if faces { Slot::Contrast } else { Slot::First });
            before = if faces { 0 } else { choice.count() };
        }
    }
    if !meetings.is_empty() {
        begin(&mut teller, length, if material.english { "Where they meet".to_owned() } else { "⁂".to_owned() });
        teller.hush();
        issues::tell(&mut teller, &meetings);
    }
    if tree.loose.iter().any(|at| apart.has(*at)) {
        begin(&mut teller, length, if material.english { "Standing apart".to_owned() } else { "⁂".to_owned() });
        teller.hush();
        case::tell_apart(&mut teller, tree, &apart);
    }
    if length != Length::One || meetings.is_empty() {
        begin(&mut teller, length, if material.english { "What it comes down to".to_owned() } else { "⁂".to_owned() });
    }
    close::all(&mut teller, extent);
    teller.finish(text::on_one_line(&material.debate.content().title))
}

/// Shares the words out among the camps alike; what one does not need goes to the others, and what none needs to the claims
/// that stand apart.
fn allot(
    material: &Material,
    tree: &Tree,
    camps: &[usize],
    words: usize,
    meetings: &[issues::Meeting],
) -> (Vec<(usize, Choice)>, Choice) {
    let kept = issues::kept(meetings);
    let skip = |node: &tree::Node| node.claims.iter().any(|claim| kept.contains(claim));
    let each = words / camps.len().max(1);
    let mut choices: Vec<(usize, Choice)> = Vec::new();
    let mut left = 0;
    for camp in camps {
        let mut choice = Choice::new(tree, each);
        choice.spend(material, tree, tree.openings.get(*camp).map_or(&[][..], Vec::as_slice), &skip);
        left += choice.left();
        choices.push((*camp, choice));
    }
    for (camp, choice) in &mut choices {
        choice.refill(left);
        choice.spend(material, tree, tree.openings.get(*camp).map_or(&[][..], Vec::as_slice), &skip);
        left = choice.left();
    }
    let mut apart = Choice::new(tree, left);
    apart.spend(material, tree, &tree.loose, &skip);
    (choices, apart)
}

fn best_case(material: &Material, tree: &Tree, camp: usize, fill: f64, spare: bool) -> Essay {
    let length = material.request.length;
    let mut teller = Teller::new(material);
    opening::one(&mut teller, if spare { Length::One } else { length }, camp);
    let extent = if spare { close::Extent::NONE } else { close::Extent::of(length) };
    let left = length.words().saturating_sub(teller.words() + close::cost(material, extent));
    let openings = tree.openings.get(camp).map_or(&[][..], Vec::as_slice);
    let skip = |node: &tree::Node| objections::is_objection(material, tree, camp, node);
    let mut choice = Choice::new(tree, share(left, 0.62 * fill));
    choice.spend(material, tree, openings, &skip);
    let words = share(left, 0.38 * fill) + choice.left();
    let most = match length {
        _ if spare => 0,
        Length::One => 1,
        Length::Five => 4,
        Length::Fifteen => 8,
    };
    let objections = objections::find(material, tree, &choice, camp, most, words);
    if openings.iter().any(|at| choice.has(*at)) {
        begin(&mut teller, length, if material.english { "The reasons".to_owned() } else { material.heading(camp) });
        case::tell(&mut teller, tree, openings, &choice, Slot::First);
    }
    if !objections.is_empty() {
        begin(&mut teller, length, if material.english { "What stands against it".to_owned() } else { "⁂".to_owned() });
        objections::tell(&mut teller, &objections);
    }
    begin(&mut teller, length, if material.english { "What it comes down to".to_owned() } else { "⁂".to_owned() });
    close::one(&mut teller, extent, camp);
    let title = text::on_one_line(&material.debate.content().title);
    teller.finish(if material.english {
        let join = if title.ends_with(char::is_alphanumeric) { ": the" } else { " The" };
        format!("{title}{join} best case {}", material.case(camp))
    } else {
        format!("{title} – {}", material.heading(camp))
    })
}

/// Begins a part of the essay; in the shortest a paragraph is enough.
fn begin(teller: &mut Teller, length: Length, heading: String) {
    if length == Length::One {
        teller.paragraph();
    } else {
        teller.section(Some(heading));
    }
}
