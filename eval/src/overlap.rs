//! How much two sets of spans share, and who is matched with whom.

use reportedly_model::Span;

/// Code points in both, as a share of the longer one: 1 for the same words, 0 for none shared.
pub fn overlap(one: &[Span], other: &[Span]) -> f64 {
    let shared: usize = one
        .iter()
        .flat_map(|a| other.iter().map(move |b| shared(*a, *b)))
        .sum();
    let longer = length(one).max(length(other));
    if longer == 0 {
        0.0
    } else {
        shared as f64 / longer as f64
    }
}

fn shared(one: Span, other: Span) -> usize {
    one.end
        .min(other.end)
        .saturating_sub(one.start.max(other.start))
}

fn length(spans: &[Span]) -> usize {
    spans.iter().map(|span| span.len()).sum()
}

/// Pairs the items of two lists one to one, the best pairs first; a pair needs a score above 0.
pub fn pair_up<A, B>(
    ones: &[A],
    others: &[B],
    score: impl Fn(&A, &B) -> f64,
) -> Vec<(usize, usize)> {
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (i, one) in ones.iter().enumerate() {
        for (j, other) in others.iter().enumerate() {
            let score = score(one, other);
            if score > 0.0 {
                candidates.push((score, i, j));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut taken_one, mut taken_other) = (vec![false; ones.len()], vec![false; others.len()]);
    let mut pairs = Vec::new();
    for (_, i, j) in candidates {
        if !taken_one[i] && !taken_other[j] {
            (taken_one[i], taken_other[j]) = (true, true);
            pairs.push((i, j));
        }
    }
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_is_a_share_of_the_longer() {
        let long = [Span::new(0, 10)];
        assert_eq!(overlap(&long, &[Span::new(5, 10)]), 0.5);
        assert_eq!(overlap(&long, &[Span::new(0, 4), Span::new(6, 10)]), 0.8);
        assert_eq!(overlap(&long, &[]), 0.0);
    }

    #[test]
    fn each_is_matched_once_and_the_best_first() {
        let pairs = pair_up(&[1.0, 2.0], &[2.0, 1.9], |a: &f64, b: &f64| {
            1.0 - (a - b).abs()
        });
        assert_eq!(
            pairs,
            [(0, 1), (1, 0)].map(|(a, b)| if a == 1 { (1, 0) } else { (a, b) })
        );
    }
}
