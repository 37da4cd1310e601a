//! The log of judgements.

use reportedly_model::{Evidence, MentionSelector, Span};

use crate::{Decision, FIRST_SEAL, Judgement, Storage, in_force};

fn judgement(decision: Decision) -> Judgement {
    Judgement {
        at: "2024-12-14T10:00:00Z".into(),
        by: "Ana \"the\" analyst".into(),
        why: Some("both are called minister of water".into()),
        decision,
    }
}

fn spot(report: &str) -> MentionSelector {
    MentionSelector {
        report: report.into(),
        words: Evidence {
            exact: "Novak".into(),
            prefix: "Mr ".into(),
            suffix: String::new(),
            span: Span::new(3, 8),
        },
    }
}

pub(super) async fn are_sealed_in_a_chain(storage: &impl Storage) {
    let state = storage.state().await.unwrap();
    let same = Decision::Same {
        a: spot("1f"),
        b: spot("2f"),
    };
    let first = storage.judge(judgement(same)).await.unwrap();
    assert_eq!((first.number, first.previous.as_str()), (1, FIRST_SEAL));
    let undo = Decision::Undone {
        entry: first.number,
    };
    let second = storage.judge(judgement(undo)).await.unwrap();
    assert_eq!((second.number, &second.previous), (2, &first.seal));
    let log = storage.judgements().await.unwrap();
    assert_eq!(log, [first, second.clone()]);
    assert!(in_force(&log).is_empty());
    assert!(storage.state().await.unwrap() > state);
    let check = storage.check().await.unwrap();
    assert_eq!((check.judgements, &check.last_seal), (2, &second.seal));
    assert!(check.problems.is_empty(), "{:?}", check.problems);
}
