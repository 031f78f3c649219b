//! The built-in debate's documents: they are current, and nothing is missing in them.

use fulcrum::analysis::fragment_address;
use fulcrum::debates::{PACT_OR_LAYERS, PACT_OR_LAYERS_BODY, PACT_OR_LAYERS_HEAD, PACT_OR_LAYERS_MARKDOWN};
use fulcrum::export::{explorer_body, head, markdown};
use fulcrum::formats::read;

use crate::pages;

#[test]
fn the_built_in_debates_documents_are_as_its_file_says() {
    let debate = read(PACT_OR_LAYERS).debate.unwrap();
    for (name, made, kept) in [
        ("body.html", explorer_body(&debate), PACT_OR_LAYERS_BODY),
        ("head.html", head(&debate), PACT_OR_LAYERS_HEAD),
        ("md", markdown(&debate), PACT_OR_LAYERS_MARKDOWN),
    ] {
        let command = "run `cargo fulcrum pack src/debates/pact-or-layers.json` and commit what it writes";
        assert!(made == kept, "src/debates/pact-or-layers.{name} is of another day: {command}");
    }
}

#[test]
fn every_claim_and_every_source_is_in_the_page() {
    let debate = read(PACT_OR_LAYERS).debate.unwrap();
    let page = pages::read(PACT_OR_LAYERS_BODY);
    for claim in &debate.content().claims {
        assert!(page.ids.contains(&format!("fulcrum-claim-{}", claim.id)), "{}", claim.id);
        assert!(page.text.contains(&claim.text), "{}", claim.id);
        for citation in &claim.citations {
            let source = debate.find_source(&citation.source).unwrap();
            assert!(page.links.contains(&fragment_address(source, citation).unwrap()), "{}", claim.id);
        }
    }
    for source in &debate.content().sources {
        assert!(page.links.contains(source.url.as_ref().unwrap()));
        assert!(page.text.contains(source.note.as_ref().unwrap()));
    }
}
