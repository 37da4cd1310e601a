//! Whom a claim speaks of, across reports.

use std::collections::BTreeSet;

use reportedly_model::{Party, PartyType};

use crate::index::Index;
use crate::words::{Overlap, content, fold, overlap_of};

/// Relations that take in several relatives: "his wife and son" are part of "his family".
const COLLECTIVE_RELATIONS: &[&str] = &[
    "child",
    "children",
    "clan",
    "entourage",
    "family",
    "household",
    "kin",
    "parents",
    "relative",
    "relatives",
];

/// Someone in a claim, ready to be compared with someone in another claim.
#[derive(Debug, Clone)]
pub(crate) struct Who {
    pub name: String,
    pub party_type: PartyType,
    /// Index of the person found.
    pub person: Option<usize>,
    /// Report and chain.
    chain: Option<(usize, usize)>,
    named: bool,
    /// Whom someone unnamed hangs on, and as what.
    kin: Option<(String, String)>,
    words: BTreeSet<String>,
}

/// How two parties stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identity {
    /// One and the same.
    Same,
    /// The second is part of the first: "wife" of "family".
    FirstWider,
    /// The first is part of the second.
    SecondWider,
    /// Unnamed, and described in a way that may fit both.
    Similar,
    /// Two.
    Different,
}

impl Who {
    /// Whom `party` stands for in a report.
    pub fn of(index: &Index<'_>, report: usize, party: &Party) -> Self {
        let reading = index.reports[report];
        let chain = index.chain_at(report, party.span);
        let person = chain.and_then(|chain| index.person_of(report, chain));
        let found = person.and_then(|person| index.corpus.people.get(person));
        let named = chain
            .and_then(|at| reading.chains.get(at))
            .is_some_and(|chain| chain.named);
        let anchor = party
            .of
            .as_ref()
            .or_else(|| found.and_then(|person| person.of.as_ref()));
        let kin = anchor.filter(|_| !named).map(|of| {
            (
                anchor_key(index, report, &of.name),
                of.relation.to_lowercase(),
            )
        });
        Self {
            name: party.name.clone(),
            party_type: party.party_type,
            person,
            chain: chain.map(|chain| (report, chain)),
            named: named || (chain.is_none() && party.of.is_none() && starts_upper(&party.name)),
            kin,
            words: content(&party.name),
        }
    }

    /// The same for parties that are compared alike with everybody of other reports.
    pub fn key(&self) -> String {
        let Self {
            name,
            party_type,
            person,
            named,
            kin,
            ..
        } = self;
        format!("{person:?} {named} {kin:?} {party_type:?} {name}")
    }

    /// Keys such that two parties that may be the same share one.
    pub fn bucket_keys(&self, index: &Index<'_>) -> Vec<String> {
        let mut keys = Vec::new();
        keys.extend(self.person.map(|person| person_key(index, person)));
        keys.extend(self.kin.as_ref().map(|(anchor, _)| format!("kin {anchor}")));
        if self.named && self.person.is_none() {
            keys.push(format!("name {}", fold(&self.name)));
        }
        if !self.named && self.kin.is_none() {
            keys.extend(self.words.iter().map(|word| format!("word {word}")));
        }
        keys
    }

    /// Keys such that two parties that are one and the same share one.
    pub fn same_keys(&self, index: &Index<'_>) -> Vec<String> {
        let mut keys = self.bucket_keys(index);
        let chain = self.chain.map(|(report, chain)| {
            let id = &index.reports[report].report.id;
            format!("chain {id} {chain}")
        });
        keys.extend(chain);
        if self.named {
            keys.push(format!("name {}", fold(&self.name)));
        }
        keys
    }

    /// Whether the party has a name of its own.
    pub fn is_named(&self) -> bool {
        self.named
    }

    /// Compares two parties.
    pub fn identity(&self, other: &Who) -> Identity {
        if self.person.is_some() && self.person == other.person {
            return Identity::Same;
        }
        if self.chain.is_some() && self.chain == other.chain {
            return Identity::Same;
        }
        if let (Some(mine), Some(theirs)) = (&self.kin, &other.kin) {
            return kin_identity(mine, theirs);
        }
        if self.named || other.named {
            let unknown = self.person.is_none() || other.person.is_none();
            let same_name = self.named && other.named && fold(&self.name) == fold(&other.name);
            return if unknown && same_name {
                Identity::Same
            } else {
                Identity::Different
            };
        }
        if self.kin.is_some() != other.kin.is_some() {
            return Identity::Different;
        }
        self.compare_descriptions(other)
    }

    /// Whether both are described with the same words.
    pub fn is_described_as(&self, other: &Who) -> bool {
        overlap_of(&self.words, &other.words) == Overlap::Same
    }

    fn compare_descriptions(&self, other: &Who) -> Identity {
        let group = |who: &Who| who.party_type == PartyType::Group;
        match overlap_of(&self.words, &other.words) {
            Overlap::Nothing => Identity::Different,
            _ if group(self) && group(other) => Identity::Similar,
            Overlap::Same if self.party_type == other.party_type => Identity::Similar,
            _ => Identity::Different,
        }
    }
}

fn kin_identity(mine: &(String, String), theirs: &(String, String)) -> Identity {
    if mine.0 != theirs.0 {
        return Identity::Different;
    }
    let collective = |relation: &str| COLLECTIVE_RELATIONS.contains(&relation);
    match (collective(&mine.1), collective(&theirs.1)) {
        _ if mine.1 == theirs.1 => Identity::Same,
        (true, true) => Identity::Similar,
        (true, false) => Identity::FirstWider,
        (false, true) => Identity::SecondWider,
        (false, false) => Identity::Different,
    }
}

/// The person behind the name of an anchor, or else the name.
pub(crate) fn anchor_key(index: &Index<'_>, report: usize, name: &str) -> String {
    let chains = &index.reports[report].chains;
    let called_so =
        |at: &usize| chains[*at].name == name || chains[*at].names.iter().any(|n| n == name);
    let in_report = (0..chains.len())
        .filter(called_so)
        .find_map(|chain| index.person_of(report, chain));
    let by_name = || index.called(name);
    match in_report.or_else(by_name) {
        Some(person) => person_key(index, person),
        None => format!("name {}", fold(name)),
    }
}

/// A person by id, which stays the same when others come in.
fn person_key(index: &Index<'_>, person: usize) -> String {
    let found = index.corpus.people.get(person);
    format!("person {}", found.map_or("", |person| &person.id))
}

fn starts_upper(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_uppercase)
}
