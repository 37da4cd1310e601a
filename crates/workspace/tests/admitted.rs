//! What can be entered into the log of judgements.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_model::RelationKind::{self, CopyOf, Corrects, Retracts};
use reportedly_storage::{Decision, Judgement, LogEntry, MemoryStorage, ReportLink, Storage};
use reportedly_workspace::{NotAdmitted, admit};

fn related(newer: &str, older: &str, relation: RelationKind) -> Decision {
    Decision::Related {
        newer: newer.into(),
        older: older.into(),
        relation,
    }
}

fn by_ana(decision: Decision) -> Judgement {
    Judgement {
        at: "2024-12-15T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision,
    }
}

async fn log_of(decisions: &[Decision]) -> Vec<LogEntry> {
    let storage = MemoryStorage::default();
    for decision in decisions {
        storage.judge(by_ana(decision.clone())).await.unwrap();
    }
    storage.judgements().await.unwrap()
}

#[tokio::test]
async fn relations_between_reports_never_run_in_circles() {
    let log = log_of(&[related("b", "a", CopyOf), related("c", "b", Corrects)]).await;
    let of_address = [ReportLink {
        newer: "e".into(),
        older: "d".into(),
        kind: Corrects,
        by_analyst: false,
    }];
    let tried = |newer: &str, older: &str, kind| {
        let judgement = by_ana(related(newer, older, kind));
        admit(&log, &of_address, &judgement).map(|known| known.map(|entry| entry.number))
    };
    assert_eq!(tried("a", "a", CopyOf), Err(NotAdmitted::RelatedToItself));
    let otherwise = Err(NotAdmitted::RelatedOtherwise { entry: 1 });
    assert_eq!(tried("a", "b", CopyOf), otherwise);
    assert_eq!(tried("b", "a", Retracts), otherwise);
    assert_eq!(tried("a", "c", Retracts), Err(NotAdmitted::RunsInCircle));
    assert_eq!(tried("b", "a", CopyOf), Ok(Some(1)), "that is known");
    assert_eq!(tried("c", "a", Corrects), Ok(None));
    assert_eq!(
        tried("d", "e", Corrects),
        Ok(None),
        "an analyst knows better than an address"
    );
}

#[tokio::test]
async fn what_was_undone_can_be_decided_the_other_way_round() {
    let undone = Decision::Undone { entry: 1 };
    let log = log_of(&[related("b", "a", CopyOf), undone]).await;
    let judgement = by_ana(related("a", "b", CopyOf));
    assert_eq!(admit(&log, &[], &judgement), Ok(None));
}

#[tokio::test]
async fn the_same_is_decided_once_by_each_analyst() {
    let review = |state| Decision::Reviewed {
        report: "a".into(),
        state,
    };
    use reportedly_storage::ReviewState::{InReview, Reviewed};
    let log = log_of(&[review(InReview), review(Reviewed)]).await;
    let entry = |judgement: &Judgement| {
        let known = admit(&log, &[], judgement).unwrap();
        known.map(|entry| entry.number)
    };
    let again = by_ana(review(Reviewed));
    assert_eq!(entry(&again), Some(2));
    assert_eq!(entry(&by_ana(review(InReview))), None, "she thinks anew");
    let with_reason = Judgement {
        why: Some("I looked twice".into()),
        ..again.clone()
    };
    assert_eq!(entry(&with_reason), None);
    let by_ben = Judgement {
        by: "Ben".into(),
        ..again
    };
    assert_eq!(entry(&by_ben), None, "a second pair of eyes counts");
}
