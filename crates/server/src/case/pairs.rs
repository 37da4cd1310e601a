//! Pairs of people who may be one, for an analyst to decide.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use reportedly_model::{JudgementVerdict, Kind, MentionSelector, PairToDecide, Slots};
use reportedly_resolve::reasons;
use reportedly_storage::{ClaimFilter, Page as Stretch, StorageError};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Page, PageQuery};
use super::problem::{Answer, Problem};
use super::service::CaseService;

/// Roles that are shown of each.
const MOST_ROLES: usize = 5;
/// Claims that they are taken from.
const MOST_CLAIMS: usize = 50;

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Which pairs are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct PairsQuery {
    /// Also those of which somebody has said that nobody can tell yet.
    judged: Option<bool>,
}

/// Two people who may be one.
#[derive(Debug, Serialize, ToSchema)]
struct Pair {
    /// What tells the pair from others.
    id: String,
    /// One.
    a: Side,
    /// The other.
    b: Side,
    /// How likely they are one, from 0 to 1.
    probability: f64,
    /// What speaks for it.
    #[serde(rename = "for")]
    reasons_for: Vec<String>,
    /// What speaks against it.
    against: Vec<String>,
    /// What was decided before; `null` when nothing was.
    judgement: Option<JudgementVerdict>,
}

/// One of a pair.
#[derive(Debug, Serialize, ToSchema)]
struct Side {
    /// Id of the person.
    person: String,
    /// Their name.
    name: String,
    /// Id of the report with the mention that a judgement holds on to.
    report: String,
    /// Its name.
    report_name: String,
    /// Where the mention begins, in code points of the text.
    start: usize,
    /// Where it ends.
    end: usize,
    /// The words around it.
    context: Context,
    /// Offices and titles that this report gives them; what others say may be of somebody else.
    roles: Vec<String>,
    /// How many reports speak of them.
    reports: usize,
}

/// Words and what stands around them.
#[derive(Debug, Serialize, ToSchema)]
struct Context {
    before: String,
    #[serde(rename = "match")]
    exact: String,
    after: String,
}

/// Pairs of people who may be one, the likeliest first
#[utoipa::path(get, path = "/api/pairs", tag = "judgements", params(PairsQuery, PageQuery),
    responses((status = OK, body = Page<Pair>), (status = BAD_REQUEST, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn list(
    State(service): State<Arc<CaseService>>,
    Asked(asked): Asked<PairsQuery>,
    Asked(page): Asked<PageQuery>,
) -> Answer<Json<Page<Pair>>> {
    let stretch = page.stretch();
    let seen: usize = stretch.position()?.unwrap_or_default();
    let kept = service.kept();
    let with_judged = asked.judged.unwrap_or_default();
    let is_asked = |pair: &&PairToDecide| with_judged || pair.judged.is_none();
    let total = kept.marks.pairs.iter().filter(is_asked).count();
    let wanted = kept.marks.pairs.iter().filter(is_asked).skip(seen);
    let mut items = Vec::new();
    for pair in wanted.take(stretch.limit) {
        items.push(of(&service, pair).await?);
    }
    let shown = seen.saturating_add(items.len());
    Ok(Json(Page {
        next: (shown < total).then(|| shown.to_string()),
        total: Some(total as u64),
        items,
    }))
}

async fn of(service: &CaseService, pair: &PairToDecide) -> Answer<Pair> {
    let (a, b) = &pair.mentions;
    let (reasons_for, against) = reasons(pair);
    Ok(Pair {
        id: format!(
            "{}:{}-{}:{}",
            a.report, a.words.span.start, b.report, b.words.span.start
        ),
        a: side(service, &pair.a, a).await?,
        b: side(service, &pair.b, b).await?,
        probability: pair.probability,
        reasons_for,
        against,
        judgement: pair.judged,
    })
}

async fn side(service: &CaseService, id: &str, mention: &MentionSelector) -> Answer<Side> {
    let storage = service.storage();
    let person = storage.person(id).await?;
    let words = &mention.words;
    let (name, reports) = person.map_or_else(
        || (words.exact.clone(), 1),
        |person| {
            let mut reports: Vec<String> = person
                .members
                .into_iter()
                .map(|member| member.report)
                .collect();
            reports.dedup();
            (person.name, reports.len())
        },
    );
    Ok(Side {
        roles: roles(service, id, &mention.report).await?,
        report_name: storage.name_of(&mention.report).await?.unwrap_or_default(),
        person: id.to_owned(),
        name,
        reports,
        report: mention.report.clone(),
        start: words.span.start,
        end: words.span.end,
        context: Context {
            before: words.prefix.clone(),
            exact: words.exact.clone(),
            after: words.suffix.clone(),
        },
    })
}

async fn roles(
    service: &CaseService,
    person: &str,
    report: &str,
) -> Result<Vec<String>, StorageError> {
    let filter = ClaimFilter {
        person: Some(person.to_owned()),
        report: Some(report.to_owned()),
        kind: Some(Kind::Role),
        ..ClaimFilter::default()
    };
    let claims = service
        .storage()
        .claims(&filter, &Stretch::first(MOST_CLAIMS))
        .await?;
    let mut roles: Vec<String> = Vec::new();
    for kept in claims.items {
        let Slots::Role(role) = kept.claim.slots else {
            continue;
        };
        let title = role.title_in_words();
        let words = match &role.organization {
            Some(body) if !title.contains(&body.text) => format!("{title}, {}", body.name),
            _ => title,
        };
        if !roles.contains(&words) {
            roles.push(words);
        }
    }
    roles.truncate(MOST_ROLES);
    Ok(roles)
}
