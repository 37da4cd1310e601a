//! Latin words taken for a row of syllables, each in one of its spellings.

use super::{chinese, korean};
use crate::script::Script;

/// Places in a word that spellings so far may lead to, a bit each.
pub(super) type Places = u64;

/// The start of a word.
pub(super) const START: Places = 1;

/// Where any of the spellings leads from any of the places.
pub(super) fn after(places: Places, latin: &str, spellings: &[&str]) -> Places {
    let mut reached = 0;
    for from in (0..latin.len().min(63)).chain([latin.len().min(63)]) {
        if places & (1 << from) == 0 {
            continue;
        }
        let rest = latin.get(from..).unwrap_or_default();
        for spelling in spellings {
            if rest.starts_with(spelling) {
                reached |= 1_u64
                    .checked_shl((from + spelling.len()) as u32)
                    .unwrap_or(0);
            }
        }
    }
    reached
}

/// Whether `latin`, in plain letters, may spell a part of a name that is Chinese or Korean by its
/// family name; `None` where syllables alone do not tell.
pub(crate) fn are_spelled(native: &str, script: Script, latin: &str) -> Option<bool> {
    match script {
        Script::Hangul => korean::is_spelled(native, latin),
        Script::Han => chinese::is_spelled(native, latin),
        _ => None,
    }
}
