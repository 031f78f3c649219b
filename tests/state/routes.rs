//! The address as text.

use fulcrum::model::Word;
use fulcrum::state::{Route, View};
use proptest::prelude::*;

fn route(claim: &str, under: &[&str], focus: &str, open: &str) -> Route {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let under = under.iter().map(|id| (*id).to_owned()).collect();
    Route { view: View::Tree, claim: some(claim), under, focus: some(focus), open: some(open), weighed: None }
}

#[track_caller]
fn check(fragment: &str, expected: &Route, again: &str) {
    let found = Route::parse(fragment);
    assert_eq!(&found, expected, "{fragment}");
    assert_eq!(found.fragment(), again, "{fragment}");
}

#[test]
fn an_address_is_read_and_written() {
    check("#/tree", &route("", &[], "", ""), "#/tree");
    let all = "#/tree?claim=a&under=b.c&focus=d&open=x1-_";
    check("#/tree?s=1.2", &Route { weighed: Some("1.2".to_owned()), ..Route::default() }, "#/tree?s=1.2");
    check(all, &route("a", &["b", "c"], "d", "x1-_"), all);
}

#[test]
fn an_address_is_understood_as_far_as_it_goes() {
    for fragment in
        ["", "#", "##", "#/", "tree", "#tree", "/tree/", "#/nonsense", "#/tree?", "#?", "#/tree?z=1&&=&claim"]
    {
        check(fragment, &route("", &[], "", ""), "#/tree");
    }
    check("?open=3&claim=a", &route("a", &[], "", "3"), "#/tree?claim=a&open=3");
    check("#/nowhere?claim=a&claim=b", &route("b", &[], "", ""), "#/tree?claim=b");
    check("#/tree?claim=&under=&focus=&open=", &route("", &[], "", ""), "#/tree");
    check("#/tree?under=a.b.c.d.e.f", &route("", &["a", "b", "c", "d"], "", ""), "#/tree?under=a.b.c.d");
}

#[test]
fn strange_letters_are_kept() {
    check("#/tree?claim=%C3%BC+%26%3D%23", &route("ü &=#", &[], "", ""), "#/tree?claim=%C3%BC+%26%3D%23");
    check("#/tree?claim=שלום", &route("שלום", &[], "", ""), "#/tree?claim=%D7%A9%D7%9C%D7%95%D7%9D");
    check("#/tree?claim=%FF%zz", &route("\u{fffd}%zz", &[], "", ""), "#/tree?claim=%EF%BF%BD%25zz");
}

#[test]
fn every_view_is_named_in_the_address() {
    for view in View::ALL {
        let route = Route { view: *view, ..Route::default() };
        assert_eq!(Route::parse(&format!("#/{}", view.word())), route);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_read_and_what_is_written_of_it_is_read_the_same(fragment in r"\PC*|#?/?(tree)?\?((claim|under|focus|open|s)=[a-z.%&+ é0-9-]{0,9}&?){0,5}") {
        let read = Route::parse(&fragment);
        prop_assert_eq!(Route::parse(&read.fragment()), read);
    }

    #[test]
    fn what_is_written_is_read_the_same(
        claim in proptest::option::of("[^.]+"), focus in proptest::option::of(".+"), open in proptest::option::of(".+"),
        under in proptest::collection::vec("[^.]+", 0..=Route::MOST_UNDER), weighed in proptest::option::of(".+"),
        view in proptest::sample::select(View::ALL),
    ) {
        let route = Route { view, claim, under, focus, open, weighed };
        let fragment = route.fragment();
        prop_assert!(fragment.is_ascii() && !fragment.contains(' '));
        prop_assert_eq!(Route::parse(&fragment), route);
    }
}
