//! `docs/architecture.md` describes what is there: each folder, and nothing that is gone.

use std::collections::BTreeSet;
use std::path::Path;

use super::sources;

const PAGE: &str = include_str!("../../docs/architecture.md");

/// The paths a page names: what stands between backquotes and starts with a folder of the project.
fn paths(page: &str) -> BTreeSet<String> {
    let quoted = page.split('`').skip(1).step_by(2);
    quoted
        .filter(|text| ["src/", "tests/", "docs/", "styles/"].iter().any(|folder| text.starts_with(folder)))
        .filter(|text| !text.contains(['*', '…', ' ', '<']))
        .map(|text| text.trim_end_matches('/').to_owned())
        .collect()
}

/// The folders right under `src` that a page does not name.
fn unmentioned(page: &str, files: &[&str]) -> BTreeSet<String> {
    let named = paths(page);
    let folders = files.iter().filter_map(|path| path.strip_prefix("src/")?.split_once('/'));
    folders.map(|(folder, _)| format!("src/{folder}")).filter(|folder| !named.contains(folder)).collect()
}

/// The paths a page names that are not there.
fn gone(page: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    paths(page).into_iter().filter(|path| !root.join(path).exists()).collect()
}

#[test]
fn the_page_names_every_folder() {
    let files = sources();
    let files: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(unmentioned(PAGE, &files), BTreeSet::new());
}

#[test]
fn the_page_names_nothing_that_is_gone() {
    assert_eq!(gone(PAGE), BTreeSet::new());
}

#[test]
fn a_page_behind_the_times_is_found() {
    let page = "See `src/model/`, and `src/model/no_such_file.rs`.";
    assert_eq!(
        unmentioned(page, &["src/model/claim.rs", "src/lib.rs", "src/web/page.rs"]),
        BTreeSet::from(["src/web".to_owned()])
    );
    assert_eq!(gone(page), BTreeSet::from(["src/model/no_such_file.rs".to_owned()]));
}
