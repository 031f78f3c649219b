//! `fulcrum html`, `fulcrum markdown` and `fulcrum oembed`: a debate as documents.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use clap::{Args, ValueEnum};
use fulcrum::export::{self, STYLE};
use fulcrum::formats::write;
use fulcrum::model::Debate;
use sha2::{Digest, Sha256};

use super::files::{deliver, read_debate};

/// What `fulcrum html` is asked for.
#[derive(Args)]
pub(super) struct Page {
    /// The debate file.
    #[arg(value_name = "DEBATE")]
    debate: PathBuf,
    /// Where it goes; without this it is printed.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Only what belongs into this part of another page.
    #[arg(long, value_enum, conflicts_with = "app")]
    part: Option<Part>,
    /// The explorer in one file, with this debate in it.
    #[arg(long)]
    app: bool,
    /// The one-file explorer into which the debate is put.
    #[arg(long, value_name = "FILE", default_value = "dist/fulcrum.html", requires = "app")]
    template: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Part {
    /// Title, description and the like, for search engines and for pages that link to it.
    Head,
    /// The debate itself.
    Body,
}

/// The debate as HTML.
pub(super) fn html(page: &Page) -> Result<String, String> {
    let debate = read_debate(&page.debate)?;
    let html = match page.part {
        Some(Part::Head) => export::head(&debate),
        Some(Part::Body) => export::body(&debate),
        None if page.app => explorer(&debate, &page.template)?,
        None => {
            let checksum = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
            export::document(&debate, &format!("sha256-{checksum}"))
        }
    };
    deliver(html, page.output.as_deref())
}

/// The one-file explorer with a debate in it.
fn explorer(debate: &Debate, template: &Path) -> Result<String, String> {
    let name = template.display();
    let page = std::fs::read_to_string(template).map_err(|error| {
        format!("{name}: The one-file explorer can't be read: {error}. `cargo xtask build` makes it.")
    })?;
    let json = write(debate.content()).map_err(|error| format!("The debate can't be written: {error}."))?;
    export::fill(&page, &export::head(debate), &export::explorer_body(debate), &json)
        .map_err(|fault| format!("{name}: not the one-file explorer that `cargo xtask build` makes: {fault}."))
}

/// The debate as Markdown.
pub(super) fn markdown(debate: &Path, output: Option<&Path>) -> Result<String, String> {
    deliver(export::markdown(&read_debate(debate)?), output)
}

/// The debate as an oEmbed provider's answer.
pub(super) fn oembed(debate: &Path, url: &str, width: u32, height: u32) -> Result<String, String> {
    export::oembed(&read_debate(debate)?, url, width, height)
        .ok_or_else(|| format!("--url {url}: give an address that starts with https:// or http://."))
}
