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

fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1)
        .ok()
        .and_then(|at| MONTHS.get(at))
        .copied()
        .unwrap_or("")
}

/// An EDTF date or interval for people to read; what has no short wording stays as it is.
pub fn edtf_in_words(edtf: &str) -> String {
    if let Some(members) = edtf
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
    {
        return joined(members, " and ");
    }
    if let Some(members) = edtf
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        return joined(members, " or ");
    }
    match edtf.split_once('/') {
        None => one_in_words(edtf),
        Some((".." | "", end)) => format!("by {}", one_in_words(end)),
        Some((start, ".." | "")) => format!("since {}", one_in_words(start)),
        Some((start, end)) => format!("between {} and {}", one_in_words(start), one_in_words(end)),
    }
}

fn joined(members: &str, by: &str) -> String {
    let members: Vec<String> = members.split(',').map(one_in_words).collect();
    members.join(by)
}

fn one_in_words(text: &str) -> String {
    let qualifier = text.chars().any(|c| matches!(c, '~' | '%'));
    let bare = text.trim_end_matches(['?', '~', '%']);
    let words = plain_in_words(bare).unwrap_or_else(|| bare.to_owned());
    if qualifier {
        format!("about {words}")
    } else {
        words
    }
}

fn plain_in_words(bare: &str) -> Option<String> {
    let mut parts = bare.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    let year = if year == "XXXX" {
        "(year unstated)"
    } else {
        year
    };
    let Some(month) = month else {
        return Some(match (year.strip_suffix("XX"), year.strip_suffix('X')) {
            (Some(century), _) => format!("the {century}00s"),
            (_, Some(decade)) => format!("the {decade}0s"),
            _ => year.to_owned(),
        });
    };
    if let Some(part) = part_of_year(month) {
        return Some(format!("{part} {year}"));
    }
    let name = month
        .parse()
        .map(month_name)
        .ok()
        .filter(|name| !name.is_empty())?;
    Some(match day.and_then(|day| day.parse::<u8>().ok()) {
        Some(day) => format!("{day} {name} {year}"),
        None => format!("{name} {year}"),
    })
}

/// Seasons, quarters and halves, by the codes of EDTF.
fn part_of_year(code: &str) -> Option<&'static str> {
    Some(match code {
        "21" => "spring",
        "22" => "summer",
        "23" => "autumn",
        "24" => "winter",
        "33" => "first quarter of",
        "34" => "second quarter of",
        "35" => "third quarter of",
        "36" => "fourth quarter of",
        "40" => "first half of",
        "41" => "second half of",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_like_a_date() {
        assert_eq!(edtf_in_words("2024-12-08"), "8 December 2024");
        assert_eq!(edtf_in_words("2024-12"), "December 2024");
        assert_eq!(edtf_in_words("XXXX-12-08"), "8 December (year unstated)");
        assert_eq!(edtf_in_words("../2024-12-08"), "by 8 December 2024");
        assert_eq!(
            edtf_in_words("2024-12-01/2024-12-31"),
            "between 1 December 2024 and 31 December 2024"
        );
        assert_eq!(edtf_in_words("2024~"), "about 2024");
        assert_eq!(edtf_in_words("2024-22"), "summer 2024");
        assert_eq!(edtf_in_words("2024-33"), "first quarter of 2024");
        assert_eq!(edtf_in_words("199X"), "the 1990s");
        assert_eq!(
            edtf_in_words("{2024-12-07,2024-12-08}"),
            "7 December 2024 and 8 December 2024"
        );
        assert_eq!(edtf_in_words("odd"), "odd");
        assert_eq!(edtf_in_words("2024-99"), "2024-99");
    }
}
