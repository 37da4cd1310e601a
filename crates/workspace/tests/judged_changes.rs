//! What judgements change in answers is told, as what reports change is.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_corroborate::NoGazetteer;
use reportedly_model::{MentionSelector, Person};
use reportedly_storage::suite::incoming;
use reportedly_storage::{Decision, Judgement, MemoryStorage, Storage};
use reportedly_workspace::{
    Case, ChangedAnswer, Since, changes_since, claim_selector, load, mention_selector,
};

const LATER: &str = "2024-12-20T10:00:00Z";

async fn with_reports(reports: &[(&str, &str, &str)]) -> MemoryStorage {
    let storage = MemoryStorage::default();
    for (file, name, place) in reports {
        storage
            .add_report(incoming(file, name, place))
            .await
            .unwrap();
    }
    storage
}

async fn judge(storage: &MemoryStorage, at: &str, decision: Decision) -> u64 {
    let judgement = Judgement {
        at: at.into(),
        by: "Ana".into(),
        why: None,
        decision,
    };
    storage.judge(judgement).await.unwrap().number
}

/// What changed since the later judgements.
async fn changed(storage: &MemoryStorage) -> Vec<ChangedAnswer> {
    let case = load(storage).await.unwrap();
    changes_since(&case, &NoGazetteer, &Since::Added(LATER.into()))
}

fn selector(case: &Case, name: &str) -> MentionSelector {
    let has_name = |person: &&Person| person.name == name;
    let person = case.people.iter().find(has_name).unwrap();
    mention_selector(&case.readings, person).unwrap()
}

#[tokio::test]
async fn a_claim_judged_wrong_and_its_undoing_change_the_answer_of_whom_it_is_about() {
    let storage = with_reports(&[
        ("a.txt", "Irena Novak", "Oslo"),
        ("b.txt", "Petr Havel", "Kars"),
    ])
    .await;
    let case = load(&storage).await.unwrap();
    let reading = &case.readings[0];
    let claim = claim_selector(&reading.report.id, &reading.claims[0]);
    let wrong = judge(&storage, LATER, Decision::Wrong { claim }).await;
    let after = changed(&storage).await;
    assert_eq!(after.len(), 1, "nobody else: {after:?}");
    assert_eq!(after[0].name, "Irena Novak");
    assert_eq!(after[0].judgements, [wrong]);
    assert!(after[0].before.as_ref().unwrap().contains("Oslo") && !after[0].now.contains("Oslo"));
    judge(&storage, LATER, Decision::Undone { entry: wrong }).await;
    assert!(changed(&storage).await.is_empty(), "all is as it was");
}

#[tokio::test]
async fn what_is_undone_later_had_been_so_before() {
    let storage = with_reports(&[("a.txt", "Irena Novak", "Oslo")]).await;
    let case = load(&storage).await.unwrap();
    let reading = &case.readings[0];
    let mut corrected = reading.claims[0].clone();
    let other = load(&with_reports(&[("a.txt", "Irena Novak", "Kars")]).await)
        .await
        .unwrap();
    corrected.slots = other.readings[0].claims[0].slots.clone();
    let decision = Decision::Corrected {
        claim: claim_selector(&reading.report.id, &reading.claims[0]),
        corrected: Box::new(corrected),
    };
    let entry = judge(&storage, "2024-12-15T10:00:00Z", decision).await;
    assert!(changed(&storage).await.is_empty(), "judged before that day");
    let undo = judge(&storage, LATER, Decision::Undone { entry }).await;
    let after = changed(&storage).await;
    assert_eq!(after[0].judgements, [undo]);
    assert!(after[0].before.as_ref().unwrap().contains("Kars") && after[0].now.contains("Oslo"));
}

#[tokio::test]
async fn people_brought_together_and_told_apart_change_answers() {
    let storage = with_reports(&[
        ("a.txt", "Irena Novak", "Oslo"),
        ("b.txt", "Iryna Kowalska", "Batumi"),
        ("c.txt", "Petr Havel", "Kars"),
    ])
    .await;
    let before = load(&storage).await.unwrap();
    let (a, b) = (
        selector(&before, "Irena Novak"),
        selector(&before, "Iryna Kowalska"),
    );
    let same = judge(&storage, LATER, Decision::Same { a, b }).await;
    let together = changed(&storage).await;
    let now: Vec<&str> = together.iter().map(|one| one.now.as_str()).collect();
    assert!(
        !now.is_empty()
            && now
                .iter()
                .all(|now| now.contains("Oslo") && now.contains("Batumi")),
        "{together:?}"
    );
    assert!(together.iter().all(|one| one.judgements == [same]));
    let had_been = |place: &str| {
        together
            .iter()
            .any(|one| one.before.as_ref().unwrap().contains(place))
    };
    assert!(had_been("Oslo") && had_been("Batumi"), "both had an answer");

    let earlier = with_reports(&[
        ("a.txt", "Irena Novak", "Oslo"),
        ("b.txt", "Irena Novak", "Batumi"),
    ])
    .await;
    let case = load(&earlier).await.unwrap();
    let selectors = [0, 1].map(|at| {
        let mut one = case.people[0].clone();
        one.members = vec![one.members[at].clone()];
        mention_selector(&case.readings, &one).unwrap()
    });
    let [a, b] = selectors;
    judge(&earlier, LATER, Decision::NotTheSame { a, b }).await;
    let apart = changed(&earlier).await;
    assert_eq!(apart.len(), 2, "each of the two: {apart:?}");
    for one in &apart {
        let before = one.before.as_ref().unwrap();
        assert!(
            before.contains("Oslo") && before.contains("Batumi"),
            "{one:?}"
        );
    }
}
