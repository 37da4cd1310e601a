//! Which of several namesakes is meant.

use compact_str::CompactString;

use crate::{
    Context, PlaceKind,
    containment::lies_within,
    index::{Index, PlaceRecord, Tier},
};

/// What a country that the report speaks of adds to a place there, a little less where it speaks
/// more of others. Enough to prefer a large town to the capital of another country, too little for
/// a small one.
const SPOKEN_OF: f32 = 0.27;

/// What a division that the report speaks of adds besides: enough to prefer a town of the province
/// to the largest city of the name.
const IN_DIVISION: f32 = 0.25;

/// A city from here on is known to every reader.
const WORLD_FAMOUS: f32 = 0.83;

/// A city of millions is known to most.
const WELL_KNOWN: f32 = 0.69;

/// So much less plausible is a town of some fifty times fewer inhabitants.
const FAR_SMALLER: f32 = 0.14;

/// What is left of that for such a town, where the report names the country but once.
const IN_PASSING: f32 = 0.4;

/// One place that bears the name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    pub place: u32,
    pub tier: Tier,
    pub ambiguous: bool,
}

/// What is asked of a candidate.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scope<'c> {
    /// Weights of countries, the largest 1.
    pub countries: Vec<(&'c str, f32)>,
    /// Whether the countries are named but once.
    pub in_passing: bool,
    /// Weights of divisions, the largest 1.
    pub divisions: Vec<(u32, f32)>,
    /// The candidate must lie in one of these, if there are any.
    pub containers: Vec<u32>,
    /// The candidate must be of one of these kinds, the first preferred, if there are any.
    pub kinds: &'c [PlaceKind],
}

impl<'c> Scope<'c> {
    pub(crate) fn of(index: &Index, context: &'c Context) -> Self {
        let countries = shares(&context.countries);
        let divisions = shares(&context.divisions);
        Self {
            countries: countries.collect(),
            in_passing: context.in_passing,
            divisions: divisions
                .filter_map(|(id, weight)| Some((index.by_id(id)?, weight)))
                .collect(),
            ..Self::default()
        }
    }

    pub(crate) fn inside(&self, containers: Vec<u32>) -> Scope<'c> {
        Scope {
            containers,
            ..self.clone()
        }
    }

    pub(crate) fn of_kinds(&self, kinds: &'c [PlaceKind]) -> Scope<'c> {
        Scope {
            kinds,
            ..self.clone()
        }
    }

    /// The scope without any demand on the kind.
    pub(crate) fn of_any_kind(&self) -> Scope<'c> {
        self.of_kinds(&[])
    }

    fn admits(&self, index: &Index, place: u32, record: &PlaceRecord<'_>) -> bool {
        let of_kind = self.kinds.is_empty() || self.kinds.contains(&record.kind);
        let inside = |&outer: &u32| outer != place && lies_within(index, place, outer);
        of_kind && (self.containers.is_empty() || self.containers.iter().any(inside))
    }

    /// What the divisions spoken of add to a place that lies in one of them.
    fn division_bonus(&self, index: &Index, place: u32) -> f32 {
        let around = |(division, _): &&(u32, f32)| {
            *division != place && lies_within(index, place, *division)
        };
        let weights = self
            .divisions
            .iter()
            .filter(around)
            .map(|(_, weight)| *weight);
        weights
            .reduce(f32::max)
            .map_or(0.0, |weight| IN_DIVISION * weight)
    }

    /// What the countries spoken of add: little to a far smaller namesake of a city known to all, where they are
    /// named in passing and no province of its own is.
    fn country_bonus(
        &self,
        index: &Index,
        candidate: &Candidate,
        record: &PlaceRecord<'_>,
        most: f32,
    ) -> f32 {
        let bonus = self.bonus(record);
        let far_smaller = most - record.plausibility > FAR_SMALLER;
        let alone =
            self.containers.is_empty() && self.division_bonus(index, candidate.place) == 0.0;
        let known = most >= WELL_KNOWN;
        if self.in_passing && known && far_smaller && alone && bonus > 0.0 {
            bonus * IN_PASSING
        } else {
            bonus
        }
    }

    fn bonus(&self, record: &PlaceRecord<'_>) -> f32 {
        let country = record.country.unwrap_or("");
        let spoken_of = self.countries.iter().find(|(code, _)| *code == country);
        let order = self
            .kinds
            .iter()
            .position(|kind| *kind == record.kind)
            .unwrap_or(0);
        spoken_of.map_or(0.0, |(_, weight)| SPOKEN_OF * (0.6 + 0.4 * weight)) - 0.3 * order as f32
    }
}

/// Weights as shares of the largest; nothing where none is a number above 0.
fn shares(weights: &[(CompactString, f32)]) -> impl Iterator<Item = (&str, f32)> {
    let most = weights
        .iter()
        .map(|(_, weight)| *weight)
        .fold(0.0, f32::max);
    let sound = most > 0.0 && most.is_finite();
    weights
        .iter()
        .filter(move |_| sound)
        .map(move |(name, weight)| (name.as_str(), (weight / most).clamp(0.0, 1.0)))
}

/// How much less plausible a rarer name makes a place of that kind.
pub(crate) const fn tier_penalty(tier: Tier, kind: PlaceKind) -> f32 {
    match tier {
        Tier::Usual => 0.0,
        Tier::Known => 0.04,
        // "Palmyra" alone is the town, not Palmyra Prison.
        Tier::Derived if kind.is_site() => 0.3,
        Tier::Derived => 0.1,
        Tier::Weak => 0.4,
    }
}

/// The most plausible bearer of the name, whatever it is called first.
fn leader<'c>(index: &Index, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    let plausibility = |candidate: &Candidate| {
        let record = index.place(candidate.place);
        record.map_or(0.0, |record| record.plausibility)
    };
    candidates
        .iter()
        .max_by(|a, b| plausibility(a).total_cmp(&plausibility(b)))
}

/// The most plausible candidate within the scope. `spelling` is the name as the text has it:
/// of "San José" and "San Jose", each is meant by its own spelling.
pub(crate) fn choose(
    index: &Index,
    candidates: &[Candidate],
    spelling: &str,
    scope: &Scope<'_>,
) -> Option<Candidate> {
    // In a report on Georgia, Poti is the port there before it is a by-name of a larger city elsewhere.
    let by_name_leads = leader(index, candidates).is_some_and(|leader| leader.tier > Tier::Usual);
    let own_name = |candidate: &Candidate, record: &PlaceRecord<'_>| {
        let at_home = candidate.tier == Tier::Usual && scope.bonus(record) > 0.0;
        if at_home && by_name_leads { 0.2 } else { 0.0 }
    };
    // Whatever a report is about, London is London unless its words say otherwise.
    let world_famous = |candidate: &Candidate, record: &PlaceRecord<'_>| {
        let famous = candidate.tier == Tier::Usual
            && record.kind == PlaceKind::City
            && record.plausibility >= WORLD_FAMOUS;
        if famous { 0.12 } else { 0.0 }
    };
    // "crossed from Nigeria into Benin": by its bare name the country is meant, and not Benin City.
    let names_country = candidates.iter().any(|candidate| {
        let record = index.place(candidate.place);
        candidate.tier == Tier::Usual && record.is_some_and(|r| r.kind == PlaceKind::Country)
    });
    let by_name_of_country = |candidate: &Candidate, record: &PlaceRecord<'_>| {
        let city = candidate.tier > Tier::Usual && record.kind == PlaceKind::City;
        if names_country && city { -0.3 } else { 0.0 }
    };
    let most = leader(index, candidates)
        .and_then(|leader| index.place(leader.place))
        .filter(|record| record.kind == PlaceKind::City)
        .map_or(0.0, |record| record.plausibility);
    let score = |candidate: &Candidate| {
        let record = index.place(candidate.place)?;
        let spelt_so = if record.name == spelling && !spelling.is_ascii() {
            0.1
        } else {
            0.0
        };
        // Asked for a prison, "Palmyra" is a good name of Palmyra Prison.
        let tier = if scope.kinds.is_empty() {
            candidate.tier
        } else {
            candidate.tier.min(Tier::Known)
        };
        let penalty = tier_penalty(tier, record.kind);
        scope.admits(index, candidate.place, &record).then(|| {
            record.plausibility - penalty
                + spelt_so
                + scope.country_bonus(index, candidate, &record, most)
                + scope.division_bonus(index, candidate.place)
                + own_name(candidate, &record)
                + world_famous(candidate, &record)
                + by_name_of_country(candidate, &record)
        })
    };
    let scored = candidates
        .iter()
        .filter_map(|candidate| Some((score(candidate)?, *candidate)));
    // The first of equals: candidates come in a fixed order.
    let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, candidate)| candidate)
}
