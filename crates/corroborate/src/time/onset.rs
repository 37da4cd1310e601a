//! When something that goes on began: "since January" began in January, and in no month after it.

use super::{Interval, parse_edtf};

/// The days in which what a date in EDTF tells of began; the date itself where it has an end.
pub(crate) fn onset(edtf: &str) -> Option<Interval> {
    match edtf.split_once('/') {
        Some((from, ".." | "")) => parse_edtf(from),
        _ => parse_edtf(edtf),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_began_within_the_date_that_is_told() {
        assert_eq!(onset("2024-01/.."), parse_edtf("2024-01"));
        assert_eq!(onset("2024-01-05/"), parse_edtf("2024-01-05"));
        assert_eq!(onset("2024-01/2024-03"), parse_edtf("2024-01/2024-03"));
        assert_eq!(onset("../2024-03"), parse_edtf("../2024-03"));
        assert_eq!(onset("XXXX-03"), None);
    }
}
