//! What analysts decided, gathered for lists.

use std::collections::BTreeMap;

use reportedly_corroborate::{NamedReport, NotFound, ReportNames};
use reportedly_model::Claim;
use reportedly_storage::{
    ClaimMark, Decision, DismissalMark, ListingMark, MadeClaim, Marks, OpenLink, ReportLink,
    ReportReview, in_force,
};

use crate::admit::consistent;
use crate::case::Case;
use crate::judged::{Review, Verdict};
use crate::referents::Referents;

/// The marks of a case.
pub(crate) fn marks(case: &Case) -> Marks {
    let (links, open) = links(case);
    let claims = claims(case);
    Marks {
        made: made(case, &claims),
        claims,
        first_told: first_told(case),
        links,
        open,
        reviews: reviews(case),
        pairs: case.pairs_to_decide.clone(),
        listings: listings(case),
        dismissed: DismissalMark::all_in(&in_force(&case.log)),
    }
}

fn claims(case: &Case) -> BTreeMap<String, ClaimMark> {
    let referents = Referents::new(&case.people);
    let mut marks = BTreeMap::new();
    for reading in &case.readings {
        let judged = |claim: &&Claim| case.reviews.contains_key(&claim.id);
        if !reading.claims.iter().any(|claim| judged(&claim)) {
            continue;
        }
        for (claim, person) in referents.subjects(reading) {
            let Some(review) = case.reviews.get(&claim.id) else {
                continue;
            };
            let person = person.map(|person| person.id.clone());
            let instead = review.instead.then(|| claim.clone());
            let mark = mark(review, &reading.report.id, person, instead);
            marks.insert(claim.id.clone(), mark);
        }
    }
    // What was judged wrong is in no reading any more.
    for (id, review) in &case.reviews {
        if review.verdict == Verdict::Wrong {
            marks.insert(id.clone(), mark(review, &review.report, None, None));
        }
    }
    marks
}

fn first_told(case: &Case) -> BTreeMap<String, String> {
    let claims = case.readings.iter().flat_map(|reading| &reading.claims);
    let told = claims.filter_map(|claim| {
        let first = claim.time.as_ref()?.first_told.clone()?;
        Some((claim.id.clone(), first))
    });
    told.collect()
}

/// The claims that analysts made. One that was judged wrong since is about nobody any more.
fn made(case: &Case, marks: &BTreeMap<String, ClaimMark>) -> Vec<MadeClaim> {
    let made = in_force(&case.log).into_iter().filter_map(|entry| {
        let Decision::Missed { report, claim } = &entry.judgement.decision else {
            return None;
        };
        let claim = claim.as_ref().clone();
        // The same claim, made twice, is one.
        Some((claim.id.clone(), (report.clone(), claim)))
    });
    let made: BTreeMap<String, (String, Claim)> = made.collect();
    let made = made.into_iter().map(|(id, (report, claim))| MadeClaim {
        person: marks.get(&id).and_then(|mark| mark.person.clone()),
        claim,
        report,
    });
    made.collect()
}

fn mark(
    review: &Review,
    report: &str,
    person: Option<String>,
    instead: Option<Claim>,
) -> ClaimMark {
    ClaimMark {
        verdict: review.verdict.word().to_owned(),
        by: review.by.clone(),
        at: review.at.clone(),
        why: review.why.clone(),
        entry: review.entry,
        report: report.to_owned(),
        person,
        instead,
    }
}

/// How reports stand to one another: what they say themselves, what their addresses and analysts do;
/// and what they say of reports that are not there.
pub(crate) fn links(case: &Case) -> (Vec<ReportLink>, Vec<OpenLink>) {
    let (mut links, mut open) = own_links(case);
    let marked: Vec<(&str, &str)> = consistent(&in_force(&case.log))
        .into_iter()
        .map(|(newer, older, _)| (newer, older))
        .collect();
    links.extend(case.relations.iter().map(|relation| ReportLink {
        newer: relation.newer.clone(),
        older: relation.older.clone(),
        kind: relation.kind,
        by_analyst: marked.contains(&(relation.newer.as_str(), relation.older.as_str())),
    }));
    // An analyst who says which one it is has answered the question.
    open.retain(|open| {
        let said = |link: &&ReportLink| link.newer == open.newer && link.kind == open.kind;
        !links.iter().filter(said).any(|link| link.by_analyst)
    });
    (links, open)
}

fn own_links(case: &Case) -> (Vec<ReportLink>, Vec<OpenLink>) {
    let names = ReportNames::new(case.reports.iter().map(|report| NamedReport {
        id: &report.id,
        name: &report.name,
        url: report.url.as_deref(),
        path: Some(&report.retrieved.from),
    }));
    let (mut links, mut open) = (Vec::new(), Vec::new());
    for reading in &case.readings {
        let newer = &reading.report.id;
        for (relation, older) in names.relations_of(&reading.report) {
            let kind = relation.kind;
            match older {
                Ok(older) => links.push(ReportLink {
                    newer: newer.clone(),
                    older: case.reports[older].id.clone(),
                    kind,
                    by_analyst: false,
                }),
                Err(why) => open.push(OpenLink {
                    newer: newer.clone(),
                    kind,
                    wanted: relation.report.clone(),
                    several: why == NotFound::Several,
                }),
            }
        }
    }
    (links, open)
}

/// The last decision on each pair of person and entry.
fn listings(case: &Case) -> Vec<ListingMark> {
    let referents = Referents::new(&case.people);
    let mut marks: Vec<ListingMark> = Vec::new();
    for entry in in_force(&case.log) {
        let Decision::Listed {
            person,
            entry,
            confirmed,
        } = &entry.judgement.decision
        else {
            continue;
        };
        let reading = case.reading(&person.report);
        let now = reading.and_then(|reading| referents.spoken(reading).person(person.words.span));
        let Some(now) = now else {
            continue;
        };
        marks.retain(|mark| mark.person != now.id || mark.entry != *entry);
        marks.push(ListingMark {
            person: now.id.clone(),
            entry: entry.clone(),
            confirmed: *confirmed,
        });
    }
    marks
}

fn reviews(case: &Case) -> BTreeMap<String, ReportReview> {
    let mut reviews = BTreeMap::new();
    for entry in in_force(&case.log) {
        if let Decision::Reviewed { report, state } = &entry.judgement.decision {
            let review = ReportReview {
                state: *state,
                by: entry.judgement.by.clone(),
                at: entry.judgement.at.clone(),
            };
            reviews.insert(report.clone(), review);
        }
    }
    reviews
}
