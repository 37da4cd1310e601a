//! A report on its way into a workspace, whole or not at all.

use reportedly_model::{Reading, Report};
use reportedly_storage::{
    Added, Incoming, Result, Retrieval, Storage, Unreadable, report_id, unread,
};

/// The bytes of a document, and how they were come by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The bytes as they were published.
    pub original: Vec<u8>,
    /// From where, when and by whom.
    pub retrieval: Retrieval,
    /// When it comes in, RFC 3339.
    pub added: String,
    /// Version of the software and names of the models that read it.
    pub read_with: String,
}

/// What reading it came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It was read.
    Read(Box<Reading>),
    /// There is no model for its language: it is kept, and found by its words.
    NotRead {
        /// The report with its text and blocks.
        report: Box<Report>,
        /// Why it was not read.
        why: String,
    },
    /// It is no text, or damaged.
    Failed {
        /// What is wrong with it.
        why: String,
    },
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It is in the workspace now.
    New {
        /// What claims call it.
        name: String,
        /// How many claims it makes; `None` when it was not read.
        claims: Option<usize>,
    },
    /// The same bytes were there already.
    Known {
        /// What claims call it.
        name: String,
    },
    /// It could not be read, which is noted.
    Refused,
}

/// Keeps a report, or notes that it could not be read.
///
/// # Errors
///
/// Those of the storage.
pub async fn keep(storage: &dyn Storage, arrival: Arrival, outcome: Outcome) -> Result<Kept> {
    let (reading, not_read) = match outcome {
        Outcome::Read(reading) => (*reading, None),
        Outcome::NotRead { report, why } => (unread(*report), Some(why)),
        Outcome::Failed { why } => {
            let document = Unreadable {
                from: arrival.retrieval.from,
                reason: why,
                at: arrival.added,
                by: arrival.retrieval.by,
            };
            storage.note_unreadable(&document).await?;
            return Ok(Kept::Refused);
        }
    };
    let claims = not_read.is_none().then_some(reading.claims.len());
    let incoming = Incoming {
        original: arrival.original,
        reading,
        not_read,
        read_with: arrival.read_with,
        added: arrival.added,
        retrieval: arrival.retrieval,
    };
    Ok(match storage.add_report(incoming).await? {
        Added::New { name } => Kept::New { name, claims },
        Added::Known { name } => Kept::Known { name },
    })
}

/// Notes one more way of having come by bytes that the workspace has, and gives the report's name;
/// `None` when it does not have them.
///
/// # Errors
///
/// Those of the storage.
pub async fn keep_known(storage: &dyn Storage, arrival: &Arrival) -> Result<Option<String>> {
    let id = report_id(&arrival.original);
    let Some(name) = storage.name_of(&id).await? else {
        return Ok(None);
    };
    let report = Report {
        id,
        name: name.clone(),
        ..Report::default()
    };
    let known = Incoming {
        original: Vec::new(),
        reading: unread(report),
        not_read: None,
        read_with: arrival.read_with.clone(),
        added: arrival.added.clone(),
        retrieval: arrival.retrieval.clone(),
    };
    storage.add_report(known).await?;
    Ok(Some(name))
}
