//! Putting a debate into the one-file explorer.

use fulcrum::export::fill;

const TEMPLATE: &str = "<head><!-- fulcrum:head --><title>Old</title><!-- /fulcrum:head --></head>\
    <div><!-- fulcrum:body -->old<!-- /fulcrum:body --></div>\
    <script type=\"application/json\" id=\"fulcrum-debate\"></script><script>run()</script>";

#[track_caller]
fn check_fault(without: &str) {
    let fault = fill(&TEMPLATE.replace(without, ""), "", "", "{}").unwrap_err();
    assert_eq!(fault.to_string(), format!("there is no `{without}` in it"));
}

#[test]
fn the_parts_take_their_places_and_the_marks_stay() {
    let page = fill(TEMPLATE, "<title>New</title>\n", "<p>new</p>\n", "{\"a\":1}").unwrap();
    assert_eq!(
        page,
        "<head><!-- fulcrum:head -->\n<title>New</title>\n<!-- /fulcrum:head --></head>\
         <div><!-- fulcrum:body -->\n<p>new</p>\n<!-- /fulcrum:body --></div>\
         <script type=\"application/json\" id=\"fulcrum-debate\">{\"a\":1}</script><script>run()</script>"
    );
    assert_eq!(fill(&page, "", "", "{}"), fill(TEMPLATE, "", "", "{}"), "it may be filled again");
}

#[test]
fn no_text_of_the_debate_can_end_its_script() {
    let page = fill(TEMPLATE, "", "", "[\"</script><!-- <script>\"]").unwrap();
    assert!(page.contains(">[\"\\u003c/script\\u003e\\u003c!-- \\u003cscript\\u003e\"]</script>"), "{page}");
}

#[test]
fn a_template_without_a_mark_is_refused_by_its_name() {
    check_fault("<!-- fulcrum:head -->");
    check_fault("<!-- /fulcrum:head -->");
    check_fault("<!-- fulcrum:body -->");
    check_fault("<!-- /fulcrum:body -->");
    check_fault("<script type=\"application/json\" id=\"fulcrum-debate\">");
}
