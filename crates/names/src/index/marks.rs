/// Which parts of what is asked each name shares, a bit each.
pub(super) struct Marks {
    of_names: Vec<u16>,
}

impl Marks {
    /// No marks yet on `count` names.
    pub(super) fn of(count: usize) -> Self {
        Self {
            of_names: vec![0; count],
        }
    }

    pub(super) fn add(&mut self, names: &[u32], bits: u16) {
        for &name in names {
            if let Some(mark) = self.of_names.get_mut(name as usize) {
                *mark |= bits;
            }
        }
    }

    /// Gives each of `names` one of `places` that it has not yet: "Ali" goes with one of the two
    /// of "Ali Ali", and a second one with the other.
    pub(super) fn add_one_of(&mut self, names: &[u32], places: u16) {
        for &name in names {
            if let Some(mark) = self.of_names.get_mut(name as usize) {
                let free = places & !*mark;
                *mark |= free & free.wrapping_neg();
            }
        }
    }

    pub(super) fn get(&self, name: u32) -> u16 {
        self.of_names.get(name as usize).copied().unwrap_or(0)
    }

    /// The names that have a mark, in order.
    pub(super) fn marked(&self) -> impl Iterator<Item = (u32, u16)> {
        const STRIDE: usize = 32;
        let chunks = self.of_names.chunks(STRIDE).zip((0_u32..).step_by(STRIDE));
        // Most names have none, so that many are passed over at once.
        let some = chunks.filter(|(chunk, _)| chunk.iter().fold(0, |all, mark| all | mark) != 0);
        some.flat_map(|(chunk, start)| (start..).zip(chunk.iter().copied()))
            .filter(|(_, mark)| *mark != 0)
    }
}
