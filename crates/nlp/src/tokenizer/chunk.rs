//! Splits one chunk, a run of anything but whitespace, into pieces.

use super::Piece;
use super::affixes::Affixes;
use super::specials::Specials;
use crate::lexeme::Lexeme;
use crate::norms::Norms;

/// Cuts prefixes and suffixes off in turn, until an exception or a bare word is left, then
/// splits the rest at its infixes. Without `specials`, exceptions are not looked at.
pub(super) fn split(
    chunk: &str,
    affixes: &Affixes,
    specials: Option<&Specials>,
    norms: &Norms,
) -> Vec<Piece> {
    let special = |word: &str| specials.and_then(|specials| specials.get(word));
    let piece = |word: &str| Piece {
        lexeme: Lexeme::new(word, norms),
        len: word.len(),
    };

    let peeled = peel(chunk, affixes, |word| special(word).is_some());
    let mut pieces: Vec<Piece> = peeled.prefixes.iter().map(|prefix| piece(prefix)).collect();
    if let Some(exception) = special(peeled.core) {
        pieces.extend(exception);
    } else if affixes.is_token(peeled.core) || affixes.is_url(peeled.core) {
        pieces.push(piece(peeled.core));
    } else {
        pieces.extend(
            split_at_infixes(peeled.core, affixes)
                .into_iter()
                .map(piece),
        );
    }
    pieces.extend(peeled.suffixes.iter().rev().map(|suffix| piece(suffix)));
    pieces
}

/// A chunk without its affixes; the outermost come first.
struct Peeled<'w> {
    prefixes: Vec<&'w str>,
    core: &'w str,
    suffixes: Vec<&'w str>,
}

fn peel<'w>(chunk: &'w str, affixes: &Affixes, is_special: impl Fn(&str) -> bool) -> Peeled<'w> {
    let mut peeled = Peeled {
        prefixes: Vec::new(),
        core: chunk,
        suffixes: Vec::new(),
    };
    loop {
        let word = peeled.core;
        if word.is_empty() || affixes.is_token(word) || is_special(word) {
            return peeled;
        }
        let (prefix, after_prefix) = word.split_at(affixes.prefix_len(word));
        if !prefix.is_empty() && is_special(after_prefix) {
            peeled.prefixes.push(prefix);
            peeled.core = after_prefix;
            return peeled;
        }
        // The suffix is looked for behind the prefix, so that the two never overlap.
        let suffix_at = word.len() - affixes.suffix_len(after_prefix);
        let (before_suffix, suffix) = word.split_at(suffix_at);
        if !suffix.is_empty() && is_special(before_suffix) {
            peeled.suffixes.push(suffix);
            peeled.core = before_suffix;
            return peeled;
        }
        if prefix.is_empty() && suffix.is_empty() {
            return peeled;
        }
        if !prefix.is_empty() {
            peeled.prefixes.push(prefix);
        }
        if !suffix.is_empty() {
            peeled.suffixes.push(suffix);
        }
        peeled.core = &word[prefix.len()..suffix_at];
    }
}

/// The stretches between the infixes, and the infixes; one at the very start does not count.
fn split_at_infixes<'w>(word: &'w str, affixes: &Affixes) -> Vec<&'w str> {
    let mut words = Vec::new();
    let mut start = 0;
    for infix in affixes.infixes(word).filter(|infix| infix.start > 0) {
        words.push(&word[start..infix.start]);
        words.push(&word[infix.clone()]);
        start = infix.end;
    }
    words.push(&word[start..]);
    words.retain(|word| !word.is_empty());
    words
}
