//! What is worked out of a corpus once, and used by every question put to it.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use jiff::civil::Date;
use reportedly_model::{Mention, Reading, Span};

use crate::corpus::Corpus;
use crate::origins::Fingerprint;
use crate::place_orders::PlaceOrders;
use crate::tellings::Tellings;

/// The reports in an order of their own, the people of their chains, and their fingerprints.
pub(crate) struct Archive<'a> {
    pub corpus: Corpus<'a>,
    /// Earliest publication first, undated last; then by name and id.
    pub reports: Vec<Archived<'a>>,
    person_of_chain: HashMap<(&'a str, usize), usize>,
    /// How the places of the reports lie to one another.
    pub places: PlaceOrders<'a>,
    /// Shares of common wording, by positions in `reports`.
    shared: RefCell<HashMap<(usize, usize), Option<f64>>>,
}

/// One report of the archive.
pub(crate) struct Archived<'a> {
    pub reading: &'a Reading,
    pub published: Option<Date>,
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
}

impl<'a> Archive<'a> {
    pub fn new(corpus: &Corpus<'a>) -> Self {
        let archived = |reading: &'a Reading| Archived {
            reading,
            published: published(reading),
            fingerprint: OnceCell::new(),
            mention_at: OnceCell::new(),
            tellings: OnceCell::new(),
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
        for (person, found) in corpus.people.iter().enumerate() {
            for member in &found.members {
                person_of_chain.insert((member.report.as_str(), member.chain), person);
            }
        }
        Self {
            corpus: *corpus,
            reports,
            person_of_chain,
            places: PlaceOrders::new(corpus.readings),
            shared: RefCell::default(),
        }
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
