//! From added-up evidence to a probability.
//!
//! Evidence against is not quite as independent as adding it up takes it for: who misspells one
//! part may misspell another, and what looks like another name may be a slip. So below a point the
//! log-odds fall more slowly. How slowly is fitted to judged pairs by `examples/calibrate.rs`, which
//! also prints how often pairs of each probability are one person's (`docs/quality.md`). Above it the log-odds stay
//! as they are: judged pairs are about spellings, and say nothing about how many people share a
//! name, which the weights of rarity know.

/// Where evidence against begins to count less, in log-odds.
const TURN: f64 = -1.0;
/// How much of it counts from there on.
pub(crate) const SLOPE: f64 = 0.5;

/// The probability that log-odds of evidence come to.
pub(super) fn probability(odds: f64) -> f64 {
    logistic(below_turn(odds, SLOPE))
}

/// The log-odds of evidence that came to the probability.
pub(crate) fn odds(probability: f64) -> f64 {
    let odds = (probability / (1.0 - probability)).ln();
    below_turn(odds, 1.0 / SLOPE)
}

/// The probability with another slope.
pub(crate) fn with_slope(odds: f64, slope: f64) -> f64 {
    logistic(below_turn(odds, slope))
}

fn below_turn(odds: f64, slope: f64) -> f64 {
    if odds >= TURN {
        odds
    } else {
        TURN + slope * (odds - TURN)
    }
}

fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_evidence_never_lowers_the_probability() {
        let steps = || (-200..200).map(|step| f64::from(step) / 10.0);
        for (lower, higher) in steps().zip(steps().skip(1)) {
            assert!(probability(lower) < probability(higher));
        }
        for step in steps() {
            assert!((odds(probability(step)) - step).abs() < 1e-4, "{step}");
        }
    }
}
