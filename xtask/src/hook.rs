//! The task `hook`, which Trunk calls when it has staged the page (see Trunk.toml). It leaves a page
//! that lives under a strict security policy: nothing inline, every file named after its content and
//! checked by its checksum, and in release builds small.

use crate::Outcome;
use crate::assets::{self, Asset};
use crate::debate;
use crate::embed::{self, Parts};
use crate::headers;
use crate::html::{self, Found};
use crate::offline;
use crate::one_file::{self, Contents};
use crate::package;
use crate::packages::{self, Packages};
use crate::project;
use crate::shrink::{self, Language};
use crate::split::{self, App};
use crate::tools::Tools;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EARLY: &str = include_str!("page/early.js");
const BOOT: &str = concat!(include_str!("page/failing.js"), include_str!("page/boot.js"));
/// Speaks with the page around a frame.
const FRAME: &str = include_str!("page/frame.js");
const RELOAD: &str = include_str!("page/reload.js");

/// What the page may do: run its own scripts and WebAssembly, show its own style and pictures, and load
/// debates from anywhere. Markup is never made from text; the one Trusted Types policy lets the page's own service worker
/// through, and nothing else.
const POLICY: &[&str] = &[
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'none'",
    // The preview of what will be embedded.
    "frame-src 'self'",
    "connect-src 'self' https: http:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types fulcrum-worker",
];

/// `hook post-build`: finishes the page in the folder that Trunk names.
pub(crate) fn hook(arguments: &[String]) -> Outcome<ExitCode> {
    if arguments != ["post-build"] {
        return Err("the only hook is `post-build`".into());
    }
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("this task is Trunk's: run `trunk build`, or `cargo xtask build`")?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let app = split::split(&Tools::ensure_for_hook()?, release)?;
    finish_page(&folder, &app, release && has_shrinking_tools())?;
    Ok(ExitCode::SUCCESS)
}

/// Release builds want npm's tools, but without npm there is still a page, only larger.
fn has_shrinking_tools() -> bool {
    packages::ensure(Packages::ForBuilding)
        .inspect_err(|reason| eprintln!("xtask: the page is built but not shrunk: {reason}"))
        .is_ok()
}

fn finish_page(folder: &Path, app: &App, shrinks: bool) -> Outcome<()> {
    let index = folder.join("index.html");
    let html = read(&index)?;
    let found = html::read(&html)?;
    let modules = modules(app, shrinks)?;
    let files = write_files(folder, &found, app, &modules, shrinks)?;
    if shrinks && !found.reloads {
        let contents = Contents { app, modules: &modules, style: &files.sheets };
        one_file::write(folder, &html, &found, &contents)?;
    }
    let first = format!("\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy(found.reloads));
    let debate = debate::write(folder)?;
    let parts = html::Parts { first: &first, last: &files.links(), debate: [&debate.head, &debate.body] };
    let page = html::rewrite(&html, &found, &parts);
    // Last of all, since these two list what is in the folder by now.
    let page = if found.reloads {
        offline::remove_worker(folder)?;
        page
    } else {
        let page = offline::write_worker(folder, &page, shrinks)?;
        headers::write(folder, &policy(false))?;
        if shrinks {
            package::write(folder, &page)?;
        }
        page
    };
    fs::write(&index, page).map_err(|error| format!("cannot write index.html: {error}"))
}

/// The program's modules by name, the first one first, in release builds optimised.
fn modules(app: &App, shrinks: bool) -> Outcome<Vec<(String, Vec<u8>)>> {
    let all =
        std::iter::once(("explorer", &app.wasm)).chain(app.parts.iter().map(|(name, module)| (name.as_str(), module)));
    let optimise =
        |name: &str, module: &[u8]| if shrinks { shrink::optimise(name, module) } else { Ok(module.to_owned()) };
    all.map(|(name, module)| Ok((name.to_owned(), optimise(name, module)?))).collect()
}

/// The files that the page loads.
struct Files {
    /// All style sheets as people wrote them.
    sheets: String,
    style: Asset,
    /// What the later views look like, to be loaded with them.
    later: Asset,
    /// The app's scripts: wasm-bindgen's, and the one that fetches the rest of the module.
    app: [Asset; 2],
    wasm: Asset,
    /// What is done before the page is drawn.
    early: Asset,
    boot: Asset,
    reload: Option<Asset>,
}

impl Files {
    /// The elements that load them, for the end of the head.
    fn links(&self) -> String {
        let preload = |script| element("link rel=\"modulepreload\" href", script, ">");
        // First, since the page is not drawn before it has run.
        let mut links = vec![element("script src", &self.early, " crossorigin></script>")];
        links.extend(self.app.iter().map(preload));
        links.extend([
            // Without `integrity`, which browsers ignore here and Chromium warns of.
            format!("<link rel=\"preload\" href=\"./{}\" as=\"fetch\" crossorigin>", self.wasm.name),
            // `crossorigin`, since in a sandboxed frame even the page's own files come from elsewhere.
            element("link rel=\"stylesheet\" href", &self.style, " crossorigin>"),
            // Browsers load it once it is no longer disabled.
            element("link data-fulcrum-later disabled rel=\"stylesheet\" href", &self.later, " crossorigin>"),
        ]);
        if self.reload.is_none() {
            links.push(offline::version_element());
        }
        for script in std::iter::once(&self.boot).chain(&self.reload) {
            links.push(element("script type=\"module\" src", script, "></script>"));
        }
        format!("\n    {}", links.join("\n    "))
    }
}

/// One element with the address of a file, relative so that the page works in any folder.
fn element(start: &str, asset: &Asset, end: &str) -> String {
    format!("<{start}=\"./{}\" integrity=\"{}\"{end}", asset.name, asset.integrity)
}

/// Replaces Trunk's files in `folder` by the page's own.
fn write_files(
    folder: &Path,
    found: &Found,
    app: &App,
    modules: &[(String, Vec<u8>)],
    shrinks: bool,
) -> Outcome<Files> {
    let (js, wasm) = found.app.as_ref().ok_or("Trunk did not name the app: see Trunk.toml")?;
    // Trunk's are those of the whole module.
    take_bytes(folder, js)?;
    take_bytes(folder, wasm)?;
    let mut style = String::new();
    for sheet in &found.style_sheets {
        style += &take(folder, sheet)?;
        style += "\n";
    }
    let shrink = |text: &str, language| if shrinks { shrink::minify(text, language) } else { Ok(text.to_owned()) };
    let ((_, first), others) = modules.split_first().ok_or("there is no module")?;
    let wasm = assets::write(folder, "explorer", "wasm", first)?;
    let mut loader = app.loader.clone();
    for (name, module) in others {
        let asset = assets::write(folder, name, "wasm", module)?;
        loader = loader.replace(&format!("./{name}.wasm"), &format!("./{}", asset.name));
    }
    let scripts = [shrink(&app.script, Language::JavaScript)?, shrink(&loader, Language::JavaScript)?];
    let scripts = write_pair(folder, scripts)?;
    let [explorer, _] = &scripts;
    let later = later_sheets()?;
    embed::write(folder, &Parts { style: &style, later: &later, script: explorer, wasm: &wasm }, shrinks)?;
    let later: String = later.into_iter().map(|(_, sheet)| sheet).collect();
    let frame = assets::write(folder, "frame", "js", shrink(FRAME, Language::JavaScript)?.as_bytes())?;
    let offline = if found.reloads { String::new() } else { offline::write_script(folder, shrinks)?.name };
    let words =
        [("APP_JS", &explorer.name), ("APP_WASM", &wasm.name), ("FRAME_JS", &frame.name), ("OFFLINE_JS", &offline)];
    let boot = words.iter().fold(BOOT.to_owned(), |boot, (word, name)| boot.replace(word, name));
    Ok(Files {
        sheets: [style.as_str(), &later].concat(),
        style: assets::write(folder, "fulcrum", "css", shrink(&style, Language::Css)?.as_bytes())?,
        later: assets::write(folder, "later", "css", shrink(&later, Language::Css)?.as_bytes())?,
        early: assets::write(folder, "early", "js", shrink(EARLY, Language::JavaScript)?.as_bytes())?,
        boot: assets::write(folder, "boot", "js", shrink(&boot, Language::JavaScript)?.as_bytes())?,
        reload: found.reloads.then(|| assets::write(folder, "reload", "js", RELOAD.as_bytes())).transpose()?,
        app: scripts,
        wasm,
    })
}

/// The style sheets of the views that are fetched later, by name.
fn later_sheets() -> Outcome<Vec<(String, String)>> {
    let folder = project::root().join("styles/later");
    let entries = fs::read_dir(&folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let mut sheets: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    sheets.sort();
    let named = |sheet: &PathBuf| {
        let name = sheet.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, read(sheet)?))
    };
    sheets.iter().map(named).collect()
}

/// Writes the app's two scripts. Each imports the other, so both are named after the content of both.
fn write_pair(folder: &Path, [script, loader]: [String; 2]) -> Outcome<[Asset; 2]> {
    let key = assets::checksum([script.as_bytes(), loader.as_bytes()].concat().as_slice());
    let (explorer, rest) = (format!("explorer-{key}.js"), format!("rest-{key}.js"));
    let (script, loader) = (rename(&script, split::LOADER, &rest)?, rename(&loader, split::SCRIPT, &explorer)?);
    Ok([assets::write_as(folder, explorer, script.as_bytes())?, assets::write_as(folder, rest, loader.as_bytes())?])
}

/// Has a script import a file under its new name. Elsewhere the old name stays: the module asks for it.
fn rename(script: &str, old: &str, new: &str) -> Outcome<String> {
    for (statement, quote) in [("from \"./", '"'), ("from\"./", '"'), ("from './", '\''), ("from'./", '\'')] {
        let found = format!("{statement}{old}{quote}");
        if script.matches(&found).count() == 1 {
            return Ok(script.replace(&found, &format!("{statement}{new}{quote}")));
        }
    }
    Err(format!("the app's scripts don't import {old} once, as they used to"))
}

/// The policy as one text. A page that reloads itself listens at a web socket, too.
pub(crate) fn policy(reloads: bool) -> String {
    let policy = POLICY.join("; ");
    if reloads { policy.replace("connect-src 'self'", "connect-src 'self' ws: wss:") } else { policy }
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

/// Reads a staged file and removes it.
fn take(folder: &Path, address: &str) -> Outcome<String> {
    String::from_utf8(take_bytes(folder, address)?).map_err(|error| format!("{address} is no text: {error}"))
}

fn take_bytes(folder: &Path, address: &str) -> Outcome<Vec<u8>> {
    let file = folder.join(address.trim_start_matches("./"));
    let trouble = |error| format!("cannot take {}: {error}", file.display());
    let content = fs::read(&file).map_err(trouble)?;
    fs::remove_file(&file).map_err(trouble)?;
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::{App, assets, finish_page, html, policy, split};
    use std::fs;
    use std::path::{Path, PathBuf};

    #[test]
    fn only_a_page_that_reloads_may_use_web_sockets() {
        assert!(!policy(false).contains("ws:"));
        assert!(policy(true).contains("connect-src 'self' ws: wss: https: http:;"));
    }

    type Tried<T> = Result<T, Box<dyn std::error::Error>>;

    /// A folder with a page that Trunk has staged, with `more` in its body, finished.
    fn finished(name: &str, more: &str) -> Tried<PathBuf> {
        let folder = std::env::temp_dir().join(format!("fulcrum-hook-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let page = "<html><head><!--fulcrum:head--><title>F</title><!--/fulcrum:head--><link rel=stylesheet href=./1.css>\
              <link rel=stylesheet href=./2.css>\
              <script type='fulcrum/app' data-js=a.js data-wasm=a.wasm></script></head>\
              <body><!--fulcrum:body--><!--/fulcrum:body-->";
        let page = page.to_owned() + more + "</body></html>";
        let files = [
            ("index.html", page.as_str()),
            ("1.css", "a{}"),
            ("2.css", "b{}"),
            ("a.js", "export default 1"),
            ("a.wasm", "\0asm"),
        ];
        for (name, content) in files {
            fs::write(folder.join(name), content)?;
        }
        let app = App {
            script: format!("import * as rest from './{0}'; asked['./{0}'] = rest", split::LOADER),
            loader: format!("import {{initSync}} from './{}'; load('./part.wasm')", split::SCRIPT),
            wasm: b"\0asm".to_vec(),
            parts: vec![("part".to_owned(), b"\0asm".to_vec())],
        };
        finish_page(&folder, &app, false)?;
        Ok(folder)
    }

    fn names_in(folder: &Path) -> Tried<Vec<String>> {
        let mut names: Vec<String> =
            fs::read_dir(folder)?.flatten().map(|f| f.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(names)
    }

    #[test]
    fn a_page_that_reloads_keeps_nothing_offline_and_takes_an_earlier_worker_away() -> Tried<()> {
        let folder = finished("reloads", "<script>const url = '.well-known/trunk/ws'</script>")?;
        let (names, page) = (names_in(&folder)?, fs::read_to_string(folder.join("index.html"))?);
        let worker = fs::read_to_string(folder.join("sw.js"))?;
        fs::remove_dir_all(&folder)?;
        assert!(worker.contains("registration.unregister()"), "{worker}");
        assert!(!names.iter().any(|name| name.starts_with("offline-")), "{names:?}");
        assert!(!page.contains("fulcrum-version"), "{page}");
        Ok(())
    }

    #[test]
    fn a_staged_page_ends_with_nothing_inline() -> Tried<()> {
        let folder = finished("whole", "")?;
        let names = names_in(&folder)?;
        let page = fs::read_to_string(folder.join("index.html"))?;
        let sheet =
            names.iter().find(|name| name.starts_with("fulcrum-") && name.contains(".css")).ok_or("no style sheet")?;
        let style = fs::read_to_string(folder.join(sheet))?;
        let read_of = |start: &str| {
            let scripts = names.iter().filter(|name| !name.contains(".wasm"));
            scripts
                .into_iter()
                .find(|name| name.starts_with(start))
                .and_then(|name| fs::read_to_string(folder.join(name)).ok())
                .unwrap_or_default()
        };
        let (script, loader, element) = (read_of("explorer-"), read_of("rest-"), read_of("fulcrum.js"));
        let boot = read_of("boot-");
        // The module's checksum is its name, which the boot file has: see docs/decisions/tools.md.
        for name in html::references(&page).iter().filter(|name| assets::is_hashed(name) && !name.contains(".wasm")) {
            let integrity = assets::integrity(&fs::read(folder.join(name))?);
            assert!(page.contains(&format!("\"./{name}\" integrity=\"{integrity}\"")), "{name} in {page}");
        }
        fs::remove_dir_all(&folder)?;

        assert_eq!(style, "a{}\nb{}\n");
        assert_eq!(names.len(), 20, "{names:?}");
        let is_there = |start: &str| names.iter().any(|file| file.starts_with(start));
        assert!(script.starts_with("import * as rest from './rest-"), "{script}");
        assert!(script.ends_with("asked['./__wasm_split.js'] = rest"), "{script}");
        assert!(loader.starts_with("import {initSync} from './explorer-"), "{loader}");
        assert!(loader.contains("load('./part-") && is_there("part-"), "{loader}");
        let kept = ["index.html", "fulcrum.js", "fulcrum.css", "fulcrum-embed.js", "sw.js", "sw-off.js", "_headers"];
        for name in names.iter().filter(|name| !kept.contains(&name.as_str()) && !name.starts_with("part-")) {
            // The page loads it, or the element does, or the page's first script.
            let user = match name.split('-').next() {
                Some("element") => &element,
                Some("frame" | "offline") => &boot,
                _ => &page,
            };
            assert!(user.contains(&format!("\"./{name}\"")), "{name} is not in {user}");
        }
        let its_script = names.iter().find(|name| name.starts_with("explorer-") && !name.contains(".wasm"));
        assert!(its_script.is_some_and(|name| element.contains(&format!("\"./{name}\""))), "{element}");
        assert!(page.starts_with("<html><head>\n    <meta http-equiv=\"Content-Security-Policy\""));
        assert!(page.contains("<title>Pact or layers?</title>") && page.contains("id=\"fulcrum-claim-c-pact\""));
        assert!(!page.contains("fulcrum/app") && !page.contains("1.css"));
        Ok(())
    }
}
