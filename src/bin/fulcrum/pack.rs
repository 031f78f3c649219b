//! `fulcrum pack`: what the page is built from, beside the debate file that it is made of.

use std::path::Path;

use fulcrum::export::{explorer_body, head, markdown};
use fulcrum::formats::pack;

use super::files::{read_debate, write};

/// Writes the packed debate, the fragments of the page and the Markdown, each under the debate file's name with an ending
/// of its own.
pub(super) fn pack_file(file: &Path) -> Result<String, String> {
    let debate = read_debate(file)?;
    let made = [
        ("bin", pack(debate.content())),
        ("head.html", head(&debate).into_bytes()),
        ("body.html", explorer_body(&debate).into_bytes()),
        ("md", markdown(&debate).into_bytes()),
    ];
    made.iter().map(|(ending, content)| write(&file.with_extension(ending), content)).collect()
}
