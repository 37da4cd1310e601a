//! Some of very many rows, a bit each.

/// A set of numbers of rows.
pub(super) struct Rows {
    bits: Vec<u64>,
}

impl Rows {
    /// None of `count` rows.
    pub(super) fn among(count: usize) -> Self {
        Self {
            bits: vec![0; count / 64 + 1],
        }
    }

    /// Adds a row; says whether it is new.
    pub(super) fn add(&mut self, row: u32) -> bool {
        let Some(bits) = self.bits.get_mut(row as usize / 64) else {
            return false;
        };
        let bit = 1 << (row % 64);
        let new = *bits & bit == 0;
        *bits |= bit;
        new
    }

    pub(super) fn has(&self, row: u32) -> bool {
        let bits = self.bits.get(row as usize / 64);
        bits.is_some_and(|bits| bits & (1 << (row % 64)) != 0)
    }
}

/// How often rows were counted, up to a few times.
pub(super) struct CountedRows {
    /// Those that were counted once at least, twice, and so on.
    times: Vec<Rows>,
}

impl CountedRows {
    /// None of `count` rows yet.
    pub(super) fn among(count: usize, most: usize) -> Self {
        Self {
            times: (0..most).map(|_| Rows::among(count)).collect(),
        }
    }

    /// Counts a row so many times more.
    pub(super) fn add(&mut self, row: u32, times: usize) {
        let mut left = times;
        for rows in &mut self.times {
            if left == 0 {
                return;
            }
            left -= usize::from(rows.add(row));
        }
    }

    /// How often a row was counted.
    pub(super) fn times(&self, row: u32) -> usize {
        self.times.iter().take_while(|rows| rows.has(row)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_a_few_times() {
        let mut rows = CountedRows::among(200, 3);
        rows.add(7, 1);
        rows.add(130, 2);
        rows.add(130, 1);
        rows.add(130, 1);
        rows.add(999, 1);
        let times: Vec<usize> = [6, 7, 130, 999].map(|row| rows.times(row)).into();
        assert_eq!(times, [0, 1, 3, 0]);
    }
}
