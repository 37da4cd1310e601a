//! "11:42 The minister is on her way": the time before an entry of a live report, which the model takes for
//! part of whoever the entry is about.

use crate::edits::Edit;

/// Letters of a stamp, and more.
const LONGEST: usize = 16;

/// Leaves out the stamp that opens a line of `text`, where a sentence with a capital follows.
pub fn left_out(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    let opens = |at: &usize| at.checked_sub(1).is_none_or(|before| chars[before] == '\n');
    (0..chars.len())
        .filter(opens)
        .filter_map(|at| {
            let end = stamp_end(&chars, at)?;
            Some(Edit {
                at: at..end,
                words: String::new(),
            })
        })
        .collect()
}

/// Where the sentence begins behind the stamp at `at`: "11:42 ", "9.47am – ", "18:05 GMT: ".
fn stamp_end(chars: &[char], at: usize) -> Option<usize> {
    let rest = &chars[at..chars.len().min(at + LONGEST + 1)];
    let hours = rest.iter().take_while(|c| c.is_ascii_digit()).count();
    let parted = matches!(rest.get(hours)?, ':' | '.' | 'h');
    let minutes = rest[hours + 1..]
        .iter()
        .take_while(|c| c.is_ascii_digit())
        .count();
    if !(1..=2).contains(&hours) || !parted || minutes != 2 {
        return None;
    }
    let mut end = hours + 3;
    loop {
        let letters = rest[end..].iter().take_while(|c| c.is_alphabetic()).count();
        let word: String = rest[end..end + letters].iter().collect();
        let zone = matches!(
            word.as_str(),
            "am" | "pm"
                | "AM"
                | "PM"
                | "GMT"
                | "UTC"
                | "BST"
                | "CET"
                | "CEST"
                | "EST"
                | "EDT"
                | "ET"
        );
        let mark = rest
            .get(end)
            .is_some_and(|c| matches!(c, ' ' | ':' | '-' | '–' | '—' | '|'));
        match (zone, mark) {
            (true, _) => end += letters,
            (false, true) => end += 1,
            (false, false) => break,
        }
    }
    let sentence = rest
        .get(end)
        .is_some_and(|c| c.is_uppercase() || matches!(c, '"' | '“'));
    (sentence && end > hours + 3).then_some(at + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_before_an_entry_is_left_out() {
        let lengths = |text| {
            let edits = left_out(text).into_iter();
            edits.map(|edit| edit.at.len()).collect::<Vec<_>>()
        };
        assert_eq!(lengths("11:42 The minister left."), [6]);
        assert_eq!(
            lengths("9.47am – Police left.\n18:05 GMT: He died."),
            [9, 11]
        );
        assert!(lengths("10:05 trains were late.").is_empty());
        assert!(lengths("1945 The war ended.").is_empty());
        assert!(lengths("He left at 11:42 Monday.").is_empty());
        assert!(lengths("11:42").is_empty());
    }
}
