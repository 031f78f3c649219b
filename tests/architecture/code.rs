//! What of a Rust text is code: comments and the insides of literals are taken out, lines stay.

/// A file's code, without comments and without what is between quotes.
pub(crate) fn code_of(text: &str) -> String {
    let bytes: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let skip = match rest {
            ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
            ['/', '*', ..] => until(rest, 2, &['*', '/']),
            ['r', '"' | '#', ..] if !bytes[..at].last().is_some_and(|c| c.is_alphanumeric() || *c == '_') => raw(rest),
            ['"', ..] => quoted(rest),
            ['\'', '\\', ..] => until(rest, 3, &['\'']),
            ['\'', _, '\'', ..] => 3,
            _ => 0,
        };
        if skip == 0 {
            code.push(bytes[at]);
            at += 1;
        } else {
            let inside = &rest[..skip.min(rest.len())];
            code.extend(inside.iter().filter(|c| **c == '\n'));
            code.push(' ');
            at += skip;
        }
    }
    code
}

/// A file's code up to its tests, which stand last.
pub(crate) fn code_before_tests(text: &str) -> String {
    let code = code_of(text);
    code.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

fn until(text: &[char], from: usize, end: &[char]) -> usize {
    let from = from.min(text.len());
    text[from..].windows(end.len()).position(|part| part == end).map_or(text.len(), |at| from + at + end.len())
}

fn quoted(text: &[char]) -> usize {
    let mut at = 1;
    while at < text.len() && text[at] != '"' {
        at += if text[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

fn raw(text: &[char]) -> usize {
    let hashes = text[1..].iter().take_while(|c| **c == '#').count();
    if text.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    until(text, 2 + hashes, &end)
}

#[test]
fn comments_and_literals_are_no_code() {
    let check = |text: &str, expected: &str| assert_eq!(code_of(text).split_whitespace().collect::<String>(), expected);
    check("a // b\nc /* d */ e", "ace");
    check("//! crate::views\nuse x;", "usex;");
    check(r#"f("crate::views \" more", 1)"#, "f(,1)");
    check(r##"f(r#"a " b"#, r"c", 'd', '\'', '"')"##, "f(,,,,)");
    check("fn f<'a>(x: &'a str) {}", "fnf<'a>(x:&'astr){}");
    check("var\"x\"", "var");
    assert_eq!(code_of("a\n/* b\nc */\nd").lines().count(), 4);
    assert_eq!(code_before_tests("a\n#[cfg(test)]\nmod tests {}").trim(), "a");
    assert_eq!(code_before_tests("a // #[cfg(test)]\nb").lines().count(), 2);
}
