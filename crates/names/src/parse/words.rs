//! Words, at blanks, dots between names, and hyphens.

use compact_str::CompactString;
use smallvec::{SmallVec, smallvec};

use crate::wordlists::{PARTICLES, Particle};
use crate::{given_names, letters, script};

/// The words of a name, without a heap for names of usual length.
pub(super) type Tokens = SmallVec<[Token; 6]>;

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// The word, as written.
    pub(super) text: CompactString,
    /// In lower-case Latin letters, diacritics kept.
    pub(super) romanised: CompactString,
    /// In plain letters.
    pub(super) plain: CompactString,
    /// What it does where it is a particle.
    pub(super) particle: Option<Particle>,
    /// Whether it has its vowels, so that lists of small words and titles speak of it: "عمر" is not
    /// "Mr".
    pub(super) is_spoken: bool,
    /// Whether it is tied to the word before.
    pub(super) hyphen_before: bool,
    /// What stands between it and the word before.
    pub(super) separator: &'static str,
}

impl Token {
    /// Whether it is a letter that stands for a name.
    pub(super) fn is_initial(&self) -> bool {
        let mut letters = self.text.chars().filter(|letter| letter.is_alphabetic());
        let single = letters
            .next()
            .is_some_and(|first| first.to_lowercase().ne(first.to_uppercase()));
        single
            && letters.next().is_none()
            && !self.text.chars().any(|letter| letter.is_ascii_digit())
    }

    /// Whether it starts in lower case, in a script that knows the difference.
    pub(super) fn is_lower_case(&self) -> bool {
        self.text
            .chars()
            .find(|letter| letter.is_alphabetic())
            .is_some_and(char::is_lowercase)
    }
}

/// Up to `most` words of `text`.
pub(super) fn tokens_of(text: &str, most: usize) -> Tokens {
    if let Some((family, given)) = script::family_name_apart(text) {
        return [family, given]
            .into_iter()
            .filter_map(|word| token(word, " "))
            .take(most)
            .collect();
    }
    let words = text.split(|c: char| {
        c.is_whitespace() || matches!(c, '・' | '·' | '_' | '/' | '\u{200b}' | ';')
    });
    let mut tokens = Tokens::new();
    for word in words.filter(|word| !word.is_empty()) {
        let mut separator = " ";
        for piece in word
            .split(['-', '‐', '‑', '–', '־'])
            .flat_map(initials_apart)
        {
            for (at, half) in article_apart(piece).into_iter().flatten().enumerate() {
                if tokens.len() == most {
                    return tokens;
                }
                let between = if at == 1 { "" } else { separator };
                if let Some(token) = token(half, between) {
                    tokens.push(token);
                    separator = "-";
                }
            }
        }
    }
    tokens
}

/// The article apart that is written in one with its word, in Arabic letters or as it is heard:
/// "Ettounsi" is "Et" and "tounsi".
fn article_apart(piece: &str) -> [Option<&str>; 2] {
    if !is_heard_article(piece.as_bytes()) || is_other_word(piece) {
        return script::article_apart(piece);
    }
    let (article, rest) = piece.split_at(2);
    [Some(article), Some(rest)]
}

/// Shorter words are rather names of their own: "Essam", "Ettore".
const SHORTEST_WITH_ARTICLE: usize = 7;

/// Whether a word begins with an article that has taken on the sound after it, as the Maghreb writes it.
fn is_heard_article(letters: &[u8]) -> bool {
    let Some([b'E' | b'e', x, y, ..]) = letters.get(..3) else {
        return false;
    };
    letters.len() >= SHORTEST_WITH_ARTICLE
        && letters.is_ascii()
        && x.eq_ignore_ascii_case(y)
        && b"tdrsznTDRSZN".contains(x)
}

/// A given name, or the second half of one: "Ezzedine".
fn is_other_word(piece: &str) -> bool {
    let plain = piece.to_ascii_lowercase();
    given_names::is_known(&plain) || plain.ends_with("din") || plain.ends_with("dine")
}

fn token(piece: &str, separator: &'static str) -> Option<Token> {
    // No word of a name is longer; the limit keeps time bounded.
    let text: CompactString = piece.chars().take(64).collect();
    let spoken = script::spoken_form(&text);
    let romanised = letters::romanised(spoken.unwrap_or(&text));
    let plain = letters::plain(&romanised);
    if plain.is_empty() {
        return None;
    }
    let is_spoken = spoken.is_some() || !script::leaves_vowels_unwritten(&text);
    Some(Token {
        text,
        romanised,
        particle: PARTICLES.get(plain.as_str()).copied().filter(|_| is_spoken),
        is_spoken,
        plain,
        hyphen_before: separator != " ",
        separator,
    })
}

/// "J.C." is two initials; "St.John" and "Ph.D." stay whole.
fn initials_apart(piece: &str) -> SmallVec<[&str; 4]> {
    if !piece.contains('.') {
        return smallvec![piece];
    }
    let letters: SmallVec<[&str; 4]> = piece.split_inclusive('.').collect();
    let all_single = letters
        .iter()
        .all(|part| part.trim_end_matches('.').chars().count() == 1);
    if letters.len() > 1 && all_single {
        letters
    } else {
        smallvec![piece]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(String, bool)> {
        tokens_of(text, 24)
            .into_iter()
            .map(|token| (token.text.into(), token.hyphen_before))
            .collect()
    }

    #[test]
    fn hyphens_and_initials_are_told_apart() {
        assert_eq!(
            words("Jean-Claude"),
            [("Jean".into(), false), ("Claude".into(), true)]
        );
        assert_eq!(
            words("J.C. Novak"),
            [
                ("J.".into(), false),
                ("C.".into(), true),
                ("Novak".into(), false)
            ]
        );
        assert_eq!(
            words("الخطيب"),
            [("ال".into(), false), ("خطيب".into(), true)]
        );
        assert_eq!(words(" - ’ ").len(), 0);
        assert!(tokens_of("J.", 24)[0].is_initial());
        assert!(!tokens_of("明", 24)[0].is_initial());
    }
}
