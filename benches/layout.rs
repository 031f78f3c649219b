//! How long layouts take: `cargo bench --bench layout`. Times depend on the machine; nothing is asserted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, dead_code)]

#[path = "../tests/layout/sketch.rs"]
mod sketch;

use std::time::Instant;

use fulcrum::layout::{
    Arrangement, IcicleLimits, Label, LabelStyle, MapLayout, Orientation, Outline, Size, icicle, tidy,
};
use fulcrum::model::Debate;
use fulcrum::reckoning::Random;

/// Runs something and tells how long it took.
fn measure<T>(name: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    println!("  {name}: {:?}", start.elapsed());
    result
}

/// A random debate of two positions, with one relation in ten a link across.
fn random(size: usize, numbers: &mut Random) -> Debate {
    let claims: Vec<String> = (0..size).map(|at| format!("c{at}")).collect();
    let kinds = ["+", "+", "-"];
    let mut relations: Vec<String> = (2..size)
        .map(|at| format!("c{at} {} c{}", kinds[numbers.below(3)], numbers.below(at).max(numbers.below(at))))
        .collect();
    for _ in 0..size / 10 {
        let (from, to) = (2 + numbers.below(size - 2), numbers.below(size));
        if from != to {
            relations.push(format!("c{from} - c{to}?"));
        }
    }
    let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
    sketch::debate("c0 c1", &claims.join(" "), &relations)
}

fn main() {
    let mut numbers = Random::new(41);
    for size in [400, 10_000, 100_000] {
        println!("{size} claims");
        let debate = random(size, &mut numbers);
        let mut outline = Outline::new(&debate);
        outline.open_to_level(&debate, None);
        let rows = outline.rows(None);
        let style = LabelStyle::default();
        let text = "A claim of about sixty characters, as the format wants them";
        let size = measure("all labels", || {
            (0..size).map(|_| Label::new(text, &style).size(&style)).fold(Size::default(), |_, size| size)
        });
        let above: Vec<Option<u32>> = (0..debate.content().claims.len())
            .map(|at| at.checked_sub(1).and_then(|before| u32::try_from(numbers.below(before + 1)).ok()))
            .collect();
        let sizes = vec![size; above.len()];
        measure("tidy tree", || tidy(&above, &sizes, &Arrangement::default()));
        let arrangement = Arrangement { orientation: Orientation::Sideways, ..Arrangement::default() };
        let map = measure("map, all open", || MapLayout::new(&debate, &rows, &|_| size, &arrangement));
        println!("  {} boxes, {} relations", map.nodes.len(), map.edges.len());
        measure("what is in its middle", || map.visible_in(&map.nodes[map.nodes.len() / 2].frame));
        let cells = measure("overview", || icicle(&debate, &IcicleLimits::default()));
        println!("  {} cells", cells.len());
    }
}
