//! Names in quotation marks or brackets: `Irena "Iskra" Novak`, `Irena Novak (Iskra)`.

use std::borrow::Cow;

/// Opening and closing marks. A straight or curly single quotation mark opens only at a word's
/// start, as it is an apostrophe elsewhere.
const MARKS: &[(char, char)] = &[
    ('"', '"'),
    ('“', '”'),
    ('„', '“'),
    ('«', '»'),
    ('(', ')'),
    ('[', ']'),
    ('\'', '\''),
    ('‘', '’'),
];

/// The text without its nicknames, and the nicknames in order.
pub(super) fn taken_out(text: &str) -> (Cow<'_, str>, Vec<String>) {
    if !text.contains(|letter| MARKS.iter().any(|(open, _)| *open == letter)) {
        return (text.into(), Vec::new());
    }
    let mut rest = String::with_capacity(text.len());
    let mut nicknames = Vec::new();
    let mut remaining = text;
    while let Some((at, open, close)) = next_mark(remaining) {
        let inside_on = &remaining[at + open.len_utf8()..];
        let Some(end) = closing(inside_on, close) else {
            break;
        };
        let nickname = inside_on[..end].trim();
        let whole_name = rest.trim().is_empty()
            && remaining[..at].trim().is_empty()
            && inside_on[end + close.len_utf8()..].trim().is_empty();
        if whole_name || !nickname.chars().any(char::is_alphanumeric) {
            rest.push_str(&remaining[..at]);
            rest.push_str(nickname);
        } else {
            rest.push_str(&remaining[..at]);
            nicknames.push(nickname.to_owned());
        }
        rest.push(' ');
        remaining = &inside_on[end + close.len_utf8()..];
    }
    rest.push_str(remaining);
    (rest.into(), nicknames)
}

/// The first opening mark at a word's start: byte offset, the mark, what closes it.
fn next_mark(text: &str) -> Option<(usize, char, char)> {
    let mut starts_word = true;
    for (at, letter) in text.char_indices() {
        let mark = MARKS
            .iter()
            .find(|(open, _)| *open == letter && starts_word);
        if let Some(&(open, close)) = mark {
            let worthwhile = closing(&text[at + open.len_utf8()..], close).is_some();
            if worthwhile {
                return Some((at, open, close));
            }
        }
        starts_word = !letter.is_alphanumeric();
    }
    None
}

/// Where the closing mark stands, at a word's end.
fn closing(text: &str, close: char) -> Option<usize> {
    text.char_indices().skip(1).find_map(|(at, letter)| {
        let ends_word = text[at + letter.len_utf8()..]
            .chars()
            .next()
            .is_none_or(|next| !next.is_alphanumeric());
        (letter == close && ends_word).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_and_brackets_hold_nicknames() {
        for (text, rest, nickname) in [
            ("Irena \"Iskra\" Novak", "Irena   Novak", "Iskra"),
            ("Irena Novak (Iskra)", "Irena Novak  ", "Iskra"),
            ("Irena «la Rouge» Novak", "Irena   Novak", "la Rouge"),
        ] {
            assert_eq!(taken_out(text), (rest.into(), vec![nickname.to_owned()]));
        }
    }

    #[test]
    fn apostrophes_and_lonely_marks_stay() {
        for text in [
            "Sean O'Brien",
            "Isa 'Abd",
            "Irena \"Novak",
            "a) b",
            "'Abd al-'Aziz",
        ] {
            assert_eq!(taken_out(text), (text.into(), Vec::new()));
        }
    }
}
