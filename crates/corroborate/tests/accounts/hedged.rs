//! Answers that are no firmer than their words: hedges, sequences told by one voice, denials.

use reportedly_model::{Certainty, FateEvent, Standing};

use crate::vocabulary::{VERA, places, report, report_a, report_b, story, vera};

#[test]
fn a_possible_death_is_headed_as_possible() {
    for (certainty, words) in [
        (
            Certainty::Certain,
            "Reported killed, according to one officer, in a.txt: 1 origin.",
        ),
        (
            Certainty::Probable,
            "Probably killed, according to one officer, in a.txt: 1 origin.",
        ),
        (
            Certainty::Possible,
            "Possibly killed, according to one officer, in a.txt: 1 origin.",
        ),
    ] {
        let killed = vera().was(FateEvent::Killed).by("one officer");
        let whole = story([report_a(14, killed.surely(certainty))]);
        let answer = whole.where_was(VERA, "2024-12-22");
        assert!(answer.answer.starts_with(words), "{}", answer.answer);
    }
}

#[test]
fn hearsay_of_a_death_is_reported_and_marked() {
    let killed = vera().was(FateEvent::Killed).hearsay();
    let whole = story([report_a(14, killed)]);
    let answer = whole.where_was(VERA, "2024-12-22");
    assert!(
        answer
            .answer
            .starts_with("Reported killed (hearsay), according to a.txt")
    );
}

#[test]
fn the_firmest_account_of_a_death_heads_the_answer() {
    let killed = || vera().was(FateEvent::Killed);
    let whole = story([
        report_a(14, killed().surely(Certainty::Possible)),
        report_b(15, killed().by("a doctor")),
    ]);
    let answer = whole.where_was(VERA, "2024-12-22");
    assert!(
        answer.answer.starts_with("Reported killed"),
        "{}",
        answer.answer
    );
}

#[test]
fn a_possible_movement_is_told_as_a_possibility() {
    let went = vera().went().to("Cyprus");
    let whole = story([report_a(14, went.surely(Certainty::Possible))]);
    let answer = whole.where_was(VERA, "2024-12-22");
    let words = "Last reported, as a possibility, in Cyprus (";
    assert!(answer.answer.starts_with(words), "{}", answer.answer);
}

#[test]
fn a_leg_without_a_date_and_then_a_day_elsewhere_are_a_sequence() {
    let whole = story([report_a(
        14,
        [
            vera().went().to("Iraq"),
            vera().stays_in("Cyprus").on("../2024-12-12"),
        ],
    )]);
    let answer = whole.where_was(VERA, "2024-12-22");
    assert_eq!(answer.standing, Standing::Reported, "{}", answer.answer);
    assert_eq!(places(&answer), ["Cyprus"]);
}

#[test]
fn what_two_voices_tell_is_no_sequence() {
    let whole = story([report_a(
        14,
        [
            vera().went().to("Iraq").by("a friend"),
            vera().stays_in("Cyprus").on("../2024-12-12").by("a pilot"),
        ],
    )]);
    let answer = whole.where_was(VERA, "2024-12-22");
    assert_eq!(answer.standing, Standing::Disputed, "{}", answer.answer);
}

#[test]
fn equal_denials_are_told_once() {
    let went = || vera().went().to("Cyprus");
    let denied = |name: &str| report(name, "2024-12-15", went().denied().by("her lawyer"));
    let whole = story([
        report_a(14, went()),
        denied("b.txt"),
        denied("c.txt"),
        denied("d.txt"),
    ]);
    let answer = whole.where_was(VERA, "2024-12-22").answer;
    let words = "Denied: did not go to Cyprus, according to her lawyer, in 3 reports.";
    assert!(answer.contains(words), "{answer}");
    assert_eq!(answer.matches("Denied:").count(), 1);
}

#[test]
fn without_the_only_report_goes_without_saying() {
    let whole = story([report_a(14, vera().stays_in("Cyprus"))]);
    let answer = whole.where_was(VERA, "2024-12-22");
    let without = answer
        .overturn
        .iter()
        .filter(|told| told.words.starts_with("without"));
    assert_eq!(without.count(), 0);
}
