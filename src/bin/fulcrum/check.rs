//! `fulcrum check`: holds debate files against the format's rules.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use fulcrum::formats::{Reading, read_bytes};

use super::print;

/// Reads every file and prints what is wrong with it; fails where one is not sound.
pub(super) fn check(files: &[PathBuf], json: bool) -> ExitCode {
    let readings: Vec<_> =
        files.iter().map(|file| (file.as_path(), std::fs::read(file).map(|bytes| read_bytes(&bytes)))).collect();
    let sound = readings.iter().all(|(_, reading)| reading.as_ref().is_ok_and(|reading| reading.debate.is_some()));
    let text = if json {
        let files: Vec<_> = readings.iter().map(|(file, reading)| as_json(file, reading)).collect();
        serde_json::to_string_pretty(&files).unwrap_or_default() + "\n"
    } else {
        readings.iter().map(|(file, reading)| as_text(file, reading)).collect()
    };
    print(&text, sound)
}

fn as_text(file: &Path, reading: &std::io::Result<Reading>) -> String {
    let name = file.display();
    let reading = match reading {
        Ok(reading) => reading,
        Err(error) => return format!("{name}: error: The file can't be read: {error}.\n"),
    };
    let mut lines: Vec<String> = reading.diagnostics.iter().map(|found| format!("{name}:{found}")).collect();
    if reading.left_out > 0 {
        lines.push(format!("{name}: {} more are not shown.", reading.left_out));
    }
    lines.push(match &reading.debate {
        Some(debate) => {
            let content = debate.content();
            let (claims, relations) = (content.claims.len(), content.relations.len());
            let warnings = reading.diagnostics.len() + reading.left_out;
            format!("{name}: sound: {claims} claims, {relations} relations, {warnings} warnings")
        }
        None => format!("{name}: {} errors", reading.error_count() + reading.left_out),
    });
    lines.push(String::new());
    lines.join("\n")
}

fn as_json(file: &Path, reading: &std::io::Result<Reading>) -> serde_json::Value {
    let file = file.display().to_string();
    match reading {
        Ok(reading) => serde_json::json!({
            "file": file,
            "ok": reading.debate.is_some(),
            "claims": reading.debate.as_ref().map(|debate| debate.content().claims.len()),
            "relations": reading.debate.as_ref().map(|debate| debate.content().relations.len()),
            "diagnostics": reading.diagnostics,
            "left_out": reading.left_out,
        }),
        Err(error) => serde_json::json!({
            "file": file,
            "ok": false,
            "diagnostics": [{
                "severity": "error", "code": "unreadable", "line": 1, "column": 1, "id": null,
                "message": format!("The file can't be read: {error}."), "help": "Check its name and that you may read it.",
            }],
            "left_out": 0,
        }),
    }
}
