//! What comes from npm: installed into `node_modules` exactly as package-lock.json says.

use crate::{Outcome, command, project};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// How much of package.json a task needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packages {
    /// `dependencies`: wasm-opt and the minifier.
    ForBuilding,
    /// `devDependencies` too: the browser tests.
    ForTesting,
}

/// Makes sure that `node_modules` holds at least these packages.
///
/// # Errors
/// One sentence if Node or npm is missing, or npm fails.
pub(crate) fn ensure(packages: Packages) -> Outcome<()> {
    let lock = project::read_file("package-lock.json")?;
    if is_installed(packages, &lock) {
        return Ok(());
    }
    if command::read(npm().arg("--version")).is_none() {
        return Err("Node and npm are needed to shrink and to test the page: please install Node 20 or \
                    newer from https://nodejs.org, then try again"
            .into());
    }
    println!("Installing npm packages (under a minute) …");
    let mut install = npm();
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    if packages == Packages::ForBuilding {
        install.arg("--omit=dev");
    }
    command::succeed(&mut install).map_err(|error| {
        format!("{error}: is the npm registry within reach? Without npm, plain `trunk build` makes a larger page")
    })?;
    fs::write(stamp_file(), stamp(packages, &lock)).map_err(|error| format!("cannot write into node_modules: {error}"))
}

/// The file of an installed package's command, to be run with Node.
pub(crate) fn script(path: &str) -> PathBuf {
    project::root().join("node_modules").join(path)
}

/// The stamp left behind by the last installation tells what was installed from which lock file.
fn is_installed(packages: Packages, lock: &str) -> bool {
    let found = fs::read_to_string(stamp_file()).unwrap_or_default();
    found == stamp(Packages::ForTesting, lock) || found == stamp(packages, lock)
}

fn stamp(packages: Packages, lock: &str) -> String {
    let extent = match packages {
        Packages::ForBuilding => "for building",
        Packages::ForTesting => "for testing",
    };
    format!("{extent}\n{lock}")
}

fn stamp_file() -> PathBuf {
    project::root().join("node_modules/.installed-by-xtask")
}

fn npm() -> Command {
    // On Windows npm is a script, which only runs under its full name.
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(project::root());
    npm
}
