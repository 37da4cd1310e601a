//! What the ends of words still have, which tells early that a word has lost a sound.

use smallvec::SmallVec;

use super::limits::{Weight, most_weight, weights};
use super::row::{FAR, Row, Units, is_any_within, sum};
use crate::sounds::{Costs, FirmSounds, SoundId, Sounding};
use crate::walk::{Ways, WordTree};

/// Many words by their sounds, from the start or from the end. Of each node is known which firm sounds
/// are near any sound that the words have after it.
pub(crate) type HeardWords = WordTree<SoundId, FirmSounds>;

/// The sounds near any that follow.
impl Ways<SoundId> for FirmSounds {
    const BYTES: usize = size_of::<FirmSounds>();

    fn at_end() -> Self {
        0
    }

    fn after(self, sound: SoundId) -> Self {
        self | Costs::table().near(sound)
    }

    fn or(self, other: Self) -> Self {
        self | other
    }

    fn write(self, bytes: &mut [u8]) {
        bytes.copy_from_slice(&self.to_le_bytes());
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        Some(Self::from_le_bytes(*bytes.first_chunk()?))
    }
}

/// What an asked word needs of the ends of others.
pub(super) struct Ends<const WIDTH: usize> {
    /// Its firm sounds.
    firm: FirmSounds,
    /// For each of them, what it costs in all to lose it after each place.
    later: SmallVec<[(FirmSounds, Row<WIDTH>); 8]>,
    /// What may differ by the weight of the asked word; of what is left after each place; by the
    /// weight of what was walked.
    own: u8,
    left: Row<WIDTH>,
    walked: Vec<u8>,
}

impl<const WIDTH: usize> Ends<WIDTH> {
    /// `sounds` are those of the asked word in the order in which they are walked, `share` is what may
    /// differ for a weight of one.
    pub(super) fn of(
        asked: &Sounding,
        sounds: &[SoundId],
        share: f64,
        unwritten: bool,
        units: Units,
    ) -> Self {
        let costs = Costs::table();
        let most = |weight: f64| units.most(share * weight).min(i32::from(FAR) - 1) as u8;
        let mut left = [0; WIDTH];
        let mut weight = 0.0;
        for at in (0..=sounds.len()).rev() {
            weight += sounds.get(at).map_or(0.0, |id| most_weight(*id));
            left[at] = most(weight);
        }
        let mut later: SmallVec<[(FirmSounds, Row<WIDTH>); 8]> = SmallVec::new();
        for (at, id) in sounds.iter().enumerate() {
            let bit = costs.firm(*id);
            let known = later.iter().position(|(other, _)| *other == bit);
            let known = known.unwrap_or_else(|| {
                later.push((bit, [0; WIDTH]));
                later.len() - 1
            });
            for lost in &mut later[known].1[..=at] {
                *lost = lost.saturating_add(units.cost(1.0));
            }
        }
        Self {
            // Where vowels are not written, words that are alike may differ much in weight.
            firm: if unwritten { 0 } else { asked.firm },
            later,
            own: most(asked.weight),
            left,
            walked: weights(asked.weight).map(most).collect(),
        }
    }

    /// Its firm sounds that are not among these.
    #[inline]
    pub(super) fn need(&self, near: FirmSounds) -> FirmSounds {
        self.firm & !near
    }

    /// What it costs at least, after each place, that no sound follows but what is near these.
    pub(super) fn lost(&self, near: FirmSounds) -> Row<WIDTH> {
        let needed = self.need(near);
        let later = self.later.iter().filter(|(bit, _)| bit & needed != 0);
        later.fold([0; WIDTH], |lost, (_, later)| sum(&lost, later))
    }

    /// Whether a word may be near enough that is so far after what was walked, and loses so much later;
    /// it may differ by so much `more`.
    pub(super) fn may_be(
        &self,
        row: &Row<WIDTH>,
        lost: &Row<WIDTH>,
        walked: Weight,
        more: u8,
    ) -> bool {
        let walked = self.walked.get(usize::from(walked));
        let walked = walked.map_or(0, |walked| walked.saturating_add(more));
        let own = self.own.saturating_add(more).min(FAR - 1);
        let most = self
            .left
            .map(|left| left.saturating_add(walked).min(FAR - 1).max(own));
        is_any_within(&sum(row, lost), &most)
    }
}
