//! How alike words and parts of two scripts are.

use compact_str::CompactString;
use reportedly_model::Gender;

use super::{ALIKE, Ground, Likeness, UNLIKE, servants};
use crate::crossing::{self, japanese};
use crate::distance;
use crate::given_names;
use crate::name::{Part, Syllables};
use crate::script::{self, Script};
use crate::transcription;
use crate::vowels;
use crate::word::Word;

/// Words of two scripts that are less alike than this are two names.
const DOUBTFUL: f64 = 0.6;

/// How alike two words of two scripts count at most that are known as two names.
const KNOWN_AS_TWO: f64 = 0.2;

/// Words of two scripts that are as alike as this are one name, whatever the lists say.
const CLEARLY_ALIKE: f64 = 0.9;

/// Latin letters that spell the syllables of the other script.
const IN_SYLLABLES: Likeness = Likeness {
    degree: 0.97,
    ground: Ground::Spelling,
};

/// How alike a Latin part and parts in Han or Hangul are whose origin is known, where that tells.
pub(crate) fn by_origin(several: &[&Part], single: &Part) -> Option<Likeness> {
    let first = several.first()?;
    let ((native, latin), syllables) = match (first.writing.latin, single.writing.latin) {
        (false, true) => ((several, &[single][..]), first.writing.syllables),
        (true, false) => ((&[single][..], several), single.writing.syllables),
        _ => return None,
    };
    let latin: CompactString = latin.iter().map(|part| part.joined().plain()).collect();
    let text: CompactString = native.iter().map(|part| part.text.as_str()).collect();
    let script = native.first()?.writing.script;
    match syllables {
        Syllables::Open => None,
        Syllables::Japanese if japanese::is_readable(&text) => Some(in_reading(&text, &latin)),
        Syllables::Japanese => None,
        Syllables::Own => {
            let spelled = crossing::syllables::are_spelled(&text, script, &latin)?;
            // Some family names are Japanese, too.
            let read = Some(in_reading(&text, &latin)).filter(|read| read.degree >= CLEARLY_ALIKE);
            Some(if spelled {
                IN_SYLLABLES
            } else {
                read.unwrap_or(UNLIKE)
            })
        }
    }
}

/// How alike two words are of which one is not Latin: by what their letters stand for, where
/// that is known of the script, else by sound.
pub(crate) fn across_scripts(a: &Word, b: &Word, unwritten: bool) -> Likeness {
    if is_title_spelled(a, b) || is_title_spelled(b, a) {
        return IN_SYLLABLES;
    }
    let letters =
        |a: &Word, b: &Word| crossing::likeness(a, b).unwrap_or_else(|| by_sound(a, b, unwritten));
    let degree = servants::at_most(letters(a, b), DOUBTFUL, a, b, letters);
    match same_name_across_scripts(a, b, degree) {
        Some(true) => Likeness {
            degree: degree.max(0.97),
            ground: Ground::Spelling,
        },
        None if !ends_in_a_woman_s_a(a, b) && !ends_in_a_woman_s_a(b, a) => across(degree),
        _ => Likeness {
            degree: degree.min(KNOWN_AS_TWO),
            ground: Ground::Unlike,
        },
    }
}

/// Whether a family name in Arabic letters is a title elsewhere, and the other word a spelling of it.
fn is_title_spelled(native: &Word, latin: &Word) -> bool {
    native.script() == Script::Arabic
        && latin.script() == Script::Latin
        && script::spellings_of_title(native.plain()).contains(&latin.plain())
}

/// Whether the Latin word is a woman's name in *a*, and the other ends otherwise: Kana write it always, Hebrew and Arabic letters at the end of a
/// word, so that "マルティン" is no *Martina* and "عادل" no *Adila*.
fn ends_in_a_woman_s_a(native: &Word, latin: &Word) -> bool {
    if latin.script() != Script::Latin || !latin.plain().ends_with('a') {
        return false;
    }
    let last = native.romanised().chars().last();
    let Some(last) = last else { return false };
    let ends_otherwise = match native.script() {
        Script::Kana => !matches!(last, 'a' | 'ā'),
        // "ي" is written for "ى"; "ע" and "ח" are spoken after an *a*.
        Script::Arabic => !matches!(last, 'a' | 'h' | '\'' | 'y' | 'i' | 'w'),
        Script::Hebrew => !matches!(last, 'a' | 'h' | 'ḥ' | '\'' | 'y'),
        _ => false,
    };
    ends_otherwise && given_names::gender_of_given(latin.plain()) == Some(Gender::Female)
}

/// How alike two words of two scripts sound; other vowels make another name where a script writes them.
fn by_sound(a: &Word, b: &Word, unwritten: bool) -> f64 {
    let (native, latin) = match a.script() {
        Script::Latin => (b, a),
        _ => (a, b),
    };
    let spoken = (native.script() == Script::Greek).then(|| script::greek_start(latin.plain()));
    if let Some(spoken) = spoken.flatten() {
        return by_sound(native, &Word::new(&spoken), unwritten);
    }
    let degree = distance::similarity(&native.sounds, &latin.sounds, unwritten);
    let tells = latin.script() == Script::Latin && native.script().writes_vowels();
    if tells && degree >= DOUBTFUL && vowels::differ(&native.sounds, &latin.sounds, native.script())
    {
        degree.min(KNOWN_AS_TWO)
    } else {
        degree
    }
}

/// Likeness by letters that stand for one another.
fn across(degree: f64) -> Likeness {
    let ground = if (DOUBTFUL..ALIKE).contains(&degree) {
        Ground::Doubtful
    } else {
        Ground::Sound
    };
    Likeness { degree, ground }
}

/// How alike parts in one are with another one where Chinese characters are read the Japanese way.
pub(crate) fn in_japanese(several: &[&Part], single: &Part) -> Likeness {
    let text = |parts: &[&Part], of: fn(&Part) -> &str| -> CompactString {
        parts.iter().map(|part| of(part)).collect()
    };
    let script = several.first().map(|part| part.writing.script);
    let (characters, latin) = match (script, single.writing.script) {
        (Some(Script::Han), Script::Latin) => (
            text(several, |part| &part.text),
            text(&[single], |part| part.plain()),
        ),
        (Some(Script::Latin), Script::Han) => (
            text(&[single], |part| &part.text),
            text(several, |part| part.plain()),
        ),
        _ => return UNLIKE,
    };
    in_reading(&characters, &latin)
}

/// How alike a part in Cyrillic and a Latin one are by the rules that foreign names are written by.
pub(crate) fn in_cyrillic(a: &Part, b: &Part) -> Likeness {
    let Some((native, latin)) = cyrillic_and_latin(a, b) else {
        return UNLIKE;
    };
    let own = latin.core.syllables();
    let is_syllable = !own.is_empty() && {
        let numbers = transcription::syllables_of(&native.text);
        own.iter().any(|number| numbers.contains(number))
    };
    let written = transcription::one_form(&native.text);
    if is_syllable || latin.core.in_cyrillic().contains(&written) {
        IN_SYLLABLES
    } else {
        UNLIKE
    }
}

/// Whether a part in Cyrillic and a Latin one are Chinese, and two.
pub(crate) fn are_two_chinese(a: &Part, b: &Part) -> bool {
    cyrillic_and_latin(a, b).is_some_and(|(native, latin)| {
        transcription::are_two_chinese(&native.text, latin.core.romanised())
    })
}

/// Whether words in Cyrillic are, one by one, the syllables of a Korean name in Latin letters with a
/// hyphen: "Чон Хи", "Chung-hee".
pub(crate) fn syllables_in_cyrillic(several: &[&Part], single: &Part) -> Option<Likeness> {
    let first = several.first()?;
    cyrillic_and_latin(first, single).filter(|(native, _)| native.text == first.text)?;
    let mut both = several.iter().zip(single.halves.iter());
    let are_one = both.all(|(native, half)| {
        let numbers = transcription::syllables_of(&native.text);
        half.syllables()
            .iter()
            .any(|number| numbers.contains(number))
    });
    (several.len() == single.halves.len() && are_one).then_some(IN_SYLLABLES)
}

fn cyrillic_and_latin<'p>(a: &'p Part, b: &'p Part) -> Option<(&'p Part, &'p Part)> {
    match (a.writing.script, b.writing.script) {
        (Script::Cyrillic, Script::Latin) => Some((a, b)),
        (Script::Latin, Script::Cyrillic) => Some((b, a)),
        _ => None,
    }
}

fn in_reading(characters: &str, latin: &str) -> Likeness {
    japanese::likeness(characters, latin).map_or(UNLIKE, across)
}

/// Whether the two are known as one name, or as two; `degree` says how alike their letters are.
fn same_name_across_scripts(a: &Word, b: &Word, degree: f64) -> Option<bool> {
    match (a.script(), b.script()) {
        (Script::Arabic, Script::Latin) => same_name_in_latin(a, b),
        (Script::Latin, Script::Arabic) => same_name_in_latin(b, a),
        (Script::Latin, other) | (other, Script::Latin) if other.writes_vowels() => {
            let same = given_names::same_name(a.known(), b.known())?;
            (same || degree < CLEARLY_ALIKE).then_some(same)
        }
        _ => None,
    }
}

fn same_name_in_latin(arabic: &Word, latin: &Word) -> Option<bool> {
    given_names::same_name_in_latin(arabic.in_latin(), latin.plain(), latin.known())
}
