//! The table of people.

use reportedly_storage::{
    KeptRow, Page, PeopleFilter, PeopleOrder, PersonRow, Result, Slice, StorageError, indexed_words,
};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, Encode, Sqlite, Type};

use crate::SqliteStorage;
use crate::columns::{failed, get_json, json, number, word};
use crate::findings::coverage;

/// What every question to the table has in common; its parameters are those of [`asked`].
const ASKED: &str = "(?1 IS NULL OR type = ?1) AND (?2 IS NULL OR named = ?2) AND (?3 IS NULL OR standing = ?3) \
     AND (?4 IS NULL OR country = ?4) AND (?5 IS NULL OR (conflicts > 0) = ?5) AND (?6 IS NULL OR origins_low >= ?6) \
     AND (?7 IS NULL OR (?7 <> '' AND instr(folded_names, ?7) > 0) OR id IN (SELECT value FROM json_each(?8))) \
     AND (?9 IS NULL OR EXISTS (SELECT 1 FROM json_each(?9) WHERE value <> '' AND instr(folded_places, value) > 0)) \
     AND (?10 IS NULL OR (id IN (SELECT value FROM json_each(?10)) OR (?12 AND wanted)) = ?11)";

/// Parameters 1 to 12.
fn asked(filter: &PeopleFilter) -> Result<SqliteArguments> {
    let mut given = SqliteArguments::default();
    let name = filter.name.as_ref();
    let among = filter.among.as_ref();
    add(
        &mut given,
        filter.person_type.as_ref().map(word).transpose()?,
    )?;
    add(&mut given, filter.named)?;
    add(&mut given, filter.standing.as_ref().map(word).transpose()?)?;
    add(&mut given, filter.country.clone())?;
    add(&mut given, filter.conflicts)?;
    add(&mut given, filter.min_origins.map(number))?;
    add(&mut given, name.map(|name| indexed_words(&name.letters)))?;
    add(&mut given, name.map(|name| json(&name.or)).transpose()?)?;
    let places = filter.places.iter().map(|place| indexed_words(place));
    let places: Vec<String> = places.collect();
    let places = (!places.is_empty()).then(|| json(&places));
    add(&mut given, places.transpose()?)?;
    add(&mut given, among.map(|(ids, _)| json(ids)).transpose()?)?;
    add(&mut given, among.is_none_or(|(_, inside)| *inside))?;
    add(&mut given, filter.or_wanted)?;
    Ok(given)
}

fn add<'q, T: Encode<'q, Sqlite> + Type<Sqlite> + 'q>(
    given: &mut SqliteArguments,
    value: T,
) -> Result<()> {
    given.add(value).map_err(StorageError::backend)
}

pub(crate) async fn count(storage: &SqliteStorage, filter: &PeopleFilter) -> Result<u64> {
    let sql = format!("SELECT count(*) FROM people WHERE {ASKED}");
    let found: i64 = sqlx::query_scalar_with(sqlx::AssertSqlSafe(sql), asked(filter)?)
        .fetch_one(storage.readers())
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
    let (fewest, name, id) = position.unwrap_or((i64::MIN, String::new(), String::new()));
    let (later, order) = match filter.order {
        PeopleOrder::Name => (
            "(name, id) > (?14, ?15) AND ?13 IS NOT NULL",
            "ORDER BY name, id",
        ),
        PeopleOrder::Reports => (
            "(fewest, name, id) > (?13, ?14, ?15)",
            "ORDER BY fewest, name, id",
        ),
    };
    let start = match &filter.among {
        Some((_, true)) if !filter.or_wanted => "id IN (SELECT value FROM json_each(?10)) AND",
        _ => "",
    };
    // Which of them are asked for is told by an index alone, before any row is read.
    let sql = format!(
        "SELECT listed FROM people WHERE rowid IN \
         (SELECT rowid FROM people WHERE {start} {ASKED} AND {later} {order} LIMIT ?16) {order}"
    );
    let mut given = asked(filter)?;
    add(&mut given, fewest)?;
    add(&mut given, name)?;
    add(&mut given, id)?;
    add(&mut given, number(page.limit_and_one()))?;
    let rows = sqlx::query_with(sqlx::AssertSqlSafe(sql), given)
        .fetch_all(storage.readers())
        .await
        .map_err(failed)?;
    let coverage = coverage(storage).await?;
    let row = |row: &SqliteRow| Ok(get_json::<KeptRow>(row, "listed")?.with(&coverage));
    let found: Result<Vec<PersonRow>> = rows.iter().map(row).collect();
    Ok(Slice::of(found?, page, |row: &PersonRow| {
        filter.order.position(row)
    }))
}
