//! Where the syllables of a name in Han or Hangul come from, as its family name tells.

use std::sync::Arc;

use crate::name::{Part, PartRole, Syllables};
use crate::script::{self, Script};

/// No Chinese or Korean given name has more characters.
const LONGEST_GIVEN: usize = 2;

/// Has the parts of a name of two words know whether it is Chinese, Korean or Japanese, and which of them is
/// the family name: the first, unless a comma has told.
pub(super) fn tell(parts: &mut [Part]) {
    let Some((origin, family)) = origin_of(parts) else {
        return;
    };
    let naming = parts.iter_mut().filter(|part| part.role.is_naming());
    for (at, part) in naming.enumerate() {
        part.role = if at == family {
            PartRole::Family
        } else {
            PartRole::Given
        };
        // Nobody else has it yet.
        if let Some(form) = Arc::get_mut(&mut part.form) {
            form.writing.syllables = origin;
        }
    }
}

/// Where a name comes from, and which of its two words is the family name.
fn origin_of(parts: &[Part]) -> Option<(Syllables, usize)> {
    let script = parts.last()?.writing.script;
    if !matches!(script, Script::Han | Script::Hangul | Script::Kana) {
        return None;
    }
    let mut naming = parts.iter().filter(|part| part.role.is_naming());
    let (Some(first), Some(second), None) = (naming.next(), naming.next(), naming.next()) else {
        return None;
    };
    let told = second.role == PartRole::Family;
    let as_written = of_words(first, second).map(|origin| (origin, 0));
    as_written.or_else(|| {
        of_words(second, first)
            .filter(|_| told)
            .map(|origin| (origin, 1))
    })
}

fn of_words(family: &Part, given: &Part) -> Option<Syllables> {
    if script::is_japanese_family_name(&family.text) {
        return Some(Syllables::Japanese);
    }
    let length = given.text.chars().count();
    let one_script = family.writing.script == given.writing.script;
    let own = one_script && length <= LONGEST_GIVEN && script::is_family_name(&family.text);
    own.then_some(Syllables::Own)
}
