//! How long searching takes: `cargo bench --bench search`. Times depend on the machine; nothing is asserted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, dead_code)]

#[path = "../tests/layout/sketch.rs"]
mod sketch;

use std::time::Instant;

use fulcrum::formats;
use fulcrum::model::{Claim, Content, Debate, Position};
use fulcrum::reckoning::Random;
use fulcrum::search::{Prepared, Query, search};

/// A debate of so many claims of ordinary length, made of words of the built-in debate and as many made-up ones: a few words
/// are common, most are rare.
fn debate(size: usize, numbers: &mut Random) -> Debate {
    let built_in = formats::read_bytes(fulcrum::debates::PACT_OR_LAYERS.as_bytes()).debate.unwrap();
    let texts: Vec<&str> = built_in.content().claims.iter().map(|claim| claim.text.as_str()).collect();
    let mut words: Vec<String> = texts.join(" ").split_whitespace().map(str::to_owned).collect();
    let syllables = ["ba", "cor", "den", "fi", "gal", "hin", "jo", "kra", "lem", "mo", "nu", "pes", "ri", "sta", "tev"];
    for _ in 0..40_000 {
        let count = 2 + numbers.below(3);
        words.push((0..count).map(|_| syllables[numbers.below(syllables.len())]).collect());
    }
    let mut sentence = |length: usize| -> String {
        let mut rare = |_| {
            let most = words.len();
            // Two thirds come from the built-in debate.
            let most = if numbers.unit() < 0.67 { most - 40_000 } else { most };
            words[numbers.below(most)].as_str()
        };
        (0..length).map(&mut rare).collect::<Vec<_>>().join(" ")
    };
    let one = |at: usize| Claim { headline: sentence(8), text: sentence(25), ..sketch::claim(&format!("c{at}")) };
    let claims = (0..size).map(one).collect();
    let positions = vec![Position { id: "p".to_owned(), claim: "c0".to_owned(), ..Position::default() }];
    Debate::new(Content { claims, positions, ..Content::default() }).unwrap()
}

fn main() {
    let mut numbers = Random::new(41);
    for size in [117, 10_000, 100_000] {
        let debate = debate(size, &mut numbers);
        let start = Instant::now();
        let prepared = Prepared::new(&debate);
        println!("{size} claims: prepared in {:?}", start.elapsed());
        let pasted = debate.content().claims[size / 2].text.clone();
        for typed in [
            "a",
            "de",
            "deter",
            "deterrence",
            "dterrence",
            "the allies",
            "allies treaty pact",
            "\"the pact\"",
            &pasted,
            "",
        ] {
            let start = Instant::now();
            let times = 10;
            let mut total = 0;
            for _ in 0..times {
                total = search(&debate, &prepared, &Query::parse(typed), &|_| true, 50).total;
            }
            let typed: String = typed.chars().take(24).collect();
            println!("  {typed:26} {:?}, {total} found", start.elapsed() / times);
        }
    }
}
