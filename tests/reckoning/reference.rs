//! The formulas of `docs/reckoning.md` written down a second time, as plainly as possible and sharing nothing with the
//! code under test: everything at once, from the base scores, by RK4 with δ = 0.1.

use fulcrum::reckoning::Semantics;

use crate::sketch::{ATTACKS, SUPPORTS, Sketch, UNDERCUTS};

/// Twice what the slowest of the published circles takes.
const MOST_STEPS: u32 = 4_000;

/// Every claim's strength, the steps it took, and whether it came to rest within 1e-13.
pub(crate) fn strengths(sketch: &Sketch, semantics: Semantics) -> (Vec<f64>, u32, bool) {
    let mut now: Vec<f64> = sketch.claims.iter().map(|(_, base)| *base).collect();
    for step in 0..MOST_STEPS {
        let first = speeds(sketch, semantics, &now);
        if first.iter().all(|speed| speed.abs() < 1e-13) {
            return (now, step, true);
        }
        let second = speeds(sketch, semantics, &along(&now, &first, 0.05));
        let third = speeds(sketch, semantics, &along(&now, &second, 0.05));
        let fourth = speeds(sketch, semantics, &along(&now, &third, 0.1));
        for (at, strength) in now.iter_mut().enumerate() {
            *strength += 0.1 / 6.0 * (first[at] + 2.0 * second[at] + 2.0 * third[at] + fourth[at]);
        }
    }
    (now, MOST_STEPS, false)
}

fn along(from: &[f64], speeds: &[f64], time: f64) -> Vec<f64> {
    from.iter().zip(speeds).map(|(strength, speed)| strength + time * speed).collect()
}

fn speeds(sketch: &Sketch, semantics: Semantics, strengths: &[f64]) -> Vec<f64> {
    let carried = carried(sketch, strengths);
    let reaching = |claim: &str, kind| {
        let of = move |(at, relation): (usize, &(Vec<String>, String, _, f64))| {
            (relation.1 == claim && relation.2 == kind).then_some(at)
        };
        sketch.relations.iter().enumerate().filter_map(of).map(|at| carried[at]).collect::<Vec<f64>>()
    };
    let now = sketch.claims.iter().zip(strengths);
    now.map(|((id, base), strength)| {
        strength_of(semantics, *base, &reaching(id, SUPPORTS), &reaching(id, ATTACKS)) - strength
    })
    .collect()
}

/// What each relation carries; swept until rings and chains of undercuts agree.
fn carried(sketch: &Sketch, strengths: &[f64]) -> Vec<f64> {
    let claim = |id: &String| strengths[id[1..].parse::<usize>().unwrap()];
    let mut carried = vec![0.0; sketch.relations.len()];
    let sweeps = if sketch.relations.iter().any(|relation| relation.2 == UNDERCUTS) { 60 } else { 1 };
    for _ in 0..sweeps {
        for (at, (from, _, _, weight)) in sketch.relations.iter().enumerate() {
            let name = format!("r{at}");
            let undercutters = sketch.relations.iter().enumerate().filter(|(_, by)| by.2 == UNDERCUTS && by.1 == name);
            let left: f64 = undercutters.map(|(by, _)| 1.0 - carried[by]).product();
            carried[at] = weight * from.iter().map(claim).product::<f64>() * left;
        }
    }
    carried
}

fn strength_of(semantics: Semantics, w: f64, supports: &[f64], attacks: &[f64]) -> f64 {
    let sum = |of: &[f64]| of.iter().sum::<f64>();
    let rest = |of: &[f64]| of.iter().map(|s| 1.0 - s).product::<f64>();
    let top = |of: &[f64]| of.iter().copied().fold(0.0, f64::max);
    let energy = sum(supports) - sum(attacks);
    let alpha = rest(attacks) - rest(supports);
    let strongest = top(supports) - top(attacks);
    let h = |x: f64| x.max(0.0).powi(2) / (1.0 + x.max(0.0).powi(2));
    let k = |x: f64| x.max(0.0) / (1.0 + x.max(0.0));
    let euler = |e: f64| 1.0 - (1.0 - w * w) / (1.0 + w * e.exp());
    match semantics {
        Semantics::DfQuad if alpha >= 0.0 => w + (1.0 - w) * alpha,
        Semantics::DfQuad => w + w * alpha,
        Semantics::QuadraticEnergy => w + (1.0 - w) * h(energy) - w * h(-energy),
        Semantics::SdDfQuad => w + (1.0 - w) * k(alpha) - w * k(-alpha),
        Semantics::Euler => euler(energy),
        Semantics::EulerTop => euler(strongest),
        Semantics::Mlp if w <= 0.0 || w >= 1.0 => w,
        Semantics::Mlp => 1.0 / (1.0 + (-((w / (1.0 - w)).ln() + energy)).exp()),
        Semantics::Grounded => unreachable!("has no strengths"),
    }
}
