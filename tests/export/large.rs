//! Debates of 100,000 claims, deep and wide.

use fulcrum::export::{body, explorer_body, head, markdown};
use fulcrum::model::{Content, Debate};

use crate::pages;
use crate::sketch::{claim, content, link};
use fulcrum::model::RelationKind;

const MANY: usize = 100_000;

/// A debate in which each claim supports the one that `above` names.
fn debate(above: impl Fn(usize) -> usize) -> Debate {
    let id = |at: usize| format!("c{at}");
    let mut content: Content = content("c0", "", &[]);
    content.claims = (0..MANY).map(|at| claim(&id(at))).collect();
    content.relations = (1..MANY).map(|at| link(at, vec![id(at)], RelationKind::Supports, &id(above(at)))).collect();
    Debate::new(content).unwrap()
}

#[track_caller]
fn check(debate: &Debate, most_bytes: usize) {
    let html = body(debate);
    let page = pages::read(&html);
    assert!(page.depth <= 130, "{} tags deep", page.depth);
    assert_eq!(page.ids.iter().filter(|id| id.starts_with("fulcrum-claim-")).count(), MANY);
    let text = markdown(debate);
    let numbered = text.lines().filter(|line| line.contains("- **Pro ") || line.starts_with("## Position")).count();
    assert_eq!(numbered, MANY);
    let deepest = text.lines().map(|line| line.len() - line.trim_start().len()).max().unwrap();
    assert!(deepest <= 40, "{deepest} spaces deep");
    assert!(head(debate).len() < 20_000);
    for size in [html.len(), text.len(), explorer_body(debate).len()] {
        assert!(size < most_bytes, "{size} bytes");
    }
}

#[test]
fn a_chain_goes_on_in_lists_that_nest_no_deeper_than_browsers_can() {
    let chain = debate(|at| at - 1);
    check(&chain, MANY * 300);
    let page = pages::read(&body(&chain));
    let parts = page.ids.iter().filter(|id| id.starts_with("fulcrum-part-")).count();
    assert_eq!(parts, (MANY - 2) / 60);
    // To the part and back.
    assert_eq!(page.links.len(), 2 * parts);
    assert_eq!(page.links[..2], ["#fulcrum-part-1", "#fulcrum-claim-c60"]);
}

#[test]
fn a_star_is_one_list() {
    let star = debate(|_| 0);
    check(&star, MANY * 300);
    assert_eq!(pages::read(&body(&star)).links.len(), 0);
}

#[test]
fn a_step_from_many_premises_does_not_name_all_of_them_each_time() {
    let mut content = content("a", "a", &[]);
    let ids: Vec<String> = (0..10_000).map(|at| format!("c{at}")).collect();
    content.claims.extend(ids.iter().map(|id| claim(id)));
    content.relations.push(link(0, ids, RelationKind::Supports, "a"));
    let debate = Debate::new(content).unwrap();
    assert!(body(&debate).len() < 10_000 * 500);
    assert!(markdown(&debate).contains("“c8” and 9991 others."), "{}", &markdown(&debate)[..800]);
}
