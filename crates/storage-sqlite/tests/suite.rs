//! SQLite passes the suite of all backends, and what only a file can go through.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use reportedly_storage::suite::{self, incoming};
use reportedly_storage::{Decision, Judgement, Page, Storage, StorageError};
use reportedly_storage_sqlite::SqliteStorage;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use tempfile::TempDir;

#[tokio::test]
async fn sqlite_passes_the_suite() {
    let folder = TempDir::new().unwrap();
    let made = AtomicUsize::new(0);
    suite::passes(async || {
        let number = made.fetch_add(1, Ordering::Relaxed);
        SqliteStorage::create(&folder.path().join(format!("{number}.db")))
            .await
            .unwrap()
    })
    .await;
}

/// A workspace with one report and one judgement, closed.
async fn workspace(folder: &Path) -> PathBuf {
    let file = folder.join("reportedly.db");
    let storage = SqliteStorage::create(&file).await.unwrap();
    storage
        .add_report(incoming("a.txt", "Irena Novak", "Batumi"))
        .await
        .unwrap();
    let judgement = Judgement {
        at: "2024-12-14T10:00:00Z".into(),
        by: "Ana".into(),
        why: None,
        decision: Decision::Unjoined { join: "j".into() },
    };
    storage.judge(judgement).await.unwrap();
    storage.close().await;
    file
}

/// The file as someone else would open it.
async fn by_hand(file: &Path) -> SqlitePool {
    SqlitePool::connect_with(SqliteConnectOptions::new().filename(file))
        .await
        .unwrap()
}

#[tokio::test]
async fn a_closed_workspace_is_one_file_and_opens_again() {
    let folder = TempDir::new().unwrap();
    let file = workspace(folder.path()).await;
    assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    let storage = SqliteStorage::open(&file).await.unwrap();
    assert_eq!(storage.reports(&Page::all()).await.unwrap().items.len(), 1);
    storage.close().await;
}

#[tokio::test]
async fn what_is_changed_by_hand_is_noticed() {
    let folder = TempDir::new().unwrap();
    let file = workspace(folder.path()).await;
    for (change, says) in [
        (
            "UPDATE claims SET body = replace(body, 'Batumi', 'Tbilisi')",
            "reading of a.txt",
        ),
        ("UPDATE originals SET bytes = x'00'", "original of a.txt"),
        (
            "UPDATE retrievals SET by = 'Eva'",
            "when a.txt was retrieved, by whom",
        ),
        (
            "UPDATE reports SET added = '2001-01-01T00:00:00Z'",
            "which reports came in",
        ),
        (
            "UPDATE reports SET guessed_encoding = 'windows-1252'",
            "reading of a.txt",
        ),
        (
            "UPDATE reports SET claim_count = 99",
            "how many claims and bytes a.txt has",
        ),
        (
            "INSERT INTO unreadable VALUES ('b.pdf', 'torn', '2024-12-14T10:00:00Z', 'Ana')",
            "what could not be read",
        ),
        (
            "INSERT INTO watchlists VALUES ('mine.csv', '00', '2024-12-14T10:00:00Z', 'Ana', 0)",
            "the watchlist mine.csv",
        ),
        (
            "INSERT INTO report_words (report_words) VALUES ('delete-all')",
            "the index of words is not what a.txt says",
        ),
        ("DROP TRIGGER judgements_are_not_changed", "is gone"),
        (
            "UPDATE judgements SET judgement = replace(judgement, 'Ana', 'Eva')",
            "entry 1",
        ),
    ] {
        let pool = by_hand(&file).await;
        sqlx::query(change).execute(&pool).await.unwrap();
        pool.close().await;
        let storage = SqliteStorage::open(&file).await.unwrap();
        let check = storage.check().await.unwrap();
        let problems = [check.problems, check.outdated].concat();
        assert!(
            problems.iter().any(|problem| problem.contains(says)),
            "{change}: {problems:?}"
        );
        storage.close().await;
    }
}

#[tokio::test]
async fn the_log_of_judgements_only_grows() {
    let folder = TempDir::new().unwrap();
    let pool = by_hand(&workspace(folder.path()).await).await;
    for change in ["DELETE FROM judgements", "UPDATE judgements SET seal = ''"] {
        let refused = sqlx::query(change).execute(&pool).await;
        assert!(refused.unwrap_err().to_string().contains("only grows"));
    }
}

#[tokio::test]
async fn nothing_else_is_taken_for_a_workspace() {
    let folder = TempDir::new().unwrap();
    let missing = SqliteStorage::open(&folder.path().join("none.db")).await;
    assert!(matches!(missing, Err(StorageError::Missing { .. })));
    let text = folder.path().join("notes.db");
    std::fs::write(
        &text,
        "these are notes, and long enough to be a database header or not",
    )
    .unwrap();
    assert!(matches!(
        SqliteStorage::create(&text).await,
        Err(StorageError::NotAWorkspace { .. })
    ));
    let other = folder.path().join("other.db");
    std::fs::write(&other, b"").unwrap();
    let pool = by_hand(&other).await;
    sqlx::query("CREATE TABLE mine (a)")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    assert!(matches!(
        SqliteStorage::create(&other).await,
        Err(StorageError::NotAWorkspace { .. })
    ));
}

#[tokio::test]
async fn a_workspace_of_a_later_program_is_left_alone() {
    let folder = TempDir::new().unwrap();
    let file = workspace(folder.path()).await;
    let pool = by_hand(&file).await;
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (9999, 'later', 1, x'00', 1)",
    )
    .execute(&pool)
    .await
    .unwrap();
    pool.close().await;
    assert!(matches!(
        SqliteStorage::open(&file).await,
        Err(StorageError::TooNew { .. })
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_programs_may_add_at_once() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("reportedly.db");
    let (one, two) = (
        SqliteStorage::create(&file).await.unwrap(),
        SqliteStorage::create(&file).await.unwrap(),
    );
    let add = async |storage: &SqliteStorage| {
        for number in 0..30 {
            let name = format!("{number}.txt");
            storage
                .add_report(incoming(&name, "Irena Novak", "Batumi"))
                .await
                .unwrap();
        }
    };
    tokio::join!(add(&one), add(&two));
    assert_eq!(one.reports(&Page::all()).await.unwrap().items.len(), 30);
    assert!(two.check().await.unwrap().problems.is_empty());
}
