//! Where somebody was last reported, by the rules that the design numbers.

mod candidates;
mod changes;
mod denied_in_words;
mod fates;
mod rivals;
mod told_again;
mod unnamed;

use reportedly_model::Whereabouts;

use crate::vocabulary::{VERA, omar, report_a, report_b, story, undated, vera};

#[test]
fn the_answer_reads_as_the_design_has_it() {
    let mut whole = story([
        report_a(
            14,
            vera()
                .went()
                .via("Lebanon")
                .to("Abu Dhabi")
                .by("one friend"),
        ),
        report_b(16, vera().went().via("Lebanon").to("Abu Dhabi")),
    ]);
    whole.not_read = vec!["c.pdf".to_owned()];
    assert_eq!(
        whole.where_was(VERA, "2024-12-22").answer,
        "Last reported in Abu Dhabi (reports published to 22 December 2024; arrival date \
         unstated). a.txt cites one friend, b.txt nobody: 1–2 origins. Nothing later among the 2 \
         of 3 reports read."
    );
}

#[test]
fn nobody_knows_a_person_that_is_not_there() {
    let whole = story([undated("a.txt", vera().office("engineer"))]);
    assert!(reportedly_corroborate::whereabouts(&whole.corpus(), "lost", None).is_none());
    let answer = whole.where_is(VERA);
    assert_eq!(
        answer.answer,
        "No place reported (reports without a date). Nothing else in the one report read, 1 undated."
    );
}

#[test]
fn everybody_at_once_gets_the_same_answers() {
    let whole = story([
        report_a(
            10,
            [
                vera().went().to("Lebanon").with("Omar Said"),
                omar().stays_in("Cyprus"),
            ],
        ),
        report_b(12, vera().stays_in("Beirut").by("a guard")),
    ]);
    let all = reportedly_corroborate::all_whereabouts(&whole.corpus(), None);
    let one_by_one: Vec<Whereabouts> = whole
        .people
        .iter()
        .map(|person| whole.where_is(&person.name))
        .collect();
    assert_eq!(all, one_by_one);
}
