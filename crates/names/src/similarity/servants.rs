//! "Servant of": the half that so many names share says nothing of the other. *Abdul Rahman* is not
//! *Abdul Rahim*, however much of the two is the same.

use crate::word::Word;

const SERVANT: &str = "abd";
/// Shorter second halves are heard only in one with the first.
const SHORTEST: usize = 4;

/// How alike two words are at most, by `degree`, where both are servants of somebody: as alike as their
/// second halves. Words less alike than `least` are left as they are.
pub(super) fn at_most(
    degree: f64,
    least: f64,
    a: &Word,
    b: &Word,
    of: impl Fn(&Word, &Word) -> f64,
) -> f64 {
    if degree < least {
        return degree;
    }
    match (second_half(a), second_half(b)) {
        (Some(x), Some(y)) => {
            let half = |word: &Word, half: &str| Word::written(half, word.script());
            degree.min(of(&half(a, x), &half(b, y)))
        }
        _ => degree,
    }
}

fn second_half(word: &Word) -> Option<&str> {
    let rest = word.romanised().strip_prefix(SERVANT)?;
    (rest.len() >= SHORTEST).then_some(rest)
}
