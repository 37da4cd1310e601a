//! Findings that are brought up to date are those that would be made from nothing.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod page;

use std::collections::BTreeSet;

use page::{Sentence, Sketch, incoming, reading};
use proptest::prelude::*;
use reportedly_corroborate::NoGazetteer;
use reportedly_model::{MentionSelector, RelationKind};
use reportedly_storage::{
    Basis, ClaimFilter, Decision, EventFilter, Findings, Judgement, MemoryStorage, Page,
    PeopleFilter, Storage, Unreadable,
};
use reportedly_workspace::{Case, Upkeep, claim_selector, load, mention_selector, refresh};

/// Something that happens to a workspace; numbers are taken modulo what there is.
#[derive(Debug, Clone)]
enum Step {
    Add(Sketch),
    Reread(usize, Sketch),
    Unreadable(usize),
    Judge(usize, usize, u8),
    Verdict(usize, bool),
    Correct(usize, usize),
    Relate(usize, usize, u8),
    Unjoin(usize),
    Undo(usize),
}

fn sentence() -> impl Strategy<Value = Sentence> {
    let flags = prop::bool::weighted(0.1);
    (
        0..8_usize,
        0..8_usize,
        0..8_usize,
        0..4_usize,
        0..5_usize,
        flags,
    )
        .prop_map(|(who, other, what, place, source, denied)| Sentence {
            who,
            other,
            what,
            place,
            source,
            denied,
        })
}

fn sketch() -> impl Strategy<Value = Sketch> {
    let sentences = prop::collection::vec(sentence(), 1..4);
    (sentences, 0..4_usize, 0..6_usize, prop::bool::weighted(0.2)).prop_map(
        |(sentences, day, address, corrects)| Sketch {
            sentences,
            day,
            address,
            corrects,
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    let one = 0..1_000_usize;
    prop_oneof![
        6 => sketch().prop_map(Step::Add),
        2 => (one.clone(), sketch()).prop_map(|(at, sketch)| Step::Reread(at, sketch)),
        1 => one.clone().prop_map(Step::Unreadable),
        3 => (one.clone(), one.clone(), 0..3_u8).prop_map(|(a, b, verdict)| Step::Judge(a, b, verdict)),
        2 => (one.clone(), any::<bool>()).prop_map(|(at, right)| Step::Verdict(at, right)),
        1 => (one.clone(), one.clone()).prop_map(|(at, to)| Step::Correct(at, to)),
        2 => (one.clone(), one.clone(), 0..5_u8).prop_map(|(a, b, kind)| Step::Relate(a, b, kind)),
        2 => one.clone().prop_map(Step::Unjoin),
        2 => one.prop_map(Step::Undo),
    ]
}

/// All that a workspace tells of its findings.
#[derive(Debug, PartialEq)]
struct Told {
    texts: Vec<String>,
    basis: Option<Basis>,
}

async fn told(storage: &MemoryStorage) -> Told {
    let page = Page::all();
    let events = storage
        .events(&EventFilter::default(), &page)
        .await
        .unwrap();
    let answers = storage.all_whereabouts(&page).await.unwrap();
    let table = storage
        .people(&PeopleFilter::default(), &page)
        .await
        .unwrap();
    let claims = storage
        .claims(&ClaimFilter::default(), &page)
        .await
        .unwrap();
    let people = storage.everybody().await.unwrap();
    let mut texts = vec![json(&people), json(&storage.marks().await.unwrap())];
    texts.extend(events.items.iter().map(json));
    texts.extend(answers.items.iter().map(json));
    texts.extend(table.items.iter().map(json));
    texts.extend(claims.items.iter().map(json));
    for person in &people {
        texts.push(json(&storage.ties(&person.id).await.unwrap()));
    }
    Told {
        texts,
        basis: storage.basis().await.unwrap(),
    }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

/// A mention of one of the people of a case.
fn mention(case: &Case, at: usize) -> Option<MentionSelector> {
    let person = case.people.get(at % case.people.len().max(1))?;
    mention_selector(&case.readings, person)
}

fn decision(step: &Step, case: &Case, joins: &[String]) -> Option<Decision> {
    let report = |at: usize| Some(case.reports.get(at % case.reports.len().max(1))?.id.clone());
    let claims: Vec<_> = case
        .readings
        .iter()
        .flat_map(|reading| reading.claims.iter().map(move |claim| (reading, claim)))
        .collect();
    let claim = |at: usize| claims.get(at % claims.len().max(1)).copied();
    Some(match *step {
        Step::Judge(a, b, verdict) => {
            let (a, b) = (mention(case, a)?, mention(case, b)?);
            match verdict {
                0 => Decision::Same { a, b },
                1 => Decision::NotTheSame { a, b },
                _ => Decision::Unsure { a, b },
            }
        }
        Step::Verdict(at, right) => {
            let (reading, claim) = claim(at)?;
            let claim = claim_selector(&reading.report.id, claim);
            match right {
                true => Decision::Right { claim },
                false => Decision::Wrong { claim },
            }
        }
        Step::Correct(at, to) => {
            let (reading, claim) = claim(at)?;
            let (_, other) = claims.get(to % claims.len())?;
            let mut corrected = claim.clone();
            corrected.slots = other.slots.clone();
            Decision::Corrected {
                claim: claim_selector(&reading.report.id, claim),
                corrected: Box::new(corrected),
            }
        }
        Step::Relate(a, b, kind) => Decision::Related {
            newer: report(a)?,
            older: report(b)?,
            relation: [
                RelationKind::CopyOf,
                RelationKind::TranslationOf,
                RelationKind::RewriteOf,
                RelationKind::Corrects,
                RelationKind::Retracts,
            ][usize::from(kind)],
        },
        Step::Unjoin(at) => Decision::Unjoined {
            join: joins.get(at % joins.len().max(1))?.clone(),
        },
        Step::Undo(at) => Decision::Undone {
            entry: case.log.get(at % case.log.len().max(1))?.number,
        },
        Step::Add(_) | Step::Reread(..) | Step::Unreadable(_) => return None,
    })
}

/// Ids of joins of information origins, in the kept findings.
async fn joins(storage: &MemoryStorage) -> Vec<String> {
    let Some(basis) = storage.basis().await.unwrap() else {
        return Vec::new();
    };
    let grounds = basis.topics.values().chain(basis.answers.values());
    let joins: BTreeSet<&String> = grounds.flat_map(|grounds| &grounds.joins).collect();
    joins.into_iter().cloned().collect()
}

async fn take(storage: &MemoryStorage, number: usize, step: &Step) {
    match step {
        Step::Add(sketch) => {
            storage.add_report(incoming(number, sketch)).await.unwrap();
        }
        Step::Reread(at, sketch) => {
            let reports = storage.reports(&Page::all()).await.unwrap().items;
            if let Some(report) = reports.get(at % reports.len().max(1)) {
                let reading = reading(report.id.clone(), &report.name, sketch);
                storage.replace_reading(reading, "anew").await.unwrap();
            }
        }
        Step::Unreadable(at) => {
            let document = Unreadable {
                from: format!("{at}.pdf"),
                reason: "damaged".into(),
                at: "2024-12-14T10:00:00Z".into(),
                by: "Ana".into(),
            };
            storage.note_unreadable(&document).await.unwrap();
        }
        judged => {
            let case = load(storage).await.unwrap();
            let decision = decision(judged, &case, &joins(storage).await);
            if let Some(decision) = decision {
                let judgement = Judgement {
                    at: format!("2024-12-15T10:{:02}:00Z", number % 60),
                    by: "Ana".into(),
                    why: None,
                    decision,
                };
                storage.judge(judgement).await.unwrap();
            }
        }
    }
}

/// Goes the steps, and after each of them holds what is kept against what is made from nothing.
async fn go(steps: &[Step], restarts: &[bool]) -> Result<(), TestCaseError> {
    let (kept, anew) = (MemoryStorage::default(), MemoryStorage::default());
    let mut upkeep = Upkeep::default();
    for (number, step) in steps.iter().enumerate() {
        take(&kept, number, step).await;
        take(&anew, number, step).await;
        if restarts[number % restarts.len()] {
            upkeep = Upkeep::default();
        }
        upkeep.refresh(&kept, &NoGazetteer).await.unwrap();
        anew.put_findings(&Findings::nothing(0)).await.unwrap();
        refresh(&anew, &NoGazetteer).await.unwrap();
        let (found, expected) = (told(&kept).await, told(&anew).await);
        prop_assert_eq!(
            &found.texts,
            &expected.texts,
            "after step {}: {:?}",
            number,
            step
        );
        prop_assert_eq!(
            found.basis,
            expected.basis,
            "after step {}: {:?}",
            number,
            step
        );
        let whole = load(&kept).await.unwrap();
        prop_assert_eq!(&upkeep.case().people, &whole.people);
        prop_assert_eq!(&upkeep.case().readings, &whole.readings);
        prop_assert_eq!(&upkeep.case().reviews, &whole.reviews);
        prop_assert_eq!(&upkeep.case().pairs_to_decide, &whole.pairs_to_decide);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn what_is_brought_up_to_date_is_what_is_made_from_nothing(
        steps in prop::collection::vec(step(), 1..14),
        restarts in prop::collection::vec(prop::bool::weighted(0.2), 1..5),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(go(&steps, &restarts))?;
    }
}

#[tokio::test]
async fn one_report_more_makes_those_findings_again_that_it_touches() {
    let storage = MemoryStorage::default();
    for (file, name) in [("a.txt", "Irena Novak"), ("b.txt", "Petr Havel")] {
        let report = reportedly_storage::suite::incoming(file, name, "Oslo");
        storage.add_report(report).await.unwrap();
    }
    let mut upkeep = Upkeep::default();
    upkeep.refresh(&storage, &NoGazetteer).await.unwrap();
    let before = storage.basis().await.unwrap().unwrap();
    let report = reportedly_storage::suite::incoming("c.txt", "Petr Havel", "Kars");
    storage.add_report(report).await.unwrap();
    upkeep.refresh(&storage, &NoGazetteer).await.unwrap();
    let after = storage.basis().await.unwrap().unwrap();
    let same = |before: &reportedly_storage::Grounds| {
        let mut now = after.answers.values();
        now.any(|grounds| grounds.key == before.key)
    };
    let kept: Vec<bool> = before.answers.values().map(same).collect();
    assert_eq!(kept.iter().filter(|kept| **kept).count(), 1);
    let table = storage
        .people(&PeopleFilter::default(), &Page::all())
        .await
        .unwrap();
    for row in table.items {
        let answer = row.answer.unwrap();
        assert!(answer.contains("among the 3 reports read"), "{answer}");
    }
}
