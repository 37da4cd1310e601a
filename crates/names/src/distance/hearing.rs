//! Words that sound like one, found among very many by the same distance as that of two.

use smallvec::SmallVec;

use super::TRANSPOSED;
use crate::sounds::{Costs, MOST_SOUNDS, SoundId, Sounding, omission_cost};
use crate::walk::Walker;

const ROOM: usize = MOST_SOUNDS + 1;
/// Words have more than one sound, as a rule, and then the first costs more to leave out.
const SOME: usize = 2;
/// Rounding never decides that a word is passed over.
const MARGIN: f32 = 1e-3;

/// A distance for each beginning of the asked word.
type Row = [f32; ROOM];

/// From which end words are walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    Start,
    End,
}

/// Walks through words by their sounds, from one end.
///
/// Of two words that are alike, one half is no further from its half of the other than half of
/// what may differ. So words are walked from both ends, and each time only those are followed
/// whose first half is as near as that, which are far fewer.
pub(crate) struct Hearing<'f> {
    asked: SmallVec<[SoundId; 16]>,
    /// Sounds of the half that is walked first.
    half: usize,
    from: From,
    weight: f32,
    /// What may differ, as a share of the heavier word.
    share: f32,
    /// What words may weigh that go with the asked one from each place on.
    rest: Row,
    omitted: Row,
    sounds: Vec<Met>,
    /// For each depth, how far what was walked is from the beginnings of the asked word.
    rows: Vec<Row>,
    /// The beginnings that leave hope, from the first to the last; the rest is infinitely far.
    bands: [(usize, usize); ROOM],
    walked: [SoundId; ROOM],
    weights: Row,
    found: &'f mut Vec<u32>,
}

/// A sound that may be met, beside the asked word.
#[derive(Clone)]
struct Met {
    weight: f32,
    omitted_first: f32,
    omitted: f32,
    exchange: Row,
}

/// What is heavier costs two thirds of that at least, to leave out or to exchange.
const WEIGHT_FOR_COST: f64 = 1.5;

/// What a sound weighs at most that is met in the place of another, but for what that costs.
fn most_weight(own: SoundId) -> f32 {
    let costs = Costs::table();
    let exchange = costs.exchange(own);
    let weights = costs.all().zip(exchange);
    let weights = weights.map(|(other, cost)| costs.weight(other) - WEIGHT_FOR_COST * cost);
    weights.fold(costs.weight(own), f64::max) as f32
}

impl<'f> Hearing<'f> {
    /// Looks for words at least `least` alike; their numbers go to `found`.
    pub(crate) fn new(
        asked: &Sounding,
        from: From,
        least: f64,
        unwritten: bool,
        found: &'f mut Vec<u32>,
    ) -> Self {
        let costs = Costs::table();
        let mut ids = asked.ids.clone();
        let omissions = ids.iter().enumerate();
        let mut omissions: SmallVec<[f32; 16]> = omissions
            .map(|(at, id)| omission_cost(costs.sound(*id), at, ids.len(), unwritten) as f32)
            .collect();
        if from == From::End {
            ids.reverse();
            omissions.reverse();
        }
        let (mut omitted, mut rest) = ([0.0; ROOM], [0.0; ROOM]);
        for (omitted, omission) in omitted.iter_mut().zip(omissions) {
            *omitted = omission;
        }
        for (at, &id) in ids.iter().enumerate().rev() {
            rest[at] = rest[at + 1] + most_weight(id);
        }
        let met = |id: SoundId| {
            let sound = costs.sound(id);
            let exchange = costs.exchange(id);
            let mut met = Met {
                weight: costs.weight(id) as f32,
                omitted_first: omission_cost(sound, 0, SOME, unwritten) as f32,
                omitted: omission_cost(sound, 1, SOME, unwritten) as f32,
                exchange: [0.0; ROOM],
            };
            for (cost, own) in met.exchange.iter_mut().zip(&ids) {
                *cost = exchange[own.place() % exchange.len()] as f32;
            }
            met
        };
        let mut rows = vec![[f32::INFINITY; ROOM]; ROOM];
        rows[0][0] = 0.0;
        for (at, cost) in omitted.iter().enumerate().take(ids.len()) {
            rows[0][at + 1] = rows[0][at] + cost;
        }
        let (count, half) = (ids.len(), ids.len() / 2);
        Self {
            // What is left out between the halves counts as part of the first.
            half: if from == From::Start {
                half
            } else {
                (count - half).saturating_sub(1)
            },
            from,
            weight: asked.weight as f32,
            share: 1.0 - least as f32,
            rest,
            omitted,
            sounds: costs.all().map(met).collect(),
            asked: ids,
            rows,
            bands: [(0, count); ROOM],
            walked: [SoundId::default(); ROOM],
            weights: [0.0; ROOM],
            found,
        }
    }
}

impl Walker<SoundId> for Hearing<'_> {
    fn step(&mut self, depth: usize, sound: SoundId) -> bool {
        let (done, to_do) = self.rows.split_at_mut(depth + 1);
        let (Some(met), Some(last), Some(current)) = (
            self.sounds.get(sound.place()),
            done.last(),
            to_do.first_mut(),
        ) else {
            return false;
        };
        let count = self.asked.len();
        let (mut low, mut high) = self.bands[depth];
        high += 1;
        if let Some((first, end)) = depth.checked_sub(1).map(|at| self.bands[at]) {
            low = low.min(first.saturating_add(2));
            high = high.max(end + 2);
        }
        // From the end nobody knows yet which is the first.
        let sound_omitted = match (depth, self.from) {
            (0, From::Start) => met.omitted_first,
            _ => met.omitted,
        };
        let weight = self.weights[depth] + met.weight;
        let (share, whole, half, rest) = (self.share, self.weight, self.half, self.rest);
        // What the other half has more makes the word heavier, but costs two thirds of that at least.
        let half_share = 0.5 / (1.0 - WEIGHT_FOR_COST as f32 * share / 2.0);
        // What comes next weighs no more than the rest of the asked word, or costs more than it
        // may bring.
        let most = |at: usize| {
            let most = share * whole.max(weight + rest[at]) + MARGIN;
            if at <= half {
                most * half_share + MARGIN
            } else {
                most
            }
        };
        // The sound before, and how it was reached, where the two may have changed places.
        let before = depth.checked_sub(1).map(|at| (&done[at], self.walked[at]));
        let may_change = depth + 1 < self.walked.len();
        current[..=count].fill(f32::INFINITY);
        let (mut first, mut end) = (usize::MAX, 0);
        let mut hopeful = false;
        for at in low..=count {
            let mut best = last[at] + sound_omitted;
            if let Some(own) = at.checked_sub(1) {
                best = best.min(last[own] + met.exchange[own]);
                best = best.min(current[own] + self.omitted[own]);
                if let Some(earlier) = own.checked_sub(1) {
                    if let Some((before_last, before)) = before
                        && self.asked[earlier] == sound
                        && self.asked[own] == before
                    {
                        best = best.min(before_last[earlier] + TRANSPOSED as f32);
                    }
                    // The next sound may have changed places with this one.
                    hopeful |= may_change
                        && self.asked[own] == sound
                        && last[earlier] + TRANSPOSED as f32 <= most(at) + self.share;
                }
            }
            if best <= most(at) {
                current[at] = best;
                first = first.min(at);
                end = at;
            } else if at > high {
                break;
            }
        }
        self.walked[depth] = sound;
        self.weights[depth + 1] = weight;
        self.bands[depth + 1] = (first, end);
        hopeful || first != usize::MAX
    }

    fn arrive(&mut self, length: usize, number: u32) {
        let count = self.asked.len();
        let most = self.share * self.weight.max(self.weights[length]) + MARGIN;
        if count > 0 && self.rows[length][count] <= most {
            self.found.push(number);
        }
    }
}
