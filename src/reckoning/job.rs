//! Long computations in slices, so that a page stays responsive and can show progress or cancel.

/// A computation that holds its own state and advances when asked.
pub trait Job {
    /// What it computes.
    type Output;

    /// Works for about `budget` units, one unit being one read of a strength: some 5 to 20 ns. It may overrun by
    /// the cost of one claim with everything that reaches it. At least one unit of progress is made.
    fn step(&mut self, budget: u64) -> Progress;

    /// What is known so far; complete once [`Progress::is_finished`].
    fn output(&self) -> &Self::Output;
}

/// How far a job has come, in steps of its own kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps behind it.
    pub done: usize,
    /// Steps in all, as far as can be foreseen; it may fall as a job finds its answer early.
    pub total: usize,
}

impl Progress {
    /// Whether nothing is left to do.
    pub const fn is_finished(self) -> bool {
        self.done >= self.total
    }
}

/// Runs a job to its end in one go.
pub fn run<J: Job>(mut job: J) -> J {
    while !job.step(1 << 20).is_finished() {}
    job
}

/// What is left of a slice.
#[derive(Clone, Copy, Debug)]
pub struct Budget(u64);

impl Budget {
    /// A slice of so many units.
    pub const fn new(units: u64) -> Self {
        Self(units)
    }

    /// More than any computation takes.
    pub const fn unlimited() -> Self {
        Self(u64::MAX)
    }

    /// Takes units away, down to none.
    pub const fn spend(&mut self, units: u64) {
        self.0 = self.0.saturating_sub(units);
    }

    /// Whether none are left.
    pub const fn is_spent(self) -> bool {
        self.0 == 0
    }
}
