//! What goes wrong, in two lines: what it is, and what to do about it.

use std::fmt;
use std::process::ExitCode;

use crate::render::harmless;

/// Something that could not be done.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    /// What could not be done, where, and why.
    pub(crate) what: String,
    /// What to do about it.
    pub(crate) hint: Option<String>,
    code: u8,
}

/// Some report could not be read, or the program could not do its work.
const FAILED: u8 = 1;
/// The command line asks for something that makes no sense.
const USAGE: u8 = 2;
/// Nobody goes by the name that is asked for.
const NOBODY: u8 = 3;

impl Failure {
    /// A failure that says `what`, with advice.
    pub(crate) fn new(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            hint: Some(hint.into()),
            code: FAILED,
        }
    }

    /// A mistake in the command line.
    pub(crate) fn usage(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            code: USAGE,
            ..Self::new(what, hint)
        }
    }

    /// An error of one of our crates. Their messages say what and where, and after the last
    /// semicolon, if there is one, what to do.
    pub(crate) fn from_error(error: &dyn std::error::Error) -> Self {
        let message = error.to_string();
        let (what, hint) = match message.rsplit_once("; ") {
            Some((what, hint)) => (what.to_owned(), Some(hint.to_owned())),
            None => (message, None),
        };
        Self {
            what,
            hint,
            code: FAILED,
        }
    }

    /// The code that the program ends with.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", harmless(&self.what))?;
        match &self.hint {
            Some(hint) => write!(f, "\nhint: {}", harmless(hint)),
            None => Ok(()),
        }
    }
}

/// Code of a run in which everything was read, or some of it was not.
pub(crate) fn code_of_run(some_not_read: bool) -> ExitCode {
    if some_not_read {
        ExitCode::from(FAILED)
    } else {
        ExitCode::SUCCESS
    }
}

/// Code of a run that answers for nobody, although everything was read.
pub(crate) fn code_of_nobody() -> ExitCode {
    ExitCode::from(NOBODY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("{0}")]
    struct Told(&'static str);

    #[test]
    fn advice_stands_after_the_last_semicolon() {
        let failure = Failure::from_error(&Told("a.txt is too large; by far; split it"));
        assert_eq!(
            failure.to_string(),
            "error: a.txt is too large; by far\nhint: split it"
        );
        let failure = Failure::from_error(&Told("a\u{1b}[2J.txt is empty"));
        assert_eq!(failure.to_string(), "error: a\u{fffd}[2J.txt is empty");
    }
}
