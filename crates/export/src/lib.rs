//! What a workspace holds, in the formats of others.
//!
//! [`ftm`] writes FollowTheMoney entities, [`geojson`] the places of claims, [`table`] claims as
//! CSV, [`annotations`] claims as W3C Web Annotations on their words, and [`write_dossier`] all that is
//! known of one person as an archive with a page to print and the originals beside it.
//!
//! Nothing leaves without its source: whatever is written about a claim has its words, its report
//! with address and SHA-256, whom it cites, and whether anyone has reviewed it.
//!
//! ```
//! use reportedly_storage::{MemoryStorage, Storage, suite::incoming};
//!
//! # let case = tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
//! let storage = MemoryStorage::default();
//! storage.add_report(incoming("a.txt", "Irena Novak", "Batumi")).await?;
//! let case = reportedly_workspace::load(&storage).await?;
//! # Ok::<_, reportedly_storage::StorageError>(case) }).unwrap();
//! let mut written = Vec::new();
//! reportedly_export::geojson(&case, &mut written)?;
//! let map: serde_json::Value = serde_json::from_slice(&written)?;
//! assert_eq!(map["features"][0]["properties"]["precision"], "city");
//! assert_eq!(map["features"][0]["properties"]["review"], "not reviewed");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod annotations;
mod dossier;
mod facts;
mod ftm;
mod geojson;
mod table;
mod told;

pub use annotations::annotations;
pub use dossier::{
    AsOf, Dossier, DossierError, KeptOriginal, Then, originals, then, write_dossier,
};
pub use ftm::ftm;
pub use geojson::geojson;
pub use table::table;
