//! Tidy trees: small ones by hand, and what must hold of all.

mod golden;
mod large;
mod properties;
mod support;
