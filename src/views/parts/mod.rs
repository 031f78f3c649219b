//! Parts that several views share.

mod english;
mod focus;
mod glyph;
mod internal_link;
mod landmark;
mod long_list;
mod same;
mod store;
mod strength;
mod unbroken;

pub(crate) use english::english;
pub(crate) use focus::{focus_tree, skip_to_tree, use_focus_in_view};
pub(crate) use glyph::{glyph, letter_of};
pub(crate) use internal_link::{InternalLink, follow, is_plain_click};
pub(crate) use landmark::Landmarks;
pub(crate) use long_list::LongList;
pub(crate) use same::Same;
pub(crate) use store::{Dispatcher, Store, send, use_dispatcher, use_host};
pub(crate) use strength::{Strength, strength_bar};
pub(crate) use unbroken::unbroken;
