//! Words and offsets of what was read, whatever the text.

use jiff::civil::date;
use proptest::prelude::*;
use reportedly_model::Span;

use super::{PUBLISHED, analyse, times};
use crate::time::find_times;

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
