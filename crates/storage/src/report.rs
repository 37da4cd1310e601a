//! A report on its way in, and as it is kept.

use reportedly_model::{Claim, DateBasis, Reading, Report};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::digest::hex;

/// Where a document was had from, when and by whom.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Retrieval {
    /// When it was retrieved, RFC 3339.
    pub at: String,
    /// Who retrieved it.
    pub by: String,
    /// The path or address it was had from.
    pub from: String,
}

/// A report on its way in, with everything that is to be kept of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// The bytes as they were published.
    pub original: Vec<u8>,
    /// What was made of them; of a report that was not read only the report and its blocks.
    pub reading: Reading,
    /// Why it was not read; `None` when it was.
    pub not_read: Option<String>,
    /// Version of the software and names of the models that read it.
    pub read_with: String,
    /// When it comes into the workspace, RFC 3339.
    pub added: String,
    /// How it was come by.
    pub retrieval: Retrieval,
}

/// What became of a report that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// It is kept now, under this name.
    New {
        /// Its file name, or a variant of it where another report has that name.
        name: String,
    },
    /// The same bytes were there already, under this name.
    Known {
        /// The name that they have.
        name: String,
    },
}

/// What is known of a kept report besides its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptReport {
    /// SHA-256 of the bytes, in hexadecimal.
    pub id: String,
    /// What claims call it; no two reports of a workspace share it.
    pub name: String,
    /// Headline from front matter or page metadata.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published, `2024-12-14`.
    pub published: Option<String>,
    /// What that date rests on.
    pub basis: Option<DateBasis>,
    /// Where it was published.
    pub url: Option<String>,
    /// BCP 47 language tag.
    pub language: Option<String>,
    /// The character encoding that its bytes were taken for, where nothing says which they have.
    pub guessed_encoding: Option<String>,
    /// Why it was not read; `null` when it was.
    pub not_read: Option<String>,
    /// Version of the software and names of the models that read it.
    pub read_with: String,
    /// When it came into the workspace, RFC 3339.
    pub added: String,
    /// Which one it was to come in, from 1.
    pub number: u64,
    /// How many claims it makes.
    pub claims: u64,
    /// How many bytes it has.
    pub bytes: u64,
    /// How it was come by, the earliest time.
    pub retrieved: Retrieval,
}

/// A claim as it was read, with what lists tell beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptClaim {
    /// The claim.
    pub claim: Claim,
    /// Id of the report that makes it.
    pub report: String,
    /// When that was published, `2024-12-14`.
    pub published: Option<String>,
    /// Id of the person whom it is about, as the kept findings have it.
    pub person: Option<String>,
    /// Their name there.
    pub person_name: Option<String>,
}

/// Which reports are asked for; what is `None` is not asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportFilter {
    /// Only those that were, or were not, read.
    pub read: Option<bool>,
    /// Only those that have these words in their text, or these letters in their name or publisher.
    pub words: Option<String>,
}

/// A document that was named and could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreadable {
    /// The path or address it was had from.
    pub from: String,
    /// What is wrong with it.
    pub reason: String,
    /// When that was found, RFC 3339.
    pub at: String,
    /// Who tried to add it.
    pub by: String,
}

impl Incoming {
    /// How the report is listed once it is in, the `number`th, called `name`.
    pub fn kept_as(&self, name: &str, number: u64) -> KeptReport {
        let report = &self.reading.report;
        let published = report.published.as_ref();
        KeptReport {
            id: report.id.clone(),
            name: name.to_owned(),
            title: report.title.clone(),
            publisher: report.publisher.clone(),
            published: published.map(|published| published.date.clone()),
            basis: published.map(|published| published.basis),
            url: report.url.clone(),
            language: report.language.clone(),
            guessed_encoding: report.guessed_encoding.clone(),
            not_read: self.not_read.clone(),
            read_with: self.read_with.clone(),
            added: self.added.clone(),
            number,
            claims: self.reading.claims.len() as u64,
            bytes: self.original.len() as u64,
            retrieved: self.retrieval.clone(),
        }
    }
}

/// The first of `wanted`, `wanted (2)`, `wanted (3)` … that is not taken.
pub fn free_name(wanted: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = wanted.to_owned();
    let mut number = 2_u64;
    while is_taken(&name) {
        name = format!("{wanted} ({number})");
        number += 1;
    }
    name
}

/// `reading` under another name, which its claims give, too.
pub fn renamed(mut reading: Reading, name: &str) -> Reading {
    for claim in &mut reading.claims {
        name.clone_into(&mut claim.report);
    }
    name.clone_into(&mut reading.report.name);
    reading
}

/// SHA-256 of bytes, in hexadecimal: the id of the report that they are.
pub fn report_id(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// SHA-256 over all the ways in which a report was come by, in hexadecimal; `report` is its id.
pub fn retrievals_seal(report: &str, retrievals: &[Retrieval]) -> String {
    let mut sorted: Vec<&Retrieval> = retrievals.iter().collect();
    sorted.sort();
    let mut hash = Sha256::new();
    let told = sorted.iter().flat_map(|one| [&one.at, &one.by, &one.from]);
    for text in std::iter::once(report).chain(told.map(String::as_str)) {
        // With its length before it, so that no text runs over into the next.
        hash.update(format!("{}:{text}", text.len()));
    }
    hex(&hash.finalize())
}

/// SHA-256 of everything in a reading, by which damage to any part of it is noticed.
///
/// # Errors
///
/// When the reading has no JSON form, which no reading lacks.
pub fn reading_digest(reading: &Reading) -> Result<String, serde_json::Error> {
    Ok(hex(&Sha256::digest(serde_json::to_vec(reading)?)))
}

/// A reading that holds nothing but the report.
pub fn unread(report: Report) -> Reading {
    Reading {
        report,
        mentions: Vec::new(),
        chains: Vec::new(),
        claims: Vec::new(),
    }
}
