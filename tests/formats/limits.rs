//! The limits: what is at them is read, what is over them is one clear error.

use fulcrum::formats::{Code, MAX_BYTES, MAX_CLAIMS, MAX_RELATIONS, MAX_TEXT, Reading, Severity, read, read_bytes};

use super::check;
use super::samples::{FULL, SMALL, many};

/// Codes that need files too large for a table, and are provoked here.
pub(crate) const PROVOKED: &[Code] = &[Code::TooLarge, Code::TooMany, Code::TextTooLong];

#[test]
fn a_file_of_more_than_64_mebibytes_is_not_read() {
    let mut file = vec![b' '; MAX_BYTES + 1];
    file[..SMALL.len()].copy_from_slice(SMALL.as_bytes());
    let reading = read_bytes(&file);
    assert_eq!(reading.diagnostics[0].code, Code::TooLarge);
    assert_eq!((reading.diagnostics.len(), reading.debate.is_none()), (1, true));
    assert_eq!(read(std::str::from_utf8(&file).unwrap()).diagnostics, reading.diagnostics);
    file.pop();
    assert!(read_bytes(&file).debate.is_some());
}

/// A debate whose list of this name holds one item more than the limit, in the smallest form.
fn one_too_many(list: &str, most: usize) -> String {
    let items = "0,".repeat(most);
    match list {
        "claims" => format!(
            "{{\"format\": \"fulcrum/1\", \"id\": \"d\", \"title\": \"T\", \"positions\": [],\n\"claims\": [{items}0]}}"
        ),
        _ => SMALL.trim_end().trim_end_matches('}').to_owned() + &format!(", \"{list}\":\n[{items}0]}}"),
    }
}

#[test]
fn a_million_claims_are_the_most() {
    let text = one_too_many("claims", MAX_CLAIMS);
    let reading = read(&text);
    let found = reading.diagnostics.iter().find(|found| found.code == Code::TooMany).unwrap();
    assert!(found.message.contains("1000001 claims"), "{found}");
    // At the first that is one too many, as far as the hundred are in the text's order.
    assert_eq!((found.place.line, found.place.column), (2, 12 + 2 * MAX_CLAIMS));
    assert_eq!(reading.diagnostics.len() + reading.left_out, 2 + MAX_CLAIMS);
}

#[test]
fn two_million_relations_are_the_most() {
    let reading = read(&one_too_many("relations", MAX_RELATIONS));
    assert!(reading.diagnostics.iter().any(|found| found.code == Code::TooMany));
    assert_eq!(reading.diagnostics.len() + reading.left_out, 1 + MAX_RELATIONS);
    let reading = read(&one_too_many("relations", 1000));
    assert!(reading.diagnostics.iter().all(|found| found.code == Code::WrongType));
}

#[test]
fn a_text_has_20_000_characters_at_most() {
    for (from, line, column, id) in [
        ("Many people work late.", 23, 62, "c-work"),
        ("A survey.", 26, 33, "c-work"),
        ("night", 26, 15, "c-work"),
        ("the council", 24, 38, "c-work"),
        ("A. Reader", 13, 58, "first"),
        ("Two letters to the editor.", 6, 14, "doors"),
        ("greeting", 14, 60, "first"),
    ] {
        let long = |length: usize| FULL.replacen(&format!("\"{from}\""), &format!("\"{}\"", "ß".repeat(length)), 1);
        check(long(MAX_TEXT), &[]);
        check(long(MAX_TEXT + 1), &[(line, column, "text-too-long", id)]);
    }
}

#[test]
fn headlines_and_phrases_are_measured_in_characters_and_words() {
    let headline = |length: usize| FULL.replacen("They live near", &"ß".repeat(length), 1);
    check(headline(60), &[]);
    check(headline(61), &[(27, 34, "headline-too-long", "c-near")]);
    let phrase = |words: usize| FULL.replacen("\"work late\"", &format!("\"{}\"", " zwölf \\n ".repeat(words)), 1);
    check(phrase(8), &[]);
    check(phrase(9), &[(25, 87, "phrase-too-long", "c-work")]);
}

#[test]
fn ids_have_64_characters_at_most() {
    let long = "x".repeat(64);
    check(FULL.replace("c-near", &long), &[]);
    let longer = "x".repeat(65);
    let shown = format!("{long}…");
    check(FULL.replace("c-near", &longer), &[(27, 12, "bad-id", &shown)]);
    for bad in ["", " ", "C", "ä", "a_b", "-a", "a b", "a\\u0000"] {
        let reading = read(&FULL.replacen("\"id\": \"doors\"", &format!("\"id\": \"{bad}\""), 1));
        let codes: Vec<Code> = reading.diagnostics.iter().map(|found| found.code).collect();
        assert_eq!(codes, [Code::BadId], "{bad:?}");
    }
}

#[test]
fn huge_ids_and_names_do_not_flood_the_findings() {
    let huge = "long ".repeat(200_000);
    let text = FULL.replace("c-near", &huge).replace("\"note\": \"Heat.\"", &format!("\"{huge}\": 1, \"{huge}\": 2"));
    let reading = read(&text.replace("\"shut\": [", &format!("\"{huge}\": [")));
    assert!(reading.debate.is_none());
    for found in &reading.diagnostics {
        assert!(found.to_string().len() < 2_000, "{found}");
    }
}

#[test]
fn of_more_than_a_hundred_findings_the_rest_is_counted() {
    let broken = many(300, |_| 0).replace("\"kind\": \"supports\"", "\"kind\": \"backs\"");
    let reading = read(&broken);
    assert_eq!((reading.diagnostics.len(), reading.left_out), (Reading::MAX_DIAGNOSTICS, 200));
    assert_eq!(reading.error_count(), 100);
    assert!(reading.diagnostics.iter().all(|found| found.code == Code::UnknownWord));
}

#[test]
fn errors_push_warnings_out() {
    let warned = many(300, |_| 0).replace("\"headline\": \"Claim", &format!("\"headline\": \"{}", "long ".repeat(12)));
    let reading = read(&warned);
    assert_eq!((reading.diagnostics.len(), reading.left_out, reading.error_count()), (100, 200, 0));
    assert!(reading.debate.is_some());

    let reading = read(&warned.replacen("\"kind\": \"supports\"", "\"kind\": \"backs\"", 2));
    assert_eq!((reading.diagnostics.len(), reading.left_out, reading.error_count()), (100, 202, 2));
    let last_two = &reading.diagnostics[98..];
    assert!(last_two.iter().all(|found| found.severity == Severity::Error), "in the order of the text");
}

#[test]
fn a_hundred_thousand_claims_are_read_in_a_small_stack() {
    const CLAIMS: usize = 100_000;
    let (chain, star) = (many(CLAIMS, |at| at - 1), many(CLAIMS, |_| 0));
    let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(move || {
        let debate = read(&chain).debate.unwrap();
        let written = fulcrum::formats::write(debate.content()).unwrap();
        assert!(read(&written).debate.unwrap().content() == debate.content());
        assert_eq!(read(&star).debate.unwrap().content().claims.len(), CLAIMS + 1);
    });
    assert!(thread.unwrap().join().is_ok());
}

/// Wrong references must not make reading quadratic: nothing is searched for once it would not be shown.
#[test]
fn a_hundred_thousand_wrong_references_are_counted_quickly() {
    let text =
        many(100_000, |at| at + 200_000).replace("\"kind\": \"reason\"", "\"kind\": \"reason\", \"side\": \"q\"");
    let start = std::time::Instant::now();
    let reading = read(&text);
    assert_eq!((reading.diagnostics.len(), reading.left_out), (100, 199_900));
    assert!(start.elapsed().as_secs() < 10, "took {:?}", start.elapsed());
}
