//! The task `size`: how large the files of the page are, as servers send them, and what a first visit
//! costs. Node compresses, since it has gzip and brotli built in.

use crate::{Outcome, command, html, project};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// The most that a first visit may load, in bytes after brotli.
const FIRST_LOAD_LIMIT: u64 = 250 * 1024;

/// Prints one line a file: its path, its size, and its sizes after gzip and brotli at their best.
const MEASURE: &str = include_str!("page/measure.mjs");

/// What other pages load by themselves, each with the most it may take, in bytes after gzip.
const EMBED_LIMITS: [(&str, u64); 2] = [("fulcrum.js", 5 * 1024), ("fulcrum-embed.js", 3 * 1024)];

/// The sizes of one file in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sizes {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// `size`: prints the table.
pub(crate) fn size(arguments: &[String]) -> Outcome<ExitCode> {
    if !arguments.is_empty() {
        return Err("`size` takes no options".into());
    }
    print_sizes(&project::dist())?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the table and fails if a first visit loads too much.
pub(crate) fn check_first_load(page: &Path) -> Outcome<()> {
    let (sizes, first_load) = print_sizes(page)?;
    for (name, limit) in EMBED_LIMITS {
        let file = sizes.iter().find(|file| file.name == name).ok_or_else(|| format!("there is no {name}"))?;
        if file.gzip > limit {
            return Err(format!("{name} is {} bytes after gzip; {limit} is the most", file.gzip));
        }
    }
    if first_load.brotli > FIRST_LOAD_LIMIT {
        return Err(format!(
            "the first load is {} KB after brotli; {} KB is the most",
            first_load.brotli.div_ceil(1024),
            FIRST_LOAD_LIMIT / 1024
        ));
    }
    Ok(())
}

fn print_sizes(folder: &Path) -> Outcome<(Vec<Sizes>, Sizes)> {
    let page = fs::read_to_string(folder.join("index.html")).map_err(|error| {
        format!("there is no page in {} ({error}): run `cargo xtask build` first", folder.display())
    })?;
    let mut node = project::node();
    node.args(["--input-type=module", "--eval", MEASURE]).arg(folder);
    let output = command::read(&mut node).ok_or("Node is needed to measure: is it installed?")?;
    let sizes: Vec<Sizes> = output.lines().filter_map(parse_line).collect();
    let first_load = first_load(&page, &sizes)?;
    print!("{}", table(&sizes, &first_load));
    Ok((sizes, first_load))
}

/// Reads `name<TAB>raw<TAB>gzip<TAB>brotli`.
fn parse_line(line: &str) -> Option<Sizes> {
    let mut parts = line.split('\t');
    let name = parts.next()?.to_owned();
    let mut number = || parts.next()?.parse().ok();
    Some(Sizes { name, raw: number()?, gzip: number()?, brotli: number()? })
}

/// The sum over the page and everything that it loads by itself.
fn first_load(page: &str, sizes: &[Sizes]) -> Outcome<Sizes> {
    let mut sum = Sizes { name: "first load".into(), ..Sizes::default() };
    for name in std::iter::once("index.html".to_owned()).chain(html::references(page)) {
        let file = sizes
            .iter()
            .find(|file| file.name == name)
            .ok_or_else(|| format!("index.html loads {name}, which is not beside it"))?;
        sum.raw += file.raw;
        sum.gzip += file.gzip;
        sum.brotli += file.brotli;
    }
    Ok(sum)
}

fn table(sizes: &[Sizes], first_load: &Sizes) -> String {
    let width = sizes.iter().map(|file| file.name.len()).max().unwrap_or(0).max(10);
    let mut text = format!("{:width$} {:>10} {:>10} {:>10}\n", "bytes", "raw", "gzip", "brotli");
    for file in sizes.iter().chain([first_load]) {
        let _ = writeln!(text, "{:width$} {:>10} {:>10} {:>10}", file.name, file.raw, file.gzip, file.brotli);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Sizes, first_load, parse_line};

    #[test]
    fn a_first_visit_loads_the_page_and_what_it_refers_to() {
        let lines = ["index.html\t4\t3\t2", "a.js\t100\t50\t40", "b.js\t100\t50\t40"];
        let sizes: Vec<Sizes> = lines.iter().filter_map(|line| parse_line(line)).collect();
        let sum = first_load("<script src=./a.js></script>", &sizes).unwrap();
        assert_eq!((sum.raw, sum.gzip, sum.brotli), (104, 53, 42));
        assert!(first_load("<script src=./c.js></script>", &sizes).is_err());
    }
}
