//! How alike two parts of names are, and why.

mod across;
mod arabic;
mod endings;
mod initials;
mod servants;

use crate::distance;
use crate::given_names;
use crate::halves;
use crate::name::{Part, PartRole};
use crate::organization::numbers;
use crate::script::{self, Script};
use crate::syllables;
use crate::word::Word;
pub(crate) use across::{
    across_scripts, by_origin, in_cyrillic, in_japanese, syllables_in_cyrillic,
};
pub(crate) use arabic::{in_one_in_arabic, stem_in_arabic};

/// Words that sound less alike are not taken for one name.
pub(crate) const ALIKE: f64 = 0.8;

/// Words of one script that sound less alike than this are as different as can be; by how much is
/// not asked.
const LEAST_ALIKE: f64 = 0.5;

/// Korean words of more syllables are foreign names.
const LONGEST_KOREAN: usize = 3;

/// How alike two words count that one slip of the fingers makes the same.
const SLIP: f64 = 0.72;
const SHORTEST_WITH_SLIP: usize = 5;

/// What a father's name has more than his own: "-vna", "-ovich".
const SHORTEST_ENDING: usize = 3;

/// How alike "Abdul Karim" and "Karim" are, "Park" and "Pak".
const HALF_MORE: f64 = 0.82;
const ONE_SYLLABLE: f64 = 0.9;

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
    /// Letters of two scripts may stand for one sound, but hardly do.
    Doubtful,
    /// One letter differs.
    Slip,
    /// A short form of a given name.
    ShortForm,
    /// One half of a hyphenated name.
    Half,
    /// One has a half more: "Abdul Karim", "Karim".
    HalfMore,
    /// A letter that stands for the name.
    Initial,
    /// Nothing.
    Unlike,
}

impl Likeness {
    /// Whether the two are taken for one name.
    pub(crate) fn is_alike(self) -> bool {
        self.degree >= ALIKE || matches!(self.ground, Ground::Slip | Ground::Doubtful)
    }
}

const UNLIKE: Likeness = Likeness {
    degree: 0.0,
    ground: Ground::Unlike,
};

/// The same characters in two writings: "陳", "陈".
const SAME_CHARACTERS: Likeness = Likeness {
    degree: 1.0,
    ground: Ground::Spelling,
};

/// How alike two parts are, where what they do in a name or their script settles it.
fn settled(a: &Part, b: &Part) -> Option<Likeness> {
    if a.role == PartRole::Initial || b.role == PartRole::Initial {
        return Some(of_initial(a, b));
    }
    if is_own_and_fathers(a, b) || is_own_and_fathers(b, a) {
        return Some(UNLIKE);
    }
    if numbers::differ(a.plain(), b.plain()) {
        return Some(UNLIKE);
    }
    if a.writing.characters && b.writing.characters && a.text != b.text {
        return Some(match script::han::is_same(&a.text, &b.text) {
            true => SAME_CHARACTERS,
            false => UNLIKE,
        });
    }
    if a.writing.script != b.writing.script {
        return by_origin(&[a], b);
    }
    match a.writing.script {
        Script::Hangul => is_other_syllable(a, b).then_some(UNLIKE),
        Script::Arabic => Some(arabic::of_parts(a, b)),
        _ => None,
    }
}

/// How alike two parts are.
pub(crate) fn of_parts(a: &Part, b: &Part) -> Likeness {
    if let Some(likeness) = settled(a, b) {
        return likeness;
    }
    let unwritten = a.writing.vowels_unwritten != b.writing.vowels_unwritten;
    let one_script = a.writing.script == b.writing.script;
    let words = |x: &Word, y: &Word| {
        if one_script {
            of_words(x, y, unwritten)
        } else {
            across_scripts(x, y, unwritten)
        }
    };
    let core = words(&a.core, &b.core);
    if core.degree == 1.0 {
        return core;
    }
    let mut best = core;
    if !one_script && core.is_alike() && across::are_two_chinese(a, b) {
        return UNLIKE;
    }
    if !one_script && core.degree < ALIKE {
        best = better(best, in_japanese(&[a], b));
        best = better(best, in_cyrillic(a, b));
    }
    if a.particle != b.particle {
        let (joined_a, joined_b) = (a.with_particle.as_deref(), b.with_particle.as_deref());
        let written_in_one = [
            joined_a.map(|x| (x, &b.core)),
            joined_b.map(|y| (&a.core, y)),
            joined_a.zip(joined_b),
        ];
        best = written_in_one
            .into_iter()
            .flatten()
            .map(|(x, y)| words(x, y))
            .fold(best, better);
    }
    if a.halves.is_empty() != b.halves.is_empty() {
        best = better(best, of_half(a, b, unwritten));
    } else if one_script && are_syllables(a.halves.iter(), b) {
        best = better(best, SAME_SYLLABLES);
    } else if one_script && best.degree >= ALIKE && has_other_half(a, b, unwritten) {
        return UNLIKE;
    }
    if best.degree < HALF_MORE && one_script {
        best = better(best, of_whole_and_half(a, b));
    }
    best
}

/// "David" is the father of "Davidovich", not he.
fn is_own_and_fathers(own: &Part, fathers: &Part) -> bool {
    own.role == PartRole::Given
        && fathers.role == PartRole::Patronymic
        && fathers.particle.is_none()
        && fathers.plain().len() >= own.plain().len() + SHORTEST_ENDING
}

/// What only lists tell: that a half is left out, that two spellings stand for one syllable.
fn of_whole_and_half(a: &Part, b: &Part) -> Likeness {
    if syllables::is_one(&a.core, &b.core) {
        return Likeness {
            degree: ONE_SYLLABLE,
            ground: Ground::Spelling,
        };
    }
    if halves::has_half_more(a, b) {
        return Likeness {
            degree: HALF_MORE,
            ground: Ground::HalfMore,
        };
    }
    UNLIKE
}

/// How alike two words are.
pub(crate) fn of_words(a: &Word, b: &Word, unwritten: bool) -> Likeness {
    if a.plain() == b.plain() {
        let degree = if a.plain().is_empty() { 0.0 } else { 1.0 };
        return Likeness {
            degree,
            ground: Ground::Same,
        };
    }
    if is_short_form(a, b) || is_short_form(b, a) {
        return Likeness {
            degree: 0.9,
            ground: Ground::ShortForm,
        };
    }
    let sound = distance::similarity_from(LEAST_ALIKE, &a.sounds, &b.sounds, unwritten);
    let sound = servants::at_most(sound, ALIKE, a, b, |x, y| {
        distance::similarity_from(LEAST_ALIKE, &x.sounds, &y.sounds, unwritten)
    });
    let other_name = Likeness {
        degree: sound.min(0.5),
        ground: Ground::Unlike,
    };
    match given_names::same_name(a.known(), b.known()) {
        Some(true) => Likeness {
            degree: sound.max(0.97),
            ground: Ground::Spelling,
        },
        // Two known names stay two, unless only the spelling tells them apart.
        Some(false) if sound < 0.985 || endings::tell_gender(a, b) => other_name,
        _ if sound >= ALIKE && syllables::are_two_chinese(a, b) => other_name,
        _ if sound < ALIKE && is_slip(a.plain(), b.plain()) => Likeness {
            degree: sound.max(SLIP),
            ground: Ground::Slip,
        },
        _ => Likeness {
            degree: sound,
            ground: Ground::Sound,
        },
    }
}

/// Whether two short words in Hangul differ in more than how the first letter is softened: each
/// syllable is chosen for its sense.
fn is_other_syllable(a: &Part, b: &Part) -> bool {
    let syllables = |part: &Part| part.text.chars().count();
    syllables(a).max(syllables(b)) <= LONGEST_KOREAN
        && !script::is_softened_hangul(&a.text, &b.text)
}

/// Whether one letter of a longer word is wrong, missing, added, or has changed places with the
/// next: a slip of the fingers as likely as another name. The first letter is hardly mistaken.
fn is_slip(a: &str, b: &str) -> bool {
    let (a, b) = if a.len() <= b.len() {
        (a.as_bytes(), b.as_bytes())
    } else {
        (b.as_bytes(), a.as_bytes())
    };
    if a.len() < SHORTEST_WITH_SLIP || b.len() - a.len() > 1 || a[0] != b[0] {
        return false;
    }
    let same_start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let same_end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let differing = b.len().saturating_sub(same_start + same_end);
    let exchanged = a.len() == b.len()
        && differing == 2
        && a[same_start] == b[same_start + 1]
        && a[same_start + 1] == b[same_start];
    differing <= 1 || exchanged
}

fn of_initial(a: &Part, b: &Part) -> Likeness {
    let (short, long) = if a.role == PartRole::Initial {
        (a, b)
    } else {
        (b, a)
    };
    let starts = |letter: char| {
        long.plain().starts_with(letter) || long.joined().plain().starts_with(letter)
    };
    let meets = short.plain().chars().next().is_some_and(starts)
        || initials::may_start_alike(&short.form, &long.form);
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

/// Words that spell the same syllables: "Jong Un", "Jeong-eun".
pub(crate) const SAME_SYLLABLES: Likeness = Likeness {
    degree: 0.95,
    ground: Ground::Spelling,
};

/// Whether words are, one by one, spellings of the halves of a name.
pub(crate) fn are_syllables<'w>(
    words: impl ExactSizeIterator<Item = &'w Word>,
    name: &Part,
) -> bool {
    words.len() > 1
        && words.len() == name.halves.len()
        && words
            .zip(name.halves.iter())
            .all(|(x, y)| x.plain() == y.plain() || syllables::is_one(x, y))
}

/// Whether both have as many halves, and one of them is another: "Jean-Paul", "Jean-Pol" may be
/// one, "Chung-hee" and "Joon-hee" are two.
fn has_other_half(a: &Part, b: &Part, unwritten: bool) -> bool {
    let other =
        |(x, y): (&Word, &Word)| !of_words(x, y, unwritten).is_alike() && !syllables::is_one(x, y);
    a.halves.len() == b.halves.len() && a.halves.iter().zip(b.halves.iter()).any(other)
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

fn is_short_form(short: &Word, long: &Word) -> bool {
    short.short_for().iter().any(|full| {
        full.text == long.plain() || given_names::same_name(full.known, long.known()) == Some(true)
    })
}

fn better(a: Likeness, b: Likeness) -> Likeness {
    if b.degree > a.degree { b } else { a }
}
