//! Small debates as short texts, and essays on them.

use fulcrum::analysis::essay::{Essay, Length, Outcome, Request, Stance, write};
use fulcrum::model::{Citation, ClaimIndex, ClaimKind, Content, Debate, Extra, Source, Voice, Word};

use crate::sketch::content;

/// The lengths there are.
pub(crate) const LENGTHS: [Length; 3] = [Length::One, Length::Five, Length::Fifteen];

/// A debate from lines: a claim is `id | kind | side | source | headline | text`, with `@speaker` behind the source where
/// somebody is reported and `!` where the editor adds it; relations are as in the sketches. Positions are those of kind
/// `position`, called by their headlines. A source is its id, a colon, its authors; one without a name in it has none.
pub(crate) fn debate(sources: &[&str], claims: &[&str], relations: &[&str]) -> Debate {
    Debate::new(debate_content(sources, claims, relations)).expect("every id of the sketch is there")
}

pub(crate) fn debate_content(sources: &[&str], claims: &[&str], relations: &[&str]) -> Content {
    let rows: Vec<Vec<&str>> = claims.iter().map(|line| line.split('|').map(str::trim).collect()).collect();
    let ids: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    let tops: Vec<&str> = rows.iter().filter(|row| row[1] == "position").map(|row| row[0]).collect();
    let mut content = content(&tops.join(" "), &ids.join(" "), relations);
    for (claim, row) in content.claims.iter_mut().zip(&rows) {
        claim.kind = ClaimKind::from_word(row[1]).expect("a kind");
        claim.side = if matches!(row[2], "" | "none") { "none".to_owned() } else { format!("for-{}", row[2]) };
        let (source, speaker) = row[3].split_once('@').map_or((row[3], None), |(source, who)| (source, Some(who)));
        claim.voice = match (source, speaker) {
            ("!", _) => Voice::Editor,
            (_, Some(_)) => Voice::Reported,
            _ => Voice::Author,
        };
        claim.speaker = speaker.filter(|who| !who.is_empty()).map(str::to_owned);
        let sources = source.split_whitespace().filter(|source| *source != "!");
        claim.citations = sources.map(cited).collect();
        claim.headline = row[4].to_owned();
        claim.text = row[5].to_owned();
        if let Some(position) = content.positions.iter_mut().find(|position| position.claim == claim.id) {
            position.label = row[4].to_owned();
        }
    }
    content.sources = sources.iter().map(|line| source(line)).collect();
    content.title = "A debate".to_owned();
    content
}

fn cited(source: &str) -> Citation {
    Citation { source: source.to_owned(), paragraph: 1, sentences: vec![1], phrase: None, extra: Extra::default() }
}

fn source(line: &str) -> Source {
    let (id, authors) = line.split_once(':').expect("an id and authors");
    let authors = authors.split('&').map(str::trim).filter(|author| !author.is_empty());
    Source {
        id: id.to_owned(),
        title: format!("Source {id}"),
        authors: authors.map(str::to_owned).collect(),
        ..Source::default()
    }
}

/// All claims alike, no cruxes, no outcome.
pub(crate) fn plain(debate: &Debate, stance: Stance, length: Length) -> Essay {
    weighed(debate, stance, length, &|_| 0.5, &[], None)
}

pub(crate) fn weighed(
    debate: &Debate,
    stance: Stance,
    length: Length,
    strength: &dyn Fn(ClaimIndex) -> f64,
    cruxes: &[ClaimIndex],
    outcome: Option<Outcome>,
) -> Essay {
    write(debate, &Request { stance, length, strength, cruxes, outcome, weighed: false })
}

/// Every stance a debate allows.
pub(crate) fn stances(debate: &Debate) -> Vec<Stance> {
    let camps = debate.content().positions.len().max(2);
    std::iter::once(Stance::Balanced).chain((0..camps).map(Stance::For)).collect()
}

/// The balanced essay of five minutes without its title and headings, paragraphs on lines.
pub(crate) fn body(debate: &Debate, stance: Stance, length: Length) -> String {
    let essay = plain(debate, stance, length);
    let paragraphs = essay.sections.iter().flat_map(|section| &section.paragraphs);
    paragraphs.map(|paragraph| paragraph.text() + "\n").collect()
}
