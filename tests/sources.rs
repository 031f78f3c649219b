//! The sources by paragraph: which claims each yields, what is covered, who is reported, and the way back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod sketch;

use std::collections::{BTreeMap, BTreeSet};

use fulcrum::analysis::fragment_address;
use fulcrum::analysis::sources::{CitedClaim, Coverage, Mark, ParagraphReading, Place, Run, Sources};
use fulcrum::formats::read;
use fulcrum::model::{Citation, ClaimIndex, Content, Debate, Source, Theme, Uncited, Voice};
use proptest::prelude::*;

use sketch::{content, id, names};

/// Claims with what they cite, such as `a s1.2 t3`: source s, paragraph 1, sentence 2; and source t's paragraph 3 as a
/// whole. `s1.2,4` are two sentences.
fn citing(claims: &[&str]) -> Content {
    let ids: Vec<&str> = claims.iter().map(|claim| claim.split(' ').next().unwrap()).collect();
    let mut content = content(ids[0], &ids.join(" "), &[]);
    content.sources = ["s", "t"].map(source).to_vec();
    for (claim, sketch) in content.claims.iter_mut().zip(claims) {
        claim.citations = sketch.split(' ').skip(1).map(citation).collect();
    }
    content
}

fn source(id: &str) -> Source {
    Source { id: id.to_owned(), title: id.to_owned(), ..Source::default() }
}

fn citation(sketch: &str) -> Citation {
    let (source, place) = sketch.split_at(1);
    let (paragraph, sentences) = place.split_once('.').unwrap_or((place, ""));
    let sentences = sentences.split(',').filter(|number| !number.is_empty()).map(|number| number.parse().unwrap());
    Citation {
        source: source.to_owned(),
        paragraph: paragraph.parse().unwrap(),
        sentences: sentences.collect(),
        ..Citation::default()
    }
}

fn uncited(paragraph: u32, sentence: u32) -> Uncited {
    Uncited { paragraph, sentence, reason: "A link.".to_owned(), ..Uncited::default() }
}

fn built(content: Content) -> Debate {
    Debate::new(content).unwrap()
}

/// `¶1 a b: 1–2 cited, 3 gap`.
fn spell(debate: &Debate, reading: &ParagraphReading) -> String {
    let claims: Vec<ClaimIndex> = reading.claims.iter().map(|cited| cited.claim).collect();
    let stretches = reading.stretches.iter().map(|stretch| {
        let Run { from, to } = stretch.run;
        let run = if from == to { from.to_string() } else { format!("{from}–{to}") };
        let mark = match stretch.mark {
            Mark::Cited => "cited",
            Mark::Uncited => "uncited",
            Mark::Gap => "gap",
        };
        format!("{run} {mark}")
    });
    format!("¶{} {}: {}", reading.paragraph, names(debate, &claims), stretches.collect::<Vec<_>>().join(", "))
}

#[track_caller]
fn check(claims: &[&str], uncited: &[Uncited], expected: &[&str]) {
    let mut content = citing(claims);
    content.sources[0].uncited = uncited.to_vec();
    let debate = built(content);
    let found = Sources::read(&debate);
    let spelt: Vec<String> = found.readings[0].paragraphs.iter().map(|reading| spell(&debate, reading)).collect();
    assert_eq!(spelt, expected);
}

#[test]
fn a_paragraph_yields_its_claims_by_sentence_then_in_the_files_order() {
    check(&["a s1.1", "b s1.2"], &[], &["¶1 a b: 1–2 cited"]);
    check(&["a s1.2", "b s1.1"], &[], &["¶1 b a: 1–2 cited"]);
    check(&["a s1.2,1", "b s1.1"], &[], &["¶1 a b: 1–2 cited"]);
    check(&["a s2.1", "b s1.1", "c s2.1"], &[], &["¶1 b: 1 cited", "¶2 a c: 1 cited"]);
    check(&["a s1.1 s1.3", "b s1.2"], &[], &["¶1 a b: 1–3 cited"]);
    check(&["a s1.1,1"], &[], &["¶1 a: 1 cited"]);
    check(&["a t1.1", "b"], &[], &[]);
}

#[test]
fn a_sentence_is_cited_or_left_out_with_a_reason_or_a_gap() {
    check(&["a s1.3"], &[], &["¶1 a: 1–2 gap, 3 cited"]);
    check(&["a s1.1,4"], &[], &["¶1 a: 1 cited, 2–3 gap, 4 cited"]);
    check(&["a s1.1,4"], &[uncited(1, 2), uncited(1, 5)], &["¶1 a: 1 cited, 2 uncited, 3 gap, 4 cited, 5 uncited"]);
    check(&["a s1.1"], &[uncited(1, 3)], &["¶1 a: 1 cited, 2 gap, 3 uncited"]);
    // Cited after all.
    check(&["a s1.1", "b s1.1"], &[uncited(1, 1)], &["¶1 a b: 1 cited"]);
    check(&["a"], &[uncited(2, 1), uncited(1, 1)], &["¶1 : 1 uncited", "¶2 : 1 uncited"]);
    check(&["a s1.4294967295"], &[], &["¶1 a: 1–4294967294 gap, 4294967295 cited"]);
}

#[test]
fn a_citation_without_sentences_covers_its_whole_paragraph() {
    check(&["a s1"], &[], &["¶1 a: "]);
    check(&["a s1.3", "b s1"], &[], &["¶1 b a: 1–3 cited"]);
    check(&["a s1"], &[uncited(1, 2)], &["¶1 a: 1 cited, 2 uncited"]);
}

#[test]
fn coverage_is_counted_by_paragraph_and_source() {
    let mut content = citing(&["a s1.1,3", "b s2", "c s5.1,4294967295 t1.1", "d s5.4294967295"]);
    content.sources[0].uncited = vec![uncited(1, 4)];
    let found = Sources::read(&built(content));
    let [s, t] = &found.readings[..] else { panic!("two sources") };
    let coverage = |number| s.paragraph(number).map(|reading| reading.coverage);
    assert_eq!(coverage(1), Some(Coverage { cited: 2, uncited: 1, gaps: 1, whole: 0 }));
    assert_eq!(coverage(2), Some(Coverage { whole: 1, ..Coverage::default() }));
    assert_eq!(coverage(3), None);
    assert_eq!(s.coverage, Coverage { cited: 4, uncited: 1, gaps: 4_294_967_294, whole: 1 });
    assert_eq!(s.coverage.known(), 4_294_967_299);
    assert_eq!(s.skipped, [Run { from: 3, to: 4 }]);
    assert_eq!((t.source, t.coverage.known(), t.skipped.len()), (1, 1, 0));
}

#[test]
fn a_claim_leads_to_its_paragraphs_and_they_lead_back() {
    let debate = built(citing(&["a t2.1 s1.2", "b", "c s1.1 s1.3", "d x1.1"]));
    let found = Sources::read(&debate);
    let claim = |id: &str| debate.find_claim(id).unwrap();
    let place = |source, paragraph, citation| Place { source, paragraph, citation };
    assert_eq!(found.places(claim("a")), [place(1, 2, 0), place(0, 1, 1)]);
    assert_eq!(found.places(claim("c")), [place(0, 1, 0), place(0, 1, 1)]);
    assert_eq!(found.places(claim("b")), []);
    assert_eq!(found.places(ClaimIndex(9)), []);
    assert_eq!(spell(&debate, found.paragraph(found.places(claim("a"))[1]).unwrap()), "¶1 c a: 1–3 cited");
    assert_eq!(found.paragraph(place(0, 7, 0)), None);
    assert_eq!(found.paragraph(place(7, 1, 0)), None);
    assert_eq!(names(&debate, &found.in_several_places), "a");
    assert_eq!(names(&debate, &found.without_source), "b d");
}

#[test]
fn those_reported_come_in_the_sources_order_with_what_is_reported_of_them() {
    let mut content = citing(&["a s3.1", "b s1.1", "c s2.1", "d s2.2", "e s1.2"]);
    for (at, speaker) in [(0, Some("Ada")), (1, Some("Bo")), (2, Some("Ada")), (3, None)] {
        content.claims[at].voice = Voice::Reported;
        content.claims[at].speaker = speaker.map(str::to_owned);
    }
    content.claims[4].speaker = Some("Nobody".to_owned());
    let debate = built(content);
    let found = Sources::read(&debate);
    let spelt: Vec<String> = found.readings[0]
        .reported
        .iter()
        .map(|reported| {
            let claims =
                reported.claims.iter().map(|(paragraph, claim)| format!(" ¶{paragraph} {}", id(&debate, *claim)));
            format!("{}:{}", reported.speaker.as_deref().unwrap_or("?"), claims.collect::<String>())
        })
        .collect();
    assert_eq!(spelt, ["Bo: ¶1 b", "Ada: ¶2 c ¶3 a", "?: ¶2 d"]);
    assert!(found.readings[1].reported.is_empty());
}

#[test]
fn a_source_is_about_the_themes_of_its_claims() {
    let mut content = citing(&["a s1.1", "b s1.2 s2.1", "c s1.3", "d t1.1", "e s4.1"]);
    content.themes = ["law", "war"].map(|id| Theme { id: id.to_owned(), ..Theme::default() }).to_vec();
    for (claim, theme) in content.claims.iter_mut().zip(["war", "law", "war", "law", "gone"]) {
        claim.theme = Some(theme.to_owned());
    }
    let debate = built(content);
    let found = Sources::read(&debate);
    let spell = |at: usize| -> Vec<(usize, String)> {
        found.readings[at].themes.iter().map(|about| (about.theme, names(&debate, &about.claims))).collect()
    };
    assert_eq!(spell(0), [(0, "b".to_owned()), (1, "a c".to_owned())]);
    assert_eq!(spell(1), [(0, "d".to_owned())]);
}

#[test]
fn a_debate_without_sources_has_no_readings() {
    let debate = built(content("a", "a b", &[]));
    let found = Sources::read(&debate);
    assert!(found.readings.is_empty());
    assert_eq!(names(&debate, &found.without_source), "a b");
    assert_eq!(Sources::read(&built(Content::default())), Sources::read(&built(Content::default())));
}

#[test]
fn the_built_in_debate_covers_every_sentence_of_both_articles() {
    let debate = read(fulcrum::debates::PACT_OR_LAYERS).debate.unwrap();
    let found = Sources::read(&debate);
    let sentences = |at: usize| -> Vec<u64> {
        let paragraphs = found.readings[at].paragraphs.iter().enumerate();
        paragraphs
            .map(|(nth, reading)| {
                assert_eq!(reading.paragraph as usize, nth + 1);
                reading.coverage.cited
            })
            .collect()
    };
    assert_eq!(sentences(0), [9, 8, 8, 9, 9, 6, 11]);
    assert_eq!(sentences(1), [1, 2, 2, 2, 3, 3, 3, 2, 3, 2, 2, 3, 4, 3, 4]);
    for reading in &found.readings {
        assert_eq!((reading.coverage.uncited, reading.coverage.gaps, reading.coverage.whole), (0, 0, 0));
        assert!(reading.skipped.is_empty());
    }
    assert_eq!(found.readings.iter().map(|reading| reading.coverage.known()).sum::<u64>(), 99);
    assert!(found.without_source.is_empty());
    assert_eq!(names(&debate, &found.in_several_places), "c-layered c-practice");
    let reported = found.readings.iter().flat_map(|reading| &reading.reported);
    assert_eq!(reported.map(|reported| reported.claims.len()).sum::<usize>(), 4);
    // Every phrase can be opened on its page.
    let sources = &debate.content().sources;
    for reading in &found.readings {
        for cited in reading.paragraphs.iter().flat_map(|paragraph| &paragraph.claims) {
            for citation in cited.citations(&debate) {
                assert_eq!(citation.source, sources[reading.source].id);
                assert!(fragment_address(&sources[reading.source], citation).unwrap().contains(":~:text="));
            }
        }
    }
}

/// A claim's citations: source, paragraph, sentences.
type Cited = Vec<(usize, u32, Vec<u32>)>;

fn any_content() -> impl Strategy<Value = Content> {
    let sentences = prop::collection::vec(1..9_u32, 0..4);
    let cited = prop::collection::vec((0..3_usize, 1..6_u32, sentences), 0..4);
    let left_out = prop::collection::vec((0..2_usize, 1..6_u32, 1..9_u32), 0..4);
    (prop::collection::vec(cited, 1..7), left_out).prop_map(|(claims, left_out): (Vec<Cited>, _)| {
        let ids: Vec<String> = (0..claims.len()).map(|at| format!("c{at}")).collect();
        let mut content = citing(&ids.iter().map(String::as_str).collect::<Vec<_>>());
        for (claim, cited) in content.claims.iter_mut().zip(claims) {
            claim.citations = cited
                .into_iter()
                .map(|(source, paragraph, sentences)| {
                    let source = ["s", "t", "gone"][source].to_owned();
                    Citation { source, paragraph, sentences, ..Citation::default() }
                })
                .collect();
        }
        for (source, paragraph, sentence) in left_out {
            content.sources[source].uncited.push(uncited(paragraph, sentence));
        }
        content
    })
}

proptest! {
    /// Against a plain look at every sentence there could be.
    #[test]
    fn every_sentence_fares_as_the_file_says(content in any_content()) {
        let debate = built(content);
        let found = Sources::read(&debate);
        for reading in &found.readings {
            let source = &debate.content().sources[reading.source];
            let mut expected = BTreeMap::new();
            for number in 1..9_u32 {
                let citations: Vec<&Citation> = debate.content().claims.iter().flat_map(|claim| &claim.citations)
                    .filter(|citation| citation.source == source.id && citation.paragraph == number).collect();
                let left_out: BTreeSet<u32> = source.uncited.iter().filter(|it| it.paragraph == number).map(|it| it.sentence).collect();
                let cited: BTreeSet<u32> = citations.iter().flat_map(|citation| citation.sentences.iter().copied()).collect();
                let whole = citations.iter().any(|citation| citation.sentences.is_empty());
                let last = cited.iter().chain(&left_out).copied().max().unwrap_or(0);
                let marks: Vec<Mark> = (1..=last).map(|sentence| {
                    if cited.contains(&sentence) { Mark::Cited }
                    else if left_out.contains(&sentence) { Mark::Uncited }
                    else if whole { Mark::Cited } else { Mark::Gap }
                }).collect();
                if !citations.is_empty() || !left_out.is_empty() {
                    expected.insert(number, (marks, u32::from(whole)));
                }
            }
            let marks = |paragraph: &ParagraphReading| -> Vec<Mark> {
                paragraph.stretches.iter().flat_map(|stretch| (stretch.run.from..=stretch.run.to).map(|_| stretch.mark)).collect()
            };
            let spelt: BTreeMap<u32, (Vec<Mark>, u32)> =
                reading.paragraphs.iter().map(|paragraph| (paragraph.paragraph, (marks(paragraph), paragraph.coverage.whole))).collect();
            prop_assert_eq!(&spelt, &expected);
            for paragraph in &reading.paragraphs {
                let count = |mark| spelt[&paragraph.paragraph].0.iter().filter(|found| **found == mark).count() as u64;
                let Coverage { cited, uncited, gaps, .. } = paragraph.coverage;
                prop_assert_eq!((cited, uncited, gaps), (count(Mark::Cited), count(Mark::Uncited), count(Mark::Gap)));
                prop_assert!(paragraph.stretches.windows(2).all(|two| two[0].run.to + 1 == two[1].run.from && two[0].mark != two[1].mark));
            }
        }
    }

    #[test]
    fn every_citation_stands_once_in_its_paragraph_and_in_order(content in any_content()) {
        let debate = built(content);
        let found = Sources::read(&debate);
        let mut there = Vec::new();
        for reading in &found.readings {
            for paragraph in &reading.paragraphs {
                let firsts = |cited: &CitedClaim| -> Vec<u32> {
                    cited.citations(&debate).map(|citation| citation.sentences.iter().min().copied().unwrap_or(0)).collect()
                };
                prop_assert!(paragraph.claims.is_sorted_by_key(|cited| (firsts(cited)[0], cited.claim)));
                for cited in &paragraph.claims {
                    prop_assert!(firsts(cited).is_sorted());
                    there.extend(cited.citations.iter().map(|citation| (cited.claim, reading.source, paragraph.paragraph, *citation)));
                }
                let claims: BTreeSet<ClaimIndex> = paragraph.claims.iter().map(|cited| cited.claim).collect();
                prop_assert_eq!(claims.len(), paragraph.claims.len(), "each claim once");
            }
        }
        there.sort_unstable_by_key(|(claim, _, _, citation)| (*claim, *citation));
        let back: Vec<_> = debate.claims()
            .flat_map(|claim| found.places(claim).iter().map(move |place| (claim, place.source, place.paragraph, place.citation)))
            .collect();
        prop_assert_eq!(there, back);
        for claim in debate.claims() {
            let places: BTreeSet<_> = found.places(claim).iter().map(|place| (place.source, place.paragraph)).collect();
            prop_assert_eq!(found.without_source.contains(&claim), places.is_empty());
            prop_assert_eq!(found.in_several_places.contains(&claim), places.len() > 1);
        }
    }
}

#[test]
fn a_hundred_thousand_claims_and_ten_thousand_paragraphs_are_read() {
    const CLAIMS: u32 = 100_000;
    const PARAGRAPHS: u32 = 10_000;
    let ids: Vec<String> = (0..CLAIMS).map(|at| format!("c{at}")).collect();
    let mut content = citing(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    for (at, claim) in (0..).zip(&mut content.claims) {
        claim.citations =
            vec![citation(&format!("s{}.{}", 1 + at % PARAGRAPHS, 1 + at / PARAGRAPHS)), citation("t1.1")];
        claim.voice = Voice::Reported;
    }
    let found = Sources::read(&built(content));
    assert_eq!(found.readings[0].paragraphs.len(), PARAGRAPHS as usize);
    assert_eq!(found.readings[0].coverage.cited, u64::from(CLAIMS));
    assert_eq!(found.readings[0].coverage.gaps, 0);
    assert_eq!(found.readings[1].paragraphs[0].claims.len(), CLAIMS as usize);
    assert_eq!(found.in_several_places.len(), CLAIMS as usize);
}
