//! A dossier as it would have been on a day.

use jiff::civil::Date;
use reportedly_corroborate::{PlaceRelation, edtf_in_words, events_as_of, whereabouts};
use reportedly_model::{Event, Person, Whereabouts};
use reportedly_storage::KeptReport;
use reportedly_workspace::{Case, case_by, later_reports, person_by};

/// Of which day a dossier is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsOf {
    /// The day, `2024-12-14`.
    pub day: String,
    /// The reports about the person that were published later, with their dates.
    pub left_out: Vec<String>,
}

/// What a dossier is made from, as it stood on a day.
#[derive(Debug)]
pub struct Then {
    /// The case without what was published later.
    pub case: Case,
    /// The person as the reports of that day have them.
    pub person: Person,
    /// The answer of that day; `None` for who is no single person.
    pub whereabouts: Option<Whereabouts>,
    /// The happenings as they were told.
    pub events: Vec<Event>,
    /// The day, and what is left out.
    pub as_of: AsOf,
}

/// Finds out how a case stood on a day.
pub fn then(case: &Case, places: &dyn PlaceRelation, person: &Person, day: Date) -> Then {
    let corpus = case.corpus(places);
    let known = person_by(case, person, day);
    let answer = whereabouts(&corpus, &person.id, Some(day));
    let answer = answer.map(|answer| Whereabouts {
        name: known.name.clone(),
        ..answer
    });
    let later = later_reports(case, person, day);
    Then {
        events: events_as_of(&corpus, &person.id, day),
        case: case_by(case, day),
        person: known,
        whereabouts: answer,
        as_of: AsOf {
            day: day.to_string(),
            left_out: later.into_iter().map(in_words).collect(),
        },
    }
}

fn in_words(report: &KeptReport) -> String {
    let published = report.published.as_deref().map(edtf_in_words);
    match published {
        Some(published) => format!("{} ({published})", report.name),
        None => report.name.clone(),
    }
}
