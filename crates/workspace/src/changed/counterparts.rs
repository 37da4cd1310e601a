//! Who somebody was before judgements brought people together or told them apart.

use std::collections::BTreeSet;

use reportedly_model::{Person, PersonMember};

use crate::referents::Referents;

/// The people of two times, by the chains that they have in common.
pub(super) struct Counterparts<'p> {
    before: Referents<'p>,
    now: Referents<'p>,
}

impl<'p> Counterparts<'p> {
    pub(super) fn new(before: &'p [Person], now: &'p [Person]) -> Self {
        Self {
            before: Referents::new(before),
            now: Referents::new(now),
        }
    }

    /// Who a person of today was: those who had a chain of theirs; nobody, where an analyst brought
    /// the person in since.
    ///
    /// The first is whose answer is held against that of today: whoever went by the same name, as an
    /// id is that of the earliest mention, which a person may have from somebody brought together with them.
    pub(super) fn of(&self, person: &Person) -> Vec<&'p Person> {
        let mut were = held_by(&person.members, &self.before);
        were.sort_by_key(|one| (one.name != person.name, one.id != person.id));
        were
    }

    /// Who else has chains today of somebody before.
    pub(super) fn parted(&self, was: &Person, from: &Person) -> Vec<&'p Person> {
        let mut parts = held_by(&was.members, &self.now);
        parts.retain(|one| one.id != from.id);
        parts
    }
}

/// Who has the chains of some members, each once, in the order of the members.
fn held_by<'p>(members: &[PersonMember], at: &Referents<'p>) -> Vec<&'p Person> {
    let holders = members.iter();
    let holders = holders.filter_map(|member| at.of_chain(&member.report, member.chain));
    let mut known = BTreeSet::new();
    holders
        .filter(|one| known.insert(one.id.as_str()))
        .collect()
}
