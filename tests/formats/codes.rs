//! Every code is provoked by a test: a new one without a test fails here.

use std::collections::BTreeSet;

use fulcrum::formats::Code;

use super::changes::CHANGES;
use super::files::FILES;
use super::limits::PROVOKED;
use super::planted::PLANTED;

#[test]
fn every_code_is_provoked() {
    let in_changes = CHANGES.iter().flat_map(|(_, _, expected)| *expected);
    let in_files = FILES.iter().flat_map(|(_, expected)| *expected);
    let mut provoked: BTreeSet<&str> =
        in_changes.chain(in_files).chain(PLANTED.1).map(|(_, _, code, _)| *code).collect();
    provoked.extend(PROVOKED.iter().map(|code| code.word()));
    provoked.insert(Code::CarriageReturn.word()); // files.rs and planted.rs
    let all: BTreeSet<&str> = Code::ALL.iter().map(|code| code.word()).collect();
    assert_eq!(provoked, all);
}

#[test]
fn codes_are_spelled_once_each_and_alike_for_programs() {
    let words: BTreeSet<&str> = Code::ALL.iter().map(|code| code.word()).collect();
    assert_eq!(words.len(), Code::ALL.len());
    for code in Code::ALL {
        assert_eq!(serde_json::to_string(code).unwrap(), format!("\"{}\"", code.word()));
    }
}
