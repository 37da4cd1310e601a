//! How far probabilities of links can be relied on: of the pairs that have one, how many are one
//! person's.

use std::fmt;

/// Where bands of probability begin.
const BANDS: [f64; 8] = [0.0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95];

/// Two chains of different reports that were compared, and how likely they are one person's.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedPair<'r> {
    /// Report and chain of the one.
    pub a: (&'r str, usize),
    /// Report and chain of the other.
    pub b: (&'r str, usize),
    /// From what the names and the reports say of the two alone, whoever else there is.
    pub probability: f64,
}

/// Pairs counted by their probability, with those that are known to be one person's.
///
/// ```
/// use reportedly_resolve::Reliability;
///
/// let mut reliability = Reliability::default();
/// reliability.add(0.92, true);
/// reliability.add(0.94, false);
/// assert!(reliability.to_string().contains("| 0.90–0.95 | 2 | 0.93 | 0.50 |"));
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reliability {
    bands: [Band; BANDS.len()],
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Band {
    pairs: usize,
    one: usize,
    probabilities: f64,
    squares: f64,
}

impl Reliability {
    /// Counts a pair of which it is known whether it is one person's.
    pub fn add(&mut self, probability: f64, is_one: bool) {
        let band = BANDS.iter().rposition(|start| probability >= *start);
        let Some(band) = self.bands.get_mut(band.unwrap_or(0)) else {
            return;
        };
        let truth = if is_one { 1.0 } else { 0.0 };
        band.pairs += 1;
        band.one += usize::from(is_one);
        band.probabilities += probability;
        band.squares += (probability - truth).powi(2);
    }

    /// How many pairs were counted.
    pub fn pairs(&self) -> usize {
        self.bands.iter().map(|band| band.pairs).sum()
    }

    /// The mean distance between what was said and what holds, over all pairs.
    pub fn calibration_error(&self) -> f64 {
        let distance = |band: &Band| (band.probabilities - band.one as f64).abs();
        self.mean(self.bands.iter().map(distance).sum())
    }

    /// The mean of the squared distances between each probability and the truth.
    pub fn brier_score(&self) -> f64 {
        self.mean(self.bands.iter().map(|band| band.squares).sum())
    }

    fn mean(&self, sum: f64) -> f64 {
        sum / (self.pairs().max(1) as f64)
    }
}

impl fmt::Display for Reliability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| probability | pairs | mean | one person's |")?;
        writeln!(f, "|---|--:|--:|--:|")?;
        for (at, band) in self.bands.iter().enumerate() {
            let (start, end) = (BANDS[at], BANDS.get(at + 1).unwrap_or(&1.0));
            let share = |sum: f64| match band.pairs {
                0 => "–".to_owned(),
                pairs => format!("{:.2}", sum / pairs as f64),
            };
            let (mean, one) = (share(band.probabilities), share(band.one as f64));
            writeln!(
                f,
                "| {start:.2}–{end:.2} | {} | {mean} | {one} |",
                band.pairs
            )?;
        }
        let (error, brier) = (self.calibration_error(), self.brier_score());
        write!(f, "calibration error {error:.3}, Brier score {brier:.3}")
    }
}
