//! Portions of a month, year or decade: "early December", "mid-2019", "the late 1990s".
//!
//! Where a portion borders on the rest of its whole is anybody's guess, and marked as such; where it
//! shares the border of its whole, it is exact.

use super::edtf::{Stamp, Value, Year};
use super::words::Portion;

/// First and last of a row that is cut in three.
type Row = (i8, i8);

/// The portion of a whole; of what has none that news tells apart, the whole.
pub(super) fn of_value(portion: Portion, whole: Value) -> Value {
    let Value::At(stamp) = whole else {
        return whole;
    };
    let ends = match (stamp.year, stamp.part, stamp.day) {
        (Year::Decade(first), None, None) => decade(portion, first),
        (Year::Known(_) | Year::Unsaid, None, None) => year(portion, stamp.year),
        (year, Some(month @ 1..=12), None) => month_of(portion, year, month),
        _ => return whole,
    };
    let (mut start, mut end) = ends;
    start.approximate = stamp.approximate || portion != Portion::Early;
    end.approximate = stamp.approximate || portion != Portion::Late;
    Value::Between(Some(start), Some(end))
}

fn cut(portion: Portion, early: Row, mid: Row, late: Row) -> Row {
    match portion {
        Portion::Early => early,
        Portion::Mid => mid,
        Portion::Late => late,
    }
}

fn decade(portion: Portion, first: i16) -> (Stamp, Stamp) {
    let (from, to) = cut(portion, (0, 3), (4, 6), (7, 9));
    let year = |after: i8| Stamp::of_year(first.saturating_add(i16::from(after)));
    (year(from), year(to))
}

fn year(portion: Portion, year: Year) -> (Stamp, Stamp) {
    let (from, to) = cut(portion, (1, 4), (5, 8), (9, 12));
    let month = |number: i8| Stamp::new(year, Some(number), None);
    (month(from), month(to))
}

fn month_of(portion: Portion, year: Year, month: i8) -> (Stamp, Stamp) {
    let day = |number: i8| Stamp::new(year, Some(month), Some(number));
    let last = (28..=31).rev().find(|number| day(*number).is_possible());
    let (from, to) = cut(portion, (1, 10), (11, 20), (21, last.unwrap_or(28)));
    (day(from), day(to))
}
