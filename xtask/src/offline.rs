//! What keeps the page at hand for when there is no network: a service worker (`sw.js`), which the page registers once it
//! stands, and one to deploy in its place to be rid of it (`sw-off.js`).

use crate::assets::{self, Asset};
use crate::shrink::{self, Language};
use crate::{Outcome, project};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const PAGE: &str = include_str!("page/offline.js");
const WORKER: &str = include_str!("page/sw.js");
const OFF: &str = include_str!("page/sw-off.js");

/// The word that stands for the version until it is known. The version follows from the page, and is named in it.
const VERSION: &str = "PAGE_VERSION";
/// The files that keep their names from version to version and are kept offline all the same.
const STABLE: &[&str] = &["fulcrum.js", "fulcrum.css", "fulcrum-embed.js"];

/// Writes the script that registers the worker and tells of new versions.
pub(crate) fn write_script(folder: &Path, shrinks: bool) -> Outcome<Asset> {
    let style = minify(&project::read_file("styles/offline.css")?, Language::Css, shrinks)?;
    let style = serde_json::Value::from(style).to_string();
    let script = minify(&PAGE.replace("STYLE_TEXT", &style), Language::JavaScript, shrinks)?;
    assets::write(folder, "offline", "js", script.as_bytes())
}

/// The element of the page that names its version, for [`write_worker`] to fill in.
pub(crate) fn version_element() -> String {
    format!("<meta name=\"fulcrum-version\" content=\"{VERSION}\">")
}

/// Writes the worker for all files that are in `folder` by now, and gives the page back with its version in it.
pub(crate) fn write_worker(folder: &Path, page: &str, shrinks: bool) -> Outcome<String> {
    let mut files = kept(folder)?;
    let list = serde_json::json!(files).to_string();
    let version = assets::checksum([page, &list, WORKER].concat().as_bytes());
    // A host may change the page, so the worker goes by its version instead of a checksum.
    files.insert("index.html".to_owned(), String::new());
    let worker = WORKER.replace(VERSION, &version).replace("PAGE_FILES", &serde_json::json!(files).to_string());
    write(folder, "sw.js", &minify(&worker, Language::JavaScript, shrinks)?)?;
    write(folder, "sw-off.js", OFF)?;
    Ok(page.replace(VERSION, &version))
}

/// Under `trunk serve` a worker would stand between the page and its changes: one of an earlier page is taken away.
pub(crate) fn remove_worker(folder: &Path) -> Outcome<()> {
    write(folder, "sw.js", OFF)
}

/// The names and checksums of the files to keep.
fn kept(folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot list the page's files: {error}"))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let with_checksum = |name: String| {
        let content = fs::read(folder.join(&name)).map_err(|error| format!("cannot read {name}: {error}"))?;
        Ok((name, assets::integrity(&content)))
    };
    names.filter(|name| assets::is_hashed(name) || STABLE.contains(&name.as_str())).map(with_checksum).collect()
}

fn minify(text: &str, language: Language, shrinks: bool) -> Outcome<String> {
    if shrinks { shrink::minify(text, language) } else { Ok(text.to_owned()) }
}

fn write(folder: &Path, name: &str, content: &str) -> Outcome<()> {
    fs::write(folder.join(name), content).map_err(|error| format!("cannot write {name}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{OFF, version_element, write_worker};
    use std::fs;
    use std::path::PathBuf;

    /// A folder of its own with these files.
    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("fulcrum-offline-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, content) in files {
            fs::write(folder.join(name), content).unwrap();
        }
        folder
    }

    /// The page and the worker for a folder with these files.
    fn written(name: &str, page: &str, files: &[(&str, &str)]) -> (String, String) {
        let folder = folder(name, files);
        let page = write_worker(&folder, &(page.to_owned() + &version_element()), false).unwrap();
        let worker = fs::read_to_string(folder.join("sw.js")).unwrap();
        assert_eq!(fs::read_to_string(folder.join("sw-off.js")).unwrap(), OFF);
        fs::remove_dir_all(folder).unwrap();
        (page, worker)
    }

    const FILES: &[(&str, &str)] =
        &[("a-0123456789abcdef.js", "1"), ("fulcrum.js", "2"), ("icon.svg", "3"), ("sw.js", "4"), ("a.json", "5")];

    #[test]
    fn hashed_files_the_page_and_the_embedding_scripts_are_kept_and_nothing_else() {
        let (_, worker) = written("kept", "", FILES);
        let list = worker.lines().find_map(|line| line.strip_prefix("const FILES = ")).unwrap().trim_end_matches(';');
        let list: serde_json::Value = serde_json::from_str(list).unwrap();
        let names: Vec<&String> = list.as_object().unwrap().keys().collect();
        assert_eq!(names, ["a-0123456789abcdef.js", "fulcrum.js", "index.html"]);
        assert!(list["fulcrum.js"].as_str().unwrap().starts_with("sha384-"), "{list}");
    }

    #[test]
    fn the_version_is_named_in_both_and_follows_from_page_and_files() {
        let version = |name, page: &str, files: &[(&str, &str)]| {
            let (page, worker) = written(name, page, files);
            let version = page.split('"').nth(3).unwrap().to_owned();
            assert!(worker.contains(&format!("const VERSION = \"{version}\";")), "{page}");
            version
        };
        let first = version("first", "", FILES);
        assert_eq!(first.len(), 16);
        assert_eq!(version("same", "", FILES), first);
        assert_ne!(version("page", "changed", FILES), first);
        assert_ne!(version("file", "", &[FILES, &[("b-0123456789abcdef.js", "")]].concat()), first);
        assert_ne!(version("stable", "", &[FILES, &[("fulcrum.js", "changed")]].concat()), first);
    }
}
