//! How several arguments on one side count together.

/// What a relation does to the claim it reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pull {
    /// It speaks for it.
    Support,
    /// It speaks against it.
    Attack,
}

/// What each side of a claim amounts to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sides {
    /// What speaks for it: in [0, 1], or in [0, ∞) for sums.
    pub support: f64,
    /// What speaks against it, in the same unit.
    pub attack: f64,
}

impl Sides {
    /// What speaks for the claim beyond what speaks against it.
    pub fn difference(self) -> f64 {
        self.support - self.attack
    }
}

/// How the relations of one side are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aggregate {
    /// Σ s.
    Sum,
    /// 1 − Π (1 − s).
    Product,
    /// max s, 0 where there is none.
    Top,
}

impl Aggregate {
    /// Both sides, from the relations that reach a claim in the debate's order.
    pub(crate) fn of(self, arriving: impl Iterator<Item = (Pull, f64)>) -> Sides {
        match self {
            Self::Sum => fold(arriving, 0.0, |sum, strength| sum + strength),
            Self::Top => fold(arriving, 0.0, f64::max),
            Self::Product => {
                let open = fold(arriving, 1.0, |rest, strength| rest * (1.0 - strength));
                Sides { support: 1.0 - open.support, attack: 1.0 - open.attack }
            }
        }
    }

    /// The derivative of one side by each of its relations, whose strengths are given. Where several are the
    /// strongest there is a kink, and each gets the mean of the slopes on its two sides.
    pub(crate) fn slopes(self, strengths: &[f64]) -> Vec<f64> {
        match self {
            Self::Sum => vec![1.0; strengths.len()],
            Self::Product => products_of_others(strengths.iter().map(|strength| 1.0 - strength)),
            Self::Top => {
                let top = strengths.iter().copied().fold(0.0, f64::max);
                let tops = strengths.iter().filter(|strength| **strength >= top).count();
                let slope = if tops > 1 { 0.5 } else { 1.0 };
                strengths.iter().map(|strength| if *strength >= top { slope } else { 0.0 }).collect()
            }
        }
    }
}

/// For every factor, the product of the others; right where factors are zero.
pub(crate) fn products_of_others(factors: impl DoubleEndedIterator<Item = f64> + Clone) -> Vec<f64> {
    let mut before = 1.0;
    let mut products = Vec::new();
    for factor in factors.clone() {
        products.push(before);
        before *= factor;
    }
    let mut after = 1.0;
    for (product, factor) in products.iter_mut().rev().zip(factors.rev()) {
        *product *= after;
        after *= factor;
    }
    products
}

fn fold(arriving: impl Iterator<Item = (Pull, f64)>, start: f64, join: impl Fn(f64, f64) -> f64) -> Sides {
    let mut sides = Sides { support: start, attack: start };
    for (pull, strength) in arriving {
        match pull {
            Pull::Support => sides.support = join(sides.support, strength),
            Pull::Attack => sides.attack = join(sides.attack, strength),
        }
    }
    sides
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_of_others_are_right_around_zeros() {
        assert_eq!(products_of_others([2.0, 3.0, 5.0].into_iter()), [15.0, 10.0, 6.0]);
        assert_eq!(products_of_others([2.0, 0.0, 5.0].into_iter()), [0.0, 10.0, 0.0]);
        assert_eq!(products_of_others([0.0, 0.0].into_iter()), [0.0, 0.0]);
        assert!(products_of_others([].into_iter()).is_empty());
    }
}
