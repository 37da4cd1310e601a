//! Dates that cannot be: a report that was there before the day on which it says that it was published.

use jiff::ToSpan as _;
use jiff::civil::Date;
use reportedly_model::{DateBasis, Published};

/// Whether a report cannot have been published on the day that it gives, since it was had on an earlier
/// one. Elsewhere it may be the next day already; and an analyst who gives the day is believed.
pub fn is_misdated(published: &Published, had_on: Date) -> bool {
    let day: Option<Date> = published.date.parse().ok();
    let latest = had_on.checked_add(1.day()).unwrap_or(had_on);
    published.basis != DateBasis::Analyst && day.is_some_and(|day| day > latest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_published_after_it_was_had() {
        let had_on = "2024-12-14".parse().unwrap();
        for (date, basis, misdated) in [
            ("2099-01-01", DateBasis::Metadata, true),
            ("2024-12-16", DateBasis::Page, true),
            ("2024-12-15", DateBasis::Page, false),
            ("2016-03-05", DateBasis::Metadata, false),
            ("2099-01-01", DateBasis::Analyst, false),
            ("2099", DateBasis::Metadata, false),
        ] {
            let published = Published {
                date: date.to_owned(),
                basis,
            };
            assert_eq!(is_misdated(&published, had_on), misdated, "{date}");
        }
    }
}
