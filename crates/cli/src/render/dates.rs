//! Dates of the Extended Date/Time Format in words.

/// `edtf` as people say it: "2016-03-05" is "5 March 2016", "XXXX-12-08" is "8 December, year
/// unstated". What is not understood is shown as it is.
pub(crate) fn in_words(edtf: &str) -> String {
    match edtf.split_once('/') {
        Some(("" | "..", end)) => format!("by {}", day_in_words(end)),
        Some((start, "" | "..")) => format!("from {}", day_in_words(start)),
        Some((start, end)) => format!("{} to {}", day_in_words(start), day_in_words(end)),
        None => day_in_words(edtf),
    }
}

fn day_in_words(edtf: &str) -> String {
    let (edtf, doubt) = match edtf.chars().last() {
        Some('~') => (edtf.trim_end_matches('~'), "about "),
        Some('?') => (edtf.trim_end_matches('?'), "perhaps "),
        Some('%') => (edtf.trim_end_matches('%'), "perhaps about "),
        _ => (edtf, ""),
    };
    let words = plain_in_words(edtf).unwrap_or_else(|| edtf.to_owned());
    format!("{doubt}{words}")
}

fn plain_in_words(edtf: &str) -> Option<String> {
    let (date, time) = edtf
        .split_once('T')
        .map_or((edtf, None), |(date, time)| (date, Some(time)));
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let month = month
        .map(month_name)
        .map_or(Some(None), |name| name.map(Some))?;
    let day = day.and_then(|day| day.parse::<u8>().ok());
    let mut words = match (day, month) {
        (Some(day), Some(month)) => format!("{day} {month}"),
        (None, Some(month)) => month.to_owned(),
        (_, None) => String::new(),
    };
    words.push_str(&match (year, words.is_empty()) {
        ("XXXX", true) => return None,
        ("XXXX", false) => ", year unstated".to_owned(),
        (year, true) => decade(year),
        (year, false) => format!(" {year}"),
    });
    Some(time.map_or(words.clone(), |time| format!("{words}, {time}")))
}

/// "199X" is "the 1990s".
fn decade(year: &str) -> String {
    match year.strip_suffix('X') {
        Some(tens) if !tens.contains('X') => format!("the {tens}0s"),
        _ => year.to_owned(),
    }
}

fn month_name(number: &str) -> Option<&'static str> {
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
    // 21 to 24 are the seasons of EDTF.
    const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];
    match number.parse::<usize>().ok()? {
        month @ 1..=12 => MONTHS.get(month - 1).copied(),
        season @ 21..=24 => SEASONS.get(season - 21).copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn dates_are_said_as_people_say_them() {
        for (edtf, words) in [
            ("2016-03-05", "5 March 2016"),
            ("2016-03", "March 2016"),
            ("2016", "2016"),
            ("201X", "the 2010s"),
            ("2016-21", "spring 2016"),
            ("XXXX-12-08", "8 December, year unstated"),
            ("XXXX-12", "December, year unstated"),
            ("2016-03~", "about March 2016"),
            ("2016-03-05?", "perhaps 5 March 2016"),
            ("2016-03-03/2016-03-05", "3 March 2016 to 5 March 2016"),
            ("../2016-03-05", "by 5 March 2016"),
            ("2016-03-05/..", "from 5 March 2016"),
            ("2016-03-XX", "March 2016"),
            ("2016-03-04T08:30", "4 March 2016, 08:30"),
            ("whenever", "whenever"),
            ("2016-99-01", "2016-99-01"),
        ] {
            assert_eq!(in_words(edtf), words, "{edtf}");
        }
    }
}
