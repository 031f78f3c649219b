//! What the keys do in the tree: the pattern of the ARIA Authoring Practices, and `Enter` to show a branch alone.

use super::Action;
use crate::layout::{PlaceIndex, Row};
use crate::model::Debate;

/// The keys that the tree takes besides letters, as browsers name them. What they do is said in `commands`.
pub const TREE_KEYS: [&str; 9] = ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft", "Home", "End", " ", "Enter", "*"];

/// What a key does on a row; `None` where it does nothing and the browser may have it.
/// `rows` are those on the screen; right-to-left debates swap the arrows.
pub fn tree_key(rows: &[Row], cursor: PlaceIndex, key: &str, right_to_left: bool) -> Option<Action> {
    let at = rows.iter().position(|row| row.place == cursor)?;
    let row = rows.get(at)?;
    let (inward, outward) = if right_to_left { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
    let to = |row: Option<&Row>| row.map(|row| Action::Move(row.place));
    match key {
        "ArrowDown" => to(rows.get(at + 1)),
        "ArrowUp" => to(at.checked_sub(1).and_then(|above| rows.get(above))),
        "Home" => to(rows.first()),
        "End" => to(rows.last()),
        "*" => Some(Action::OpenSiblings(cursor)),
        "Enter" => Some(Action::Focus(Some(cursor))),
        " " => Some(Action::Select(cursor)),
        key if key == inward => match (row.children > 0, row.open) {
            (false, _) => None,
            (true, false) => Some(Action::Open(cursor)),
            (true, true) => to(rows.get(at + 1)),
        },
        key if key == outward && row.open => Some(Action::Close(cursor)),
        key if key == outward => to(rows.get(..at)?.iter().rev().find(|above| above.level < row.level)),
        _ => None,
    }
}

/// The next row after the cursor, going round, whose headline starts with what was typed. A single letter
/// typed again goes on to the next; more letters may also stay on the row.
pub fn typed_ahead(debate: &Debate, rows: &[Row], cursor: PlaceIndex, typed: &str) -> Option<PlaceIndex> {
    let typed: String = typed.chars().flat_map(char::to_lowercase).collect();
    let mut letters = typed.chars();
    let first = letters.next()?;
    let same_letter = letters.all(|letter| letter == first);
    let wanted = if same_letter { first.to_string() } else { typed };
    let here = rows.iter().position(|row| row.place == cursor).unwrap_or(0);
    let start = if same_letter { here + 1 } else { here };
    let starts_so = |row: &&Row| {
        debate.claim(row.claim).is_some_and(|claim| {
            let mut letters = claim.headline.chars().flat_map(char::to_lowercase);
            wanted.chars().all(|letter| letters.next() == Some(letter))
        })
    };
    let found = rows.iter().cycle().skip(start).take(rows.len()).find(starts_so)?;
    Some(found.place)
}
