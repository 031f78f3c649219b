//! Putting a debate into a page that was made for another: between the marks that the page holds for it.

use std::fmt;

use super::markup::json_in_html;

/// What a template lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemplateFault(&'static str);

impl fmt::Display for TemplateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no `{}` in it", self.0)
    }
}

const HEAD: [&str; 2] = ["<!-- fulcrum:head -->", "<!-- /fulcrum:head -->"];
const BODY: [&str; 2] = ["<!-- fulcrum:body -->", "<!-- /fulcrum:body -->"];
const DEBATE: [&str; 2] = ["<script type=\"application/json\" id=\"fulcrum-debate\">", "</script>"];

/// The template with the debate's head, body and file in it.
///
/// # Errors
/// The first mark that the template lacks.
pub fn fill(template: &str, head: &str, body: &str, json: &str) -> Result<String, TemplateFault> {
    let page = replace(template, HEAD, &format!("\n{head}"))?;
    let page = replace(&page, BODY, &format!("\n{body}"))?;
    replace(&page, DEBATE, &json_in_html(json))
}

/// Replaces what stands between two marks, which stay.
fn replace(page: &str, [from, to]: [&'static str; 2], with: &str) -> Result<String, TemplateFault> {
    let (before, rest) = page.split_once(from).ok_or(TemplateFault(from))?;
    let (_, after) = rest.split_once(to).ok_or(TemplateFault(to))?;
    Ok([before, from, with, to, after].concat())
}
