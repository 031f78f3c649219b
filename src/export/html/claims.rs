//! The claims: a section a position, and in it a list in a list.

use crate::export::markup::Markup;
use crate::export::plan::{Entry, Opening, Telling, plan};
use crate::export::told::{Cited, about, citations, step, whereabouts};
use crate::model::{Claim, ClaimIndex, Debate, Side};
use crate::state::{role_class, side_class, spoken_role};

/// The id of the part of the page that holds the claims.
pub(super) const CLAIMS: &str = "fulcrum-claims";

/// All sections.
pub(super) fn sections(to: &mut Markup, debate: &Debate, most_levels: usize) {
    to.raw("<div class=\"claims\"").attribute("id", CLAIMS).raw(">\n");
    for (nth, section) in plan(debate, most_levels).iter().enumerate() {
        match &section.opening {
            Opening::Top(entry) => top(to, debate, entry),
            Opening::Continued(claim) => {
                to.raw("<section").attribute("id", &part(nth)).raw("><h2>Continued from “");
                link(to, &anchor(debate, *claim), &headline(debate, *claim));
                to.raw("”</h2>\n");
            }
        }
        lists(to, debate, &section.entries);
        to.raw("</section>\n");
    }
    to.raw("</div>\n");
}

/// Opens the section of a claim at the top, and writes the claim out.
fn top(to: &mut Markup, debate: &Debate, entry: &Entry) {
    let side = debate.position_of(entry.claim).map_or(Side::None, |(at, _)| Side::Position(at));
    to.raw("<section class=\"").raw(role_class(entry.role)).raw(" ").raw(side_class(side)).raw("\"");
    to.attribute("id", &anchor(debate, entry.claim)).raw(">");
    full(to, debate, entry);
}

/// The lists of a section. A list is opened by the first entry of a level and closed by the first of one further up.
fn lists(to: &mut Markup, debate: &Debate, entries: &[Entry]) {
    let mut level = 0;
    for entry in entries {
        if entry.level > level {
            to.raw("\n<ul>\n");
        } else {
            to.raw("</li>\n");
        }
        for _ in entry.level..level {
            to.raw("</ul>\n</li>\n");
        }
        level = entry.level;
        item(to, debate, entry);
    }
    for _ in 0..level {
        to.raw("</li>\n</ul>\n");
    }
}

/// An item of a list, which stays open for what stands under it.
fn item(to: &mut Markup, debate: &Debate, entry: &Entry) {
    to.raw("<li class=\"").raw(role_class(entry.role)).raw("\"");
    if entry.telling == Telling::Full {
        to.attribute("id", &anchor(debate, entry.claim)).raw(">");
        full(to, debate, entry);
    } else {
        to.raw("><p class=\"named\">");
        role(to, entry);
        link(to, &anchor(debate, entry.claim), &headline(debate, entry.claim));
        to.raw(" <span class=\"soft\">(").raw(whereabouts(entry.telling)).raw(")</span></p>");
        basis(to, debate, entry);
    }
    if let Some(nth) = entry.continued {
        to.raw("<p class=\"soft\">");
        link(to, &part(nth), "What stands under it goes on further down.");
        to.raw("</p>");
    }
}

/// A claim written out.
fn full(to: &mut Markup, debate: &Debate, entry: &Entry) {
    let Some(claim) = debate.claim(entry.claim) else { return };
    let (opened, closed) = heading(entry.level);
    to.raw(opened);
    role(to, entry);
    to.text(&claim.headline).raw(closed).raw("<p>").text(&claim.text).raw("</p>");
    to.raw("<p class=\"soft\">").text(&about(debate, entry.claim, claim)).raw("</p>");
    basis(to, debate, entry);
    cites(to, &citations(debate, claim));
    note(to, claim);
}

/// The tags of a headline. HTML has six levels; deeper down lists alone say where a claim stands.
fn heading(level: usize) -> (&'static str, &'static str) {
    match level {
        0 => ("<h2>", "</h2>\n"),
        1 => ("<h3>", "</h3>\n"),
        2 => ("<h4>", "</h4>\n"),
        3 => ("<h5>", "</h5>\n"),
        4 => ("<h6>", "</h6>\n"),
        _ => ("<p class=\"headline\">", "</p>\n"),
    }
}

fn role(to: &mut Markup, entry: &Entry) {
    to.raw("<span class=\"role\">").raw(spoken_role(entry.role)).raw(":</span> ");
}

/// Who draws the step, and why.
fn basis(to: &mut Markup, debate: &Debate, entry: &Entry) {
    if let Some(step) = step(debate, entry) {
        to.raw("<p class=\"soft\"><span class=\"mark\">").raw(step.basis).raw("</span> ").text(&step.words).raw("</p>");
    }
}

fn cites(to: &mut Markup, cited: &[Cited]) {
    if cited.is_empty() {
        return;
    }
    to.raw("\n<ul class=\"cites\">");
    for one in cited {
        to.raw("<li>");
        if let Some(phrase) = &one.phrase {
            to.text(phrase).raw(" ");
        }
        match &one.address {
            Some(address) => to.raw("<a").attribute("href", address).raw(">").text(&one.place).raw("</a>"),
            None => to.text(&one.place),
        };
        to.raw("</li>");
    }
    to.raw("</ul>");
}

fn note(to: &mut Markup, claim: &Claim) {
    if let Some(note) = &claim.note {
        to.raw("<p class=\"soft\"><b>Editor’s note:</b> ").text(note).raw("</p>");
    }
}

/// A link within the page.
fn link(to: &mut Markup, id: &str, words: &str) {
    to.raw("<a").attribute("href", &format!("#{id}")).raw(">").text(words).raw("</a>");
}

fn headline(debate: &Debate, claim: ClaimIndex) -> String {
    debate.claim(claim).map(|found| found.headline.clone()).unwrap_or_default()
}

/// The id of the place where a claim is written out. Ids of claims are made of letters, digits and hyphens in every file
/// that can be read; a debate that was put together otherwise may have others, and none is used twice.
fn anchor(debate: &Debate, claim: ClaimIndex) -> String {
    let id = debate.claim(claim).map_or("", |found| found.id.as_str());
    let is_plain = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_plain && debate.find_claim(id) == Some(claim) {
        format!("fulcrum-claim-{id}")
    } else {
        format!("fulcrum-claim.{}", claim.0)
    }
}

/// The id of a section that goes on with what was too deep.
fn part(nth: usize) -> String {
    format!("fulcrum-part-{nth}")
}
