//! The files with which other pages embed the explorer. They keep their names, so that pages can refer to them for good,
//! and name in turn the hashed files beside them.

use crate::assets::{self, Asset};
use crate::shrink::{self, Language};
use crate::{Outcome, project, shadow};
use std::fs;
use std::path::Path;

const ELEMENT: &str = include_str!("page/fulcrum.js");

/// Sizes the frames of a page.
const FRAMES: &str = include_str!("page/fulcrum-embed.js");

/// Reserves the element's space before its script is there.
const SPACE: &str = include_str!("page/fulcrum.css");

/// What the element's script needs to know of the page's files.
pub(crate) struct Parts<'a> {
    /// The page's own style sheets, one after the other, as people wrote them.
    pub(crate) style: &'a str,
    /// The same of the views that are fetched later, each with its file's name.
    pub(crate) later: &'a [(String, String)],
    pub(crate) script: &'a Asset,
    pub(crate) wasm: &'a Asset,
}

/// Writes the element's script and its style sheets into `folder`.
pub(crate) fn write(folder: &Path, parts: &Parts, shrinks: bool) -> Outcome<()> {
    let shrink = |text: &str, language| if shrinks { shrink::minify(text, language) } else { Ok(text.to_owned()) };
    let own = project::read_file("styles/element.css")?;
    let style = shadow::adapt(parts.style, false)? + &own;
    let mut later = String::new();
    for (name, sheet) in parts.later {
        later += &shadow::adapt(sheet, name == "dialogs.css")?;
    }
    let style = assets::write(folder, "element", "css", shrink(&style, Language::Css)?.as_bytes())?;
    let later = assets::write(folder, "element-later", "css", shrink(&later, Language::Css)?.as_bytes())?;
    let script = [
        ("APP_JS", &parts.script.name),
        ("APP_WASM", &parts.wasm.name),
        ("APP_SUM", &parts.wasm.integrity),
        ("STYLE_CSS", &style.name),
        ("STYLE_SUM", &style.integrity),
        ("LATER_CSS", &later.name),
        ("LATER_SUM", &later.integrity),
    ]
    .iter()
    .fold(ELEMENT.to_owned(), |script, (word, value)| script.replace(word, value));
    let script = shrink(&script, Language::JavaScript)?;
    let frames = shrink(FRAMES, Language::JavaScript)?;
    let space = shrink(SPACE, Language::Css)?;
    for (name, content) in [("fulcrum.js", script), ("fulcrum-embed.js", frames), ("fulcrum.css", space)] {
        fs::write(folder.join(name), content).map_err(|error| format!("cannot write {name}: {error}"))?;
    }
    Ok(())
}
