use std::io;

/// Why a document could not be read; each message names the file, and says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file could not be opened or read.
    #[error("cannot read {name}: {source}; check that it is there, and that you may read it")]
    Io {
        /// The path as given.
        name: String,
        /// What the system says.
        source: io::Error,
    },
    /// The path leads to a folder.
    #[error("{name} is a folder; name the files in it")]
    Folder {
        /// The path as given.
        name: String,
    },
    /// The path leads to a pipe, a device or a socket.
    #[error("{name} is no regular file; save what it holds as a file first")]
    NotAFile {
        /// The path as given.
        name: String,
    },
    /// Mail, whose words stand encoded behind headers.
    #[error("{name} is {content}, which is not read; save what it says as plain text or HTML")]
    Mail {
        /// File name.
        name: String,
        /// What it is: "an e-mail message".
        content: &'static str,
    },
    /// There is not a byte in it.
    #[error(
        "{name} is empty, with not a byte in it; save the report to the file again, or take the file away"
    )]
    Empty {
        /// File name.
        name: String,
    },
    /// There are bytes, but no words among them.
    #[error("{name} holds no text: {reason}; save what the report says as plain text")]
    NoText {
        /// File name.
        name: String,
        /// What was found instead.
        reason: String,
    },
    /// More bytes than a report has.
    #[error("{name} is larger than {limit_mib} MiB, the most that is read as one report; split it")]
    TooLarge {
        /// File name.
        name: String,
        /// The limit in MiB.
        limit_mib: usize,
    },
    /// Not a text at all.
    #[error("{name} holds {content}, not text; save it as plain text, Markdown or HTML first")]
    Binary {
        /// File name.
        name: String,
        /// What the bytes look like: "a PDF document", "binary data".
        content: String,
    },
    /// The markup is nested deeper than any real page.
    #[error(
        "{name} nests elements deeper than {limit} levels, which no real page does; save its text instead"
    )]
    TooDeep {
        /// File name.
        name: String,
        /// The most levels that are read.
        limit: usize,
    },
    /// The block between the `---` lines is not valid.
    #[error(
        "{name}, line {line}: the front matter is malformed: {reason}; mend it, or take it off"
    )]
    FrontMatter {
        /// File name.
        name: String,
        /// Line of the file, from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
    /// A publication date that is none.
    #[error(
        "{name}: {given_by} gives the publication date {value:?}, which is no date; write it as 2024-12-31, 2024-12 or 2024"
    )]
    PublicationDate {
        /// File name.
        name: String,
        /// Who gives the date: "the front matter", "whoever adds it".
        given_by: String,
        /// The date as given.
        value: String,
    },
}
