//! When something happened, as far as its words and the date of its report tell.

mod edtf;
mod interval;
mod onset;
mod words;

pub(crate) use edtf::parse_edtf;
pub(crate) use interval::Interval;
pub(crate) use onset::onset;
pub use words::edtf_in_words;

use jiff::civil::Date;

/// The first and the last day that a time in EDTF can mean, an end that is open as `None`;
/// nothing for what is no EDTF.
pub fn edtf_days(edtf: &str) -> Option<(Option<Date>, Option<Date>)> {
    parse_edtf(edtf).map(|interval| (interval.start, interval.end))
}
