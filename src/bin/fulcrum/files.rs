//! Debate files read, and what is made of them written.

use std::path::Path;

use fulcrum::formats::read_bytes;
use fulcrum::model::Debate;

/// Reads a sound debate file; the error is a sentence for the author.
pub(super) fn read_debate(file: &Path) -> Result<Debate, String> {
    let name = file.display();
    let bytes = std::fs::read(file).map_err(|error| format!("{name}: The file can't be read: {error}."))?;
    let reading = read_bytes(&bytes);
    let first = reading.diagnostics.first().map(|found| format!("{name}:{found}\n")).unwrap_or_default();
    reading.debate.ok_or_else(|| {
        format!("{first}{name}: not a sound debate file; `fulcrum check` shows everything that is wrong.")
    })
}

/// Writes a file, and gives the line that says so.
pub(super) fn write(file: &Path, content: &[u8]) -> Result<String, String> {
    let name = file.display();
    std::fs::write(file, content).map_err(|error| format!("{name}: The file can't be written: {error}."))?;
    Ok(format!("{name}: {} bytes\n", content.len()))
}

/// Writes a text where the author wants it; without a file it is what the command prints.
pub(super) fn deliver(text: String, file: Option<&Path>) -> Result<String, String> {
    match file {
        Some(file) => write(file, text.as_bytes()),
        None => Ok(text),
    }
}
