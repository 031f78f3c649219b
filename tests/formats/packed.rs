//! The packed form: all of a debate comes back, whatever is damaged gives nothing, and the built-in one is current.

use fulcrum::debates::{PACT_OR_LAYERS, PACT_OR_LAYERS_PACKED};
use fulcrum::formats::{pack, read, unpack};
use proptest::prelude::*;
use proptest::sample::Index;

use super::samples::{FULL, SMALL};
use super::strategy;

#[track_caller]
fn check(bytes: &[u8], expected: Option<&str>) {
    let expected = expected.map(|text| read(text).debate.unwrap().content().clone());
    assert_eq!(unpack(bytes), expected);
}

fn packed(text: &str) -> Vec<u8> {
    pack(read(text).debate.unwrap().content())
}

#[test]
fn the_built_in_debate_is_packed_as_its_file_says() {
    assert!(
        packed(PACT_OR_LAYERS) == PACT_OR_LAYERS_PACKED,
        "run `cargo fulcrum pack src/debates/pact-or-layers.json` and commit what it writes"
    );
    check(PACT_OR_LAYERS_PACKED, Some(PACT_OR_LAYERS));
}

#[test]
fn all_of_a_debate_comes_back() {
    check(&packed(SMALL), Some(SMALL));
    check(&packed(FULL), Some(FULL));
}

#[test]
fn a_text_that_stands_twice_takes_two_bytes_the_second_time() {
    let longer = |tags: &str| packed(&SMALL.replacen("\"side\"", &format!("\"tags\": {tags}, \"side\""), 1)).len();
    let once = longer(r#"["Fairness"]"#);
    assert_eq!(longer(r#"["Fairness", "Fairness"]"#), once + 2);
    assert_eq!(longer(r#"["Fairness", "Fairmess"]"#), once + 9);
}

#[test]
fn bytes_that_are_no_packed_debate_give_nothing() {
    for bytes in [
        &b""[..],
        &[0],
        &[1],
        &[0, b'x'],
        &[0xFF; 5],
        &[0xFF; 64],
        b"{}",
        SMALL.as_bytes(),
        // A text longer than any, the same text before there is one, a text that is no UTF-8.
        &[5, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
        &[2, 0, 0],
        &[1, 2, 0xFF],
    ] {
        check(bytes, None);
    }
}

#[test]
fn no_part_of_a_packed_debate_is_one() {
    let bytes = packed(FULL);
    for length in 0..bytes.len() {
        check(&bytes[..length], None);
    }
    check(&[&bytes[..], b"x"].concat(), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_debates_come_back(content in strategy::content()) {
        let bytes = pack(&content);
        let back = unpack(&bytes);
        prop_assert_eq!(back.as_ref(), Some(&content));
        prop_assert_eq!(back.map(|back| pack(&back)), Some(bytes), "to the last bit of every number");
    }

    #[test]
    fn damaged_bytes_never_panic(content in strategy::content(), at in any::<Index>(), byte in any::<u8>()) {
        let mut bytes = pack(&content);
        *at.get_mut(&mut bytes) = byte;
        let _ = unpack(&bytes);
    }
}
