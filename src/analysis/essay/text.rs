//! Texts fitted for prose: whole sentences, quotation marks, capitals, lists, and how many words there are.

/// Whether a text is written from right to left or without spaces is no matter here: letters are letters.
const FULL_STOPS: &[char] = &['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'];
const CLOSING: &[char] = &['”', '’', '"', '\'', ')', ']', '»', '」', '』', '）'];

/// A text as a sentence: on one line, single spaces, ended by a full stop or its like.
pub(super) fn sentence(text: &str) -> String {
    let mut whole = on_one_line(text);
    let bare = whole.trim_end_matches(CLOSING);
    if bare.ends_with(FULL_STOPS) || whole.is_empty() {
        return whole;
    }
    let kept = whole.trim_end_matches([',', ';', ':', ' ']).len();
    whole.truncate(kept);
    whole.push('.');
    whole
}

/// A text on one line, with single spaces.
pub(super) fn on_one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A sentence without the full stop that ends it, for the middle of another.
pub(super) fn unended(sentence: &str) -> &str {
    sentence.strip_suffix('.').unwrap_or(sentence)
}

/// Whether a text states something in one sentence, so that it can stand after "that".
pub(super) fn is_one_statement(sentence: &str) -> bool {
    let Some(body) = sentence.trim_end_matches(CLOSING).strip_suffix(['.', '…']) else { return false };
    let ends = |(at, c): (usize, char)| {
        let mut rest = body.get(at + c.len_utf8()..).unwrap_or_default().chars();
        "!?".contains(c) || (c == '.' && rest.next() == Some(' ') && rest.next().is_some_and(char::is_uppercase))
    };
    !body.char_indices().any(ends)
}

/// How many words a text has. Two characters of a script without spaces count as one.
pub(super) fn words(text: &str) -> usize {
    let unspaced = text.chars().filter(|c| is_unspaced(*c)).count();
    let spaced = text.split(|c: char| c.is_whitespace() || is_unspaced(c) || c == '—');
    spaced.filter(|word| word.contains(char::is_alphanumeric)).count() + unspaced.div_ceil(2)
}

/// Chinese, Japanese, Thai, Lao, Burmese and Khmer letters.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
        && c.is_alphabetic()
}

/// A phrase in quotation marks; marks of its own become single ones.
pub(super) fn quoted(phrase: &str) -> String {
    let phrase = on_one_line(phrase).replace('“', "‘").replace('”', "’").replace('"', "'");
    format!("“{}”", phrase.strip_suffix('.').unwrap_or(&phrase))
}

/// With a capital at the front, unless the first word has capitals of its own, as "iPhone" has.
pub(super) fn capitalised(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    if first.chars().skip(1).any(char::is_uppercase) { text.to_owned() } else { with_first(text, true) }
}

/// With a small letter at the front.
pub(super) fn lowered(text: &str) -> String {
    with_first(text, false)
}

fn with_first(text: &str, capital: bool) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    // Only where the letter stays one: "ß" at the front would become two.
    let changed = if capital { one(first.to_uppercase()) } else { one(first.to_lowercase()) };
    changed.unwrap_or(first).to_string() + letters.as_str()
}

fn one(mut letters: impl Iterator<Item = char>) -> Option<char> {
    let first = letters.next();
    if letters.next().is_none() { first } else { None }
}

/// `a, b and c`.
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// A small number as a word.
pub(super) fn number(count: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// The first word in small letters, without what surrounds it: by it a reader hears that two sentences open alike.
pub(super) fn opening(text: &str) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// For Markdown: what would be read as markup is escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let marks = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~')
            || (at == 0 && matches!(c, '#' | '-' | '+' | '=' | ':'));
        if marks {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    // "1. " at the front would open a list.
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && matches!(escaped.as_bytes().get(digits), Some(b'.' | b')')) {
        escaped.insert(digits, '\\');
    }
    escaped
}
