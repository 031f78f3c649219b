//! The debate as static HTML: headings and nested lists, no script, no style of its own.
//!
//! [`body`] is for any page; [`explorer_body`] is what the explorer's own page shows until the explorer has started, with
//! the head and the lead where the explorer draws them; [`document`] is a whole page that needs nothing beside it.

mod claims;
mod page;

use super::markup::Markup;
use super::meta;
use crate::analysis::is_right_to_left;
use crate::model::Debate;

/// Browsers' parsers flatten what nests deeper than about 500 tags; a level of lists takes two.
const MOST_LEVELS: usize = 60;

/// How a page of [`document`] looks: the explorer's own style, as far as it is needed.
pub const STYLE: &str = concat!(
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/base.css"),
    include_str!("../../../styles/lead.css"),
    include_str!("../../../styles/notice.css"),
    include_str!("../../../styles/static.css"),
    include_str!("../../../styles/print.css"),
);

/// The whole debate, to be put into a page.
pub fn body(debate: &Debate) -> String {
    let mut to = Markup::default();
    open(&mut to, debate);
    to.raw("<main class=\"main\">\n");
    page::lead(&mut to, debate, &[]);
    claims::sections(&mut to, debate, MOST_LEVELS);
    to.raw("</main>\n");
    page::footer(&mut to, debate);
    to.raw("</div>\n");
    to.finish()
}

/// The same with the explorer's head, its ways in, and a line that says it is being opened.
pub fn explorer_body(debate: &Debate) -> String {
    let mut to = Markup::default();
    open(&mut to, debate);
    page::header(&mut to, debate);
    to.raw("<main class=\"main\">\n");
    page::lead(&mut to, debate, &crate::state::ways(debate.content()));
    to.raw("<p class=\"fulcrum-loading\" role=\"status\" data-fulcrum-loading>Opening the debate…</p>\n");
    to.raw("<noscript><p class=\"no-script\">This is the debate as a list. The explorer needs JavaScript.</p></noscript>\n");
    claims::sections(&mut to, debate, MOST_LEVELS);
    to.raw("</main>\n");
    page::footer(&mut to, debate);
    to.raw("</div>\n");
    to.finish()
}

/// A whole page of its own. It runs no script and loads nothing; of styles it allows none but its own, by `checksum`,
/// which is that of [`STYLE`] as a policy writes it (`sha256-…`).
pub fn document(debate: &Debate, checksum: &str) -> String {
    let mut to = Markup::default();
    let policy = format!("default-src 'none'; style-src '{checksum}'; base-uri 'none'; form-action 'none'");
    to.raw("<!doctype html>\n<html");
    language(&mut to, debate);
    to.raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"");
    to.attribute("content", &policy).raw(">\n");
    to.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    to.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    meta::write(&mut to, debate);
    to.raw("<style>").raw(STYLE).raw("</style>\n</head>\n<body>\n");
    let mut html = to.finish() + &body(debate);
    html.push_str("</body>\n</html>\n");
    html
}

fn open(to: &mut Markup, debate: &Debate) {
    to.raw("<div class=\"fulcrum static\"");
    language(to, debate);
    to.raw(">\n");
}

/// The language and direction of the debate's texts, as the explorer gives them.
fn language(to: &mut Markup, debate: &Debate) {
    to.attribute("lang", debate.content().language.as_deref().unwrap_or("en"));
    to.attribute("dir", if is_right_to_left(debate) { "rtl" } else { "ltr" });
}
