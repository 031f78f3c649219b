//! How the reader likes the page, as the text that the browser keeps.

use fulcrum::model::Word;
use fulcrum::state::{Motion, Settings, TextSize, Theme};
use proptest::prelude::*;

fn any_settings() -> impl Strategy<Value = Settings> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    (0..Theme::ALL.len(), 0..TextSize::ALL.len(), 0..Motion::ALL.len(), flags).prop_map(
        |(theme, text, motion, (shortcuts, outline, introduced))| Settings {
            theme: Theme::ALL[theme],
            text: TextSize::ALL[text],
            motion: Motion::ALL[motion],
            shortcuts,
            outline,
            introduced,
        },
    )
}

#[track_caller]
fn check(kept: &str, expected: Settings) {
    assert_eq!(Settings::from_text(kept), expected, "{kept:?}");
}

#[test]
fn what_makes_no_sense_is_as_at_first() {
    let first = Settings::default();
    check("", first);
    check("theme", first);
    check("theme:", first);
    check("theme:purple text:9000 motion:wild", first);
    check("\"><script>", first);
    check("Outline NO-SHORTCUTS", first);
    check("colour:dark", first);
}

#[test]
fn the_rest_of_a_damaged_text_still_counts() {
    let first = Settings::default();
    check("theme:purple text:125 outl", Settings { text: TextSize::Larger, ..first });
    check("  outline  theme:dark ", Settings { outline: true, theme: Theme::Dark, ..first });
    check("theme:dark theme:light", Settings { theme: Theme::Light, ..first });
    check("no-shortcuts introduced later:words", Settings { shortcuts: false, introduced: true, ..first });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_kept_text_gives_back_what_was_set(settings in any_settings()) {
        prop_assert_eq!(Settings::from_text(&settings.to_text()), settings);
    }

    #[test]
    fn a_text_cut_or_changed_anywhere_is_read_as_far_as_it_goes(
        (settings, at, letter) in (any_settings(), 0..90_usize, any::<char>())
    ) {
        let text = settings.to_text();
        let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let changed = format!("{}{letter}{}", &text[..at], &text[at..]);
        for damaged in [&text[..at], &changed] {
            let read = Settings::from_text(damaged);
            prop_assert_eq!(Settings::from_text(&read.to_text()), read);
        }
    }

    #[test]
    fn any_text_is_read(text in ".{0,60}") {
        let read = Settings::from_text(&text);
        prop_assert_eq!(Settings::from_text(&read.to_text()), read);
    }
}
