//! Debate files from the network and from the reader's disk.

use gloo::file::File;
use gloo::file::futures::read_as_bytes;
use gloo::net::http::Request;
use gloo::utils::window;

use crate::formats::MAX_BYTES;

/// Why a file could not be had, in a sentence for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(pub String);

/// Fetches a file: from the page's own site, or from another that allows it (CORS).
///
/// # Errors
/// Where the address is none, the server can't be reached or says no.
pub async fn fetch(address: &str) -> Result<Vec<u8>, Refusal> {
    let base = window().location().href().unwrap_or_default();
    let url = web_sys::Url::new_with_base(address, &base).map_err(|_| Refusal("That is not an address.".to_owned()))?;
    if !matches!(url.protocol().as_str(), "http:" | "https:") {
        return Err(Refusal("Only http and https addresses can be opened.".to_owned()));
    }
    let unreachable =
        "It could not be fetched: the server can't be reached, or does not allow other sites to read it (CORS).";
    let response = Request::get(&url.href()).send().await.map_err(|_| Refusal(unreachable.to_owned()))?;
    if !response.ok() {
        return Err(Refusal(
            format!("The server answered {} {}.", response.status(), response.status_text()).replace(" .", "."),
        ));
    }
    response.binary().await.map_err(|_| Refusal("The connection broke off.".to_owned()))
}

/// Reads a file of the reader's.
///
/// # Errors
/// Where it is too large, or the browser can't read it.
pub async fn read_file(file: web_sys::File) -> Result<Vec<u8>, Refusal> {
    #[allow(clippy::cast_precision_loss)] // 64 Mi is far below 2^52
    if file.size() > MAX_BYTES as f64 {
        return Err(Refusal("It is larger than 64 MiB.".to_owned()));
    }
    read_as_bytes(&File::from(file)).await.map_err(|_| Refusal("The browser could not read it.".to_owned()))
}
