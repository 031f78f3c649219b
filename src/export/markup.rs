//! HTML as it is written: markup comes from this crate alone, texts and addresses are escaped.

use std::fmt::Write;

/// A piece of HTML. What is not known when the crate is compiled can only come in as text or as an attribute's value.
#[derive(Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Markup as it stands.
    pub(super) fn raw(&mut self, html: &'static str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.escape(text);
        self
    }

    /// An attribute of the tag that is open, with a space before it.
    pub(super) fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").text(value).raw("\"")
    }

    /// JSON for a script element that holds data: no character in it can end the element.
    pub(super) fn json(&mut self, json: &str) -> &mut Self {
        self.0.push_str(&json_in_html(json));
        self
    }

    /// The HTML.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn escape(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                // Parsers drop, replace or complain of them; a line break is a space.
                c if c.is_control() => self.0.push(' '),
                c => self.0.push(c),
            }
        }
    }
}

/// JSON that may stand inside a script element: outside its strings JSON has none of these characters. The two line
/// separators are escaped for readers that take JSON for JavaScript of before 2019, control characters since HTML should
/// have none.
pub(super) fn json_in_html(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' | '\u{2029}' | '\u{7f}'..='\u{9f}' => {
                let _ = write!(safe, "\\u{:04x}", u32::from(c));
            }
            c => safe.push(c),
        }
    }
    safe
}
