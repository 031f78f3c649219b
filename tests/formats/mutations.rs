//! Whatever happens to a file's bytes, reading it gives a debate or an error, and never a panic.

use fulcrum::formats::{read, read_bytes};
use proptest::prelude::*;

use super::holds_together;
use super::samples::FULL;

/// What can happen to a file.
#[derive(Clone, Debug)]
enum Damage {
    Put(usize, Vec<u8>),
    Cut(usize, usize),
    Copy(usize, usize, usize),
    Swap(usize, usize),
}

impl Damage {
    fn befall(&self, file: &mut Vec<u8>) {
        let place = |at: usize| at % file.len().max(1);
        match self {
            Self::Put(at, bytes) => {
                let at = place(*at);
                let end = (at + bytes.len()).min(file.len());
                file.splice(at.min(end)..end, bytes.iter().copied());
            }
            Self::Cut(at, length) => {
                let at = place(*at).min(file.len());
                file.drain(at..(at + length).min(file.len()));
            }
            Self::Copy(at, length, to) => {
                let (at, to) = (place(*at).min(file.len()), place(*to).min(file.len()));
                let copy = file[at..(at + length).min(file.len())].to_vec();
                file.splice(to..to, copy);
            }
            Self::Swap(a, b) if !file.is_empty() => {
                let (a, b) = (place(*a), place(*b));
                file.swap(a, b);
            }
            Self::Swap(..) => {}
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    // JSON's own characters do more harm than others.
    let token = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "true",
        "-",
        "1e999",
        "0.5",
        "\\",
        "\\ud800",
        "\n",
        "\r\n",
        "\0",
        "é",
        "🙂",
        "\u{feff}",
        "\"id\"",
        "\"c-work\"",
        "\"r-cold\"",
        "\"open\"",
        "{}",
        "[]",
    ]);
    let bytes =
        prop_oneof![token.prop_map(|token| token.as_bytes().to_vec()), prop::collection::vec(any::<u8>(), 1..4),];
    prop_oneof![
        (any::<usize>(), bytes).prop_map(|(at, bytes)| Damage::Put(at, bytes)),
        (any::<usize>(), 1..40_usize).prop_map(|(at, length)| Damage::Cut(at, length)),
        (any::<usize>(), 1..200_usize, any::<usize>()).prop_map(|(at, length, to)| Damage::Copy(at, length, to)),
        (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Damage::Swap(a, b)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_a_debate_or_an_error(damages in prop::collection::vec(damage(), 1..5)) {
        let mut file = FULL.as_bytes().to_vec();
        for damage in damages {
            damage.befall(&mut file);
        }
        let reading = read_bytes(&file);
        holds_together(&file, &reading);
        if let Ok(text) = std::str::from_utf8(&file) && !matches!(file[..], [0, ..] | [_, 0, ..]) {
            prop_assert_eq!(read(text).diagnostics, reading.diagnostics);
        }
    }
}

/// Each value of the file in turn becomes another: wrong types everywhere, one at a time.
#[test]
fn any_value_may_be_of_any_type() {
    let values: Vec<(usize, usize)> = values(FULL);
    assert!(values.len() > 150, "{}", values.len());
    for (start, end) in values {
        for value in ["null", "true", "0", "-1.5", "1e999", "\"\"", "\"both\"", "[]", "[null]", "{}", "{\"id\": []}"] {
            let text = format!("{}{value}{}", &FULL[..start], &FULL[end..]);
            holds_together(text.as_bytes(), &read(&text));
        }
    }
}

/// Where the plain values of a JSON text start and end, found by their first and last characters.
fn values(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let end = match bytes[at] {
            b'"' => text[at + 1..].find('"').map_or(bytes.len(), |length| at + length + 2),
            b'0'..=b'9' => at + text[at..].find([',', ']', '}']).unwrap_or(1),
            b'[' | b'{' => at + matching(&bytes[at..]),
            _ => at,
        };
        if end > at && !text[end..].starts_with(':') {
            found.push((at, end));
        }
        at = if end > at && !matches!(bytes[at], b'[' | b'{') { end } else { at + 1 };
    }
    found
}

fn matching(bytes: &[u8]) -> usize {
    let mut depth = 0;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    bytes.len()
}
