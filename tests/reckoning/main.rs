//! What must hold of every reckoning, on debates made for the purpose and on random ones from fixed seeds.

mod answers;
mod incremental;
mod jobs;
mod large;
mod reference;
mod settling;
mod sketch;
mod slopes;
mod speed;
mod strengths;
