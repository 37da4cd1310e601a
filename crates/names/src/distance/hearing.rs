//! Words that sound like one, found among very many by the same distance as that of two.
//!
//! The distance is reckoned in whole numbers, a little too small where they are rounded, so that
//! no word is lost; who asks compares what was found.

use super::TRANSPOSED;
use crate::sounds::{Costs, MOST_SOUNDS, SoundId, Sounding, omission_cost};
use crate::walk::{Walker, WordTree};

/// One more than short words have sounds, than most have, and than any.
const SHORT_ROOM: usize = 8;
const USUAL_ROOM: usize = 16;
const ROOM: usize = MOST_SOUNDS + 1;
/// Words have more than one sound, as a rule, and then the first costs more to leave out.
const SOME: usize = 2;

/// Costs are told apart by so much.
const UNITS: f64 = 256.0;
/// Too far, and far enough from the largest number for some costs to be added.
const FAR: i16 = 8_000;

/// So little may differ nowhere.
const NOTHING: i16 = -FAR;

/// A distance for each beginning of the asked word.
type Row<const WIDTH: usize> = [i16; WIDTH];

/// From which end words are walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    Start,
    End,
}

/// Walks through words by their sounds, which are turned round where they are walked `from` the
/// end, and adds the numbers of those at least `least` like what is asked to `found`.
///
/// Of two words that are alike, one half is no further from its half of the other than half of
/// what may differ. So words are walked from both ends, and each time only those are followed
/// whose first half is as near as that, which are far fewer.
pub(crate) fn hear(
    words: &WordTree<SoundId>,
    from: From,
    asked: &Sounding,
    least: f64,
    unwritten: bool,
    found: &mut Vec<u32>,
) {
    let sounds = asked.ids.len();
    if sounds < SHORT_ROOM {
        words.walk(&mut Hearing::<SHORT_ROOM>::new(
            asked, from, least, unwritten, found,
        ));
    } else if sounds < USUAL_ROOM {
        words.walk(&mut Hearing::<USUAL_ROOM>::new(
            asked, from, least, unwritten, found,
        ));
    } else {
        words.walk(&mut Hearing::<ROOM>::new(
            asked, from, least, unwritten, found,
        ));
    }
}

/// Who walks with a word of less than `WIDTH` sounds.
struct Hearing<'f, const WIDTH: usize> {
    /// How many sounds the asked word has.
    count: usize,
    /// What may differ for a weight of one.
    share: i16,
    /// By the weight of what was walked, what may differ, and that for each place in the asked one
    /// before the end.
    whole: Vec<i16>,
    limits: Vec<Row<WIDTH>>,
    /// What it costs to leave out the sound before each place.
    omitted: Row<WIDTH>,
    sounds: Vec<Met<WIDTH>>,
    /// For each depth, how far what was walked is from the beginnings of the asked word.
    rows: Vec<Row<WIDTH>>,
    walked: [SoundId; ROOM],
    /// For each depth, what was walked weighs.
    weights: [Weight; ROOM],
    from: From,
    found: &'f mut Vec<u32>,
}

/// What may differ, which is a share of the heavier word, for each place in the asked one, or further
/// on when what comes between is left out.
///
/// What comes next weighs no more than the rest of the asked word, or costs more than it may bring.
struct Limits<const WIDTH: usize> {
    /// By the weight of the asked word.
    own: Row<WIDTH>,
    /// By what the walked one may come to beside what was walked: for places in the half that is
    /// walked first, and for those after it.
    first_half: Row<WIDTH>,
    second_half: Row<WIDTH>,
}

/// A weight in tenths, of which those of all sounds are made.
type Weight = u16;

fn weight_of(sound: SoundId) -> Weight {
    (Costs::table().weight(sound) * TENTHS).round() as Weight
}

const TENTHS: f64 = 10.0;

/// All weights up to one, by their number.
fn weights_up_to(heaviest: f64) -> impl Iterator<Item = f64> {
    let last = (heaviest * TENTHS).ceil() as Weight;
    (0..=last).map(|tenths| f64::from(tenths) / TENTHS)
}

/// No word is so much heavier than one that it is like.
const HEAVIEST: f64 = 3.0;

/// What may differ in all, by the weight of what was walked.
fn whole_by_weight(share: f64, own: f64) -> Vec<i16> {
    let weights = weights_up_to(HEAVIEST * own);
    weights
        .map(|weight| most(share * weight.max(own)))
        .collect()
}

/// A sound that may be met, beside the asked word.
#[derive(Clone)]
struct Met<const WIDTH: usize> {
    weight: Weight,
    omitted_first: i16,
    omitted: i16,
    /// What it costs in the place of the sound before each place.
    exchange: Row<WIDTH>,
    /// Where the asked word has it, a bit each.
    places: u64,
}

/// What is heavier costs two thirds of that at least, to leave out or to exchange.
const WEIGHT_FOR_COST: f64 = 1.5;

/// What a sound weighs at most that is met in the place of another, but for what that costs.
fn most_weight(own: SoundId) -> f64 {
    let costs = Costs::table();
    let exchange = costs.exchange(own);
    let weights = costs.all().zip(exchange);
    let weights = weights.map(|(other, cost)| costs.weight(other) - WEIGHT_FOR_COST * cost);
    weights.fold(costs.weight(own), f64::max)
}

/// Costs are rounded down, what may differ up.
fn cost(of: f64) -> i16 {
    (of * UNITS).floor() as i16
}

fn most(may_differ: f64) -> i16 {
    (may_differ * UNITS).ceil() as i16
}

/// What the first half may differ by, as a part of the whole: what the other half has more makes
/// the word heavier, but costs two thirds of that at least.
fn half_of(share: f64) -> f64 {
    0.5 / (1.0 - WEIGHT_FOR_COST * share / 2.0)
}

impl<'f, const WIDTH: usize> Hearing<'f, WIDTH> {
    fn new(
        asked: &Sounding,
        from: From,
        least: f64,
        unwritten: bool,
        found: &'f mut Vec<u32>,
    ) -> Self {
        let costs = Costs::table();
        let share = 1.0 - least;
        let count = asked.ids.len();
        let sounds = asked.ids.iter().enumerate().map(|(at, id)| {
            let omission = omission_cost(costs.sound(*id), at, count, unwritten);
            (*id, cost(omission))
        });
        let mut sounds: Vec<(SoundId, i16)> = sounds.collect();
        if from == From::End {
            sounds.reverse();
        }
        let (mut omitted, mut first) = ([0; WIDTH], [FAR; WIDTH]);
        first[0] = 0;
        for (at, (_, omission)) in sounds.iter().enumerate() {
            omitted[at + 1] = *omission;
            first[at + 1] = first[at] + omission;
        }
        let mut rows = vec![[FAR; WIDTH]; ROOM];
        rows[0] = first;
        Self {
            sounds: met_beside(&sounds, unwritten),
            count,
            share: most(share),
            whole: whole_by_weight(share, asked.weight),
            limits: Limits::of(&sounds, &omitted, asked.weight, share, from)
                .by_weight(share, HEAVIEST * asked.weight),
            omitted,
            rows,
            walked: [SoundId::default(); ROOM],
            weights: [0; ROOM],
            from,
            found,
        }
    }
}

impl<const WIDTH: usize> Limits<WIDTH> {
    fn of(
        asked: &[(SoundId, i16)],
        omitted: &Row<WIDTH>,
        weight: f64,
        share: f64,
        from: From,
    ) -> Self {
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
            rest += asked.get(at).map_or(0.0, |(id, _)| most_weight(*id));
            let (part, by_rest) = match at <= half {
                true => (half_of(share), &mut first_half),
                false => (1.0, &mut second_half),
            };
            own[at] = most(share * part * weight);
            by_rest[at] = most(share * part * rest);
            if at < count {
                for limits in [&mut own, &mut first_half, &mut second_half] {
                    limits[at] = limits[at].max(limits[at + 1] - omitted[at + 1]);
                }
            }
        }
        Self {
            own,
            first_half,
            second_half,
        }
    }

    /// How far what was walked may be from the beginnings of the asked word at most, by its weight.
    fn by_weight(&self, share: f64, heaviest: f64) -> Vec<Row<WIDTH>> {
        let limits = weights_up_to(heaviest).map(|weight| {
            let whole = share * weight;
            self.with(most(whole), most(whole * half_of(share)))
        });
        limits.collect()
    }

    /// The same where what was walked may differ by so much, and by so much in the first half.
    fn with(&self, whole: i16, half: i16) -> Row<WIDTH> {
        std::array::from_fn(|at| {
            let first_half = self.first_half[at] + half;
            let second_half = self.second_half[at] + whole;
            self.own[at].max(first_half).max(second_half)
        })
    }
}

/// All sounds beside those of the asked word.
fn met_beside<const WIDTH: usize>(asked: &[(SoundId, i16)], unwritten: bool) -> Vec<Met<WIDTH>> {
    let costs = Costs::table();
    let met = |id: SoundId| {
        let sound = costs.sound(id);
        let exchange = costs.exchange(id);
        let mut met = Met {
            weight: weight_of(id),
            omitted_first: cost(omission_cost(sound, 0, SOME, unwritten)),
            omitted: cost(omission_cost(sound, 1, SOME, unwritten)),
            exchange: [FAR; WIDTH],
            places: 0,
        };
        for (at, (own, _)) in asked.iter().enumerate() {
            met.exchange[at + 1] = cost(exchange[own.place() % exchange.len()]);
            met.places |= u64::from(*own == id) << at;
        }
        met
    };
    costs.all().map(met).collect()
}

/// The places of some bits.
fn places_of(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = bits.trailing_zeros() as usize;
        bits &= bits.wrapping_sub(1);
        (place < 64).then_some(place)
    })
}

impl<const WIDTH: usize> Hearing<'_, WIDTH> {
    /// How far the beginnings are with one more sound, where none of their own is left out after it.
    fn reached(&self, depth: usize, met: &Met<WIDTH>) -> Row<WIDTH> {
        // From the end nobody knows yet which is the first.
        let omitted = match (depth, self.from) {
            (0, From::Start) => met.omitted_first,
            _ => met.omitted,
        };
        let last = &self.rows[depth];
        let mut before = [FAR; WIDTH];
        before[1..].copy_from_slice(&last[..WIDTH - 1]);
        std::array::from_fn(|at| (last[at] + omitted).min(before[at] + met.exchange[at]))
    }

    /// Lets a sound change places with the one before.
    fn change_places(&self, depth: usize, sound: SoundId, reached: &mut Row<WIDTH>) {
        let before = depth.checked_sub(1).map(|at| (at, self.walked[at]));
        let Some((earlier, before)) = before.filter(|(_, before)| *before != sound) else {
            return;
        };
        let [met, met_before] = [sound, before].map(|id| self.sounds.get(id.place()));
        let places = |met: Option<&Met<WIDTH>>| met.map_or(0, |met| met.places);
        for own in places_of(places(met) << 1 & places(met_before)) {
            let changed = self.rows[earlier][own - 1] + cost(TRANSPOSED);
            reached[own + 1] = reached[own + 1].min(changed);
        }
    }

    /// Whether the next sound may change places with this one.
    fn may_change_places(&self, depth: usize, places: u64, limits: &Row<WIDTH>) -> bool {
        let last = &self.rows[depth];
        places_of(places & !1)
            .any(|own| last[own - 1] + cost(TRANSPOSED) <= limits[own + 1] + self.share)
    }

    /// Goes on by a sound that leaves hope, or that the asked word has itself and that may change
    /// places with another; says whether there is hope.
    #[inline(never)]
    fn go_on(&mut self, depth: usize, sound: SoundId, mut reached: Row<WIDTH>) -> bool {
        let Some(met) = self.sounds.get(sound.place()) else {
            return false;
        };
        let (weight, places) = (self.weights[depth] + met.weight, met.places);
        let Some(limits) = self.limits.get(usize::from(weight)) else {
            return false;
        };
        if places != 0 {
            self.change_places(depth, sound, &mut reached);
            if !is_hopeful(&reached, limits) && !self.may_change_places(depth, places, limits) {
                return false;
            }
        }
        let current = &mut self.rows[depth + 1];
        let mut before = FAR;
        for at in 0..WIDTH {
            before = reached[at].min(before + self.omitted[at]).min(FAR);
            current[at] = before;
        }
        self.walked[depth] = sound;
        self.weights[depth + 1] = weight;
        true
    }
}

/// Whether any place is near enough, which is told for all at once.
fn is_hopeful<const WIDTH: usize>(reached: &Row<WIDTH>, limits: &Row<WIDTH>) -> bool {
    let mut most_left = i16::MIN;
    for at in 0..WIDTH {
        most_left = most_left.max(limits[at] - reached[at]);
    }
    most_left >= 0
}

impl<const WIDTH: usize> Walker<SoundId> for Hearing<'_, WIDTH> {
    #[inline]
    fn step(&mut self, depth: usize, sound: SoundId) -> bool {
        let Some(met) = self.sounds.get(sound.place()).filter(|_| depth + 1 < ROOM) else {
            return false;
        };
        let weight = usize::from(self.weights[depth] + met.weight);
        let Some(limits) = self.limits.get(weight) else {
            return false;
        };
        // Most sounds leave no hope.
        let reached = self.reached(depth, met);
        (met.places != 0 || is_hopeful(&reached, limits)) && self.go_on(depth, sound, reached)
    }

    fn arrive(&mut self, length: usize, number: u32) {
        let weight = usize::from(self.weights[length]);
        let may_differ = self.whole.get(weight).copied().unwrap_or_default();
        if self.count > 0 && self.rows[length][self.count] <= may_differ {
            self.found.push(number);
        }
    }
}
