//! The page's style sheets, adapted to an element of another page. There the explorer stands in a shadow tree: the root
//! is the element, its width is not the window's, and what the host says of its own root's letters must not matter.

use crate::Outcome;
use std::fmt::Write;

/// What stands for the page's body and for its root in the shadow tree.
const ROOT: &str = ".fulcrum-root";
/// What a `rem` is by default.
const REM: f64 = 16.0;

/// Adapts style sheets as people wrote them, before they are minified. Dialogs stand over the whole window, so what
/// their sheet asks of it stays.
///
/// # Errors
/// One sentence where a sheet has something that can't be adapted.
pub(crate) fn adapt(sheet: &str, over_the_window: bool) -> Outcome<String> {
    let mut adapted = String::with_capacity(sheet.len() * 2);
    for line in without_comments(sheet).lines() {
        let text = line.trim_start();
        let is_width_query = text.starts_with("@media") && text.contains("-width:");
        if is_width_query && !over_the_window {
            adapted += &container_query(line)?;
        } else if text.starts_with("@media") || text.starts_with("@container") {
            adapted += line;
        } else {
            adapted += &relative_lengths(&rooted(line));
        }
        adapted.push('\n');
    }
    Ok(adapted)
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// What is said of the root or the body is said of what stands for it. The values themselves belong to the element, so
/// that the page around it can set others.
fn rooted(line: &str) -> String {
    match line.trim_start() {
        ":root {" => line.replace(":root", ":host"),
        "body {" => line.replace("body", ROOT),
        "color-scheme: light dark;" => String::new(),
        _ => line.replace(":root", ROOT),
    }
}

/// `@media (max-width: 48rem)` as a question to the element: `@container fulcrum (max-width: 768px)`.
fn container_query(line: &str) -> Outcome<String> {
    let trouble = || format!("a style sheet asks for more than a width: {}", line.trim());
    let (before, query) = line.split_once("@media ").ok_or_else(trouble)?;
    let (name, length) = query.trim_end_matches(['{', ' ']).split_once(':').ok_or_else(trouble)?;
    let length: f64 = length.trim().strip_suffix("rem)").and_then(|number| number.parse().ok()).ok_or_else(trouble)?;
    if !matches!(name, "(max-width" | "(min-width") {
        return Err(trouble());
    }
    Ok(format!("{before}@container fulcrum {name}: {}px) {{", length * REM))
}

/// `1.5rem` as `calc(1.5 * var(--fulcrum-rem))`.
fn relative_lengths(line: &str) -> String {
    let mut parts = line.split("rem");
    let mut adapted = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let number =
            adapted.len() - adapted.bytes().rev().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
        // A sign belongs to the number, a hyphen within a name does not.
        let signed = adapted.get(..number).is_some_and(|before| before.ends_with([' ', '(']) || before.ends_with(" -"));
        let number =
            if adapted.get(..number).is_some_and(|before| before.ends_with(" -")) { number - 1 } else { number };
        let is_length =
            signed && number < adapted.len() && !part.starts_with(|next: char| next.is_ascii_alphanumeric());
        if is_length {
            let number = adapted.split_off(number);
            let _ = write!(adapted, "calc({number} * var(--fulcrum-rem))");
        } else {
            adapted += "rem";
        }
        adapted += part;
    }
    adapted
}

#[cfg(test)]
mod tests {
    use super::adapt;

    #[track_caller]
    fn check(sheet: &str, expected: &str) {
        assert_eq!(adapt(sheet, false).unwrap().trim_end(), expected);
    }

    #[test]
    fn the_root_is_the_element_and_the_body_what_stands_in_it() {
        check(":root {\n  --a: 1;\n}", ":host {\n  --a: 1;\n}");
        check("body {\n  margin: 0;\n}", ".fulcrum-root {\n  margin: 0;\n}");
        check(":root[data-theme=\"dark\"] {", ".fulcrum-root[data-theme=\"dark\"] {");
        check(":root:not([data-motion]) a {", ".fulcrum-root:not([data-motion]) a {");
    }

    #[test]
    fn lengths_are_the_readers_not_the_hosts() {
        check("gap: 0.5rem 1rem;", "gap: calc(0.5 * var(--fulcrum-rem)) calc(1 * var(--fulcrum-rem));");
        check("margin: -10rem;", "margin: calc(-10 * var(--fulcrum-rem));");
        check("--x: var(--remark);", "--x: var(--remark);");
        check("--a-1rem: 0;", "--a-1rem: 0;");
    }

    #[test]
    fn widths_are_the_elements() {
        check("  @media (max-width: 48rem) {", "  @container fulcrum (max-width: 768px) {");
        check("@container (min-width: 34rem) {", "@container (min-width: 34rem) {");
        check("@media (forced-colors: active) {", "@media (forced-colors: active) {");
        assert_eq!(adapt("@media (max-width: 48rem) {", true).unwrap(), "@media (max-width: 48rem) {\n");
        assert!(adapt("@media (hover) and (max-width: 48rem) {", false).is_err());
    }

    #[test]
    fn comments_are_left_out_whatever_they_say() {
        check("a/* 2rem\n:root { */b", "ab");
    }
}
