//! Splitting the module: what the first paint needs, and parts that are fetched once a reader asks for them
//! (`src/views/later/`). The functions that are fetched are marked in the code; a program follows what refers to what.
//!
//! Trunk has no place for this between cargo and wasm-bindgen, so wasm-bindgen is run a second time here.

use crate::tools::{Tools, WASM_TARGET};
use crate::{Outcome, command, project};
use std::fs;
use std::path::Path;

/// What the script is called in the loader, and the loader in the script.
pub(crate) const SCRIPT: &str = "explorer.js";
pub(crate) const LOADER: &str = "__wasm_split.js";

/// The loader's own way to start a part: it insists on the media type that some hosts don't send.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const FETCHED: &str = "src.then((answer) => answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(`${answer.status} ${answer.url}`))).then((bytes) => WebAssembly.instantiate(bytes, imports))";

/// The app, taken apart.
pub(crate) struct App {
    /// wasm-bindgen's script.
    pub(crate) script: String,
    /// The script that fetches the parts.
    pub(crate) loader: String,
    /// What the first paint needs.
    pub(crate) wasm: Vec<u8>,
    /// The parts: each name, without its ending, and module.
    pub(crate) parts: Vec<(String, Vec<u8>)>,
}

/// Splits the module that cargo has linked last.
///
/// # Errors
/// One sentence if a tool fails, or if its output is not as expected.
pub(crate) fn split(tools: &Tools, release: bool) -> Outcome<App> {
    let target = project::target_folder();
    let linked = target.join(WASM_TARGET).join(if release { "release" } else { "debug" }).join("explorer.wasm");
    let folder = target.join("split");
    let trouble = |error| format!("cannot write into {}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(trouble)?;
    }
    let (apart, bound) = (folder.join("apart"), folder.join("bound"));
    fs::create_dir_all(&apart).map_err(trouble)?;

    let mut split = tools.command("wasm-split-cli");
    split.args(["--target", "web", "--out-name", "explorer"]).arg(&linked).arg(&apart);
    command::succeed(&mut split).map_err(|error| {
        format!("{error}: was it linked with the flags of .cargo/config.toml? RUSTFLAGS would replace them")
    })?;
    let mut bind = tools.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "explorer", "--out-dir"]);
    command::succeed(bind.arg(&bound).arg(apart.join("explorer.wasm")))?;
    read(&apart, &bound)
}

fn read(apart: &Path, bound: &Path) -> Outcome<App> {
    let trouble = |error| format!("cannot read what the module was split into: {error}");
    let mut parts = Vec::new();
    for entry in fs::read_dir(apart).map_err(trouble)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".wasm").filter(|name| *name != "explorer") {
            parts.push((name.to_owned(), fs::read(entry.path()).map_err(trouble)?));
        }
    }
    parts.sort();
    Ok(App {
        script: fs::read_to_string(bound.join(SCRIPT)).map_err(trouble)?,
        loader: loader(&fs::read_to_string(apart.join(LOADER)).map_err(trouble)?, parts.len())?,
        wasm: fs::read(bound.join("explorer_bg.wasm")).map_err(trouble)?,
        parts,
    })
}

/// The loader, changed so that it starts parts whatever media type the host gives them.
fn loader(written: &str, parts: usize) -> Outcome<String> {
    if written.matches(STREAMED).count() != parts {
        return Err(format!(
            "the loader does not start each of {parts} parts with `{STREAMED}`: has its tool changed?"
        ));
    }
    Ok(written.replace(STREAMED, FETCHED))
}

#[cfg(test)]
mod tests {
    use super::{STREAMED, loader};

    #[test]
    fn parts_start_whatever_media_type_the_host_gives() {
        let changed = loader(&format!("a({STREAMED}); b({STREAMED})"), 2).unwrap();
        assert!(!changed.contains("Streaming") && changed.matches("arrayBuffer()").count() == 2, "{changed}");
        assert!(loader(STREAMED, 2).is_err());
    }
}
