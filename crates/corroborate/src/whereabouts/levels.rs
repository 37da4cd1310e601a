//! Rule 6: Abu Dhabi supports the Emirates, not the other way; origins are counted a level.

use reportedly_model::PlaceValue;

use super::candidate::Candidate;
use super::setting::Setting;
use crate::place_order::PlaceOrder;
use crate::time::Interval;

/// Candidates that name one and the same place.
#[derive(Debug, Clone)]
pub(super) struct PlaceGroup<'a> {
    pub place: &'a PlaceValue,
    pub members: Vec<Candidate<'a>>,
}

impl PlaceGroup<'_> {
    /// When, as the members together have it.
    pub fn when(&self) -> Interval {
        latest(&self.members)
    }
}

/// The latest that accounts leave the person in a place: stated dates before those that are only
/// bounded by publication.
pub(super) fn latest(members: &[Candidate<'_>]) -> Interval {
    let key =
        |candidate: &&Candidate<'_>| (candidate.stated, candidate.when.end, candidate.when.start);
    members
        .iter()
        .max_by_key(key)
        .map(|candidate| candidate.when)
        .unwrap_or_default()
}

/// One group a place, in the order of the reports.
pub(super) fn group_by_place<'a>(
    setting: &Setting<'a>,
    mut candidates: Vec<Candidate<'a>>,
) -> Vec<PlaceGroup<'a>> {
    candidates.sort_by_key(|candidate| candidate.at);
    let mut groups: Vec<PlaceGroup<'a>> = Vec::new();
    for candidate in candidates {
        let same = |group: &&mut PlaceGroup<'a>| {
            setting.index.place_order(group.place, candidate.place) == PlaceOrder::Same
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.members.push(candidate),
            None => groups.push(PlaceGroup {
                place: candidate.place,
                members: vec![candidate],
            }),
        }
    }
    groups
}

/// Whether `outer` is a wider place than `inner`.
pub(super) fn holds(setting: &Setting<'_>, outer: &PlaceGroup<'_>, inner: &PlaceGroup<'_>) -> bool {
    setting.index.place_order(outer.place, inner.place) == PlaceOrder::FirstWider
}

/// What supports a place: its own candidates, and those of the places within it.
pub(super) fn support<'a>(
    setting: &Setting<'a>,
    group: &PlaceGroup<'a>,
    all: &[PlaceGroup<'a>],
) -> Vec<Candidate<'a>> {
    let within = all.iter().filter(|other| holds(setting, group, other));
    let mut support = group.members.clone();
    support.extend(within.flat_map(|other| other.members.clone()));
    support
}
