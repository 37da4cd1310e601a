//! Between columns and types.

use reportedly_storage::{Result, StorageError};
use serde_json::Value;
use sqlx::sqlite::SqliteRow;
use sqlx::{ColumnIndex, Decode, Row, Sqlite, Type};

/// An error of the database.
pub(crate) fn failed(error: sqlx::Error) -> StorageError {
    StorageError::backend(error)
}

/// A column of a row.
pub(crate) fn get<'r, T>(row: &'r SqliteRow, column: &'static str) -> Result<T>
where
    T: Decode<'r, Sqlite> + Type<Sqlite>,
    &'static str: ColumnIndex<SqliteRow>,
{
    row.try_get(column).map_err(failed)
}

/// A count, which the database keeps as a signed number.
pub(crate) fn get_count(row: &SqliteRow, column: &'static str) -> Result<u64> {
    let count: i64 = get(row, column)?;
    u64::try_from(count).map_err(|error| StorageError::damaged(column, error))
}

/// A column that holds JSON.
pub(crate) fn get_json<T: serde::de::DeserializeOwned>(
    row: &SqliteRow,
    column: &'static str,
) -> Result<T> {
    let text: &str = get(row, column)?;
    serde_json::from_str(text).map_err(|error| StorageError::damaged(column, error))
}

/// A column that holds a word of a closed list.
pub(crate) fn get_word<T: serde::de::DeserializeOwned>(
    row: &SqliteRow,
    column: &'static str,
) -> Result<T> {
    let text: String = get(row, column)?;
    serde_json::from_value(Value::String(text))
        .map_err(|error| StorageError::damaged(column, error))
}

/// The lines of a column: rows as one text, each in one line or in several. Between the threads of the
/// database and ours one row goes as fast as another, whatever is in it, and each may wake a thread on
/// either side; some hundred rows are no slower than one where they are one.
pub(crate) fn lines(row: &SqliteRow) -> Result<std::str::Lines<'_>> {
    let text: Option<&str> = get(row, LINES)?;
    Ok(text.unwrap_or_default().lines())
}

/// What columns of [`lines`] are called.
const LINES: &str = "lines";

/// A line that holds JSON; there has to be one.
pub(crate) fn line_json<'l, T: serde::Deserialize<'l>>(line: Option<&'l str>) -> Result<T> {
    serde_json::from_str(line.unwrap_or_default())
        .map_err(|error| StorageError::damaged(LINES, error))
}

/// JSON for a column.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(StorageError::backend)
}

/// A word of a closed list, as its JSON form has it.
pub(crate) fn word(value: &impl serde::Serialize) -> Result<String> {
    match serde_json::to_value(value).map_err(StorageError::backend)? {
        Value::String(word) => Ok(word),
        other => Ok(other.to_string()),
    }
}

/// A number for a column.
pub(crate) fn number(value: impl TryInto<i64>) -> i64 {
    value.try_into().unwrap_or(i64::MAX)
}
