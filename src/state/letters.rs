//! The 64 letters that codes in addresses are written with (base64url, RFC 4648, of our own bit order).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many bits a letter holds.
pub(super) const BITS: usize = 6;

/// The letter for a value below 64.
pub(super) fn letter(value: usize) -> Option<char> {
    ALPHABET.get(value).map(|letter| char::from(*letter))
}

/// The value of a letter; `None` where it is not one of the 64.
pub(super) fn value(letter: u8) -> Option<usize> {
    ALPHABET.iter().position(|known| *known == letter)
}
