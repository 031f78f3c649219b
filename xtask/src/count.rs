//! Counting tests in what the test runners write: cargo's libtest in lines, Playwright in JSON.

use std::ops::AddAssign;

/// The only reason for which a test of the core may be skipped: files that a clean clone lacks.
pub(crate) const ALLOWED_SKIP: &str = "skipped: ../shared is absent";

/// How many tests passed and failed. A skipped test counts as failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Count {
    pub(crate) const ONE_PASSED: Self = Self { passed: 1, failed: 0 };
    pub(crate) const ONE_FAILED: Self = Self { passed: 0, failed: 1 };

    /// A run that was meant to test something must have tested something; and a runner that reports
    /// failure has failed, whatever it counted.
    pub(crate) fn checked(self, exited_well: bool) -> Self {
        let is_bad = self == Self::default() || !exited_well;
        if is_bad && self.failed == 0 { Self { failed: 1, ..self } } else { self }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Reads the output of `cargo test`, which may hold that of several test programs.
pub(crate) fn libtest(output: &str) -> Count {
    let mut count = Count::default();
    let mut allowed_skips = 0;
    for line in output.lines() {
        if let Some(numbers) = line.strip_prefix("test result: ") {
            count.passed += number_before(numbers, " passed");
            count.failed += number_before(numbers, " failed") + number_before(numbers, " ignored");
        }
        // `test name ... ignored, the reason`
        let reason = line.strip_prefix("test ").and_then(|line| line.split_once("... ignored, "));
        allowed_skips += usize::from(reason.is_some_and(|(_, reason)| reason == ALLOWED_SKIP));
    }
    count.failed = count.failed.saturating_sub(allowed_skips);
    count
}

/// The number that stands right before `word`, or 0.
fn number_before(text: &str, word: &str) -> usize {
    let digits = text.split_once(word).and_then(|(before, _)| before.rsplit(' ').next());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// Reads the file of Playwright's JSON reporter; text that is none counts as nothing.
pub(crate) fn playwright(report: &str) -> Count {
    let report: serde_json::Value = serde_json::from_str(report).unwrap_or_default();
    let stat = |name: &str| {
        let number = report.pointer(&format!("/stats/{name}")).and_then(serde_json::Value::as_u64);
        number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0)
    };
    let errors = report.get("errors").and_then(serde_json::Value::as_array).map_or(0, Vec::len);
    Count { passed: stat("expected"), failed: stat("unexpected") + stat("flaky") + stat("skipped") + errors }
}

#[cfg(test)]
mod tests {
    use super::{Count, libtest, playwright};

    #[test]
    fn test_programs_are_summed() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 5 filtered out; finished in 1s\n";
        assert_eq!(libtest(output), Count { passed: 5, failed: 1 });
    }

    #[test]
    fn an_ignored_test_has_failed_unless_shared_is_absent() {
        let result = "test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n";
        let allowed = format!("test a ... ignored, skipped: ../shared is absent\n{result}");
        let other = format!("test a ... ignored, too slow\n{result}");
        assert_eq!(libtest(&allowed), Count { passed: 1, failed: 0 });
        assert_eq!(libtest(&other), Count { passed: 1, failed: 1 });
        assert_eq!(libtest(result), Count { passed: 1, failed: 1 });
    }

    #[test]
    fn skipped_flaky_and_broken_browser_tests_have_failed() {
        let report = r#"{"errors":[{}],"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":1}}"#;
        assert_eq!(playwright(report), Count { passed: 7, failed: 4 });
        assert_eq!(playwright("nothing"), Count::default());
    }

    #[test]
    fn no_test_at_all_is_a_failure() {
        assert_eq!(Count::default().checked(true), Count::ONE_FAILED);
        assert_eq!(Count::ONE_PASSED.checked(true), Count::ONE_PASSED);
        assert_eq!(Count::ONE_PASSED.checked(false), Count { passed: 1, failed: 1 });
        assert_eq!(Count::ONE_FAILED.checked(false), Count::ONE_FAILED);
    }
}
