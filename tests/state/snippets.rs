//! What an editor copies to have the explorer in a page.

use fulcrum::state::{Origin, Snippet, Stead, Theme, View};

use crate::support::{family, fresh};

const HERE: &str = "https://a.example/fulcrum/";

#[track_caller]
fn check(origin: Origin, choose: impl Fn(Snippet) -> Snippet, expected: &str) {
    let mut state = fresh(&family());
    state.origin = origin;
    assert_eq!(choose(Snippet::of(&state)).html(&state, HERE), expected);
}

#[test]
fn the_built_in_debate_needs_no_address() {
    check(
        Origin::BuiltIn,
        |snippet| snippet,
        "<link rel=\"stylesheet\" href=\"https://a.example/fulcrum/fulcrum.css\">\n\
         <script type=\"module\" src=\"https://a.example/fulcrum/fulcrum.js\"></script>\n\
         <fulcrum-debate style=\"--fulcrum-min-height: 640px\"></fulcrum-debate>",
    );
}

#[test]
fn an_element_has_an_attribute_for_each_choice() {
    let choose = |snippet| Snippet {
        view: View::Clash,
        claim: Some("a&b".to_owned()),
        theme: Theme::Dark,
        readonly: true,
        height: 500,
        ..snippet
    };
    check(
        Origin::Address("https://b.example/\"x\".json?a=1&b".to_owned()),
        choose,
        "<link rel=\"stylesheet\" href=\"https://a.example/fulcrum/fulcrum.css\">\n\
         <script type=\"module\" src=\"https://a.example/fulcrum/fulcrum.js\"></script>\n\
         <fulcrum-debate src=\"https://b.example/&quot;x&quot;.json?a=1&amp;b\" view=\"clash\" claim=\"a&amp;b\" theme=\"dark\" \
         style=\"--fulcrum-min-height: 500px\" readonly></fulcrum-debate>",
    );
}

#[test]
fn a_frame_has_it_all_in_its_address() {
    let choose = |snippet| Snippet {
        stead: Stead::Frame,
        view: View::Map,
        claim: Some("a".to_owned()),
        theme: Theme::Light,
        readonly: true,
        ..snippet
    };
    check(
        Origin::Address("https://b.example/d.json?a=1".to_owned()),
        choose,
        "<iframe src=\"https://a.example/fulcrum/index.html?embed=1&amp;debate=https%3A%2F%2Fb.example%2Fd.json%3Fa%3D1&amp;theme=light&amp;readonly=1#/map?claim=a\" \
         title=\"A debate\" width=\"100%\" height=\"640\" frameborder=\"0\" loading=\"lazy\"></iframe>\n\
         <script type=\"module\" src=\"https://a.example/fulcrum/fulcrum-embed.js\"></script>",
    );
}
