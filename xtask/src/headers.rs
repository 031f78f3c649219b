//! `_headers`: what a host should send with the page's files, in the form that Netlify and Cloudflare Pages read. For
//! other hosts docs/hosting.md says the same, which a test holds to this.

use crate::{Outcome, assets};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Sent with every file. Any page may embed the explorer: its files are public, and know nothing of who reads them.
const ALL: &[&str] = &[
    "Access-Control-Allow-Origin: *",
    "Cross-Origin-Resource-Policy: cross-origin",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "X-Content-Type-Options: nosniff",
];

/// What the page does without.
const PERMISSIONS: &str =
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

/// The only part of the policy that can't stand in the page itself.
const FRAMING: &str = "frame-ancestors *";

/// A name that ends with its checksum never changes its content; any other is asked for anew.
const FOR_EVER: &str = "Cache-Control: public, max-age=31536000, immutable";
const EACH_TIME: &str = "Cache-Control: no-cache";

/// Writes `_headers` for all files that are in `folder` by now. Where two rules fit, hosts join their values, so
/// each file has one rule for its caching.
pub(crate) fn write(folder: &Path, policy: &str) -> Outcome<()> {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot list the page's files: {error}"))?;
    let files = entries.flatten().filter(|entry| entry.path().is_file());
    let mut names: Vec<String> = files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    fs::write(folder.join("_headers"), text(&names, policy)).map_err(|error| format!("cannot write _headers: {error}"))
}

fn text(names: &[String], policy: &str) -> String {
    let page = page(policy);
    let mut text =
        String::from("# Whose pages may frame the explorer stands after frame-ancestors: see docs/hosting.md.\n");
    let mut rule = |path: &str, headers: &[&str]| {
        let _ = writeln!(text, "/{path}\n  {}", headers.join("\n  "));
    };
    rule("*", ALL);
    let page: Vec<&str> = page.iter().map(String::as_str).chain([EACH_TIME]).collect();
    rule("", &page);
    for name in names.iter().filter(|name| *name != "_headers") {
        match name.as_str() {
            "index.html" => rule(name, &page),
            _ if assets::is_hashed(name) => rule(name, &[FOR_EVER]),
            _ => rule(name, &[EACH_TIME]),
        }
    }
    text
}

/// Sent with the page alone.
fn page(policy: &str) -> [String; 2] {
    [format!("Content-Security-Policy: {policy}; {FRAMING}"), PERMISSIONS.to_owned()]
}

#[cfg(test)]
mod tests {
    use super::{ALL, EACH_TIME, FOR_EVER, page, text};
    use crate::{hook, project};

    #[test]
    fn every_file_has_one_rule_for_its_caching_and_the_page_has_its_policy() {
        let names = ["_headers", "a-0123456789abcdef.js", "index.html", "sw.js"].map(str::to_owned);
        let text = text(&names, "default-src 'none'");
        let rules: Vec<(&str, &str)> = text.split("\n/").skip(1).map(|rule| rule.split_once('\n').unwrap()).collect();
        let rule = |path| {
            let found: Vec<&str> =
                rules.iter().filter(|(name, _)| *name == path).map(|(_, headers)| *headers).collect();
            assert_eq!(found.len(), 1, "{path} in {text}");
            found.concat()
        };
        assert!(!rule("*").contains("Cache-Control") && rule("*").contains("X-Content-Type-Options: nosniff"));
        assert_eq!(rule("a-0123456789abcdef.js").trim(), FOR_EVER);
        assert_eq!(rule("sw.js").trim(), EACH_TIME);
        assert_eq!(rule(""), rule("index.html").replace("\n/", ""));
        assert!(rule("").contains("Content-Security-Policy: default-src 'none'; frame-ancestors *\n"));
        assert_eq!(rules.len(), 5, "{text}");
    }

    #[test]
    fn the_guide_for_hosts_says_the_same() {
        let guide = project::read_file("docs/hosting.md").unwrap();
        let page = page(&hook::policy(false));
        for header in ALL.iter().copied().chain(page.iter().map(String::as_str)).chain([FOR_EVER, EACH_TIME]) {
            let (name, value) = header.split_once(": ").unwrap();
            for server in [format!("add_header {name} \"{value}\""), format!("Header set {name} \"{value}\"")] {
                assert!(guide.contains(&server), "docs/hosting.md lacks {server}");
            }
        }
    }
}
