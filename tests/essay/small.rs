//! Small debates of different kinds, told in full.

use fulcrum::analysis::essay::{Length, Margin, Outcome, Stance};
use fulcrum::model::{Agreement, Clash, Content, Debate, Degree, Extra, Nature};

use crate::prose::{check_links, check_typography};
use crate::support::{LENGTHS, body, debate, debate_content, plain, stances, weighed};

fn dam() -> Content {
    let mut content = debate_content(
        &["a: Maria O’Neill", "b: Institute of Rural Economics", "c: John Smith & Ann Smith", "d:"],
        &[
            "s | position | s | a | The state pays | The state should pay for the dam in full.",
            "f | position | f | c | The farmers pay | Those who draw the water should pay for the dam.",
            "n | position | n | d | No dam | The dam should not be built at all.",
            "s1 | reason | s | a | The dam protects all | The dam protects not only the fields but also three towns.",
            "s2 | evidence | s | a@the insurers’ association | The flood cost more | In 1987 a single flood cost the towns more than the dam would.",
            "s3 | reason | s | b | Farmers can’t afford it | Most farmers in the valley could not afford their share.",
            "f1 | reason | f | c | Who gains should pay | Whoever gains from a work should bear its cost.",
            "f2 | prediction | f | c@Pieter van den Berg | Farmers gain most | Irrigation would double the farms’ yield, van den Berg estimates.",
            "f3 | concession | f | c | The state has debts | The state may have no money left once the hospital is built.",
            "n1 | prediction | n | d | Salmon would vanish | Salmon would probably vanish from the upper valley.",
            "n2 | evidence | n | d | Ladders rarely work | Fish ladders, which are meant to let salmon pass, rarely work as planned.",
            "n3 | objection | n | d | A ladder could help | A fish ladder could be built beside the dam.",
            "e | framing | none | ! | Upkeep is left out | Nobody gives a figure for the cost of upkeep.",
        ],
        &[
            "s1 + s",
            "s2 + s1",
            "s3 + s?",
            "f1 f2 + f",
            "f3 - s?",
            "n1 + n",
            "n3 - n1",
            "n2 - n3",
            "s1 - f1?",
            "e / r8?",
        ],
    );
    content.title = "The dam".to_owned();
    content.question = Some("Who should pay for the dam in the Ems valley?".to_owned());
    content
}

#[test]
fn three_positions_are_told_in_full() {
    let debate = Debate::new(dam()).unwrap();
    let outcome = Some(Outcome::Ahead { position: 1, margin: Margin::Clear });
    let cruxes = [debate.find_claim("s3").unwrap(), debate.find_claim("n1").unwrap()];
    let essay = weighed(&debate, Stance::Balanced, Length::Five, &|_| 0.5, &cruxes, outcome);
    let expected = "\
# The dam

Who should pay for the dam in the Ems valley? What follows draws on four texts: “Source a” by Maria O’Neill, “Source b” by the Institute of Rural Economics, “Source c” by John Smith and Ann Smith and “Source d”. Maria O’Neill makes the case for “The state pays”: the state should pay for the dam in full. John Smith and Ann Smith argue for “The farmers pay” instead: those who draw the water should pay for the dam. The text “Source d” sides with “No dam”: the dam should not be built at all.

## The state pays

O’Neill argues that the dam protects not only the fields but also three towns. According to the insurers’ association, in 1987 a single flood cost the towns more than the dam would. The Institute of Rural Economics also argues that most farmers in the valley could not afford their share.

## The farmers pay

John Smith and Ann Smith hold that whoever gains from a work should bear its cost. With it goes a second premise: irrigation would double the farms’ yield, van den Berg estimates. A reader may set the point “The dam protects all” against the point “Who gains should pay”. To this one may reply that by the editor’s own reading, nobody gives a figure for the cost of upkeep. Against the point “The state pays” one may set what John Smith and Ann Smith argue: the state may have no money left once the hospital is built.

## No dam

The text “Source d” begins here: salmon would probably vanish from the upper valley. There is a difficulty: a fish ladder could be built beside the dam. Yet fish ladders, which are meant to let salmon pass, rarely work as planned.

## What it comes down to

In the case for “The state pays” the debate leaves “The dam protects all” without an answer; in the case for “The farmers pay”, “Farmers gain most”; in the case for “No dam”, “Salmon would vanish”. Much hinges on two points: “Farmers can’t afford it” and “Salmon would vanish”. As the arguments stand, before anybody weighs them, “The farmers pay” is clearly ahead.
";
    assert_eq!(essay.to_markdown(), expected, "\n{}", essay.to_markdown());
}

#[test]
fn the_best_case_answers_objections_and_grants_what_it_cannot_answer() {
    let debate = Debate::new(dam()).unwrap();
    let expected = "\
Who should pay for the dam in the Ems valley? Maria O’Neill makes the case for “The state pays”: the state should pay for the dam in full.
O’Neill argues that the dam protects not only the fields but also three towns. According to the insurers’ association, in 1987 a single flood cost the towns more than the dam would. The Institute of Rural Economics also argues that most farmers in the valley could not afford their share.
To the point “The state pays” a reader may object, with John Smith and Ann Smith, that the state may have no money left once the hospital is built. To this the debate has no answer.
That is the case for “The state pays”, as far as this debate makes it.
";
    assert_eq!(body(&debate, Stance::For(0), Length::Five), expected);
}

#[test]
fn a_single_position_has_a_case_for_it_and_one_against_it() {
    let debate = debate(
        &[],
        &[
            "t | position | | | Close it | The old town should be closed to private cars.",
            "air | reason | | | Cleaner air | The air would become cleaner.",
            "wind | evidence | | | Wind | In any case the wind blows fumes in from the ring road.",
            "shops | objection | | | Shops lose | Shops would lose customers who come by car.",
            "ghent | evidence | | | Ghent | In Ghent sales did not fall.",
        ],
        &["air + t?", "wind - air?", "shops - t?", "ghent - shops?"],
    );
    let expected = "\
The position is “Close it”: the old town should be closed to private cars.
For “Close it” it is argued that the air would become cleaner. Against this it may be said that in any case the wind blows fumes in from the ring road.
The case against “Close it” begins here: Shops would lose customers who come by car. It may be objected that in Ghent sales did not fall.
";
    assert_eq!(body(&debate, Stance::Balanced, Length::Five), expected);
    let expected = "\
What is in question is this: the old town should be closed to private cars.
The case against “Close it” begins here: Shops would lose customers who come by car.
Against the point “Shops lose” it may be said that in Ghent sales did not fall. To this the debate has no answer.
That is the case against “Close it”, as far as this debate makes it.
";
    assert_eq!(body(&debate, Stance::For(1), Length::Five), expected);
}

#[test]
fn two_claims_are_two_sentences() {
    let debate = debate(
        &[],
        &["a | position | | | Tea | Tea is better than coffee.", "b | reason | | | It keeps | It keeps longer."],
        &["b + a"],
    );
    for length in LENGTHS {
        let found = body(&debate, Stance::Balanced, length);
        assert_eq!(
            found.replace('\n', " "),
            "The position is “Tea”: Tea is better than coffee. For “Tea” it is argued that it keeps longer. "
        );
    }
}

#[test]
fn one_claim_is_an_essay() {
    let debate = debate(&[], &["a | position | | | Tea | Tea is better than coffee."], &[]);
    for stance in stances(&debate) {
        for length in LENGTHS {
            let essay = plain(&debate, stance, length);
            check_links(&debate, &essay, true);
            check_typography(&essay);
            assert!(essay.to_plain_text().contains("ea is better than coffee."));
        }
    }
}

#[test]
fn another_language_is_told_without_english_words() {
    let content = debate_content(
        &["a: سمير حداد", "b: ليلى منصور"],
        &[
            "y | position | y | a | القهوة | القهوة أفضل من الشاي لمن يعمل ليلا.",
            "n | position | n | b | الشاي | الشاي أهدأ للأعصاب من القهوة.",
            "y1 | reason | y | a | توقظ | القهوة توقظ الإنسان أسرع من الشاي.",
            "y2 | evidence | y | a@جامعة القاهرة | تجربة | أظهرت تجربة صغيرة أن الطلاب ربما يقرؤون أطول.",
            "n1 | reason | n | b | النوم | قد تمنع القهوة النوم.",
            "e | framing | none | ! | المقدار | المقدار مهم في الحالتين.",
        ],
        &["y1 + y", "y2 + y1", "n1 + n", "e / r1?"],
    );
    for language in [Some("ar".to_owned()), None] {
        let debate =
            Debate::new(Content { title: "القهوة أم الشاي؟".to_owned(), language, ..content.clone() }).unwrap();
        let essay = plain(&debate, Stance::Balanced, Length::Five);
        let expected = "\
القهوة أم الشاي؟

سمير حداد: القهوة أفضل من الشاي لمن يعمل ليلا. ليلى منصور: الشاي أهدأ للأعصاب من القهوة.

القهوة

سمير حداد: القهوة توقظ الإنسان أسرع من الشاي. جامعة القاهرة: أظهرت تجربة صغيرة أن الطلاب ربما يقرؤون أطول. — [المقدار مهم في الحالتين.]

الشاي

ليلى منصور: قد تمنع القهوة النوم.
";
        assert_eq!(essay.to_plain_text(), expected);
        for stance in stances(&debate) {
            let text = plain(&debate, stance, Length::Fifteen).to_plain_text();
            assert!(!text.contains(|c: char| c.is_ascii_alphabetic()), "{text}");
        }
    }
}

#[test]
fn issues_and_agreements_of_the_editor_are_told_with_their_notes() {
    let mut content = dam();
    let mut fish = content.claims.iter().find(|claim| claim.id == "n1").unwrap().clone();
    (fish.id, fish.text) = ("fish".to_owned(), "Fish need a river that runs.".to_owned());
    let mut step = content.relations[1].clone();
    (step.id, step.from, step.to) = ("r-fish".to_owned(), vec!["fish".to_owned()], "n1".to_owned());
    content.claims.push(fish);
    content.relations.push(step);
    let sides = [("for-s", "s2"), ("for-n", "fish")];
    content.clashes = vec![Clash {
        id: "x".to_owned(),
        issue: "Is the dam worth its price?".to_owned(),
        sides: sides.map(|(side, claim)| (side.to_owned(), vec![claim.to_owned()])).into(),
        nature: Nature::Value,
        note: None,
        extra: Extra::default(),
    }];
    content.agreements = vec![Agreement {
        id: "g".to_owned(),
        text: "The valley needs water.".to_owned(),
        claims: vec!["s1".to_owned(), "f1".to_owned()],
        degree: Degree::Partial,
        note: Some("How much is open.".to_owned()),
        extra: Extra::default(),
    }];
    let debate = Debate::new(content).unwrap();
    let found = body(&debate, Stance::Balanced, Length::Five);
    let issue = "Is the dam worth its price? O’Neill reports that according to the insurers’ association, in 1987 a single \
                 flood cost the towns more than the dam would. The text “Source d”, by contrast, holds that fish need a \
                 river that runs. They differ here about what matters.\n";
    assert!(found.contains(issue), "{found}");
    let shared = "Up to a point it is agreed that the valley needs water. How much is open.";
    assert!(found.contains(shared), "{found}");
}
