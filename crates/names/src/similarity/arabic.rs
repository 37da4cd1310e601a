//! How alike two parts are that are both written in Arabic letters.
//!
//! Short vowels stay unwritten there, and so a Latin word leaves it open which of two names it is: *Salim*
//! is "سالم" as well as "سليم". Two words in Arabic letters leave nothing open: no unwritten vowel makes
//! "حامد" of "حميد". They are one name where their letters are the same, but for habits of writing:
//! seats of *hamza*, dots under the last letter, an *alif* that some leave out.

use compact_str::CompactString;

use super::{ALIKE, Ground, HALF_MORE, LEAST_ALIKE, Likeness, SLIP, is_slip};
use crate::distance;
use crate::halves;
use crate::name::Part;

/// How alike two words are that only habits of writing tell apart.
const SAME_LETTERS: f64 = 0.98;

/// How alike two known names count at most.
const OTHER_NAME: f64 = 0.5;

/// Words of fewer letters have no slips: too many names are neighbours.
const SHORTEST_WITH_SLIP: usize = 5;

/// Sons and daughters, which stand before a name and say nothing of it.
const CHILDREN: &[&str] = &["بن", "ابن", "إبن", "بنت", "ولد"];

/// Names that some write without their *alif*, and how others write them.
const WITHOUT_ALIF: &[(&str, &str)] = &[
    ("رحمن", "رحمان"),
    ("اسحق", "اسحاق"),
    ("اسمعيل", "اسماعيل"),
    ("ابرهيم", "ابراهيم"),
    ("هرون", "هارون"),
    ("سليمن", "سليمان"),
    ("عثمن", "عثمان"),
    ("لقمن", "لقمان"),
    ("نعمن", "نعمان"),
    ("حرث", "حارث"),
    ("معويه", "معاويه"),
    ("سفين", "سفيان"),
    ("يسين", "ياسين"),
];

/// How alike the two are, both in Arabic letters.
pub(super) fn of_parts(a: &Part, b: &Part) -> Likeness {
    if a.text == b.text {
        return same_letters(true);
    }
    let (own, other) = (Letters::of(&a.text), Letters::of(&b.text));
    if own.are_those_of(&other) {
        return same_letters(a.plain() == b.plain());
    }
    if halves::has_half_more(a, b) {
        return Likeness {
            degree: HALF_MORE,
            ground: Ground::HalfMore,
        };
    }
    let sound = distance::similarity_from(LEAST_ALIKE, &a.core.sounds, &b.core.sounds, false);
    if sound < ALIKE && !is_slip(a.plain(), b.plain()) {
        return Likeness {
            degree: sound,
            ground: Ground::Unlike,
        };
    }
    let is_known = |part: &Part, letters: &Letters| {
        !part.core.in_latin().is_empty() || letters.stem.starts_with("عبد") || letters.is_parents()
    };
    let known = [is_known(a, &own), is_known(b, &other)];
    let is_short = own.count().min(other.count()) < SHORTEST_WITH_SLIP;
    let is_other = match known {
        [true, true] => true,
        [false, false] => is_short,
        _ => is_short || own.long_vowels() != other.long_vowels(),
    };
    if is_other {
        Likeness {
            degree: sound.min(OTHER_NAME),
            ground: Ground::Unlike,
        }
    } else {
        Likeness {
            degree: sound.min(SLIP),
            ground: Ground::Doubtful,
        }
    }
}

/// The letters of a part, all but the last, in one form: words that may be one have them in common.
pub(crate) fn stem_in_arabic(text: &str) -> CompactString {
    Letters::of(text).stem
}

/// How like a single part several are that have its letters together.
pub(crate) fn in_one_in_arabic(several: &[&Part], single: &Part) -> Option<Likeness> {
    let together: CompactString = several
        .iter()
        .flat_map(|part| [part.text.as_str(), " "])
        .collect();
    let is_one = Letters::of(&together).are_those_of(&Letters::of(&single.text));
    is_one.then_some(same_letters(false))
}

fn same_letters(exactly: bool) -> Likeness {
    if exactly {
        Likeness {
            degree: 1.0,
            ground: Ground::Same,
        }
    } else {
        Likeness {
            degree: SAME_LETTERS,
            ground: Ground::Spelling,
        }
    }
}

/// The letters of a part in one of the ways in which it may be written.
struct Letters {
    /// All but the last.
    stem: CompactString,
    /// The last one, as it is written.
    last: char,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut words = text
            .split([' ', '-', '\u{200c}', '\u{200d}'])
            .filter(|word| !word.is_empty())
            .peekable();
        let mut written = CompactString::default();
        while let Some(word) = words.next() {
            if words.peek().is_some() && CHILDREN.contains(&word) {
                continue;
            }
            written.push_str(without_article(word));
        }
        let written = joined(written);
        let last = written.chars().rev().find_map(letter_at_end);
        let mut stem: CompactString = written.chars().filter_map(one_form).collect();
        for (without, with) in WITHOUT_ALIF {
            if stem.contains(with) {
                stem = stem.replace(with, without).into();
            }
        }
        stem = stem.replace("وو", "و").replace("يي", "ي").into();
        stem.pop();
        Self {
            stem,
            last: last.unwrap_or_default(),
        }
    }

    fn are_those_of(&self, other: &Self) -> bool {
        self.stem == other.stem && may_end(self.last, other.last)
    }

    fn count(&self) -> usize {
        self.stem.chars().count() + 1
    }

    /// The long vowels, in order.
    fn long_vowels(&self) -> CompactString {
        let last = one_form(self.last);
        let letters = self.stem.chars().chain(last);
        letters
            .filter(|letter| matches!(letter, 'ا' | 'و' | 'ي'))
            .collect()
    }

    /// Whether it is the name of a father or mother: "أبو محمد".
    fn is_parents(&self) -> bool {
        self.stem.starts_with("ابو") || self.stem.starts_with("ام")
    }
}

/// Whether two last letters may be one: dots under *ya* are left out in Egypt, those over *ta marbuta*
/// everywhere, and Persians write it out.
fn may_end(a: char, b: char) -> bool {
    let is_one = |x: char, y: char| {
        matches!(
            (x, y),
            ('ى', 'ي' | 'ا') | ('ة', 'ه' | 'ت' | 'ا') | ('ه', 'ە')
        )
    };
    a == b || is_one(a, b) || is_one(b, a)
}

/// The last letter, where it is one that is spoken or tells how the word is written.
fn letter_at_end(letter: char) -> Option<char> {
    match letter {
        'ى' | 'ة' => Some(letter),
        'ی' => Some('ي'),
        'ۃ' => Some('ة'),
        other => one_form(other),
    }
}

/// A letter in the form of Arabic; none for marks, and for *hamza* by itself.
fn one_form(letter: char) -> Option<char> {
    Some(match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ی' | 'ى' | 'ې' | 'ے' | 'ۓ' | 'ێ' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ة' | 'ۃ' | 'ہ' | 'ھ' | 'ۀ' | 'ۂ' => 'ه',
        'ں' => 'ن',
        'ء' | 'ـ' | '\u{64b}'..='\u{65f}' | '\u{670}' => return None,
        other => other,
    })
}

fn without_article(word: &str) -> &str {
    word.strip_prefix("ال")
        .filter(|rest| rest.chars().count() > 1 && *rest != "له")
        .unwrap_or(word)
}

/// What is written in one or in two, with the article between or without it, in one form.
fn joined(written: CompactString) -> CompactString {
    let servant = written.strip_prefix("عبدال").filter(|rest| *rest != "له");
    if let Some(rest) = servant {
        return ["عبد", rest].concat().into();
    }
    match written.strip_suffix("الدين") {
        Some(first) if !first.is_empty() => [first, "دين"].concat().into(),
        _ => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::Name;

    fn likeness(a: &str, b: &str) -> Likeness {
        let (a, b) = (Name::parse(a), Name::parse(b));
        of_parts(&a.parts[0], &b.parts[0])
    }

    #[test]
    fn habits_of_writing_are_no_difference() {
        for (a, b) in [
            ("علي", "على"),
            ("علي", "علی"),
            ("أحمد", "احمد"),
            ("إبراهيم", "ابراهيم"),
            ("إبراهيم", "ابرهيم"),
            ("حمزة", "حمزه"),
            ("نعمة", "نعمت"),
            ("فائز", "فايز"),
            ("داوود", "داود"),
            ("إسحاق", "اسحق"),
            ("عبد الرحمن", "عبدالرحمن"),
            ("عبد الله", "عبدالله"),
            ("نور الدين", "نورالدين"),
            ("الخطيب", "خطيب"),
            ("أبو بكر", "ابو بكر"),
            ("مُحَمَّد", "محمد"),
            ("کریمی", "كريمي"),
        ] {
            assert!(likeness(a, b).degree >= SAME_LETTERS, "{a} {b}");
            assert!(likeness(b, a).degree >= SAME_LETTERS, "{b} {a}");
        }
    }

    #[test]
    fn other_letters_are_another_name() {
        for (a, b) in [
            ("حسن", "حسين"),
            ("سعيد", "سعد"),
            ("سعيد", "سيد"),
            ("سالم", "سليم"),
            ("حامد", "حميد"),
            ("كامل", "كمال"),
            ("ماجد", "مجيد"),
            ("عبد الرحمن", "عبد الرحيم"),
            ("أبو محمد", "أبو أحمد"),
            ("علي", "علاء"),
            ("رضا", "رضي"),
        ] {
            let found = likeness(a, b);
            assert!(!found.is_alike(), "{a} {b} {found:?}");
        }
        // A slip is as likely as another family name.
        let found = likeness("القطريفي", "القطرايفي");
        assert_eq!(found.ground, Ground::Doubtful);
    }
}
