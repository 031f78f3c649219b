//! The debate file's objects: every field with its type, and where references stand.

use super::super::Code;
use super::super::located::{Kind, Node, Report, shorten};
use super::fields::Fields;
use super::{MAX_CLAIMS, MAX_HEADLINE, MAX_RELATIONS};
use crate::model::{
    Agreement, Citation, Claim, Clash, Content, DEFAULT_PRIOR, DEFAULT_WEIGHT, Position, Relation, Scenario, Source,
    Theme, Uncited, Voice,
};

const FORMAT: &str = "fulcrum/1";

/// A debate file's content, and where its ids and references stand in the text.
#[derive(Default)]
pub(super) struct Entries {
    pub(super) content: Content,
    pub(super) positions: Vec<PositionPlaces>,
    pub(super) sources: Vec<usize>,
    pub(super) themes: Vec<usize>,
    pub(super) claims: Vec<ClaimPlaces>,
    pub(super) relations: Vec<RelationPlaces>,
    pub(super) clashes: Vec<ClashPlaces>,
    pub(super) agreements: Vec<ListPlaces>,
    pub(super) scenarios: Vec<ListPlaces>,
}

/// Where a position's references stand.
pub(super) struct PositionPlaces {
    pub(super) id: usize,
    pub(super) claim: usize,
}

/// Where a claim's references stand.
pub(super) struct ClaimPlaces {
    /// Whether its kind could be read; rules about kinds hold only then.
    pub(super) kind_known: bool,
    pub(super) id: usize,
    pub(super) side: usize,
    pub(super) theme: usize,
    /// The sources its citations name.
    pub(super) citations: Vec<usize>,
}

/// Where a relation's references stand.
pub(super) struct RelationPlaces {
    /// Whether its kind could be read; rules about kinds hold only then.
    pub(super) kind_known: bool,
    pub(super) id: usize,
    pub(super) from: Vec<usize>,
    pub(super) to: usize,
}

/// Where a clash's references stand.
pub(super) struct ClashPlaces {
    pub(super) id: usize,
    pub(super) sides: Vec<(String, usize)>,
    pub(super) claims: Vec<(String, usize)>,
}

/// Where the references of an item stand that names claims.
pub(super) struct ListPlaces {
    pub(super) id: usize,
    pub(super) claims: Vec<(String, usize)>,
}

/// Reads the outermost object.
pub(super) fn debate<'a>(report: &mut Report<'a>, root: Node<'a>) -> Option<Entries> {
    let mut fields = Fields::open(report, root, "debate")?;
    let mut entries = Entries::default();
    format(&mut fields, &mut entries);
    entries.content.id = fields.own_id().0;
    entries.content.title = fields.full_text("title");
    entries.content.question = fields.text("question");
    entries.content.summary = fields.text("summary");
    entries.content.language = fields.text("language");
    let positions = required_items(&mut fields, "positions");
    let sources = fields.items("sources");
    let themes = fields.items("themes");
    let claims = limited(&mut fields, "claims", MAX_CLAIMS, true);
    let relations = limited(&mut fields, "relations", MAX_RELATIONS, false);
    let (clashes, agreements, scenarios) =
        (fields.items("clashes"), fields.items("agreements"), fields.items("scenarios"));
    entries.content.extra = fields.rest();

    for node in positions {
        entries.position(report, node);
    }
    for node in sources {
        entries.source(report, node);
    }
    for node in themes {
        entries.theme(report, node);
    }
    for node in claims {
        entries.claim(report, node);
    }
    for node in relations {
        entries.relation(report, node);
    }
    for node in clashes {
        entries.clash(report, node);
    }
    for node in agreements {
        entries.agreement(report, node);
    }
    for node in scenarios {
        entries.scenario(report, node);
    }
    Some(entries)
}

fn format(fields: &mut Fields<'_, '_>, entries: &mut Entries) {
    let Some(node) = fields.required("format") else { return };
    let at = fields.report.at(node);
    let label = fields.label("format");
    if let Some(text) = fields.report.text(node, &label, None) {
        if text != FORMAT {
            fields.error(
                at,
                Code::UnknownFormat,
                format!("The file says it is \"{}\".", shorten(&text)),
                "This version reads \"fulcrum/1\".",
            );
        }
        entries.content.format = text;
    }
}

fn required_items<'a>(fields: &mut Fields<'a, '_>, name: &str) -> Vec<Node<'a>> {
    let Some(node) = fields.required(name) else { return Vec::new() };
    let (at, label) = (fields.report.at(node), fields.label(name));
    let items = fields.report.list(node, &label, None);
    if items.is_empty() && node.kind() == Kind::List {
        fields.error(at, Code::EmptyList, format!("The debate's `{name}` is empty."), "Give one or more.");
    }
    items
}

fn limited<'a>(fields: &mut Fields<'a, '_>, name: &str, most: usize, required: bool) -> Vec<Node<'a>> {
    let mut items = if required { required_items(fields, name) } else { fields.items(name) };
    if let Some(node) = items.get(most) {
        let at = fields.report.at(*node);
        fields.error(
            at,
            Code::TooMany,
            format!("The debate has {} {name}; at most {most} are read.", items.len()),
            "Split the debate.",
        );
        items.truncate(most);
    }
    items
}

impl Entries {
    fn position<'a>(&mut self, report: &mut Report<'a>, item: Node<'a>) {
        let Some(mut fields) = Fields::open(report, item, "position") else { return };
        let (id, id_at) = fields.own_id();
        let label = fields.full_text("label");
        let claim_at = fields.place_of("claim");
        let claim = fields.full_text("claim");
        self.content.positions.push(Position { id, label, claim, extra: fields.rest() });
        self.positions.push(PositionPlaces { id: id_at, claim: claim_at });
    }

    fn source<'a>(&mut self, report: &mut Report<'a>, item: Node<'a>) {
        let Some(mut fields) = Fields::open(report, item, "source") else { return };
        let (id, id_at) = fields.own_id();
        let title = fields.full_text("title");
        let authors = fields.texts("authors").into_iter().map(|(author, _)| author).collect();
        let (publisher, url_at) = (fields.text("publisher"), fields.place_of("url"));
        let url = fields.text("url");
        if let Some(url) = url.as_deref().filter(|url| !is_web_address(url)) {
            fields.error(
                url_at,
                Code::BadAddress,
                format!("The source's `url` is \"{}\".", shorten(url)),
                "Give an address that starts with https:// or http://.",
            );
        }
        let (date, note) = (fields.text("date"), fields.text("note"));
        let uncited_nodes = fields.items("uncited");
        let extra = fields.rest();
        let uncited = uncited_nodes.into_iter().filter_map(|node| uncited(report, node, &id)).collect();
        self.content.sources.push(Source { id, title, authors, publisher, url, date, note, uncited, extra });
        self.sources.push(id_at);
    }

    fn theme<'a>(&mut self, report: &mut Report<'a>, item: Node<'a>) {
        let Some(mut fields) = Fields::open(report, item, "theme") else { return };
        let (id, id_at) = fields.own_id();
        let label = fields.full_text("label");
        self.content.themes.push(Theme { id, label, extra: fields.rest() });
        self.themes.push(id_at);
    }

    fn claim<'a>(&mut self, report: &mut Report<'a>, item: Node<'a>) {
        let Some(mut fields) = Fields::open(report, item, "claim") else { return };
        let (id, id_at) = fields.own_id();
        let headline_at = fields.place_of("headline");
        let headline = fields.full_text("headline");
        let length = headline.chars().count();
        if length > MAX_HEADLINE {
            let message = format!("The headline has {length} characters; rows and maps are made for {MAX_HEADLINE}.");
            fields.report.warn(
                headline_at,
                Code::HeadlineTooLong,
                Some(&id),
                message,
                "Shorten it; the text can say more.",
            );
        }
        let text = fields.full_text("text");
        let (kind, kind_known) = fields.known_word("kind");
        let (side_at, theme_at) = (fields.place_of("side"), fields.place_of("theme"));
        let side = fields.text("side").unwrap_or_else(|| "none".to_owned());
        let (theme, voice, speaker) = (fields.text("theme"), fields.word("voice"), fields.text("speaker"));
        if voice == Voice::Reported && speaker.as_deref().unwrap_or_default().trim().is_empty() {
            fields.report.warn(
                id_at,
                Code::MissingSpeaker,
                Some(&id),
                "The claim is reported, but does not say of whom.",
                "Add the field `speaker`.",
            );
        }
        let prior = fields.share("prior", DEFAULT_PRIOR);
        let citation_nodes = fields.items("citations");
        let tags = fields.texts("tags").into_iter().map(|(tag, _)| tag).collect();
        let note = fields.text("note");
        let extra = fields.rest();
        let (citations, citations_at) =
            citation_nodes.into_iter().filter_map(|node| citation(report, node, &id)).unzip();
        self.content.claims.push(Claim {
            id,
            headline,
            text,
            kind,
            side,
            theme,
            voice,
            speaker,
            prior,
            citations,
            tags,
            note,
            extra,
        });
        self.claims.push(ClaimPlaces {
            kind_known,
            id: id_at,
            side: side_at,
            theme: theme_at,
            citations: citations_at,
        });
    }

    fn relation<'a>(&mut self, report: &mut Report<'a>, item: Node<'a>) {
        let Some(mut fields) = Fields::open(report, item, "relation") else { return };
        let (id, id_at) = fields.own_id();
        let (from, from_at) = fields.required_texts("from").into_iter().unzip();
        let to_at = fields.place_of("to");
        let to = fields.full_text("to");
        let (kind, kind_known) = fields.known_word("kind");
        let basis = fields.word("basis");
        let (weight, note) = (fields.share("weight", DEFAULT_WEIGHT), fields.text("note"));
        self.content.relations.push(Relation { id, from, to, kind, basis, weight, note, extra: fields.rest() });
        self.relations.push(RelationPlaces { kind_known, id: id_at, from: from_at, to: to_at });
    }

    fn clash<'a>(&mut self, report: &mut Report<'a>, item: Node<'a>) {
        let Some(mut fields) = Fields::open(report, item, "clash") else { return };
        let (id, id_at) = fields.own_id();
        let issue = fields.full_text("issue");
        let mut clash = Clash { id, issue, ..Clash::default() };
        let mut places = ClashPlaces { id: id_at, sides: Vec::new(), claims: Vec::new() };
        for (side, node) in fields.map("sides") {
            places.sides.push((side.clone(), fields.report.at(node)));
            let claims = fields.texts_of(node, "sides");
            clash.sides.insert(side, claims.iter().map(|(claim, _)| claim.clone()).collect());
            places.claims.extend(claims);
        }
        clash.nature = fields.required_word("nature");
        clash.note = fields.text("note");
        clash.extra = fields.rest();
        self.content.clashes.push(clash);
        self.clashes.push(places);
    }

    fn agreement<'a>(&mut self, report: &mut Report<'a>, item: Node<'a>) {
        let Some(mut fields) = Fields::open(report, item, "agreement") else { return };
        let (id, id_at) = fields.own_id();
        let text = fields.full_text("text");
        let claims_at = fields.required_texts("claims");
        let claims = claims_at.iter().map(|(claim, _)| claim.clone()).collect();
        let (degree, note) = (fields.required_word("degree"), fields.text("note"));
        self.content.agreements.push(Agreement { id, text, claims, degree, note, extra: fields.rest() });
        self.agreements.push(ListPlaces { id: id_at, claims: claims_at });
    }

    fn scenario<'a>(&mut self, report: &mut Report<'a>, item: Node<'a>) {
        let Some(mut fields) = Fields::open(report, item, "scenario") else { return };
        let (id, id_at) = fields.own_id();
        let (label, text) = (fields.full_text("label"), fields.full_text("text"));
        let mut scenario = Scenario { id, label, text, ..Scenario::default() };
        let mut claims = Vec::new();
        for (claim, node) in fields.map("priors") {
            let what = fields.each("priors");
            claims.push((claim.clone(), fields.report.at(node)));
            if let Some(prior) = fields.share_of(node, &what) {
                scenario.priors.insert(claim, prior);
            }
        }
        scenario.watch = fields.text("watch");
        scenario.extra = fields.rest();
        self.content.scenarios.push(scenario);
        self.scenarios.push(ListPlaces { id: id_at, claims });
    }
}

fn citation<'a>(report: &mut Report<'a>, node: Node<'a>, claim: &str) -> Option<(Citation, usize)> {
    let mut fields = Fields::open_part(report, node, "citation", claim)?;
    let source_at = fields.place_of("source");
    let source = fields.full_text("source");
    let paragraph = fields.ordinal("paragraph");
    let each = fields.each("sentences");
    let sentences = fields.items("sentences").into_iter().filter_map(|node| fields.ordinal_of(node, &each)).collect();
    let phrase = fields.phrase();
    Some((Citation { source, paragraph, sentences, phrase, extra: fields.rest() }, source_at))
}

fn uncited<'a>(report: &mut Report<'a>, node: Node<'a>, source: &str) -> Option<Uncited> {
    let mut fields = Fields::open_part(report, node, "waived sentence", source)?;
    let (paragraph, sentence, reason) =
        (fields.ordinal("paragraph"), fields.ordinal("sentence"), fields.full_text("reason"));
    Some(Uncited { paragraph, sentence, reason, extra: fields.rest() })
}

/// Whether an address can be linked to without risk.
fn is_web_address(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let known = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    known
        && rest.starts_with(|first: char| first.is_alphanumeric() || first == '[')
        && !url.contains(char::is_whitespace)
}
