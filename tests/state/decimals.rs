//! Numbers with two decimals: digit for digit those of the standard library.

use fulcrum::state::{hundredths, two_decimals};
use proptest::prelude::*;

#[track_caller]
fn check(number: f64, expected: &str) {
    assert_eq!(two_decimals(number), expected, "{number}");
    assert_eq!(format!("{number:.2}"), expected, "{number}, by the standard library");
}

#[test]
fn numbers_have_two_decimals() {
    check(0.0, "0.00");
    check(-0.0, "-0.00");
    check(-0.004, "-0.00");
    check(5e-324, "0.00");
    check(0.005, "0.01");
    check(0.285, "0.28");
    check(0.995, "0.99");
    check(0.999, "1.00");
    check(1.0, "1.00");
    check(-1.0, "-1.00");
    check(12.345, "12.35");
    check(1e6, "1000000.00");
}

#[test]
fn halves_go_to_the_even_hundredth() {
    check(0.125, "0.12");
    check(0.375, "0.38");
    check(-0.625, "-0.62");
    check(0.875, "0.88");
    check(f64::from_bits(0.125_f64.to_bits() + 1), "0.13");
    check(f64::from_bits(0.375_f64.to_bits() - 1), "0.37");
}

#[test]
fn what_has_no_hundredths_is_a_large_number() {
    for number in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN, f64::MAX, 2_f64.powi(51)] {
        assert_eq!(hundredths(number), 100 << 51, "{number}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn strengths_and_differences_are_written_as_ever(number in -1.0..=1.0) {
        prop_assert_eq!(two_decimals(number), format!("{number:.2}"));
        prop_assert_eq!(two_decimals(number * 1e-3), format!("{:.2}", number * 1e-3));
    }

    #[test]
    fn so_are_sums_and_lengths(number in 0.0..1e9) {
        prop_assert_eq!(two_decimals(number), format!("{number:.2}"));
    }

    #[test]
    fn numbers_next_to_a_half_fall_to_its_right_side(half in 0..200_000_u32, away in -3..=3_i64) {
        let number = f64::from(2 * half + 1) / 200.0;
        let number = f64::from_bits(number.to_bits().wrapping_add_signed(away));
        prop_assert_eq!(two_decimals(number), format!("{number:.2}"));
    }

    #[test]
    fn any_pattern_of_bits_has_some_digits(bits in any::<u64>()) {
        prop_assert!(hundredths(f64::from_bits(bits)) <= 100 << 51);
    }
}
