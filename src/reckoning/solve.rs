//! Solving a sparse system of linear equations that is given only by what it does to a vector.
//!
//! GMRES with modified Gram-Schmidt and Givens rotations, restarted (Saad, Schultz, SIAM J. Sci. Stat. Comput. 1986).

use super::cells::Cells;

/// How many directions are kept before starting over.
const DIRECTIONS: usize = 60;
/// How often it starts over.
const ROUNDS: usize = 200;
/// What may remain, relative to the right-hand side.
const REMAINDER: f64 = 1e-13;
/// What may remain where rounding stops it from getting nearer.
const TOLERATED: f64 = 1e-9;

/// The x with A·x = `right`, A being what `apply` does; `None` where it is not found to nine digits.
pub(super) fn solve(right: &[f64], mut apply: impl FnMut(&[f64]) -> Vec<f64>) -> Option<Vec<f64>> {
    let goal = norm(right);
    let mut found = vec![0.0; right.len()];
    if goal <= 0.0 {
        return Some(found);
    }
    let mut last = f64::INFINITY;
    for _ in 0..ROUNDS {
        let rest: Vec<f64> = right.iter().zip(apply(&found)).map(|(want, have)| want - have).collect();
        let remainder = norm(&rest) / goal;
        if remainder <= REMAINDER || (remainder <= TOLERATED && remainder > last * 0.5) {
            return Some(found);
        }
        last = remainder;
        let change = nearest(rest, goal * REMAINDER, &mut apply);
        for (value, change) in found.iter_mut().zip(change) {
            *value += change;
        }
    }
    None
}

/// The nearest one gets to a remainder within a few directions.
fn nearest(rest: Vec<f64>, enough: f64, apply: &mut impl FnMut(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let size = rest.len();
    let start = norm(&rest);
    let mut directions = vec![scaled(rest, 1.0 / start)];
    let mut triangle: Vec<Vec<f64>> = Vec::new();
    let mut rotations: Vec<(f64, f64)> = Vec::new();
    let mut targets = vec![start];
    while let Some(direction) = directions.last() {
        let mut next = apply(direction);
        let mut column: Vec<f64> = Vec::with_capacity(directions.len() + 1);
        for known in &directions {
            let along = dot(known, &next);
            column.push(along);
            for (value, known) in next.iter_mut().zip(known) {
                *value -= along * known;
            }
        }
        let length = norm(&next);
        for (at, (along, across)) in rotations.iter().enumerate() {
            let (above, below) = (column.read(at), column.read(at + 1));
            column.write(at, along * above + across * below);
            column.write(at + 1, along * below - across * above);
        }
        let last = rotations.len();
        let whole = column.read(last).hypot(length);
        if whole <= 0.0 {
            break;
        }
        let (along, across) = (column.read(last) / whole, length / whole);
        column.write(last, whole);
        rotations.push((along, across));
        triangle.push(column);
        let target = targets.read(last);
        targets.write(last, along * target);
        targets.push(-across * target);
        if (across * target).abs() <= enough || length <= 0.0 || triangle.len() >= DIRECTIONS.min(size) {
            break;
        }
        directions.push(scaled(next, 1.0 / length));
    }
    combine(&directions, &back_substitute(&triangle, targets), size)
}

/// Solves the triangular system whose columns are given.
fn back_substitute(columns: &[Vec<f64>], mut targets: Vec<f64>) -> Vec<f64> {
    for (at, column) in columns.iter().enumerate().rev() {
        let value = targets.read(at) / column.read(at);
        for (above, entry) in column.iter().enumerate().take(at) {
            let target = targets.read(above) - entry * value;
            targets.write(above, target);
        }
        targets.write(at, value);
    }
    targets.truncate(columns.len());
    targets
}

fn combine(directions: &[Vec<f64>], amounts: &[f64], size: usize) -> Vec<f64> {
    let mut sum = vec![0.0; size];
    for (direction, amount) in directions.iter().zip(amounts) {
        for (value, part) in sum.iter_mut().zip(direction) {
            *value += amount * part;
        }
    }
    sum
}

fn scaled(mut vector: Vec<f64>, by: f64) -> Vec<f64> {
    for value in &mut vector {
        *value *= by;
    }
    vector
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

fn norm(vector: &[f64]) -> f64 {
    dot(vector, vector).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_solves_a_small_system_that_is_not_symmetric() {
        let apply = |x: &[f64]| vec![2.0 * x[0] + x[1], 3.0 * x[1] - x[2], 4.0 * x[0] + x[2]];
        let found = solve(&[4.0, 3.0, 7.0], apply).unwrap();
        for (value, want) in apply(&found).iter().zip([4.0, 3.0, 7.0]) {
            assert!((value - want).abs() < 1e-12, "{found:?}");
        }
    }

    #[test]
    fn it_says_so_when_there_is_no_solution() {
        assert_eq!(solve(&[1.0, 0.0], |x| vec![x[1], x[1]]), None);
        assert_eq!(solve(&[0.0, 0.0], <[f64]>::to_vec), Some(vec![0.0, 0.0]));
    }
}
