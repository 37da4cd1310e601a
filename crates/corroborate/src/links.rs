//! How reports stand to one another: copies, corrections and the like.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::RelationKind;

use crate::archive::Archived;
use crate::corpus::Corpus;
use crate::happening::Sets;
use crate::report_names::{NamedReport, ReportNames};

/// A relation between two reports, by their positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Link {
    pub newer: usize,
    pub older: usize,
    pub kind: RelationKind,
}

/// The relations between the reports of an archive.
pub(crate) struct Linked {
    /// Sorted, each once.
    links: Vec<Link>,
    /// For each report that is linked, all that are linked with it, by way of others too.
    together: HashMap<usize, Vec<usize>>,
}

impl Linked {
    /// The relations that reports give themselves and those given from outside, without those that
    /// point at themselves or at nothing.
    pub fn new(corpus: &Corpus<'_>, reports: &[Archived<'_>]) -> Self {
        let names = ReportNames::new(reports.iter().map(|archived| {
            let report = &archived.reading.report;
            NamedReport::new(report, corpus.path_of(&report.id))
        }));
        let own = reports.iter().enumerate().flat_map(|(newer, archived)| {
            let relations = archived.reading.report.relations.iter();
            let names = &names;
            relations.filter_map(move |relation| {
                let older = names.find(&relation.report, Some(newer)).ok()?;
                let kind = relation.kind;
                Some(Link { newer, older, kind })
            })
        });
        let given = corpus.relations.iter().filter_map(|relation| {
            let newer = names.find(&relation.newer, None).ok()?;
            let older = names.find(&relation.older, Some(newer)).ok()?;
            let kind = relation.kind;
            Some(Link { newer, older, kind })
        });
        let links: BTreeSet<Link> = own.chain(given).collect();
        let links: Vec<Link> = links.into_iter().collect();
        Self {
            together: together(&links),
            links,
        }
    }

    /// All relations.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Reports, and all that are linked with them, in order.
    pub fn with_linked(&self, reports: &[usize]) -> Vec<usize> {
        let mut all: BTreeSet<usize> = reports.iter().copied().collect();
        for report in reports {
            all.extend(self.together.get(report).into_iter().flatten());
        }
        all.into_iter().collect()
    }
}

fn together(links: &[Link]) -> HashMap<usize, Vec<usize>> {
    let ends = links.iter().flat_map(|link| [link.newer, link.older]);
    let linked: Vec<usize> = ends.collect::<BTreeSet<usize>>().into_iter().collect();
    let number: BTreeMap<usize, usize> = linked
        .iter()
        .enumerate()
        .map(|(number, &report)| (report, number))
        .collect();
    let mut sets = Sets::new(linked.len());
    for link in links {
        sets.join(number[&link.newer], number[&link.older]);
    }
    let mut found = HashMap::new();
    for group in sets.groups() {
        let group: Vec<usize> = group.into_iter().map(|number| linked[number]).collect();
        for &report in &group {
            found.insert(report, group.clone());
        }
    }
    found
}
