//! What is worked out of a corpus once, and used by every question put to it.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use reportedly_model::{Mention, Reading, Span};

use crate::corpus::Corpus;
use crate::links::{Link, Linked};
use crate::origins::Fingerprint;
use crate::place_orders::PlaceOrders;
use crate::tellings::Tellings;

/// The reports in an order of their own, the people of their chains, and their fingerprints.
pub(crate) struct Archive<'a> {
    pub corpus: Corpus<'a>,
    /// Earliest publication first, undated last; then by name and id.
    pub reports: Vec<Archived<'a>>,
    person_of_chain: HashMap<(&'a str, usize), usize>,
    /// Positions in `reports` of those that speak of each person, in order.
    reports_of: Vec<Vec<usize>>,
    /// The first person of each name.
    called: HashMap<&'a str, usize>,
    linked: Linked,
    /// How the places of the reports lie to one another.
    pub places: PlaceOrders<'a>,
    /// Shares of common wording, by positions in `reports`.
    shared: RefCell<HashMap<(usize, usize), Option<f64>>>,
    /// Joins of origins that were looked at, whether made or undone; `None` while nobody wants to know.
    joins: RefCell<Option<BTreeSet<String>>>,
}

/// One report of the archive.
pub(crate) struct Archived<'a> {
    pub reading: &'a Reading,
    pub published: Option<Date>,
    /// Whether the day that it gives cannot be.
    pub is_misdated: bool,
    /// Made when first asked for.
    fingerprint: OnceCell<Fingerprint>,
    /// The index of the mention at each span; made when first asked for.
    mention_at: OnceCell<HashMap<Span, usize>>,
    /// Made when first asked for.
    tellings: OnceCell<Tellings>,
}

impl<'a> Archived<'a> {
    /// The first mention that stands at exactly `span`.
    pub fn mention_at(&self, span: Span) -> Option<&'a Mention> {
        let mentions = self.mention_at.get_or_init(|| {
            let numbered = self.reading.mentions.iter().enumerate().rev();
            numbered.map(|(at, mention)| (mention.span, at)).collect()
        });
        self.reading.mentions.get(*mentions.get(&span)?)
    }

    /// Whether it had been published by a day. Undated reports count at every date; they are shown, and
    /// never outrank dated ones.
    pub fn is_known_by(&self, day: Option<Date>) -> bool {
        match (day, self.published) {
            (Some(day), Some(published)) => published <= day,
            _ => true,
        }
    }
}

impl<'a> Archive<'a> {
    pub fn new(corpus: &Corpus<'a>) -> Self {
        let archived = |reading: &'a Reading| {
            let is_misdated = corpus.misdated.contains(&reading.report.id);
            Archived {
                reading,
                published: published(reading).filter(|_| !is_misdated),
                is_misdated,
                fingerprint: OnceCell::new(),
                mention_at: OnceCell::new(),
                tellings: OnceCell::new(),
            }
        };
        let mut reports: Vec<Archived<'a>> = corpus.readings.iter().map(archived).collect();
        reports.sort_by(|a, b| {
            let key = |archived: &Archived<'a>| {
                let report = &archived.reading.report;
                (
                    archived.published.is_none(),
                    archived.published,
                    &report.name,
                    &report.id,
                )
            };
            key(a).cmp(&key(b))
        });
        let mut person_of_chain = HashMap::new();
        let mut called = HashMap::new();
        for (person, found) in corpus.people.iter().enumerate() {
            called.entry(found.name.as_str()).or_insert(person);
            for member in &found.members {
                person_of_chain.insert((member.report.as_str(), member.chain), person);
            }
        }
        Self {
            corpus: *corpus,
            reports_of: reports_of(corpus, &reports),
            linked: Linked::new(corpus, &reports),
            reports,
            person_of_chain,
            called,
            places: PlaceOrders::new(corpus.readings),
            shared: RefCell::default(),
            joins: RefCell::default(),
        }
    }

    /// Positions of the reports that speak of a person, in order.
    pub fn reports_of(&self, person: usize) -> &[usize] {
        self.reports_of.get(person).map_or(&[], Vec::as_slice)
    }

    /// File names of the reports that speak of a person, in order.
    pub fn names_of_reports(&self, person: usize) -> Vec<String> {
        let reports = self.reports_of(person).iter();
        let named = reports.map(|&at| &self.reports[at].reading.report.name);
        named.cloned().collect()
    }

    /// The same positions with those of all reports that are linked with them, by way of others
    /// too, in order.
    pub fn with_linked(&self, reports: &[usize]) -> Vec<usize> {
        self.linked.with_linked(reports)
    }

    /// How reports stand to one another.
    pub fn links(&self) -> &[Link] {
        self.linked.links()
    }

    /// Index of the first person of a name.
    pub fn called(&self, name: &str) -> Option<usize> {
        self.called.get(name).copied()
    }

    /// Notes that a join of origins is looked at.
    pub fn note_join(&self, join: &str) {
        if let Some(joins) = self.joins.borrow_mut().as_mut() {
            joins.insert(join.to_owned());
        }
    }

    /// Does something, and gives the joins of origins that it looked at, too.
    pub fn noting_joins<T>(&self, work: impl FnOnce() -> T) -> (T, BTreeSet<String>) {
        self.joins.replace(Some(BTreeSet::new()));
        let done = work();
        (done, self.joins.take().unwrap_or_default())
    }

    /// Index of the person whom a chain of a report refers to.
    pub fn person_of(&self, report: &str, chain: usize) -> Option<usize> {
        self.person_of_chain.get(&(report, chain)).copied()
    }

    /// What a report tells, and of whom.
    pub fn tellings(&self, at: usize) -> &Tellings {
        let archived = &self.reports[at];
        let referent = |span: Span| {
            let chain = archived.mention_at(span)?.chain;
            Some((chain, self.person_of(&archived.reading.report.id, chain)))
        };
        archived
            .tellings
            .get_or_init(|| Tellings::new(archived.reading, referent))
    }

    /// What is kept of a report's text to compare it with others.
    pub fn fingerprint(&self, at: usize) -> &Fingerprint {
        let archived = &self.reports[at];
        archived
            .fingerprint
            .get_or_init(|| Fingerprint::new(&archived.reading.report.text))
    }

    /// Share of the shorter text's wording that is in the other; `None` for very short texts.
    pub fn shared_wording(&self, a: usize, b: usize) -> Option<f64> {
        let pair = (a.min(b), a.max(b));
        if let Some(known) = self.shared.borrow().get(&pair) {
            return *known;
        }
        let shared = self.fingerprint(a).shared_with(self.fingerprint(b));
        self.shared.borrow_mut().insert(pair, shared);
        shared
    }
}

/// Publication date of a reading; what is no date counts as none.
pub(crate) fn published(reading: &Reading) -> Option<Date> {
    reading.report.published.as_ref()?.date.parse().ok()
}

fn reports_of(corpus: &Corpus<'_>, reports: &[Archived<'_>]) -> Vec<Vec<usize>> {
    let mut positions: HashMap<&str, Vec<usize>> = HashMap::new();
    for (position, archived) in reports.iter().enumerate() {
        let id = archived.reading.report.id.as_str();
        positions.entry(id).or_default().push(position);
    }
    let people = corpus.people.iter();
    let of_person = people.map(|person| {
        let members = person.members.iter();
        let known = members.filter_map(|member| positions.get(member.report.as_str()));
        let spoken: BTreeSet<usize> = known.flatten().copied().collect();
        spoken.into_iter().collect()
    });
    of_person.collect()
}
