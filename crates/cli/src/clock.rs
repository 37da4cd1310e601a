//! The only clock of the program, and moments as they are typed.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A moment in RFC 3339, in UTC to the second, so that moments sort as texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moment(pub(crate) String);

/// Now.
pub(crate) fn now() -> Moment {
    Moment(in_utc(Timestamp::now()))
}

impl Moment {
    /// The day on which it falls where this machine stands.
    pub(crate) fn day(&self) -> Option<Date> {
        let moment: Timestamp = self.0.parse().ok()?;
        Some(moment.to_zoned(TimeZone::system()).date())
    }
}

fn in_utc(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

impl FromStr for Moment {
    type Err = String;

    /// A day is taken for its beginning where this machine stands.
    fn from_str(text: &str) -> Result<Self, String> {
        let day = || {
            let day: Date = text.parse().ok()?;
            let start = day.to_zoned(TimeZone::system()).ok()?;
            Some(start.timestamp())
        };
        let moment: Option<Timestamp> = text.parse().ok();
        let found = moment.or_else(day);
        found.map(|moment| Self(in_utc(moment))).ok_or_else(|| {
            format!("{text:?} is no time such as 2024-12-31 or 2024-12-31T09:30:00Z")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_kept_in_one_zone() {
        let moment: Moment = "2024-12-31T09:30:00+02:00".parse().unwrap();
        assert_eq!(moment.0, "2024-12-31T07:30:00Z");
        assert!("yesterday".parse::<Moment>().is_err());
    }
}
