//! `model ← {formats, reckoning, analysis, search, layout} ← state ← {export, web} ← views ← embed`.

use super::code::code_of;
use super::{holds, sources};

/// How far from the model each part of the crate is; a part may use what is nearer, and itself.
/// To let one part use another of the same distance, move one of them, and say so in docs/architecture.md.
const PARTS: &[(&str, u8)] = &[
    ("model", 0),
    ("formats", 1),
    ("reckoning", 1),
    ("analysis", 1),
    ("search", 1),
    ("layout", 1),
    ("debates", 1),
    ("state", 2),
    ("export", 3),
    ("web", BROWSER),
    ("views", 5),
    ("embed", 6),
];
/// From here on there is a browser.
const BROWSER: u8 = 4;
/// What only exists in one.
const BROWSER_CRATES: &[&str] = &["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

fn distance(part: &str) -> Option<u8> {
    PARTS.iter().find(|(name, _)| *name == part).map(|(_, distance)| *distance)
}

/// The part a file belongs to, and how far out it is: the page may use all, the command line no browser.
fn part_of(path: &str) -> Option<(&str, u8)> {
    let inside = path.strip_prefix("src/")?;
    let part = inside.split('/').next()?.trim_end_matches(".rs");
    match part {
        "main" | "lib" => Some((part, u8::MAX)),
        "bin" => Some((part, BROWSER)),
        _ => Some((part, distance(part)?)),
    }
}

/// The parts of the crate that a file's code names.
fn used(path: &str, text: &str) -> Vec<String> {
    let code: String =
        code_of(text).split_whitespace().collect::<Vec<_>>().join(" ").replace(":: ", "::").replace(" ::", "::");
    // So many `super::` lead from this file's module to the crate's root.
    let folders = path.matches('/').count();
    let depth = if path.ends_with("/mod.rs") { folders - 1 } else { folders };
    let mut found = Vec::new();
    for root in ["crate::".to_owned(), "fulcrum::".to_owned(), "super::".repeat(depth)] {
        for (at, _) in code.match_indices(&root) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || (c == ':' && root.starts_with("super"))) {
                continue;
            }
            found.extend(heads(&code[at + root.len()..]));
        }
    }
    found.retain(|name| distance(name).is_some() || name == "*");
    found.sort();
    found.dedup();
    found
}

/// The first names of the paths that start here: one, or those of a group in braces.
fn heads(code: &str) -> Vec<String> {
    let name =
        |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '*')).collect::<String>();
    let Some(group) = code.strip_prefix('{') else { return vec![name(code)] };
    let mut names = Vec::new();
    let mut depth = 0;
    let mut start = true;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            ' ' => {}
            _ if start => {
                names.push(name(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    names
}

fn arrows(path: &str, text: &str) -> Vec<String> {
    let Some((part, from)) = part_of(path) else {
        return vec!["this part of the crate has no place among PARTS in tests/architecture/layers.rs".to_owned()];
    };
    let against = |to: &String| part != to && distance(to).is_none_or(|to| to >= from);
    used(path, text).into_iter().filter(against).map(|to| format!("{part} may not use {to}")).collect()
}

fn browserless(path: &str, text: &str) -> Vec<String> {
    match part_of(path) {
        Some((part, distance)) if distance < BROWSER || part == "bin" => {}
        _ => return Vec::new(),
    }
    let code = code_of(text);
    let words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
    let mut found: Vec<&str> = words.filter(|word| BROWSER_CRATES.contains(word)).collect();
    found.dedup();
    found
        .into_iter()
        .map(|word| format!("{word} is of the browser, which stays in src/web, src/views and src/embed"))
        .collect()
}

#[test]
fn no_arrow_runs_the_other_way() {
    holds(arrows);
    let arrows: usize = sources().iter().map(|file| used(&file.path, &file.text).len()).sum();
    assert!(arrows > 30, "only {arrows} arrows were found");
}

#[test]
fn an_arrow_that_runs_the_other_way_is_found() {
    let check = |path: &str, text: &str, expected: &[&str]| assert_eq!(arrows(path, text), expected, "{path}: {text}");
    check("src/model/claim.rs", "use crate::formats::Code;", &["model may not use formats"]);
    check("src/model/claim.rs", "//! [`crate::formats`]\nuse crate::model::Word;", &[]);
    check("src/state/mod.rs", "fn f() -> crate::views::App {}", &["state may not use views"]);
    check("src/state/mod.rs", "use crate::{layout::Row, web::{page, files}, model};", &["state may not use web"]);
    check("src/state/mod.rs", "use crate ::\n    views;", &["state may not use views"]);
    check("src/formats/a.rs", "use super::super::views::App;", &["formats may not use views"]);
    check("src/formats/a/mod.rs", "use super::super::views::App; use super::layout;", &["formats may not use views"]);
    check("src/formats/mod.rs", "use super::layout::Outline;", &["formats may not use layout"]);
    check("src/formats/a/b.rs", "use super::super::layout;", &[]);
    check("src/layout/mod.rs", "use crate::analysis;", &["layout may not use analysis"]);
    check("src/layout/mod.rs", "use crate::*;", &["layout may not use *"]);
    check("src/analysis/mod.rs", "use crate::web::page;", &["analysis may not use web"]);
    check("src/web/page.rs", "use crate::{state::View, formats};", &[]);
    check("src/web/page.rs", "use crate::views::App;", &["web may not use views"]);
    check("src/views/app.rs", "use crate::{web, state, embed::Element};", &["views may not use embed"]);
    check("src/export/mod.rs", "use crate::{state::View, layout::Role, web::page};", &["export may not use web"]);
    check("src/state/mod.rs", "use crate::export::head;", &["state may not use export"]);
    check("src/bin/fulcrum/pack.rs", "use fulcrum::{export, state};", &[]);
    check("src/main.rs", "use fulcrum::views::App;", &[]);
    check("src/bin/fulcrum.rs", "use fulcrum::views::App;", &["bin may not use views"]);
    check(
        "src/novelty/mod.rs",
        "",
        &["this part of the crate has no place among PARTS in tests/architecture/layers.rs"],
    );
}

#[test]
fn the_browser_stays_where_it_belongs() {
    holds(browserless);
}

#[test]
fn a_browser_elsewhere_is_found() {
    let check =
        |path: &str, text: &str, count: usize| assert_eq!(browserless(path, text).len(), count, "{path}: {text}");
    check("src/state/mod.rs", "use yew::prelude::*;", 1);
    check("src/model/a.rs", "fn f(e: &web_sys::Element, x: gloo::X) {}", 2);
    check("src/bin/fulcrum.rs", "use wasm_bindgen::JsValue;", 1);
    check("src/state/mod.rs", "//! No yew here.\nlet few_yews = \"yew\";", 0);
    check("src/views/app.rs", "use yew::prelude::*;", 0);
    check("src/web/page.rs", "use web_sys::Element;", 0);
}
