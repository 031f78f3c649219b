//! Fulcrum's own build steps, called as `cargo xtask TASK`.
//!
//! This file owns the table of tasks and their help; each task lives in the module of its name. The
//! modules below them own one outside thing each: `tools` what cargo installs, `packages` what npm
//! installs, `browser` Chromium, `html` the page's markup, `assets` file names and checksums, `offline` the service
//! worker, `headers` what hosts send.

mod assets;
mod browser;
mod command;
mod count;
mod debate;
mod embed;
mod headers;
mod hook;
mod html;
mod offline;
mod one_file;
mod package;
mod packages;
mod project;
mod serve;
mod shadow;
mod shrink;
mod size;
mod split;
mod steps;
mod test;
mod tools;

use std::fmt::Write;
use std::process::ExitCode;

/// What a task gives back: the exit code, or one sentence that says why it could not go on.
type Outcome<T> = Result<T, String>;

/// One task: what the user types, and what it does.
struct Task {
    name: &'static str,
    options: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Outcome<ExitCode>,
}

/// Every task a person may call. `help` is written from this table.
const TASKS: &[Task] = &[
    Task {
        name: "serve",
        options: "[--port N] [--dev]",
        about: "install what is missing, build the page and serve it on this machine",
        run: serve::serve,
    },
    Task {
        name: "build",
        options: "[--dev]",
        about: "install what is missing and build the page into dist/",
        run: serve::build,
    },
    Task {
        name: "test",
        options: "[--only STEP]... [-- ARGUMENTS]",
        about: "install what the tests need and run them all, or only the steps named",
        run: test::test,
    },
    Task {
        name: "size",
        options: "",
        about: "show the sizes of the files in dist/, compressed and not",
        run: size::size,
    },
];

/// Tasks that other programs call: Trunk its hook, `serve` the one who waits for the server.
const INNER_TASKS: &[Task] = &[
    Task { name: "hook", options: "post-build", about: "finish the page that Trunk has staged", run: hook::hook },
    Task {
        name: "announce",
        options: "ADDRESS",
        about: "wait for the server and print its address",
        run: serve::announce,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        print!("{}", help());
        return ExitCode::SUCCESS;
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") || rest.iter().any(|a| a == "--help") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let task = TASKS.iter().chain(INNER_TASKS).find(|t| t.name == name);
    let outcome = match task {
        Some(task) => (task.run)(rest),
        None => Err(format!("there is no task `{name}`; `cargo xtask help` lists them")),
    };
    outcome.unwrap_or_else(|reason| {
        eprintln!("xtask: {reason}");
        ExitCode::FAILURE
    })
}

fn help() -> String {
    let mut text = String::from("Fulcrum's build steps\n\n");
    for task in TASKS {
        let _ = writeln!(text, "  cargo xtask {} {}\n      {}", task.name, task.options, task.about);
    }
    text += "\nSteps of `test`, in their order:\n";
    for step in steps::STEPS {
        let _ = writeln!(text, "  {:8} {}", step.name, step.about);
    }
    text += "\n--dev builds without optimising. What follows `--` goes to `cargo test` (step core) and\n\
             to Playwright (step browser), as in `cargo xtask test --only browser -- smoke`.\n";
    text
}
