//! The published JSON Schema is current, and says of a debate what the reader says.
//!
//! A validator of the handful of keywords the schema uses does here; any other keyword fails, so that
//! none goes unchecked.

use fulcrum::formats::read;
use serde_json::Value;

use super::changes::CHANGES;
use super::samples::{FULL, SMALL};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/debate.schema.json")).unwrap()
}

#[cfg(feature = "schema")]
#[test]
fn the_published_schema_is_current() {
    let published = include_str!("../../docs/debate.schema.json");
    assert!(
        published == fulcrum::formats::json_schema(),
        "run `cargo fulcrum schema > docs/debate.schema.json` and commit it"
    );
}

#[test]
fn sound_debates_are_valid() {
    for text in [FULL, SMALL] {
        assert_eq!(faults(&schema(), text), Vec::<String>::new());
    }
}

/// Faults that lie in one value alone must be seen by the schema; of the others it cannot know.
#[test]
fn what_one_value_shows_is_invalid_by_the_schema_too() {
    const SEEN: &[&str] =
        &["missing-field", "wrong-type", "unknown-word", "bad-id", "out-of-range", "unknown-format", "empty-list"];
    let mut seen = 0;
    for (from, to, expected) in CHANGES {
        let text = FULL.replace(from, to);
        let one_value = expected.iter().any(|(_, _, code, _)| SEEN.contains(code));
        // `none` has the form of an id, and is only forbidden to positions.
        if one_value && !to.contains(r#""id": "none""#) && serde_json::from_str::<Value>(&text).is_ok() {
            assert!(!faults(&schema(), &text).is_empty(), "{to} is invalid: {expected:?}");
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn invalid_debates_are_not_read() {
    let mut refused = 0;
    for (from, to, _) in CHANGES {
        let text = FULL.replace(from, to);
        if serde_json::from_str::<Value>(&text).is_ok() && !faults(&schema(), &text).is_empty() {
            assert!(read(&text).debate.is_none(), "{to}");
            refused += 1;
        }
    }
    assert!(refused > 20, "{refused}");
}

/// What a schema finds wrong with a JSON text.
fn faults(schema: &Value, text: &str) -> Vec<String> {
    let value: Value = serde_json::from_str(text).unwrap();
    let mut found = Vec::new();
    validate(schema, schema, &value, "", &mut found);
    found
}

fn validate(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let mut require = |good: bool, what: &str| {
        if !good {
            found.push(format!("{path}: {what}"));
        }
    };
    let number = |limit: &Value| value.as_f64().zip(limit.as_f64());
    let mut inner: Vec<(&Value, &Value, String)> = Vec::new();
    for (keyword, is) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "default" | "format" => {}
            "type" => {
                let types = is.as_array().map_or_else(|| vec![is], |types| types.iter().collect());
                require(types.iter().any(|one| has_type(value, one.as_str().unwrap())), "type");
            }
            "const" => require(value == is, "const"),
            "minimum" => require(number(is).is_none_or(|(value, least)| value >= least), "minimum"),
            "maximum" => require(number(is).is_none_or(|(value, most)| value <= most), "maximum"),
            "maxLength" => {
                let length = value.as_str().map_or(0, |text| text.chars().count());
                require(length as u64 <= is.as_u64().unwrap(), "maxLength");
            }
            "minItems" => {
                let items = value.as_array().map_or(usize::MAX, Vec::len);
                require(items as u64 >= is.as_u64().unwrap(), "minItems");
            }
            "pattern" => {
                assert_eq!(is, "^[a-z0-9][a-z0-9-]{0,63}$", "the one pattern there is");
                require(value.as_str().is_none_or(is_id), "pattern");
            }
            "required" => {
                for name in is.as_array().unwrap() {
                    let there = value.as_object().is_none_or(|fields| fields.contains_key(name.as_str().unwrap()));
                    require(there, &format!("{name} is missing"));
                }
            }
            "properties" => {
                let fields = is.as_object().unwrap().iter();
                inner.extend(fields.filter_map(|(name, is)| Some((is, value.get(name)?, format!("{path}/{name}")))));
            }
            "items" => {
                let items = value.as_array().into_iter().flatten().enumerate();
                inner.extend(items.map(|(at, item)| (is, item, format!("{path}/{at}"))));
            }
            "additionalProperties" => {
                let fields = value.as_object().into_iter().flatten();
                inner.extend(fields.map(|(name, field)| (is, field, format!("{path}/{name}"))));
            }
            "$ref" => {
                let name = is.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                inner.push((&root["$defs"][name], value, path.to_owned()));
            }
            "oneOf" => {
                let matching = is.as_array().unwrap().iter().filter(|one| {
                    let mut faults = Vec::new();
                    validate(root, one, value, path, &mut faults);
                    faults.is_empty()
                });
                require(matching.count() == 1, "oneOf");
            }
            other => panic!("the schema uses {other}, which this test does not know"),
        }
    }
    for (schema, value, path) in inner {
        validate(root, schema, value, &path, found);
    }
}

fn has_type(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("the schema uses the type {other}"),
    }
}

fn is_id(text: &str) -> bool {
    let plain = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    text.len() <= 64 && text.starts_with(plain) && text.chars().all(|character| plain(character) || character == '-')
}
