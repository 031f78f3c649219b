//! Fulcrum, an argument explorer: the map of the crate, in reading order.

pub mod model;

pub mod formats;
