//! Where the project's folders are, and which versions of the tools its files ask for.

use crate::{Outcome, command};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the whole project.
pub(crate) fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// The built page.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The page that the tests build for themselves, so that they may run beside a server.
pub(crate) fn tested_page() -> PathBuf {
    target_folder().join("tested-page")
}

/// Cargo's folder for what it builds, wherever the user's settings put it.
pub(crate) fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// Cargo, called in the project's folder so that the project's own settings hold.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root());
    cargo
}

/// Node, called in the project's folder.
pub(crate) fn node() -> Command {
    let mut node = Command::new("node");
    node.current_dir(root());
    node
}

/// The text of a file of the project.
pub(crate) fn read_file(name: &str) -> Outcome<String> {
    std::fs::read_to_string(root().join(name)).map_err(|error| format!("cannot read {name}: {error}"))
}

/// The version pinned for `tool` in Cargo.toml, under `[workspace.metadata.tools]`.
pub(crate) fn pinned_tool(tool: &str) -> Outcome<String> {
    let text = command::read(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))
        .ok_or("`cargo metadata` failed: is Cargo.toml as it should be?")?;
    let metadata: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("cannot read what `cargo metadata` says: {error}"))?;
    metadata
        .pointer(&format!("/metadata/tools/{tool}"))
        .and_then(serde_json::Value::as_str)
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.toml pins no `{tool}` under [workspace.metadata.tools]"))
}

/// The version of `package` in Cargo.lock.
pub(crate) fn locked_version(package: &str) -> Outcome<String> {
    version_in_lock(&read_file("Cargo.lock")?, package)
        .ok_or_else(|| format!("Cargo.lock holds no package `{package}`"))
}

/// Finds the line `version = "…"` that follows `name = "package"`, as cargo always writes them.
fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn the_version_is_read_from_the_package_of_exactly_that_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
