//! The backend in memory passes the suite of all backends.

use reportedly_storage::{MemoryStorage, suite};

#[tokio::test]
async fn memory_passes_the_suite() {
    suite::passes(async || MemoryStorage::default()).await;
}
