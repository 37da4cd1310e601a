//! Dates that only the story around them tells.

use super::{PUBLISHED, analyse, read};
use crate::time::find_times;

/// The value of the last expression in sentences that are set apart by " | ".
fn last(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let joined: Vec<&str> = words.iter().copied().filter(|word| *word != "|").collect();
    let mut analysis = analyse(&joined.join(" "));
    analysis.sentences.clear();
    let (mut start, mut at) = (0, 0);
    for word in words.iter().chain(&["|"]) {
        if *word == "|" {
            analysis.sentences.push(start..at);
            start = at;
        } else {
            at += 1;
        }
    }
    let found = find_times(&analysis, Some(PUBLISHED)).pop();
    found
        .and_then(|time| time.value.edtf)
        .unwrap_or_else(|| "-".to_owned())
}

#[test]
fn dates_count_from_the_one_told_before() {
    for (text, value) in [
        ("he left on 3 May | two days later he died", "2024-05-05"),
        (
            "he left on 3 May | she wept | two days later he died",
            "2024-05-05",
        ),
        (
            "he left on 3 May | the following Monday he died",
            "2024-05-06",
        ),
        (
            "he left on 3 May | the previous Friday he died",
            "2024-04-26",
        ),
        ("he left on 3 May | weeks later he died", "2024-05-03/.."),
        (
            "he left on 3 May | some days earlier he spoke",
            "../2024-05-03",
        ),
        (
            "he left on 3 May | hours later he died",
            "2024-05-03/2024-05-04",
        ),
        ("he left on 3 May | the following month he died", "2024-06"),
        ("he left in May 2021 | the following year he died", "2022"),
        (
            "he left in May 2021 | at the end of that year he died",
            "2021-09~/2021-12",
        ),
        ("he left in May 2021 | two years later he died", "2023~"),
        ("he left on 3 May | since then he hides", "2024-05-03/.."),
    ] {
        assert_eq!(last(text), value, "{text}");
    }
}

#[test]
fn without_a_date_before_it_nothing_is_made_up() {
    for text in [
        "he left | two days later he died",
        "he left on 3 May | a | b | c | two days later he died",
        "at the end of the month he died",
    ] {
        assert_eq!(last(text), "-", "{text}");
    }
}

#[test]
fn what_comes_round_again_is_no_date() {
    assert_eq!(
        read("they met every Friday and each July", Some(PUBLISHED)),
        []
    );
    assert_eq!(read("they met on Fridays", Some(PUBLISHED)), []);
}
