//! A debate as documents to read, link to and embed without the explorer: HTML, Markdown, and what a page says about
//! itself to search engines and to pages that link to it.
//!
//! One walk (`plan`) decides what is written out where, `told` what is said of it; the writers only mark it up. A
//! text of the debate is never markup. Nothing recurses over claims, and no list nests deeper than readers of HTML and
//! Markdown can take.

mod html;
mod linked_data;
mod markdown;
mod markup;
mod meta;
mod oembed;
mod plan;
mod template;
mod text;
mod told;

pub use html::{STYLE, body, document, explorer_body};
pub use linked_data::linked_data;
pub use markdown::markdown;
pub use meta::{description, head};
pub use oembed::oembed;
pub use template::{TemplateFault, fill};
