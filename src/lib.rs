//! Fulcrum, an argument explorer: the map of the crate, in reading order.

pub mod model;

pub mod formats;

pub mod reckoning;

pub mod analysis;

pub mod search;

pub mod layout;

pub mod state;

pub mod export;

pub mod debates;

#[cfg(feature = "web")]
pub mod views;
#[cfg(feature = "web")]
pub mod web;
