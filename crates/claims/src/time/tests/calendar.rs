//! Dates of the calendar.

use jiff::civil::date;
use reportedly_model::Entity;

use super::{analyse, check, check_published, read};
use crate::time::find_times;

#[test]
fn days_in_every_order() {
    check(
        None,
        &[
            ("on 8 December 2024", "2024-12-08"),
            ("on December 8, 2024", "2024-12-08"),
            ("on December 8th, 2024", "2024-12-08"),
            ("on the 8th of December 2024", "2024-12-08"),
            ("on the eighth of December 2024", "2024-12-08"),
            ("on December the 8th, 2024", "2024-12-08"),
            ("on Sunday, December 8, 2024", "2024-12-08"),
            ("on Sunday 8 December 2024", "2024-12-08"),
            ("on Dec. 8, 2024", "2024-12-08"),
            ("on 8 Dec 2024", "2024-12-08"),
        ],
    );
}

#[test]
fn numeric_dates() {
    check(
        None,
        &[
            ("on 2024-12-08", "2024-12-08"),
            ("on 31/12/2024", "2024-12-31"),
            ("on 12/31/2024", "2024-12-31"),
            ("on 08/08/2024", "2024-08-08"),
            ("on 8.12.2024", "2024-12-08"),
        ],
    );
}

#[test]
fn a_day_and_month_that_may_stand_either_way_round_stay_two_dates() {
    check(None, &[("on 08/12/2024", "[2024-08-12,2024-12-08]")]);
}

#[test]
fn no_year_is_made_up_without_a_publication_date() {
    check(
        None,
        &[
            ("on December 8", "XXXX-12-08"),
            ("in December", "XXXX-12"),
            ("between 3 and 5 March", "XXXX-03-03/XXXX-03-05"),
            ("in the summer", "XXXX-22"),
            ("on 29 February", "XXXX-02-29"),
            ("on Friday", "-"),
            ("yesterday", "-"),
            ("last week", "-"),
            ("two days ago", "-"),
        ],
    );
}

#[test]
fn news_speaks_of_the_latest_such_date() {
    check_published(&[
        ("on December 8", "2024-12-08"),
        ("on December 14", "2024-12-14"),
        ("on December 15", "2023-12-15"),
        ("in December", "2024-12"),
        ("in March", "2024-03"),
        ("on Friday", "2024-12-13"),
        ("on Saturday", "2024-12-14"),
        ("on Sunday", "2024-12-08"),
        ("in the summer", "2024-22"),
    ]);
}

#[test]
fn portions_of_months_and_years_are_about_a_third() {
    check(
        None,
        &[
            ("in mid-2019", "2019-05~/2019-08~"),
            ("in early 2020", "2020-01/2020-04~"),
            ("in late November 2020", "2020-11-21~/2020-11-30"),
            ("in mid-December 2020", "2020-12-11~/2020-12-20~"),
            ("at the end of 2016", "2016-09~/2016-12"),
            ("at the beginning of March 2016", "2016-03-01/2016-03-10~"),
            ("in the first quarter of 2023", "2023-33"),
            ("in the second half of 2023", "2023-41"),
            ("in the last quarter of 2023", "2023-36"),
            ("in late December", "XXXX-12-21~/XXXX-12-31"),
            (
                "from early March to late April 2021",
                "2021-03-01/2021-04-30",
            ),
        ],
    );
}

#[test]
fn seasons_decades_and_centuries() {
    check(
        None,
        &[
            ("in the summer of 2020", "2020-22"),
            ("in spring 2011", "2011-21"),
            ("in the fall of 2012", "2012-23"),
            ("in the 1990s", "199X"),
            ("in the nineties", "199X"),
            ("in the early 1980s", "1980/1983~"),
            ("in the 19th century", "18XX"),
        ],
    );
    assert_eq!(read("after the fall of Aleppo", None), []);
    assert_eq!(read("the Prague Spring began", None), []);
}

#[test]
fn approximate_dates() {
    check_published(&[
        ("around 10 May", "2024-05-10~"),
        ("about 2013", "2013~"),
        ("since around 2015", "2015~/.."),
    ]);
}

#[test]
fn days_that_cannot_be_have_no_value() {
    check_published(&[
        ("on 29 February", "2024-02-29"),
        ("on 29 February 2023", "-"),
        ("on February 30", "-"),
        ("on 31 April 2024", "-"),
    ]);
    check(Some(date(2023, 5, 1)), &[("on 29 February", "2020-02-29")]);
    check(Some(date(1903, 5, 1)), &[("on 29 February", "1896-02-29")]);
}

#[test]
fn bare_numbers_are_years_only_where_the_words_say_so() {
    check(
        None,
        &[
            ("in 2013", "2013"),
            ("by 2013", "../2013"),
            ("in the year 2013", "2013"),
            ("in nineteen ninety-seven", "1997"),
            ("in two thousand and five", "2005"),
        ],
    );
    assert_eq!(read("they counted 2013 of them", None), []);
    assert_eq!(read("not in two thousand years", None), []);
    let mut villages = analyse("he hid in 2000 villages");
    villages.tokens[3].dep = "nummod".into();
    villages.tokens[3].head = 4;
    villages.tokens[4].tag = "NNS".into();
    assert_eq!(find_times(&villages, None), []);
}

#[test]
fn a_year_before_a_noun_dates_it() {
    let mut analysis = analyse("the 2013 attacks");
    assert_eq!(find_times(&analysis, None), []);
    analysis.entities.push(Entity {
        tokens: 1..2,
        label: "DATE".into(),
    });
    assert_eq!(
        find_times(&analysis, None)[0].value.edtf.as_deref(),
        Some("2013")
    );
}

#[test]
fn names_of_people_are_no_months() {
    let mut analysis = analyse("in April Jones they trust");
    analysis.entities.push(Entity {
        tokens: 1..3,
        label: "PERSON".into(),
    });
    assert_eq!(find_times(&analysis, None), []);
    assert_eq!(read("they may march in august company", None), []);
}
