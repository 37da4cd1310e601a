//! What judgements change in answers is told, as what reports change is.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_corroborate::NoGazetteer;
use reportedly_model::{ChangeKind, MentionSelector, Person, Span};
use reportedly_storage::suite::with_reports;
use reportedly_storage::{Decision, Judgement, MemoryStorage, Storage};
use reportedly_workspace::{
    Case, ChangedAnswer, Since, changes_since, claim_selector, load, mention_selector,
};

const LATER: &str = "2024-12-20T10:00:00Z";

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
    let [one] = together.as_slice() else {
        panic!("each person once: {together:?}");
    };
    assert_eq!(one.judgements, [same]);
    let had_been = one.before.as_ref().unwrap();
    for place in ["Oslo", "Batumi"] {
        assert!(one.now.contains(place), "{one:?}");
        assert!(had_been.contains(place), "both had an answer: {one:?}");
    }
    let other = ["Irena Novak (a.txt)", "Iryna Kowalska (b.txt)"];
    let told = &one.changes[0];
    assert_eq!(told.what, ChangeKind::Identity);
    assert!(
        other.iter().any(|name| told.words.starts_with(name)),
        "{told:?}"
    );
}

#[tokio::test]
async fn both_who_are_told_apart_are_listed_though_one_keeps_the_answer() {
    let earlier = with_reports(&[
        ("a.txt", "Irena Novak", "Oslo"),
        ("b.txt", "Irena Novak", "Oslo"),
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
        let words = &one.changes[0].words;
        let why = "is now taken for somebody else: judged not the same by Ana on 2024-12-20";
        assert!(words.ends_with(why), "{one:?}");
    }
}

#[tokio::test]
async fn whoever_an_analyst_brings_in_is_news() {
    let storage = with_reports(&[("a.txt", "Irena Novak", "Oslo")]).await;
    let case = load(&storage).await.unwrap();
    let reading = &case.readings[0];
    let mut claim = reading.claims[0].clone();
    // "Novak is" is nobody that was found in the words.
    claim.id = "by-hand".into();
    claim.subject.name = "Novak".into();
    claim.subject.text = "Novak".into();
    claim.subject.span = Span::new(6, 11);
    let report = reading.report.id.clone();
    let claim = Box::new(claim);
    let number = judge(&storage, LATER, Decision::Missed { report, claim }).await;
    let after = changed(&storage).await;
    let novak = after.iter().find(|one| one.name == "Novak").unwrap();
    assert_eq!(novak.judgements, [number]);
    assert!(
        novak.before.is_none() && novak.now.contains("Oslo"),
        "{novak:?}"
    );
}
