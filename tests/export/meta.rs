//! What a page says about itself.

use fulcrum::export::{description, head, linked_data, oembed};
use fulcrum::formats::read;
use fulcrum::model::{Content, Debate, Source};
use serde_json::{Value, json};

use crate::sketch::content;

fn with(change: impl FnOnce(&mut Content)) -> Debate {
    let mut content = content("a b", "a b c d", &["c+a", "d-b", "c+b"]);
    change(&mut content);
    Debate::new(content).unwrap()
}

#[track_caller]
fn check_description(question: Option<&str>, summary: &str, expected: &str) {
    let debate = with(|content| {
        content.question = question.map(str::to_owned);
        content.summary = Some(summary.to_owned());
    });
    assert_eq!(description(&debate), expected);
    assert!(expected.chars().count() <= 160, "{}", expected.chars().count());
}

#[test]
fn the_description_is_what_is_asked_and_as_much_as_there_is_room_for() {
    check_description(Some("Why?"), "Two texts.", "Why? Two texts.");
    check_description(None, " Two\n\ntexts. ", "A debate Two texts.");
    let words = "word ".repeat(40);
    check_description(Some("Why?"), &words, &format!("Why? {}word…", "word ".repeat(30)));
    check_description(Some(&"x".repeat(159)), "y", &format!("{}…", "x".repeat(159)));
    check_description(Some(&"字".repeat(300)), "", &format!("{}…", "字".repeat(159)));
    check_description(Some(&format!("{}, and", "x".repeat(157))), "y", &format!("{}…", "x".repeat(157)));
}

#[test]
fn linked_data_has_the_question_the_sources_the_positions_and_their_main_reasons() {
    let debate = read(include_str!("../formats/full.json")).debate.unwrap();
    let data: Value = serde_json::from_str(&linked_data(&debate)).unwrap();
    assert_eq!(data["@type"], "CreativeWork");
    assert_eq!(data["about"], json!({"@type": "Question", "name": "Should the library's doors stay open at night?"}));
    let names: Vec<&Value> = data["hasPart"].as_array().unwrap().iter().map(|claim| &claim["name"]).collect();
    assert_eq!(names, ["Keep them open", "Shut them", "People work late", "They live near", "Heat is lost"]);
    assert_eq!(data["hasPart"][2]["appearance"], json!({"@type": "CreativeWork", "url": "https://example.org/1"}));
    assert_eq!(data["hasPart"][4]["appearance"], json!({"@type": "CreativeWork", "name": "Second letter"}));
    assert_eq!(data["isBasedOn"][0]["author"], json!([{"@type": "Person", "name": "A. Reader"}]));
    assert_eq!(data["isBasedOn"][0]["datePublished"], "2025-06");
    assert_eq!(data["isBasedOn"][1], json!({"@type": "CreativeWork", "name": "Second letter"}));
}

#[test]
fn linked_data_can_end_no_script_and_names_no_address_but_of_the_web() {
    let debate = with(|content| {
        content.title = "</script><!-- \u{2028} & \u{0}".to_owned();
        content.sources = vec![Source { url: Some("javascript:x".to_owned()), ..Source::default() }];
    });
    let head = head(&debate);
    assert!(head.contains("\\u003c/script\\u003e\\u003c!-- \\u0026\""), "{head}");
    assert!(!head.contains("javascript:") && !head.contains('\u{2028}'), "{head}");
}

#[track_caller]
fn check_frame(address: &str, expected: Option<&str>) {
    let answer = oembed(&with(|content| "A \"debate\"".clone_into(&mut content.title)), address, 600, 400);
    let answer = answer.map(|text| serde_json::from_str::<Value>(&text).unwrap());
    let frame = answer.as_ref().map(|answer| answer["html"].as_str().unwrap().to_owned());
    let expected = expected.map(|address| {
        format!(
            "<iframe src=\"{address}\" title=\"A &quot;debate&quot;\" width=\"600\" height=\"400\" loading=\"lazy\" \
             allowfullscreen></iframe>"
        )
    });
    assert_eq!(frame, expected);
    if let Some(answer) = answer {
        let fields = ["version", "type", "title", "width", "height"].map(|name| answer[name].clone());
        assert_eq!(fields, [json!("1.0"), json!("rich"), json!("A \"debate\""), json!(600), json!(400)]);
    }
}

#[test]
fn an_oembed_answer_frames_the_explorer() {
    check_frame("https://e.org/f/", Some("https://e.org/f/?embed=1"));
    check_frame("http://e.org/?debate=a#/map?claim=b", Some("http://e.org/?debate=a&amp;embed=1#/map?claim=b"));
    check_frame("https://e.org/\"><script>", Some("https://e.org/&quot;&gt;&lt;script&gt;?embed=1"));
    for address in ["javascript:alert(1)", "e.org", "", "file:///x", "ht"] {
        check_frame(address, None);
    }
}
