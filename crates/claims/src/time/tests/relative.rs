//! Dates told from publication or from other dates.

use super::{PUBLISHED, analyse, check_published};
use crate::time::{TimeKind, find_times};

#[test]
fn last_this_and_next() {
    check_published(&[
        ("last Saturday", "2024-12-07"),
        ("next Saturday", "2024-12-21"),
        ("this Saturday", "2024-12-14"),
        ("last December", "2023-12"),
        ("next December", "2025-12"),
        ("last March", "2024-03"),
        ("in December last year", "2023-12"),
        ("in March this year", "2024-03"),
        ("last summer", "2024-22"),
        ("last year", "2023"),
        ("last month", "2024-11"),
        ("next month", "2025-01"),
        ("last week", "2024-12-02/2024-12-08"),
        ("this week", "2024-12-09/2024-12-15"),
        ("last weekend", "2024-12-07/2024-12-08"),
    ]);
}

#[test]
fn days_around_publication() {
    check_published(&[
        ("yesterday", "2024-12-13"),
        ("today", "2024-12-14"),
        ("tomorrow", "2024-12-15"),
        ("this morning", "2024-12-14"),
        ("last night", "2024-12-13/2024-12-14"),
        ("overnight", "2024-12-13/2024-12-14"),
        ("two days ago", "2024-12-12"),
        ("three weeks ago", "2024-11-23~"),
        ("five months ago", "2024-07~"),
        ("five years ago", "2019~"),
        ("a fortnight ago", "2024-11-30~"),
        ("several days ago", "../2024-12-14"),
        ("weeks ago", "../2024-12-14"),
        ("a week or so ago", "2024-12-07~"),
        ("two hours ago", "2024-12-13/2024-12-14"),
        ("in recent weeks", "../2024-12-14"),
        ("in the coming days", "2024-12-14/.."),
        ("earlier this week", "2024-12-09/2024-12-14"),
        ("later this year", "2024-12-14/2024-12-31"),
        ("in the past two weeks", "2024-11-30~/2024-12-14"),
    ]);
}

#[test]
fn a_date_told_from_an_unnamed_one_keeps_its_words_alone() {
    check_published(&[
        ("the next day", "-"),
        ("two days later", "-"),
        ("a week earlier", "-"),
        ("the following week", "-"),
        ("that night", "-"),
        ("the following Monday", "-"),
        ("months later", "-"),
        ("since then", "-"),
        ("the day before", "-"),
        ("in December of that year", "XXXX-12"),
    ]);
}

#[test]
fn a_date_told_from_an_event_keeps_the_event_but_not_a_clause() {
    let mut analysis = analyse("he left two days after the coup there");
    analysis.tokens[6].dep = "pobj".into();
    analysis.tokens[6].head = 4;
    let found = find_times(&analysis, Some(PUBLISHED));
    assert_eq!(found[0].value.text, "two days after the coup");
    assert_eq!(found[0].value.edtf, None);
    analysis.tokens[4].dep = "mark".into();
    let found = find_times(&analysis, Some(PUBLISHED));
    assert_eq!(found[0].kind, TimeKind::Duration);
}

#[test]
fn a_date_told_from_a_named_one_is_counted() {
    check_published(&[
        ("two days after 8 December", "2024-12-10"),
        ("the day before 1 March 2024", "2024-02-29"),
        ("a week after 3 May 2011", "2011-05-10~"),
        ("on the eve of 5 May 2011", "2011-05-04"),
        ("weeks before 5 May 2011", "../2011-05-05"),
        ("some days after 8 December", "2024-12-08/.."),
    ]);
}

#[test]
fn the_time_of_day_goes_with_its_date() {
    check_published(&[
        ("early on Sunday", "2024-12-08"),
        ("late Friday", "2024-12-13"),
        ("at dawn on Sunday", "2024-12-08"),
        ("at 9 a.m. on Sunday", "2024-12-08"),
        ("on Sunday at 5pm", "2024-12-08"),
        ("on Sunday morning", "2024-12-08"),
        ("in the early hours of December 8", "2024-12-08"),
        ("on the night of 7 December", "2024-12-07"),
        ("in the night of 7 to 8 December", "2024-12-07/2024-12-08"),
        ("before dawn on Sunday", "2024-12-08"),
        ("after the night of 7 to 8 December", "2024-12-07/.."),
    ]);
}
