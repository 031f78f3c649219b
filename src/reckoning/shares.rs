//! Who has which share in a verdict: Shapley values over relations or claims.
//!
//! A player's share is what the margin gains from it, averaged over every order in which the players could have come
//! in (Shapley 1953; over relations: Yin, Potyka, Toni, IJCAI 2024, "relation attribution explanations"; over claims:
//! Kampik and others, IJAR 2024). The shares add up to the margin with all players less the margin with none.

use super::coalitions::{Coalition, Player};
use super::job::{Budget, Job, Progress};
use super::{Evaluation, Question, Random};

/// Up to so many players every coalition is weighed; beyond, orders are drawn at random.
pub const EXACT_PLAYERS: usize = 16;

/// One player's share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Whose it is.
    pub player: Player,
    /// In units of the margin: positive for what speaks for the first position or the topic.
    pub value: f64,
    /// The standard error of a sampled value; 0 for an exact one.
    pub standard_error: f64,
}

/// Everybody's shares.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shares {
    /// By player, in the order given; empty until known, and where a coalition does not come to rest.
    pub shares: Vec<Share>,
    /// How many orders were drawn; `None` where the shares are exact.
    pub sampled: Option<u32>,
    /// Whether some coalition does not come to rest, so that there are no shares.
    pub unsettled: bool,
}

/// Works shares out.
#[derive(Clone, Debug)]
pub struct ShareJob {
    coalition: Coalition,
    question: Question,
    players: Vec<Player>,
    way: Way,
    output: Shares,
}

#[derive(Clone, Debug)]
enum Way {
    /// Every coalition in the order of a Gray code, so that one player moves at a time.
    Exact { margins: Vec<f64>, next: usize },
    /// Random orders, everybody out at first.
    Sampled(Box<Sampling>),
}

#[derive(Clone, Debug)]
struct Sampling {
    random: Random,
    orders: u32,
    drawn: u32,
    order: Vec<usize>,
    /// The place in the order of who comes in next; `None` before everybody has left.
    place: Option<usize>,
    margin: f64,
    sums: Vec<f64>,
    squares: Vec<f64>,
}

impl ShareJob {
    /// The shares of these players, from [`super::relation_players`] or [`super::claim_players`]. Beyond
    /// [`EXACT_PLAYERS`] it draws `orders` orders, at least 2, from the seed.
    pub fn new(evaluation: Evaluation, question: Question, players: Vec<Player>, orders: u32, seed: u64) -> Self {
        let count = players.len();
        let mut coalition = Coalition::new(evaluation);
        let way = if count <= EXACT_PLAYERS {
            for player in &players {
                coalition.stage(*player, false);
            }
            Way::Exact { margins: vec![0.0; 1 << count], next: 0 }
        } else {
            Way::Sampled(Box::new(Sampling {
                random: Random::new(seed),
                orders: orders.max(2),
                drawn: 0,
                order: (0..count).collect(),
                place: None,
                margin: 0.0,
                sums: vec![0.0; count],
                squares: vec![0.0; count],
            }))
        };
        Self { coalition, question, players, way, output: Shares::default() }
    }

    /// Takes in the margin that has just been weighed and stages the next coalition.
    fn advance(&mut self, margin: f64) {
        match &mut self.way {
            Way::Exact { margins, next } => {
                if let Some(slot) = margins.get_mut(gray(*next)) {
                    *slot = margin;
                }
                *next += 1;
                if *next < margins.len() {
                    let moved = next.trailing_zeros() as usize;
                    if let Some(player) = self.players.get(moved) {
                        self.coalition.stage(*player, gray(*next) & (1 << moved) != 0);
                    }
                } else {
                    self.output.shares = exact(&self.players, margins);
                }
            }
            Way::Sampled(sampling) => {
                sampling.advance(margin, &self.players, &mut self.coalition);
                if sampling.drawn == sampling.orders {
                    self.output = Shares {
                        shares: sampling.shares(&self.players),
                        sampled: Some(sampling.drawn),
                        unsettled: false,
                    };
                }
            }
        }
    }

    fn progress(&self) -> Progress {
        let (done, total) = match &self.way {
            Way::Exact { margins, next } => (*next, margins.len()),
            Way::Sampled(sampling) => {
                let each = sampling.order.len() + 1;
                let done = sampling.drawn as usize * each + sampling.place.unwrap_or(0);
                (done, sampling.orders as usize * each)
            }
        };
        Progress { done: if self.output.unsettled { total } else { done }, total }
    }
}

impl Job for ShareJob {
    type Output = Shares;

    fn step(&mut self, budget: u64) -> Progress {
        let mut budget = Budget::new(budget);
        while !self.progress().is_finished() {
            if let Way::Sampled(sampling) = &mut self.way
                && sampling.place.is_none()
            {
                sampling.start(&self.players, &mut self.coalition);
            }
            if self.coalition.evaluation.settle_within(&mut budget) {
                budget.spend(1);
                match self.question.margin(&self.coalition.evaluation) {
                    Some(margin) => self.advance(margin),
                    None => self.output.unsettled = true,
                }
            }
            if budget.is_spent() {
                break;
            }
        }
        self.progress()
    }

    fn output(&self) -> &Shares {
        &self.output
    }
}

impl Sampling {
    /// Draws an order and sends everybody out.
    fn start(&mut self, players: &[Player], coalition: &mut Coalition) {
        self.random.shuffle(&mut self.order);
        for player in players {
            coalition.stage(*player, false);
        }
        self.place = Some(0);
    }

    fn advance(&mut self, margin: f64, players: &[Player], coalition: &mut Coalition) {
        let place = self.place.unwrap_or(0);
        if let Some(&came) = place.checked_sub(1).and_then(|last| self.order.get(last)) {
            let gain = margin - self.margin;
            if let (Some(sum), Some(square)) = (self.sums.get_mut(came), self.squares.get_mut(came)) {
                *sum += gain;
                *square += gain * gain;
            }
        }
        self.margin = margin;
        if let Some(player) = self.order.get(place).and_then(|next| players.get(*next)) {
            coalition.stage(*player, true);
            self.place = Some(place + 1);
        } else {
            self.drawn += 1;
            self.place = None;
        }
    }

    fn shares(&self, players: &[Player]) -> Vec<Share> {
        let count = f64::from(self.drawn);
        let totals = self.sums.iter().zip(&self.squares);
        players
            .iter()
            .zip(totals)
            .map(|(player, (sum, square))| {
                let value = sum / count;
                let variance = ((square - sum * value) / (count - 1.0)).max(0.0);
                Share { player: *player, value, standard_error: (variance / count).sqrt() }
            })
            .collect()
    }
}

fn gray(step: usize) -> usize {
    step ^ (step >> 1)
}

/// Σ over the coalitions S without the player of |S|! (n − |S| − 1)! / n! · (v(S with it) − v(S)).
fn exact(players: &[Player], margins: &[f64]) -> Vec<Share> {
    let mut by_size = vec![0.0; players.len()];
    let mut chance = 1.0;
    for (size, slot) in (0_u32..).zip(by_size.iter_mut()) {
        // 1 / (n · binomial(n − 1, size))
        let count = f64::from(u32::try_from(players.len()).unwrap_or(u32::MAX));
        *slot = chance / count;
        chance *= (f64::from(size) + 1.0) / (count - 1.0 - f64::from(size));
    }
    let share = |(at, player): (usize, &Player)| {
        let without = margins.iter().enumerate().filter(|(coalition, _)| coalition & (1 << at) == 0);
        let gains = without.map(|(coalition, margin)| {
            let gain = margins.get(coalition | (1 << at)).map_or(0.0, |with| with - margin);
            by_size.get(coalition.count_ones() as usize).map_or(0.0, |chance| chance * gain)
        });
        Share { player: *player, value: gains.sum(), standard_error: 0.0 }
    };
    players.iter().enumerate().map(share).collect()
}
