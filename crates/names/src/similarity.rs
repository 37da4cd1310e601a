//! How alike two parts of names are, and why.

use crate::distance;
use crate::given_names;
use crate::name::{Part, PartRole, Word};
use crate::wordlists::SHORT_FORMS;

/// Words that sound less alike are not taken for one name.
pub(crate) const ALIKE: f64 = 0.8;

/// What makes two parts one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Likeness {
    /// 1 for the same, 0 for nothing in common.
    pub(crate) degree: f64,
    /// Why.
    pub(crate) ground: Ground,
}

/// Why two parts are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ground {
    /// Letter for letter, but for case and diacritics.
    Same,
    /// Known spellings of one name.
    Spelling,
    /// They sound alike.
    Sound,
    /// A short form of a given name.
    ShortForm,
    /// One half of a hyphenated name.
    Half,
    /// A letter that stands for the name.
    Initial,
    /// Nothing.
    Unlike,
}

const UNLIKE: Likeness = Likeness {
    degree: 0.0,
    ground: Ground::Unlike,
};

/// How alike two parts are.
pub(crate) fn of_parts(a: &Part, b: &Part) -> Likeness {
    if a.role == PartRole::Initial || b.role == PartRole::Initial {
        return of_initial(a, b);
    }
    let unwritten = a.vowels_unwritten != b.vowels_unwritten;
    let core = of_words(&a.core, &b.core, unwritten);
    if core.degree == 1.0 {
        return core;
    }
    let mut best = core;
    if a.particle != b.particle {
        let written_in_one = [
            (&a.joined, &b.core),
            (&a.core, &b.joined),
            (&a.joined, &b.joined),
        ];
        best = written_in_one
            .into_iter()
            .map(|(x, y)| of_words(x, y, unwritten))
            .fold(best, better);
    }
    if a.halves.is_empty() != b.halves.is_empty() {
        best = better(best, of_half(a, b, unwritten));
    }
    best
}

/// How alike two words are.
pub(crate) fn of_words(a: &Word, b: &Word, unwritten: bool) -> Likeness {
    if a.plain == b.plain {
        let degree = if a.plain.is_empty() { 0.0 } else { 1.0 };
        return Likeness {
            degree,
            ground: Ground::Same,
        };
    }
    if is_short_form(&a.plain, &b.plain) || is_short_form(&b.plain, &a.plain) {
        return Likeness {
            degree: 0.9,
            ground: Ground::ShortForm,
        };
    }
    let sound = distance::similarity(&a.sounds, &b.sounds, unwritten);
    match given_names::same_name(&a.plain, &b.plain) {
        Some(true) => Likeness {
            degree: sound.max(0.97),
            ground: Ground::Spelling,
        },
        // Two known names stay two, unless only the spelling tells them apart.
        Some(false) if sound < 0.985 => Likeness {
            degree: sound.min(0.5),
            ground: Ground::Unlike,
        },
        _ => Likeness {
            degree: sound,
            ground: Ground::Sound,
        },
    }
}

fn of_initial(a: &Part, b: &Part) -> Likeness {
    let (short, long) = if a.role == PartRole::Initial {
        (a, b)
    } else {
        (b, a)
    };
    let meets = match short.core.plain.chars().next() {
        Some(letter) => {
            long.core.plain.starts_with(letter) || long.joined.plain.starts_with(letter)
        }
        None => false,
    };
    let both = a.role == b.role;
    match (meets, both) {
        (true, true) => Likeness {
            degree: 1.0,
            ground: Ground::Same,
        },
        (true, false) => Likeness {
            degree: 0.85,
            ground: Ground::Initial,
        },
        (false, _) => UNLIKE,
    }
}

fn of_half(a: &Part, b: &Part, unwritten: bool) -> Likeness {
    let (halves, whole) = if a.halves.is_empty() {
        (&b.halves, &a.core)
    } else {
        (&a.halves, &b.core)
    };
    let best = halves
        .iter()
        .map(|half| of_words(half, whole, unwritten).degree)
        .fold(0.0, f64::max);
    if best > 0.95 {
        Likeness {
            degree: 0.88,
            ground: Ground::Half,
        }
    } else {
        UNLIKE
    }
}

fn is_short_form(short: &str, long: &str) -> bool {
    SHORT_FORMS.get(short).is_some_and(|fulls| {
        fulls
            .iter()
            .any(|full| *full == long || given_names::same_name(full, long) == Some(true))
    })
}

fn better(a: Likeness, b: Likeness) -> Likeness {
    if b.degree > a.degree { b } else { a }
}
