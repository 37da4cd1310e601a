//! Documents that could not be read, listed after the reports so that nobody overlooks them.

use reportedly_storage::{ReportFilter, StorageError, Unreadable, report_id};
use serde::{Deserialize, Serialize};

use super::asked::{Page, PageQuery};
use super::problem::Answer;
use super::rows::{ReadState, ReportRow};
use super::service::CaseService;

/// Begins the ids of documents that could not be read: they have no bytes to be named by.
const PREFIX: &str = "unreadable-";

/// Where a list goes on that has come to the documents.
#[derive(Debug, Serialize, Deserialize)]
struct Cursor {
    unreadable: String,
}

/// After which document a stretch begins; `None` while it is among the reports.
pub(super) fn begun(page: &PageQuery) -> Option<String> {
    let cursor: Cursor = serde_json::from_str(&page.stretch().after?).ok()?;
    Some(cursor.unreadable)
}

/// Fills a stretch that has come to the end of the reports.
pub(super) async fn fill(
    service: &CaseService,
    filter: &ReportFilter,
    (page, after): (&PageQuery, Option<String>),
    shown: &mut Page<ReportRow>,
) -> Answer<()> {
    if shown.next.is_some() || filter.read == Some(true) {
        return Ok(());
    }
    let room = page.limit().saturating_sub(shown.items.len());
    let asked = matching(service, filter).await?;
    let mut later = asked
        .into_iter()
        .filter(|document| after.as_ref().is_none_or(|after| document.from > *after));
    let mut last = after.clone().unwrap_or_default();
    for document in later.by_ref().take(room) {
        last.clone_from(&document.from);
        shown.items.push(row(document));
    }
    if later.next().is_some() {
        let cursor = Cursor { unreadable: last };
        shown.next = serde_json::to_string(&cursor).ok();
    }
    Ok(())
}

async fn matching(
    service: &CaseService,
    filter: &ReportFilter,
) -> Result<Vec<Unreadable>, StorageError> {
    let mut documents = service.storage().unreadable().await?;
    if let Some(words) = &filter.words {
        let words = words.trim().to_lowercase();
        documents.retain(|document| document.from.to_lowercase().contains(&words));
    }
    Ok(documents)
}

/// The row of a document, by the id that lists give it.
pub(super) async fn find(service: &CaseService, id: &str) -> Answer<Option<ReportRow>> {
    if !id.starts_with(PREFIX) {
        return Ok(None);
    }
    let all = service.storage().unreadable().await?;
    let found = all.into_iter().find(|document| id_of(document) == id);
    Ok(found.map(row))
}

fn id_of(document: &Unreadable) -> String {
    let hash = report_id(document.from.as_bytes());
    format!("{PREFIX}{}", hash.get(..16).unwrap_or_default())
}

fn row(document: Unreadable) -> ReportRow {
    ReportRow {
        id: id_of(&document),
        name: document.from,
        title: None,
        publisher: None,
        published: None,
        language: None,
        url: None,
        claims: 0,
        retrieved_at: None,
        added_at: document.at,
        added_by: Some(document.by),
        state: ReadState::NotRead,
        reason: Some(document.reason),
        review: Default::default(),
        relations: Vec::new(),
    }
}
