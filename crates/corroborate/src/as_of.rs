//! What had been told of somebody by a day: happenings as they would have stood then, with their
//! origins counted by what was known.

use std::rc::Rc;

use jiff::civil::Date;
use reportedly_model::Event;

use crate::archive::Archive;
use crate::corpus::Corpus;
use crate::events::events_of;
use crate::index::Index;
use crate::topics::{Members, Outline, outline, subjects, topics};

/// The [`events`](crate::events()) of one person by what was published up to a day; undated reports count
/// at every date. Those of most accounts come first. Which reports say nothing of them is left out.
pub fn events_as_of(corpus: &Corpus<'_>, person: &str, as_of: Date) -> Vec<Event> {
    let archive = Rc::new(Archive::new(corpus));
    let all = (0..archive.reports.len()).collect();
    let known = Index::new(&archive, all, |archived| archived.is_known_by(Some(as_of)));
    let outlines: Vec<Outline> = (0..known.reports.len())
        .map(|report| outline(&known, report))
        .collect();
    let about = topics(outlines.iter())
        .into_iter()
        .filter(|members| subjects(members, |report| &outlines[report]).contains(person));
    let mut events: Vec<Event> = about
        .map(|members| in_archive(&known, members))
        .flat_map(|members| events_of(&archive, &members, Some(as_of)))
        .map(|(_, event)| event)
        .filter(|event| event.person.as_deref() == Some(person))
        .collect();
    events.sort_by(|a, b| {
        let accounts = |event: &Event| std::cmp::Reverse(event.accounts.len());
        (accounts(a), &a.id).cmp(&(accounts(b), &b.id))
    });
    events
}

/// The same topic, by where its reports stand in the archive.
fn in_archive(known: &Index<'_>, members: Members) -> Members {
    let members = members.into_iter();
    members
        .map(|(report, numbers)| (known.position(report), numbers))
        .collect()
}
