//! The tasks `serve` and `build`: both leave the work to Trunk, whose hook (`hook`) finishes the page,
//! so that plain `trunk serve` and `trunk build --release` give the same one.

use crate::packages::{self, Packages};
use crate::tools::Tools;
use crate::{Outcome, command, project};
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;

const PREFERRED_PORT: u16 = 8080;

/// `build [--dev]`: the page, in dist/.
pub(crate) fn build(arguments: &[String]) -> Outcome<ExitCode> {
    let options = Options::parse(arguments, false)?;
    build_page(options.dev, &project::dist())?;
    Ok(ExitCode::SUCCESS)
}

/// Installs what is missing and has Trunk build the page into a folder.
pub(crate) fn build_page(dev: bool, folder: &Path) -> Outcome<()> {
    let tools = prepare(dev)?;
    let mut trunk = tools.trunk();
    trunk.args(["build", "--dist"]).arg(folder);
    if !dev {
        trunk.arg("--release");
    }
    command::succeed(&mut trunk).map_err(|error| format!("{error}; the reason stands above"))
}

/// `serve [--port N] [--dev]`: builds the page, serves it, and builds anew whenever a file changes.
pub(crate) fn serve(arguments: &[String]) -> Outcome<ExitCode> {
    let options = Options::parse(arguments, true)?;
    let port = free_port(options.port)?;
    let tools = prepare(options.dev)?;
    forget_last_page()?;
    announce_later(port)?;
    let mut trunk = tools.trunk();
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
    if !options.dev {
        trunk.arg("--release");
    }
    become_program(&mut trunk)
}

/// `announce ADDRESS`: waits until the page is there, says so and ends. Ends silently with the
/// server that it waits for.
pub(crate) fn announce(arguments: &[String]) -> Outcome<ExitCode> {
    let [address] = arguments else {
        return Err("`announce` takes an address".into());
    };
    let address: SocketAddr = address.parse().map_err(|error| format!("`{address}` is no address: {error}"))?;
    let server = parent();
    let mut failure_told = false;
    while parent() == server {
        std::thread::sleep(Duration::from_millis(200));
        let Some(line) = first_line(address) else { continue };
        if line.contains(" 200 ") {
            println!("\nFulcrum is at  http://{address}/  (Ctrl-C stops it)\n");
            break;
        }
        if !failure_told {
            eprintln!("\nxtask: the page could not be built; it is tried again when a file changes\n");
            failure_told = true;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What may follow `serve` and `build`.
#[derive(Default)]
struct Options {
    dev: bool,
    port: Option<u16>,
}

impl Options {
    fn parse(arguments: &[String], serving: bool) -> Outcome<Self> {
        let mut options = Self::default();
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--dev" => options.dev = true,
                "--port" if serving => {
                    let port = arguments.next().and_then(|port| port.parse().ok());
                    options.port = Some(port.ok_or("--port takes a number from 1 to 65535")?);
                }
                other => return Err(format!("`{other}` is no option here; see `cargo xtask help`")),
            }
        }
        Ok(options)
    }
}

fn prepare(dev: bool) -> Outcome<Tools> {
    // First what is quick, so that nobody waits minutes to hear that Node is missing.
    if !dev {
        packages::ensure(Packages::ForBuilding)?;
    }
    Tools::ensure()
}

/// Removes the page of an earlier build, which Trunk would serve if this build fails.
fn forget_last_page() -> Outcome<()> {
    match fs::remove_file(project::dist().join("index.html")) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(format!("cannot remove the last page from dist/: {error}"))
        }
        _ => Ok(()),
    }
}

/// The port asked for, or else the first free one from 8080 on, or else any.
fn free_port(wanted: Option<u16>) -> Outcome<u16> {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    if let Some(port) = wanted {
        if is_free(&port) {
            return Ok(port);
        }
        return Err(format!("port {port} is in use: please give another, or none to have one chosen"));
    }
    if let Some(port) = (PREFERRED_PORT..PREFERRED_PORT + 20).find(is_free) {
        return Ok(port);
    }
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no port is free on 127.0.0.1: {error}"))
}

/// Starts this program a second time, to wait for the server while this one turns into it.
fn announce_later(port: u16) -> Outcome<()> {
    let own = std::env::current_exe().map_err(|error| format!("cannot find xtask itself: {error}"))?;
    Command::new(own)
        .args(["announce", &format!("127.0.0.1:{port}")])
        .spawn()
        .map(drop)
        .map_err(|error| format!("cannot start xtask again: {error}"))
}

/// Replaces this process, so that whoever stops `cargo xtask serve` stops the server.
#[cfg(unix)]
fn become_program(program: &mut Command) -> Outcome<ExitCode> {
    use std::os::unix::process::CommandExt;
    let error = program.exec();
    Err(format!("could not start trunk: {error}"))
}

/// Elsewhere a process can't be replaced: it waits for the server.
#[cfg(not(unix))]
fn become_program(program: &mut Command) -> Outcome<ExitCode> {
    command::succeed(program).map(|()| ExitCode::SUCCESS)
}

/// The process that started this one, which changes when that one ends.
#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

/// The first line of the answer to a request for `/`, or `None` while nobody answers.
fn first_line(address: SocketAddr) -> Option<String> {
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_millis(500)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.take(64).read_to_string(&mut answer).ok()?;
    answer.lines().next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Options, free_port};
    use std::net::TcpListener;

    fn parse(arguments: &[&str], serving: bool) -> Result<(bool, Option<u16>), String> {
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        Options::parse(&arguments, serving).map(|options| (options.dev, options.port))
    }

    #[test]
    fn options_are_read() {
        assert_eq!(parse(&["--dev", "--port", "9000"], true), Ok((true, Some(9000))));
        assert_eq!(parse(&[], false), Ok((false, None)));
        assert!(parse(&["--port", "9000"], false).is_err());
        assert!(parse(&["--port", "many"], true).is_err());
        assert!(parse(&["--fast"], true).is_err());
    }

    #[test]
    fn a_port_in_use_is_refused_when_asked_for() -> Result<(), Box<dyn std::error::Error>> {
        let taken = TcpListener::bind("127.0.0.1:0")?;
        let port = taken.local_addr()?.port();
        assert!(free_port(Some(port)).is_err());
        assert!(free_port(None).is_ok_and(|other| other != port));
        Ok(())
    }
}
