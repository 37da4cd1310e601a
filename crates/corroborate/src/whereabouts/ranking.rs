//! Rules 2 and 4: rivals for one period. More origins (lower bound) first, then asserted before
//! hearsay, then certain before probable; undated reports never outrank dated ones. Never by the
//! number of copies, nor by a publisher's grade.

use reportedly_model::{Certainty, Evidentiality, Origins, PlaceLevel, PlaceReport};

use super::candidate::Candidate;
use super::levels::{PlaceGroup, group_by_place, holds, latest, support};
use super::setting::Setting;
use super::unnamed::may_be_one;
use crate::happening::{contradicts, is_open};
use crate::origins::count_origins;
use crate::place_order::is_unnamed;
use crate::time::{Interval, edtf_in_words};
use crate::unit::Unit;

/// What rivals are ranked by, most important first.
type Rank = (bool, usize, bool, u8);

/// Places, most tenable first.
pub(super) struct Ranking<'a> {
    pub groups: Vec<PlaceGroup<'a>>,
    /// Indices into `groups`, most tenable first.
    order: Vec<usize>,
    /// How many of the first are level.
    level: usize,
    ranks: Vec<Rank>,
}

impl<'a> Ranking<'a> {
    /// The same without a place at the top, where all are undated and something dated is known.
    pub fn unless_outranked(mut self, by_something_dated: bool) -> Self {
        let dated = self.ranks.iter().any(|(dated, ..)| *dated);
        if by_something_dated && !dated {
            self.level = 0;
        }
        self
    }

    /// How many places are level at the top; none when no place is a candidate.
    pub fn level_count(&self) -> usize {
        self.level
    }

    /// The places that are level at the top.
    pub fn leaders(&self) -> impl Iterator<Item = &PlaceGroup<'a>> {
        self.order
            .iter()
            .take(self.level)
            .map(|&at| &self.groups[at])
    }

    /// All places, with what supports them and why they stand where they stand.
    pub fn reports(&self, setting: &Setting<'a>) -> Vec<PlaceReport> {
        let report = |(position, &at): (usize, &usize)| {
            let group = &self.groups[at];
            let supporting = support(setting, group, &self.groups);
            let mut report = place_report(setting, group, &supporting, &self.groups);
            report.reasons = self.reasons(setting, position, at);
            report.reasons.extend(how_they_came(setting, &supporting));
            report
        };
        self.order.iter().enumerate().map(report).collect()
    }

    fn reasons(&self, setting: &Setting<'_>, position: usize, at: usize) -> Vec<String> {
        let mut reasons = vec![rank_words(self.ranks[at])];
        let group = &self.groups[at];
        let leader = &self.groups[self.order[0]];
        if position >= self.level && holds(setting, group, leader) {
            reasons.push(format!("{} lies in it", leader.place.name));
        } else if position >= self.level && holds(setting, leader, group) {
            reasons.push(format!(
                "lies in {}, and is told less firmly",
                leader.place.name
            ));
        } else if self.level == 0 {
            reasons.push("outranks nothing that is dated".to_owned());
        } else if position >= self.level && may_be_one(setting, group.place, leader.place) {
            reasons.push(format!(
                "which one is unsaid; may be in {}",
                leader.place.name
            ));
        } else if position >= self.level {
            let more = what_is_more(self.ranks[self.order[0]], self.ranks[at]);
            reasons.push(format!("behind {}{more}", leader.place.name));
        } else if self.level > 1 {
            let others: Vec<&str> = self
                .leaders()
                .filter(|other| !std::ptr::eq(other.place, group.place))
                .map(|other| other.place.name.as_str())
                .collect();
            reasons.push(format!("level with {}", others.join(", ")));
        }
        reasons
    }
}

fn rank_words((dated, low, asserted, _): Rank) -> String {
    let origins = if low == 1 {
        "at least 1 origin".to_owned()
    } else {
        format!("at least {low} origins")
    };
    let how = if asserted { "asserted" } else { "hearsay only" };
    let date = if dated { "" } else { ", undated" };
    format!("{origins}, {how}{date}")
}

/// In what the first of two is the more tenable: what counts most of that in which they differ.
fn what_is_more(first: Rank, second: Rank) -> &'static str {
    match (first, second) {
        ((true, ..), (false, ..)) => ", which is dated",
        ((_, more, ..), (_, fewer, ..)) if more > fewer => ", which has more independent origins",
        ((_, _, true, _), (_, _, false, _)) => ", which is asserted, not hearsay",
        ((.., firmer), (.., other)) if firmer > other => ", which is told more firmly",
        _ => "",
    }
}

/// Ranks the places of the candidates that are not over.
pub(super) fn rank<'a>(setting: &Setting<'a>, candidates: Vec<Candidate<'a>>) -> Ranking<'a> {
    let groups = group_by_place(setting, candidates);
    let ranks: Vec<Rank> = groups
        .iter()
        .map(|group| rank_of(setting, &support(setting, group, &groups)))
        .collect();
    let competes = |at: &usize| {
        let group = &groups[*at];
        !is_unnamed(group.place) || groups.iter().all(|other| is_rival(setting, group, other))
    };
    let is_widest = |at: &usize| {
        competes(at)
            && !groups
                .iter()
                .any(|other| holds(setting, other, &groups[*at]))
    };
    let mut widest: Vec<usize> = (0..groups.len()).filter(is_widest).collect();
    widest.sort_by(|a, b| ranks[*b].cmp(&ranks[*a]).then(a.cmp(b)));
    let level = widest
        .iter()
        .take_while(|&&at| ranks[at] == ranks[widest[0]])
        .count();
    let mut order: Vec<usize> = Vec::new();
    for &root in &widest[..level] {
        order.extend(narrowest(setting, &groups, &ranks, root));
    }
    let level = order.len();
    let mut rest: Vec<usize> = (0..groups.len()).filter(|at| !order.contains(at)).collect();
    rest.sort_by(|a, b| ranks[*b].cmp(&ranks[*a]).then(a.cmp(b)));
    order.extend(rest);
    Ranking {
        groups,
        order,
        level,
        ranks,
    }
}

/// Whether an unnamed place would exclude another, which is unnamed as well or said to be elsewhere.
fn is_rival(setting: &Setting<'_>, unnamed: &PlaceGroup<'_>, other: &PlaceGroup<'_>) -> bool {
    is_unnamed(other.place) || !may_be_one(setting, unnamed.place, other.place)
}

fn rank_of(setting: &Setting<'_>, support: &[Candidate<'_>]) -> Rank {
    let claims: Vec<_> = support.iter().map(|candidate| candidate.at).collect();
    let origins = count_origins(&setting.index, &claims);
    let (asserted, certainty) = support
        .iter()
        .map(Candidate::firmness)
        .max()
        .unwrap_or_default();
    (
        support.iter().any(Candidate::dated),
        origins.low,
        asserted,
        certainty,
    )
}

/// The narrowest places within `root` that are told as firmly as it is: several when they are
/// level, the root itself when there is none.
fn narrowest(
    setting: &Setting<'_>,
    groups: &[PlaceGroup<'_>],
    ranks: &[Rank],
    root: usize,
) -> Vec<usize> {
    let inside: Vec<usize> = (0..groups.len())
        .filter(|&at| holds(setting, &groups[root], &groups[at]))
        .collect();
    let next = |at: &&usize| {
        !inside
            .iter()
            .any(|&other| holds(setting, &groups[other], &groups[**at]))
    };
    let firm = |at: &&usize| ranks[**at].2 >= ranks[root].2 && ranks[**at].0 >= ranks[root].0;
    let children: Vec<usize> = inside.iter().filter(next).filter(firm).copied().collect();
    let Some(best) = children.iter().map(|&at| ranks[at]).max() else {
        return vec![root];
    };
    let level: Vec<usize> = children
        .into_iter()
        .filter(|&at| ranks[at] == best)
        .collect();
    match level.as_slice() {
        [one] => narrowest(setting, groups, ranks, *one),
        // Several towns of one country: what is agreed is the country.
        _ => vec![root],
    }
}

/// That two accounts of a place exclude one another in when the person came there.
fn how_they_came(setting: &Setting<'_>, support: &[Candidate<'_>]) -> Option<String> {
    let units = |is_movement: bool| {
        let of_kind = support
            .iter()
            .filter(move |of| of.is_movement == is_movement);
        of_kind.map(|of| &setting.units[of.unit])
    };
    let stays = units(false).filter(|stay| is_open(stay));
    let (stay, journey) = stays
        .flat_map(|stay| units(true).map(move |journey| (stay, journey)))
        .find(|(stay, journey)| contradicts(&setting.index, stay, journey))?;
    let name = |unit: &Unit<'_>| setting.index.name(unit.report);
    let told = |unit: &Unit<'_>| {
        let edtf = unit.time.to_edtf_as_told(std::iter::once(unit.first));
        edtf.map_or_else(String::new, |edtf| edtf_in_words(&edtf))
    };
    let (since, came) = (told(stay), told(journey));
    let (one, other) = (name(stay), name(journey));
    Some(format!(
        "{one} has the person there {since}, {other} an arrival of {came}: not both"
    ))
}

/// A place with those who support it.
pub(super) fn place_report<'a>(
    setting: &Setting<'a>,
    group: &PlaceGroup<'a>,
    support: &[Candidate<'a>],
    all: &[PlaceGroup<'a>],
) -> PlaceReport {
    let (asserted, certainty) = support
        .iter()
        .map(Candidate::firmness)
        .max()
        .unwrap_or_default();
    let latest = latest(support);
    PlaceReport {
        place: group.place.clone(),
        claims: setting.refs(support.iter().map(|candidate| candidate.at)),
        origins: origins(setting, support),
        when: latest
            .map_or_else(Interval::default, |candidate| candidate.when)
            .to_edtf_as_told(support.iter().map(|candidate| candidate.claim))
            .filter(|_| support.iter().any(Candidate::dated)),
        when_stated: latest.is_some_and(|candidate| candidate.stated),
        arrival_stated: support.iter().any(|candidate| candidate.arrived),
        certainty: match certainty {
            3 => Certainty::Certain,
            2 => Certainty::Probable,
            1 => Certainty::Possible,
            _ => Certainty::Unknown,
        },
        evidentiality: if asserted {
            Evidentiality::Asserted
        } else {
            Evidentiality::Reported
        },
        within: wider(setting, group, all),
        reasons: Vec::new(),
    }
}

/// The wider places that accounts name, innermost first.
fn wider<'a>(
    setting: &Setting<'a>,
    group: &PlaceGroup<'a>,
    all: &[PlaceGroup<'a>],
) -> Vec<PlaceLevel> {
    let mut wider: Vec<&PlaceGroup<'a>> = all
        .iter()
        .filter(|other| holds(setting, other, group))
        .collect();
    wider.sort_by_key(|outer| {
        all.iter()
            .filter(|inner| holds(setting, outer, inner))
            .count()
    });
    wider
        .into_iter()
        .map(|outer| {
            let support = support(setting, outer, all);
            PlaceLevel {
                place: outer.place.clone(),
                claims: setting.refs(support.iter().map(|candidate| candidate.at)),
                origins: origins(setting, &support),
            }
        })
        .collect()
}

fn origins(setting: &Setting<'_>, support: &[Candidate<'_>]) -> Origins {
    count_origins(
        &setting.index,
        &support
            .iter()
            .map(|candidate| candidate.at)
            .collect::<Vec<_>>(),
    )
}

/// When the places at the top were, all accounts together.
pub(super) fn period(
    setting: &Setting<'_>,
    group: &PlaceGroup<'_>,
    all: &[PlaceGroup<'_>],
) -> Interval {
    let support = support(setting, group, all);
    latest(&support).map_or_else(Interval::default, |candidate| candidate.when)
}
