//! `docs/debate-format.md` is true: its example is sound, and no field, word or code is missing.

use std::collections::{BTreeMap, BTreeSet};

use fulcrum::formats::{Code, MAX_BYTES, MAX_CLAIMS, MAX_RELATIONS, MAX_TEXT, Severity, read_bytes};
use fulcrum::model::{Basis, ClaimKind, DEFAULT_PRIOR, DEFAULT_WEIGHT, Degree, Nature, RelationKind, Voice, Word};
use serde_json::Value;

use super::changes::CHANGES;
use super::check;
use super::files::FILES;
use super::limits::PROVOKED;
use super::planted::PLANTED;
use super::samples::FULL;

const PAGE: &str = include_str!("../../docs/debate-format.md");

/// The cells of the table under a heading, a row at a time.
fn table(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, section) = PAGE.split_once(&format!("# {heading}\n")).unwrap_or_else(|| panic!("a section {heading}"));
    let section = section.split("\n#").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

fn quoted(cell: &str) -> &str {
    cell.trim_matches('`')
}

#[test]
fn the_example_is_sound() {
    let example = PAGE.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let debate = check(example, &[]).debate.unwrap();
    assert_eq!(debate.content().relations.len(), 3);
}

#[test]
fn every_code_is_explained_with_its_severity() {
    let files = CHANGES.iter().map(|(from, to, _)| FULL.replace(from, to).into_bytes());
    let files = files
        .chain(FILES.iter().map(|(file, _)| file.to_vec()))
        .chain([PLANTED.0.into(), FULL.replace('\n', "\r\n").into()]);
    let mut severities: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for found in files.flat_map(|file| read_bytes(&file).diagnostics) {
        let severity = if found.severity == Severity::Error { "error" } else { "warning" };
        severities.entry(found.code.word()).or_default().insert(severity);
    }
    for code in PROVOKED {
        severities.entry(code.word()).or_default().insert("error");
    }
    let explained: Vec<(&str, &str)> = table("Findings").iter().map(|row| (quoted(row[0]), row[1])).collect();
    let all: Vec<&str> = Code::ALL.iter().map(|code| code.word()).collect();
    assert_eq!(explained.iter().map(|(code, _)| *code).collect::<Vec<_>>(), all, "each once, in the code's order");
    for (code, severity) in explained {
        let seen: Vec<&str> = severities[code].iter().copied().collect();
        assert_eq!(severity, seen.join(" or "), "{code}");
    }
}

#[test]
fn every_field_is_explained() {
    let schema: Value = serde_json::from_str(include_str!("../../docs/debate.schema.json")).unwrap();
    let kinds = schema["$defs"].as_object().unwrap().iter().filter(|(_, kind)| kind["type"] == "object");
    let all: Vec<(&str, &Value)> =
        kinds.map(|(name, kind)| (name.as_str(), kind)).chain([("Debate", &schema)]).collect();
    assert_eq!(all.len(), 11);
    for (name, kind) in all {
        let rows = table(name);
        let explained: BTreeSet<&str> = rows.iter().map(|row| quoted(row[0])).collect();
        let fields: BTreeSet<&str> = kind["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(explained, fields, "{name}");
        let needed: BTreeSet<&str> = rows.iter().filter(|row| row[2] == "needed").map(|row| quoted(row[0])).collect();
        let required: BTreeSet<&str> =
            kind["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        assert_eq!(needed, required, "{name}");
        for row in rows.iter().filter(|row| !matches!(row[2], "needed" | "none")) {
            let default = &kind["properties"][quoted(row[0])]["default"];
            let same = match default {
                Value::Number(number) => number.as_f64() == row[2].parse().ok(),
                Value::String(text) => text == quoted(row[2]),
                // The schema leaves out what the writer leaves out.
                Value::Null => match quoted(row[0]) {
                    "prior" => row[2].parse() == Ok(DEFAULT_PRIOR),
                    "weight" => row[2].parse() == Ok(DEFAULT_WEIGHT),
                    "voice" => quoted(row[2]) == Voice::default().word(),
                    _ => row[2] == "`[]`",
                },
                Value::Array(items) => items.is_empty() && row[2] == "`[]`",
                _ => false,
            };
            assert!(same, "{name}.{}: {} is not {default}", row[0], row[2]);
        }
    }
}

#[test]
fn every_word_is_explained_at_its_field() {
    fn all<T: Word>(section: &str, field: &str) {
        let rows = table(section);
        let row = rows.iter().find(|row| quoted(row[0]) == field).expect("the field is there");
        for word in T::ALL {
            assert!(row[3].contains(&format!("`{}`", word.word())), "{section}.{field}: {}", word.word());
        }
    }
    all::<ClaimKind>("Claim", "kind");
    all::<Voice>("Claim", "voice");
    all::<RelationKind>("Relation", "kind");
    all::<Basis>("Relation", "basis");
    all::<Nature>("Clash", "nature");
    all::<Degree>("Agreement", "degree");
}

#[test]
fn the_limits_are_those_of_the_code() {
    let numbers: Vec<usize> = table("Limits")
        .iter()
        .map(|row| {
            let number = row[1].split('(').next_back().unwrap();
            number.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
        })
        .collect();
    assert_eq!(
        numbers,
        [MAX_BYTES, MAX_CLAIMS, MAX_RELATIONS, MAX_TEXT, 64, fulcrum::formats::Reading::MAX_DIAGNOSTICS]
    );
}
