//! French words in Cyrillic.

use compact_str::CompactString;

use super::{before_front_vowel, is_vowel, plain, push, rest_of, rule_at};

/// What is written so at a word's end, the longest first.
const ENDS: &[(&str, &str)] = &[
    ("cques", "к"),
    ("ques", "к"),
    ("que", "к"),
    ("çois", "суа"),
    ("cois", "суа"),
    ("ieux", "ье"),
    ("eaux", "о"),
    ("aud", "о"),
    ("ault", "о"),
    ("aut", "о"),
    ("aux", "о"),
    ("oux", "у"),
    ("out", "у"),
    ("ieu", "ье"),
    ("eux", "е"),
    ("ées", "е"),
    ("ée", "е"),
    ("ier", "ье"),
    ("iers", "ье"),
    ("er", "е"),
    ("ez", "е"),
    ("et", "е"),
    ("ien", "ьен"),
    ("ent", "ан"),
    ("ens", "ан"),
    ("ant", "ан"),
    ("and", "ан"),
    ("ans", "ан"),
    ("ont", "он"),
    ("ond", "он"),
    ("ard", "ар"),
    ("art", "ар"),
    ("ert", "ер"),
    ("ort", "ор"),
    ("gnes", "нь"),
    ("gne", "нь"),
    ("lles", "ль"),
    ("lle", "ль"),
    ("les", "ль"),
    ("le", "ль"),
    ("el", "ель"),
    ("al", "аль"),
    ("il", "иль"),
    ("ol", "оль"),
    ("aul", "оль"),
    ("ie", "и"),
    ("es", ""),
    ("e", ""),
    ("s", ""),
    ("t", ""),
    ("d", ""),
    ("x", ""),
    ("p", ""),
    ("z", ""),
];

/// *E* that only tells how the letter before it is spoken.
const BEFORE_OTHERS: &[(&str, &str)] = &[("gea", "жа"), ("geo", "жо")];

/// What is written so anywhere, the longest first; a nasal vowel is none before another vowel.
const RULES: &[(&str, &str)] = &[
    ("eau", "о"),
    ("bv", "в"),
    ("chr", "кр"),
    ("ch", "ш"),
    ("ph", "ф"),
    ("th", "т"),
    ("qu", "к"),
    ("gna", "нья"),
    ("gn", "нь"),
    ("ill", "ий"),
    ("au", "о"),
    ("ou", "у"),
    ("oi", "уа"),
    ("oî", "уа"),
    ("oy", "уа"),
    ("ai", "е"),
    ("aî", "е"),
    ("ei", "е"),
    ("ay", "е"),
    ("ey", "е"),
    ("ieu", "ье"),
    ("eu", "е"),
    ("œu", "е"),
    ("ie", "ье"),
    ("iè", "ье"),
    ("j", "ж"),
    ("y", "и"),
    ("h", ""),
];

const NASAL: &[(&str, &str)] = &[
    ("ean", "ан"),
    ("ain", "ен"),
    ("aim", "ем"),
    ("ein", "ен"),
    ("oin", "уен"),
    ("in", "ен"),
    ("im", "ем"),
    ("yn", "ен"),
    ("en", "ан"),
    ("em", "ам"),
    ("un", "ен"),
];

/// What the word is in Cyrillic.
pub(super) fn in_cyrillic(letters: &[char]) -> CompactString {
    let mut word = CompactString::default();
    let mut at = 0;
    while at < letters.len() {
        let rest = rest_of(letters, at);
        let at_end = rule_at(ENDS, rest).filter(|(length, _)| at > 0 && *length == rest.len());
        let nasal = || {
            let found = rule_at(NASAL, rest);
            found.filter(|(length, _)| {
                let next = rest.get(*length);
                !is_vowel(next) && next != rest.get(length - 1)
            })
        };
        let found = at_end
            .or_else(nasal)
            .or_else(|| rule_at(BEFORE_OTHERS, rest))
            .or_else(|| before_front_vowel(rest, "ж"))
            .or_else(|| rule_at(RULES, rest));
        let (length, cyrillic) = found.unwrap_or((1, ""));
        match (found, letters[at]) {
            (Some(_), _) => push(&mut word, cyrillic),
            (None, 'u' | 'û' | 'ü') => push(&mut word, "ю"),
            (None, 's') if is_between_vowels(letters, at) => push(&mut word, "з"),
            (None, letter) => push(&mut word, &plain(letter)),
        }
        at += length;
    }
    word
}

fn is_between_vowels(letters: &[char], at: usize) -> bool {
    at > 0 && is_vowel(letters.get(at - 1)) && is_vowel(letters.get(at + 1))
}
