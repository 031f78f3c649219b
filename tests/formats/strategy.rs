//! Random debates that keep every rule.

use std::collections::{BTreeMap, BTreeSet};

use fulcrum::model::{
    Agreement, Basis, Citation, Claim, ClaimKind, Clash, Content, Degree, Extra, Nature, Position, Relation,
    RelationKind, Scenario, Source, Theme, Uncited, Voice, Word,
};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// A debate with two positions, up to 20 further claims, and all else there can be.
pub(crate) fn content() -> impl Strategy<Value = Content> {
    let counts = (2..22_usize, 0..4_usize, 0..3_usize);
    counts.prop_flat_map(|(claims, sources, themes)| {
        let lists = (
            vec(source(), sources),
            vec(text(), themes),
            vec(claim(sources, themes), claims),
            vec(relation(claims), 0..30),
            vec(extra(), 2),
        );
        let editorial = (vec(clash(claims), 0..3), vec(agreement(claims), 0..3), vec(scenario(claims), 0..3));
        (of(text()), of(text()), text(), lists, editorial, extra()).prop_map(
            |(question, summary, title, (sources, themes, claims, relations, extras), editorial, extra)| Content {
                format: "fulcrum/1".to_owned(),
                id: "random".to_owned(),
                title,
                question,
                summary,
                language: None,
                positions: (0..2).zip(extras).map(position).collect(),
                sources: numbered(sources, |source: &mut Source, at| source.id = format!("s-{at}")),
                themes: themes.into_iter().enumerate().map(theme).collect(),
                claims: numbered(claims, name_claim),
                relations: sound(relations),
                clashes: numbered(editorial.0, |clash: &mut Clash, at| clash.id = format!("x-{at}")),
                agreements: numbered(editorial.1, |agreement: &mut Agreement, at| agreement.id = format!("g-{at}")),
                scenarios: numbered(editorial.2, |scenario: &mut Scenario, at| scenario.id = format!("z-{at}")),
                extra,
            },
        )
    })
}

fn numbered<T>(mut items: Vec<T>, name: impl Fn(&mut T, usize)) -> Vec<T> {
    for (at, item) in items.iter_mut().enumerate() {
        name(item, at);
    }
    items
}

fn position((at, extra): (usize, Extra)) -> Position {
    Position { id: format!("p-{at}"), label: format!("P{at}"), claim: format!("c-{at}"), extra }
}

fn theme((at, label): (usize, String)) -> Theme {
    Theme { id: format!("t-{at}"), label, extra: Extra::default() }
}

fn name_claim(claim: &mut Claim, at: usize) {
    claim.id = format!("c-{at}");
    if at < 2 {
        claim.kind = ClaimKind::Position;
    }
}

/// A text that says something, in any script, with all that JSON must escape.
fn text() -> impl Strategy<Value = String> {
    let parts = select(vec![
        "word",
        "Wörter",
        "字",
        "🙂",
        "\"",
        "\\",
        "/",
        "\n",
        "\r\n",
        "\t",
        "\u{0}",
        "\u{1b}",
        "\u{7f}",
        "\u{2028}",
        "\u{feff}",
        " ",
        "e\u{301}",
        "</script>",
        "\u{10ffff}",
    ]);
    vec(parts, 0..6).prop_map(|parts| parts.concat() + "x")
}

/// Numbers in [0, 1] to the last bit, and those next to the defaults.
fn share() -> impl Strategy<Value = f64> {
    let near = vec![
        0.0,
        0.5,
        1.0,
        0.5 + f64::EPSILON / 2.0,
        0.5 - f64::EPSILON / 4.0,
        1.0 - f64::EPSILON / 2.0,
        f64::MIN_POSITIVE,
    ];
    prop_oneof![0.0..=1.0, select(near)]
}

/// Fields of a later version, to be kept to the letter.
fn extra() -> impl Strategy<Value = Extra> {
    let name = select(vec!["x-colour", "Größe", "", "nested \"name\"", "zz"]);
    let value = select(vec![
        "null",
        "1.00",
        "-0",
        "1E+400",
        "123456789012345678901234567890",
        "\"\\u00e9\\ud83d\\ude42 \\/\"",
        "[ 1,\n   2 ]",
        "{\"b\": {\"a\": [[], {}]}, \"a\": 1, \"a\": 2}",
    ]);
    btree_map(name, value, 0..3).prop_map(|fields| {
        let mut extra = Extra::default();
        for (name, value) in fields {
            extra.insert(name.to_owned(), value.to_owned());
        }
        extra
    })
}

fn source() -> impl Strategy<Value = Source> {
    let uncited = (1..99_u32, 1..=u32::MAX, text(), extra()).prop_map(|(paragraph, sentence, reason, extra)| Uncited {
        paragraph,
        sentence,
        reason,
        extra,
    });
    (
        text(),
        vec(text(), 0..3),
        of(select(vec!["http://[::1]/", "HTTPS://例え.jp/#ü"])),
        of(text()),
        vec(uncited, 0..3),
        extra(),
    )
        .prop_map(|(title, authors, url, note, uncited, extra)| Source {
            id: String::new(),
            title,
            authors,
            publisher: note.clone(),
            url: url.map(str::to_owned),
            date: Some("2025".to_owned()),
            note,
            uncited,
            extra,
        })
}

fn citation(sources: usize) -> impl Strategy<Value = Citation> {
    (0..sources, 1..9_u32, vec(1..9_u32, 0..3), of(select(vec!["a few words", "–"])), extra()).prop_map(
        |(source, paragraph, sentences, phrase, extra)| Citation {
            source: format!("s-{source}"),
            paragraph,
            sentences,
            phrase: phrase.map(str::to_owned),
            extra,
        },
    )
}

fn claim(sources: usize, themes: usize) -> impl Strategy<Value = Claim> {
    let kinds: Vec<ClaimKind> = ClaimKind::ALL.iter().copied().filter(|kind| *kind != ClaimKind::Position).collect();
    let citations = if sources == 0 { Just(Vec::new()).boxed() } else { vec(citation(sources), 0..3).boxed() };
    let theme = if themes == 0 { Just(None).boxed() } else { of((0..themes).prop_map(|at| format!("t-{at}"))).boxed() };
    let words = (select(kinds), select(Voice::ALL), select(vec!["p-0", "p-1", "both", "none"]));
    (text(), words, theme, share(), citations, vec(text(), 0..2), of(text()), extra()).prop_map(
        |(text, (kind, voice, side), theme, prior, citations, tags, note, extra)| Claim {
            id: String::new(),
            headline: text.chars().take(60).chain(['.']).skip(1).collect(),
            text,
            kind,
            side: side.to_owned(),
            theme,
            voice,
            speaker: (voice == Voice::Reported).then(|| "somebody".to_owned()),
            prior,
            citations,
            tags,
            note,
            extra,
        },
    )
}

/// A relation whose target is still to be found: where it starts, where it might go.
type Draft = (Relation, Index);

fn relation(claims: usize) -> impl Strategy<Value = Draft> {
    let from = proptest::sample::subsequence((2..claims).collect::<Vec<_>>(), 0..=3.min(claims - 2));
    let words = (select(RelationKind::ALL), select(Basis::ALL));
    (from, 0..claims, words, share(), of(text()), extra(), any::<Index>()).prop_map(
        |(from, to, (kind, basis), weight, note, extra, index)| {
            let from = from.iter().map(|at| format!("c-{at}")).collect();
            let to = format!("c-{to}");
            (Relation { id: String::new(), from, to, kind, basis, weight, note, extra }, index)
        },
    )
}

/// Keeps the drafts that break no rule.
fn sound(drafts: Vec<Draft>) -> Vec<Relation> {
    let mut relations: Vec<Relation> = Vec::new();
    let mut said = BTreeSet::new();
    for (mut relation, index) in drafts {
        relation.id = format!("r-{}", relations.len());
        if relation.kind == RelationKind::Undercuts {
            let Some(step) = (!relations.is_empty()).then(|| index.get(&relations)) else { continue };
            relation.to.clone_from(&step.id);
        }
        // The premises may be of different sources: only an analyst can have drawn such a link.
        relation.basis = if relation.from.len() == 1 && relation.kind == RelationKind::Undercuts {
            Basis::Inferred
        } else {
            relation.basis
        };
        let fresh = said.insert((relation.from.clone(), relation.to.clone(), relation.kind.word()));
        if fresh && !relation.from.is_empty() && !relation.from.contains(&relation.to) {
            relations.push(relation);
        }
    }
    relations
}

fn clash(claims: usize) -> impl Strategy<Value = Clash> {
    let side = vec((0..claims).prop_map(|at| format!("c-{at}")), 0..3);
    let sides = btree_map(select(vec!["p-0".to_owned(), "p-1".to_owned()]), side, 0..3);
    (text(), sides, select(Nature::ALL), of(text()), extra()).prop_map(|(issue, sides, nature, note, extra)| Clash {
        id: String::new(),
        issue,
        sides,
        nature,
        note,
        extra,
    })
}

fn agreement(claims: usize) -> impl Strategy<Value = Agreement> {
    let named = vec((0..claims).prop_map(|at| format!("c-{at}")), 1..4);
    (text(), named, select(Degree::ALL), of(text()), extra()).prop_map(|(text, claims, degree, note, extra)| {
        Agreement { id: String::new(), text, claims, degree, note, extra }
    })
}

fn scenario(claims: usize) -> impl Strategy<Value = Scenario> {
    let priors = btree_map((0..claims).prop_map(|at| format!("c-{at}")), share(), 0..4);
    (text(), text(), priors, of(text()), extra()).prop_map(
        |(label, text, priors, watch, extra): (_, _, BTreeMap<_, _>, _, _)| Scenario {
            id: String::new(),
            label,
            text,
            priors,
            watch,
            extra,
        },
    )
}
