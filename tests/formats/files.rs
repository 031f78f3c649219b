//! Files that are wrong as a whole: cut off, in another encoding, or no JSON.

use fulcrum::formats::{Code, read, read_bytes};

use super::samples::{FULL, SMALL};
use super::{Finding, check, holds_together};

/// Files of one fault, and what is found.
pub(crate) const FILES: &[(&[u8], &[Finding<'static>])] = &[
    (b"", &[(1, 1, "empty-file", "")]),
    (b" \n\t \n", &[(1, 1, "empty-file", "")]),
    (b"\xEF\xBB\xBF", &[(1, 1, "byte-order-mark", ""), (1, 1, "empty-file", "")]),
    (b"\xFF\xFE{\0}\0", &[(1, 1, "not-utf-8", "")]),
    (b"\xFE\xFF\0{\0}", &[(1, 1, "not-utf-8", "")]),
    (b"{\0\"\0", &[(1, 1, "not-utf-8", "")]),
    (b"\0{\0\"", &[(1, 1, "not-utf-8", "")]),
    (b"\0\0\0\0", &[(1, 1, "not-json", "")]),
    (b"Pact or layers?", &[(1, 1, "not-json", "")]),
    (b"{'id': 1}", &[(1, 2, "not-json", "")]),
    (b"{\n  \"id\": 1,\n}", &[(3, 1, "not-json", "")]),
    (b"{\n  \"id\": 1\n  \"title\": 2}", &[(3, 3, "not-json", "")]),
    ("{\n  \"ä🙂\": \"é\" x}".as_bytes(), &[(2, 13, "not-json", "")]),
    (b"{} {}", &[(1, 4, "not-json", "")]),
    (b"{]", &[(1, 2, "not-json", "")]),
    (b"{\"a\": .5}", &[(1, 7, "not-json", "")]),
    (b"{\"a\": Infinity}", &[(1, 7, "not-json", "")]),
    (b"{\"a\": 01}", &[(1, 8, "not-json", "")]),
    (b"// a comment\n{}", &[(1, 1, "not-json", "")]),
    (b"{\"a\": \"b", &[(1, 9, "truncated", "")]),
    (b"{\"a\": [1, 2,\n\n\n", &[(1, 13, "truncated", "")]),
    (b"[]", &[(1, 1, "wrong-type", "")]),
    (b"  null", &[(1, 3, "wrong-type", "")]),
    (b"-1e9", &[(1, 1, "wrong-type", "")]),
    (b"\"fulcrum/1\"", &[(1, 1, "wrong-type", "")]),
    (
        b"{}",
        &[
            (1, 1, "missing-field", ""),
            (1, 1, "missing-field", ""),
            (1, 1, "missing-field", ""),
            (1, 1, "missing-field", ""),
            (1, 1, "missing-field", ""),
        ],
    ),
    (
        br#"{"format": "fulcrum/1", "id": "d", "title": "T", "positions": [], "claims": []}"#,
        &[(1, 63, "empty-list", "d"), (1, 77, "empty-list", "d")],
    ),
];

#[test]
fn each_broken_file_has_its_own_finding() {
    for (file, expected) in FILES {
        check(file, expected);
    }
}

#[test]
fn a_file_cut_off_anywhere_is_one_located_error() {
    let end = SMALL.trim_end().len();
    for cut in 0..end {
        let file = &SMALL.as_bytes()[..cut];
        let reading = read_bytes(file);
        holds_together(file, &reading);
        let text = String::from_utf8_lossy(file);
        let (line, column) = (text.split('\n').count(), text.rsplit('\n').next().unwrap().chars().count() + 1);
        let codes: Vec<Code> = reading.diagnostics.iter().map(|found| found.code).collect();
        match codes[..] {
            [Code::EmptyFile] => assert_eq!(text.trim(), ""),
            // A character that is cut through is not UTF-8, and the file ends after it.
            [Code::NotUtf8, Code::Truncated] => assert!(text.ends_with('\u{fffd}')),
            [Code::Truncated] => {
                let place = reading.diagnostics[0].place;
                let blank = text.len() - text.trim_end().len();
                assert!(blank > 0 || (place.line, place.column) == (line, column), "at {cut}: {place:?}");
            }
            _ => panic!("cut at {cut}: {:?}", reading.diagnostics),
        }
    }
    for whole in end..=SMALL.len() {
        check(&SMALL.as_bytes()[..whole], &[]);
    }
}

#[test]
fn a_larger_file_cut_off_anywhere_never_becomes_a_debate() {
    for cut in 0..FULL.trim_end().len() {
        let file = &FULL.as_bytes()[..cut];
        let reading = read_bytes(file);
        holds_together(file, &reading);
        assert_eq!(reading.diagnostics.len(), 1, "cut at {cut}: {:?}", reading.diagnostics);
    }
}

#[test]
fn a_byte_order_mark_is_skipped_and_moves_no_column() {
    check(format!("\u{feff}{FULL}"), &[(1, 1, "byte-order-mark", "")]);
    let broken = format!("\u{feff}{}", SMALL.replace("\"position\"", "\"postion\""));
    check(&broken, &[(1, 1, "byte-order-mark", ""), (4, 71, "unknown-word", "c")]);
    assert_eq!(read(&format!("\u{feff}{FULL}")).diagnostics[0].code, Code::ByteOrderMark);
}

#[test]
fn carriage_returns_are_warned_of_once() {
    let reading = check(FULL.replace('\n', "\r\n"), &[(1, 2, "carriage-return", "")]);
    assert_eq!(reading.debate.unwrap().content(), check(FULL, &[]).debate.unwrap().content());
}

#[test]
fn bytes_that_are_not_utf_8_are_located_and_the_rest_is_read() {
    let mut file = SMALL.replace("\"side\": \"yes\"", "\"side\": \"no\"").into_bytes();
    let at = file.windows(2).position(|two| two == "ü".as_bytes()).unwrap();
    file.splice(at..at + 2, [0xFC]); // as Latin-1 has it
    check(&file, &[(2, 48, "not-utf-8", ""), (4, 91, "unknown-id", "c")]);

    let marked: Vec<u8> = [b"\xEF\xBB\xBF".as_slice(), &file].concat();
    check(&marked, &[(1, 1, "byte-order-mark", ""), (2, 48, "not-utf-8", ""), (4, 91, "unknown-id", "c")]);
}

#[test]
fn the_whole_of_a_utf_16_file_is_one_fault() {
    let units: Vec<u16> = FULL.encode_utf16().collect();
    for mark in [&[][..], &[0xFEFF_u16]] {
        let all = || mark.iter().chain(&units);
        for file in [
            all().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<u8>>(),
            all().flat_map(|unit| unit.to_be_bytes()).collect(),
        ] {
            let reading = check(&file, &[(1, 1, "not-utf-8", "")]);
            assert!(reading.diagnostics[0].message.contains("UTF-16"));
        }
    }
}

#[test]
fn columns_count_characters() {
    let text = SMALL.replace("\"Yes\", \"text\": \"Yes 🙂.\"", "\"äöü 🙂🙂 日本\", \"text\": \"\"");
    check(&text, &[(4, 59, "empty-text", "c")]);
}

#[test]
fn brackets_nest_as_deep_as_they_like() {
    const DEEP: usize = 100_000;
    let nested = format!("{}1{}", "[".repeat(DEEP), "]".repeat(DEEP));
    let unknown = SMALL.replacen("\"id\"", &format!("\"deep\": {nested}, \"id\""), 1);
    let debate = check(&unknown, &[]).debate.unwrap();
    let written = fulcrum::formats::write(debate.content()).unwrap();
    assert!(written.contains(&nested));

    let objects = format!("{}1{}", "{\"a\":".repeat(DEEP), "}".repeat(DEEP));
    check(SMALL.replacen("\"Tür auf?\"", &objects, 1), &[(2, 46, "wrong-type", "d")]);
    check("[".repeat(DEEP), &[(1, DEEP + 1, "truncated", "")]);
    check(
        SMALL.replacen("[{\"id\": \"yes\"", &format!("[{nested}, {{\"id\": \"yes\""), 1),
        &[(3, 17, "wrong-type", "")],
    );
}
