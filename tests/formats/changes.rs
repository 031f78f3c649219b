//! One change to a sound debate, and what is found then.

use super::samples::FULL;
use super::{Finding, check};

/// What is taken out of [`FULL`], what is put in its place, and what is found.
type Change = (&'static str, &'static str, &'static [Finding<'static>]);

pub(crate) const CHANGES: &[Change] = &[
    (r#""fulcrum/1""#, r#""fulcrum/2""#, &[(2, 13, "unknown-format", "doors")]),
    (
        r#""format": "fulcrum/1",
"#,
        "",
        &[(1, 1, "missing-field", "doors")],
    ),
    (r#""id": "doors""#, r#""id": "The doors""#, &[(3, 9, "bad-id", "The doors")]),
    (
        r#""id": "doors",
"#,
        r#""id": "doors",
  "id": "again",
"#,
        &[(4, 9, "duplicate-field", "doors")],
    ),
    (r#""title": "Should the doors stay open?""#, r#""title": "  ""#, &[(4, 12, "empty-text", "doors")]),
    (r#""title": "Should the doors stay open?""#, r#""title": null"#, &[(1, 1, "missing-field", "doors")]),
    (
        r#""title": "Should the doors stay open?""#,
        r#""title": ["Should the doors stay open?"]"#,
        &[(4, 12, "wrong-type", "doors")],
    ),
    (r#""language": "en""#, r#""language": {"tag": "en"}"#, &[(7, 15, "wrong-type", "doors")]),
    (
        r#""themes": [
    {"id": "cost", "label": "Cost"}
  ]"#,
        r#""themes": {"cost": "Cost"}"#,
        &[(17, 13, "wrong-type", "doors"), (21, 133, "unknown-id", "c-work")],
    ),
    (
        r#"{"id": "open", "label": "Open", "claim": "c-open"}"#,
        r#""open""#,
        &[
            (9, 5, "wrong-type", ""),
            (21, 12, "position-kind", "c-open"),
            (21, 119, "unknown-id", "c-open"),
            (23, 116, "unknown-id", "c-work"),
            (27, 107, "unknown-id", "c-near"),
            (40, 71, "unknown-id", "x-cost"),
        ],
    ),
    (
        r#""label": "Open", "claim": "c-open""#,
        r#""label": "Open", "claim": "c-opne""#,
        &[(9, 46, "unknown-id", "open")],
    ),
    (r#""label": "Open", "claim": "c-open""#, r#""label": "Open""#, &[(9, 5, "missing-field", "open")]),
    (
        r#""label": "Shut", "claim": "c-shut""#,
        r#""label": "Shut", "claim": "c-open""#,
        &[(10, 46, "duplicate-entry", "shut")],
    ),
    (
        r#""label": "Open", "claim": "c-open""#,
        r#""label": "Open", "claim": "c-near""#,
        &[(9, 46, "position-kind", "open"), (21, 12, "position-kind", "c-open")],
    ),
    (
        r#"{"id": "shut", "label": "Shut", "claim": "c-shut"}"#,
        r#"{"id": "shut", "label": "Shut", "claim": "c-shut"}, {"id": "none", "label": "None", "claim": "c-warm"}"#,
        &[(10, 64, "bad-id", "none"), (10, 98, "position-kind", "none")],
    ),
    (
        r#"{"id": "shut", "label": "Shut""#,
        r#"{"id": "open", "label": "Shut""#,
        &[
            (10, 12, "duplicate-id", "open"),
            (22, 112, "unknown-id", "c-shut"),
            (29, 110, "unknown-id", "c-cold"),
            (40, 91, "unknown-id", "x-cost"),
        ],
    ),
    (r#""url": "https://example.org/1""#, r#""url": "javascript:alert(1)""#, &[(13, 104, "bad-address", "first")]),
    (r#""url": "https://example.org/1""#, r#""url": "https://""#, &[(13, 104, "bad-address", "first")]),
    (r#""authors": ["A. Reader"]"#, r#""authors": "A. Reader""#, &[(13, 57, "wrong-type", "first")]),
    (r#""authors": ["A. Reader"]"#, r#""authors": ["A. Reader", 7]"#, &[(13, 71, "wrong-type", "first")]),
    (
        r#""paragraph": 2, "sentence": 1"#,
        r#""paragraph": 0, "sentence": -1"#,
        &[(14, 32, "out-of-range", "first"), (14, 47, "out-of-range", "first")],
    ),
    (r#""reason": "greeting""#, r#""why": "greeting""#, &[(14, 18, "missing-field", "first")]),
    (
        r#"{"id": "second", "title": "Second letter"}"#,
        r#"{"id": "first", "title": "Second letter"}"#,
        &[(15, 12, "duplicate-id", "first"), (30, 31, "unknown-id", "c-cold")],
    ),
    (
        r#""headline": "Keep them open""#,
        r#""headline": "Keep them open and see to it that they are never ever shut again""#,
        &[(21, 34, "headline-too-long", "c-open")],
    ),
    (r#""text": "Many people work late.""#, r#""text": """#, &[(23, 62, "empty-text", "c-work")]),
    (
        r#""text": "Many people work late.", "kind": "evidence""#,
        r#""text": "Many people work late.", "kind": "fact""#,
        &[(23, 96, "unknown-word", "c-work")],
    ),
    (
        r#""text": "Many people work late.", "kind": "evidence", "#,
        r#""text": "Many people work late.", "#,
        &[(23, 5, "missing-field", "c-work")],
    ),
    (
        r#""text": "Nights are warm.", "kind": "objection""#,
        r#""text": "Nights are warm.", "kind": "position""#,
        &[(31, 12, "position-kind", "c-warm")],
    ),
    (
        r#""text": "The doors should stay open.", "kind": "position""#,
        r#""text": "The doors should stay open.", "kind": "postion""#,
        &[(21, 99, "unknown-word", "c-open")],
    ),
    (
        r#""text": "They live nearby.", "kind": "reason", "side": "open""#,
        r#""text": "They live nearby.", "kind": "reason", "side": "opne""#,
        &[(27, 107, "unknown-id", "c-near")],
    ),
    (r#""theme": "cost""#, r#""theme": "costs""#, &[(23, 133, "unknown-id", "c-work")]),
    (r#""theme": "cost""#, r#""theme": """#, &[(23, 133, "unknown-id", "c-work")]),
    (
        r#""voice": "reported", "speaker": "the council""#,
        r#""voice": "reported""#,
        &[(23, 12, "missing-speaker", "c-work")],
    ),
    (r#""voice": "reported""#, r#""voice": "rumour""#, &[(24, 15, "unknown-word", "c-work")]),
    (r#""prior": 0.75"#, r#""prior": 1.5"#, &[(24, 62, "out-of-range", "c-work")]),
    (r#""prior": 0.75"#, r#""prior": -0.1"#, &[(24, 62, "out-of-range", "c-work")]),
    (r#""prior": 0.75"#, r#""prior": 1e999"#, &[(24, 62, "out-of-range", "c-work")]),
    (r#""prior": 0.75"#, r#""prior": "high""#, &[(24, 62, "wrong-type", "c-work")]),
    (r#""prior": 0.75"#, r#""prior": NaN"#, &[(24, 62, "not-json", "")]),
    (
        r#""sentences": [1, 2]"#,
        r#""sentences": [1, 1.5, 0, 99999999999, 1e999, "2"]"#,
        &[
            (25, 73, "out-of-range", "c-work"),
            (25, 78, "out-of-range", "c-work"),
            (25, 81, "out-of-range", "c-work"),
            (25, 94, "out-of-range", "c-work"),
            (25, 101, "wrong-type", "c-work"),
        ],
    ),
    (r#""paragraph": 1, "sentences": [3]"#, r#""sentences": [3]"#, &[(28, 20, "missing-field", "c-near")]),
    (
        r#""phrase": "work late""#,
        r#""phrase": "one two three four five six seven eight nine""#,
        &[(25, 87, "phrase-too-long", "c-work")],
    ),
    (
        r#""source": "second", "paragraph": 1"#,
        r#""source": "secnd", "paragraph": 1"#,
        &[(30, 31, "unknown-id", "c-cold")],
    ),
    (
        r#""source": "second", "paragraph": 1"#,
        r#""source": "third-letter-to-the-editor", "paragraph": 1"#,
        &[(30, 31, "unknown-id", "c-cold")],
    ),
    (r#""tags": ["night"]"#, r#""tags": [["night"]]"#, &[(26, 15, "wrong-type", "c-work")]),
    (r#""tags": ["night"]"#, r#""tags": ["night\ud800"]"#, &[(26, 27, "not-json", "c-work")]),
    (r#""tags": ["night"]"#, r#""tags": ["night\x"]"#, &[(26, 22, "not-json", "")]),
    (
        r#""id": "c-near", "headline""#,
        r#""id": "c-cold", "headline""#,
        &[(29, 12, "duplicate-id", "c-cold"), (34, 41, "unknown-id", "r-work")],
    ),
    (
        r#""id": "c-near", "headline""#,
        r#""id": "r-cold", "headline""#,
        &[(34, 41, "unknown-id", "r-work"), (35, 12, "duplicate-id", "r-cold")],
    ),
    (
        r#""id": "c-near", "headline": "They live near""#,
        r#""headline": "They live near""#,
        &[(27, 5, "missing-field", ""), (34, 41, "unknown-id", "r-work")],
    ),
    (
        r#""id": "c-near", "headline": "They live near""#,
        r#""id": 5, "headline": "They live near""#,
        &[(27, 12, "wrong-type", ""), (34, 41, "unknown-id", "r-work")],
    ),
    (
        r#""id": "c-near", "headline": "They live near""#,
        r#""id": "c-near", "headline": "They live near", "headline": "Near""#,
        &[(27, 64, "duplicate-field", "c-near")],
    ),
    (
        r#"{"id": "c-near", "headline": "They live near""#,
        r#"{"id": "c-near", "\ud800": 1, "headline": "They live near""#,
        &[(27, 29, "not-json", ""), (34, 41, "unknown-id", "r-work")],
    ),
    (r#""from": ["c-work", "c-near"]"#, r#""from": []"#, &[(34, 30, "empty-list", "r-work")]),
    (r#""from": ["c-work", "c-near"]"#, r#""from": "c-work""#, &[(34, 30, "wrong-type", "r-work")]),
    (r#""from": ["c-work", "c-near"]"#, r#""from": ["c-work", "c-work"]"#, &[(34, 41, "duplicate-entry", "r-work")]),
    (r#""from": ["c-work", "c-near"]"#, r#""from": ["c-work", "c-open"]"#, &[(34, 41, "self-relation", "r-work")]),
    (r#""from": ["c-work", "c-near"]"#, r#""from": ["c-work", "r-warm"]"#, &[(34, 41, "wrong-target", "r-work")]),
    (
        r#""from": ["c-work", "c-near"]"#,
        r#""from": ["c-work", "c-nera", 5]"#,
        &[(34, 41, "unknown-id", "r-work"), (34, 51, "wrong-type", "r-work")],
    ),
    (
        r#""from": ["c-work", "c-near"]"#,
        r#""from": ["c-work", "c-cold"]"#,
        &[(34, 12, "stated-across-sources", "r-work")],
    ),
    (
        r#""to": "c-shut", "kind": "supports""#,
        r#""to": "c-shot", "kind": "supports""#,
        &[(35, 48, "unknown-id", "r-cold")],
    ),
    (
        r#""to": "c-shut", "kind": "supports""#,
        r#""to": "r-work", "kind": "supports""#,
        &[(35, 48, "wrong-target", "r-cold")],
    ),
    (
        r#""to": "c-shut", "kind": "supports""#,
        r#""to": "c-shut", "kind": "backs""#,
        &[(35, 66, "unknown-word", "r-cold")],
    ),
    (
        r#""from": ["c-cold"], "to": "c-shut", "kind": "supports""#,
        r#""kind": "supports""#,
        &[(35, 5, "missing-field", "r-cold"), (35, 5, "missing-field", "r-cold")],
    ),
    (
        r#""to": "r-cold", "kind": "undercuts""#,
        r#""to": "c-cold", "kind": "undercuts""#,
        &[(37, 48, "wrong-target", "r-warm")],
    ),
    (
        r#""to": "r-cold", "kind": "undercuts""#,
        r#""to": "r-warm", "kind": "undercuts""#,
        &[(37, 48, "self-relation", "r-warm")],
    ),
    (
        r#""to": "r-cold", "kind": "undercuts""#,
        r#""to": "r-gone", "kind": "undercuts""#,
        &[(37, 48, "unknown-id", "r-warm")],
    ),
    (
        r#""from": ["c-warm"], "to": "r-cold""#,
        r#""from": ["c-near"], "to": "r-cold""#,
        &[(31, 12, "unconnected", "c-warm")],
    ),
    (
        r#""kind": "undercuts", "basis": "inferred""#,
        r#""kind": "undercuts", "basis": "stated", "weight": 2"#,
        &[(37, 108, "out-of-range", "r-warm")],
    ),
    (
        r#""kind": "attacks", "basis": "inferred""#,
        r#""kind": "attacks", "basis": "guessed""#,
        &[(36, 89, "unknown-word", "r-against")],
    ),
    (
        r#"{"id": "r-cold", "from": ["c-cold"]"#,
        r#"{"id": "r-cold", "from": ["c-open"]"#,
        &[(35, 31, "position-in-relation", "r-cold")],
    ),
    (
        r#"{"id": "r-against", "from": ["c-cold"]"#,
        r#"{"id": "r-against", "from": ["c-shut"]"#,
        &[(36, 34, "position-in-relation", "r-against")],
    ),
    (
        r#""to": "c-open", "kind": "attacks", "basis": "inferred""#,
        r#""to": "c-shut", "kind": "supports", "basis": "inferred""#,
        &[(36, 12, "duplicate-relation", "r-against")],
    ),
    (
        r#"{"id": "r-cold", "from": ["c-cold"], "to": "c-shut""#,
        r#"{"id": "r-cold", "from": ["c-shut"], "to": "c-cold""#,
        &[(35, 31, "position-in-relation", "r-cold")],
    ),
    (
        r#"{"id": "r-cold", "from": ["c-cold"], "to": "c-shut", "kind": "supports"},"#,
        r#"{"id": "r-cold", "from": ["c-cold"], "to": "c-warm", "kind": "supports"}, {"id": "r-back", "from": ["c-warm"], "to": "c-cold", "kind": "attacks"},"#,
        &[(29, 12, "cycle", "c-cold")],
    ),
    (
        r#""from": ["c-warm"], "to": "r-cold", "kind": "undercuts", "basis": "inferred""#,
        r#""from": ["c-near"], "to": "r-cold", "kind": "undercuts", "basis": "stated""#,
        &[(37, 12, "stated-across-sources", "r-warm")],
    ),
    (
        r#""from": ["c-cold"], "to": "c-open", "kind": "attacks", "basis": "inferred""#,
        r#""from": ["c-cold"], "to": "c-near", "kind": "attacks", "basis": "stated""#,
        &[(36, 12, "stated-across-sources", "r-against")],
    ),
    (
        r#""from": ["c-warm"], "to": "r-cold", "kind": "undercuts", "basis": "inferred""#,
        r#""from": ["c-cold"], "to": "r-cold", "kind": "undercuts", "basis": "stated""#,
        &[(31, 12, "unconnected", "c-warm")],
    ),
    (
        r#"{"id": "r-warm","#,
        r#"{"id": "r-ring-1", "from": ["c-warm"], "to": "r-ring-2", "kind": "undercuts"}, {"id": "r-ring-2", "from": ["c-cold"], "to": "r-ring-1", "kind": "undercuts"},
    {"id": "r-warm","#,
        &[(29, 12, "cycle", "c-cold")],
    ),
    (r#""issue": "What does it cost?""#, r#""isue": "What does it cost?""#, &[(40, 5, "missing-field", "x-cost")]),
    (
        r#""sides": {"open": ["c-work"], "shut": ["c-cold"]}"#,
        r#""sides": {"opened": ["c-work"], "shut": ["c-clod"], "shut": []}"#,
        &[(40, 73, "unknown-id", "x-cost"), (40, 94, "unknown-id", "x-cost"), (40, 113, "duplicate-field", "x-cost")],
    ),
    (
        r#""sides": {"open": ["c-work"], "shut": ["c-cold"]}"#,
        r#""sides": [["c-work"], ["c-cold"]]"#,
        &[(40, 62, "wrong-type", "x-cost")],
    ),
    (r#""nature": "factual""#, r#""nature": "fact""#, &[(40, 114, "unknown-word", "x-cost")]),
    (
        r#""claims": ["c-work", "c-cold"], "degree": "one concedes""#,
        r#""claims": [], "degree": "some""#,
        &[(43, 63, "empty-list", "g-use"), (43, 77, "unknown-word", "g-use")],
    ),
    (
        r#""claims": ["c-work", "c-cold"], "degree""#,
        r#""claims": ["c-work", "c-colt"], "degree""#,
        &[(43, 74, "unknown-id", "g-use")],
    ),
    (
        r#""priors": {"c-warm": 0.1}"#,
        r#""priors": {"c-worm": 0.1, "c-cold": 7, "c-near": null}"#,
        &[
            (46, 94, "unknown-id", "s-winter"),
            (46, 109, "out-of-range", "s-winter"),
            (46, 122, "wrong-type", "s-winter"),
        ],
    ),
    (r#""priors": {"c-warm": 0.1}, "#, "", &[(46, 5, "missing-field", "s-winter")]),
];

#[test]
fn the_full_debate_is_sound() {
    check(FULL, &[]);
}

#[test]
fn each_change_is_found_where_it_is_made() {
    for (from, to, expected) in CHANGES {
        assert_eq!(FULL.matches(from).count(), 1, "{from} is there once");
        check(FULL.replace(from, to), expected);
    }
}
