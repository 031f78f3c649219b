//! The map: what is on it, how its lines run, labels, and what must hold of every debate's.

mod across;
mod label;
mod large;
mod properties;
mod shown;
mod support;
mod viewing;
