//! The author's command line: what it prints, and how it exits.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};
use std::process::Command;

use fulcrum::formats::read;
use fulcrum::model::reaches_a_position;
use serde_json::{Value, json};

const BUILT_IN: &str = "src/debates/pact-or-layers.json";
const SOUND: &str = "tests/formats/full.json";
const PLANTED: &str = "tests/formats/faults/planted.json";

/// Runs the command line in the project's folder; gives its exit code, what it prints, and what it complains of.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_fulcrum"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the command line starts");
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    (output.status.code().expect("it exits"), text(output.stdout), text(output.stderr))
}

#[track_caller]
fn check(arguments: &[&str], code: i32, printed: &str) {
    assert_eq!(run(arguments), (code, printed.to_owned(), String::new()));
}

/// A file that is gone when the test is over.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str, content: &[u8]) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{name}", std::process::id()));
        std::fs::write(&path, content).expect("the file is written");
        Self(path)
    }

    fn name(&self) -> &str {
        self.0.to_str().expect("the path is UTF-8")
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn a_sound_file_is_counted_and_exits_with_0() {
    check(&["check", SOUND], 0, "tests/formats/full.json: sound: 6 claims, 4 relations, 0 warnings\n");
}

#[test]
fn a_faulty_file_shows_each_fault_with_its_place_and_exits_with_1() {
    let (code, printed, complaints) = run(&["check", PLANTED]);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!((code, lines.len(), complaints.as_str()), (1, 65, ""));
    assert_eq!(
        lines[0],
        "tests/formats/faults/planted.json:2:13: error[unknown-format] Planted faults: The file says it is \"fulcrum/7\". \
         This version reads \"fulcrum/1\"."
    );
    assert!(lines[28].starts_with("tests/formats/faults/planted.json:34:34: warning[headline-too-long] c-four: "));
    assert_eq!(lines[64], "tests/formats/faults/planted.json: 61 errors");
}

#[test]
fn warnings_alone_exit_with_0() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(SOUND)).unwrap();
    let file = Temporary::new("warned.json", text.replace("\"speaker\": \"the council\", ", "").as_bytes());
    let (code, printed, _) = run(&["check", file.name()]);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!((code, lines.len()), (0, 2));
    assert!(lines[0].contains(":23:12: warning[missing-speaker] c-work: "), "{printed}");
    assert!(lines[1].ends_with("sound: 6 claims, 4 relations, 1 warnings"), "{printed}");
}

#[test]
fn of_several_files_one_faulty_one_is_enough_for_1() {
    let (code, printed, _) = run(&["check", SOUND, PLANTED, SOUND]);
    assert_eq!(code, 1);
    assert_eq!(printed.matches("tests/formats/full.json: sound").count(), 2);
    assert!(printed.contains("planted.json: 61 errors"));
    let (code, printed, _) = run(&["check", SOUND, SOUND]);
    assert_eq!((code, printed.lines().count()), (0, 2));
}

#[test]
fn as_json_it_says_the_same() {
    let (code, printed, _) = run(&["check", "--json", SOUND, PLANTED]);
    let files: Value = serde_json::from_str(&printed).expect("it is JSON");
    assert_eq!(code, 1);
    assert_eq!(
        files[0],
        json!({"file": SOUND, "ok": true, "claims": 6, "relations": 4, "diagnostics": [], "left_out": 0})
    );
    let faulty = &files[1];
    assert_eq!((&faulty["ok"], &faulty["claims"], &faulty["relations"]), (&json!(false), &Value::Null, &Value::Null));
    assert_eq!(faulty["diagnostics"].as_array().unwrap().len(), 64);
    assert_eq!(
        faulty["diagnostics"][0],
        json!({
            "severity": "error", "code": "unknown-format", "line": 2, "column": 13, "id": "Planted faults",
            "message": "The file says it is \"fulcrum/7\".", "help": "This version reads \"fulcrum/1\".",
        })
    );
    let (code, printed, _) = run(&["check", "--json", SOUND]);
    assert_eq!((code, serde_json::from_str::<Value>(&printed).unwrap().as_array().unwrap().len()), (0, 1));
}

#[test]
fn a_file_that_cannot_be_read_is_one_clear_error() {
    for name in ["no/such/file.json", "src"] {
        let (code, printed, complaints) = run(&["check", name, SOUND]);
        assert_eq!((code, complaints.as_str()), (1, ""));
        assert!(printed.starts_with(&format!("{name}: error: The file can't be read: ")), "{printed}");
        assert!(printed.contains("full.json: sound"), "the other file is checked all the same");
    }
    let (code, printed, _) = run(&["check", "--json", "no/such/file.json"]);
    let file = &serde_json::from_str::<Value>(&printed).unwrap()[0];
    assert_eq!((code, &file["ok"], &file["left_out"]), (1, &json!(false), &json!(0)));
    let found = &file["diagnostics"][0];
    assert_eq!((&found["severity"], &found["code"]), (&json!("error"), &json!("unreadable")));
    assert!(found["message"].is_string() && found["help"].is_string() && found["line"] == 1 && found["column"] == 1);
}

#[test]
fn bytes_of_any_kind_are_reported_and_never_panic() {
    for (name, bytes) in [("empty", &b""[..]), ("noise", &[0xC3, 0x28, 0x00, 0xFF]), ("nul", &[0; 64])] {
        let file = Temporary::new(name, bytes);
        let (code, printed, complaints) = run(&["check", file.name()]);
        assert_eq!((code, complaints.as_str()), (1, ""), "{name}");
        assert!(printed.contains(":1:1: error["), "{printed}");
    }
}

#[test]
fn wrong_arguments_exit_with_2_and_say_how_it_is_done() {
    for arguments in [&["check"][..], &[], &["chekc", SOUND], &["check", "--jsn", SOUND]] {
        let (code, printed, complaints) = run(arguments);
        assert_eq!((code, printed.as_str()), (2, ""), "{arguments:?}");
        assert!(complaints.contains("Usage: fulcrum"), "{complaints}");
    }
}

#[test]
fn the_schema_is_printed() {
    let published = include_str!("../docs/debate.schema.json");
    check(&["schema"], 0, published);
}

#[test]
fn the_built_in_debate_is_sound_without_a_warning_and_every_claim_reaches_a_position() {
    let (code, printed, _) = run(&["check", BUILT_IN]);
    assert!(code == 0 && printed.lines().count() == 1 && printed.ends_with(" 0 warnings\n"), "{printed}");

    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(BUILT_IN)).unwrap();
    let debate = read(&text).debate.unwrap();
    let positions = &debate.content().positions;
    assert_eq!(positions.len(), 2);
    let tops: Vec<_> = positions.iter().map(|position| debate.find_claim(&position.claim).unwrap()).collect();
    let reaches = reaches_a_position(debate.graph(), &tops);
    let lost: Vec<_> =
        debate.claims().filter(|claim| !reaches[claim.at()]).map(|claim| &debate.claim(claim).unwrap().id).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert_eq!(debate.homes().roots(), tops, "nothing stands beside the positions");
}

#[test]
fn an_essay_is_printed_as_markdown_within_its_minutes() {
    let (code, printed, complaints) = run(&["essay", BUILT_IN, "--minutes", "1"]);
    assert_eq!((code, complaints.as_str()), (0, ""));
    assert!(printed.starts_with("# Pact or layers?\n\nHow should US allies"), "{printed}");
    assert!(printed.split_whitespace().count() < 240, "{printed}");
    let (_, longer, _) = run(&["essay", BUILT_IN, "--for", "layered"]);
    assert!(longer.starts_with("# Pact or layers? The best case for “Layered cooperation”\n"), "{longer}");
    assert!(longer.contains("\n\n## The reasons\n\n") && longer.len() > printed.len(), "{longer}");
}

#[test]
fn an_essay_as_json_links_its_sentences() {
    let (code, printed, _) = run(&["essay", SOUND, "--json"]);
    let essay: Value = serde_json::from_str(&printed).expect("it is JSON");
    assert_eq!((code, &essay["title"]), (0, &json!("Should the doors stay open?")));
    let first = &essay["sections"][0]["paragraphs"][0][0];
    assert_eq!(first["text"], "Should the library's doors stay open at night?");
    assert_eq!(first["claims"], json!(["c-open", "c-shut"]));
}

#[test]
fn an_essay_for_a_position_that_is_not_there_is_one_clear_error() {
    let (code, printed, complaints) = run(&["essay", BUILT_IN, "--for", "nobody"]);
    assert_eq!((code, printed.as_str()), (1, ""));
    assert_eq!(complaints, "--for nobody: there is no such position. Use one of: pact, layered\n");
    let (code, _, complaints) = run(&["essay", BUILT_IN, "--minutes", "2"]);
    assert_eq!(code, 2);
    assert!(complaints.contains("[possible values: 1, 5, 15]"), "{complaints}");
}

#[test]
fn a_debate_as_a_page_is_whole_and_allows_no_script() {
    let (code, page, complaints) = run(&["html", SOUND]);
    assert_eq!((code, complaints.as_str()), (0, ""));
    assert!(
        page.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">") && page.ends_with("</html>\n"),
        "{page}"
    );
    assert!(page.contains("<title>Should the doors stay open?</title>") && page.contains("Many people work late."));
    let (_, policy) = page.split_once("content=\"default-src 'none'; style-src 'sha256-").expect("a policy");
    let (checksum, _) = policy.split_once("'; base-uri 'none'; form-action 'none'\"").expect("the rest of it");
    let style = &page[page.find("<style>").unwrap() + 7..page.find("</style>").unwrap()];
    let expected = base64::Engine::encode(
        &base64::engine::general_purpose::STANDARD,
        <sha2::Sha256 as sha2::Digest>::digest(style.as_bytes()),
    );
    assert_eq!(checksum, expected, "the policy allows the page's own style");
}

#[test]
fn parts_of_a_page_are_printed_alone() {
    let (code, head, _) = run(&["html", SOUND, "--part", "head"]);
    assert!(code == 0 && head.starts_with("<title>") && head.ends_with("</script>\n"), "{head}");
    let (code, body, _) = run(&["html", SOUND, "--part", "body"]);
    assert!(code == 0 && body.starts_with("<div class=\"fulcrum static\"") && body.ends_with("</div>\n"), "{body}");
    assert!(!body.contains("<header") && !body.contains("data-fulcrum-loading"), "it is for any page: {body}");
}

#[test]
fn a_document_goes_where_it_is_wanted() {
    let file = Temporary::new("page.html", b"");
    let (_, printed, _) = run(&["html", SOUND]);
    check(&["html", SOUND, "-o", file.name()], 0, &format!("{}: {} bytes\n", file.name(), printed.len()));
    assert_eq!(std::fs::read_to_string(&file.0).unwrap(), printed);
    let (code, printed, complaints) = run(&["markdown", SOUND, "--output", "no/such/folder/a.md"]);
    assert_eq!((code, printed.as_str()), (1, ""));
    assert!(complaints.starts_with("no/such/folder/a.md: The file can't be written: "), "{complaints}");
}

#[test]
fn the_one_file_explorer_takes_a_debate() {
    let template = Temporary::new(
        "template.html",
        b"<head><!-- fulcrum:head --><!-- /fulcrum:head --></head><!-- fulcrum:body --><!-- /fulcrum:body -->\
          <script type=\"application/json\" id=\"fulcrum-debate\"></script>",
    );
    let (code, page, complaints) = run(&["html", SOUND, "--app", "--template", template.name()]);
    assert_eq!((code, complaints.as_str()), (0, ""));
    assert!(page.contains("<title>Should the doors") && page.contains("data-fulcrum-loading"), "{page}");
    let (_, json) = page.split_once("id=\"fulcrum-debate\">").unwrap();
    let debate = read(json.strip_suffix("</script>").unwrap()).debate.expect("it is a sound debate");
    assert_eq!(debate.content().claims.len(), 6);
}

#[test]
fn without_a_template_the_error_says_what_makes_it() {
    let (code, printed, complaints) = run(&["html", SOUND, "--app", "--template", "no/such.html"]);
    assert_eq!((code, printed.as_str()), (1, ""));
    assert!(complaints.starts_with("no/such.html: The one-file explorer can't be read: "), "{complaints}");
    assert!(complaints.ends_with(". `cargo xtask build` makes it.\n"), "{complaints}");
    let (code, _, complaints) = run(&["html", SOUND, "--app", "--template", "README.md"]);
    assert_eq!(code, 1);
    assert_eq!(
        complaints,
        "README.md: not the one-file explorer that `cargo xtask build` makes: there is no `<!-- fulcrum:head -->` in it.\n"
    );
    let (code, _, _) = run(&["html", SOUND, "--template", "README.md"]);
    assert_eq!(code, 2, "a template is for --app");
}

#[test]
fn a_debate_as_markdown_is_printed() {
    let (code, text, complaints) = run(&["markdown", SOUND]);
    assert_eq!((code, complaints.as_str()), (0, ""));
    assert!(text.starts_with("# Should the library's doors stay open at night?\n\nTwo letters"), "{text}");
    assert!(text.contains("\n## Position 1: Keep them open\n"), "{text}");
}

#[test]
fn an_oembed_answer_has_the_size_it_is_asked_for() {
    let url = "https://example.org/doors/";
    let (code, printed, _) = run(&["oembed", SOUND, "--url", url]);
    let answer: Value = serde_json::from_str(&printed).expect("it is JSON");
    assert_eq!((code, &answer["width"], &answer["height"]), (0, &json!(720), &json!(640)));
    let (_, printed, _) = run(&["oembed", SOUND, "--url", url, "--width", "300", "--height", "200"]);
    let answer: Value = serde_json::from_str(&printed).expect("it is JSON");
    assert!(answer["html"].as_str().unwrap().contains("width=\"300\" height=\"200\""), "{printed}");
    let (code, _, complaints) = run(&["oembed", SOUND, "--url", "example.org"]);
    assert_eq!(code, 1);
    assert_eq!(complaints, "--url example.org: give an address that starts with https:// or http://.\n");
    assert_eq!(run(&["oembed", SOUND, "--url", url, "--width", "0"]).0, 2);
}

#[test]
fn a_debate_that_is_not_sound_becomes_no_document() {
    for command in [&["html", PLANTED][..], &["markdown", PLANTED], &["oembed", PLANTED, "--url", "https://e.org"]] {
        let (code, printed, complaints) = run(command);
        assert_eq!((code, printed.as_str()), (1, ""));
        assert!(
            complaints.starts_with("tests/formats/faults/planted.json:2:13: error[unknown-format]"),
            "{complaints}"
        );
        assert!(complaints.ends_with("`fulcrum check` shows everything that is wrong.\n"), "{complaints}");
    }
}

#[test]
fn what_the_page_is_built_from_is_written_beside_the_debate() {
    let file =
        Temporary::new("packed.json", &std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(SOUND)).unwrap());
    let (code, printed, complaints) = run(&["pack", file.name()]);
    assert_eq!((code, complaints.as_str(), printed.lines().count()), (0, "", 4));
    for ending in ["bin", "head.html", "body.html", "md"] {
        let made = Temporary(file.0.with_extension(ending));
        assert!(!std::fs::read(&made.0).unwrap().is_empty(), "{ending}");
        assert!(printed.contains(&format!("{}: ", made.name())), "{printed}");
    }
}
