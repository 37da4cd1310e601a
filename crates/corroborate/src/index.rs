//! The corpus in an order of its own, so that the order of the input never matters.

use std::cell::OnceCell;
use std::collections::HashMap;

use jiff::civil::Date;
use reportedly_model::{Claim, ClaimRef, PlaceValue, Reading, RelationKind, Span};

use crate::corpus::Corpus;
use crate::origins::Fingerprint;
use crate::place_order::{PlaceOrder, place_order};
use crate::time::{Interval, parse_edtf};

/// A claim by its place in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ClaimAt {
    pub report: usize,
    pub claim: usize,
}

/// A relation between two reports of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link {
    pub newer: usize,
    pub older: usize,
    pub kind: RelationKind,
}

/// The corpus, sorted and linked.
pub(crate) struct Index<'a> {
    pub corpus: Corpus<'a>,
    /// Earliest publication first, undated last; then by name and id.
    pub reports: Vec<&'a Reading>,
    pub links: Vec<Link>,
    published: Vec<Option<Date>>,
    person_of_chain: HashMap<(&'a str, usize), usize>,
    /// Made when first asked for.
    fingerprints: Vec<OnceCell<Fingerprint>>,
}

impl<'a> Index<'a> {
    /// Indexes the readings that `keep` lets through.
    pub fn new(corpus: &Corpus<'a>, keep: impl Fn(&Reading) -> bool) -> Self {
        let mut reports: Vec<&Reading> = corpus.readings.iter().filter(|r| keep(r)).collect();
        reports.sort_by_cached_key(|reading| {
            let date = published(reading);
            (
                date.is_none(),
                date,
                reading.report.name.clone(),
                reading.report.id.clone(),
            )
        });
        let mut person_of_chain = HashMap::new();
        for (person, found) in corpus.people.iter().enumerate() {
            for member in &found.members {
                person_of_chain.insert((member.report.as_str(), member.chain), person);
            }
        }
        let published = reports.iter().map(|reading| published(reading)).collect();
        let links = links(corpus, &reports);
        let fingerprints = reports.iter().map(|_| OnceCell::new()).collect();
        Self {
            corpus: *corpus,
            reports,
            links,
            published,
            person_of_chain,
            fingerprints,
        }
    }

    /// Publication date of a report.
    pub fn published(&self, report: usize) -> Option<Date> {
        self.published.get(report).copied().flatten()
    }

    /// File name of a report.
    pub fn name(&self, report: usize) -> &'a str {
        &self.reports[report].report.name
    }

    /// The claim that stands at `at`.
    pub fn claim(&self, at: ClaimAt) -> &'a Claim {
        &self.reports[at.report].claims[at.claim]
    }

    /// Every claim of every report.
    pub fn all_claims(&self) -> impl Iterator<Item = ClaimAt> + '_ {
        self.reports
            .iter()
            .enumerate()
            .flat_map(|(report, reading)| {
                (0..reading.claims.len()).map(move |claim| ClaimAt { report, claim })
            })
    }

    /// What is kept of a report's text to compare it with others.
    pub fn fingerprint(&self, report: usize) -> &Fingerprint {
        self.fingerprints[report]
            .get_or_init(|| Fingerprint::new(&self.reports[report].report.text))
    }

    /// Whether two reports share most of their wording.
    pub fn is_near_copy(&self, a: usize, b: usize) -> bool {
        self.fingerprint(a).is_near_copy(self.fingerprint(b))
    }

    /// How everyone outside refers to the claim.
    pub fn claim_ref(&self, at: ClaimAt) -> ClaimRef {
        ClaimRef {
            report: self.name(at.report).to_owned(),
            claim: self.claim(at).id.clone(),
        }
    }

    /// Index of the person whom the mention at `span` refers to.
    pub fn person_at(&self, report: usize, span: Span) -> Option<usize> {
        let reading = self.reports.get(report)?;
        self.person_of(report, reading.chain_at(span)?)
    }

    /// Index of the person whom a chain refers to.
    pub fn person_of(&self, report: usize, chain: usize) -> Option<usize> {
        let id = self.reports.get(report)?.report.id.as_str();
        self.person_of_chain.get(&(id, chain)).copied()
    }

    /// How two places lie to one another.
    pub fn place_order(&self, first: &PlaceValue, second: &PlaceValue) -> PlaceOrder {
        place_order(self.corpus.places, first, second)
    }

    /// The report that corrects or retracts this one, the latest of several.
    pub fn withdrawn_by(&self, report: usize) -> Option<usize> {
        let revises = |link: &&Link| {
            link.older == report
                && matches!(link.kind, RelationKind::Corrects | RelationKind::Retracts)
        };
        self.links
            .iter()
            .filter(revises)
            .map(|link| link.newer)
            .max()
    }
}

/// When a claim says that it happened; unbounded when it does not say.
pub(crate) fn stated_time(claim: &Claim) -> Interval {
    let edtf = claim.time.as_ref().and_then(|time| time.edtf.as_deref());
    edtf.and_then(parse_edtf).unwrap_or_default()
}

/// Publication date of a reading; what is no date counts as none.
pub(crate) fn published(reading: &Reading) -> Option<Date> {
    reading.report.published.as_ref()?.date.parse().ok()
}

/// The relations that reports give themselves and those given from outside, without those that
/// point at themselves or at nothing.
fn links(corpus: &Corpus<'_>, reports: &[&Reading]) -> Vec<Link> {
    let find = |wanted: &str, not: Option<usize>| {
        let is_it = |reading: &Reading| {
            let report = &reading.report;
            report.id == wanted || report.name == wanted || report.url.as_deref() == Some(wanted)
        };
        (0..reports.len()).find(|&at| Some(at) != not && is_it(reports[at]))
    };
    let own = reports.iter().enumerate().flat_map(|(newer, reading)| {
        reading.report.relations.iter().filter_map(move |relation| {
            let older = find(&relation.report, Some(newer))?;
            Some(Link {
                newer,
                older,
                kind: relation.kind,
            })
        })
    });
    let given = corpus.relations.iter().filter_map(|relation| {
        let newer = find(&relation.newer, None)?;
        let older = find(&relation.older, Some(newer))?;
        Some(Link {
            newer,
            older,
            kind: relation.kind,
        })
    });
    let mut links: Vec<Link> = own.chain(given).collect();
    links.sort_by_key(|link| (link.newer, link.older, link.kind));
    links.dedup();
    links
}
