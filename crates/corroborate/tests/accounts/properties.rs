//! What holds for any reports: their order plays no part, and a copy is no second origin.

use std::collections::BTreeSet;

use proptest::prelude::*;
use reportedly_model::{Event, FateEvent, LegalAct, Span, Whereabouts};

use crate::vocabulary::{Draft, Story, Told, report, story, told};

const PLACES: [&str; 7] = [
    "Lebanon",
    "Beirut",
    "Abu Dhabi",
    "Emirates",
    "Russia",
    "Cyprus",
    "the old mill",
];
const SOURCES: [&str; 6] = [
    "Anna Berg",
    "Karl Holm",
    "a friend",
    "one of her friends in Oslo",
    "a military source",
    "",
];
const DATES: [&str; 5] = [
    "",
    "2024-12-08",
    "2024-12",
    "2024-12-10/2024-12-20",
    "XXXX-12-08",
];
const PUBLISHED: [&str; 4] = ["", "2024-12-10", "2024-12-14", "2025-01-03"];

#[derive(Debug, Clone)]
struct Said {
    subject: usize,
    what: usize,
    place: usize,
    via: usize,
    source: usize,
    date: usize,
    flags: u8,
}

fn said() -> impl Strategy<Value = Said> {
    let places = 0..PLACES.len();
    (
        0..4usize,
        0..9usize,
        places.clone(),
        places,
        0..SOURCES.len(),
        0..DATES.len(),
        0..16u8,
    )
        .prop_map(|(subject, what, place, via, source, date, flags)| Said {
            subject,
            what,
            place,
            via,
            source,
            date,
            flags,
        })
}

fn claim(said: &Said) -> Told {
    let subject = [
        "Vera Lind",
        "Omar Said",
        "several officers",
        "some army officers",
    ][said.subject];
    let (place, via) = (PLACES[said.place], PLACES[said.via]);
    let mut told = match said.what {
        0 => told(subject).stays_in(place),
        1 => told(subject).went().to(place),
        2 => told(subject).went().via(via).to(place),
        3 => told(subject).went().from(via),
        4 => told(subject).was(FateEvent::Arrested).fate_in(place),
        5 => told(subject).office(["port engineer", "engineer", "chief pilot"][said.via % 3]),
        6 => told(subject).faces(LegalAct::Accused, &[["fraud", "theft"][said.via % 2]]),
        7 => told(subject).was([FateEvent::Died, FateEvent::Wounded][said.via % 2]),
        _ => told(subject).went().to(place).with("Lina Karam"),
    };
    if !SOURCES[said.source].is_empty() {
        told = told.by(SOURCES[said.source]);
    }
    if !DATES[said.date].is_empty() {
        told = told.on(DATES[said.date]);
    }
    if said.flags & 1 == 1 {
        told = told.hearsay();
    }
    match said.flags >> 1 {
        0 => told.denied(),
        1 => told.planned(),
        _ => told,
    }
}

/// A number for the publication date, and what is said.
type Sketch = Vec<(usize, Vec<Said>)>;

fn sketch() -> impl Strategy<Value = Sketch> {
    prop::collection::vec(
        (0..PUBLISHED.len(), prop::collection::vec(said(), 1..4)),
        1..6,
    )
}

fn drafts(sketch: &Sketch) -> Vec<Draft> {
    let draft = |(at, (published, said)): (usize, &(usize, Vec<Said>))| {
        report(
            &format!("r{at}.txt"),
            PUBLISHED[*published],
            said.iter().map(claim),
        )
    };
    sketch.iter().enumerate().map(draft).collect()
}

fn answers(story: &Story) -> Vec<Whereabouts> {
    story
        .people
        .iter()
        .map(|person| story.where_was(&person.name, "2024-12-31"))
        .collect()
}

/// The event that holds a claim of a report.
fn event_with<'e>(events: &'e [Event], report: &str, claim: &str) -> Vec<&'e Event> {
    let holds = |event: &&Event| {
        event
            .accounts
            .iter()
            .any(|account| account.report == report && account.claims.iter().any(|id| id == claim))
    };
    events.iter().filter(holds).collect()
}

/// Whether both rest on the same claims, those of a report set aside.
fn same_accounts_but(report: &str, before: &Event, after: &Event) -> bool {
    let claims = |event: &Event| -> BTreeSet<String> {
        let others = event
            .accounts
            .iter()
            .filter(|account| account.report != report);
        others.flat_map(|account| account.claims.clone()).collect()
    };
    claims(before) == claims(after)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_order_of_reports_changes_nothing(sketch in sketch(), shift in 0..6usize) {
        let straight = drafts(&sketch);
        let mut shuffled = straight.clone();
        shuffled.reverse();
        let by = shift % straight.len();
        shuffled.rotate_left(by);
        let (straight, shuffled) = (story(straight), story(shuffled));
        prop_assert_eq!(straight.events(), shuffled.events());
        prop_assert_eq!(answers(&straight), answers(&shuffled));
    }

    #[test]
    fn a_copy_is_no_second_origin(sketch in sketch(), which in 0..6usize, published in 0..4usize) {
        let originals = drafts(&sketch);
        let original = &originals[which % originals.len()];
        let copy = original
            .copied_as("copy.txt", PUBLISHED[published.max(1)])
            .relation(reportedly_model::RelationKind::CopyOf, &original.reading.report.name);
        let mut with_copy = originals.clone();
        with_copy.push(copy);
        let (before, after) = (story(originals).events(), story(with_copy).events());
        for event in &before {
            let first = &event.accounts[0];
            for now in event_with(&after, &first.report, &first.claims[0]) {
                // the date of a copy can bring happenings together that stood apart
                if same_accounts_but("copy.txt", event, now) {
                    prop_assert!(now.origins.low <= event.origins.low, "{event:#?} {now:#?}");
                    prop_assert!(now.origins.high <= event.origins.high, "{event:#?} {now:#?}");
                }
            }
        }
    }

    #[test]
    fn the_range_is_a_range(sketch in sketch()) {
        for event in story(drafts(&sketch)).events() {
            let origins = &event.origins;
            prop_assert!(origins.low <= origins.high);
            prop_assert_eq!(origins.groups.len(), origins.high);
            prop_assert_eq!(origins.low == 0, origins.high == 0);
        }
    }

    #[test]
    fn no_answer_says_that_someone_is_somewhere(sketch in sketch()) {
        for answer in answers(&story(drafts(&sketch))) {
            prop_assert!(!answer.answer.contains(" is in "), "{}", answer.answer);
            let reported = ["ast reported in", "ast reported alive in", "An undated report has"];
            let known = reported.iter().any(|words| answer.answer.contains(words));
            let some = answer.places.iter().chain(&answer.earlier).next().is_some();
            prop_assert!(known || answer.places.is_empty(), "{}", answer.answer);
            prop_assert!(some || !known, "{}", answer.answer);
        }
    }

    #[test]
    fn every_answer_has_a_json_form(sketch in sketch()) {
        let whole = story(drafts(&sketch));
        let events = whole.events();
        let json = serde_json::to_string(&events).expect("a JSON form");
        prop_assert_eq!(serde_json::from_str::<Vec<Event>>(&json).expect("the same type"), events);
        let answers = answers(&whole);
        let json = serde_json::to_string(&answers).expect("a JSON form");
        prop_assert_eq!(serde_json::from_str::<Vec<Whereabouts>>(&json).expect("the same"), answers);
    }

    #[test]
    fn damaged_readings_make_no_panic(sketch in sketch(), start in 0..40usize, end in 0..40usize) {
        let mut whole = story(drafts(&sketch));
        for reading in &mut whole.readings {
            reading.report.text = "né à Ἀθῆναι, ٢٠٢٤ — (AFP".to_owned();
            for claim in &mut reading.claims {
                claim.evidence.span = Span::new(start, end);
            }
            for mention in &mut reading.mentions {
                mention.chain += start % 3;
            }
        }
        let _ = (whole.events(), answers(&whole));
    }
}
