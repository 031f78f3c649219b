//! The files of the page: each named after its content, so that it may be cached for ever, and with the
//! checksum that browsers verify it by.

use crate::Outcome;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;

/// A file that was written, as the page refers to it.
pub(crate) struct Asset {
    /// Its name within the page's folder.
    pub(crate) name: String,
    /// The value for the attribute `integrity`.
    pub(crate) integrity: String,
}

/// Writes `content` into `folder` as `stem-CHECKSUM.extension`.
pub(crate) fn write(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> Outcome<Asset> {
    let asset = describe(stem, extension, content);
    fs::write(folder.join(&asset.name), content).map_err(|error| format!("cannot write {}: {error}", asset.name))?;
    Ok(asset)
}

/// The checksum of `content` as a name: 16 hexadecimal digits.
pub(crate) fn checksum(content: &[u8]) -> String {
    let digest = Sha384::digest(content);
    let start = digest.first_chunk().copied().map(u64::from_be_bytes);
    format!("{:016x}", start.unwrap_or_default())
}

fn describe(stem: &str, extension: &str, content: &[u8]) -> Asset {
    Asset {
        name: format!("{stem}-{}.{extension}", checksum(content)),
        integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(content))),
    }
}

#[cfg(test)]
mod tests {
    use super::describe;

    #[test]
    fn the_name_and_the_checksum_follow_from_the_content() {
        // printf abc | openssl dgst -sha384 -binary | base64
        let asset = describe("boot", "js", b"abc");
        assert_eq!(asset.name, "boot-cb00753f45a35e8b.js");
        assert_eq!(asset.integrity, "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }
}
