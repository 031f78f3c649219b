//! Texts fitted for documents: on one line, without what no document should hold.

/// A text on one line, with single spaces and no control characters.
pub(super) fn on_one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The start of a text on one line, in at most so many characters, cut between two words where that can be.
pub(super) fn cut(text: &str, most: usize) -> String {
    let line = on_one_line(text);
    let Some((end, _)) = line.char_indices().nth(most) else { return line };
    // One character is for the ellipsis. A word that ends right there is whole.
    let room = line.char_indices().nth(most.saturating_sub(1)).map_or(end, |(at, _)| at);
    let start = line.get(..room).unwrap_or_default();
    let whole = if line.get(room..).is_some_and(|rest| rest.starts_with(' ')) { Some(room) } else { start.rfind(' ') };
    let kept = start.get(..whole.unwrap_or(room)).unwrap_or(start);
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':', '–', '—']))
}
