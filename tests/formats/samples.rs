//! Debate files the tests start from.

use std::fmt::Write;

/// A debate with every field of the format, sound and without a warning.
pub(crate) const FULL: &str = include_str!("full.json");

/// The smallest debate.
pub(crate) const SMALL: &str = r#"{
  "format": "fulcrum/1", "id": "d", "title": "Tür auf?",
  "positions": [{"id": "yes", "label": "Yes", "claim": "c"}],
  "claims": [{"id": "c", "headline": "Yes", "text": "Yes 🙂.", "kind": "position", "side": "yes"}]
}
"#;

/// A debate with so many claims besides its position; each supports what `target` says.
pub(crate) fn many(claims: usize, target: impl Fn(usize) -> usize) -> String {
    let mut text = String::with_capacity(claims * 200 + 500);
    text += r#"{"format": "fulcrum/1", "id": "many", "title": "Many", "positions": [{"id": "p", "label": "P", "claim": "c-0"}],"#;
    text += "\n\"claims\": [\n";
    text += r#"{"id": "c-0", "headline": "P", "text": "P.", "kind": "position", "side": "p"}"#;
    for at in 1..=claims {
        write!(
            text,
            ",\n{{\"id\": \"c-{at}\", \"headline\": \"Claim {at}\", \"text\": \"The claim of number {at}.\", \"kind\": \"reason\"}}"
        )
        .unwrap();
    }
    text += "\n], \"relations\": [";
    for at in 1..=claims {
        let comma = if at == 1 { "" } else { "," };
        let to = target(at);
        write!(
            text,
            "{comma}\n{{\"id\": \"r-{at}\", \"from\": [\"c-{at}\"], \"to\": \"c-{to}\", \"kind\": \"supports\"}}"
        )
        .unwrap();
    }
    text += "\n]}\n";
    text
}
