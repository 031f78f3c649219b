//! Where a headline's lines break.

use fulcrum::layout::{Label, LabelStyle, text_width};
use proptest::prelude::*;

/// Lines of ten letters at the most.
const NARROW: LabelStyle = LabelStyle {
    font_size: 10.0,
    line_height: 15.0,
    line_width: 57.5,
    most_lines: 3,
    side_padding: 8.0,
    end_padding: 4.0,
};

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(Label::new(text, &NARROW).lines, expected);
}

#[test]
fn lines_break_at_blanks() {
    check("one two", &["one two"]);
    check("seven seven eaves", &["seven", "seven", "eaves"]);
    check("  some \n\t blanks  ", &["some", "blanks"]);
    check("", &[]);
    check(" \u{A0} ", &[]);
}

#[test]
fn lines_break_after_hyphens_dashes_and_strokes_within_words() {
    check("task-based bodies", &["task-based", "bodies"]);
    check("mission-based", &["mission-", "based"]);
    check("before/beyond", &["before/", "beyond"]);
    check("- dash", &["- dash"]);
}

#[test]
fn a_word_wider_than_a_line_breaks_anywhere() {
    check("abcdeghknopqsu", &["abcdeghkno", "pqsu"]);
    check("an abcdeghknopqsu", &["an", "abcdeghkno", "pqsu"]);
}

#[test]
fn what_goes_on_ends_in_an_ellipsis() {
    check("seven seven eaves seven", &["seven", "seven", "eaves…"]);
    check("seven seven abcdeghknopqsu", &["seven", "seven", "abcdeghk…"]);
    check("seven seven seven an abcdef", &["seven", "seven", "seven an…"]);
    let one = LabelStyle { most_lines: 0, ..NARROW };
    assert_eq!(Label::new("seven seven", &one).lines, ["seven…"]);
}

#[test]
fn ideographs_are_double_and_break_between_each_other_but_not_before_a_stop() {
    check("集団防衛条約", &["集団防衛条", "約"]);
    check("集団防衛条。", &["集団防衛", "条。"]);
    check("集団防衛「条", &["集団防衛", "「条"]);
    assert!(text_width("国", 10.0) > 1.9 * text_width("n", 10.0));
}

#[test]
fn accents_and_joined_signs_stay_with_their_letter() {
    let accented = "e\u{301}".repeat(12);
    assert_eq!(Label::new(&accented, &NARROW).lines, ["e\u{301}".repeat(10), "e\u{301}".repeat(2)]);
    let family = "👩\u{200D}👧";
    let lines = Label::new(&family.repeat(5), &NARROW).lines;
    assert!(lines.iter().all(|line| line.replace(family, "").is_empty()), "{lines:?}");
}

#[test]
fn wide_letters_count_more_than_narrow_ones() {
    for (wide, narrow) in [("WWW", "nnn"), ("nnn", "iii"), ("NNN", "nnn"), ("mmm", "lll")] {
        assert!(text_width(wide, 13.0) > text_width(narrow, 13.0) * 1.15, "{wide} {narrow}");
    }
    assert!(text_width("\u{200E}\u{301}", 13.0) < 1e-9);
}

#[test]
fn boxes_are_of_one_width_and_grow_by_the_line() {
    let size = |text: &str| {
        let size = Label::new(text, &NARROW).size(&NARROW);
        (size.width, size.height)
    };
    assert_eq!((size(""), size("a")), ((73.5, 23.0), (73.5, 23.0)));
    assert_eq!(size("seven seven eaves"), (73.5, 53.0));
}

#[test]
fn lines_too_narrow_for_anything_hold_a_letter_each() {
    let style = LabelStyle { line_width: 0.0, font_size: 0.0, ..NARROW };
    assert!(Label::new("abc", &style).lines.len() <= 3);
    let style = LabelStyle { line_width: 1.0, ..NARROW };
    let label = Label::new("abc", &style);
    assert_eq!(label.lines, ["a", "b", "c"]);
    assert!(label.size(&style).width >= label.width + 16.0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_fit_and_say_the_text(text in prop_oneof!["\\PC{0,80}", "[a-zA-Z -]{0,80}", "[一-十 a。\u{301}]{0,60}"]) {
        let style = LabelStyle::default();
        let label = Label::new(&text, &style);
        prop_assert!(label.lines.len() <= style.most_lines);
        prop_assert!(label.lines.iter().all(|line| line.trim() == line && !line.is_empty()));
        prop_assert!(label.lines.iter().all(|line| text_width(line, style.font_size) <= style.line_width + 1e-9));
        let widest = label.lines.iter().map(|line| text_width(line, style.font_size)).fold(0.0, f64::max);
        prop_assert!((label.width - widest).abs() < 1e-9);
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let (all, shown) = (letters(&text), letters(&label.lines.concat()));
        match shown.strip_suffix('…') {
            Some(start) if shown != all => prop_assert!(all.starts_with(start)),
            _ => prop_assert_eq!(shown, all),
        }
    }
}
