//! Initials of names in Cyrillic beside Latin letters: "Е." is the *Y.* of *Yevgeny* as well as the *E.* of
//! *Evgeni*, "Х." the *K.* of *Khalid* and the *H.* of *Halid*.

use crate::name::Form;
use crate::script::Script;

/// Whether a part in Cyrillic and a Latin one may start with one letter.
pub(crate) fn may_start_alike(a: &Form, b: &Form) -> bool {
    let (cyrillic, latin) = match (a.writing.script, b.writing.script) {
        (Script::Cyrillic, Script::Latin) => (a, b),
        (Script::Latin, Script::Cyrillic) => (b, a),
        _ => return false,
    };
    let first = cyrillic.text.chars().flat_map(char::to_lowercase).next();
    let spelled = latin.plain().chars().next();
    first
        .zip(spelled)
        .is_some_and(|(first, spelled)| in_latin(first).contains(spelled))
}

/// The Latin letters that spellings of a letter start with.
fn in_latin(letter: char) -> &'static str {
    match letter {
        'в' => "vw",
        'г' | 'ґ' => "gh",
        'е' | 'ё' | 'є' => "eyji",
        'ж' => "zjg",
        'з' => "zs",
        'и' | 'і' | 'ї' | 'й' => "iyj",
        'к' => "kc",
        'с' => "sz",
        'ф' => "fp",
        'х' => "khc",
        'ц' => "tcz",
        'ч' => "ct",
        'ш' | 'щ' => "sc",
        'э' => "ea",
        'ю' | 'я' => "yij",
        _ => "",
    }
}
