//! The debate as JSON-LD, in the words of schema.org (`docs/decisions/page.md` says which and why).

use serde_json::{Map, Value, json};

use super::text::on_one_line;
use crate::analysis::web_address;
use crate::model::{ClaimIndex, Debate, Source};

/// More claims than these are left to the page's text.
const MOST_CLAIMS: usize = 40;

/// The debate, what it is based on, its positions and their main reasons.
pub fn linked_data(debate: &Debate) -> String {
    let content = debate.content();
    let mut work = Map::new();
    work.insert("@context".to_owned(), json!("https://schema.org"));
    work.insert("@type".to_owned(), json!("CreativeWork"));
    work.insert("genre".to_owned(), json!("argument map"));
    work.insert("name".to_owned(), json!(on_one_line(&content.title)));
    if let Some(question) = &content.question {
        work.insert("about".to_owned(), json!({"@type": "Question", "name": on_one_line(question)}));
    }
    if let Some(summary) = &content.summary {
        work.insert("abstract".to_owned(), json!(on_one_line(summary)));
    }
    if let Some(language) = &content.language {
        work.insert("inLanguage".to_owned(), json!(language));
    }
    if !content.sources.is_empty() {
        work.insert("isBasedOn".to_owned(), content.sources.iter().map(article).collect());
    }
    let claims: Vec<Value> = main_claims(debate).into_iter().filter_map(|index| claim(debate, index)).collect();
    if !claims.is_empty() {
        work.insert("hasPart".to_owned(), Value::Array(claims));
    }
    Value::Object(work).to_string()
}

/// The claims that state a position, then those that reach them by one step.
fn main_claims(debate: &Debate) -> Vec<ClaimIndex> {
    let positions = debate.content().positions.iter().take(MOST_CLAIMS);
    let tops: Vec<ClaimIndex> = positions.filter_map(|position| debate.find_claim(&position.claim)).collect();
    let graph = debate.graph();
    let reasons = tops.iter().flat_map(|top| graph.arriving(*top)).flat_map(|step| graph.premises(*step));
    let mut claims: Vec<ClaimIndex> = Vec::new();
    for claim in tops.iter().chain(reasons) {
        if claims.len() == MOST_CLAIMS {
            break;
        }
        if !claims.contains(claim) {
            claims.push(*claim);
        }
    }
    claims
}

fn claim(debate: &Debate, index: ClaimIndex) -> Option<Value> {
    let claim = debate.claim(index)?;
    let mut value = json!({
        "@type": "Claim",
        "name": on_one_line(&claim.headline),
        "text": on_one_line(&claim.text),
    });
    let cited = claim.citations.iter().find_map(|citation| debate.find_source(&citation.source));
    if let (Some(source), Some(fields)) = (cited, value.as_object_mut()) {
        fields.insert("appearance".to_owned(), brief(source));
    }
    Some(value)
}

/// An article as far as a claim needs it: by its address, or by its title where it has none.
fn brief(source: &Source) -> Value {
    match web_address(source) {
        Some(address) => json!({"@type": "CreativeWork", "url": address}),
        None => json!({"@type": "CreativeWork", "name": on_one_line(&source.title)}),
    }
}

fn article(source: &Source) -> Value {
    let mut value = Map::new();
    value.insert("@type".to_owned(), json!("CreativeWork"));
    value.insert("name".to_owned(), json!(on_one_line(&source.title)));
    if !source.authors.is_empty() {
        let authors: Vec<Value> =
            source.authors.iter().map(|author| json!({"@type": "Person", "name": on_one_line(author)})).collect();
        value.insert("author".to_owned(), Value::Array(authors));
    }
    if let Some(publisher) = &source.publisher {
        value.insert("publisher".to_owned(), json!({"@type": "Organization", "name": on_one_line(publisher)}));
    }
    if let Some(date) = &source.date {
        value.insert("datePublished".to_owned(), json!(date));
    }
    if let Some(address) = web_address(source) {
        value.insert("url".to_owned(), json!(address));
    }
    Value::Object(value)
}
