//! Decisions as they are sent, and what they become in the log.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use reportedly_model::{Claim, Kind, MentionSelector, PlaceValue, Reading, RelationKind, Span};
use reportedly_storage::{ClaimSelector, Decision, ReviewState};
use reportedly_workspace::{
    HandError, Told, claim_by_hand, claim_selector, corrected, is_join, mention_selector,
    selector_at,
};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::asked::{Given, Id};
use super::super::caller::Editor;
use super::super::problem::{Answer, Problem};
use super::super::service::CaseService;
use super::super::{claims, reports, unread};
use super::{Created, JudgementRow, enter};

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new()
        .routes(routes!(review))
        .routes(routes!(relate))
        .routes(routes!(add_claim))
}

/// A judgement, by its kind.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum GivenJudgement {
    /// Two mentions are of one person.
    SamePerson(GivenPair),
    /// They are of two.
    NotTheSame(GivenPair),
    /// Nobody can tell yet.
    Unsure(GivenPair),
    /// The report says what the claim says.
    ClaimRight(GivenVerdict),
    /// It does not; the claim counts no more.
    ClaimWrong(GivenVerdict),
    /// It says something else.
    ClaimCorrected(GivenCorrection),
    /// The entry of a watchlist is about the person.
    ListingConfirmed(GivenListing),
    /// It is not.
    ListingRejected(GivenListing),
    /// Two accounts that were joined do not have one information origin.
    Unjoin(GivenUnjoining),
    /// A document that could not be read is no report of the case, and counts no more.
    Dismissal(GivenDismissal),
}

/// A document that is dismissed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenDismissal {
    /// Its id, as the list of reports gives it.
    report: String,
    why: Option<String>,
}

/// Two mentions.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenPair {
    a: GivenMention,
    b: GivenMention,
    why: Option<String>,
}

/// A mention by its place.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenMention {
    /// Id of the report.
    report: String,
    /// Where it begins, in code points of the text.
    start: usize,
    /// Where it ends.
    end: usize,
}

/// What is decided of a claim.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenVerdict {
    /// Id of the claim.
    claim: String,
    why: Option<String>,
}

/// What a claim should say.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenCorrection {
    /// Id of the claim.
    claim: String,
    /// What changes, in words of the report.
    correction: ToldBody,
    why: Option<String>,
}

/// A listing.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenListing {
    /// Id of the person.
    person: String,
    /// Id of the watchlist's entry.
    entry: String,
    why: Option<String>,
}

/// A join of information origins.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GivenUnjoining {
    /// Id of the join.
    join: String,
    why: Option<String>,
}

/// How far a report is reviewed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct GivenReview {
    /// `not-reviewed`, `in-review` or `reviewed`.
    #[schema(value_type = String)]
    state: ReviewState,
    why: Option<String>,
}

/// How a report stands to another.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct GivenRelation {
    /// What it is to the other.
    kind: RelationKind,
    /// Id or name of the other.
    report: String,
    why: Option<String>,
}

/// A claim that the reader missed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
struct GivenClaim {
    /// Where the words begin that it rests on, in code points of the text.
    start: usize,
    /// Where they end.
    end: usize,
    /// What sort of claim.
    kind: Kind,
    /// What it says; taken apart once the rest is, so that a slip of the pen in it is noticed.
    #[serde(flatten)]
    #[schema(value_type = ToldBody)]
    told: serde_json::Map<String, serde_json::Value>,
    #[serde(alias = "note")]
    why: Option<String>,
}

/// What a claim says: `subject` (`{"name"}` or `{"start", "end"}`), `place`, `origin` and `other` (words
/// of the report, or `{"start", "end"}`), `arrival` (of a movement: `reached`, `not-reached`,
/// `unsaid`), `value` (event,
/// act, relation or title), `status` (of an office: `current`, `former`), `sources` (chains of who says so,
/// from the one who does outwards to the one who tells of it: "Y, citing X" is `[["X", "Y"]]`, and `[]` the
/// report itself), `time` (words of the report) and `date` (in EDTF), `polarity`, `certainty`,
/// `modality`, `evidentiality`. In a correction, what is not given stays, and an empty text takes away
/// a `place`, an `origin`, a `time`, a `date`, or the organisation of an office.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(value_type = Object)]
struct ToldBody(Told);

/// The decision that a judgement stands for, and why.
pub(super) async fn decision(
    service: &CaseService,
    given: GivenJudgement,
) -> Answer<(Decision, Option<String>)> {
    Ok(match given {
        GivenJudgement::SamePerson(pair) => {
            let (a, b) = mentions(service, &pair).await?;
            (Decision::Same { a, b }, pair.why)
        }
        GivenJudgement::NotTheSame(pair) => {
            let (a, b) = mentions(service, &pair).await?;
            (Decision::NotTheSame { a, b }, pair.why)
        }
        GivenJudgement::Unsure(pair) => {
            let (a, b) = mentions(service, &pair).await?;
            (Decision::Unsure { a, b }, pair.why)
        }
        GivenJudgement::ClaimRight(verdict) => {
            let claim = selector(service, &verdict.claim).await?;
            (Decision::Right { claim }, verdict.why)
        }
        GivenJudgement::ClaimWrong(verdict) => {
            let claim = selector(service, &verdict.claim).await?;
            (Decision::Wrong { claim }, verdict.why)
        }
        GivenJudgement::ClaimCorrected(given) => correction(service, given).await?,
        GivenJudgement::ListingConfirmed(listing) => listed(service, listing, true).await?,
        GivenJudgement::ListingRejected(listing) => listed(service, listing, false).await?,
        GivenJudgement::Dismissal(given) => dismissal(service, given).await?,
        GivenJudgement::Unjoin(given) => unjoining(service, given).await?,
    })
}

async fn mentions(
    service: &CaseService,
    pair: &GivenPair,
) -> Answer<(MentionSelector, MentionSelector)> {
    let (a, b) = (
        mention(service, &pair.a).await?,
        mention(service, &pair.b).await?,
    );
    if a == b {
        return Err(unprocessable(
            "a and b are the same mention",
            "name a mention of each of the two",
        ));
    }
    Ok((a, b))
}

/// A mention that is there.
async fn mention(service: &CaseService, given: &GivenMention) -> Answer<MentionSelector> {
    let reading = reading(service, &given.report).await?;
    let span = Span::new(given.start, given.end);
    let selector = selector_at(&reading, span).map_err(|error| by_hand(&error))?;
    if reading.chain_at(span).is_none() {
        return Err(unprocessable(
            format!("“{}” is no mention of anybody", selector.words.exact),
            "the reading of the report lists its mentions",
        ));
    }
    Ok(selector)
}

async fn reading(service: &CaseService, id: &str) -> Answer<Reading> {
    let id = reports::find(service, id).await?.id;
    let reading = service.storage().reading(&id).await?;
    reading.ok_or_else(|| Problem::not_found("report", &id))
}

/// A claim as it was read, or made by an analyst.
async fn selector(service: &CaseService, id: &str) -> Answer<ClaimSelector> {
    let row = claims::find(service, id).await?;
    Ok(claim_selector(&row.report_id, &row.claim))
}

async fn correction(
    service: &CaseService,
    given: GivenCorrection,
) -> Answer<(Decision, Option<String>)> {
    let row = claims::find(service, &given.claim).await?;
    let reading = reading(service, &row.report_id).await?;
    let as_it_holds = row.corrected.as_ref().unwrap_or(&row.claim);
    let made = corrected(&reading, as_it_holds, &given.correction.0, &places(service));
    let decision = Decision::Corrected {
        claim: claim_selector(&row.report_id, &row.claim),
        corrected: Box::new(made.map_err(|error| by_hand(&error))?),
    };
    Ok((decision, given.why))
}

async fn listed(
    service: &CaseService,
    given: GivenListing,
    confirmed: bool,
) -> Answer<(Decision, Option<String>)> {
    let person = service.storage().person(&given.person).await?;
    let person = person.ok_or_else(|| Problem::not_found("person", &given.person))?;
    let first = person.members.first();
    let report = first.map_or("", |member| member.report.as_str());
    let reading = reading(service, report).await?;
    let mention = mention_selector(&[reading], &person);
    let decision = Decision::Listed {
        person: mention.ok_or_else(|| Problem::not_found("person", &given.person))?,
        entry: given.entry,
        confirmed,
    };
    Ok((decision, given.why))
}

async fn unjoining(
    service: &CaseService,
    given: GivenUnjoining,
) -> Answer<(Decision, Option<String>)> {
    let log = service.storage().judgements().await?;
    if !is_join(service.storage(), &log, &given.join).await? {
        return Err(Problem::new(
            StatusCode::NOT_FOUND,
            format!("{:?} is the id of no join of origins", given.join),
            "joins have their ids with the origins of an event or of a place, at /api/events and /api/people",
        ));
    }
    Ok((Decision::Unjoined { join: given.join }, given.why))
}

async fn dismissal(
    service: &CaseService,
    given: GivenDismissal,
) -> Answer<(Decision, Option<String>)> {
    let Some(document) = unread::find(service, &given.report).await? else {
        let id = reports::find(service, &given.report).await?.id;
        return Err(unprocessable(
            format!("report {id:?} is kept, and what is kept stays"),
            "dismiss what could not be read; a report that was read can be judged wrong claim by claim",
        ));
    };
    let decision = Decision::Dismissed {
        document: document.from,
        reason: document.reason,
    };
    Ok((decision, given.why))
}

fn places(service: &CaseService) -> impl Fn(&str) -> Option<PlaceValue> {
    |name| service.reader().find_place(name)
}

fn by_hand(error: &HandError) -> Problem {
    Problem::told(StatusCode::UNPROCESSABLE_ENTITY, error.to_string())
}

fn unprocessable(detail: impl Into<String>, hint: impl Into<String>) -> Problem {
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail, hint)
}

/// Says how far a report is reviewed
#[utoipa::path(post, path = "/api/reports/{id}/review", tag = "reports", params(("id" = String, Path)),
    request_body = GivenReview,
    responses((status = CREATED, body = JudgementRow), (status = NOT_FOUND, body = Problem), (status = FORBIDDEN, body = Problem)))]
async fn review(
    State(service): State<Arc<CaseService>>,
    Editor(by): Editor,
    Id(id): Id,
    Given(given): Given<GivenReview>,
) -> Answer<Created> {
    let decision = Decision::Reviewed {
        report: reports::find(&service, &id).await?.id,
        state: given.state,
    };
    enter(&service, by, given.why, decision).await
}

/// Says how a report stands to another
#[utoipa::path(post, path = "/api/reports/{id}/relations", tag = "reports", params(("id" = String, Path)),
    request_body = GivenRelation,
    responses((status = CREATED, body = JudgementRow), (status = NOT_FOUND, body = Problem),
        (status = FORBIDDEN, body = Problem), (status = UNPROCESSABLE_ENTITY, body = Problem),
        (status = CONFLICT, body = Problem, description = "What holds of the reports contradicts it")))]
async fn relate(
    State(service): State<Arc<CaseService>>,
    Editor(by): Editor,
    Id(id): Id,
    Given(given): Given<GivenRelation>,
) -> Answer<Created> {
    let newer = reports::find(&service, &id).await?.id;
    let older = reports::find(&service, &given.report).await?.id;
    let decision = Decision::Related {
        newer,
        older,
        relation: given.kind,
    };
    enter(&service, by, given.why, decision).await
}

/// Adds a claim that the reader missed
#[utoipa::path(post, path = "/api/reports/{id}/claims", tag = "claims", params(("id" = String, Path)),
    request_body = GivenClaim,
    responses((status = CREATED, body = JudgementRow), (status = NOT_FOUND, body = Problem),
        (status = FORBIDDEN, body = Problem), (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn add_claim(
    State(service): State<Arc<CaseService>>,
    Editor(by): Editor,
    Id(id): Id,
    Given(given): Given<GivenClaim>,
) -> Answer<Created> {
    let reading = reading(&service, &id).await?;
    let evidence = Span::new(given.start, given.end);
    let told = serde_json::from_value(serde_json::Value::Object(given.told));
    let told: Told = told.map_err(|error| {
        let hint = "a claim is described at /api/openapi.json";
        unprocessable(error.to_string(), hint)
    })?;
    let made = claim_by_hand(&reading, given.kind, evidence, &told, &places(&service));
    let claim: Claim = made.map_err(|error| by_hand(&error))?;
    let decision = Decision::Missed {
        report: reading.report.id.clone(),
        claim: Box::new(claim),
    };
    enter(&service, by, given.why, decision).await
}
