//! The author's command line: checks debate files, reckons what they amount to, and makes documents of them.

mod check;
mod cruxes;
mod documents;
mod essay;
mod files;
mod pack;
mod reckon;
mod weighing;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use fulcrum::formats::json_schema;

/// Works with debate files.
#[derive(Parser)]
#[command(name = "fulcrum", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Holds debate files against the format's rules; exits with 1 where one has an error.
    Check {
        /// The debate files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Print the findings as JSON, for programs.
        #[arg(long)]
        json: bool,
    },
    /// Reckons how strong each claim of a debate is, and which side leads.
    Reckon(Weighed),
    /// Finds out what a debate's answer hinges on.
    Cruxes {
        #[command(flatten)]
        weighed: Weighed,
        /// Ask about this claim's strength instead of the two positions.
        #[arg(long, value_name = "CLAIM")]
        topic: Option<String>,
        /// The strength the topic must exceed, from 0 to 1.
        #[arg(long, value_name = "X", default_value_t = 0.5, requires = "topic")]
        threshold: f64,
    },
    /// Writes what the page is built from beside a built-in debate: .bin, .head.html, .body.html and .md.
    Pack {
        /// The debate file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Prints a debate as one HTML page that needs no script, as parts of a page, or as the explorer in one file.
    Html(documents::Page),
    /// Prints the whole debate as Markdown.
    Markdown {
        /// The debate file.
        #[arg(value_name = "DEBATE")]
        debate: PathBuf,
        /// Where it goes; without this it is printed.
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Prints what an oEmbed provider answers for a debate: a frame that shows the explorer.
    Oembed {
        /// The debate file.
        #[arg(value_name = "DEBATE")]
        debate: PathBuf,
        /// The explorer's public address.
        #[arg(long)]
        url: String,
        /// How wide the frame is, in CSS pixels.
        #[arg(long, default_value_t = 720, value_parser = clap::value_parser!(u32).range(1..))]
        width: u32,
        /// How high the frame is, in CSS pixels.
        #[arg(long, default_value_t = 640, value_parser = clap::value_parser!(u32).range(1..))]
        height: u32,
    },
    /// Prints a debate as connected prose, in Markdown.
    Essay {
        #[command(flatten)]
        weighed: Weighed,
        /// Make the best case for the position of this id, instead of a balanced one.
        #[arg(long = "for", value_name = "POSITION")]
        position: Option<String>,
        /// How long it may take to read aloud: 1, 5 or 15 minutes.
        #[arg(long, value_name = "N", default_value = "5", value_parser = ["1", "5", "15"])]
        minutes: String,
    },
    /// Prints the JSON Schema of the debate file.
    Schema,
}

/// A debate and how it is weighed.
#[derive(Args)]
struct Weighed {
    /// The debate file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How strengths are reckoned; `--semantics help` lists the ways.
    #[arg(long, value_name = "ID", default_value = "quadratic-energy")]
    semantics: String,
    /// A base score to use in place of the file's, from 0 to 1; may be given several times.
    #[arg(long = "set", value_name = "CLAIM=X")]
    stances: Vec<String>,
    /// Print the result as JSON, in full precision.
    #[arg(long)]
    json: bool,
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { files, json } => check::check(&files, json),
        Command::Reckon(weighed) => answer(reckon::reckon(&weighed)),
        Command::Cruxes { weighed, topic, threshold } => answer(cruxes::cruxes(&weighed, topic.as_deref(), threshold)),
        Command::Pack { file } => answer(pack::pack_file(&file)),
        Command::Html(page) => answer(documents::html(&page)),
        Command::Markdown { debate, output } => answer(documents::markdown(&debate, output.as_deref())),
        Command::Oembed { debate, url, width, height } => answer(documents::oembed(&debate, &url, width, height)),
        Command::Essay { weighed, position, minutes } => answer(essay::essay(&weighed, position.as_deref(), &minutes)),
        Command::Schema => print(&json_schema(), true),
    }
}

/// Prints a result, or why there is none.
fn answer(result: Result<String, String>) -> ExitCode {
    match result {
        Ok(text) => print(&text, true),
        Err(reason) => {
            // Nothing is left to do where even this can't be written.
            let _ = writeln!(std::io::stderr().lock(), "{reason}");
            ExitCode::FAILURE
        }
    }
}

/// Prints; a closed pipe is no error.
fn print(text: &str, good: bool) -> ExitCode {
    let written = std::io::stdout().lock().write_all(text.as_bytes());
    if good && written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
