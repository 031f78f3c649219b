//! What a page that links to the debate may put in the link's place: oEmbed 1.0 (<https://oembed.com>), of the type
//! `rich`.

use serde_json::{Value, json};

use super::markup::Markup;
use super::text::on_one_line;
use crate::analysis::is_web_address;
use crate::model::Debate;

/// The answer of an oEmbed provider: a frame of this size, in CSS pixels, that shows the explorer at an address.
///
/// `None` where the address is not one of the web.
pub fn oembed(debate: &Debate, address: &str, width: u32, height: u32) -> Option<String> {
    if !is_web_address(address) {
        return None;
    }
    let title = on_one_line(&debate.content().title);
    let mut frame = Markup::default();
    frame.raw("<iframe").attribute("src", &embedded(address)).attribute("title", &title);
    frame.attribute("width", &width.to_string()).attribute("height", &height.to_string());
    // Nobody loads a frame that is far away.
    frame.attribute("loading", "lazy").raw(" allowfullscreen></iframe>");
    let answer: Value = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Fulcrum",
        "provider_url": address,
        "width": width,
        "height": height,
        "html": frame.finish(),
    });
    Some(serde_json::to_string_pretty(&answer).unwrap_or_default() + "\n")
}

/// The address at which the explorer knows that it is in a frame.
fn embedded(address: &str) -> String {
    let (page, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
    let join = if page.contains('?') { '&' } else { '?' };
    format!("{page}{join}embed=1{fragment}")
}
