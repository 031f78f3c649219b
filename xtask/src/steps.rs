//! The steps of the task `test`: what each runs, and how many tests it found.

use crate::count::{self, Count};
use crate::packages::{self, Packages};
use crate::{Outcome, browser, command, project, serve, size, tools};
use std::cell::OnceCell;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// One step.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) run: fn(&Setting) -> Outcome<Count>,
}

/// All steps, in the order in which they run.
pub(crate) const STEPS: &[Step] = &[
    Step { name: "format", about: "the code is formatted as rustfmt does", run: format },
    Step { name: "lints", about: "clippy finds nothing, natively and for the browser", run: lints },
    Step { name: "docs", about: "the documentation builds without a warning", run: docs },
    Step { name: "core", about: "cargo's tests, natively, without a browser", run: core },
    Step { name: "debate", about: "the built-in debates are well-formed", run: debate },
    Step { name: "types", about: "the browser tests pass the type checker", run: types },
    Step { name: "browser", about: "the release page, tested in Chromium", run: in_browser },
    Step { name: "size", about: "the first load of the release page is small enough", run: first_load },
];

/// What the steps of one run share.
#[derive(Default)]
pub(crate) struct Setting {
    /// What the user wrote after `--`, for the test runners.
    pub(crate) arguments: Vec<String>,
    /// The result of building the release page, which two steps need.
    page: OnceCell<Outcome<()>>,
}

impl Setting {
    pub(crate) fn new(arguments: Vec<String>) -> Self {
        Self { arguments, page: OnceCell::new() }
    }

    fn ensure_page(&self) -> Outcome<()> {
        self.page.get_or_init(|| serve::build_page(false, &project::tested_page())).clone()
    }
}

fn format(_: &Setting) -> Outcome<Count> {
    tools::ensure_components()?;
    command::succeed(project::cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Count::ONE_PASSED)
}

fn lints(_: &Setting) -> Outcome<Count> {
    tools::ensure_components()?;
    tools::ensure_wasm_target()?;
    let strict = ["--", "-D", "warnings"];
    let native = ["clippy", "--workspace", "--all-targets", "--features", "cli"];
    let browser = ["clippy", "--package", "fulcrum", "--features", "web", "--target", tools::WASM_TARGET];
    // Both are run even if the first fails, to show everything at once.
    let results = [native.as_slice(), &browser].map(|call| command::succeed(project::cargo().args(call).args(strict)));
    results.into_iter().collect::<Outcome<()>>()?;
    Ok(Count::ONE_PASSED)
}

fn docs(_: &Setting) -> Outcome<Count> {
    tools::ensure_wasm_target()?;
    let native = ["doc", "--no-deps", "--package", "fulcrum", "--lib", "--features", "cli"];
    let browser =
        ["doc", "--no-deps", "--package", "fulcrum", "--lib", "--features", "web", "--target", tools::WASM_TARGET];
    let results = [native.as_slice(), &browser]
        .map(|call| command::succeed(project::cargo().args(call).env("RUSTDOCFLAGS", "-D warnings")));
    results.into_iter().collect::<Outcome<()>>()?;
    Ok(Count::ONE_PASSED)
}

fn core(setting: &Setting) -> Outcome<Count> {
    let mut test = project::cargo();
    test.args(["test", "--workspace", "--features", "cli", "--no-fail-fast"]);
    if !setting.arguments.is_empty() {
        test.arg("--").args(&setting.arguments);
    }
    let (output, exited_well) = command::stream(&mut test)?;
    Ok(count::libtest(&output).checked(exited_well))
}

fn debate(_: &Setting) -> Outcome<Count> {
    let folder = project::root().join("src/debates");
    let entries = fs::read_dir(&folder).map_err(|error| format!("cannot read src/debates: {error}"))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    if files.is_empty() {
        return Err("there is no debate in src/debates".into());
    }
    command::succeed(project::cargo().args(["fulcrum", "check"]).args(&files))?;
    Ok(Count { passed: files.len(), failed: 0 })
}

fn types(_: &Setting) -> Outcome<Count> {
    packages::ensure(Packages::ForTesting)?;
    let mut tsc = project::node();
    tsc.arg(packages::script("typescript/bin/tsc")).args(["--project", "tests/browser"]);
    command::succeed(&mut tsc)?;
    Ok(Count::ONE_PASSED)
}

fn in_browser(setting: &Setting) -> Outcome<Count> {
    packages::ensure(Packages::ForTesting)?;
    let chromium = browser::ensure()?;
    setting.ensure_page()?;
    let report = project::target_folder().join("browser/report.json");
    if report.exists() {
        fs::remove_file(&report).map_err(|error| format!("cannot remove the last report: {error}"))?;
    }
    let (_, exited_well) = command::stream(&mut playwright(setting, &report, chromium))?;
    let report = fs::read_to_string(&report).unwrap_or_default();
    Ok(count::playwright(&report).checked(exited_well))
}

fn playwright(setting: &Setting, report: &PathBuf, chromium: Option<PathBuf>) -> Command {
    let mut playwright = project::node();
    playwright.arg(packages::script("@playwright/test/cli.js"));
    playwright.args(["test", "--config", "tests/browser/playwright.config.ts"]);
    playwright.args(&setting.arguments).env("FULCRUM_REPORT", report);
    playwright.env("FULCRUM_DIST", project::tested_page());
    match chromium {
        Some(chromium) => playwright.env("CHROMIUM", chromium),
        None => playwright.env_remove("CHROMIUM"),
    };
    playwright
}

fn first_load(setting: &Setting) -> Outcome<Count> {
    setting.ensure_page()?;
    size::check_first_load(&project::tested_page())?;
    Ok(Count::ONE_PASSED)
}
