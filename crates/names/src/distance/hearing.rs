//! Words that sound like one, found among very many by the same distance as that of two.
//!
//! The distance is reckoned in small whole numbers, a little too small where they are rounded, so that
//! no word is lost; who asks compares what was found.

mod ends;
mod limits;
mod row;

use super::TRANSPOSED;
use crate::sounds::{Costs, FirmSounds, MOST_SOUNDS, SoundId, Sounding, omission_cost};
use crate::walk::Walker;
use ends::Ends;
pub(crate) use ends::HeardWords;
use limits::{Limits, Weight, weight_of, weights};
use row::{FAR, Omissions, Row, Units, is_any_within, moved, nearer, sum};

/// One more than most words have sounds, than all but a few have, and more than any.
const USUAL_ROOM: usize = 16;
const LONG_ROOM: usize = 32;
const ROOM: usize = 64;
const _: () = assert!(MOST_SOUNDS < ROOM);
/// Words have more than one sound, as a rule, and then the first costs more to leave out.
const SOME: usize = 2;

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
    words: &HeardWords,
    from: From,
    asked: &Sounding,
    least: f64,
    unwritten: bool,
    found: &mut Vec<u32>,
) {
    let count = asked.ids.len();
    if count < USUAL_ROOM {
        words.walk(&mut Hearing::<USUAL_ROOM>::new(
            asked, from, least, unwritten, found,
        ));
    } else if count < LONG_ROOM {
        words.walk(&mut Hearing::<LONG_ROOM>::new(
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
    /// What may differ for a weight of one, and what it costs when neighbours have changed places.
    share: u8,
    transposed: u8,
    /// By the weight of what was walked, what may differ, and that for each place in the asked one
    /// before the end.
    whole: Vec<u8>,
    limits: Vec<Row<WIDTH>>,
    omissions: Omissions<WIDTH>,
    ends: Ends<WIDTH>,
    sounds: Vec<Met<WIDTH>>,
    walked: Vec<Walked<WIDTH>>,
    from: From,
    found: &'f mut Vec<u32>,
}

/// What was walked so far.
#[derive(Clone)]
struct Walked<const WIDTH: usize> {
    /// How far it is from the beginnings of the asked word, and from those one sound shorter.
    row: Row<WIDTH>,
    shorter: Row<WIDTH>,
    weight: Weight,
    /// The last sound.
    sound: SoundId,
}

/// A sound that may be met, beside the asked word.
#[derive(Clone)]
struct Met<const WIDTH: usize> {
    weight: Weight,
    /// What it costs to leave out as the first sound, and as a later one, everywhere.
    omitted_first: Row<WIDTH>,
    omitted: Row<WIDTH>,
    /// What it costs in the place of the sound before each place.
    exchange: Row<WIDTH>,
    /// Where the asked word has it, a bit each.
    places: u64,
}

impl<'f, const WIDTH: usize> Hearing<'f, WIDTH> {
    fn new(
        asked: &Sounding,
        from: From,
        least: f64,
        unwritten: bool,
        found: &'f mut Vec<u32>,
    ) -> Self {
        let share = 1.0 - least;
        let units = Units::of(asked.weight);
        let mut sounds = asked.ids.to_vec();
        let mut omitted = omissions_of(asked, unwritten, units);
        if from == From::End {
            sounds.reverse();
            omitted.reverse();
        }
        let mut own = [FAR; WIDTH];
        own[1..=omitted.len()].copy_from_slice(&omitted);
        let limits = Limits::of(&sounds, &own, share, units, from);
        let omissions = Omissions::of(own, limits.farthest());
        let mut start = [FAR; WIDTH];
        start[0] = 0;
        let start = Walked::new(omissions.added_to(&start), 0, SoundId::default());
        let whole = |weight: f64| {
            let most = units.most(share * weight.max(asked.weight));
            most.min(i32::from(FAR) - 1) as u8
        };
        Self {
            count: sounds.len(),
            share: units.cost(share) + 1,
            transposed: units.cost(TRANSPOSED),
            whole: weights(asked.weight).map(whole).collect(),
            limits: weights(asked.weight)
                .map(|weight| limits.of_weight(weight))
                .collect(),
            omissions,
            ends: Ends::of(asked, &sounds, share, unwritten, units),
            sounds: met_beside(&sounds, unwritten, units),
            walked: vec![start; ROOM],
            from,
            found,
        }
    }
}

/// What it costs to leave out each sound of the asked word.
fn omissions_of(asked: &Sounding, unwritten: bool, units: Units) -> Vec<u8> {
    let costs = Costs::table();
    let sounds = asked.ids.iter().enumerate();
    let omitted = sounds.map(|(at, id)| {
        let sound = costs.sound(*id);
        units.cost(omission_cost(sound, at, asked.ids.len(), unwritten))
    });
    omitted.collect()
}

/// All sounds beside those of the asked word.
fn met_beside<const WIDTH: usize>(
    asked: &[SoundId],
    unwritten: bool,
    units: Units,
) -> Vec<Met<WIDTH>> {
    let costs = Costs::table();
    let met = |id: SoundId| {
        let sound = costs.sound(id);
        let exchange = costs.exchange(id);
        let mut met = Met {
            weight: weight_of(id),
            omitted_first: [units.cost(omission_cost(sound, 0, SOME, unwritten)); WIDTH],
            omitted: [units.cost(omission_cost(sound, 1, SOME, unwritten)); WIDTH],
            exchange: [FAR; WIDTH],
            places: 0,
        };
        for (at, own) in asked.iter().enumerate() {
            met.exchange[at + 1] = units.cost(exchange[own.place() % exchange.len()]);
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

impl<const WIDTH: usize> Walked<WIDTH> {
    fn new(row: Row<WIDTH>, weight: Weight, sound: SoundId) -> Self {
        Self {
            shorter: moved::<1, WIDTH>(&row),
            row,
            weight,
            sound,
        }
    }

    /// How far the beginnings are with one more sound, where none of their own is left out after it.
    #[inline]
    fn with(&self, met: &Met<WIDTH>, omitted: &Row<WIDTH>) -> Row<WIDTH> {
        nearer(&sum(&self.row, omitted), &sum(&self.shorter, &met.exchange))
    }
}

impl<const WIDTH: usize> Hearing<'_, WIDTH> {
    /// Lets a sound change places with the one before.
    fn change_places(&self, depth: usize, sound: SoundId, reached: &mut Row<WIDTH>) {
        let before = self.walked[depth].sound;
        let Some(earlier) = depth.checked_sub(1).filter(|_| before != sound) else {
            return;
        };
        let [met, met_before] = [sound, before].map(|id| self.sounds.get(id.place()));
        let places = |met: Option<&Met<WIDTH>>| met.map_or(0, |met| met.places);
        for own in places_of(places(met) << 1 & places(met_before)) {
            let changed = self.walked[earlier].row[own - 1].saturating_add(self.transposed);
            reached[own + 1] = reached[own + 1].min(changed);
        }
    }

    /// Whether the next sound may change places with this one.
    fn may_change_places(&self, depth: usize, places: u64, limits: &Row<WIDTH>) -> bool {
        let last = &self.walked[depth].row;
        places_of(places & !1).any(|own| {
            let changed = u16::from(last[own - 1]) + u16::from(self.transposed);
            changed <= u16::from(limits[own + 1]) + u16::from(self.share)
        })
    }

    /// Whether words may be near enough of which all that is left has only what is near these sounds.
    fn may_end_well(&self, depth: usize, near: FirmSounds) -> bool {
        let Some(walked) = self.walked.get(depth) else {
            return false;
        };
        let lost = self.ends.lost(near);
        if self.ends.may_be(&walked.row, &lost, walked.weight, 0) {
            return true;
        }
        // The last sound may change places with the next.
        let places = self
            .sounds
            .get(walked.sound.place())
            .map_or(0, |met| met.places & !1);
        let before = depth.checked_sub(1).filter(|_| places != 0);
        let Some(before) = before.and_then(|before| self.walked.get(before)) else {
            return false;
        };
        let mut changed = [FAR; WIDTH];
        for own in places_of(places) {
            changed[own + 1] = before.row[own - 1].saturating_add(self.transposed);
        }
        self.ends.may_be(&changed, &lost, walked.weight, self.share)
    }

    /// Goes on by a sound that leaves hope, or that the asked word has itself and that may change
    /// places with another; says whether there is hope.
    #[inline(never)]
    fn go_on(&mut self, depth: usize, sound: SoundId, mut reached: Row<WIDTH>) -> bool {
        let Some(met) = self.sounds.get(sound.place()) else {
            return false;
        };
        let (weight, places) = (self.walked[depth].weight + met.weight, met.places);
        let Some(limits) = self.limits.get(usize::from(weight)) else {
            return false;
        };
        if places != 0 {
            self.change_places(depth, sound, &mut reached);
            if !is_any_within(&reached, limits) && !self.may_change_places(depth, places, limits) {
                return false;
            }
        }
        let row = self.omissions.added_to(&reached);
        self.walked[depth + 1] = Walked::new(row, weight, sound);
        true
    }
}

impl<const WIDTH: usize> Walker<SoundId, FirmSounds> for Hearing<'_, WIDTH> {
    #[inline]
    fn step(&mut self, depth: usize, sound: SoundId) -> bool {
        let met = self.sounds.get(sound.place());
        let (Some(met), Some(last)) = (met.filter(|_| depth + 1 < ROOM), self.walked.get(depth))
        else {
            return false;
        };
        let weight = usize::from(last.weight + met.weight);
        let Some(limits) = self.limits.get(weight) else {
            return false;
        };
        // From the end nobody knows yet which is the first.
        let is_first = depth == 0 && self.from == From::Start;
        let omitted = if is_first {
            &met.omitted_first
        } else {
            &met.omitted
        };
        // Most sounds leave no hope.
        let reached = last.with(met, omitted);
        (met.places != 0 || is_any_within(&reached, limits)) && self.go_on(depth, sound, reached)
    }

    #[inline]
    fn may_lead_on(&self, depth: usize, near: FirmSounds) -> bool {
        self.ends.need(near) == 0 || self.may_end_well(depth, near)
    }

    fn arrive(&mut self, length: usize, number: u32) {
        let Some(walked) = self.walked.get(length) else {
            return;
        };
        let may_differ = self.whole.get(usize::from(walked.weight));
        let may_differ = may_differ.copied().unwrap_or_default();
        if self.count > 0 && walked.row[self.count % WIDTH] <= may_differ {
            self.found.push(number);
        }
    }
}
