use std::error::Error;

/// Why a workspace could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// There is no workspace where one was expected.
    #[error("there is no workspace {place}; add reports to it first, with `reportedly add`")]
    Missing {
        /// Where it was looked for.
        place: String,
    },
    /// The file is something else.
    #[error("{place} is no workspace of Reportedly; name another file with --workspace")]
    NotAWorkspace {
        /// The file.
        place: String,
    },
    /// A later program made it.
    #[error("the workspace {place} was written by a later version of Reportedly; use that one")]
    TooNew {
        /// The file.
        place: String,
    },
    /// Something kept in it cannot be what was put there.
    #[error("{what} is damaged: {reason}; restore the workspace from a copy")]
    Damaged {
        /// What: "the reading of report-2.txt".
        what: String,
        /// How that was noticed.
        reason: String,
    },
    /// A cursor that none of the lists has given.
    #[error("{cursor:?} is no place in this list; start from its beginning")]
    Cursor {
        /// As given.
        cursor: String,
    },
    /// A judgement about something that is not in the workspace.
    #[error("{what} is not in the workspace; look at what is there with `reportedly search`")]
    Unknown {
        /// What it is about.
        what: String,
    },
    /// Somebody else has made findings in the meantime.
    #[error("the findings that were to be changed are no longer kept; try again")]
    Overtaken,
    /// The backend failed: a full disk, a file that may not be written, a lock that stays.
    #[error("the workspace cannot be used: {0}; check the disk, and that nobody else locks it")]
    Backend(#[source] Box<dyn Error + Send + Sync>),
}

/// What a call to a workspace gives.
pub type Result<T, E = StorageError> = std::result::Result<T, E>;

impl StorageError {
    /// Whatever a backend says that has no variant of its own.
    pub fn backend(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Backend(error.into())
    }

    /// Stored JSON that is not what was put there.
    pub fn damaged(what: impl Into<String>, reason: impl ToString) -> Self {
        Self::Damaged {
            what: what.into(),
            reason: reason.to_string(),
        }
    }
}
