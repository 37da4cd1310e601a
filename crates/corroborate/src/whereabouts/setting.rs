use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use jiff::civil::Date;
use reportedly_model::{
    Certainty, Claim, ClaimRef, Coverage, Evidentiality, Modality, RelationKind,
};

use super::told_denied::denied_statements;
use crate::archive::{Archive, Archived};
use crate::happening::clusters;
use crate::index::{ClaimAt, Index};
use crate::links::Link;
use crate::time::Interval;
use crate::unit::{Unit, units_of};

/// What the reports up to a date say of one person.
pub(super) struct Setting<'a> {
    pub index: Index<'a>,
    /// Units of the person, of reports that stand.
    pub units: Vec<Unit<'a>>,
    /// Indices into `units`: which tell of one happening.
    pub clusters: Vec<Vec<usize>>,
    /// When words that several reports share were first published; the same words again are a
    /// copy, and of the day of the first.
    first_told: HashMap<&'a str, Date>,
    /// Claims on the person in reports that were corrected or retracted.
    pub withdrawn: Vec<ClaimAt>,
    /// Claims by which a retraction repeats what it retracts.
    pub taken_back: Vec<ClaimAt>,
    /// Statements that deny where the person was or went, in reports that stand.
    pub denied_statements: Vec<ClaimAt>,
}

impl<'a> Setting<'a> {
    /// What counts at `as_of`, the reports named `without` left out.
    pub fn new(
        archive: &Rc<Archive<'a>>,
        person: usize,
        as_of: Option<Date>,
        without: &BTreeSet<String>,
    ) -> Self {
        let spoken = archive.reports_of(person);
        let concerned = archive.with_linked(spoken);
        let index = Index::new(archive, concerned, |archived| {
            counts(archived, as_of, without)
        });
        let told: BTreeSet<usize> = (0..index.reports.len())
            .filter(|&report| spoken.binary_search(&index.position(report)).is_ok())
            .collect();
        let denied_statements = denied_statements(&index, &told, person);
        let told = units_of(&index, &told, person).into_iter();
        let (repeated, told): (Vec<Unit<'a>>, Vec<Unit<'a>>) =
            told.partition(|unit| index.takes_back(unit));
        let told = told.into_iter();
        let (standing, fallen): (Vec<Unit<'a>>, Vec<Unit<'a>>) =
            told.partition(|unit| index.withdrawn_by(unit.report).is_none());
        let clusters = clusters(&index, &standing);
        let claims_of =
            |units: &[Unit<'a>]| units.iter().flat_map(|unit| unit.claims.clone()).collect();
        let (withdrawn, taken_back) = (claims_of(&fallen), claims_of(&repeated));
        Self {
            first_told: first_told(&index, standing.iter().chain(&fallen)),
            index,
            units: standing,
            clusters,
            withdrawn,
            taken_back,
            denied_statements,
        }
    }

    /// The day by which what a report says without a date had happened; for what it says of the
    /// present, its own day.
    pub fn by_publication(&self, unit: &Unit<'_>) -> Interval {
        let first = self.told_on(unit.claims[0]);
        match unit.present {
            true => Interval::new(first, first),
            false => Interval::until(first),
        }
    }

    /// The day on which a report first had the words of a claim; an earlier version that was corrected
    /// had them, too.
    pub fn told_on(&self, at: ClaimAt) -> Option<Date> {
        let words = words_of_a_copy(self.index.claim(at));
        let same_words = words.and_then(|words| self.first_told.get(words).copied());
        same_words.or_else(|| self.index.first_published(at.report))
    }

    /// When a unit is said to have been, else by its publication; and whether that is said.
    pub fn when(&self, unit: &Unit<'_>) -> (Interval, bool) {
        match unit.time.is_bounded() {
            true => (unit.time, true),
            false => (self.by_publication(unit), false),
        }
    }

    /// Units that say that something did happen.
    pub fn actual(&self) -> impl Iterator<Item = (usize, &Unit<'a>)> {
        let is_actual = |unit: &Unit<'_>| !unit.denied() && unit.modality() == Modality::Actual;
        self.units
            .iter()
            .enumerate()
            .filter(move |(_, unit)| is_actual(unit))
    }

    /// References to claims, sorted by report, each once.
    pub fn refs(&self, claims: impl IntoIterator<Item = ClaimAt>) -> Vec<ClaimRef> {
        let sorted: BTreeSet<ClaimAt> = claims.into_iter().collect();
        let mut refs: Vec<ClaimRef> = sorted
            .into_iter()
            .map(|at| self.index.claim_ref(at))
            .collect();
        refs.dedup();
        refs
    }

    /// The claims behind references to the person's claims, in order of the reports.
    pub fn claims_behind(&self, refs: &[ClaimRef]) -> Vec<ClaimAt> {
        let wanted: HashSet<(&str, &str)> = refs
            .iter()
            .map(|of| (of.report.as_str(), of.claim.as_str()))
            .collect();
        let is_wanted = |at: &ClaimAt| {
            let id = self.index.claim(*at).id.as_str();
            wanted.contains(&(self.index.name(at.report), id))
        };
        let told = self.units.iter().flat_map(|unit| &unit.claims);
        let found: BTreeSet<ClaimAt> = told.copied().filter(is_wanted).collect();
        found.into_iter().collect()
    }

    /// Corrections and retractions among the reports.
    pub fn revising_links(&self) -> impl Iterator<Item = (usize, usize, bool)> + '_ {
        self.index.links.iter().filter_map(|link| match link.kind {
            RelationKind::Corrects => Some((link.newer, link.older, false)),
            RelationKind::Retracts => Some((link.newer, link.older, true)),
            _ => None,
        })
    }
}

/// Fewer words are the same by chance.
const FEWEST_WORDS_OF_A_COPY: usize = 6;

/// The words by which a claim is told to be a copy.
fn words_of_a_copy(claim: &Claim) -> Option<&str> {
    let words = claim.evidence.exact.as_str();
    (words.split_whitespace().count() >= FEWEST_WORDS_OF_A_COPY).then_some(words)
}

/// The first publication of the words that claims rest on.
fn first_told<'u, 'a: 'u>(
    index: &Index<'a>,
    units: impl Iterator<Item = &'u Unit<'a>>,
) -> HashMap<&'a str, Date> {
    let mut first: HashMap<&str, Date> = HashMap::new();
    for &at in units.flat_map(|unit| &unit.claims) {
        let words = words_of_a_copy(index.claim(at));
        let Some((words, published)) = words.zip(index.first_published(at.report)) else {
            continue;
        };
        let known = first.entry(words).or_insert(published);
        *known = published.min(*known);
    }
    first
}

/// What every answer rests on.
pub(crate) fn coverage(archive: &Archive<'_>, as_of: Option<Date>) -> Coverage {
    let is_later = |archived: &&Archived<'_>| matches!((as_of, archived.published), (Some(as_of), Some(date)) if date > as_of);
    let none = BTreeSet::new();
    let mut not_read = archive.corpus.not_read.to_vec();
    not_read.sort();
    // Claims made by hand in a report don't make it one that was read.
    let is_read = |archived: &&Archived<'_>| {
        let name = &archived.reading.report.name;
        not_read.binary_search(name).is_err()
    };
    let reports = || archive.reports.iter().filter(is_read);
    let read = || reports().filter(|archived| counts(archived, as_of, &none));
    let revising = [RelationKind::Corrects, RelationKind::Retracts];
    Coverage {
        given: reports().count() + not_read.len(),
        read: read().count(),
        withdrawn: ends_of_links(archive, as_of, &revising, |link| link.older).len(),
        copies: copies(archive, as_of).len(),
        later: reports().filter(is_later).count(),
        undated: read()
            .filter(|archived| archived.published.is_none())
            .count(),
        published_to: read()
            .filter_map(|archived| archived.published)
            .max()
            .map(|d| d.to_string()),
        not_read,
    }
}

/// Reports that count at `as_of` and are a copy of another that does: by their bytes, or because a
/// report or an analyst says so.
fn copies(archive: &Archive<'_>, as_of: Option<Date>) -> BTreeSet<usize> {
    let mut copies = ends_of_links(archive, as_of, &[RelationKind::CopyOf], |link| link.newer);
    let mut seen = HashSet::new();
    let none = BTreeSet::new();
    for (position, archived) in archive.reports.iter().enumerate() {
        if counts(archived, as_of, &none) && !seen.insert(archived.reading.report.id.as_str()) {
            copies.insert(position);
        }
    }
    copies
}

/// One end of the links of some kinds between reports that count at `as_of`.
fn ends_of_links(
    archive: &Archive<'_>,
    as_of: Option<Date>,
    kinds: &[RelationKind],
    end: impl Fn(&Link) -> usize,
) -> BTreeSet<usize> {
    let none = BTreeSet::new();
    let is_counted = |position: usize| {
        let archived = archive.reports.get(position);
        archived.is_some_and(|archived| counts(archived, as_of, &none))
    };
    let links = archive.links().iter();
    let holding = links.filter(|link| {
        kinds.contains(&link.kind) && is_counted(link.newer) && is_counted(link.older)
    });
    holding.map(end).collect()
}

fn counts(archived: &Archived<'_>, as_of: Option<Date>, without: &BTreeSet<String>) -> bool {
    archived.is_known_by(as_of) && !without.contains(&archived.reading.report.name)
}

/// How firmly a claim is made: asserted before hearsay, then certain before probable.
pub(super) fn firmness(claim: &Claim) -> (bool, u8) {
    let certainty = match claim.certainty {
        Certainty::Certain => 3,
        Certainty::Probable => 2,
        Certainty::Possible => 1,
        Certainty::Unknown => 0,
    };
    (claim.evidentiality == Evidentiality::Asserted, certainty)
}
