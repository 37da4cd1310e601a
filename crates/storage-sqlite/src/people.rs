//! The table of people.

use reportedly_storage::{
    KeptRow, Page, PeopleFilter, PeopleOrder, PersonRow, Result, Slice, StorageError, indexed_words,
};
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, Encode, Sqlite, Type};

use crate::SqliteStorage;
use crate::columns::{failed, json, line_json, lines, number, word};
use crate::findings::coverage;

/// Conditions on a row, with what they compare it with. Only what is asked about is compared: a search
/// compares some thousand rows.
#[derive(Debug, Default)]
struct Asked {
    conditions: Vec<&'static str>,
    given: SqliteArguments,
}

impl Asked {
    /// Another condition, with one `?` for the value.
    fn and<'q, T>(&mut self, condition: &'static str, value: Option<T>) -> Result<()>
    where
        T: Encode<'q, Sqlite> + Type<Sqlite> + 'q,
    {
        if let Some(value) = value {
            self.conditions.push(condition);
            self.give(value)?;
        }
        Ok(())
    }

    fn give<'q, T: Encode<'q, Sqlite> + Type<Sqlite> + 'q>(&mut self, value: T) -> Result<()> {
        self.given.add(value).map_err(StorageError::backend)
    }

    fn conditions(&self) -> String {
        match self.conditions.as_slice() {
            [] => "TRUE".to_owned(),
            all => all.join(" AND "),
        }
    }
}

const IN_PLACES: &str =
    "EXISTS (SELECT 1 FROM json_each(?) WHERE value <> '' AND instr(folded_places, value) > 0)";

fn asked(filter: &PeopleFilter) -> Result<Asked> {
    let mut asked = Asked::default();
    if let Some((ids, inside)) = &filter.among {
        let condition = match (inside, filter.or_wanted) {
            (true, false) => "id IN (SELECT value FROM json_each(?))",
            (false, false) => "id NOT IN (SELECT value FROM json_each(?))",
            (true, true) => "(wanted OR id IN (SELECT value FROM json_each(?)))",
            (false, true) => "NOT (wanted OR id IN (SELECT value FROM json_each(?)))",
        };
        asked.and(condition, Some(json(ids)?))?;
    }
    asked.and(
        "type = ?",
        filter.person_type.as_ref().map(word).transpose()?,
    )?;
    asked.and("named = ?", filter.named)?;
    asked.and(
        "standing = ?",
        filter.standing.as_ref().map(word).transpose()?,
    )?;
    asked.and("country = ?", filter.country.clone())?;
    asked.and("(conflicts > 0) = ?", filter.conflicts)?;
    asked.and("origins_low >= ?", filter.min_origins.map(number))?;
    if let Some(name) = &filter.name {
        // Signs alone are no letters, and stand in every name.
        match indexed_words(&name.letters) {
            none if none.is_empty() => {
                asked.and(
                    "id IN (SELECT value FROM json_each(?))",
                    Some(json(&name.or)?),
                )?;
            }
            letters if name.or.is_empty() => {
                asked.and("instr(folded_names, ?) > 0", Some(letters))?;
            }
            letters => {
                let either =
                    "(instr(folded_names, ?) > 0 OR id IN (SELECT value FROM json_each(?)))";
                asked.and(either, Some(letters))?;
                asked.give(json(&name.or)?)?;
            }
        }
    }
    if !filter.places.is_empty() {
        let places = filter.places.iter().map(|place| indexed_words(place));
        let places: Vec<String> = places.collect();
        asked.and(IN_PLACES, Some(json(&places)?))?;
    }
    Ok(asked)
}

pub(crate) async fn count(storage: &SqliteStorage, filter: &PeopleFilter) -> Result<u64> {
    let asked = asked(filter)?;
    let sql = format!("SELECT count(*) FROM people WHERE {}", asked.conditions());
    let found: i64 = sqlx::query_scalar_with(sqlx::AssertSqlSafe(sql), asked.given)
        .fetch_one(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    Ok(u64::try_from(found).unwrap_or_default())
}

pub(crate) async fn table(
    storage: &SqliteStorage,
    filter: &PeopleFilter,
    page: &Page,
) -> Result<Slice<PersonRow>> {
    let position: Option<(i64, String, String)> = page.position()?;
    let mut asked = asked(filter)?;
    let order = match filter.order {
        PeopleOrder::Name => "ORDER BY name, id",
        PeopleOrder::Reports => "ORDER BY fewest, name, id",
    };
    if let Some((fewest, name, id)) = position {
        match filter.order {
            PeopleOrder::Name => asked.and("(name, id) > (?, ?)", Some(name))?,
            PeopleOrder::Reports => {
                asked.and("(fewest, name, id) > (?, ?, ?)", Some(fewest))?;
                asked.give(name)?;
            }
        }
        asked.give(id)?;
    }
    asked.give(number(page.limit_and_one()))?;
    // Which of them are asked for is told by an index alone, before any row is read.
    let sql = format!(
        "SELECT group_concat(listed, char(10) {order}) AS lines FROM people WHERE rowid IN \
         (SELECT rowid FROM people WHERE {} {order} LIMIT ?)",
        asked.conditions()
    );
    let row = sqlx::query_with(sqlx::AssertSqlSafe(sql), asked.given)
        .fetch_one(&mut *storage.reader().await?)
        .await
        .map_err(failed)?;
    let coverage = coverage(storage).await?;
    let told = |line| Ok(line_json::<KeptRow>(Some(line))?.with(&coverage));
    let found: Result<Vec<PersonRow>> = lines(&row)?.map(told).collect();
    Ok(Slice::of(found?, page, |row: &PersonRow| {
        filter.order.position(row)
    }))
}
