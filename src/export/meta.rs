//! What a page says about the debate in its head: title, description, and how a link to it looks elsewhere.

use super::linked_data::linked_data;
use super::markup::Markup;
use super::text::{cut, on_one_line};
use crate::model::Debate;

/// Search engines and others show about so many characters of a description.
const MOST_DESCRIPTION: usize = 160;

/// Everything that the head of a page should say of the debate, as HTML. Where the page is to be found is for whoever puts
/// it there to add.
pub fn head(debate: &Debate) -> String {
    let mut to = Markup::default();
    write(&mut to, debate);
    to.finish()
}

/// The debate in at most 160 characters: what is asked, and what leads in as far as there is room.
pub fn description(debate: &Debate) -> String {
    let content = debate.content();
    let parts = [content.question.as_deref().unwrap_or(&content.title), content.summary.as_deref().unwrap_or_default()];
    cut(&parts.join(" "), MOST_DESCRIPTION)
}

pub(super) fn write(to: &mut Markup, debate: &Debate) {
    let content = debate.content();
    let title = on_one_line(&content.title);
    let description = description(debate);
    to.raw("<title>").text(&title).raw("</title>\n");
    named(to, "name", "description", &description);
    named(to, "property", "og:type", "article");
    named(to, "property", "og:title", &title);
    named(to, "property", "og:description", &description);
    named(to, "name", "twitter:card", "summary_large_image");
    named(to, "name", "twitter:title", &title);
    named(to, "name", "twitter:description", &description);
    to.raw("<script type=\"application/ld+json\">").json(&linked_data(debate)).raw("</script>\n");
}

fn named(to: &mut Markup, kind: &'static str, name: &str, content: &str) {
    to.raw("<meta").attribute(kind, name).attribute("content", content).raw(">\n");
}
