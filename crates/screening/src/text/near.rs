//! Words that are near one another, and patterns that fit.

/// Whether two words differ in at most `most` letters that are put in, left out or exchanged.
pub(super) fn is_near(a: &str, b: &str, most: usize) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut least = i + 1;
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
        for (j, other) in b.iter().enumerate() {
            let (left, above) = (at(&row, j), at(&row, j + 1));
            let cost = (diagonal + usize::from(letter != other))
                .min(left + 1)
                .min(above + 1);
            diagonal = above;
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = cost;
            }
            least = least.min(cost);
        }
        if least > most {
            return false;
        }
    }
    at(&row, b.len()) <= most
}

fn at(row: &[usize], index: usize) -> usize {
    row.get(index).copied().unwrap_or(usize::MAX / 2)
}

/// Whether a pattern fits a whole word: `*` for any letters, `?` for one. It goes back to the last
/// star at most, so that no pattern takes long.
pub(super) fn fits(pattern: &str, word: &str) -> bool {
    let (pattern, word) = (pattern.as_bytes(), word.as_bytes());
    let (mut p, mut w) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while w < word.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p, w));
                p += 1;
            }
            Some(letter) if *letter == b'?' || word.get(w) == Some(letter) => {
                p += 1;
                w += 1;
            }
            _ => match star {
                Some((at, from)) => {
                    star = Some((at, from + 1));
                    p = at + 1;
                    w = from + 1;
                }
                None => return false,
            },
        }
    }
    pattern
        .get(p..)
        .unwrap_or_default()
        .iter()
        .all(|letter| *letter == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_may_be_put_in_left_out_and_exchanged() {
        assert!(is_near("dorsetti", "dorseti", 1));
        assert!(is_near("dorsetti", "dorsetty", 1));
        assert!(!is_near("dorsetti", "dorety", 2));
        assert!(is_near("", "a", 1) && !is_near("", "ab", 1));
    }

    #[test]
    fn stars_stand_for_any_letters() {
        assert!(fits("dor*", "dorsetti") && fits("d?rse*i", "dorsetti") && fits("*", ""));
        assert!(!fits("dor?", "dorsetti") && !fits("*x", "dorsetti"));
        assert!(!fits(&"*a".repeat(200), &"a".repeat(150)));
    }
}
