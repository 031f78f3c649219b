//! The debates that are built in.

/// The debate the explorer opens with: a formal Pacific Defence Pact, or layered cooperation.
pub const PACT_OR_LAYERS: &str = include_str!("pact-or-layers.json");
