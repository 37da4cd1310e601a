//! Judgements on what was read: applied, undone, and still there after a better reading.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_corroborate::NoGazetteer;
use reportedly_model::{Reading, Span};
use reportedly_storage::suite::{incoming, with_reports};
use reportedly_storage::{Decision, EventFilter, Judgement, MemoryStorage, Page, Storage};
use reportedly_workspace::{
    Case, Since, Verdict, changes_since, claim_selector, load, mention_selector, refresh,
};

async fn judge(storage: &MemoryStorage, decision: Decision) -> u64 {
    let judgement = Judgement {
        at: "2024-12-15T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision,
    };
    storage.judge(judgement).await.unwrap().number
}

fn mention_in(case: &Case, report: &str) -> reportedly_model::MentionSelector {
    let has_member = |person: &&reportedly_model::Person| {
        person
            .members
            .iter()
            .any(|member| member.report_name == report)
    };
    let mut person = case.people.iter().find(has_member).unwrap().clone();
    person.members.retain(|member| member.report_name == report);
    mention_selector(&case.readings, &person).unwrap()
}

#[tokio::test]
async fn people_are_brought_together_told_apart_and_left_as_they_were() {
    let storage = with_reports(&[
        ("a.txt", "Irena Novak", "Oslo"),
        ("b.txt", "Iryna Kowalska", "Batumi"),
        ("c.txt", "Irena Novak", "Kars"),
    ])
    .await;
    let before = load(&storage).await.unwrap();
    assert_eq!(before.people.len(), 2);
    let (a, b, c) = (
        mention_in(&before, "a.txt"),
        mention_in(&before, "b.txt"),
        mention_in(&before, "c.txt"),
    );
    let same = judge(&storage, Decision::Same { a: a.clone(), b }).await;
    let case = load(&storage).await.unwrap();
    assert!(is_one(&case, "a.txt", "b.txt"));
    assert_eq!(
        case.people.len(),
        1,
        "whoever was one with either comes along"
    );
    let apart = judge(&storage, Decision::NotTheSame { a, b: c }).await;
    let case = load(&storage).await.unwrap();
    assert!(is_one(&case, "a.txt", "b.txt") && !is_one(&case, "a.txt", "c.txt"));
    judge(&storage, Decision::Undone { entry: same }).await;
    assert_eq!(load(&storage).await.unwrap().people.len(), 3);
    judge(&storage, Decision::Undone { entry: apart }).await;
    assert_eq!(load(&storage).await.unwrap().people, before.people);
}

/// Whether one person is in both reports.
fn is_one(case: &Case, a: &str, b: &str) -> bool {
    case.people.iter().any(|person| {
        let is_in = |report: &str| {
            person
                .members
                .iter()
                .any(|member| member.report_name == report)
        };
        is_in(a) && is_in(b)
    })
}

#[tokio::test]
async fn an_id_that_somebody_had_still_means_them() {
    let storage = with_reports(&[
        ("a.txt", "Irena Novak", "Oslo"),
        ("b.txt", "Iryna Kowalska", "Batumi"),
    ])
    .await;
    let before = refresh(&storage, &NoGazetteer).await.unwrap();
    let same = Decision::Same {
        a: mention_in(&before, "a.txt"),
        b: mention_in(&before, "b.txt"),
    };
    judge(&storage, same).await;
    let after = refresh(&storage, &NoGazetteer).await.unwrap();
    for person in &before.people {
        let now = storage.person(&person.id).await.unwrap().unwrap();
        assert_eq!(now.id, after.people[0].id);
    }
}

/// What a better reader makes of the same report: other ids and other spans of the evidence.
fn read_better(mut reading: Reading) -> Reading {
    for claim in &mut reading.claims {
        claim.id = format!("better-{}", claim.id);
        claim.evidence.span = Span::new(claim.evidence.span.start, claim.evidence.span.end - 1);
        claim.evidence.exact.pop();
    }
    reading
}

#[tokio::test]
async fn judgements_on_claims_survive_a_better_reading() {
    let storage = with_reports(&[
        ("a.txt", "Irena Novak", "Oslo"),
        ("b.txt", "Irena Novak", "Batumi"),
    ])
    .await;
    let case = load(&storage).await.unwrap();
    let [first, second] = [0, 1].map(|at| case.readings[at].clone());
    let wrong = claim_selector(&first.report.id, &first.claims[0]);
    judge(&storage, Decision::Wrong { claim: wrong }).await;
    let mut corrected = second.claims[0].clone();
    corrected.rule = "judged".into();
    let claim = claim_selector(&second.report.id, &second.claims[0]);
    judge(
        &storage,
        Decision::Corrected {
            claim,
            corrected: Box::new(corrected),
        },
    )
    .await;
    for reading in [first, second] {
        storage
            .replace_reading(read_better(reading), "a better reader")
            .await
            .unwrap();
    }
    let case = load(&storage).await.unwrap();
    assert!(case.readings[0].claims.is_empty());
    let claim = &case.readings[1].claims[0];
    assert_eq!(claim.rule, "judged");
    assert!(
        claim.id.starts_with("better-"),
        "it stands under the id that others refer to"
    );
    assert_eq!(case.reviews[&claim.id].verdict, Verdict::Corrected);
}

#[tokio::test]
async fn a_claim_that_the_reader_missed_is_made_by_hand() {
    let storage = with_reports(&[("a.txt", "Irena Novak", "Oslo")]).await;
    let reading = storage.readings().await.unwrap().remove(0);
    let mut missed = reading.claims[0].clone();
    missed.id = "by-hand".into();
    let report = reading.report.id.clone();
    judge(
        &storage,
        Decision::Missed {
            report,
            claim: Box::new(missed),
        },
    )
    .await;
    let case = load(&storage).await.unwrap();
    assert_eq!(case.readings[0].claims.len(), 2);
    assert_eq!(case.reviews["by-hand"].verdict, Verdict::Missed);
}

#[tokio::test]
async fn findings_brought_up_to_date_report_by_report_equal_those_made_at_once() {
    let names = [
        "Irena Novak",
        "Iryna Nowak",
        "Petr Havel",
        "Petr Havel",
        "Irena Nováková",
    ];
    let places = ["Oslo", "Batumi", "Kars", "Oslo"];
    let step_by_step = MemoryStorage::default();
    for seed in 0..12_usize {
        let at_once = MemoryStorage::default();
        let reports: Vec<_> = (0..=seed)
            .map(|n| (format!("{n}.txt"), names[n * 7 % 5], places[n * 3 % 4]))
            .collect();
        let (file, name, place) = reports.last().unwrap();
        step_by_step
            .add_report(incoming(file, name, place))
            .await
            .unwrap();
        refresh(&step_by_step, &NoGazetteer).await.unwrap();
        for (file, name, place) in &reports {
            at_once
                .add_report(incoming(file, name, place))
                .await
                .unwrap();
        }
        refresh(&at_once, &NoGazetteer).await.unwrap();
        assert_eq!(
            step_by_step.everybody().await.unwrap(),
            at_once.everybody().await.unwrap()
        );
        let events = async |storage: &MemoryStorage| {
            storage
                .events(&EventFilter::default(), &Page::all())
                .await
                .unwrap()
        };
        assert_eq!(events(&step_by_step).await, events(&at_once).await);
        for person in at_once.everybody().await.unwrap() {
            let answer =
                async |storage: &MemoryStorage| storage.whereabouts(&person.id).await.unwrap();
            assert_eq!(answer(&step_by_step).await, answer(&at_once).await);
        }
    }
}

#[tokio::test]
async fn an_answer_changes_because_of_what_came_in_since() {
    let storage = with_reports(&[("a.txt", "Irena Novak", "Oslo")]).await;
    let mut later = incoming("b.txt", "Irena Novak", "Batumi");
    later.added = "2024-12-20T10:00:00Z".into();
    later.reading.report.published.as_mut().unwrap().date = "2024-12-19".into();
    storage.add_report(later).await.unwrap();
    let case = load(&storage).await.unwrap();
    let since = |moment: &str| changes_since(&case, &NoGazetteer, &Since::Added(moment.into()));
    let changed = since("2024-12-15");
    assert_eq!(changed[0].because_of, ["b.txt"]);
    assert!(
        changed[0].now.contains("Batumi") && changed[0].before.as_ref().unwrap().contains("Oslo")
    );
    assert!(since("2024-12-21").is_empty());
    assert_eq!(
        since("2024-01-01")[0].before,
        None,
        "nobody had heard of her"
    );
}

#[tokio::test]
async fn no_answer_changes_for_those_without_a_name() {
    let changed = async |named: bool| {
        let mut told = incoming("a.txt", "Irena Novak", "Oslo");
        for chain in &mut told.reading.chains {
            chain.named = named;
        }
        let storage = with_reports(&[]).await;
        storage.add_report(told).await.unwrap();
        let case = load(&storage).await.unwrap();
        changes_since(&case, &NoGazetteer, &Since::Added("2024-01-01".into())).len()
    };
    assert_eq!((changed(true).await, changed(false).await), (1, 0));
}
