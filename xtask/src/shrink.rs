//! Making the page's files smaller, with the tools of npm: wasm-opt for the WebAssembly, esbuild for
//! JavaScript and style sheets.

use crate::{Outcome, assets, command, packages, project};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// What rustc emits for wasm32-unknown-unknown, and every browser since 2021 understands.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What esbuild takes the text for.
#[derive(Clone, Copy)]
pub(crate) enum Language {
    JavaScript,
    Css,
}

/// Optimises a module for size. The last result of each name is kept in the target folder, so that a rebuild which
/// only changed a style sheet need not wait.
pub(crate) fn optimise(name: &str, wasm: &[u8]) -> Outcome<Vec<u8>> {
    let folder = project::target_folder().join("wasm-opt").join(name);
    let key = assets::checksum(&[wasm, project::read_file("package-lock.json")?.as_bytes()].concat());
    let (kept, input) = (folder.join(format!("{key}.wasm")), folder.join("input.wasm"));
    if let Ok(result) = fs::read(&kept) {
        return Ok(result);
    }
    let trouble = |error| format!("cannot write into {}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(trouble)?;
    }
    fs::create_dir_all(&folder).map_err(trouble)?;
    fs::write(&input, wasm).map_err(trouble)?;
    let mut wasm_opt = project::node();
    wasm_opt.arg(packages::script("binaryen/bin/wasm-opt")).arg("-Oz").args(WASM_FEATURES);
    wasm_opt.arg(&input).arg("-o").arg(&kept);
    command::succeed(&mut wasm_opt)?;
    fs::read(&kept).map_err(trouble)
}

/// A script with all that it imports, as one script without comments, spaces and long names.
pub(crate) fn bundle(script: &Path) -> Outcome<String> {
    let mut esbuild = project::node();
    esbuild.arg(packages::script("esbuild/bin/esbuild")).arg(script);
    esbuild.args([
        "--bundle",
        "--format=esm",
        "--minify",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    let output = run_on(&mut esbuild, &[]).map_err(|error| format!("could not run esbuild: {error}"))?;
    if !output.status.success() {
        return Err("esbuild could not join the app's scripts, as it says above".into());
    }
    String::from_utf8(output.stdout).map_err(|error| format!("esbuild wrote no text: {error}"))
}

/// Compresses with gzip, by Node, which has it built in.
pub(crate) fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    const GZIP: &str = "const chunks = []; process.stdin.on('data', (chunk) => chunks.push(chunk)); process.stdin.on('end', () => process.stdout.write(require('zlib').gzipSync(Buffer.concat(chunks), { level: 9 })))";
    let mut node = project::node();
    let output =
        run_on(node.args(["--eval", GZIP]), content).map_err(|error| format!("could not run Node: {error}"))?;
    if output.status.success() { Ok(output.stdout) } else { Err("Node could not compress a file".into()) }
}

/// Runs a command that reads all of its input before it writes.
fn run_on(command: &mut Command, input: &[u8]) -> std::io::Result<Output> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn()?;
    // Dropping the pipe says where the input ends.
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input)?;
    }
    child.wait_with_output()
}

/// The same text without comments, spaces and long names.
pub(crate) fn minify(text: &str, language: Language) -> Outcome<String> {
    let loader = match language {
        Language::JavaScript => "--loader=js",
        Language::Css => "--loader=css",
    };
    let mut esbuild = project::node();
    esbuild.arg(packages::script("esbuild/bin/esbuild"));
    esbuild.args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning", loader]);
    let output = run_on(&mut esbuild, text.as_bytes()).map_err(|error| format!("could not run esbuild: {error}"))?;
    if !output.status.success() {
        return Err("esbuild could not read the file, as it says above".into());
    }
    String::from_utf8(output.stdout).map_err(|error| format!("esbuild wrote no text: {error}"))
}
