//! What a word may differ from the asked one, as far as it was walked.

use super::From;
use super::row::{FAR, Row, Units};
use crate::sounds::{Costs, SoundId};

/// So little may differ nowhere.
const NOTHING: i32 = -10_000;

/// What may differ, which is a share of the heavier word, for each place in the asked one, or further
/// on when what comes between is left out.
///
/// What comes next weighs no more than the rest of the asked word, or costs more than it may bring.
pub(super) struct Limits<const WIDTH: usize> {
    units: Units,
    share: f64,
    weight: f64,
    /// By the weight of the asked word.
    own: [i32; WIDTH],
    /// By what the walked one may come to beside what was walked: for places in the half that is
    /// walked first, and for those after it.
    first_half: [i32; WIDTH],
    second_half: [i32; WIDTH],
}

/// A weight in tenths, of which those of all sounds are made.
pub(super) type Weight = u16;

pub(super) fn weight_of(sound: SoundId) -> Weight {
    (Costs::table().weight(sound) * TENTHS).round() as Weight
}

const TENTHS: f64 = 10.0;

/// All weights that words like one of this weight may have, by their number.
pub(super) fn weights(own: f64) -> impl Iterator<Item = f64> {
    let last = (HEAVIEST * own * TENTHS) as Weight + 1;
    (0..=last).map(|tenths| f64::from(tenths) / TENTHS)
}

/// No word is so much heavier than one that it is like.
const HEAVIEST: f64 = 3.0;

/// What is heavier costs two thirds of that at least, to leave out or to exchange.
const WEIGHT_FOR_COST: f64 = 1.5;

/// What a sound weighs at most that is met in the place of another, but for what that costs.
pub(super) fn most_weight(own: SoundId) -> f64 {
    let costs = Costs::table();
    let exchange = costs.exchange(own);
    let weights = costs.all().zip(exchange);
    let weights = weights.map(|(other, cost)| costs.weight(other) - WEIGHT_FOR_COST * cost);
    weights.fold(costs.weight(own), f64::max)
}

/// What the first half may differ by, as a part of the whole: what the other half has more makes
/// the word heavier, but costs two thirds of that at least.
fn half_of(share: f64) -> f64 {
    0.5 / (1.0 - WEIGHT_FOR_COST * share / 2.0)
}

impl<const WIDTH: usize> Limits<WIDTH> {
    /// `omitted` says what it costs to leave out the sound before each place.
    pub(super) fn of(
        asked: &[SoundId],
        omitted: &Row<WIDTH>,
        share: f64,
        units: Units,
        from: From,
    ) -> Self {
        let costs = Costs::table();
        let weight: f64 = asked.iter().map(|id| costs.weight(*id)).sum();
        let count = asked.len();
        // What is left out between the halves counts as part of the first.
        let half = match from {
            From::Start => count / 2,
            From::End => (count - count / 2).saturating_sub(1),
        };
        let nowhere = [NOTHING; WIDTH];
        let (mut own, mut first_half, mut second_half) = (nowhere, nowhere, nowhere);
        let mut rest = 0.0;
        for at in (0..=count).rev() {
            rest += asked.get(at).map_or(0.0, |id| most_weight(*id));
            let (part, by_rest) = match at <= half {
                true => (half_of(share), &mut first_half),
                false => (1.0, &mut second_half),
            };
            own[at] = units.most(share * part * weight);
            by_rest[at] = units.most(share * part * rest);
            if at < count {
                for limits in [&mut own, &mut first_half, &mut second_half] {
                    limits[at] = limits[at].max(limits[at + 1] - i32::from(omitted[at + 1]));
                }
            }
        }
        Self {
            units,
            share,
            weight,
            own,
            first_half,
            second_half,
        }
    }

    /// How far any that weighs as much may be.
    pub(super) fn farthest(&self) -> u8 {
        let last = weights(self.weight).last().unwrap_or_default();
        let farthest = self.of_weight(last).into_iter().max();
        farthest.unwrap_or(FAR)
    }

    /// How far what was walked may be from the beginnings of the asked word at most, where it weighs
    /// so much.
    pub(super) fn of_weight(&self, weight: f64) -> Row<WIDTH> {
        let whole = self.units.most(self.share * weight);
        let half = self.units.most(self.share * weight * half_of(self.share));
        std::array::from_fn(|at| {
            let first_half = self.first_half[at] + half;
            let second_half = self.second_half[at] + whole;
            let most = self.own[at].max(first_half).max(second_half);
            most.clamp(0, i32::from(FAR) - 1) as u8
        })
    }
}
