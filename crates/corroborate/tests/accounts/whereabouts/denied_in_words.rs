//! Denials that name a place which nobody knows, and of what nobody tells: shown as well, and they dispute nothing.

use reportedly_corroborate::besides;
use reportedly_model::{FateEvent, Standing, Whereabouts};

use crate::vocabulary::{OMAR, VERA, omar, report_a, report_b, report_c, story, undated, vera};

fn denied(answer: &Whereabouts) -> Vec<&str> {
    let words = answer.denials.iter().map(|denial| denial.words.as_str());
    words.collect()
}

#[test]
fn what_is_denied_of_an_unknown_place_is_shown_in_its_words() {
    let denial = |words: &str| {
        story([
            report_a(10, vera().went().to("Lebanon").on("2024-12-08")),
            report_b(11, vera().says(words).denied().by("her lawyer")),
        ])
        .where_is(VERA)
    };
    for words in [
        "denied that she had left Halmeh",
        "denies having been in Tull Marra",
        "dément avoir quitté Halmeh",
    ] {
        let answer = denial(words);
        let told = format!("“{words}”, according to her lawyer, in b.txt");
        assert_eq!(denied(&answer), [told], "{words}");
        assert!(!answer.denials[0].disputes_answer);
        assert_eq!(answer.standing, Standing::Reported);
    }
    for other in [
        "denied that she had stolen the money",
        "denied that Vera had left",
        "denied that she had met Karl Holm",
        "denied that she had left the office early",
    ] {
        assert!(denial(other).denials.is_empty(), "{other}");
    }
}

#[test]
fn a_statement_that_denies_nothing_or_was_corrected_is_no_denial() {
    let says = || {
        vera()
            .says("denied that she had left Halmeh")
            .by("her lawyer")
    };
    assert!(
        story([undated("a.txt", says())])
            .where_is(VERA)
            .denials
            .is_empty()
    );
    let corrected = story([
        report_a(10, says().denied()),
        report_b(11, vera().stays_in("Cyprus")).corrects("a.txt"),
    ]);
    assert!(corrected.where_is(VERA).denials.is_empty());
}

#[test]
fn a_denied_arrest_that_nobody_tells_is_shown() {
    let held = || omar().was(FateEvent::Detained).fate_in("Lebanon");
    let answer = story([report_a(10, held().denied().by("police"))]).where_is(OMAR);
    assert_eq!(
        denied(&answer),
        ["not detained in Lebanon, according to police, in a.txt"]
    );
    let answer = story([
        report_a(10, held().denied().by("police")),
        report_b(10, held().by("a cousin")),
    ])
    .where_is(OMAR);
    assert!(denied(&answer).is_empty(), "it stands with the arrest");
    assert_eq!(answer.fates[0].denied_by.len(), 1);
}

#[test]
fn a_release_has_the_claims_behind_it() {
    let told = story([
        report_a(
            12,
            omar()
                .was(FateEvent::Arrested)
                .fate_in("Lebanon")
                .on("2024-12-11"),
        ),
        report_b(
            21,
            omar()
                .was(FateEvent::Released)
                .on("2024-12-20")
                .by("police"),
        ),
        report_c(
            22,
            omar()
                .was(FateEvent::Released)
                .on("2024-12-20")
                .by("a cousin"),
        ),
    ]);
    let found = besides(&told.corpus(), &told.where_is(OMAR));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].event, FateEvent::Released);
    assert_eq!(found[0].claims.len(), 2);
    let before = besides(&told.corpus(), &told.where_was(OMAR, "2024-12-15"));
    assert!(before.is_empty(), "nobody had told of it yet");
}
