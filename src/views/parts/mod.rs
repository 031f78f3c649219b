//! Parts that several views share.

mod glyph;
mod internal_link;
mod same;
mod store;
mod unbroken;

pub(crate) use glyph::{Glyph, letter_of};
pub(crate) use internal_link::InternalLink;
pub(crate) use same::Same;
pub(crate) use store::{Dispatcher, Store, use_dispatcher};
pub(crate) use unbroken::unbroken;
