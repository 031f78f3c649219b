//! A file with some sixty faults at once: each is found at its own place, and none hides another.

use super::{Finding, check};

/// The file, and all that is wrong with it.
pub(crate) const PLANTED: (&str, &[Finding<'static>]) = (include_str!("faults/planted.json"), EXPECTED);

const EXPECTED: &[Finding<'static>] = &[
    (2, 13, "unknown-format", "Planted faults"),
    (3, 9, "bad-id", "Planted faults"),
    (4, 12, "empty-text", "Planted faults"),
    (5, 15, "wrong-type", "Planted faults"),
    (6, 14, "wrong-type", "Planted faults"),
    (7, 15, "wrong-type", "Planted faults"),
    (8, 15, "duplicate-field", "Planted faults"),
    (11, 12, "bad-id", "both"),
    (12, 12, "duplicate-id", "for"),
    (12, 46, "unknown-id", "for"),
    (13, 58, "position-kind", "wrong-kind"),
    (14, 58, "duplicate-entry", "same-claim"),
    (15, 5, "missing-field", "no-claim"),
    (16, 5, "wrong-type", ""),
    (19, 38, "bad-address", "s"),
    (20, 12, "duplicate-id", "s"),
    (20, 26, "empty-text", "s"),
    (21, 43, "wrong-type", "t"),
    (21, 62, "missing-field", "t"),
    (21, 76, "out-of-range", "t"),
    (21, 91, "out-of-range", "t"),
    (24, 12, "bad-id", "-dash"),
    (25, 5, "missing-field", ""),
    (30, 82, "unknown-id", "c-one"),
    (31, 12, "duplicate-id", "c-one"),
    (32, 64, "unknown-word", "c-two"),
    (33, 5, "missing-field", "c-three"),
    (33, 92, "duplicate-field", "c-three"),
    (34, 34, "headline-too-long", "c-four"),
    (35, 86, "out-of-range", "c-five"),
    (36, 83, "wrong-type", "c-six"),
    (37, 12, "missing-speaker", "c-seven"),
    (38, 89, "unknown-id", "c-eight"),
    (39, 102, "unknown-id", "c-nine"),
    (40, 117, "out-of-range", "c-ten"),
    (41, 156, "wrong-type", "c-eleven"),
    (42, 139, "phrase-too-long", "c-twelve"),
    (43, 32, "empty-text", "c-13"),
    (43, 84, "unknown-word", "c-13"),
    (45, 134, "wrong-type", "c-15"),
    (49, 12, "duplicate-id", "r-one"),
    (50, 12, "duplicate-id", "c-two"),
    (51, 31, "self-relation", "r-self"),
    (52, 12, "duplicate-relation", "r-again"),
    (53, 34, "unknown-id", "r-unknown"),
    (54, 51, "unknown-id", "r-nowhere"),
    (55, 50, "wrong-target", "r-target"),
    (56, 52, "wrong-target", "r-undercut"),
    (57, 31, "empty-list", "r-empty"),
    (58, 42, "duplicate-entry", "r-twice"),
    (59, 64, "unknown-word", "r-kind"),
    (60, 85, "unknown-word", "r-basis"),
    (61, 90, "out-of-range", "r-weight"),
    (62, 12, "stated-across-sources", "r-across"),
    (63, 33, "position-in-relation", "r-rivals"),
    (64, 31, "position-in-relation", "r-down"),
    (65, 30, "wrong-type", "r-text"),
    (66, 5, "wrong-type", ""),
    (69, 49, "unknown-id", "x"),
    (69, 71, "unknown-word", "x"),
    (72, 42, "unknown-id", "g"),
    (73, 41, "empty-list", "h"),
    (76, 65, "out-of-range", "z"),
    (76, 81, "unknown-id", "z"),
];

#[test]
fn sixty_faults_in_one_file_are_each_found_at_their_place() {
    check(PLANTED.0, PLANTED.1);
}

#[test]
fn line_ends_of_the_other_kind_change_no_place() {
    let mut expected = vec![(1, 2, "carriage-return", "")];
    expected.extend(PLANTED.1);
    check(PLANTED.0.replace('\n', "\r\n"), &expected);
}
