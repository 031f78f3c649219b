//! `package/`: the element as a folder that npm can publish, with its types and its manifest for editors of code.

use crate::{Outcome, assets, project};
use std::fs;
use std::path::Path;

const MANIFEST: &str = include_str!("page/custom-elements.json");
const TYPES: &str = include_str!("page/fulcrum.d.ts");
const README: &str = include_str!("page/package.md");
/// Besides what is named after its content, and is loaded by these.
const FILES: &[&str] = &["fulcrum.js", "fulcrum.css", "fulcrum-embed.js", "icon.svg"];

/// Writes the folder, from the page's files that are in `folder` by now. `page` is its index.html.
pub(crate) fn write(folder: &Path, page: &str) -> Outcome<()> {
    let package = folder.join("package");
    let trouble = |error| format!("cannot write the package: {error}");
    fs::create_dir_all(&package).map_err(trouble)?;
    for entry in fs::read_dir(folder).map_err(trouble)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if assets::is_hashed(&name) || FILES.contains(&name.as_str()) {
            fs::copy(entry.path(), package.join(&name)).map_err(trouble)?;
        }
    }
    let manifest = manifest(&project::read_file("styles/tokens.css")?);
    let description = description()?;
    for (name, content) in [
        ("index.html", page),
        ("fulcrum.d.ts", TYPES),
        ("custom-elements.json", &manifest),
        ("package.json", &description),
        ("README.md", README),
        ("LICENSE-MIT", &project::read_file("LICENSE-MIT")?),
        ("LICENSE-APACHE", &project::read_file("LICENSE-APACHE")?),
    ] {
        fs::write(package.join(name), content).map_err(trouble)?;
    }
    Ok(())
}

/// The manifest with every property of the style sheet's that pages may set.
fn manifest(tokens: &str) -> String {
    let entry = |(name, value): (&str, &str)| serde_json::json!({ "name": name, "default": value }).to_string();
    let entries: Vec<String> = properties(tokens).map(entry).collect();
    MANIFEST.replace("CSS_PROPERTIES", &entries.join(",\n            "))
}

/// The names and values of the properties that a sheet gives.
fn properties(tokens: &str) -> impl Iterator<Item = (&str, &str)> {
    let declarations = tokens.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
    declarations.filter(|(name, _)| name.starts_with("--fulcrum-"))
}

fn description() -> Outcome<String> {
    let text = serde_json::json!({
        "name": "fulcrum-debate",
        "version": project::locked_version("fulcrum")?,
        "description": "An argument explorer as an element: a debate, claim by claim, for and against",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "fulcrum.js",
        "types": "fulcrum.d.ts",
        "customElements": "custom-elements.json",
        "sideEffects": true,
        "exports": {
            ".": { "types": "./fulcrum.d.ts", "default": "./fulcrum.js" },
            "./fulcrum-embed.js": "./fulcrum-embed.js",
            "./fulcrum.css": "./fulcrum.css",
            "./custom-elements.json": "./custom-elements.json"
        },
        "keywords": ["argument", "debate", "argument map", "pro and con", "web component", "custom element"]
    });
    serde_json::to_string_pretty(&text).map_err(|error| format!("cannot write package.json: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{description, manifest, properties};
    use crate::project;

    #[test]
    fn the_manifest_names_what_the_style_sheet_has() {
        let tokens = project::read_file("styles/tokens.css").unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&manifest(&tokens)).unwrap();
        let named = manifest["modules"][0]["declarations"][0]["cssProperties"].as_array().unwrap().len();
        assert_eq!(named, properties(&tokens).count() + 1);
        assert!(named > 20, "{named}");
        assert!(properties(&tokens).any(|(name, value)| name == "--fulcrum-radius" && value == "0.5rem"));
    }

    #[test]
    fn the_package_has_the_version_of_the_crate() {
        let text: serde_json::Value = serde_json::from_str(&description().unwrap()).unwrap();
        let line = format!("version = \"{}\"", text["version"].as_str().unwrap());
        assert!(project::read_file("Cargo.toml").unwrap().lines().any(|found| found == line), "{line}");
    }
}
