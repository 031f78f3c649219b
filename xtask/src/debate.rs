//! The built-in debate in the page: what is put into its head and body, and the files beside it that are for others.
//! `cargo fulcrum pack` has made what is put in.

use crate::{Outcome, command, project};
use std::fs;
use std::path::Path;

const DEBATE: &str = "src/debates/pact-or-layers";
/// Names the address at which the page will be found; without it other sites get no address that is good anywhere.
const PUBLIC: &str = "FULCRUM_PUBLIC_URL";

/// The debate's parts of the page.
pub(crate) struct Fragments {
    pub(crate) head: String,
    pub(crate) body: String,
}

/// Writes the files for others into the page's folder, and gives what belongs into the page.
pub(crate) fn write(folder: &Path) -> Outcome<Fragments> {
    let public = std::env::var(PUBLIC).ok().filter(|address| !address.is_empty());
    let put = |name: &str, text: &str| {
        fs::write(folder.join(name), text).map_err(|error| format!("cannot write {name}: {error}"))
    };
    put("debate.md", &project::read_file(&format!("{DEBATE}.md"))?)?;
    if let Some(address) = &public {
        put("oembed.json", &oembed(address)?)?;
    }
    let Fragments { head, body } = fragments()?;
    Ok(Fragments { head: head + &links(public.as_deref())?, body })
}

/// The debate's parts of a page that has no files beside it.
pub(crate) fn fragments() -> Outcome<Fragments> {
    let fragment = |ending: &str| project::read_file(&format!("{DEBATE}.{ending}")).map(|text| format!("\n{text}"));
    Ok(Fragments { head: fragment("head.html")?, body: fragment("body.html")? })
}

/// What an oEmbed provider answers, as the command line makes it.
fn oembed(address: &str) -> Outcome<String> {
    let mut cargo = project::cargo();
    cargo.args(["fulcrum", "oembed", &format!("{DEBATE}.json"), "--url", address]);
    command::read(&mut cargo).ok_or_else(|| format!("{PUBLIC}: `cargo fulcrum oembed` gives nothing for {address}"))
}

/// The debate's Markdown, its picture and, where that is known, the page's own address.
fn links(public: Option<&str>) -> Outcome<String> {
    let is_sound = |address: &str| {
        (address.starts_with("https://") || address.starts_with("http://"))
            && !address.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>#?".contains(c))
    };
    if let Some(address) = public.filter(|address| !is_sound(address)) {
        return Err(format!("{PUBLIC} is {address}: give an address that starts with https:// and has no query"));
    }
    let base = public.and_then(|address| Some(address.get(..=address.rfind('/')?)?.replace('&', "&amp;")));
    let base = base.unwrap_or_else(|| "./".to_owned());
    let mut lines = vec![
        "<link rel=\"alternate\" type=\"text/markdown\" href=\"./debate.md\">".to_owned(),
        format!("<meta property=\"og:image\" content=\"{base}social.png\">"),
        "<meta property=\"og:image:width\" content=\"1200\">".to_owned(),
        "<meta property=\"og:image:height\" content=\"630\">".to_owned(),
        format!("<meta name=\"twitter:image\" content=\"{base}social.png\">"),
    ];
    if let Some(address) = public.map(|address| address.replace('&', "&amp;")) {
        lines.push(format!("<link rel=\"canonical\" href=\"{address}\">"));
        lines.push(format!("<meta property=\"og:url\" content=\"{address}\">"));
        lines.push(format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{base}oembed.json\">"));
    }
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::links;

    #[test]
    fn addresses_are_whole_where_the_pages_own_is_known() {
        let unknown = links(None).unwrap();
        assert!(unknown.contains("og:image\" content=\"./social.png\""), "{unknown}");
        assert!(!unknown.contains("canonical") && !unknown.contains("oembed"), "{unknown}");
        for address in ["https://e.org/a&b/", "https://e.org/a&b/index.html"] {
            let known = links(Some(address)).unwrap();
            assert!(known.contains("og:image\" content=\"https://e.org/a&amp;b/social.png\""), "{known}");
            assert!(known.contains("href=\"https://e.org/a&amp;b/oembed.json\""), "{known}");
            assert!(
                known.contains(&format!("rel=\"canonical\" href=\"{}\"", address.replace('&', "&amp;"))),
                "{known}"
            );
        }
    }

    #[test]
    fn an_address_that_is_none_is_refused() {
        for address in ["e.org", "javascript:x", "https://e.org/\"><script>", "https://e.org/ a", "https://e.org/?a"] {
            assert!(links(Some(address)).is_err(), "{address}");
        }
    }
}
