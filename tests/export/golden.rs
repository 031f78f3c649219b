//! A small debate with all there can be, to the letter. `FULCRUM_RENEW=1 cargo test --test export golden` writes the
//! files anew; look at what changed before you commit them.

use fulcrum::export::{body, explorer_body, head, markdown, oembed};
use fulcrum::formats::read;

const SMALL: &str = include_str!("../formats/full.json");

#[track_caller]
fn check(name: &str, written: &str) {
    let path = format!("{}/tests/export/doors/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("FULCRUM_RENEW").is_some() {
        std::fs::write(&path, written).expect("the file is written");
    }
    let expected = std::fs::read_to_string(&path).expect("the file is there");
    assert!(written == expected, "{name} is not as tests/export/doors has it:\n{written}");
}

#[test]
fn every_document_is_as_it_was() {
    let debate = read(SMALL).debate.unwrap();
    check("body.html", &body(&debate));
    check("explorer.html", &explorer_body(&debate));
    check("head.html", &head(&debate));
    check("debate.md", &markdown(&debate));
    check("oembed.json", &oembed(&debate, "https://example.org/doors/#/map", 720, 640).unwrap());
}
