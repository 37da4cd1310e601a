//! "Nadira Khalouf (نديرة خلوف)", "Ivan Petrenko (Ukrainian: Іван Петренко)": a name spelled again, in its own
//! script, in brackets behind it. The model makes a second person of it, a body, or nothing.

use std::ops::Range;

use reportedly_model::Token;
use unicode_script::{Script, UnicodeScript};

use super::notices::joined;
use super::{Name, NameType, words::fold};

/// Longer brackets tell more than how a name is spelled.
const LONGEST_BRACKETS: usize = 14;

/// Puts a name wherever one is spelled again.
pub fn with_spellings(names: &mut Vec<Name>, tokens: &[Token]) {
    let ends = names.iter().map(|name| name.tokens.end);
    let spelled: Vec<Range<usize>> = ends.filter_map(|end| spelled_at(tokens, end)).collect();
    if spelled.is_empty() {
        return;
    }
    let overlaps = |name: &Name, words: &Range<usize>| {
        name.tokens.start < words.end && words.start < name.tokens.end
    };
    names.retain(|name| !spelled.iter().any(|words| overlaps(name, words)));
    names.extend(spelled.into_iter().map(|words| Name {
        titles: words.start..words.start,
        name_type: NameType::Other,
        key: fold(&joined(tokens, words.clone())),
        tokens: words,
    }));
    names.sort_by_key(|name| name.tokens.start);
}

/// What is spelled again is of the type of the name before the brackets; a place is not told of twice.
pub fn settle_spellings(names: &mut [Name], tokens: &[Token]) {
    for before in 0..names.len() {
        let Some(words) = spelled_at(tokens, names[before].tokens.end) else {
            continue;
        };
        let name_type = match names[before].name_type {
            NameType::Place => NameType::Other,
            same => same,
        };
        let inside = names[before..].iter_mut().take(LONGEST_BRACKETS);
        for name in inside.filter(|name| name.tokens == words) {
            name.name_type = name_type;
        }
    }
}

/// The words in another script within the brackets that open at `open`, right behind a name.
pub fn spelled_at(tokens: &[Token], open: usize) -> Option<Range<usize>> {
    let is = |token: &Token, brackets: [&str; 2]| brackets.contains(&token.text.as_str());
    let inside = open + 1;
    tokens.get(open).filter(|token| is(token, ["(", "["]))?;
    let within = tokens.get(inside..)?.iter().take(LONGEST_BRACKETS);
    let close = inside + within.clone().position(|token| is(token, [")", "]"]))?;
    let is_other = |at: &usize| is_of_other_script(&tokens[*at].text);
    let first = (inside..close).find(is_other)?;
    let last = (first..close).rev().find(is_other)?;
    let whole = (first..=last).all(|at| is_other(&at) || !has_letters(&tokens[at].text));
    let is_announced = is_announced(&tokens[inside..first]);
    (whole && is_announced && !is_of_other_script(&tokens[open.checked_sub(1)?].text))
        .then_some(first..last + 1)
}

/// Whether nothing stands before the spelling but what it is: "(Arabic: …)", "(born 1961, in Arabic …)".
fn is_announced(before: &[Token]) -> bool {
    let Some((last, rest)) = before.split_last() else {
        return true;
    };
    let behind_in = rest
        .last()
        .is_some_and(|token| matches!(token.text.as_str(), "in" | "en"));
    matches!(last.text.as_str(), ":" | "," | ";")
        || behind_in
        || rest.is_empty() && last.text.starts_with(char::is_uppercase)
}

fn has_letters(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
}

/// Whether a word is written in letters, none of them Latin.
fn is_of_other_script(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(|c| c.script() != Script::Latin)
}
