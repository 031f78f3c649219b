//! How a file is made: short, introduced, and without a way to panic.

use super::code::{code_before_tests, code_of};
use super::holds;

const MOST_LINES: usize = 400;

fn short(_: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    if lines <= MOST_LINES {
        return Vec::new();
    }
    vec![format!("{lines} lines; split it by meaning, {MOST_LINES} is the most")]
}

fn introduced(_: &str, text: &str) -> Vec<String> {
    let first = text.lines().next().unwrap_or_default();
    let words = first.strip_prefix("//! ").unwrap_or_default().split_whitespace().count();
    if words >= 2 { Vec::new() } else { vec!["it does not open with a `//!` that says what it owns".to_owned()] }
}

fn calm(_: &str, text: &str) -> Vec<String> {
    let code = code_before_tests(text).split_whitespace().collect::<String>();
    ["unwrap()", ".expect(", "unwrap_err()", ".expect_err(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("]
        .into_iter()
        .filter(|call| code.contains(call))
        .map(|call| format!("`{call}` can panic; give a value or an error back"))
        .collect()
}

/// [`calm`] reads up to the tests, so nothing may stand behind them.
fn tests_last(_: &str, text: &str) -> Vec<String> {
    let code = code_of(text);
    let parts: Vec<&str> = code.split("#[cfg(test)]").collect();
    let good = match parts[..] {
        [_] => true,
        [_, tests] => {
            let module = tests.trim().strip_prefix("mod ").unwrap_or_default();
            match module.find([';', '{']) {
                Some(at) if module[at..].starts_with(';') => at + 1 == module.len(),
                _ => ends_with_its_brace(module),
            }
        }
        _ => false,
    };
    if good { Vec::new() } else { vec!["tests stand last, in one module after `#[cfg(test)]`".to_owned()] }
}

/// Whether the first brace is closed by the text's last character.
fn ends_with_its_brace(text: &str) -> bool {
    let text = text.trim_end();
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return at + 1 == text.len();
        }
    }
    false
}

#[test]
fn files_are_short() {
    holds(short);
    assert_eq!(short("", &"x\n".repeat(400)).len(), 0);
    assert_eq!(short("", &"x\n".repeat(401)).len(), 1);
}

#[test]
fn every_module_says_what_it_owns() {
    holds(introduced);
    for bad in ["", "use x;", "//!", "//! Claims", "\n//! Late words.", "// Not a module's words."] {
        assert_eq!(introduced("", bad).len(), 1, "{bad:?}");
    }
}

#[test]
fn nothing_panics_outside_tests() {
    holds(calm);
    for bad in
        ["x.unwrap();", "x\n    .expect(\"y\")", "panic!(\"z\")", "todo!()", "f(|| x.unwrap ())", "unreachable!(1)"]
    {
        assert_eq!(calm("", bad).len(), 1, "{bad}");
    }
    for good in [
        "x.unwrap_or(1)",
        "// x.unwrap()",
        "\"x.unwrap()\"",
        "a\n#[cfg(test)]\nmod tests { x.unwrap(); }",
        "self.expected()",
    ] {
        assert_eq!(calm("", good).len(), 0, "{good}");
    }
}

/// The one file whose macro declares what the second module exports.
const UNSAFE: &str = "src/views/later/fetching.rs";

fn safe(path: &str, text: &str) -> Vec<String> {
    let code = code_of(text).split_whitespace().collect::<String>();
    let found = path != UNSAFE && (code.contains("(unsafe_code)") || code.contains("unsafe{"));
    if found { vec!["unsafe code has no place here".to_owned()] } else { Vec::new() }
}

#[test]
fn unsafe_code_stays_in_one_file() {
    holds(safe);
    for bad in ["#![allow(unsafe_code)]", "#[expect( unsafe_code )]", "unsafe { x() }"] {
        assert_eq!(safe("src/model/claim.rs", bad).len(), 1, "{bad}");
    }
    assert_eq!(safe(UNSAFE, "#![allow(unsafe_code)]").len(), 0);
    assert_eq!(safe("src/model/claim.rs", "// unsafe { }").len(), 0);
}

#[test]
fn tests_stand_last() {
    holds(tests_last);
    let good = ["a", "a\n#[cfg(test)]\nmod tests {\n fn f() { g() }\n}\n", "a\n#[cfg(test)]\nmod tests;\n"];
    let bad = [
        "#[cfg(test)]\nfn f() {}\nfn g() {}",
        "#[cfg(test)]\nmod tests {}\nfn g() {}",
        "#[cfg(test)]\nmod tests;\nfn g() {}",
        "#[cfg(test)]\nmod a {}\n#[cfg(test)]\nmod b {}",
    ];
    for text in good {
        assert_eq!(tests_last("", text).len(), 0, "{text}");
    }
    for text in bad {
        assert_eq!(tests_last("", text).len(), 1, "{text}");
    }
}
