//! Days of dates, as far as telling before from after needs them.

/// Number of the first day that a date in EDTF can mean, months taken for 31 days; `None` where
/// the year is open.
pub(crate) fn first_of(edtf: &str) -> Option<i32> {
    bound(dates_in(edtf).next()?, (1, 1))
}

/// Number of the last day that a date in EDTF can mean.
pub(crate) fn last_of(edtf: &str) -> Option<i32> {
    bound(dates_in(edtf).last()?, (12, 31))
}

/// The dates of an interval or a set, first to last; an open end is an empty one.
fn dates_in(edtf: &str) -> impl Iterator<Item = &str> {
    edtf.split(['/', ',']).flat_map(|date| date.split(".."))
}

fn bound(date: &str, (month, day): (i32, i32)) -> Option<i32> {
    let date = date.trim_matches(|c: char| !c.is_ascii_digit() && c != 'X');
    let mut parts = date.splitn(3, '-');
    let year: i32 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month = parts.next().map_or(Some(month), |n| number_to(12, n))?;
    let day = parts.next().map_or(Some(day), |n| number_to(31, n))?;
    Some(year * 372 + month * 31 + day)
}

/// A month or day; those left open, and seasons, tell nothing.
fn number_to(most: i32, digits: &str) -> Option<i32> {
    let number = digits.get(..2)?.parse().ok()?;
    (1..=most).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_have_a_first_and_a_last_day() {
        assert_eq!(first_of("2024-12-08"), last_of("2024-12-08"));
        assert!(first_of("2024-12") < first_of("2024-12-08"));
        assert!(last_of("2024-12") > last_of("2024-12-08"));
        assert!(last_of("2024") < first_of("2025"));
        assert_eq!(last_of("2024-01/2024-12-08"), last_of("2024-12-08~"));
        assert_eq!(last_of("{2024-12-07,2024-12-08}"), last_of("2024-12-08"));
        assert_eq!(first_of("[2024-12-07..2024-12-08]"), first_of("2024-12-07"));
        assert_eq!((first_of("../2024"), last_of("2024/..")), (None, None));
    }

    #[test]
    fn a_date_without_a_year_orders_nothing() {
        assert_eq!(first_of("XXXX-12-08"), None);
        assert_eq!(last_of(""), None);
        assert_eq!(first_of("2024-XX-08"), None);
    }
}
