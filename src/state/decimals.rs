//! Numbers as the reader sees them, with two decimals. They are made from integers, since the standard library's
//! own way (`{:.2}`) brings 10 KB into the page; the digits are the same.

/// From here on a number has no hundredths: 2⁵¹.
const MOST: f64 = 2_251_799_813_685_248.0;
/// How many bits of a number's pattern hold its fraction.
const FRACTION: u32 = 52;

/// A number with two decimals, as `{:.2}` writes it, minus sign before nought included.
pub fn two_decimals(number: f64) -> String {
    let hundredths = hundredths(number);
    let sign = if number.is_sign_negative() { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

/// How many hundredths a number has, whatever its sign; where two are as near, the even one. A number of 2⁵¹ and more,
/// and what is no number, counts as 2⁵¹.
pub fn hundredths(number: f64) -> u64 {
    let bits = number.abs().min(MOST).to_bits();
    let fraction = bits & ((1 << FRACTION) - 1);
    let exponent = bits >> FRACTION;
    // The number is `mantissa / 2^shift`. Those too small to have a leading 1 have no hundredths either.
    let mantissa = fraction | 1 << FRACTION;
    let shift = 1075 - exponent;
    let exact = mantissa * 100;
    if shift >= u64::from(u64::BITS) {
        return 0;
    }
    let whole = exact >> shift;
    // Half a hundredth more rounds up; a little less, and only what lies above the middle does.
    let half = 1_u64 << (shift - 1);
    (exact + half - 1 + whole % 2) >> shift
}
