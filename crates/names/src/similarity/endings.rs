//! Names of women and of men from one stem: "Gabriel" and "Gabriela", "Emanuele" and "Emanuela",
//! "Frédéric" and "Frédérique". They sound nearly the same, and are never one person's.

use reportedly_model::Gender;

use crate::given_names;
use crate::word::Word;

/// Whether two known given names differ by an ending that tells a woman from a man.
pub(super) fn tell_gender(a: &Word, b: &Word) -> bool {
    match (gender(a), gender(b)) {
        (Some(x), Some(y)) => x != y,
        // "Simone" is a man's name in one language and a woman's in another; "Simona" is not.
        (None, None) => false,
        _ => a.plain().ends_with('a') != b.plain().ends_with('a'),
    }
}

fn gender(word: &Word) -> Option<Gender> {
    given_names::gender_of_known(word.plain(), word.known())
}
