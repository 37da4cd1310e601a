//! Precision, recall, F1; correlation and mean error.

use serde::Serialize;

/// How many were right, of how many found and how many annotated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Found and annotated.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// Annotated.
    pub gold: usize,
}

impl Counts {
    /// Share of what was found that is right; 0 when nothing was found.
    pub fn precision(self) -> f64 {
        ratio(self.right, self.found)
    }

    /// Share of what was annotated that was found; 0 when nothing was annotated.
    pub fn recall(self) -> f64 {
        ratio(self.right, self.gold)
    }

    /// Harmonic mean of precision and recall.
    pub fn f1(self) -> f64 {
        ratio(2 * self.right, self.found + self.gold)
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.gold += other.gold;
    }
}

/// `part` of `whole`; 0 of nothing is 0.
pub fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// Pearson's correlation of pairs; 0 where one side never varies.
pub fn pearson(pairs: &[(f64, f64)]) -> f64 {
    let n = pairs.len() as f64;
    let (mean_x, mean_y) = (
        pairs.iter().map(|p| p.0).sum::<f64>() / n,
        pairs.iter().map(|p| p.1).sum::<f64>() / n,
    );
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        let (dx, dy) = (x - mean_x, y - mean_y);
        xy += dx * dy;
        xx += dx * dx;
        yy += dy * dy;
    }
    let spread = (xx * yy).sqrt();
    if spread > 0.0 { xy / spread } else { 0.0 }
}

/// Mean absolute difference of pairs; 0 without any.
pub fn mean_absolute_error(pairs: &[(f64, f64)]) -> f64 {
    let total: f64 = pairs.iter().map(|(x, y)| (x - y).abs()).sum();
    total / pairs.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_correlates_fully_and_a_constant_not_at_all() {
        let line: Vec<(f64, f64)> = (0..5).map(|i| (f64::from(i), 3.0 - f64::from(i))).collect();
        assert!((pearson(&line) + 1.0).abs() < 1e-12);
        assert_eq!(pearson(&[(1.0, 0.0), (1.0, 3.0)]), 0.0);
        assert_eq!(mean_absolute_error(&[(1.0, 0.0), (1.0, 3.0)]), 1.5);
    }

    #[test]
    fn nothing_at_all_scores_nothing() {
        let none = Counts::default();
        assert_eq!(
            (none.precision(), none.recall(), none.f1()),
            (0.0, 0.0, 0.0)
        );
        assert_eq!(mean_absolute_error(&[]), 0.0);
    }
}
