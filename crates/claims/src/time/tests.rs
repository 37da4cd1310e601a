//! Expressions are tried on sentences cut at blanks and punctuation, with only the tags that
//! the grammar asks for, and on a few hand-made dependency analyses for the tense.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use reportedly_model::{Analysis, Entity, Span, Token};

use super::{TimeExpression, TimeKind, find_times};

/// Saturday.
const PUBLISHED: Date = date(2024, 12, 14);

fn token(text: &str, start: usize, index: usize) -> Token {
    Token {
        text: text.into(),
        span: Span::new(start, start + text.chars().count()),
        space_after: true,
        lemma: text.to_lowercase().into(),
        tag: if text == "the" {
            "DT".into()
        } else {
            "NN".into()
        },
        pos: "NOUN".into(),
        morph: "".into(),
        head: index,
        dep: "dep".into(),
    }
}

/// Cuts at blanks, and before commas, full stops at the end and possessives.
fn analyse(text: &str) -> Analysis {
    let mut analysis = Analysis::default();
    let mut start = 0;
    for word in text.split(' ') {
        let stem = word.trim_end_matches([',', ';']);
        let stem = stem.strip_suffix("’s").unwrap_or(stem);
        let length = stem.chars().count();
        for (part, at) in [(stem, 0), (&word[stem.len()..], length)] {
            if !part.is_empty() {
                analysis
                    .tokens
                    .push(token(part, start + at, analysis.tokens.len()));
            }
        }
        if let Some(last) = analysis
            .tokens
            .last_mut()
            .filter(|_| stem.len() < word.len())
        {
            last.pos = "PUNCT".into();
        }
        start += word.chars().count() + 1;
    }
    for index in 1..analysis.tokens.len() {
        let glued = analysis.tokens[index - 1].span.end == analysis.tokens[index].span.start;
        analysis.tokens[index - 1].space_after = !glued;
    }
    analysis.sentences.push(0..analysis.tokens.len());
    analysis
}

fn times(text: &str, published: Option<Date>) -> Vec<TimeExpression> {
    find_times(&analyse(text), published)
}

/// The words of every expression with its value, "-" for none.
fn read(text: &str, published: Option<Date>) -> Vec<(String, String)> {
    times(text, published)
        .into_iter()
        .map(|time| (time.value.text, time.value.edtf.unwrap_or("-".into())))
        .collect()
}

#[track_caller]
fn check(published: Option<Date>, cases: &[(&str, &str)]) {
    for (words, edtf) in cases {
        let text = format!("She was there {words} with him");
        let expected = vec![((*words).to_owned(), (*edtf).to_owned())];
        assert_eq!(read(&text, published), expected, "{text}");
    }
}

#[track_caller]
fn check_published(cases: &[(&str, &str)]) {
    check(Some(PUBLISHED), cases);
}

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
        ("several days ago", "-"),
        ("in the past two weeks", "2024-11-30/2024-12-14"),
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

#[test]
fn parts_of_months_and_years_are_no_more_exact_than_the_whole() {
    check(
        None,
        &[
            ("in mid-2019", "2019"),
            ("in early 2020", "2020"),
            ("in late November 2020", "2020-11"),
            ("in mid-December 2020", "2020-12"),
            ("at the end of 2016", "2016"),
            ("at the beginning of March 2016", "2016-03"),
            ("in the first quarter of 2023", "2023-33"),
            ("in the second half of 2023", "2023-41"),
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
            ("in the early 1980s", "198X"),
            ("in the 19th century", "18XX"),
        ],
    );
    assert_eq!(read("after the fall of Aleppo", None), []);
    assert_eq!(read("the Prague Spring began", None), []);
}

#[test]
fn stretches() {
    check_published(&[
        ("since 2015", "2015/.."),
        ("until 2015", "../2015"),
        ("by late November", "../2024-11"),
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
        ],
    );
    assert_eq!(read("they counted 2013 of them", None), []);
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

#[test]
fn words_and_offsets_leave_out_what_does_not_belong() {
    let found = times(
        "Été: the post-2011 exodus, on Friday’s flight",
        Some(PUBLISHED),
    );
    let friday = &found[0].value;
    assert_eq!(
        (friday.text.as_str(), friday.span),
        ("on Friday", Span::new(27, 36))
    );
    assert_eq!(found[0].tokens, 5..7);
}

/// "PRONOUN [auxiliary] verb on Friday".
fn on_friday(words: &[(&str, &str, &str, &str, usize)]) -> Option<String> {
    let text: Vec<&str> = words.iter().map(|word| word.0).collect();
    let mut analysis = analyse(&text.join(" "));
    for (token, (_, tag, pos, dep, head)) in analysis.tokens.iter_mut().zip(words) {
        (token.tag, token.pos, token.dep) = ((*tag).into(), (*pos).into(), (*dep).into());
        token.head = *head;
    }
    find_times(&analysis, Some(PUBLISHED)).pop()?.value.edtf
}

#[test]
fn the_verb_decides_between_past_and_future() {
    let past = [
        ("He", "PRP", "PRON", "nsubj", 1),
        ("left", "VBD", "VERB", "ROOT", 1),
        ("on", "IN", "ADP", "prep", 1),
        ("Friday", "NNP", "PROPN", "pobj", 2),
    ];
    let mut future = [
        ("He", "PRP", "PRON", "nsubj", 2),
        ("will", "MD", "AUX", "aux", 2),
        ("leave", "VB", "VERB", "ROOT", 2),
        ("on", "IN", "ADP", "prep", 2),
        ("Friday", "NNP", "PROPN", "pobj", 3),
    ];
    assert_eq!(on_friday(&past).as_deref(), Some("2024-12-13"));
    assert_eq!(on_friday(&future).as_deref(), Some("2024-12-20"));
    future[1] = ("may", "MD", "AUX", "aux", 2);
    assert_eq!(on_friday(&future).as_deref(), Some("2024-12-13"));
}

#[test]
fn hearsay_in_the_conditional_looks_back() {
    let words = [
        ("He", "PRP", "PRON", "nsubj", 3),
        ("would", "MD", "AUX", "aux", 3),
        ("have", "VB", "AUX", "aux", 3),
        ("left", "VBN", "VERB", "ROOT", 3),
        ("on", "IN", "ADP", "prep", 3),
        ("Friday", "NNP", "PROPN", "pobj", 4),
    ];
    let mut words = words;
    words[2].0 = "have";
    assert_eq!(on_friday(&words).as_deref(), Some("2024-12-13"));
}

#[test]
fn what_is_due_lies_ahead_and_what_was_due_behind() {
    let due = |verb: &'static str, tag: &'static str| {
        on_friday(&[
            ("He", "PRP", "PRON", "nsubj", 1),
            (verb, tag, "AUX", "ROOT", 1),
            ("due", "JJ", "ADJ", "acomp", 1),
            ("to", "TO", "PART", "aux", 4),
            ("appear", "VB", "VERB", "xcomp", 2),
            ("on", "IN", "ADP", "prep", 4),
            ("Friday", "NNP", "PROPN", "pobj", 5),
        ])
    };
    assert_eq!(due("is", "VBZ").as_deref(), Some("2024-12-20"));
    assert_eq!(due("was", "VBD").as_deref(), Some("2024-12-13"));
}

proptest! {
    #[test]
    fn any_words_are_read_without_panic(
        words in prop::collection::vec(
            prop_oneof![
                prop::sample::select(vec![
                    "on", "in", "the", "of", "between", "from", "to", "and", "or", "-", ",", "8",
                    "31st", "February", "May", "2024", "9999", "last", "next", "week", "Friday",
                    "two", "days", "ago", "after", "before", "later", "early", "mid-2019", "since",
                    "by", "around", "14:30", "a.m.", "1990s", "08/12/2024", "2024-12-08", "century",
                    "19th", "quarter", "first", "999", "years", "decades", "overnight", "'", "–",
                ]).prop_map(str::to_owned),
                "\\PC{0,6}",
            ],
            0..40,
        ),
        year in -9999i16..=9999, month in 1i8..=12, day in 1i8..=28,
    ) {
        // the pipeline makes tokens of further blanks, which the words here cannot stand for
        let words: Vec<&str> = words.iter().flat_map(|w| w.split(' ')).filter(|w| !w.is_empty()).collect();
        let analysis = analyse(&words.join(" "));
        for published in [None, Some(date(year, month, day))] {
            let found = find_times(&analysis, published);
            let in_order = found.windows(2).all(|two| two[0].value.span.end <= two[1].value.span.start);
            prop_assert!(in_order);
            for time in &found {
                prop_assert!(time.tokens.end <= analysis.tokens.len());
                prop_assert_eq!(time.value.text.chars().count(), time.value.span.len());
            }
        }
    }
}
