//! Holds the code against `docs/architecture.md`: who may use whom, and how a file is made.
//!
//! Each rule is a function from a file's path and text to what is wrong; below it, the rule is tried on
//! lines that break it, so that a rule that finds nothing any more is noticed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod code;
mod layers;
mod manners;
mod page;

use std::path::Path;

/// A source file: its path from the project's folder, with `/`, and its text.
struct File {
    path: String,
    text: String,
}

/// Every Rust file under `src`, by path.
fn sources() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder can be listed") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_str().expect("paths are UTF-8").replace('\\', "/");
                let text = std::fs::read_to_string(&path).expect("the file can be read");
                files.push(File { path: name, text });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Tries a rule on every source file.
#[track_caller]
fn holds(rule: impl Fn(&str, &str) -> Vec<String>) {
    let files = sources();
    assert!(files.len() > 20, "the sources are found");
    let faults: Vec<String> = files
        .iter()
        .flat_map(|file| rule(&file.path, &file.text).into_iter().map(|fault| format!("{}: {fault}", file.path)))
        .collect();
    assert!(faults.is_empty(), "see docs/architecture.md\n{}", faults.join("\n"));
}
