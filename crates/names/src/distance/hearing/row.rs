//! Distances in so little room that those of all beginnings of a word are reckoned at once.

/// A distance for each beginning of the asked word.
pub(super) type Row<const WIDTH: usize> = [u8; WIDTH];

/// Too far; what is as near as may be is nearer.
pub(super) const FAR: u8 = u8::MAX;

/// So finely costs are told apart, if the word is not too heavy for that.
const FINEST: f64 = 100.0;
/// Words up to this weight are not.
const HEAVY: f64 = 8.0;
/// Costs come as decimal fractions, which are hardly ever what they seem.
const ROUNDING: f64 = 1e-6;

/// How finely costs are told apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Units(f64);

impl Units {
    /// For a word of this weight.
    pub(super) fn of(weight: f64) -> Self {
        Self((FINEST * HEAVY / weight.max(HEAVY)).floor().max(1.0))
    }

    /// Costs are rounded down, what may differ up.
    pub(super) fn cost(self, of: f64) -> u8 {
        (of * self.0 + ROUNDING) as u8
    }

    pub(super) fn most(self, may_differ: f64) -> i32 {
        (may_differ * self.0 + 1.0 - ROUNDING) as i32
    }
}

/// A row moved on by some places; what it leaves is far.
#[inline]
pub(super) fn moved<const BY: usize, const WIDTH: usize>(row: &Row<WIDTH>) -> Row<WIDTH> {
    std::array::from_fn(|at| if at < BY { FAR } else { row[at - BY] })
}

/// The nearer of both at each place.
#[inline]
pub(super) fn nearer<const WIDTH: usize>(a: &Row<WIDTH>, b: &Row<WIDTH>) -> Row<WIDTH> {
    std::array::from_fn(|at| a[at].min(b[at]))
}

/// Both together at each place.
#[inline]
pub(super) fn sum<const WIDTH: usize>(a: &Row<WIDTH>, b: &Row<WIDTH>) -> Row<WIDTH> {
    std::array::from_fn(|at| a[at].saturating_add(b[at]))
}

/// Whether any place is near enough.
#[inline]
pub(super) fn is_any_within<const WIDTH: usize>(row: &Row<WIDTH>, limits: &Row<WIDTH>) -> bool {
    let mut within = false;
    for at in 0..WIDTH {
        within |= row[at] <= limits[at];
    }
    within
}

/// What it costs to leave out the sounds before each place: the last one, two, four and so on.
#[derive(Debug)]
pub(super) struct Omissions<const WIDTH: usize> {
    one: Row<WIDTH>,
    two: Row<WIDTH>,
    four: Row<WIDTH>,
    eight: Row<WIDTH>,
    more: [Row<WIDTH>; 2],
    /// Whether four in a row, or more, may be left out.
    has_long: bool,
}

impl<const WIDTH: usize> Omissions<WIDTH> {
    /// Of what it costs to leave out the sound before each place, and how far is never too far.
    pub(super) fn of(one: Row<WIDTH>, most: u8) -> Self {
        let two = sum(&one, &moved::<1, WIDTH>(&one));
        let four = sum(&two, &moved::<2, WIDTH>(&two));
        let eight = sum(&four, &moved::<4, WIDTH>(&four));
        let sixteen = sum(&eight, &moved::<8, WIDTH>(&eight));
        let all = sum(&sixteen, &moved::<16, WIDTH>(&sixteen));
        Self {
            one,
            two,
            four,
            eight,
            more: [sixteen, all],
            has_long: four.iter().any(|cost| *cost <= most),
        }
    }

    /// How far the beginnings are where some of their own sounds may be left out last.
    #[inline]
    pub(super) fn added_to(&self, row: &Row<WIDTH>) -> Row<WIDTH> {
        let row = nearer(row, &sum(&moved::<1, WIDTH>(row), &self.one));
        let row = nearer(&row, &sum(&moved::<2, WIDTH>(&row), &self.two));
        if !self.has_long {
            return row;
        }
        let row = nearer(&row, &sum(&moved::<4, WIDTH>(&row), &self.four));
        let row = nearer(&row, &sum(&moved::<8, WIDTH>(&row), &self.eight));
        if WIDTH <= 16 {
            return row;
        }
        let [sixteen, all] = &self.more;
        let row = nearer(&row, &sum(&moved::<16, WIDTH>(&row), sixteen));
        if WIDTH <= 32 {
            return row;
        }
        nearer(&row, &sum(&moved::<32, WIDTH>(&row), all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sounds_may_be_left_out_one_after_the_other() {
        let omitted: Row<64> = std::array::from_fn(|at| if at == 0 { FAR } else { (at % 3) as u8 });
        let omissions = Omissions::of(omitted, FAR);
        for start in [[7, 90], [60, 2], [200, 200]] {
            let mut row = [FAR; 64];
            (row[1], row[20]) = (start[0], start[1]);
            let mut expected = row;
            for at in 1..64 {
                let before = expected[at - 1].saturating_add(omitted[at]);
                expected[at] = expected[at].min(before);
            }
            assert_eq!(omissions.added_to(&row), expected);
        }
    }

    #[test]
    fn costs_in_hundredths_are_told_exactly() {
        let units = Units::of(4.2);
        for hundredths in 0..=100_u8 {
            let cost = f64::from(hundredths) / 100.0;
            assert_eq!(units.cost(cost), hundredths);
            assert_eq!(units.most(cost), i32::from(hundredths));
        }
        assert!(Units::of(30.0).cost(1.0) < 30);
    }
}
