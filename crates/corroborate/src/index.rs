//! The reports that count for one question, in an order of their own, so that the order of the
//! input never matters.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use jiff::civil::Date;
use reportedly_model::{
    BlockRole, Claim, ClaimRef, Mention, PlaceValue, Reading, RelationKind, Span,
};

use crate::archive::{Archive, Archived};
use crate::corpus::Corpus;
use crate::first_told::FirstTold;
use crate::happening::{Match, compare_as_told};
use crate::links::Link;
use crate::origins::Fingerprint;
use crate::place_order::PlaceOrder;
use crate::tellings::Tellings;
use crate::time::Interval;
use crate::unit::{Unit, units};

/// A claim by its place in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ClaimAt {
    pub report: usize,
    pub claim: usize,
}

/// The reports of an archive that count for one question, and how they are linked.
pub(crate) struct Index<'a> {
    pub corpus: Corpus<'a>,
    /// In the order of the archive.
    pub reports: Vec<&'a Reading>,
    pub links: Vec<Link>,
    archive: Rc<Archive<'a>>,
    /// Where the reports stand in the archive.
    positions: Vec<usize>,
    first_told: OnceCell<FirstTold>,
}

impl<'a> Index<'a> {
    /// Every report.
    pub fn whole(archive: &Rc<Archive<'a>>) -> Self {
        let all = (0..archive.reports.len()).collect();
        Self::new(archive, all, |_| true)
    }

    /// Of the reports at `positions` of the archive, in order, those that `keep` lets through.
    pub fn new(
        archive: &Rc<Archive<'a>>,
        mut positions: Vec<usize>,
        keep: impl Fn(&Archived<'a>) -> bool,
    ) -> Self {
        positions.retain(|&at| archive.reports.get(at).is_some_and(&keep));
        let reports = positions.iter().map(|&at| archive.reports[at].reading);
        Self {
            corpus: archive.corpus,
            reports: reports.collect(),
            links: links(archive, &positions),
            archive: Rc::clone(archive),
            positions,
            first_told: OnceCell::new(),
        }
    }

    /// When a claim says that it happened; unbounded when it does not say. Of words that were told
    /// before, it is what they said then; "on Friday" of a report whose own day is wrong says nothing.
    pub fn stated_time(&self, at: ClaimAt) -> Interval {
        let archived = &self.archive.reports[self.position(at.report)];
        if self.claim(at).time.is_none() || archived.is_misdated {
            return Interval::default();
        }
        let first = self.first_told.get_or_init(|| {
            let days = self
                .positions
                .iter()
                .map(|&at| self.archive.reports[at].published);
            FirstTold::of(self.reports.iter().copied().zip(days))
        });
        first.meant(self.claim(at), archived.published)
    }

    /// Where a report stands in the archive.
    pub fn position(&self, report: usize) -> usize {
        self.positions[report]
    }

    /// Reports that are linked with one, by way of others too, itself among them; for an index of
    /// every report.
    pub fn with_linked(&self, report: usize) -> Vec<usize> {
        self.archive.with_linked(&[report])
    }

    /// Index of the first person of a name.
    pub fn called(&self, name: &str) -> Option<usize> {
        self.archive.called(name)
    }

    /// Whether an analyst has undone a join of origins that was found; that it was looked at is
    /// noted.
    pub fn is_undone(&self, join: &str) -> bool {
        self.archive.note_join(join);
        self.corpus.undone_joins.iter().any(|id| id == join)
    }

    /// Publication date of a report.
    pub fn published(&self, report: usize) -> Option<Date> {
        self.archive.reports[*self.positions.get(report)?].published
    }

    /// Publication date of the report that this one is marked as a copy, rewrite or translation
    /// of, else its own: telling it again makes nothing later.
    pub fn first_published(&self, report: usize) -> Option<Date> {
        use RelationKind::{CopyOf, RewriteOf, TranslationOf};
        let retold = self.links.iter().find(|link| {
            link.newer == report && matches!(link.kind, CopyOf | RewriteOf | TranslationOf)
        });
        self.published(retold.map_or(report, |link| link.older))
    }

    /// File name of a report.
    pub fn name(&self, report: usize) -> &'a str {
        &self.reports[report].report.name
    }

    /// The claim that stands at `at`.
    pub fn claim(&self, at: ClaimAt) -> &'a Claim {
        &self.reports[at.report].claims[at.claim]
    }

    /// Whether a claim rests on the words of a headline.
    pub fn is_headline(&self, at: ClaimAt) -> bool {
        let evidence = self.claim(at).evidence.span;
        let blocks = &self.reports[at.report].report.blocks;
        let mut holding = blocks
            .iter()
            .filter(|block| block.span.start <= evidence.start && evidence.end <= block.span.end);
        holding.any(|block| block.role == BlockRole::Headline)
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

    /// What a report tells, and of whom.
    pub fn tellings(&self, report: usize) -> &Tellings {
        self.archive.tellings(self.positions[report])
    }

    /// What is kept of a report's text to compare it with others.
    pub fn fingerprint(&self, report: usize) -> &Fingerprint {
        self.archive.fingerprint(self.positions[report])
    }

    /// Share of the shorter report's wording that is in the other; `None` for very short ones.
    pub fn shared_wording(&self, a: usize, b: usize) -> Option<f64> {
        self.archive
            .shared_wording(self.positions[a], self.positions[b])
    }

    /// How everyone outside refers to the claim.
    pub fn claim_ref(&self, at: ClaimAt) -> ClaimRef {
        ClaimRef {
            report: self.name(at.report).to_owned(),
            claim: self.claim(at).id.clone(),
        }
    }

    /// The mention that stands at exactly `span`.
    pub fn mention_at(&self, report: usize, span: Span) -> Option<&'a Mention> {
        self.archive.reports[*self.positions.get(report)?].mention_at(span)
    }

    /// Its chain: whom it refers to.
    pub fn chain_at(&self, report: usize, span: Span) -> Option<usize> {
        Some(self.mention_at(report, span)?.chain)
    }

    /// Index of the person whom the mention at `span` refers to.
    pub fn person_at(&self, report: usize, span: Span) -> Option<usize> {
        self.person_of(report, self.chain_at(report, span)?)
    }

    /// Index of the person whom a chain refers to.
    pub fn person_of(&self, report: usize, chain: usize) -> Option<usize> {
        let id = self.reports.get(report)?.report.id.as_str();
        self.archive.person_of(id, chain)
    }

    /// How two places lie to one another.
    pub fn place_order(&self, first: &PlaceValue, second: &PlaceValue) -> PlaceOrder {
        self.archive.places.order(self.corpus.places, first, second)
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

    /// Whether a unit is what its report retracts: "withdraws its report on the death of" somebody
    /// tells of no death.
    pub fn takes_back(&self, unit: &Unit<'_>) -> bool {
        let retracts =
            |link: &&Link| link.newer == unit.report && link.kind == RelationKind::Retracts;
        let mut retracted = self.links.iter().filter(retracts).map(|link| link.older);
        retracted.any(|older| {
            let own = units(self, &BTreeSet::from([older]));
            !unit.denied()
                && own
                    .iter()
                    .any(|one| compare_as_told(self, unit, one) == Match::Strong)
        })
    }
}

/// The links between the reports at `positions`, by their places among these.
fn links(archive: &Archive<'_>, positions: &[usize]) -> Vec<Link> {
    let place = |position: usize| positions.binary_search(&position).ok();
    let within = archive.links().iter().filter_map(|link| {
        Some(Link {
            newer: place(link.newer)?,
            older: place(link.older)?,
            kind: link.kind,
        })
    });
    within.collect()
}
