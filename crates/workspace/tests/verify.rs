//! Findings that somebody changed by hand are noticed, named, and made again.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;

use reportedly_corroborate::NoGazetteer;
use reportedly_storage::suite::incoming;
use reportedly_storage::{Check, Decision, Judgement, Storage};
use reportedly_storage_sqlite::SqliteStorage;
use reportedly_workspace::{refresh, repair, verify};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use tempfile::TempDir;

const NOW: &str = "2024-12-14T10:00:00Z";

/// A change to each of the tables that findings are kept in, and what is said of it.
const CHANGES: [(&str, &str); 10] = [
    (
        "UPDATE answers SET body = replace(body, 'Batumi', 'Tbilisi')",
        "the table answers is not what the reports and judgements give: Irena Novak",
    ),
    (
        "UPDATE people SET listed = replace(listed, 'Batumi', 'Tbilisi')",
        "people",
    ),
    ("UPDATE people SET name = 'Eva Novak'", "people"),
    ("DELETE FROM person_keys", "person_keys"),
    ("INSERT INTO redirects VALUES ('a', 'b')", "redirects"),
    ("DELETE FROM claim_subjects", "claim_subjects"),
    (
        "INSERT INTO claim_ties VALUES ('a', 'other', 'b', 'c')",
        "claim_ties",
    ),
    ("UPDATE events SET kind = 'fate'", "events"),
    (
        "UPDATE coverage SET body = replace(body, '\"read\":2', '\"read\":9')",
        "coverage",
    ),
    (
        "UPDATE marks SET body = replace(body, '{}', '{ }')",
        "marks",
    ),
];

async fn workspace(file: &Path) -> SqliteStorage {
    let storage = SqliteStorage::create(file).await.unwrap();
    for (name, place) in [("a.txt", "Batumi"), ("b.txt", "Poti")] {
        storage
            .add_report(incoming(name, "Irena Novak", place))
            .await
            .unwrap();
        refresh(&storage, &NoGazetteer).await.unwrap();
    }
    let judgement = Judgement {
        at: NOW.into(),
        by: "Ana".into(),
        why: None,
        decision: Decision::Unjoined { join: "j".into() },
    };
    storage.judge(judgement).await.unwrap();
    storage
}

async fn checked(storage: &SqliteStorage) -> Check {
    verify(storage, &NoGazetteer).await.unwrap()
}

#[tokio::test]
async fn findings_changed_by_hand_are_noticed_and_made_again() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("reportedly.db");
    let storage = workspace(&file).await;
    let whole = checked(&storage).await;
    assert!(
        whole.problems.is_empty() && whole.outdated.is_empty(),
        "what came in one by one is what all of it gives: {whole:?}"
    );
    for (change, says) in CHANGES {
        let pool = SqlitePool::connect_with(SqliteConnectOptions::new().filename(&file));
        let pool = pool.await.unwrap();
        let changed = sqlx::query(change).execute(&pool).await.unwrap();
        assert!(changed.rows_affected() > 0, "{change}");
        pool.close().await;
        let found = checked(&storage).await;
        assert!(
            found.outdated.iter().any(|problem| problem.contains(says)),
            "{change}: {found:?}"
        );
        let again = checked(&storage).await;
        assert_eq!(again.outdated, found.outdated, "looking changes nothing");
        repair(&storage, &NoGazetteer, NOW).await.unwrap();
        assert_eq!(checked(&storage).await.outdated, Vec::<String>::new());
    }
    storage.close().await;
}
