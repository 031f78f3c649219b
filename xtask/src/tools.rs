//! What the build needs beside cargo itself: the WebAssembly target, Trunk, wasm-bindgen and the tool that splits
//! the module. Whatever is there is used; what is missing is installed, and the user is told what and how long it takes.

use crate::{Outcome, command, project};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The package whose program `wasm-split-cli` splits the module.
const SPLITTER: &str = "wasm_split_cli_support";

/// The tools, ready to be called.
pub(crate) struct Tools {
    /// The user's PATH, with the project's own tools in front.
    path: OsString,
}

impl Tools {
    /// Finds all tools and installs those that are missing.
    ///
    /// # Errors
    /// One sentence that says what is missing and what to do, if it can't be installed.
    pub(crate) fn ensure() -> Outcome<Self> {
        let tools = Self { path: path_with_own_tools() };
        ensure_wasm_target()?;
        tools.ensure_trunk()?;
        tools.ensure_for_splitting()?;
        Ok(tools)
    }

    /// The tools that Trunk's hook calls, installed where they are missing.
    ///
    /// # Errors
    /// As [`Tools::ensure`].
    pub(crate) fn ensure_for_hook() -> Outcome<Self> {
        let tools = Self { path: path_with_own_tools() };
        tools.ensure_for_splitting()?;
        Ok(tools)
    }

    fn ensure_for_splitting(&self) -> Outcome<()> {
        self.ensure_wasm_bindgen()?;
        ensure_splitter()?;
        // More than 1 GB that nobody needs any more; if it stays, no harm is done.
        let _ = std::fs::remove_dir_all(build_folder());
        Ok(())
    }

    /// A call of Trunk in the project's folder.
    pub(crate) fn trunk(&self) -> Command {
        let mut trunk = self.command("trunk");
        // Some environments set this to 1, which Trunk takes for an error.
        trunk.env_remove("NO_COLOR");
        // A failed build has its reason above; Trunk's own call stack would only bury it.
        trunk.env("RUST_BACKTRACE", "0");
        trunk
    }

    /// A call of any of the tools in the project's folder.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(project::root()).env("PATH", &self.path);
        command
    }

    /// Any Trunk of the pinned minor version will do. A missing one goes where cargo puts programs;
    /// beside another version of the user's the right one is kept in the project.
    fn ensure_trunk(&self) -> Outcome<()> {
        let pinned = project::pinned_tool("trunk")?;
        let found = command::read(self.command("trunk").arg("--version"));
        let found = found.as_deref().and_then(version_printed);
        match found {
            Some(version) if same_minor(version, &pinned) => Ok(()),
            Some(version) => {
                println!("Trunk {version} is installed, but the project is made for {pinned}.");
                install("trunk", &pinned, "4 to 9", Some(&own_tools()))
            }
            None => install("trunk", &pinned, "4 to 9", None),
        }
    }

    /// wasm-bindgen's tool must be of exactly the version of its crate.
    fn ensure_wasm_bindgen(&self) -> Outcome<()> {
        let locked = project::locked_version("wasm-bindgen")?;
        let found = command::read(self.command("wasm-bindgen").arg("--version"));
        let found = found.as_deref().and_then(version_printed);
        match found {
            Some(version) if version == locked => Ok(()),
            Some(version) => {
                println!("wasm-bindgen {version} is installed, but Cargo.lock asks for {locked}.");
                install("wasm-bindgen-cli", &locked, "1 to 3", Some(&own_tools()))
            }
            None => install("wasm-bindgen-cli", &locked, "1 to 3", None),
        }
    }
}

/// The tool that splits the module doesn't tell its version, but cargo knows which one it installed.
fn ensure_splitter() -> Outcome<()> {
    let pinned = project::pinned_tool(SPLITTER)?;
    let line = format!("{SPLITTER} v{pinned}:");
    let is_in = |root: Option<&Path>| {
        let mut list = project::cargo();
        list.args(["install", "--list"]);
        if let Some(root) = root {
            list.arg("--root").arg(root);
        }
        let listed = command::read(&mut list).unwrap_or_default();
        (listed.lines().any(|found| found == line), listed.contains(SPLITTER))
    };
    let (right, any) = is_in(None);
    if right || is_in(Some(&own_tools())).0 {
        return Ok(());
    }
    install(SPLITTER, &pinned, "1 to 2", any.then(own_tools).as_deref())
}

/// Makes sure that cargo's own parts which the tests call are there.
pub(crate) fn ensure_components() -> Outcome<()> {
    for (component, call) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if command::read(project::cargo().args([call, "--version"])).is_none() {
            println!("Adding {component} to the Rust toolchain (seconds) …");
            rustup(&["component", "add", component], component)?;
        }
    }
    Ok(())
}

/// Makes sure that Rust can compile to WebAssembly.
///
/// The target is asked for explicitly, since rustup fetches none by itself where
/// `RUSTUP_AUTO_INSTALL=0`.
pub(crate) fn ensure_wasm_target() -> Outcome<()> {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(project::root());
    let folder = command::read(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    println!("Adding the target {WASM_TARGET} to the Rust toolchain (seconds) …");
    rustup(&["target", "add", WASM_TARGET], &format!("the target {WASM_TARGET}"))
}

fn rustup(arguments: &[&str], what: &str) -> Outcome<()> {
    let mut rustup = Command::new("rustup");
    rustup.current_dir(project::root());
    if command::read(rustup.arg("--version")).is_none() {
        return Err(format!(
            "this Rust lacks {what}, and there is no rustup to add it: please install Rust from https://rustup.rs"
        ));
    }
    let mut rustup = Command::new("rustup");
    rustup.current_dir(project::root());
    command::succeed(rustup.args(arguments))
        .map_err(|error| format!("{error}: rustup could not fetch {what}; is static.rust-lang.org within reach?"))
}

/// Builds a program from crates.io and installs it in cargo's folder, or below `root`.
fn install(package: &str, version: &str, minutes: &str, root: Option<&Path>) -> Outcome<()> {
    let place = root.map_or_else(|| "cargo's folder".into(), |root| root.display().to_string());
    println!("Installing {package} {version} into {place} (once; {minutes} minutes on two cores) …");
    let mut install = project::cargo();
    install.args(["install", package, "--version", &format!("={version}"), "--locked"]);
    match package {
        // Without its look-up for newer versions of itself.
        "trunk" => install.args(["--no-default-features", "--features", "rustls"]),
        SPLITTER => install.args(["--features", "build-binary"]),
        _ => &mut install,
    };
    if let Some(root) = root {
        install.args(["--force", "--root"]).arg(root);
    }
    // One folder for all tools, which share many dependencies; and a quick build instead of the
    // slow link-time optimisation that Trunk's own settings ask for.
    install
        .env("CARGO_TARGET_DIR", build_folder())
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    command::succeed(&mut install).map_err(|error| {
        format!("{error}: {package} could not be installed; is crates.io within reach, and is there a C compiler?")
    })
}

/// Where programs are built before they are installed.
fn build_folder() -> PathBuf {
    project::target_folder().join("tools")
}

fn own_tools() -> PathBuf {
    project::root().join(".tools")
}

fn path_with_own_tools() -> OsString {
    let own = own_tools().join("bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let cargo_home = std::env::var_os("CARGO_HOME").map(|home| PathBuf::from(home).join("bin"));
    // Cargo's own folder comes last: `cargo` may be called by its full path, without it on PATH.
    let folders = std::iter::once(own).chain(std::env::split_paths(&path)).chain(cargo_home);
    std::env::join_paths(folders).unwrap_or(path)
}

/// The version in a line such as `trunk 0.21.14` or `wasm-bindgen 0.2.129 (0abc)`.
fn version_printed(line: &str) -> Option<&str> {
    line.split_whitespace().nth(1)
}

/// Whether two versions differ in their last part at most.
fn same_minor(one: &str, other: &str) -> bool {
    let minor = |version: &str| version.rsplit_once('.').map(|(minor, _)| minor.to_owned());
    minor(one).is_some() && minor(one) == minor(other)
}

#[cfg(test)]
mod tests {
    use super::{same_minor, version_printed};

    #[test]
    fn a_version_is_the_second_word() {
        assert_eq!(version_printed("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(version_printed("wasm-bindgen 0.2.129 (x)"), Some("0.2.129"));
        assert_eq!(version_printed("trunk"), None);
    }

    #[test]
    fn only_the_last_part_may_differ() {
        assert!(same_minor("0.21.7", "0.21.14"));
        assert!(!same_minor("0.22.0", "0.21.14"));
        assert!(!same_minor("1.21.14", "0.21.14"));
    }
}
