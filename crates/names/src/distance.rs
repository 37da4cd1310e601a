//! How far two words sound apart: an edit distance whose costs follow the ear.

mod hearing;

use crate::sounds::{Costs, MOST_SOUNDS, SoundId, Sounding, omission_cost};
pub(crate) use hearing::{From, HeardWords, hear};

/// Cost of two neighbours changed about, a slip of the fingers.
const TRANSPOSED: f64 = 0.6;

/// Rounding never decides that a word is given up.
const MARGIN: f64 = 1e-6;

/// One more than most words have sounds, and one more than any.
const USUAL_WIDTH: usize = 15;
const MOST_WIDTH: usize = MOST_SOUNDS + 1;

/// How alike two words sound: 1 for the same, 0 for nothing in common.
pub(crate) fn similarity(a: &Sounding, b: &Sounding, vowels_unwritten: bool) -> f64 {
    similarity_from(0.0, a, b, vowels_unwritten)
}

/// The same, but 0 for words less alike than `least`, which takes less time.
pub(crate) fn similarity_from(
    least: f64,
    a: &Sounding,
    b: &Sounding,
    vowels_unwritten: bool,
) -> f64 {
    if a.ids == b.ids {
        return if a.ids.is_empty() { 0.0 } else { 1.0 };
    }
    let longest = a.weight.max(b.weight);
    if longest == 0.0 {
        return 0.0;
    }
    let most = (1.0 - least) * longest + MARGIN;
    if least_distance(a, b) > most {
        return 0.0;
    }
    let distance = if b.ids.len() < USUAL_WIDTH {
        distance::<USUAL_WIDTH>(&a.ids, &b.ids, vowels_unwritten, most)
    } else {
        distance::<MOST_WIDTH>(&a.ids, &b.ids, vowels_unwritten, most)
    };
    distance.map_or(0.0, |distance| (1.0 - distance / longest).max(0.0))
}

/// What the firm sounds cost at least that have nothing near in the other word.
pub(crate) fn least_distance(a: &Sounding, b: &Sounding) -> f64 {
    let only_a = (a.firm & !b.near).count_ones();
    let only_b = (b.firm & !a.near).count_ones();
    f64::from(only_a.max(only_b))
}

/// The distance, if it is no more than `most`; `b` has less than `WIDTH` sounds.
fn distance<const WIDTH: usize>(
    a: &[SoundId],
    b: &[SoundId],
    vowels_unwritten: bool,
    most: f64,
) -> Option<f64> {
    let costs = Costs::table();
    let mut omitted_of_b = [0.0; WIDTH];
    let mut rows = [[0.0; WIDTH]; 3];
    let [before_last, last, current] = &mut rows;
    let (mut before_last, mut last, mut current) = (before_last, last, current);
    for (j, &y) in b.iter().enumerate() {
        omitted_of_b[j] = omission_cost(costs.sound(y), j, b.len(), vowels_unwritten);
        last[j + 1] = last[j] + omitted_of_b[j];
    }
    let mut least_of_last = 0.0;
    for (i, &x) in a.iter().enumerate() {
        let x_omitted = omission_cost(costs.sound(x), i, a.len(), vowels_unwritten);
        let exchange = costs.exchange(x);
        let mut left = last[0] + x_omitted;
        current[0] = left;
        let mut least = left;
        for (j, &y) in b.iter().enumerate() {
            let mut best = last[j] + exchange[y.place() % exchange.len()];
            best = lower(best, last[j + 1] + x_omitted);
            best = lower(best, left + omitted_of_b[j]);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                best = lower(best, before_last[j - 1] + TRANSPOSED);
            }
            current[j + 1] = best;
            left = best;
            least = lower(least, best);
        }
        // Neighbours changed about step over one row, never over two.
        if lower(least, least_of_last) > most {
            return None;
        }
        least_of_last = least;
        (before_last, last, current) = (last, current, before_last);
    }
    Some(last[b.len()])
}

fn lower(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::romanised;

    fn alike(a: &str, b: &str) -> f64 {
        let unwritten =
            crate::script::leaves_vowels_unwritten(a) || crate::script::leaves_vowels_unwritten(b);
        similarity(
            &Sounding::new(&romanised(a)),
            &Sounding::new(&romanised(b)),
            unwritten,
        )
    }

    #[test]
    fn spelling_habits_are_no_difference() {
        for (a, b) in [
            ("Shahin", "Chahine"),
            ("Zoubaida", "Zoubaïda"),
            ("Zoubaida", "Zubayda"),
            ("Mohammed", "Muhammad"),
            ("Khaled", "Khalid"),
            ("Djamel", "Jamal"),
            ("Cemal", "Jamal"),
            ("Qandour", "Kandur"),
            ("Hussein", "Husain"),
            ("Yusuf", "Youssef"),
            ("Ghazali", "Gazali"),
            ("Othman", "Osman"),
            ("Dhiab", "Ziab"),
            ("Tchaikovsky", "Chaikovskii"),
            ("Schewtschenko", "Shevchenko"),
            ("Wladimir", "Vladimir"),
            ("Walid", "Oualid"),
            ("شاهين", "Chahine"),
            ("Gorbachev", "Gorbatschow"),
            ("محمود", "Mahmoud"),
            ("Żeleński", "Zelenskyy"),
        ] {
            assert!(alike(a, b) > 0.85, "{a} {b} {}", alike(a, b));
            assert_eq!(alike(a, b), alike(b, a));
        }
    }

    #[test]
    fn other_names_sound_different() {
        for (a, b) in [
            ("Wael", "Ziad"),
            ("Nabil", "Fadi"),
            ("Samir", "Amir"),
            ("Petrov", "Ivanov"),
            ("Marzouk", "Makki"),
            ("Nasser", "Yasser"),
        ] {
            assert!(alike(a, b) < 0.82, "{a} {b} {}", alike(a, b));
        }
    }

    #[test]
    fn giving_up_early_changes_nothing_above_the_least() {
        let list = include_str!("../data/given-names.txt");
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        let words = lines.flat_map(|line| line.split([' ', ',']).skip(1).step_by(23));
        let words: Vec<Sounding> = words.map(Sounding::new).collect();
        for (at, a) in words.iter().enumerate() {
            for (b, unwritten) in words[at..].iter().flat_map(|b| [(b, false), (b, true)]) {
                let exact = similarity(a, b, unwritten);
                let hasty = similarity_from(0.5, a, b, unwritten);
                let expected = if exact >= 0.5 { exact } else { 0.0 };
                assert!(
                    hasty == expected || exact < 0.5 && hasty == exact,
                    "{a:?} {b:?}"
                );
                let back = similarity_from(0.5, b, a, unwritten);
                assert!(hasty == back || hasty.max(back) < 0.5, "{a:?} {b:?}");
            }
        }
        assert!(words.len() > 150, "{}", words.len());
    }
}
