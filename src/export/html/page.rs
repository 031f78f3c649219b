//! What stands around the claims: the head of the explorer's page, the lead, the foot.
//!
//! The head and the lead have the markup that `src/views/header.rs` and `src/views/lead.rs` give them, so that nothing moves
//! when the explorer takes their place.

use super::claims::CLAIMS;
use crate::analysis::authors;
use crate::export::markup::Markup;
use crate::export::told::{Listed, listed};
use crate::model::{Debate, Word};
use crate::state::{View, Way, extent};

/// The head of the explorer's page. Its tools are there for their room alone.
pub(super) fn header(to: &mut Markup, debate: &Debate) {
    to.raw("<header class=\"head\">\n<a class=\"skip\"").attribute("href", &format!("#{CLAIMS}"));
    to.raw(">Skip to the debate</a>\n<p class=\"brand\">").text(&debate.content().title).raw("</p>\n");
    to.raw("<nav class=\"views\" aria-label=\"Views\">");
    for view in View::ALL {
        to.raw("<a").attribute("href", &format!("#/{}", view.word())).raw(">").raw(view.name()).raw("</a>");
    }
    to.raw(
        "</nav>\n<button type=\"button\" class=\"find\" disabled><span>Find a claim</span>\
         <kbd aria-hidden=\"true\">/</kbd></button>\n\
         <label class=\"open\"><input class=\"unseen\" type=\"file\" disabled>\
         <span class=\"button\"><span>Open </span><span class=\"wide\">a debate</span></span></label>\n\
         <button type=\"button\" class=\"settings\" disabled>Settings</button>\n</header>\n",
    );
}

/// What is asked and by whom, and the ways in, if there are any.
pub(super) fn lead(to: &mut Markup, debate: &Debate, ways: &[Way]) {
    let content = debate.content();
    to.raw("<div class=\"lead\">\n<h1>");
    unbroken(to, content.question.as_ref().unwrap_or(&content.title));
    to.raw("</h1>\n");
    for text in [content.summary.clone().unwrap_or_default(), authors(content)] {
        if !text.is_empty() {
            to.raw("<p class=\"summary\">").text(&text).raw("</p>\n");
        }
    }
    if !ways.is_empty() {
        to.raw("<nav class=\"ways\" aria-label=\"Ways in\">");
        for (view, name, what) in ways {
            to.raw("<a").attribute("href", &format!("#/{}", view.word())).raw("><b>").raw(name).raw("</b><span>");
            to.raw(what).raw("</span></a>");
        }
        to.raw("<button type=\"button\" class=\"put-away\" aria-label=\"Put the introduction away\" disabled>×</button></nav>\n");
        if content.summary.is_some() || !content.sources.is_empty() {
            to.raw("<details class=\"put-by\"><summary>About this debate</summary></details>\n");
        }
    }
    to.raw("</div>\n");
}

/// The texts that the debate comes from, and how much there is of it.
pub(super) fn footer(to: &mut Markup, debate: &Debate) {
    let content = debate.content();
    to.raw("<footer class=\"foot\">\n");
    if !content.sources.is_empty() {
        to.raw("<h2>Sources</h2>\n<ul>\n");
        for source in &content.sources {
            let Listed { by, title, address, rest, note } = listed(source);
            to.raw("<li>").text(&by);
            match address {
                Some(address) => to.raw("<a").attribute("href", address).raw(">").text(title).raw("</a>"),
                None => to.text(title),
            };
            to.text(&rest);
            if let Some(note) = note {
                to.raw(" <span class=\"note\">").text(note).raw("</span>");
            }
            to.raw("</li>\n");
        }
        to.raw("</ul>\n");
    }
    to.raw("<p>").text(&extent(content)).raw("</p>\n</footer>\n");
}

/// A heading whose words don't break at their hyphens, as the explorer's.
fn unbroken(to: &mut Markup, text: &str) {
    for word in text.split_inclusive(' ') {
        if word.contains('-') {
            let bare = word.trim_end();
            to.raw("<span class=\"unbroken\">").text(bare).raw("</span>");
            to.text(word.get(bare.len()..).unwrap_or_default());
        } else {
            to.text(word);
        }
    }
}
