//! Titles before the name and suffixes after it.

use super::words::{Token, Tokens};
use crate::script;
use crate::wordlists::{Particle, SUFFIXES, TITLES, WEAK_TITLES};

/// Titles, the words of the name itself, suffixes. At least one word is left for the name.
pub(super) fn told_apart(tokens: &[Token]) -> (Tokens, &[Token], Tokens) {
    let start = naming_start(tokens);
    let end = naming_end(tokens, start);
    (
        tokens[..start].iter().cloned().collect(),
        &tokens[start..end],
        tokens[end..].iter().cloned().collect(),
    )
}

/// Whether the word stands after names only.
pub(super) fn is_suffix(token: &Token) -> bool {
    token.is_spoken && SUFFIXES.contains(token.plain.as_str())
}

fn naming_start(tokens: &[Token]) -> usize {
    let mut start = 0;
    while start + 1 < tokens.len() {
        let word = tokens[start].plain.as_str();
        let tied = tokens[start + 1].hyphen_before;
        if let Some(length) = weak_title_in_arabic(tokens, start) {
            start += length;
            continue;
        }
        if !tokens[start].is_spoken {
            break;
        }
        let strong = TITLES.contains_key(word) && (!tied || is_title_after_hyphen(tokens, start));
        let weak = WEAK_TITLES.contains_key(word)
            && !tied
            && start + 2 < tokens.len()
            && !is_half_of_given_name(tokens, start);
        if !strong && !weak {
            break;
        }
        start += 1;
    }
    // "Prince de Novak": a particle is no name by itself, but groups take care of that.
    start
}

/// How many words make a title in Arabic letters before a full name: "سید", "ال" and "سيد".
fn weak_title_in_arabic(tokens: &[Token], at: usize) -> Option<usize> {
    let is_article = |token: &Token| token.particle == Some(Particle::Article);
    let with_article = is_article(&tokens[at]) && tokens[at + 1].hyphen_before;
    let title = if with_article { at + 1 } else { at };
    let after = tokens.get(title + 1)?;
    let is_title = script::is_weak_title(&tokens[title].text) && !after.hyphen_before;
    // "حافظ السيد" is a given and a family name: an article is no word of its own.
    let rest = tokens[title + 1..].iter();
    let words = rest.filter(|token| !is_article(token)).count();
    (is_title && words > 1).then_some(title + 1 - at)
}

/// "Amir Hossein Karimi" bears a Persian name of two words, "Amir Hassan al-Masri" a title.
fn is_half_of_given_name(tokens: &[Token], at: usize) -> bool {
    const SECONDS: &[&str] = &[
        "hossein", "hosein", "reza", "ali", "mohammad", "abbas", "mahdi", "mehdi",
    ];
    let second = tokens.get(at + 1).map(|token| token.plain.as_str());
    tokens[at].plain == "amir" && second.is_some_and(|second| SECONDS.contains(&second))
}

/// "Major-General", "Vice-President", "ex-minister".
fn is_title_after_hyphen(tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at + 1)
        .is_some_and(|next| TITLES.contains_key(next.plain.as_str()))
        && at + 2 < tokens.len()
}

fn naming_end(tokens: &[Token], start: usize) -> usize {
    let mut end = tokens.len();
    // One word before "Jr", two before what could be a name itself ("Bey", "Na").
    while end > start + 2 && is_suffix(&tokens[end - 1]) && !tokens[end - 1].hyphen_before {
        end -= 1;
    }
    end
}
