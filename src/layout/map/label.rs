//! A claim's headline as lines of a box on the map, measured without a browser.
//!
//! Widths are estimates by classes of characters, made for sans-serif faces and rather too wide than too narrow: what
//! stands in a box has to fit it in any face. Owns where lines break; how they are drawn is left to the views.

use crate::layout::Size;

/// How labels are set. Lengths are in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelStyle {
    /// The letters' size.
    pub font_size: f64,
    /// From one line's foot to the next one's.
    pub line_height: f64,
    /// How wide a line may be.
    pub line_width: f64,
    /// How many lines there may be; at least one is made.
    pub most_lines: usize,
    /// The room to the left and right of the lines.
    pub side_padding: f64,
    /// The room above and below them.
    pub end_padding: f64,
}

/// A text broken into lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Label {
    /// The lines, without blanks at their ends. The last ends in `…` if there would be more. None for an empty text.
    pub lines: Vec<String>,
    /// The widest line's width, in pixels.
    pub width: f64,
}

impl Default for LabelStyle {
    fn default() -> Self {
        Self {
            font_size: 13.0,
            line_height: 18.0,
            line_width: 176.0,
            most_lines: 4,
            side_padding: 12.0,
            end_padding: 8.0,
        }
    }
}

impl Label {
    /// Breaks a text into lines: at blanks, after hyphens, between Chinese and Japanese characters, and anywhere in what
    /// is wider than a line by itself.
    pub fn new(text: &str, style: &LabelStyle) -> Self {
        let most = style.line_width / style.font_size.max(f64::MIN_POSITIVE);
        let mut lines = lines(text, most, style.most_lines.max(1) + 1);
        if lines.len() > style.most_lines.max(1) {
            lines.pop();
            if let Some(last) = lines.last_mut() {
                shorten(last, most);
            }
        }
        let width = lines.iter().map(|line| text_width(line, style.font_size)).fold(0.0, f64::max);
        Self { lines, width }
    }

    /// How large a box holds it. Boxes are of one width, whatever is in them, and grow wider only for a character that is
    /// wider than a line.
    #[allow(clippy::cast_precision_loss)] // a few lines
    pub fn size(&self, style: &LabelStyle) -> Size {
        Size {
            width: style.line_width.max(self.width) + 2.0 * style.side_padding,
            height: self.lines.len().max(1) as f64 * style.line_height + 2.0 * style.end_padding,
        }
    }
}

/// About how wide a text is in one line, in pixels. Not less than 0.
pub fn text_width(text: &str, font_size: f64) -> f64 {
    text.chars().map(width).sum::<f64>() * font_size
}

/// The first lines of a text, at most so many. Widths are in units of the letters' size.
fn lines(text: &str, most: f64, most_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut filled) = (String::new(), 0.0);
    for word in text.split_whitespace() {
        let mut starts_word = true;
        for part in Parts(word) {
            let blank = if starts_word && !line.is_empty() { width(' ') } else { 0.0 };
            starts_word = false;
            let wide = text_width(part, 1.0);
            if !line.is_empty() && filled + blank + wide > most {
                lines.push(std::mem::take(&mut line));
                filled = 0.0;
            } else if blank > 0.0 {
                line.push(' ');
                filled += blank;
            }
            for cluster in Clusters(part) {
                let wide = text_width(cluster, 1.0);
                if !line.is_empty() && filled + wide > most {
                    lines.push(std::mem::take(&mut line));
                    filled = 0.0;
                }
                if lines.len() >= most_lines {
                    return lines;
                }
                line.push_str(cluster);
                filled += wide;
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Makes room for an ellipsis at a line's end.
fn shorten(line: &mut String, most: f64) {
    while text_width(line, 1.0) + width('…') > most {
        let Some(last) = Clusters(line).last() else { break };
        line.truncate(line.len() - last.len());
    }
    line.truncate(line.trim_end().len());
    line.push('…');
}

/// The parts of a word between which a line may break.
struct Parts<'a>(&'a str);

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let mut clusters = Clusters(self.0);
        let mut before = clusters.next()?;
        let mut end = before.len();
        for cluster in clusters {
            if breaks(before, cluster) {
                break;
            }
            end += cluster.len();
            before = cluster;
        }
        let (part, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        Some(part)
    }
}

/// Whether a line may break between two clusters of one word.
fn breaks(before: &str, after: &str) -> bool {
    let (Some(before), Some(after)) = (before.chars().next(), after.chars().next()) else { return false };
    // What closes a sentence or a bracket doesn't start a line, and what opens one doesn't end it.
    if matches!(
        after,
        '、' | '。' | '，' | '．' | '！' | '？' | '：' | '；' | '）' | '」' | '』' | '】' | '》' | '〉' | 'ー'
    ) {
        return false;
    }
    if matches!(before, '（' | '「' | '『' | '【' | '《' | '〈') {
        return false;
    }
    (matches!(before, '-' | '–' | '—' | '/') && after.is_alphanumeric()) || is_ideograph(before) || is_ideograph(after)
}

/// A text's characters, each with what is written on or joined to it.
struct Clusters<'a>(&'a str);

impl<'a> Iterator for Clusters<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let mut characters = self.0.char_indices();
        let (_, mut before) = characters.next()?;
        let mut end = self.0.len();
        for (at, character) in characters {
            if before != JOINER && !is_attached(character) {
                end = at;
                break;
            }
            before = character;
        }
        let (cluster, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        Some(cluster)
    }
}

/// Joins two emoji to one, or two letters.
const JOINER: char = '\u{200D}';

/// Whether a character takes no room: accents and vowel signs, marks of direction, variation and joining.
fn is_attached(character: char) -> bool {
    // Most texts have none, so most characters need no search.
    character >= '\u{0300}'
        && matches!(character,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05C7}' | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}' | '\u{0900}'..='\u{0902}' | '\u{093C}'
        | '\u{0941}'..='\u{0948}' | '\u{094D}' | '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{20D0}'..='\u{20FF}' | '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{FEFF}' | '\u{1F3FB}'..='\u{1F3FF}')
}

/// Whether words are written without blanks in its script, so that a line may break beside it.
fn is_ideograph(character: char) -> bool {
    character >= '\u{2E80}'
        && matches!(character,
        '\u{2E80}'..='\u{312F}' | '\u{31A0}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF01}'..='\u{FF60}'
        | '\u{20000}'..='\u{3FFFD}')
}

/// A character's width in units of the letters' size, by classes. Where faces differ, the wider of common ones.
fn width(character: char) -> f64 {
    match character {
        _ if is_attached(character) => 0.0,
        ' ' | 'i' | 'j' | 'l' | '\'' | '’' | '‘' | '.' | ',' | ':' | ';' | '|' | '!' => 0.3,
        'f' | 'r' | 't' | 'I' | '(' | ')' | '[' | ']' | '-' | '/' | '"' | '“' | '”' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 0.95,
        'A'..='Z' => 0.7,
        '\0'..='\u{7F}' => 0.57,
        // Hangul, emoji and what is made to stand with ideographs is as wide as those.
        '\u{1100}'..='\u{115F}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{FE30}'..='\u{FE4F}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{2600}'..='\u{27BF}'
        | '\u{1F300}'..='\u{1FAFF}' => 1.1,
        _ if is_ideograph(character) => 1.1,
        _ => 0.65,
    }
}
