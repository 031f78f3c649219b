//! `fulcrum pack`: the form in which the built-in debate is part of the page.

use std::path::Path;

use fulcrum::formats::{pack, read_bytes};

/// Packs a debate file into another file; the error is a sentence for the author.
pub(super) fn pack_file(file: &Path, packed: &Path) -> Result<String, String> {
    let name = file.display();
    let bytes = std::fs::read(file).map_err(|error| format!("{name}: The file can't be read: {error}."))?;
    let debate = read_bytes(&bytes)
        .debate
        .ok_or_else(|| format!("{name}: not a sound debate file; `fulcrum check` shows everything that is wrong."))?;
    let bytes = pack(debate.content());
    let name = packed.display();
    std::fs::write(packed, &bytes).map_err(|error| format!("{name}: The file can't be written: {error}."))?;
    Ok(format!("{name}: {} bytes\n", bytes.len()))
}
