//! Who somebody was before judgements brought people together or told them apart.

use std::collections::{BTreeSet, HashMap};

use reportedly_model::Person;

/// The people of two times, by what they have in common.
pub(super) struct Counterparts<'p> {
    /// Who had a chain of a report before.
    holders: HashMap<(&'p str, usize), &'p Person>,
    by_id: HashMap<&'p str, &'p Person>,
    /// Ids of the people of today.
    today: BTreeSet<&'p str>,
}

impl<'p> Counterparts<'p> {
    pub(super) fn new(before: &'p [Person], now: &'p [Person]) -> Self {
        let chains = before.iter().flat_map(|person| {
            let members = person.members.iter();
            members.map(move |member| ((member.report.as_str(), member.chain), person))
        });
        Self {
            holders: chains.collect(),
            by_id: before.iter().map(|one| (one.id.as_str(), one)).collect(),
            today: now.iter().map(|one| one.id.as_str()).collect(),
        }
    }

    /// Those before whose answer is answered by that of a person of today: the one with the same id, and
    /// those who are nobody of their own any more. Who was told apart from somebody was that somebody.
    pub(super) fn of(&self, person: &Person) -> Vec<&'p Person> {
        let held = person.members.iter().filter_map(|member| {
            let key = (member.report.as_str(), member.chain);
            self.holders.get(&key).copied()
        });
        let mut known = BTreeSet::new();
        let holders: Vec<&Person> = held.filter(|one| known.insert(one.id.as_str())).collect();
        let merged = holders
            .iter()
            .filter(|one| !self.today.contains(one.id.as_str()));
        let same = self.by_id.get(person.id.as_str());
        let mut found: Vec<&Person> = same.into_iter().chain(merged).copied().collect();
        if found.is_empty() {
            found.extend(holders.first());
        }
        found
    }
}
