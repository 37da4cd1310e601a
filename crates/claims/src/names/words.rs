use reportedly_places::{Context, Gazetteer, PlaceKind};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that join the parts of a name in lower case.
pub const PARTICLES: [&str; 44] = [
    "al", "el", "ul", "bin", "ibn", "bint", "abu", "ben", "de", "del", "della", "di", "da", "dos",
    "das", "van", "von", "der", "den", "ter", "la", "le", "du", "ag", "arap", "binti", "ole",
    "ould", "walad", "los", "las", "dal", "dalla", "do", "y", "wa", "umm", "af", "zu", "oglu",
    "ogly", "qizi", "dela", "delos",
];

/// Those of them that only people's names have: "son of", "daughter of".
pub const OF_PEOPLE: [&str; 9] = [
    "bin", "ibn", "bint", "binti", "ag", "arap", "ole", "ould", "walad",
];

/// Forms of the Arabic article before certain letters; English words too, so that a hyphen must
/// follow: "ash-Shami".
pub const ASSIMILATED: [&str; 20] = [
    "as", "ash", "ad", "adh", "an", "ar", "at", "ath", "az", "ed", "en", "er", "es", "esh", "et",
    "ez", "il", "wal", "ur", "us",
];

/// Small words inside the name of a body: "Ministry of Defence".
pub const INNER: [&str; 8] = ["of", "the", "for", "and", "&", "de", "du", "des"];

/// Whether a word joins the parts of a name in lower case, an article before a hyphen among them.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word) && !matches!(word, "do" | "den" | "y")
}

/// Letters without marks, case and punctuation; words parted by single blanks.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name
        .nfkd()
        .filter(|&c| !is_combining_mark(c))
        .flat_map(char::to_lowercase)
    {
        if c.is_alphanumeric() {
            folded.push(c);
        } else if !matches!(c, '\'' | '’' | 'ʼ' | '`') && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.trim().to_owned()
}

/// "CJTF", "SNA", and the hyphen between two of them: letters only, all of them capitals.
pub fn is_acronym(word: &str) -> bool {
    let letters = word
        .chars()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '/' | '&'));
    letters && (word.len() > 1 || matches!(word, "-" | "/" | "&"))
}

/// Whether a word could open a name: it begins with a capital, or with a letter of a script
/// that has no case.
pub fn could_open_name(word: &str) -> bool {
    word.chars().next().is_some_and(|c| {
        c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase() && c.to_uppercase().eq([c])
    })
}

/// Days and months.
pub fn is_calendar_word(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
    )
}

/// Words that make a title only together with another: "prime", "interior".
pub fn is_part_of_title(word: &str) -> bool {
    matches!(
        word,
        "prime"
            | "foreign"
            | "interior"
            | "defence"
            | "defense"
            | "vice"
            | "first"
            | "opposition"
            | "lady"
            | "deputy"
            | "crown"
            | "petty"
            | "warrant"
            | "wing"
            | "lance"
            | "staff"
            | "gp"
            | "sqn"
            | "flt"
            | "master"
            | "gunnery"
    )
}

/// Whether `words` are the name of a state, or what its people are called.
pub fn is_state(gazetteer: &Gazetteer, words: &str) -> bool {
    let named = || gazetteer.resolve(words, &Context::default());
    gazetteer.country_of_demonym(words).is_some()
        || named().is_some_and(|place| place.kind == PlaceKind::Country)
}
