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
    write_as(folder, format!("{stem}-{}.{extension}", checksum(content)), content)
}

/// Writes `content` into `folder` under a name that follows from it in another way.
pub(crate) fn write_as(folder: &Path, name: String, content: &[u8]) -> Outcome<Asset> {
    fs::write(folder.join(&name), content).map_err(|error| format!("cannot write {name}: {error}"))?;
    Ok(Asset { name, integrity: integrity(content) })
}

/// The checksum of `content` as a name: 16 hexadecimal digits.
pub(crate) fn checksum(content: &[u8]) -> String {
    let digest = Sha384::digest(content);
    let start = digest.first_chunk().copied().map(u64::from_be_bytes);
    format!("{:016x}", start.unwrap_or_default())
}

/// Whether a file is named after its content, so that it may be cached for ever.
pub(crate) fn is_hashed(name: &str) -> bool {
    let stem = name.split_once('.').map_or("", |(stem, _)| stem);
    let checksum = stem.rsplit_once('-').map_or("", |(_, checksum)| checksum);
    checksum.len() == 16 && checksum.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The checksum of `content` for the attribute `integrity`.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::{checksum, integrity, is_hashed};

    #[test]
    fn the_name_and_the_checksum_follow_from_the_content() {
        // printf abc | openssl dgst -sha384 -binary | base64
        assert_eq!(checksum(b"abc"), "cb00753f45a35e8b");
        assert_eq!(integrity(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }

    #[test]
    fn a_name_is_known_by_the_checksum_at_its_end() {
        for name in ["a-0123456789abcdef.js", "a-b_c-0123456789abcdef.css", "a-0123456789abcdef.js.map"] {
            assert!(is_hashed(name), "{name}");
        }
        for name in
            ["a.js", "0123456789abcdef.js", "a-0123456789abcde.js", "a-0123456789ABCDEF.js", "a-0123456789abcdeg.js"]
        {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
