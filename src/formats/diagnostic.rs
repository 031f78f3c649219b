//! What is wrong with a text, where, and what to do about it.

use std::fmt;

use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The text is not a debate as it stands.
    Error,
    /// It can be opened, but something is likely not meant so.
    Warning,
}

/// A place in a text, for people: both counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Which rule it is about; stable, for programs.
    pub code: Code,
    /// Where it is.
    #[serde(flatten)]
    pub place: Place,
    /// The id of the item concerned, where it has one.
    pub id: Option<String>,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it, in one sentence.
    pub help: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(out, "{}:{}: {severity}[{}]", self.place.line, self.place.column, self.code.word())?;
        if let Some(id) = &self.id {
            write!(out, " {id}")?;
        }
        write!(out, ": {} {}", self.message, self.help)
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal),+ $(,)?) => {
        /// Which rule a diagnostic is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub enum Code { $($(#[$doc])* #[serde(rename = $word)] $name),+ }
        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The code as programs see it.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }
        }
    };
}

codes! {
    /// The file is larger than 64 MiB.
    TooLarge = "too-large",
    /// The file has nothing in it.
    EmptyFile = "empty-file",
    /// The file is not UTF-8.
    NotUtf8 = "not-utf-8",
    /// The file starts with a byte order mark.
    ByteOrderMark = "byte-order-mark",
    /// Lines end in a carriage return and a line feed.
    CarriageReturn = "carriage-return",
    /// The file ends in the middle of its JSON.
    Truncated = "truncated",
    /// The text is not JSON.
    NotJson = "not-json",
    /// A value has the wrong JSON type.
    WrongType = "wrong-type",
    /// A field that must be there is not.
    MissingField = "missing-field",
    /// An object has the same field twice.
    DuplicateField = "duplicate-field",
    /// The file is not of a format this version reads.
    UnknownFormat = "unknown-format",
    /// A word is not one of those allowed.
    UnknownWord = "unknown-word",
    /// An id is not of the right form.
    BadId = "bad-id",
    /// Two items have the same id.
    DuplicateId = "duplicate-id",
    /// An id refers to nothing.
    UnknownId = "unknown-id",
    /// A number is outside its range.
    OutOfRange = "out-of-range",
    /// A text is empty.
    EmptyText = "empty-text",
    /// A text is longer than 20,000 characters.
    TextTooLong = "text-too-long",
    /// A headline is longer than 60 characters.
    HeadlineTooLong = "headline-too-long",
    /// A cited phrase is longer than eight words.
    PhraseTooLong = "phrase-too-long",
    /// A list is empty that must not be.
    EmptyList = "empty-list",
    /// A list names the same thing twice.
    DuplicateEntry = "duplicate-entry",
    /// There are more items than the limit.
    TooMany = "too-many",
    /// An address is not an http or https address.
    BadAddress = "bad-address",
    /// A relation starts from what it is aimed at.
    SelfRelation = "self-relation",
    /// Two relations say the same.
    DuplicateRelation = "duplicate-relation",
    /// A relation is aimed at the wrong kind of thing.
    WrongTarget = "wrong-target",
    /// A link between sources is given as stated.
    StatedAcrossSources = "stated-across-sources",
    /// A position's claim supports something, or opposes a rival by a relation.
    PositionInRelation = "position-in-relation",
    /// A position's claim is not of the kind `position`, or the other way round.
    PositionKind = "position-kind",
    /// A reported claim does not say who is reported.
    MissingSpeaker = "missing-speaker",
    /// Claims lead back to themselves.
    Cycle = "cycle",
    /// A claim leads to no position.
    Unconnected = "unconnected",
}
