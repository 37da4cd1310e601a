//! Dates and intervals of the Extended Date/Time Format for people to read.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// An EDTF date or interval as people say it: "2016-03-05" is "5 March 2016", "XXXX-12-08" is
/// "8 December, year unstated"; what has no short wording stays as it is.
pub fn edtf_in_words(edtf: &str) -> String {
    if let Some(members) = within(edtf, '{', '}') {
        return joined(members, " and ");
    }
    if let Some(members) = within(edtf, '[', ']') {
        return joined(members, " or ");
    }
    match edtf.split_once('/') {
        None => one_in_words(edtf),
        Some((".." | "", end)) => format!("by {}", one_in_words(end)),
        Some((start, ".." | "")) => format!("since {}", one_in_words(start)),
        Some((start, end)) => format!("between {} and {}", one_in_words(start), one_in_words(end)),
    }
}

fn within(edtf: &str, open: char, close: char) -> Option<&str> {
    edtf.strip_prefix(open)?.strip_suffix(close)
}

fn joined(members: &str, by: &str) -> String {
    let members: Vec<String> = members.split(',').map(one_in_words).collect();
    members.join(by)
}

fn one_in_words(edtf: &str) -> String {
    let doubt = match edtf.chars().last() {
        Some('~') => "about ",
        Some('?') => "perhaps ",
        Some('%') => "perhaps about ",
        _ => "",
    };
    let bare = edtf.trim_end_matches(['?', '~', '%']);
    let words = plain_in_words(bare).unwrap_or_else(|| bare.to_owned());
    format!("{doubt}{words}")
}

fn plain_in_words(bare: &str) -> Option<String> {
    let (date, time) = match bare.split_once('T') {
        Some((date, time)) => (date, format!(", {time}")),
        None => (bare, String::new()),
    };
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let year = match (year, month) {
        ("XXXX", None) => return None,
        ("XXXX", Some(_)) => ", year unstated".to_owned(),
        (year, None) => years(year),
        (year, Some(_)) => format!(" {year}"),
    };
    let part = match month {
        Some(month) => part_of_year(month)?,
        None => "",
    };
    let day = day.and_then(|day| day.parse::<u8>().ok());
    let day = day.map_or_else(String::new, |day| format!("{day} "));
    Some(format!("{day}{part}{year}{time}"))
}

/// "199X" is "the 1990s", "19XX" "the 1900s".
fn years(year: &str) -> String {
    match (year.strip_suffix("XX"), year.strip_suffix('X')) {
        (Some(century), _) => format!("the {century}00s"),
        (_, Some(decade)) => format!("the {decade}0s"),
        _ => year.to_owned(),
    }
}

/// Months, seasons, quarters and halves, by the codes of EDTF.
fn part_of_year(code: &str) -> Option<&'static str> {
    Some(match code.parse().ok()? {
        month @ 1..=12 => *MONTHS.get(month - 1)?,
        21 => "spring",
        22 => "summer",
        23 => "autumn",
        24 => "winter",
        33 => "first quarter of",
        34 => "second quarter of",
        35 => "third quarter of",
        36 => "fourth quarter of",
        40 => "first half of",
        41 => "second half of",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_like_a_date() {
        for (edtf, words) in [
            ("2024-12-08", "8 December 2024"),
            ("2024-12", "December 2024"),
            ("2024-12-XX", "December 2024"),
            ("2024", "2024"),
            ("199X", "the 1990s"),
            ("19XX", "the 1900s"),
            ("2024-22", "summer 2024"),
            ("2024-33", "first quarter of 2024"),
            ("XXXX-12-08", "8 December, year unstated"),
            ("XXXX-12", "December, year unstated"),
            ("2024~", "about 2024"),
            ("2024-12-08?", "perhaps 8 December 2024"),
            ("2024-12%", "perhaps about December 2024"),
            ("2024-12-08T08:30", "8 December 2024, 08:30"),
            ("../2024-12-08", "by 8 December 2024"),
            ("2024-12-08/..", "since 8 December 2024"),
            (
                "2024-12-01/2024-12-31",
                "between 1 December 2024 and 31 December 2024",
            ),
            (
                "{2024-12-07,2024-12-08}",
                "7 December 2024 and 8 December 2024",
            ),
            ("[2023,2024]", "2023 or 2024"),
            ("whenever", "whenever"),
            ("XXXX", "XXXX"),
            ("2024-99-01", "2024-99-01"),
        ] {
            assert_eq!(edtf_in_words(edtf), words, "{edtf}");
        }
    }
}
