//! `fulcrum.html`: the whole explorer in one file, which opens from a disk by a double click. What the page loads stands
//! in it: style and scripts as they are, each allowed by its checksum, the program compressed and as text.

use crate::html::{self, Found, Parts};
use crate::shrink::{self, Language};
use crate::split::{self, App};
use crate::{Outcome, assets, debate, project};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const START: &str = concat!(include_str!("page/failing.js"), include_str!("page/one-file.js"));
const EARLY: &str = include_str!("page/early.js");

/// What goes into the file besides the page's markup.
pub(crate) struct Contents<'a> {
    pub(crate) app: &'a App,
    /// The program's first module, optimised, and the other parts by name.
    pub(crate) modules: &'a [(String, Vec<u8>)],
    /// All style sheets, one after the other.
    pub(crate) style: &'a str,
}

/// Writes the file into `folder`. `page` is what Trunk wrote.
pub(crate) fn write(folder: &Path, page: &str, found: &Found, contents: &Contents) -> Outcome<()> {
    let style = shrink::minify(contents.style, Language::Css)?;
    let early = in_script(&shrink::minify(EARLY, Language::JavaScript)?);
    let start = in_script(&bundle(contents.app)?);
    let policy = policy(&[&early, &start], &style);
    let icon = project::read_file("assets/icon.svg")?;

    let debate = debate::fragments()?;
    let parts = Parts {
        first: &format!("\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
        last: "\n    FULCRUM_STYLE",
        debate: [&debate.head, &debate.body],
    };
    let page = html::without_links(&html::rewrite(page, found, &parts));
    let mut end = "<script type=\"application/json\" id=\"fulcrum-debate\"></script>\n".to_owned();
    for (name, module) in contents.modules {
        let packed = STANDARD.encode(shrink::gzip(module)?);
        let _ = writeln!(end, "<script type=\"text/plain\" id=\"fulcrum-part-{name}\">{packed}</script>");
    }
    let _ = write!(end, "<script type=\"module\">{start}</script>\n</body>");
    let icon = format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">", STANDARD.encode(icon));
    let head = format!("{icon}\n<style>{style}</style>\n<script>{early}</script>");
    let (before, after) = page.split_once("FULCRUM_STYLE").ok_or("the page has lost its head")?;
    let (body, rest) = after.rsplit_once("</body>").ok_or("the page has no end")?;
    let page = [before, &head, body, &end, rest].concat();
    fs::write(folder.join("fulcrum.html"), page).map_err(|error| format!("cannot write fulcrum.html: {error}"))
}

/// The app's scripts as one, which takes the program's parts from the page.
fn bundle(app: &App) -> Outcome<String> {
    const FETCH: &str = "fetch(new URL(\"./";
    let folder = project::target_folder().join("one-file");
    let trouble = |error| format!("cannot write into {}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(trouble)?;
    let mut loader = app.loader.clone();
    for (name, _) in &app.parts {
        let fetched = format!("{FETCH}{name}.wasm\", import.meta.url))");
        if loader.matches(&fetched).count() != 1 {
            return Err(format!("the loader does not fetch {name} as it used to: has its tool changed?"));
        }
        loader = loader.replace(&fetched, &format!("globalThis.fulcrumPart(\"{name}\")"));
    }
    for (name, text) in [(split::SCRIPT, &app.script), (split::LOADER, &loader), ("start.js", &START.to_owned())] {
        fs::write(folder.join(name), text).map_err(trouble)?;
    }
    shrink::bundle(&folder.join("start.js"))
}

/// A script as it may stand in a page: nothing in it ends the element that holds it, or begins a comment.
fn in_script(script: &str) -> String {
    script.trim().replace("</script", "<\\/script").replace("<!--", "<\\!--")
}

/// What the file may do: run the scripts that are in it, and fetch debates.
fn policy(scripts: &[&str], style: &str) -> String {
    let sums: Vec<String> =
        scripts.iter().map(|script| format!("'{}'", assets::integrity(script.as_bytes()))).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src '{}'; img-src data:; connect-src https: http:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        sums.join(" "),
        assets::integrity(style.as_bytes())
    )
}

#[cfg(test)]
mod tests {
    use super::{in_script, policy};

    #[test]
    fn a_script_can_not_end_the_element_that_holds_it() {
        assert_eq!(in_script(" a(\"</script><!--\") \n"), "a(\"<\\/script><\\!--\")");
    }

    #[test]
    fn what_stands_in_the_file_is_allowed_by_its_checksum_alone() {
        let policy = policy(&["abc"], "abc");
        let sum = "'sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn'";
        assert!(policy.contains(&format!("script-src {sum} 'wasm-unsafe-eval'; style-src {sum};")), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }
}
