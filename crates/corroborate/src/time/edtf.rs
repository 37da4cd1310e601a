use jiff::civil::Date;

use super::Interval;

/// The days that a date in the Extended Date/Time Format can mean (ISO 8601-2:2019, levels 0
/// to 2), of a set all between its first and its last; `None` when it is none, or when it bounds nothing ("XXXX-12-08").
///
/// Approximate dates ("2024-12~") are widened by their own length on both sides, so that they
/// are ordered only against what lies clearly apart.
pub(crate) fn parse_edtf(edtf: &str) -> Option<Interval> {
    let interval = match edtf.split_once('/') {
        None if edtf.starts_with(['{', '[']) => parse_set(edtf)?,
        None => parse_date(edtf)?,
        Some((from, to)) => Interval::new(
            parse_end(from)?.and_then(|i| i.start),
            parse_end(to)?.and_then(|i| i.end),
        ),
    };
    let ordered = !matches!((interval.start, interval.end), (Some(s), Some(e)) if e < s);
    (interval.is_bounded() && ordered).then_some(interval)
}

/// "{2024-12-07,2024-12-08}": both; "[2024-12-07,2024-12-08]": one of them.
fn parse_set(text: &str) -> Option<Interval> {
    let members = text
        .trim_start_matches(['{', '['])
        .trim_end_matches(['}', ']']);
    let dates: Option<Vec<Interval>> = members.split(',').map(parse_date).collect();
    dates?.into_iter().reduce(Interval::hull)
}

/// One end of an interval: a date, or open ("..") or unknown ("").
fn parse_end(text: &str) -> Option<Option<Interval>> {
    match text {
        "" | ".." => Some(None),
        _ => parse_date(text).map(Some),
    }
}

fn parse_date(text: &str) -> Option<Interval> {
    let day_only = text.split_once('T').map_or(text, |(day, _)| day);
    let approximate = day_only.contains(['~', '%']);
    let bare: String = day_only
        .chars()
        .filter(|c| !matches!(c, '?' | '~' | '%'))
        .collect();
    let mut parts = bare.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let (first_year, last_year) = digits(year, 4)?;
    let interval = match month {
        None => months(first_year, 1, last_year, 12),
        Some(month) => in_year(first_year, last_year, month, day)?,
    };
    Some(if approximate {
        widened(interval)
    } else {
        interval
    })
}

/// Lowest and highest value of a number in which `X` stands for any digit.
fn digits(text: &str, width: usize) -> Option<(i16, i16)> {
    let valid = text.len() == width && text.chars().all(|c| c.is_ascii_digit() || c == 'X');
    if !valid {
        return None;
    }
    Some((
        text.replace('X', "0").parse().ok()?,
        text.replace('X', "9").parse().ok()?,
    ))
}

fn in_year(first: i16, last: i16, month: &str, day: Option<&str>) -> Option<Interval> {
    let (low, high) = digits(month, 2)?;
    match low {
        21..=24 if low == high => return season(first, last, low),
        33..=36 if low == high => return Some(part_of_year(first, last, low - 33, 3)),
        40..=41 if low == high => return Some(part_of_year(first, last, low - 40, 6)),
        _ => {}
    }
    if first != last || low != high {
        // Which month of which year is open: only the years bound it.
        return Some(months(
            first,
            low.clamp(1, 12) as i8,
            last,
            high.clamp(1, 12) as i8,
        ));
    }
    let month = i8::try_from(low).ok().filter(|m| (1..=12).contains(m))?;
    match day {
        None | Some("XX") => Some(months(first, month, last, month)),
        Some(day) => {
            let (low, high) = digits(day, 2)?;
            let last_of_month = Date::new(first, month, 1).ok()?.last_of_month().day();
            let from = i8::try_from(low.max(1)).ok()?;
            let to = i8::try_from(high)
                .ok()?
                .min(if low == high { 31 } else { last_of_month });
            Some(Interval::new(
                Date::new(first, month, from).ok(),
                Date::new(first, month, to).ok(),
            ))
            .filter(|interval| interval.start.is_some() && interval.end.is_some())
        }
    }
}

/// The quarter or half of a year with that number, from 0.
fn part_of_year(first: i16, last: i16, number: i16, length: i16) -> Interval {
    let month = |after: i16| i8::try_from(number * length + after).unwrap_or(12);
    months(first, month(1), last, month(length))
}

/// Spring is March to May, and so on; winter runs into the next year, or comes from the last.
fn season(first: i16, last: i16, code: i16) -> Option<Interval> {
    Some(match code {
        21 => months(first, 3, last, 5),
        22 => months(first, 6, last, 8),
        23 => months(first, 9, last, 11),
        _ => months(first, 1, last.checked_add(1)?, 2),
    })
}

/// Year 0000 and 9999 stand for a year of which nothing is known.
fn months(first_year: i16, first_month: i8, last_year: i16, last_month: i8) -> Interval {
    let start = (first_year > 0)
        .then(|| Date::new(first_year, first_month, 1).ok())
        .flatten();
    let end = (last_year < 9999)
        .then(|| {
            Date::new(last_year, last_month, 1)
                .ok()
                .map(Date::last_of_month)
        })
        .flatten();
    Interval::new(start, end)
}

fn widened(interval: Interval) -> Interval {
    let (Some(start), Some(end)) = (interval.start, interval.end) else {
        return interval;
    };
    let days = start
        .until(end)
        .map_or(0, |span| span.get_days())
        .saturating_add(1);
    let by = jiff::Span::new().try_days(days).unwrap_or_default();
    Interval::new(start.checked_sub(by).ok(), end.checked_add(by).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first and the last day.
    fn shown(edtf: &str) -> String {
        let day = |day: Option<Date>| day.map_or_else(|| "..".to_owned(), |day| day.to_string());
        match parse_edtf(edtf) {
            Some(found) if !found.is_bounded() => "none".to_owned(),
            Some(found) if found.start == found.end => day(found.start),
            Some(found) => format!("{}/{}", day(found.start), day(found.end)),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn dates_of_every_precision() {
        assert_eq!(shown("2024-12-08"), "2024-12-08");
        assert_eq!(shown("2024-12-08T10:30:00Z"), "2024-12-08");
        assert_eq!(shown("2024-12"), "2024-12-01/2024-12-31");
        assert_eq!(shown("2024"), "2024-01-01/2024-12-31");
        assert_eq!(shown("202X"), "2020-01-01/2029-12-31");
        assert_eq!(shown("2024-02-XX"), "2024-02-01/2024-02-29");
        assert_eq!(shown("2024-12-1X"), "2024-12-10/2024-12-19");
        assert_eq!(shown("2024-21"), "2024-03-01/2024-05-31");
        assert_eq!(shown("2024-12?"), "2024-12-01/2024-12-31");
        assert_eq!(shown("2024-33"), "2024-01-01/2024-03-31");
        assert_eq!(shown("2024-36"), "2024-10-01/2024-12-31");
        assert_eq!(shown("2024-41"), "2024-07-01/2024-12-31");
    }

    #[test]
    fn approximate_dates_are_widened() {
        assert_eq!(shown("2024-12-08~"), "2024-12-07/2024-12-09");
    }

    #[test]
    fn intervals_open_and_closed() {
        assert_eq!(shown("2024-12-08/2024-12-10"), "2024-12-08/2024-12-10");
        assert_eq!(shown("../2024-12-10"), "../2024-12-10");
        assert_eq!(shown("2024-12/.."), "2024-12-01/..");
        assert_eq!(shown("/2024"), "../2024-12-31");
    }

    #[test]
    fn sets_reach_from_their_first_to_their_last() {
        assert_eq!(shown("{2024-12-07,2024-12-08}"), "2024-12-07/2024-12-08");
        assert_eq!(shown("[2024-08-12,2024-12-08]"), "2024-08-12/2024-12-08");
        assert_eq!(shown("{2024-12-07,}"), "none");
        assert_eq!(shown("{}"), "none");
    }

    #[test]
    fn what_bounds_nothing_or_is_no_date() {
        for none in [
            "XXXX-12-08",
            "XXXX",
            "../..",
            "",
            "Friday",
            "2024-13",
            "2024-02-31",
            "2024-1-1-1",
            "2024-12-10/2024-12-08",
            "٢٠٢٤",
            "2024-12-00x",
            "-",
            "/",
            "9999999",
        ] {
            assert_eq!(shown(none), "none", "{none}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_string_is_too_odd(text in "[0-9X~%?/.,T+Z{}\\[\\]-]{0,16}|\\PC{0,12}") {
            let _ = parse_edtf(&text).and_then(Interval::to_edtf);
        }
    }
}
