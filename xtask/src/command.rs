//! Running other programs: to see them succeed, to read what they print, or both while it streams.

use crate::Outcome;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Runs the command with the terminal as its own, and fails unless it exits with 0.
pub(crate) fn succeed(command: &mut Command) -> Outcome<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("`{}` failed ({status})", shown(command)))
}

/// What the command prints, trimmed, or `None` if it is missing or fails. For questions such as
/// `trunk --version`; its complaints are not shown.
pub(crate) fn read(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The file that the system would run for the name of a program.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Runs the command, passes its standard output through line by line, and gives back that output
/// with whether it exited with 0.
pub(crate) fn stream(command: &mut Command) -> Outcome<(String, bool)> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.map_err(|error| format!("lost the output of a test: {error}"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    let status = child.wait().map_err(|error| format!("lost a test's exit code: {error}"))?;
    Ok((text, status.success()))
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("could not start `{}`: {error}", shown(command))
}

fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
