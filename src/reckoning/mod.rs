//! From arguments to a verdict: how strong each claim is, which side leads, and what that hinges on.
//!
//! Owns the semantics, the evaluation of a debate and everything derived from it (`docs/reckoning.md`). Takes the
//! debate as it stands and gives numbers and short labels; sentences are left to the views, files to
//! [`crate::formats`]. Everything is deterministic: where chance is needed it comes from a seed. What may take long
//! is a [`Job`], advanced in slices.

mod base_scores;
mod cells;
mod circle;
mod coalitions;
mod direction;
mod evaluation;
mod explain;
mod flip_set;
mod flips;
mod job;
mod network;
mod order;
mod question;
mod random;
mod robustness;
mod semantics;
mod sensitivity;
mod settling;
mod shares;
mod slopes;
mod solve;
mod sweeping;
mod verdict;
mod weigh;

pub use base_scores::BaseScores;
pub use coalitions::{Player, claim_players, intrinsic_removal, relation_players, removal};
pub use direction::{Direction, Directions};
pub use evaluation::{Convergence, Evaluation};
pub use explain::{Explanation, Step};
pub use flip_set::{FlipSet, FlipSetJob, MOST_MOVES, MOST_PAIRED, Move, Search};
pub use flips::{Flip, FlipJob, Sweep, ranked_flips};
pub use job::{Budget, Job, Progress, run};
pub use network::Network;
pub use question::Question;
pub use random::Random;
pub use robustness::{Robustness, RobustnessJob, SPREAD};
pub use semantics::{Entry, Label, Pull, Semantics, Sides};
pub use sensitivity::Sensitivity;
pub use settling::{MOST_STEPS, NEARLY_AT_REST, REST};
pub use shares::{EXACT_PLAYERS, Share, ShareJob, Shares};
pub use sweeping::SCAN;
pub use verdict::{Lead, SETTLES, Verdict, Way};
