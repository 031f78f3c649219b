//! The debates that are built in.

/// The debate the explorer opens with: a formal Pacific Defence Pact, or layered cooperation. The file that is
/// edited.
pub const PACT_OR_LAYERS: &str = include_str!("pact-or-layers.json");

// What follows is made of it, and anew after a change of the file or of what makes it:
// `cargo fulcrum pack src/debates/pact-or-layers.json`.

/// The same, packed ([`crate::formats::pack`]), as the page opens it.
pub const PACT_OR_LAYERS_PACKED: &[u8] = include_bytes!("pact-or-layers.bin");

/// What the head of the page says of it.
pub const PACT_OR_LAYERS_HEAD: &str = include_str!("pact-or-layers.head.html");

/// What the page shows before the explorer has started, and without it.
pub const PACT_OR_LAYERS_BODY: &str = include_str!("pact-or-layers.body.html");

/// The same as Markdown, which lies beside the page.
pub const PACT_OR_LAYERS_MARKDOWN: &str = include_str!("pact-or-layers.md");
