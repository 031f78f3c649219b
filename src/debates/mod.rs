//! The debates that are built in.

/// The debate the explorer opens with: a formal Pacific Defence Pact, or layered cooperation. The file that is
/// edited.
pub const PACT_OR_LAYERS: &str = include_str!("pact-or-layers.json");

/// The same, packed ([`crate::formats::pack`]), as the page opens it. After a change of the file:
/// `cargo fulcrum pack src/debates/pact-or-layers.json src/debates/pact-or-layers.bin`.
pub const PACT_OR_LAYERS_PACKED: &[u8] = include_bytes!("pact-or-layers.bin");
