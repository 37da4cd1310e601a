//! Where a person was last reported, by ten rules (one idea a file; the design numbers them).

mod besides;
mod candidate;
mod changes;
mod denial;
mod escape;
mod fate;
mod gone;
mod headline;
mod levels;
mod open;
mod order;
mod overturn;
mod ranking;
mod revision;
mod sentence;
mod sequence;
mod setting;
mod sidelined;
mod told_denied;
mod unnamed;

use std::collections::BTreeSet;
use std::rc::Rc;

use jiff::civil::Date;
use reportedly_model::{Coverage, FateReport, Person, ReportCounts, Standing, Whereabouts};

use crate::archive::Archive;
use crate::corpus::Corpus;
use candidate::candidates;
use ranking::Ranking;
use setting::Setting;

pub use changes::changes;
pub use open::{OpenAnswer, OpenWords};
pub(crate) use setting::coverage;

/// Where the person with the id `person` was last reported, by what was published up to `as_of`
/// (rule 1); `None` when there is no such person.
///
/// For many people at once, [`whereabouts_of`] spares working the corpus out again and again.
pub fn whereabouts(corpus: &Corpus<'_>, person: &str, as_of: Option<Date>) -> Option<Whereabouts> {
    let person = corpus.people.iter().position(|known| known.id == person)?;
    let archive = Rc::new(Archive::new(corpus));
    let coverage = coverage(&archive, as_of);
    Some(open_answer(&archive, person, as_of).with(&coverage))
}

/// What is said to have befallen somebody that heads no answer, as a release, with the claims behind it; of
/// an answer that [`whereabouts`] gave for the same corpus.
pub fn besides(corpus: &Corpus<'_>, answer: &Whereabouts) -> Vec<FateReport> {
    let mut people = corpus.people.iter();
    let Some(person) = people.position(|known| known.id == answer.person) else {
        return Vec::new();
    };
    let as_of = answer.as_of.as_ref().and_then(|day| day.parse().ok());
    let archive = Rc::new(Archive::new(corpus));
    let setting = Setting::new(&archive, person, as_of, &BTreeSet::new());
    besides::besides(&setting, answer)
}

/// How many reports there are, by what was published up to `as_of`: the same that every answer of
/// that day rests on.
pub fn report_counts(corpus: &Corpus<'_>, as_of: Option<Date>) -> ReportCounts {
    coverage(&Archive::new(corpus), as_of).counts()
}

/// [`whereabouts`] of everybody, in the order of the people of the corpus.
pub fn all_whereabouts(corpus: &Corpus<'_>, as_of: Option<Date>) -> Vec<Whereabouts> {
    whereabouts_of(corpus, as_of, |_| true)
}

/// [`whereabouts`] of the people whom `asked_for` lets through, in the order of the corpus.
pub fn whereabouts_of(
    corpus: &Corpus<'_>,
    as_of: Option<Date>,
    asked_for: impl Fn(&Person) -> bool,
) -> Vec<Whereabouts> {
    let archive = Rc::new(Archive::new(corpus));
    let coverage = coverage(&archive, as_of);
    let people = corpus.people.iter().enumerate();
    people
        .filter(|(_, person)| asked_for(person))
        .map(|(person, _)| open_answer(&archive, person, as_of).with(&coverage))
        .collect()
}

/// The answer for one person, by its place in the corpus.
pub(crate) fn open_answer(
    archive: &Rc<Archive<'_>>,
    person: usize,
    as_of: Option<Date>,
) -> OpenAnswer {
    let (whole, told) = answer(archive, person, as_of, &BTreeSet::new());
    let without = |reports: &BTreeSet<String>| answer(archive, person, as_of, reports).0;
    let overturn = overturn::overturn(&whole, without);
    OpenAnswer::new(whole, told, overturn)
}

/// The answer without the reports named `without`, and its sentences.
fn answer(
    archive: &Rc<Archive<'_>>,
    person: usize,
    as_of: Option<Date>,
    without: &BTreeSet<String>,
) -> (Whereabouts, OpenWords) {
    let setting = Setting::new(archive, person, as_of, without);
    let all = candidates(&setting);
    let departures = order::departures(&setting);
    let (standing_candidates, earlier) = order::sift(&setting, all, &departures);
    let ranking = ranking::rank(&setting, standing_candidates)
        .unless_outranked(order::any_dated(&departures));
    let fates = fate::fates(&setting);
    let denials = denial::denials(&setting, &ranking, &fates);
    let ruled_out = order::ruled_out(&setting, &departures);
    let denied = denials.iter().any(|denial| denial.disputes_answer);
    let death_disputed = fates
        .iter()
        .any(|fate| fate.is_death() && fate.is_disputed());
    let standing = standing(&ranking, denied || death_disputed, ruled_out.is_empty());
    let places = ranking.reports(&setting);
    let found = &archive.corpus.people[person];
    let mut answer = Whereabouts {
        person: found.id.clone(),
        name: found.name.clone(),
        as_of: as_of.map(|date| date.to_string()),
        answer: String::new(),
        standing,
        fates,
        apart: sidelined::apart(&setting, &ranking),
        places,
        earlier,
        ruled_out,
        gone: Vec::new(),
        denials,
        revisions: revision::revisions(&setting),
        overturn: Vec::new(),
        coverage: Coverage::default(),
    };
    let gone = gone::last_going(&setting, &answer);
    answer.gone = gone.map_or_else(Vec::new, |unit| setting.refs(unit.claims.iter().copied()));
    let told = sentence::sentence(&setting, &answer, gone, ranking.level_count());
    (answer, told)
}

fn standing(ranking: &Ranking<'_>, disputed: bool, nothing_ruled_out: bool) -> Standing {
    match ranking.level_count() {
        0 if nothing_ruled_out => Standing::NothingReported,
        0 => Standing::OnlyRuledOut,
        1 if !disputed => Standing::Reported,
        _ => Standing::Disputed,
    }
}
