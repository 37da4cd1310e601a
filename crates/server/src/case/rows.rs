//! Rows of lists: what is kept, with what was decided beside it.

use std::collections::BTreeSet;

use reportedly_model::{
    Certainty, Claim, Evidentiality, PartyType, PlaceValue, Published, RelationKind, Standing,
};
use reportedly_storage::{self as storage, KeptClaim, KeptReport, MadeClaim, ReviewState};
use serde::Serialize;
use utoipa::ToSchema;

use super::service::Kept;

/// A report in a list.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ReportRow {
    /// SHA-256 of the bytes, in hexadecimal.
    pub id: String,
    /// What claims call it.
    pub name: String,
    /// Headline.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published, and what that rests on.
    pub published: Option<Published>,
    /// BCP 47 language tag.
    pub language: Option<String>,
    /// The character encoding that its bytes were taken for, where nothing says which they have: other letters may
    /// have been meant.
    pub guessed_encoding: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// How many claims the reader found.
    pub claims: u64,
    /// When it came into the workspace, RFC 3339.
    pub added_at: String,
    /// Who added it.
    pub added_by: Option<String>,
    /// When it was retrieved, RFC 3339.
    pub retrieved_at: Option<String>,
    /// Whether it was read.
    pub state: ReadState,
    /// Why it was not read.
    pub reason: Option<String>,
    /// How far somebody has looked through it.
    #[schema(value_type = String, example = "not-reviewed")]
    pub review: ReviewState,
    /// How it stands to others.
    pub relations: Vec<RelationRow>,
    /// What it says of others that are not in the workspace, in words: it has no effect so far.
    pub open_relations: Vec<String>,
    /// Id of the report that corrects or retracts it: it is shown, and supports nothing.
    pub withdrawn_by: Option<String>,
    /// Id of the judgement by which it counts no more, of what could not be read and was dismissed.
    pub dismissed: Option<String>,
}

/// Whether a report was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReadState {
    /// It was.
    Read,
    /// It is kept and found by its words; nobody has read it.
    NotRead,
}

/// How a report stands to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RelationRow {
    /// What it is to the other.
    pub kind: RelationKind,
    /// Id of the other.
    pub report: String,
    /// Who says so.
    pub by: RelationBasis,
}

/// What a relation rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RelationBasis {
    /// The report says so itself, or stands at the same address.
    Report,
    /// An analyst says so.
    Analyst,
}

/// A claim in a list: as it was read, and what was decided of it.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ClaimRow {
    /// The claim.
    #[serde(flatten)]
    pub claim: Claim,
    /// Id of the report that makes it; `report` is the report's name.
    pub report_id: String,
    /// When that was published, `2024-12-14`.
    pub published: Option<String>,
    /// Id of the person whom it is about.
    pub person: Option<String>,
    /// What was decided: `right`, `wrong`, `corrected`, or `missed` for a claim that an analyst made.
    pub review: Option<String>,
    /// What it was corrected to.
    pub corrected: Option<Claim>,
    /// Who decided, when that is so.
    pub reviewed_by: Option<String>,
    /// Id of the report that corrects or retracts the one that makes it: it supports nothing any more.
    pub withdrawn_by: Option<String>,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PersonRow {
    /// Id of the person.
    pub id: String,
    /// Best form of the name.
    pub name: String,
    /// One human being, several, or a body that acts as one.
    #[serde(rename = "type")]
    pub person_type: PartyType,
    /// Every form of the name that was seen.
    pub names: Vec<String>,
    /// The answer in a few sentences; empty where nobody asks for whereabouts.
    pub answer: String,
    /// What sort of answer there is.
    pub standing: Standing,
    /// Where last reported: one place, or the rivals for it.
    pub places: Vec<PlaceValue>,
    /// Since when, in EDTF.
    pub since: Option<String>,
    /// Whether a report states that.
    pub since_stated: bool,
    /// The strongest certainty among the claims for the place.
    pub certainty: Option<Certainty>,
    /// Whether these are asserted, or hearsay that names nobody.
    pub evidentiality: Option<Evidentiality>,
    /// How many independent origins are behind the answer; `null` without one.
    pub origins: Option<OriginsRange>,
    /// How many pairs of accounts contradict each other.
    pub conflicts: u64,
    /// What is said to have befallen the person, in words.
    pub fates: Vec<String>,
    /// Whether an entry of a watchlist may be about the person.
    pub listed: bool,
    /// The lists that hold such entries; a possible match, until somebody confirms it.
    pub listed_on: Vec<String>,
    /// Whether somebody has confirmed one of them.
    pub listing_confirmed: bool,
    /// Whether a report says that somebody wants the person.
    pub wanted: bool,
    /// How many reports speak of the person.
    pub reports: u64,
    /// The latest day on which one of these was published.
    pub last_published: Option<String>,
    /// An office that a report gives to the person, which tells namesakes apart.
    pub office: Option<String>,
}

/// A count of independent origins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct OriginsRange {
    /// At least so many.
    pub low: u64,
    /// At most so many.
    pub high: u64,
}

impl Kept {
    pub(crate) fn report_row(&self, report: KeptReport) -> ReportRow {
        let review = self.marks.reviews.get(&report.id);
        let published = report.published.zip(report.basis);
        let state = match report.not_read {
            None => ReadState::Read,
            Some(_) => ReadState::NotRead,
        };
        ReportRow {
            relations: self.relations_of(&report.id),
            open_relations: self.open_relations_of(&report.id),
            review: review.map(|review| review.state).unwrap_or_default(),
            published: published.map(|(date, basis)| Published { date, basis }),
            name: report.name,
            title: report.title,
            publisher: report.publisher,
            language: report.language,
            guessed_encoding: report.guessed_encoding,
            url: report.url,
            claims: report.claims,
            added_at: report.added,
            added_by: Some(report.retrieved.by),
            retrieved_at: Some(report.retrieved.at),
            state,
            reason: report.not_read,
            dismissed: None,
            withdrawn_by: self.withdrawn_by(&report.id),
            id: report.id,
        }
    }

    fn withdrawn_by(&self, report: &str) -> Option<String> {
        let revising = [RelationKind::Corrects, RelationKind::Retracts];
        let mut links = self.marks.links.iter();
        let link = links.find(|link| link.older == report && revising.contains(&link.kind));
        link.map(|link| link.newer.clone())
    }

    fn relations_of(&self, report: &str) -> Vec<RelationRow> {
        let own = self.marks.links.iter().filter(|link| link.newer == report);
        let row = |link: &storage::ReportLink| RelationRow {
            kind: link.kind,
            report: link.older.clone(),
            by: if link.by_analyst {
                RelationBasis::Analyst
            } else {
                RelationBasis::Report
            },
        };
        own.map(row).collect()
    }

    fn open_relations_of(&self, report: &str) -> Vec<String> {
        let own = self.marks.open.iter().filter(|open| open.newer == report);
        own.map(storage::OpenLink::in_words).collect()
    }

    pub(crate) fn claim_row(&self, mut kept: KeptClaim) -> ClaimRow {
        if let Some(time) = &mut kept.claim.time {
            time.first_told = self.marks.first_told.get(&kept.claim.id).cloned();
        }
        let mark = self.marks.claims.get(&kept.claim.id);
        ClaimRow {
            withdrawn_by: self.withdrawn_by(&kept.report),
            report_id: kept.report,
            published: kept.published,
            person: kept.person,
            review: mark.map(|mark| mark.verdict.clone()),
            corrected: mark.and_then(|mark| mark.instead.clone()),
            reviewed_by: mark.map(|mark| mark.by.clone()),
            claim: kept.claim,
        }
    }

    /// What a claim was corrected to.
    pub(crate) fn instead_of(&self, claim: &str) -> Option<&Claim> {
        self.marks.claims.get(claim)?.instead.as_ref()
    }

    /// The claims that analysts made, of one person or one report.
    pub(crate) fn missed(&self, is_asked: impl Fn(&MadeClaim) -> bool) -> Vec<ClaimRow> {
        let missed = self.marks.made.iter().filter(|made| is_asked(made));
        missed.map(|made| self.missed_row(made)).collect()
    }

    /// A claim that an analyst made, with what was judged of it since.
    fn missed_row(&self, made: &MadeClaim) -> ClaimRow {
        let mark = self.marks.claims.get(&made.claim.id);
        let instead = mark.and_then(|mark| mark.instead.as_ref());
        ClaimRow {
            claim: made.claim.clone(),
            report_id: made.report.clone(),
            published: None,
            person: made.person.clone(),
            review: mark.map(|mark| mark.verdict.clone()),
            corrected: instead.filter(|claim| **claim != made.claim).cloned(),
            reviewed_by: mark.map(|mark| mark.by.clone()),
            withdrawn_by: self.withdrawn_by(&made.report),
        }
    }

    pub(crate) fn person_row(&self, row: storage::PersonRow) -> PersonRow {
        let has_answer = row.certainty.is_some();
        let listings = self.listings.get(&row.id).map_or(&[][..], Vec::as_slice);
        let lists = listings.iter().map(|listing| listing.entry.list.clone());
        let lists: BTreeSet<String> = lists.collect();
        PersonRow {
            listed: !listings.is_empty(),
            listed_on: lists.into_iter().collect(),
            listing_confirmed: listings.iter().any(|listing| listing.confirmed),
            origins: has_answer.then_some(OriginsRange {
                low: row.origins_low,
                high: row.origins_high,
            }),
            id: row.id,
            name: row.name,
            person_type: row.person_type,
            names: row.names,
            answer: row.answer.unwrap_or_default(),
            standing: row.standing.unwrap_or(Standing::NothingReported),
            places: row.places,
            since: row.since,
            since_stated: row.since_stated,
            certainty: row.certainty,
            evidentiality: row.evidentiality,
            conflicts: row.conflicts,
            fates: row.fates,
            wanted: row.wanted,
            reports: row.reports,
            last_published: row.last_published,
            office: row.office,
        }
    }
}
