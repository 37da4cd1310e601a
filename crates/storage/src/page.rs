//! Lists that are too long for one answer.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::error::{Result, StorageError};

/// Which stretch of a list is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The cursor that the stretch before gave; `None` for the beginning.
    pub after: Option<String>,
    /// The most items wanted.
    pub limit: usize,
}

/// A stretch of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice<T> {
    /// The items.
    pub items: Vec<T>,
    /// The cursor that the next stretch starts after; `null` when there is no more.
    pub next: Option<String>,
}

impl Page {
    /// The first `limit` items.
    pub fn first(limit: usize) -> Self {
        Self { after: None, limit }
    }

    /// Everything in one stretch.
    pub fn all() -> Self {
        Self::first(usize::MAX)
    }

    /// What the cursor stands for, in the terms of the list that gave it.
    ///
    /// # Errors
    ///
    /// [`StorageError::Cursor`] when no list of this kind gave it.
    pub fn position<T: DeserializeOwned>(&self) -> Result<Option<T>> {
        let Some(cursor) = &self.after else {
            return Ok(None);
        };
        let position = serde_json::from_str(cursor).map_err(|_| StorageError::Cursor {
            cursor: cursor.clone(),
        })?;
        Ok(Some(position))
    }

    /// One item more than wanted: its being there tells that there is a next stretch.
    pub fn limit_and_one(&self) -> usize {
        self.limit.saturating_add(1)
    }
}

impl<T> Slice<T> {
    /// The stretch of a list of which up to one more than wanted was found; `position_of` says
    /// where an item stands.
    pub fn of<P: Serialize>(mut found: Vec<T>, page: &Page, position_of: impl Fn(&T) -> P) -> Self {
        let more = found.len() > page.limit;
        found.truncate(page.limit);
        let last = found.last().filter(|_| more);
        let next = last.and_then(|item| serde_json::to_string(&position_of(item)).ok());
        Self { items: found, next }
    }
}
