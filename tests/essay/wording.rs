//! Single rules of wording: names, capitals, voices, linked premises, undercuts.

use fulcrum::analysis::essay::{Essay, Length, Origin, Paragraph, Part, Section, Sentence, Stance};

use crate::support::{body, debate, plain};

/// The essay on a position with one reason, cited from a source with these authors.
#[track_caller]
fn check_names(authors: &str, introduced: &str, again: &str) {
    let debate = debate(
        &[&format!("x: {authors}")],
        &["a | position | a | x | The label | The top is so.", "b | reason | a | x | A reason | The ground is firm."],
        &["b + a"],
    );
    let found = body(&debate, Stance::Balanced, Length::One);
    let expected = format!("{introduced} the case for “The label”: the top is so. {again} that the ground is firm.\n");
    assert_eq!(found.replace(".\n", ". ").trim_end().to_owned() + "\n", expected);
}

#[test]
fn authors_are_introduced_in_full_and_go_by_their_last_names() {
    check_names("Ada Lovelace", "Ada Lovelace makes", "Lovelace argues");
    check_names(
        "Ada Lovelace & Charles Babbage",
        "Ada Lovelace and Charles Babbage make",
        "Lovelace and Babbage argue",
    );
    check_names(
        "Ada Lovelace & Charles Babbage & Mary Somerville",
        "Ada Lovelace, Charles Babbage and Mary Somerville make",
        "Lovelace, Babbage and Somerville argue",
    );
    check_names("A B & C D & E F & G H", "A B and others make", "A B and others argue");
    check_names("Ursula von der Leyen", "Ursula von der Leyen makes", "Von der Leyen argues");
    check_names("Martin Luther King, Jr.", "Martin Luther King, Jr. makes", "King argues");
    check_names("Voltaire", "Voltaire makes", "Voltaire argues");
    check_names("村上 春樹", "村上 春樹 makes", "村上 春樹 argues");
    check_names("World Bank", "World Bank makes", "World Bank argues");
    check_names("Ministry of Defence", "The Ministry of Defence makes", "The Ministry of Defence argues");
    check_names("John Smith & Ann Smith", "John Smith and Ann Smith make", "John Smith and Ann Smith argue");
    check_names("", "The text “Source x” makes", "The text “Source x” argues");
}

/// The essay on a position with one reason of this text, whose author has spoken before.
#[track_caller]
fn check_capital(text: &str, expected: &str) {
    let debate = debate(
        &["x: Ada Lovelace"],
        &[
            "a | position | a | x | Of Japan and the allies’ plans | We build on what Japan and its allies, not their foes, may plan.",
            &format!("b | reason | a | x | A reason | {text}"),
        ],
        &["b + a"],
    );
    let found = body(&debate, Stance::Balanced, Length::One);
    assert!(found.contains(expected), "{found}");
}

#[test]
fn a_capital_is_lost_only_where_that_is_safe() {
    check_capital("The ground is firm.", "argues that the ground is firm.");
    check_capital("Allies have means.", "argues that allies have means.");
    check_capital("Building on sand is risky.", "argues that building on sand is risky.");
    check_capital("Countering the threat takes time.", "argues that countering the threat takes time.");
    check_capital("Uncertainty costs money.", "argues that uncertainty costs money.");
    check_capital("Japan’s treaty is old.", "argues that Japan’s treaty is old.");
    check_capital("NATO is a treaty.", "argues that NATO is a treaty.");
    check_capital("“Cold War thinking” is a phrase.", "argues that “Cold War thinking” is a phrase.");
    check_capital("3 of 4 agree.", "argues that 3 of 4 agree.");
    check_capital("iPhones sell well.", "argues that iPhones sell well.");
    // Nobody knows whether this is a name, and it may be one though the same letters are a common word.
    check_capital("Beijing to them is far away.", ": Beijing to them is far away.");
    check_capital("Zorbing sells well.", ": Zorbing sells well.");
    check_capital("May plans are late.", ": May plans are late.");
    check_capital("A. Smith was there.", ": A. Smith was there.");
    check_capital("New Zealand is far away.", ": New Zealand is far away.");
    // More than one sentence, a question, or a colon of its own.
    check_capital("The ground is firm. The sky is high.", ": the ground is firm. The sky is high.");
    check_capital("Zorbing: nobody knows it.", ". Zorbing: nobody knows it.");
    check_capital("Is the ground firm?", ": is the ground firm?");
}

/// The sentence that tells a claim of this voice.
#[track_caller]
fn check_voice(source: &str, text: &str, expected: &str) {
    let debate = debate(
        &["x: Ada Lovelace"],
        &[
            "a | position | a | x | The label | The top is so.",
            "b | reason | a | x | A reason | The ground is firm.",
            &format!("c | evidence | a | {source} | More | {text}"),
        ],
        &["b + a", "c + b"],
    );
    let found = body(&debate, Stance::Balanced, Length::One);
    let found = found.split("firm. ").nth(1).unwrap();
    assert_eq!(found.trim_end(), expected);
}

#[test]
fn who_is_reported_is_said_once() {
    check_voice("x@the council", "The ice is thick.", "According to the council, the ice is thick.");
    check_voice("x@The council.", "The ice is thick.", "According to the council, the ice is thick.");
    check_voice("x@the council", "The council holds the ice to be thick.", "The council holds the ice to be thick.");
    check_voice("x@skaters", "The ice is said to be thick.", "The ice is said to be thick.");
    check_voice("x@the council", "Zorbing is safe.", "This is ascribed to the council: Zorbing is safe.");
    check_voice("x@", "The ice is thick.", "It is reported that the ice is thick.");
    check_voice("!", "The ice is thick.", "By the editor’s own reading, the ice is thick.");
    check_voice("!", "Zorbing is safe.", "The editor of this debate adds: Zorbing is safe.");
}

/// What the essay says of the case of one author, with these claims of theirs and one of another's.
#[track_caller]
fn check_step(relations: &[&str], expected: &str) {
    let debate = debate(
        &["x: Ada Lovelace", "y: Charles Babbage"],
        &[
            "a | position | a | x | First | The first is so.",
            "z | position | z | y | Second | The second is so.",
            "b | reason | a | x | Firm ground | The ground is firm.",
            "c | reason | a | x | Rock | The rock is hard.",
            "d | concession | a | x | Sand | The sand may be soft.",
            "o | reason | z | y | Rain | The rain is heavy.",
        ],
        relations,
    );
    let essay = plain(&debate, Stance::Balanced, Length::Fifteen);
    let part = essay.sections.iter().find(|section| section.heading.as_deref() == Some("First")).unwrap();
    let found: Vec<String> = part.paragraphs.iter().map(Paragraph::text).collect();
    assert_eq!(found.join("\n"), expected);
}

#[test]
fn steps_are_told_as_what_they_are() {
    check_step(
        &["b c + a"],
        "Lovelace argues that the ground is firm. With it goes a second premise: the rock is hard.",
    );
    check_step(&["b + a", "c + b"], "Lovelace argues that the ground is firm. The rock is hard.");
    check_step(&["b + a", "c + b?"], "Lovelace argues that the ground is firm. The rock is hard.");
    check_step(&["b + a", "d - b"], "Lovelace argues that the ground is firm. Admittedly, the sand may be soft.");
    check_step(
        &["b + a", "d - b", "c / r1"],
        "Lovelace argues that the ground is firm. Admittedly, the sand may be soft. Yet the rock is hard.",
    );
    check_step(
        &["b + a", "d - b", "c / r1?"],
        "Lovelace argues that the ground is firm. Admittedly, the sand may be soft. To this one may reply that the rock is hard.",
    );
    check_step(
        &["b + a", "o - b"],
        "Lovelace argues that the ground is firm. Against this Babbage argues that the rain is heavy.",
    );
    check_step(
        &["b + a", "o - b?"],
        "Lovelace argues that the ground is firm. A reader may set against this Babbage’s point that the rain is heavy.",
    );
    check_step(
        &["b + a", "c + b", "o / r1?"],
        "Lovelace argues that the ground is firm. The rock is hard. Even granting both, a reader may dispute the step from the one to the other, with a point of Babbage’s: the rain is heavy.",
    );
    check_step(
        &["b + a", "c + b", "o / r0?"],
        "Lovelace argues that the ground is firm. The rock is hard. Even granting the point “Firm ground”, a reader may doubt that it carries so far, with Babbage, who argues that the rain is heavy.",
    );
    check_step(
        &["b + a", "c + b", "d / r0"],
        "Lovelace argues that the ground is firm. The rock is hard. Yet the sand may be soft.",
    );
    check_step(
        &["b + a", "c + a", "b d + c"],
        "Lovelace argues that the rock is hard. Admittedly, the sand may be soft. It counts only together with another point, “Firm ground”. The author also argues that the ground is firm.",
    );
}

#[test]
fn markdown_is_escaped_and_plain_text_is_not() {
    let part = |text: &str| Part { text: text.to_owned(), origin: Origin::Essay };
    let essay = Essay {
        title: "a_b".to_owned(),
        sections: vec![Section {
            heading: Some("1. *x*".to_owned()),
            paragraphs: vec![Paragraph {
                sentences: vec![
                    Sentence { parts: vec![part("# <b>"), part(" & [c].")], ..Sentence::default() },
                    Sentence { parts: vec![part("D.")], ..Sentence::default() },
                ],
            }],
        }],
    };
    assert_eq!(essay.to_markdown(), "# a\\_b\n\n## 1\\. \\*x\\*\n\n\\# \\<b\\> \\& \\[c\\]. D.\n");
    assert_eq!(essay.to_plain_text(), "a_b\n\n1. *x*\n\n# <b> & [c]. D.\n");
    assert_eq!(essay.word_count(), 5);
}
