//! Chromium for the browser tests: the user's, or else the system's package, or else Playwright's copy.

use crate::{Outcome, command, packages, project};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Finds or installs a browser. `None` means the one that Playwright keeps for itself.
///
/// # Errors
/// One sentence if there is none and none can be installed.
pub(crate) fn ensure() -> Outcome<Option<PathBuf>> {
    if let Some(given) = std::env::var_os("CHROMIUM") {
        let given = PathBuf::from(given);
        if !starts(&given) {
            return Err(format!("CHROMIUM names {}, which does not start", given.display()));
        }
        return Ok(Some(given));
    }
    if let Some(found) = find() {
        return Ok(Some(found));
    }
    install_package();
    if let Some(found) = find() {
        return Ok(Some(found));
    }
    println!("Having Playwright fetch a Chromium of its own (a minute or two) …");
    let mut playwright = project::node();
    playwright.arg(packages::script("@playwright/test/cli.js")).args(["install", "chromium"]);
    command::succeed(playwright.stdin(Stdio::null())).map(|()| None).map_err(|_| {
        "the browser tests need Chromium: please install it, or name one in the variable CHROMIUM, then \
         try again"
            .into()
    })
}

fn find() -> Option<PathBuf> {
    // The full path, since Playwright looks nothing up.
    NAMES.iter().filter_map(|name| command::on_path(name)).find(|file| starts(file))
}

/// A name alone proves little: on some systems `chromium` only tells how to install it.
fn starts(browser: &Path) -> bool {
    command::read(Command::new(browser).args(["--version", "--no-sandbox"])).is_some()
}

/// Tries Debian's package; whether that worked is seen by looking for the browser again.
fn install_package() {
    let Some(prefix) = prefix_for_root() else { return };
    println!("Installing Chromium with apt-get (a minute or two) …");
    let calls: [&[&str]; 2] = [
        &["update", "--quiet=2"],
        &["install", "--yes", "--quiet=2", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
    ];
    for call in calls {
        let mut words = prefix.iter().chain(&["apt-get"]).chain(call);
        let Some(program) = words.next() else { return };
        let mut apt = Command::new(program);
        apt.args(words).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
        if let Err(reason) = command::succeed(&mut apt) {
            println!("That did not work: {reason}.");
            return;
        }
    }
}

/// What to write before `apt-get`, or `None` where it can't be used.
fn prefix_for_root() -> Option<&'static [&'static str]> {
    command::read(Command::new("apt-get").arg("--version"))?;
    if command::read(Command::new("id").arg("-u"))? == "0" {
        return Some(&[]);
    }
    command::read(Command::new("sudo").args(["-n", "true"]))?;
    Some(&["sudo", "-n"])
}
