//! Stretches, rows and lengths.

use super::{PUBLISHED, check_published, times};
use crate::time::TimeKind;

#[test]
fn stretches() {
    check_published(&[
        ("since 2015", "2015/.."),
        ("until 2015", "../2015"),
        ("by late November", "../2024-11-30~"),
        ("since early March", "2024-03-01~/.."),
        ("through March", "../2024-03"),
        ("from today to 17 January", "2024-12-14/2025-01-17"),
        ("after 8 December", "2024-12-08/.."),
        ("before March 2011", "../2011-03"),
        ("between 3 and 5 March", "2024-03-03/2024-03-05"),
        ("from 3 to 5 March", "2024-03-03/2024-03-05"),
        ("from 28 February to 2 March 2021", "2021-02-28/2021-03-02"),
        ("from December to January 2021", "2020-12/2021-01"),
        ("from December 3 to 5", "2024-12-03/2024-12-05"),
        ("on December 3-5", "2024-12-03/2024-12-05"),
        ("from 2011 to 2014", "2011/2014"),
        ("in 2011–14", "2011/2014"),
        ("in 2011-2014", "2011/2014"),
        ("from Monday to Wednesday", "2024-12-09/2024-12-11"),
        ("from Saturday to Monday", "2024-12-07/2024-12-09"),
    ]);
}

#[test]
fn two_days_named_are_two_days_and_a_choice_is_a_choice() {
    check_published(&[
        ("on 7 and 8 December", "{2024-12-07,2024-12-08}"),
        ("on 7 or 8 December", "[2024-12-07,2024-12-08]"),
        ("on Thursday or Friday", "[2024-12-12,2024-12-13]"),
    ]);
}

#[test]
fn durations_and_hours_place_nothing() {
    let kind = |text: &str| times(text, Some(PUBLISHED)).first().map(|time| time.kind);
    assert_eq!(
        kind("he stayed for three years there"),
        Some(TimeKind::Duration)
    );
    assert_eq!(kind("he left at dawn"), Some(TimeKind::TimeOfDay));
    assert_eq!(kind("he left at 14:30"), Some(TimeKind::TimeOfDay));
    assert_eq!(kind("he has stayed since May"), Some(TimeKind::Interval));
    assert_eq!(kind("he left in May"), Some(TimeKind::Date));
    assert_eq!(kind("a 27-year-old man, 27 years old"), None);
}
