//! Documents that could not be read, listed after the reports so that nobody overlooks them.

use reportedly_storage::{DismissalMark, ReportFilter, Unreadable, report_id};
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
        shown.items.push(row(document, None));
    }
    if later.next().is_some() {
        let cursor = Cursor { unreadable: last };
        shown.next = serde_json::to_string(&cursor).ok();
    }
    Ok(())
}

/// The documents that are asked for: those that count, or those that were dismissed.
async fn matching(service: &CaseService, filter: &ReportFilter) -> Answer<Vec<Unreadable>> {
    let mut documents = standing(service).await?;
    if let Some(words) = &filter.words {
        let words = words.trim().to_lowercase();
        documents.retain(|document| document.from.to_lowercase().contains(&words));
    }
    Ok(documents)
}

/// The documents that could not be read and that nobody has dismissed.
pub(super) async fn standing(service: &CaseService) -> Answer<Vec<Unreadable>> {
    let kept = service.kept();
    let mut documents = service.storage().unreadable().await?;
    documents.retain(|document| dismissal_of(&kept.marks.dismissed, document).is_none());
    Ok(documents)
}

/// The rows of those that were dismissed.
pub(super) async fn dismissed(service: &CaseService) -> Answer<Vec<ReportRow>> {
    let kept = service.kept();
    let documents = service.storage().unreadable().await?.into_iter();
    let rows = documents.filter_map(|document| {
        let mark = dismissal_of(&kept.marks.dismissed, &document)?;
        Some(row(document, Some(mark)))
    });
    Ok(rows.collect())
}

fn dismissal_of<'m>(
    marks: &'m [DismissalMark],
    document: &Unreadable,
) -> Option<&'m DismissalMark> {
    marks.iter().rev().find(|mark| mark.is_of(document))
}

/// A document, by the id that lists give it.
pub(super) async fn find(service: &CaseService, id: &str) -> Answer<Option<Unreadable>> {
    if !id.starts_with(PREFIX) {
        return Ok(None);
    }
    let mut all = service.storage().unreadable().await?.into_iter();
    Ok(all.find(|document| id_of(document) == id))
}

/// The row of a document, by the id that lists give it.
pub(super) async fn find_row(service: &CaseService, id: &str) -> Answer<Option<ReportRow>> {
    let kept = service.kept();
    let found = find(service, id).await?;
    Ok(found.map(|document| {
        let mark = dismissal_of(&kept.marks.dismissed, &document);
        row(document, mark)
    }))
}

fn id_of(document: &Unreadable) -> String {
    let hash = report_id(document.from.as_bytes());
    format!("{PREFIX}{}", hash.get(..16).unwrap_or_default())
}

fn row(document: Unreadable, dismissed: Option<&DismissalMark>) -> ReportRow {
    ReportRow {
        id: id_of(&document),
        name: document.from,
        title: None,
        publisher: None,
        published: None,
        language: None,
        guessed_encoding: None,
        url: None,
        claims: 0,
        retrieved_at: None,
        added_at: document.at,
        added_by: Some(document.by),
        state: ReadState::NotRead,
        reason: Some(document.reason),
        review: Default::default(),
        relations: Vec::new(),
        open_relations: Vec::new(),
        withdrawn_by: None,
        dismissed: dismissed.map(|mark| mark.entry.to_string()),
    }
}
