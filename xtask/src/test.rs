//! The task `test`: runs the steps (`steps`), however many of them fail, and closes with a table and one
//! line with the number of tests.

use crate::Outcome;
use crate::count::Count;
use crate::steps::{STEPS, Setting, Step};
use std::fmt::Write;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// What became of one step.
struct Finished {
    name: &'static str,
    count: Count,
    time: Duration,
}

/// `test [--only STEP]... [-- ARGUMENTS]`
pub(crate) fn test(arguments: &[String]) -> Outcome<ExitCode> {
    let (steps, for_runners) = chosen(arguments)?;
    let setting = Setting::new(for_runners);
    let finished: Vec<Finished> = steps.into_iter().map(|step| run(step, &setting)).collect();
    let (report, all_passed) = closing(&finished);
    print!("{report}");
    Ok(if all_passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The steps that the arguments ask for, and what they say to the test runners.
fn chosen(arguments: &[String]) -> Outcome<(Vec<&'static Step>, Vec<String>)> {
    let (own, for_runners) = match arguments.iter().position(|argument| argument == "--") {
        Some(end) => (arguments.get(..end), arguments.get(end + 1..)),
        None => (Some(arguments), None),
    };
    let mut names = Vec::new();
    let mut own = own.unwrap_or_default().iter();
    while let Some(argument) = own.next() {
        if argument != "--only" {
            return Err(format!("`{argument}` is no option of `test`; see `cargo xtask help`"));
        }
        let name = own.next().map_or("", String::as_str);
        if STEPS.iter().all(|step| step.name != name) {
            let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
            return Err(format!("--only takes one of the steps {}", known.join(", ")));
        }
        names.push(name);
    }
    let steps = STEPS.iter().filter(|step| names.is_empty() || names.contains(&step.name)).collect();
    Ok((steps, for_runners.unwrap_or_default().to_vec()))
}

fn run(step: &Step, setting: &Setting) -> Finished {
    println!("\n── {}: {}", step.name, step.about);
    let start = Instant::now();
    let count = (step.run)(setting).unwrap_or_else(|reason| {
        println!("xtask: {reason}");
        Count::ONE_FAILED
    });
    Finished { name: step.name, count, time: start.elapsed() }
}

/// The table and the closing line, and whether everything passed.
fn closing(finished: &[Finished]) -> (String, bool) {
    let mut total = Count::default();
    let mut report = format!("\n{:8}  {:>6}  {:>6}  {:>9}\n", "step", "passed", "failed", "time");
    for step in finished {
        let Count { passed, failed } = step.count;
        let seconds = step.time.as_secs_f64();
        let _ = writeln!(report, "{:8}  {passed:>6}  {failed:>6}  {seconds:>7.1} s", step.name);
        total += step.count;
    }
    let _ = writeln!(report, "\n{} passed, {} failed", total.passed, total.failed);
    (report, total.failed == 0)
}

#[cfg(test)]
mod tests {
    use super::{Finished, chosen, closing};
    use crate::count::Count;
    use crate::steps::STEPS;
    use std::time::Duration;

    fn names(arguments: &[&str]) -> Result<(Vec<&'static str>, Vec<String>), String> {
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        let (steps, rest) = chosen(&arguments)?;
        Ok((steps.iter().map(|step| step.name).collect(), rest))
    }

    #[test]
    fn all_steps_run_unless_some_are_named() {
        assert_eq!(names(&[]).unwrap().0.len(), STEPS.len());
        let (steps, rest) = names(&["--only", "core", "--only", "format", "--", "a", "--b"]).unwrap();
        assert_eq!(steps, ["format", "core"]);
        assert_eq!(rest, ["a", "--b"]);
    }

    #[test]
    fn unknown_steps_and_options_are_refused() {
        assert!(names(&["--only"]).is_err());
        assert!(names(&["--only", "cores"]).is_err());
        assert!(names(&["core"]).is_err());
    }

    #[test]
    fn the_closing_line_sums_the_steps() {
        let step = |name, passed, failed| Finished {
            name,
            count: Count { passed, failed },
            time: Duration::from_millis(1500),
        };
        let (report, all_passed) = closing(&[step("format", 1, 0), step("core", 40, 2)]);
        assert!(report.contains("core          40       2      1.5 s\n"), "{report}");
        assert!(report.ends_with("\n\n41 passed, 2 failed\n"));
        assert!(!all_passed);
        assert!(closing(&[step("format", 1, 0)]).1);
    }
}
