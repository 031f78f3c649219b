//! What an address shows, and what of it survives when the debate has changed.

use std::rc::Rc;

use fulcrum::model::{ClaimIndex, Debate};
use fulcrum::state::{Action, Levels, Route};

use crate::sketch::{check_rows, debate, drawn};
use crate::support::{act, arrive, at, family, fresh, opened, relation, trail};

/// What a fresh page shows at an address: cursor, branch alone, and the notice's title.
#[track_caller]
fn check(debate: &Rc<Debate>, fragment: &str, cursor: &str, focus: &str, notice: Option<&str>) {
    let state = arrive(&fresh(debate), fragment);
    assert_eq!([state.cursor, state.focus].map(|place| trail(&state, place)), [cursor, focus], "{fragment}");
    let said = state.notice.as_ref().map(|notice| format!("{} {}", notice.title, notice.advice));
    assert_eq!(said.as_deref(), notice, "{fragment}");
    assert_eq!(state.address.steps, 0);
    if notice.is_some() {
        assert_eq!(Some(state.spoken.text.as_str()), notice);
    }
}

#[test]
fn an_address_leads_to_a_claims_home_or_to_the_place_it_names() {
    let family = family();
    check(&family, "", "p", "", None);
    check(&family, "#/tree?claim=c", "p a c", "", None);
    check(&family, "#/tree?claim=c&under=a.p", "p a c", "", None);
    check(&family, "#/tree?claim=c&under=q", "q c", "", None);
    check(&family, "#/tree?claim=d&under=c.q", "q c d", "", None);
    check(&family, "#/tree?claim=u&under=e.a.p", "p a e u", "", None);
}

#[test]
fn what_does_not_stand_under_the_claims_named_is_shown_as_near_as_can_be() {
    let family = family();
    check(&family, "#/tree?claim=c&under=b", "p a c", "", None);
    check(&family, "#/tree?claim=c&under=gone.q", "p a c", "", None);
    check(&family, "#/tree?claim=c&under=q.p", "q c", "", None);
    check(&family, "#/tree?claim=q&under=p", "q", "", None);
}

#[test]
fn a_claim_that_is_gone_gives_way_to_the_nearest_one_above_it() {
    const ABOVE: &str = "The claim it stood under is shown instead.";
    const START: &str = "The debate is shown from its start.";
    let lost =
        |id: &str, advice: &str| format!("The link leads to a claim that is not in this debate: \"{id}\". {advice}");
    let family = family();
    check(&family, "#/tree?claim=z&under=d.c.q", "q c d", "", Some(&lost("z", ABOVE)));
    check(&family, "#/tree?claim=z&under=y.c.q", "q c", "", Some(&lost("z", ABOVE)));
    check(&family, "#/tree?claim=z&under=y.x", "p", "", Some(&lost("z", START)));
    check(&family, "#/tree?claim=z", "p", "", Some(&lost("z", START)));
    check(&family, "#/tree?claim=r0", "p", "", Some(&lost("r0", START)));
    let long = "ü".repeat(1_000);
    check(&family, &format!("#/tree?claim={long}"), "p", "", Some(&lost(&"ü".repeat(80), START)));
}

#[test]
fn a_claim_that_is_gone_leaves_nothing_named() {
    let state = arrive(&fresh(&family()), "#/tree?claim=z");
    assert_eq!((state.chosen, state.route().fragment().as_str()), (false, "#/tree"));
    let state = arrive(&fresh(&family()), "#/tree?claim=z&under=b");
    assert_eq!((state.chosen, state.route().fragment().as_str()), (true, "#/tree?claim=b&under=p"));
}

#[test]
fn a_branch_alone_is_found_above_the_claim_or_else_in_its_home() {
    let family = family();
    check(&family, "#/tree?focus=c", "p a c", "p a c", None);
    check(&family, "#/tree?claim=d&under=c.q&focus=c", "q c d", "q c", None);
    check(&family, "#/tree?claim=d&focus=a", "p a c d", "p a", None);
    check(&family, "#/tree?claim=b&focus=a", "p b", "", None);
    check(&family, "#/tree?focus=z", "p", "", None);
}

#[test]
fn an_address_that_names_no_claim_chooses_none() {
    let state = opened();
    let state = act(&state, Action::Select(at(&state, "p a")));
    let state = act(&state, Action::Focus(Some(at(&state, "q c"))));
    let state = arrive(&state, "#/tree");
    assert_eq!([state.cursor, state.address.claim, state.focus].map(|place| trail(&state, place)), ["p", "", ""]);
    assert!(!state.chosen);
}

#[test]
fn an_address_says_what_is_open() {
    let family = family();
    for (open, levels, rows) in [
        ("", Some(Levels::To(2)), &["p", "  + a [2]", "  - b", "q", "  - c [1]"][..]),
        ("open=1", Some(Levels::To(1)), &["p [2]", "q [1]"]),
        ("open=0", Some(Levels::To(2)), &["p", "  + a [2]", "  - b", "q", "  - c [1]"]),
        ("open=-1", Some(Levels::To(2)), &["p", "  + a [2]", "  - b", "q", "  - c [1]"]),
        ("open=99999999999", Some(Levels::To(2)), &["p", "  + a [2]", "  - b", "q", "  - c [1]"]),
        ("open=ALL", Some(Levels::To(2)), &["p", "  + a [2]", "  - b", "q", "  - c [1]"]),
        ("open=x", None, &["p [2]", "q [1]"]),
        ("open=xC", None, &["p [2]", "q", "  - c [1]"]),
        ("open=x%25%C3%A9C", None, &["p [2]", "q", "  - c [1]"]),
    ] {
        let state = arrive(&fresh(&family), &format!("#/tree?{open}"));
        assert_eq!(state.levels, levels, "{open}");
        check_rows(&state.debate, &state.visible_rows(), rows);
    }
}

#[test]
fn what_was_open_to_show_a_claim_stays_when_another_is_chosen_and_comes_back() {
    let family = family();
    let deep = arrive(&fresh(&family), "#/tree?claim=d");
    assert_eq!((deep.levels, deep.route().fragment().as_str()), (Some(Levels::To(2)), "#/tree?claim=d&under=c.a.p"));
    let other = act(&deep, Action::Select(at(&deep, "p b")));
    assert_eq!(drawn(&family, &other.visible_rows()), drawn(&family, &deep.visible_rows()));
    let back = arrive(&fresh(&family), &other.route().fragment());
    assert_eq!(drawn(&family, &back.visible_rows()), drawn(&family, &other.visible_rows()));
}

#[test]
fn a_tree_too_large_for_a_code_goes_without_one() {
    let count = 2_401;
    let claims: Vec<String> = (0..=2 * count).map(|at| format!("c{at}")).collect();
    let pros = (1..=count).flat_map(|at| [format!("c{at} + c0"), format!("c{} + c{at}", count + at)]);
    let relations: Vec<String> = pros.collect();
    let relations: Vec<&str> = relations.iter().map(String::as_str).collect();
    let state = fresh(&Rc::new(debate("c0", &claims.join(" "), &relations)));
    let open = act(&state, Action::Open(at(&state, "c0 c1")));
    assert_eq!(open.route().fragment(), "#/tree");
    let closed = act(&open, Action::Close(at(&open, "c0")));
    assert_eq!(closed.route().fragment(), "#/tree?open=x");
}

/// The address of a claim where it stands through a relation, and where it leads.
#[track_caller]
fn check_link(debate: &Rc<Debate>, through: Option<u32>, claim: ClaimIndex, fragment: &str, leads_to: &str) {
    let state = fresh(debate);
    let link: Route = state.link(through.map(relation), claim);
    assert_eq!(link.fragment(), fragment);
    check(debate, fragment, leads_to, "", None);
}

#[test]
fn a_link_names_the_claims_above() {
    let family = family();
    let claim = |id| family.find_claim(id).unwrap();
    check_link(&family, None, claim("p"), "#/tree?claim=p", "p");
    check_link(&family, None, claim("d"), "#/tree?claim=d&under=c.a.p", "p a c d");
    check_link(&family, Some(3), claim("d"), "#/tree?claim=d&under=c.a.p", "p a c d");
    check_link(&family, Some(6), claim("c"), "#/tree?claim=c&under=q", "q c");
    check_link(&family, Some(5), claim("u"), "#/tree?claim=u&under=e.a.p", "p a e u");
}

#[test]
fn a_link_names_four_claims_above_at_most() {
    let deep = Rc::new(debate("p", "p a b c d e f", &["a + p", "b + a", "c + b", "d + c", "e + d", "f + e"]));
    check_link(&deep, None, ClaimIndex(6), "#/tree?claim=f&under=e.d.c.b", "p a b c d e f");
}

#[test]
fn of_two_steps_between_the_same_claims_an_address_leads_to_the_home() {
    let twice = Rc::new(debate("p", "p a b", &["a b + p?", "a + p"]));
    let state = arrive(&fresh(&twice), "#/tree?claim=a&under=p");
    assert_eq!(state.cursor_row().and_then(|row| row.relation), Some(relation(1)));
}
