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
        latest(&self.members).map_or_else(Interval::default, |candidate| candidate.when)
    }
}

/// The account that leaves the person in a place latest: stated dates, and the day of a report that tells of
/// the present, before those that are only bounded by publication.
pub(super) fn latest<'c, 'a>(members: &'c [Candidate<'a>]) -> Option<&'c Candidate<'a>> {
    let key = |candidate: &&Candidate<'_>| {
        let when = candidate.when;
        let of_the_day = when.start.is_some() && when.start == when.end;
        let known = candidate.stated || of_the_day;
        (known, when.end, candidate.stated, when.start)
    };
    members.iter().max_by_key(key)
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

/// The accounts of a place by stays that share no day, as far as known: who was in Malabo in one
/// winter and is seen there in another is told of twice.
pub(super) fn by_period(mut group: PlaceGroup<'_>) -> Vec<PlaceGroup<'_>> {
    let place = group.place;
    group
        .members
        .sort_by_key(|member| (member.when.start, member.at));
    let mut stays: Vec<(Interval, PlaceGroup<'_>)> = Vec::new();
    for member in group.members {
        match stays
            .iter_mut()
            .find(|(when, _)| when.overlaps(member.when))
        {
            Some((when, stay)) => {
                *when = when.hull(member.when);
                stay.members.push(member);
            }
            None => {
                let members = vec![member.clone()];
                stays.push((member.when, PlaceGroup { place, members }));
            }
        }
    }
    let mut groups: Vec<PlaceGroup<'_>> = stays.into_iter().map(|(_, stay)| stay).collect();
    for stay in &mut groups {
        stay.members.sort_by_key(|member| member.at);
        stay.place = stay.members.first().map_or(place, |first| first.place);
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
