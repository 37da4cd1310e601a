//! Named tokens, kept as hashes in a text file, one a line:
//!
//! ```text
//! # role  hash                     name
//! editor  sha256:2c26b46b68ffc68f… Irena Novak
//! ```
//!
//! A token is 256 bits from the system's source of randomness, so that a plain SHA-256 of it can be
//! neither guessed nor looked up: nobody chose it, and nobody can try 2²⁵⁵ of them.

use std::collections::HashMap;
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

/// What all tokens begin with, so that people and scanners know one when they see it.
const MARK: &str = "reportedly_";
/// What stands before a hash.
const ALGORITHM: &str = "sha256:";

/// What a token allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// To see everything.
    Reader,
    /// To add reports and to judge, too.
    Editor,
}

impl Role {
    fn of(word: &str) -> Option<Self> {
        match word {
            "reader" => Some(Self::Reader),
            "editor" => Some(Self::Editor),
            _ => None,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Reader => "reader",
            Self::Editor => "editor",
        })
    }
}

/// Whom a token stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Holder {
    pub(crate) name: String,
    pub(crate) role: Role,
}

/// The tokens that are let in. The default lets nobody in.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    /// By the hash of the token, in hexadecimal digits.
    holders: HashMap<String, Holder>,
}

/// Why there are no tokens.
#[derive(Debug, thiserror::Error)]
pub enum TokensError {
    /// The file can't be read.
    #[error("cannot read the tokens in {}: {error}; make one with `reportedly token NAME --tokens {}`", path.display(), path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The file holds none.
    #[error("{} holds no token; make one with `reportedly token NAME --tokens {}`", .0.display(), .0.display())]
    None(PathBuf),
    /// A line makes no sense.
    #[error("line {line} of {}: {what}; a line reads `editor sha256:HASH NAME`, as `reportedly token` writes it", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        what: &'static str,
    },
    /// The system has no randomness to give.
    #[error("the system gives no random bytes: {0}")]
    NotRandom(String),
}

impl Tokens {
    /// Reads a file of tokens.
    ///
    /// # Errors
    ///
    /// When the file can't be read, holds none, or has a line that makes no sense.
    pub fn read(path: &Path) -> Result<Self, TokensError> {
        let text = std::fs::read_to_string(path).map_err(|error| TokensError::Unreadable {
            path: path.to_owned(),
            error,
        })?;
        let mut tokens = Self::default();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            tokens.add(line).map_err(|what| TokensError::Malformed {
                path: path.to_owned(),
                line: index + 1,
                what,
            })?;
        }
        if tokens.is_empty() {
            return Err(TokensError::None(path.to_owned()));
        }
        Ok(tokens)
    }

    fn add(&mut self, line: &str) -> Result<(), &'static str> {
        let (role, rest) = line
            .split_once(char::is_whitespace)
            .ok_or("it is too short")?;
        let role = Role::of(role).ok_or("the role is neither `reader` nor `editor`")?;
        let (hash, name) = rest
            .trim_start()
            .split_once(char::is_whitespace)
            .ok_or("the name is missing")?;
        let hash = hash
            .strip_prefix(ALGORITHM)
            .ok_or("the hash is no SHA-256")?;
        if hash.len() != 64 || !hash.chars().all(|digit| digit.is_ascii_hexdigit()) {
            return Err("the hash has not 64 hexadecimal digits");
        }
        let holder = Holder {
            name: name.trim().to_owned(),
            role,
        };
        if self.holders.values().any(|other| other.name == holder.name) {
            return Err("the name has a token already");
        }
        let earlier = self.holders.insert(hash.to_ascii_lowercase(), holder);
        match earlier {
            None => Ok(()),
            Some(_) => Err("the hash stands there twice"),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.holders.len()
    }

    /// Whether nobody is let in.
    pub fn is_empty(&self) -> bool {
        self.holders.is_empty()
    }

    /// Whether somebody has a token under a name.
    pub fn names(&self, name: &str) -> bool {
        self.holders.values().any(|holder| holder.name == name)
    }

    /// Whom a token stands for. The hash is looked up, not the token: how long that takes tells
    /// nothing that would help to guess one.
    pub(crate) fn holder(&self, token: &str) -> Option<&Holder> {
        self.holders.get(&hash_of(token))
    }
}

/// A token that was just made. It is shown once; only its hash is kept.
pub struct NewToken {
    /// What its holder sends.
    pub token: String,
    /// The line to keep, without an end.
    pub line: String,
}

impl NewToken {
    /// Makes a token for somebody. The name must be one line.
    ///
    /// # Errors
    ///
    /// When the system gives no random bytes.
    pub fn make(name: &str, role: Role) -> Result<Self, TokensError> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| TokensError::NotRandom(error.to_string()))?;
        let token = format!("{MARK}{}", hexadecimal(&bytes));
        let line = format!("{role}  {ALGORITHM}{}  {name}", hash_of(&token));
        Ok(Self { token, line })
    }
}

fn hash_of(token: &str) -> String {
    hexadecimal(&Sha256::digest(token.as_bytes()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Tokens, String> {
        let mut tokens = Tokens::default();
        for line in text.lines() {
            tokens.add(line)?;
        }
        Ok(tokens)
    }

    #[test]
    fn a_token_that_was_made_is_known_by_its_hash_alone() {
        let made = NewToken::make("Irena Novak", Role::Editor).unwrap();
        assert!(!made.line.contains(&made.token));
        let tokens = read(&made.line).unwrap();
        let holder = tokens.holder(&made.token).unwrap();
        assert_eq!(
            (holder.name.as_str(), holder.role),
            ("Irena Novak", Role::Editor)
        );
        assert_eq!(tokens.holder(&made.token[1..]), None);
        assert_eq!(tokens.holder(&made.line), None);
        assert_eq!(tokens.holder(""), None);
    }

    #[test]
    fn no_two_tokens_are_alike() {
        let [a, b] = [0, 1].map(|_| NewToken::make("A", Role::Reader).unwrap().token);
        assert_ne!(a, b);
        assert_eq!(a.len(), MARK.len() + 64);
    }

    #[test]
    fn lines_that_make_no_sense_say_why() {
        let hash = "0".repeat(64);
        for (line, why) in [
            ("editor".to_owned(), "it is too short"),
            (
                format!("admin sha256:{hash} A"),
                "the role is neither `reader` nor `editor`",
            ),
            (format!("editor sha256:{hash}"), "the name is missing"),
            (format!("editor md5:{hash} A"), "the hash is no SHA-256"),
            (
                "reader sha256:abc A".to_owned(),
                "the hash has not 64 hexadecimal digits",
            ),
        ] {
            assert_eq!(read(&line).unwrap_err(), why);
        }
        let twice = format!("editor sha256:{hash} A\nreader sha256:{} A", "1".repeat(64));
        assert_eq!(read(&twice).unwrap_err(), "the name has a token already");
    }
}
